import { runChecks } from "../../src/checks/index.ts";
import { checkBase } from "../../src/commands/base.ts";
import { plainWeek } from "../../src/deadline/calendar.ts";
import { schedule } from "../../src/deadline/schedule.ts";
import type { Diagnostic } from "../../src/diagnostics/diagnostic.ts";
import { checkNames } from "../../src/diagnostics/finding.ts";
import { sortDiagnostics } from "../../src/diagnostics/sort.ts";
import { snapshotOf } from "../../src/history/snapshot.ts";
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

/** What the checks find in a register, those among them that compare it with `base.yaml`. */
export async function findings(paths: readonly string[], cwd: string): Promise<readonly Diagnostic[]> {
  const { registers } = await loadRegisters({ paths, env: {}, cwd });
  const { calendars } = await resolveCalendars(registers);
  const statuses = schedule(registers, calendars).statuses(asOf);
  const { registers: before } = await loadRegisters({ paths: ["base.yaml"], env: {}, cwd: import.meta.dirname });
  const base = checkBase(snapshotOf(before, calendars), snapshotOf(registers, calendars));
  return runChecks(checkNames, { asOf, statuses, diagnostics: [], grace: [], calendarOf: () => plainWeek, base });
}
