/** `list`: the directives that match, in rows. */
import { plainWeek, type WorkCalendar } from "../deadline/calendar.ts";
import { addTerm } from "../deadline/count.ts";
import type { CivilDay } from "../deadline/day.ts";
import { type State, stateNames } from "../deadline/status.ts";
import type { Amount } from "../deadline/tree.ts";
import { UsageError } from "../errors.ts";
import { render } from "../render/index.ts";
import { fieldNames } from "../report/fields.ts";
import { groupKeys } from "../report/group.ts";
import { type ListQuery, listReport } from "../report/list.ts";
import { doneStates, type Filter, openStates } from "../report/query.ts";
import type { CliTexts } from "../text/cli.ts";
import type { ListFlags, Run } from "./command.ts";
import { openRegisters } from "./context.ts";
import { readChoice, readChoices, readCount, readDay, readFormat, readSort, readTerm } from "./options.ts";
import { writeReport } from "./output.ts";
import { readFilterIds } from "./register-words.ts";
import { styleOf } from "./style.ts";

/** Lists directives. The exit code is 0, whatever is found; with `--exit-code` it is 1 when anything is. */
export const run: Run<ListFlags> = async (args, flags, shell) => {
  const { texts, io } = shell;
  const format = readFormat(flags, texts.cli);
  const query = readQuery(flags, texts.cli);
  const range = readRange(flags, texts.cli);
  const { states, soon } = readStates(flags, texts.cli);

  const { registers, plan, asOf, statuses } = await openRegisters(flags, shell);
  // Working days are the first register's.
  const calendar = registers[0] === undefined ? plainWeek : plan.calendarOf(registers[0]);
  const filter: Filter = {
    text: args.join(" "),
    states,
    soonUntil: soon === null ? null : termFrom(asOf, soon, flags, { calendar, texts: texts.cli }),
    ...range,
    ...readFilterIds(flags, registers, shell),
  };
  const report = listReport({ registers, asOf, statuses, texts: texts.report }, { ...query, filter });
  await writeReport(await render(report, format, styleOf(flags, io)), flags, shell, registers);
  return flags.exitCode === true && report.matches > 0 ? 1 : 0;
};

function readQuery(flags: ListFlags, texts: CliTexts): Omit<ListQuery, "filter"> {
  const { sort, group, columns, limit } = flags;
  return {
    sort: sort === undefined ? [] : readSort(sort, fieldNames, texts),
    reverse: flags.reverse === true,
    group: group === undefined ? null : readChoice({ kind: "group-key", flag: "--group" }, group, groupKeys, texts),
    columns:
      columns === undefined ? null : readChoices({ kind: "column", flag: "--columns" }, [columns], fieldNames, texts),
    limit: limit === undefined ? null : readCount("--limit", limit, texts),
    occurrences: flags.occurrences === true,
  };
}

function readRange({ dueBy, dueAfter }: ListFlags, texts: CliTexts): Pick<Filter, "dueBy" | "dueAfter"> {
  const by = dueBy === undefined ? null : readDay("--due-by", dueBy, texts);
  const after = dueAfter === undefined ? null : readDay("--due-after", dueAfter, texts);
  if (by !== null && after !== null && by <= after) throw new UsageError(texts.calls.emptyDueRange(after, by));
  return { dueBy: by, dueAfter: after };
}

/** The states asked for, all flags together; `soon` is a term of the caller's own. */
function readStates(
  flags: ListFlags,
  texts: CliTexts,
): { readonly states: ReadonlySet<State> | null; readonly soon: readonly Amount[] | null } {
  const states = new Set<State>(readChoices({ kind: "state", flag: "--state" }, flags.state ?? [], stateNames, texts));
  if (flags.overdue === true) states.add("overdue");
  if (flags.undated === true) states.add("undated");
  if (flags.soon === true) states.add("due-soon");
  for (const state of flags.open === true ? openStates : []) states.add(state);
  for (const state of flags.done === true ? doneStates : []) states.add(state);
  return {
    states: states.size === 0 ? null : states,
    soon: typeof flags.soon === "string" ? readTerm("--soon", flags.soon, texts) : null,
  };
}

/** The last day of a term from the as-of day. */
function termFrom(
  asOf: CivilDay,
  term: readonly Amount[],
  { soon }: ListFlags,
  { calendar, texts }: { readonly calendar: WorkCalendar; readonly texts: CliTexts },
): CivilDay {
  try {
    return addTerm(asOf, term, "day-after", calendar).day;
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    // biome-ignore lint/style/useErrorCause: the cause is the third argument
    throw new UsageError(texts.calls.notATerm("--soon", String(soon)), undefined, { cause: error });
  }
}
