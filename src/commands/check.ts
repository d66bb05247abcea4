/** `check`: the CI gate. */
import { baseChecks, defaultChecks, runChecks } from "../checks/index.ts";
import { plainWeek } from "../deadline/calendar.ts";
import type { Status } from "../deadline/status.ts";
import { type CheckName, checkNames, type Finding } from "../diagnostics/finding.ts";
import { UsageError } from "../errors.ts";
import { renderFindings } from "../render/check.ts";
import { render } from "../render/index.ts";
import type { Style } from "../render/style.ts";
import { type CheckReport, checkReport } from "../report/check.ts";
import type { CallErrorTexts } from "../text/cli.ts";
import type { Compared, compareWithBase as CompareWithBase } from "./base.ts";
import type { CheckFlags, Run, Shell } from "./command.ts";
import { hasErrors, invalid, loadAll, mentionWarnings } from "./context.ts";
import { readChoices, readFormat, readTerm } from "./options.ts";
import { writeReport } from "./output.ts";
import { diagnosticBlocks, printSummary } from "./print-diagnostics.ts";
import { styleOf } from "./style.ts";

/**
 * Runs the checks that are named, or the default ones, or with `--strict` all of them; `--strict` with names adds the check of the
 * register, whose warnings fail then, too. With `--base` those that compare with a revision are among the default ones. A
 * register that does not validate is a finding only for formats that programs read; people get its diagnostics as in every
 * other command. Throws `GitError` for a base that git cannot tell.
 */
export const run: Run<CheckFlags> = async (args, flags, shell) => {
  const { io, texts } = shell;
  const format = readFormat(flags, texts.cli);
  const named = readChoices({ kind: "check" }, args, checkNames, texts.cli);
  const grace = flags.grace === undefined ? [] : readTerm("--grace", flags.grace, texts.cli);
  const isStrict = flags.strict === true;
  const checks = checksOf(named, isStrict, flags.base !== undefined);
  refuseWithoutEffect(checks, flags, texts.cli.calls);

  const loaded = await loadAll(flags, shell);
  const { registers, plan, asOf, diagnostics } = loaded;
  const isBroken = hasErrors(diagnostics);
  if (isBroken && format === "table") throw invalid(diagnostics, flags, shell);

  const calendars = new Map(
    registers.flatMap((register) => register.directives.map((one) => [one, plan.calendarOf(register)] as const)),
  );
  const compared = isBroken || flags.base === undefined ? undefined : await openBase(loaded, flags.base, flags, shell);
  const findings = runChecks(isBroken ? ["register"] : checks, {
    asOf,
    statuses: isBroken ? [] : statusesOf(plan.statuses(asOf), compared, flags),
    diagnostics,
    grace,
    calendarOf: (directive) => calendars.get(directive) ?? plainWeek,
    ...(compared ? { base: compared.base } : {}),
  });
  const ok = !findings.some(({ severity }) => severity === "error" || isStrict);
  const report = checkReport({ registers, asOf, findings, ok, texts });

  if (!(isBroken || checks.includes("register"))) await mentionWarnings(diagnostics.length, flags, shell);
  const style = styleOf(flags, io);
  const chunks =
    format === "table" ? await forPeople(report, findings, style, shell) : await render(report, format, style);
  await writeReport(chunks, flags, shell, registers);
  if (isBroken) printSummary(diagnostics, shell);
  return isBroken ? 2 : ok ? 0 : 1;
};

/** With `--strict` the warnings of the register count, so that its check goes with those that are named. */
function checksOf(named: readonly CheckName[], isStrict: boolean, hasBase: boolean): readonly CheckName[] {
  if (named.length > 0) return isStrict ? [...new Set<CheckName>(["register", ...named])] : named;
  if (hasBase) return isStrict ? checkNames : [...defaultChecks, ...baseChecks];
  return isStrict ? checkNames.filter((name) => !baseChecks.includes(name)) : defaultChecks;
}

/** A flag without an effect would look like one that had it. Throws `UsageError`. */
function refuseWithoutEffect(checks: readonly CheckName[], flags: CheckFlags, calls: CallErrorTexts): void {
  const comparing = checks.find((name) => baseChecks.includes(name));
  if (flags.grace !== undefined && !checks.includes("overdue")) throw new UsageError(calls.graceWithoutOverdue);
  if (flags.base === undefined) {
    if (flags.changedOnly === true) throw new UsageError(calls.changedOnlyWithoutBase);
    if (comparing !== undefined) throw new UsageError(calls.checkWithoutBase(comparing));
  } else if (comparing === undefined && flags.changedOnly !== true) throw new UsageError(calls.baseWithoutEffect);
}

/** Git is loaded only for those who compare. */
async function openBase(...call: Parameters<typeof CompareWithBase>): Promise<Compared> {
  const { compareWithBase } = await import("./base.ts");
  return await compareWithBase(...call);
}

/** With `--changed-only` those of the directives that changed. */
function statusesOf(
  statuses: readonly Status[],
  compared: Compared | undefined,
  { changedOnly }: CheckFlags,
): readonly Status[] {
  if (!compared || changedOnly !== true) return statuses;
  return statuses.filter(({ directive }) => compared.touched.has(directive.id));
}

/** What people read: the register's diagnostics with their excerpts, then the findings a line each. */
async function forPeople(
  report: CheckReport,
  findings: readonly Finding[],
  style: Style,
  { texts }: Shell,
): Promise<Iterable<string>> {
  const found = findings.filter(({ check }) => check === "register");
  return [...(await diagnosticBlocks(found, style.colour, texts)), ...(await renderFindings(report, style))];
}
