/** The reports that a directive asks for, as edits name them. */
import { addDays, type CivilDay } from "../../deadline/day.ts";
import type { OccurrenceStatus, Status } from "../../deadline/status.ts";
import type { Directive, OccurrenceReport } from "../../register/model.ts";
import type { ReportDue } from "../../text/edit.ts";
import type { Opened } from "../context.ts";

/** How far ahead a report can be recorded, in days: what the validation of a register knows of an endless series. */
const ahead = 800;

/** Whether a directive asks for several reports, each with a due date of its own. */
export function hasReports({ directive, occurrences }: Status): boolean {
  return directive.due.length > 1 || occurrences.length > 0;
}

/** The earliest report that is open; `undefined` when all that is asked for so far is in. */
export function nextReport({ occurrences }: Status): ReportDue | undefined {
  return occurrences.find(({ done }) => done === null);
}

/** All reports that directives ask for, some time ahead too, by the directive's id. Computed once, when it is asked for. */
export function reportsAhead({ plan }: Opened, day: CivilDay): (id: string) => readonly OccurrenceStatus[] {
  let known: ReadonlyMap<string, readonly OccurrenceStatus[]> | undefined;
  return (id) => {
    known ??= new Map(
      plan.statuses(addDays(day, ahead)).map(({ directive, occurrences }) => [directive.id, occurrences] as const),
    );
    return known.get(id) ?? [];
  };
}

/** Whether a word names a report: by its period, or by its day as written or as rolled. Case does not count. */
export function isNamed({ label, dueAsWritten, due }: OccurrenceStatus, word: string): boolean {
  const wanted = word.trim().toUpperCase();
  return label.toUpperCase() === wanted || dueAsWritten === wanted || due === wanted;
}

/** The record of a report, whatever day it is from. */
export function recordOf(occurrence: OccurrenceStatus, { reports }: Directive): OccurrenceReport | undefined {
  return reports.find((report) => isNamed(occurrence, report.for));
}
