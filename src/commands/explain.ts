/** `explain`: how a due date came about. */

import { plainWeek, type WorkCalendar } from "../deadline/calendar.ts";
import { type CivilDay, yearOf } from "../deadline/day.ts";
import { wordingParts } from "../deadline/explain.ts";
import type { Status } from "../deadline/status.ts";
import type { StepData } from "../deadline/steps.ts";
import { loadLanguages } from "../deadline/wording/read.ts";
import { nearest } from "../diagnostics/suggest.ts";
import { UsageError } from "../errors.ts";
import type { Count, Directive, Register, Roll, Rules, Until } from "../register/model.ts";
import { plainRules } from "../register/plain-rules.ts";
import { renderExplanations } from "../render/explain.ts";
import { render } from "../render/index.ts";
import { answersJson, type Explanation, explainReport } from "../report/explain.ts";
import { currentReport } from "../report/occurrences.ts";
import type { CliTexts } from "../text/cli.ts";
import { readCalendarCode } from "./calendar-code.ts";
import type { ExplainFlags, Run, Shell } from "./command.ts";
import { invalid, type Loaded, loadAll, mentionWarnings } from "./context.ts";
import { answer, askedOf, readWordings } from "./explain-wordings.ts";
import { readChoice, readDay, readFormat } from "./options.ts";
import { writeReport } from "./output.ts";
import { printDiagnostics } from "./print-diagnostics.ts";
import { findDirective } from "./register-words.ts";
import { styleOf, wantsColor } from "./style.ts";

const formats = ["table", "json", "ndjson", "markdown"] as const;
type FormatOf = (typeof formats)[number];
const rolls: readonly Roll[] = ["none", "following", "preceding"];
const counts: readonly Count[] = ["day-after", "event-day"];
const untils: readonly Until[] = ["inclusive", "exclusive"];

/**
 * Explains the directive that has the argument for its id, or else the argument as a wording that runs from `--from`;
 * without an argument, or for `-`, the wordings of standard input. A wording is computed by the rules of the register,
 * where there is one, and by those of the flags over them.
 */
export const run: Run<ExplainFlags> = async ([subject], flags, shell) => {
  await loadLanguages();
  const { texts, io } = shell;
  const format = readFormat(flags, texts.cli, formats);
  const from = flags.from === undefined ? undefined : readDay("--from", flags.from, texts.cli);
  const overrides = readRules(flags, texts.cli);
  const named =
    flags.calendar === undefined ? undefined : await readCalendarCode(flags.calendar, "--calendar", texts.cli);
  const isList = subject === undefined || subject === "-";
  if (isList && from === undefined) throw missingSubject(subject, texts.cli);
  if (subject === undefined && io.stdin.isTerminal) throw missingSubject(subject, texts.cli);

  const loaded = await loadIfAny(flags, shell);
  const directive = isList ? undefined : findDirective(subject, loaded.registers);
  if (directive !== undefined) {
    refuseWordingFlags(flags, directive, texts.cli);
    await mentionWarnings(loaded.diagnostics.length, flags, shell);
    const status = loaded.plan.statuses(loaded.asOf).find((one) => one.directive === directive);
    if (status === undefined) throw new Error(`${directive.id} has no status`);
    const owner = loaded.registers.find(({ directives }) => directives.includes(directive));
    const calendar = owner === undefined ? plainWeek : loaded.plan.calendarOf(owner);
    await write([ofDirective(status, calendar)], { format, isList }, flags, shell, loaded.registers);
    return 0;
  }

  if (from === undefined) throw notExplained(subject ?? "", loaded.registers, texts.cli);
  if (flags.asOf !== undefined) throw new UsageError(texts.cli.calls.flagsConflict("--as-of", "--from"));
  const [register] = loaded.registers;
  const rules = { ...(register?.rules ?? plainRules), ...overrides };
  const calendar = named ?? (register === undefined ? plainWeek : loaded.plan.calendarOf(register));
  const asked = isList ? readWordings(shell) : [askedOf(subject, texts.cli)];
  const answers = asked.map((one) => answer(one, { from, rules, calendar }));
  const refusals = answers.flatMap(({ explanation }) => explanation.refusal ?? []);
  // Of one wording people get the diagnostic instead; in a list, and in data, a refusal is an answer like others.
  const isAlone = !isList && (format === "table" || format === "markdown");
  const diagnostics = [...(isAlone ? refusals : []), ...answers.flatMap(({ warnings }) => warnings)];
  await printDiagnostics(diagnostics, wantsColor(flags, io.env, io.stderr), shell);
  const explanations = answers.map(({ explanation }) => explanation);
  if (!isAlone || refusals.length === 0) {
    await write(explanations, { format, isList }, flags, shell, loaded.registers);
  }
  return refusals.length > 0 ? 2 : 0;
};

function missingSubject(subject: string | undefined, texts: CliTexts): UsageError {
  if (subject !== undefined) return new UsageError(texts.calls.explainNeedsDay);
  return new UsageError(texts.calls.missingArgument("explain", "ID|WORDING"), texts.seeHelp("explain"));
}

/** The registers, or none when none was named and none is found: a wording needs no register. */
async function loadIfAny(flags: ExplainFlags, shell: Shell): Promise<Loaded> {
  const loaded = await loadAll(flags, shell);
  const errors = loaded.diagnostics.filter(({ severity }) => severity === "error");
  const isNone = errors.every(({ code }) => code === "register-not-found");
  if (errors.length === 0 || (isNone && flags.from !== undefined)) return loaded;
  throw invalid(loaded.diagnostics, flags, shell);
}

function readRules({ roll, count, until, fiscal }: ExplainFlags, texts: CliTexts): Partial<Rules> {
  const months = Array.from({ length: 12 }, (_, index) => String(index + 1));
  const month =
    fiscal === undefined ? undefined : readChoice({ kind: "month", flag: "--fiscal" }, fiscal, months, texts);
  return {
    ...(roll === undefined ? {} : { roll: readChoice({ kind: "roll", flag: "--roll" }, roll, rolls, texts) }),
    ...(count === undefined ? {} : { count: readChoice({ kind: "count", flag: "--count" }, count, counts, texts) }),
    ...(until === undefined ? {} : { until: readChoice({ kind: "until", flag: "--until" }, until, untils, texts) }),
    ...(month === undefined ? {} : { fiscal: Number(month) }),
  };
}

/** A directive's own record says what these flags say for a wording. */
function refuseWordingFlags(flags: ExplainFlags, { id }: Directive, texts: CliTexts): void {
  for (const name of ["from", "roll", "count", "until", "fiscal", "calendar"] as const) {
    if (flags[name] !== undefined) throw new UsageError(texts.calls.flagsWithId(`--${name}`, id));
  }
}

function notExplained(subject: string, registers: readonly Register[], texts: CliTexts): UsageError {
  const ids = registers.flatMap(({ directives }) => directives.map(({ id }) => id));
  const near = nearest(subject, ids)[0];
  if (near === undefined) return new UsageError(texts.calls.explainWhat(subject));
  return new UsageError(texts.calls.unknownChoice({ kind: "directive", value: subject, nearest: near }));
}

function ofDirective(status: Status, calendar: WorkCalendar): Explanation {
  const { directive, wording, kind, due, dueAsWritten, projected, steps } = status;
  const words = directive.due.flatMap((one) => (one.wording === null || one.date !== null ? [] : one.wording));
  const { terms } = directive.meeting.rules;
  return {
    directive,
    wording,
    kind,
    from: startOf(steps, directive),
    due,
    dueAsWritten,
    projected,
    steps,
    parts: words.flatMap((one) => wordingParts(one, terms)),
    occurrences: reportsAround(status),
    occurrence: due === null ? null : (currentReport(status)?.label ?? null),
    goesOn: false,
    calendar: calendar.code,
    missingYears: yearsAsked(status).filter((year) => !calendar.covers(year)),
  };
}

/** The years whose working days counted: those of a term in working days, and of a day that would be rolled. */
function yearsAsked({ directive, due, dueAsWritten, steps }: Status): readonly number[] {
  const rolls = directive.due.some(({ roll }) => (roll ?? directive.meeting.rules.roll) !== "none");
  const spans = steps.flatMap((step): readonly (readonly [CivilDay, CivilDay])[] => {
    if (step.rule !== "term" || step.date === null) return [];
    const { amount, from } = step.data as StepData["term"];
    return amount.unit === "working-day" ? [[from, step.date]] : [];
  });
  if (rolls && due !== null && dueAsWritten !== null) spans.push([dueAsWritten, due]);
  const years = spans.flatMap(([one, other]) => {
    const [first = 0, last = 0] = [yearOf(one), yearOf(other)].sort((a, b) => a - b);
    return Array.from({ length: last - first + 1 }, (_, index) => first + index);
  });
  return [...new Set(years)].sort((a, b) => a - b);
}

/** How many reports of a directive are named. */
const reportsNamed = 5;

/** The report that is due with those after it, or the last ones where there are fewer. */
function reportsAround(status: Status): Status["occurrences"] {
  const { occurrences } = status;
  const open = occurrences.findIndex(({ done }) => done === null);
  const last = Math.max(0, occurrences.length - reportsNamed);
  const start = open < 0 ? last : Math.min(open, last);
  return occurrences.slice(start, start + reportsNamed);
}

/** The day that the words run from: the event's or the completion's, where the steps begin with one. */
function startOf(steps: Status["steps"], { meeting }: Directive): CivilDay {
  const start = steps.find(({ rule }) => rule === "start-event" || rule === "start-completion");
  return start?.date ?? meeting.date;
}

async function write(
  explanations: readonly Explanation[],
  { format, isList }: { readonly format: FormatOf; readonly isList: boolean },
  flags: ExplainFlags,
  shell: Shell,
  registers: readonly Register[],
): Promise<void> {
  const reports = explanations.map((explanation) => explainReport(explanation, shell.texts));
  const style = styleOf(flags, shell.io);
  const [first] = reports;
  if (format === "table") {
    await writeReport(await renderExplanations(reports, style), flags, shell, registers);
  } else if (format === "json" && isList && first !== undefined) {
    const report = { ...first, json: () => answersJson(reports) };
    await writeReport(await render(report, format, style), flags, shell, registers);
  } else {
    const texts = await Promise.all(reports.map(async (report) => [...(await render(report, format, style))].join("")));
    await writeReport([texts.join(format === "markdown" ? "\n" : "")], flags, shell, registers);
  }
}
