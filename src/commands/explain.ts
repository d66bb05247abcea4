/** `explain`: how a due date came about. */
import { plainWeek, type WorkCalendar } from "../deadline/calendar.ts";
import type { CivilDay } from "../deadline/day.ts";
import { explainWording, type WordingAnswer } from "../deadline/explain.ts";
import type { Status } from "../deadline/status.ts";
import { loadLanguages } from "../deadline/wording/read.ts";
import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import { nearest } from "../diagnostics/suggest.ts";
import { UsageError } from "../errors.ts";
import type { Count, Directive, Register, Roll, Rules, Until } from "../register/model.ts";
import { renderExplanation } from "../render/explain.ts";
import { render } from "../render/index.ts";
import { type Explanation, explainReport } from "../report/explain.ts";
import type { CliTexts } from "../text/cli.ts";
import type { ExitCode, ExplainFlags, Run, Shell } from "./command.ts";
import { hasErrors, invalid, type Loaded, loadAll, mentionWarnings } from "./context.ts";
import { readChoice, readDay, readFormat } from "./options.ts";
import { writeReport } from "./output.ts";
import { printDiagnostics } from "./print-diagnostics.ts";
import { findDirective } from "./register-words.ts";
import { styleOf, wantsColor } from "./style.ts";

const formats = ["table", "json", "markdown"] as const;
const rolls: readonly Roll[] = ["none", "following", "preceding"];
const counts: readonly Count[] = ["day-after", "event-day"];
const untils: readonly Until[] = ["inclusive", "exclusive"];

/** What counts where no register says otherwise. */
const plainRules: Rules = {
  roll: "none",
  count: "day-after",
  until: "inclusive",
  default: null,
  soon: "7 days",
  fiscal: null,
  terms: {},
};

/**
 * Explains the directive that has the argument for its id, or else the argument as a wording that runs from `--from`.
 * A wording is computed by the rules of the register, where there is one, and by those of the flags over them.
 */
export const run: Run<ExplainFlags> = async ([subject = ""], flags, shell) => {
  await loadLanguages();
  const { texts } = shell;
  const format = readFormat(flags, texts.cli, formats);
  const from = flags.from === undefined ? undefined : readDay("--from", flags.from, texts.cli);
  const overrides = readRules(flags, texts.cli);

  const loaded = await loadIfAny(flags, shell);
  const directive = findDirective(subject, loaded.registers);
  if (directive !== undefined) {
    refuseWordingFlags(flags, directive, texts.cli);
    await mentionWarnings(loaded.diagnostics.length, flags, shell);
    const status = loaded.plan.statuses(loaded.asOf).find((one) => one.directive === directive);
    if (status === undefined) throw new Error(`${directive.id} has no status`);
    return await write(ofDirective(status), format, flags, shell, loaded.registers);
  }

  if (from === undefined) throw notExplained(subject, loaded.registers, texts.cli);
  if (flags.asOf !== undefined) throw new UsageError(texts.cli.calls.flagsConflict("--as-of", "--from"));
  const [register] = loaded.registers;
  const rules = { ...(register?.rules ?? plainRules), ...overrides };
  const calendar: WorkCalendar = register === undefined ? plainWeek : loaded.plan.calendarOf(register);
  const answer = explainWording({ wording: subject, from, rules, calendar });
  const diagnostics = doubts(answer, calendar, texts.cli);
  await printDiagnostics(diagnostics, wantsColor(flags, shell.io.env, shell.io.stderr), shell);
  if (hasErrors(diagnostics)) return 2;
  return await write({ ...answer, projected: null }, format, flags, shell, loaded.registers);
};

/** The registers, or none when none was named and none is found: a wording needs no register. */
async function loadIfAny(flags: ExplainFlags, shell: Shell): Promise<Loaded> {
  const loaded = await loadAll(flags, shell);
  const errors = loaded.diagnostics.filter(({ severity }) => severity === "error");
  const isNone = errors.every(({ code }) => code === "register-not-found");
  if (errors.length === 0 || (isNone && flags.from !== undefined)) return loaded;
  throw invalid(loaded.diagnostics, flags, shell);
}

function readRules({ roll, count, until }: ExplainFlags, texts: CliTexts): Partial<Rules> {
  return {
    ...(roll === undefined ? {} : { roll: readChoice({ kind: "roll", flag: "--roll" }, roll, rolls, texts) }),
    ...(count === undefined ? {} : { count: readChoice({ kind: "count", flag: "--count" }, count, counts, texts) }),
    ...(until === undefined ? {} : { until: readChoice({ kind: "until", flag: "--until" }, until, untils, texts) }),
  };
}

/** A directive's own record says what these flags say for a wording. */
function refuseWordingFlags(flags: ExplainFlags, { id }: Directive, texts: CliTexts): void {
  for (const name of ["from", "roll", "count", "until"] as const) {
    if (flags[name] !== undefined) throw new UsageError(texts.calls.flagsWithId(`--${name}`, id));
  }
}

function notExplained(subject: string, registers: readonly Register[], texts: CliTexts): UsageError {
  const ids = registers.flatMap(({ directives }) => directives.map(({ id }) => id));
  const near = nearest(subject, ids)[0];
  if (near === undefined) return new UsageError(texts.calls.explainWhat(subject));
  return new UsageError(texts.calls.unknownChoice({ kind: "directive", value: subject, nearest: near }));
}

/** What is wrong with a wording, or doubtful. */
function doubts(answer: WordingAnswer, calendar: WorkCalendar, texts: CliTexts): readonly Diagnostic[] {
  const { wording, from, due, refusal, missingYears } = answer;
  const source = { path: texts.wordingSource, text: wording };
  const place = { source, start: 0, end: wording.length };
  if (refusal !== undefined) {
    const [start, end] = refusal.span;
    // The refusal's data is that of its code, which the compiler cannot follow through the union.
    return [{ ...refusal, severity: "error", place: { source, start, end } } as Diagnostic];
  }
  if (due !== null && due < from) {
    return [{ code: "due-before-meeting", severity: "error", data: { due, meeting: from }, place }];
  }
  return missingYears.map((year) => ({
    code: "calendar-without-year",
    severity: "warning",
    data: { calendar: calendar.code ?? "", year },
    place,
  }));
}

function ofDirective({ directive, wording, due, dueAsWritten, projected, steps }: Status): Explanation {
  return { directive, wording, from: startOf(steps, directive), due, dueAsWritten, projected, steps };
}

/** The day that the words run from: the event's or the completion's, where the steps begin with one. */
function startOf(steps: Status["steps"], { meeting }: Directive): CivilDay {
  const start = steps.find(({ rule }) => rule === "start-event" || rule === "start-completion");
  return start?.date ?? meeting.date;
}

async function write(
  explanation: Explanation,
  format: (typeof formats)[number],
  flags: ExplainFlags,
  shell: Shell,
  registers: readonly Register[],
): Promise<ExitCode> {
  const report = explainReport(explanation, shell.texts);
  const style = styleOf(flags, shell.io);
  const chunks = format === "table" ? await renderExplanation(report, style) : await render(report, format, style);
  await writeReport(chunks, flags, shell, registers);
  return 0;
}
