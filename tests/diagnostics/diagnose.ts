import { runChecks } from "../../src/checks/index.ts";
import { plainWeek } from "../../src/deadline/calendar.ts";
import { schedule } from "../../src/deadline/schedule.ts";
import type { Diagnostic } from "../../src/diagnostics/diagnostic.ts";
import { checkNames } from "../../src/diagnostics/finding.ts";
import { sortDiagnostics } from "../../src/diagnostics/sort.ts";
import { resolveCalendars } from "../../src/register/calendars.ts";
import { loadRegisters } from "../../src/register/load.ts";
import { day } from "../support/days.ts";

/** The day for which the checks run. */
const asOf = day("2017-12-05");

/** Everything that is wrong with a register: the one place that the bad files go through. */
export async function diagnose(paths: readonly string[], cwd: string): Promise<readonly Diagnostic[]> {
  const { registers, diagnostics } = await loadRegisters({ paths, env: {}, cwd });
  const { calendars, diagnostics: unknown } = await resolveCalendars(registers);
  const plan = schedule(registers, calendars);
  const sources = registers.flatMap((register) => register.sources);
  return [
    ...diagnostics.filter(({ place }) => !place),
    ...sortDiagnostics([...diagnostics.filter(({ place }) => place), ...unknown, ...plan.diagnostics], sources),
  ];
}

/** What the checks find in a register. */
export async function findings(paths: readonly string[], cwd: string): Promise<readonly Diagnostic[]> {
  const { registers } = await loadRegisters({ paths, env: {}, cwd });
  const plan = schedule(registers, (await resolveCalendars(registers)).calendars);
  const statuses = plan.statuses(asOf);
  return runChecks(checkNames, { asOf, statuses, diagnostics: [], grace: [], calendarOf: () => plainWeek });
}
