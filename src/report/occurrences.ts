/** Directives that ask for several reports, in reports: the one that counts now, or each by itself. */
import { type CivilDay, daysBetween } from "../deadline/day.ts";
import type { OccurrenceStatus, Status } from "../deadline/status.ts";

/** What a row is about: a directive, or one of the reports that it asks for, with due date and state of its own. */
export interface Listed extends Status {
  /** The report that the row is about; absent for a directive as a whole. */
  readonly occurrence?: OccurrenceStatus;
}

/** The report that a row's due date and state are of; `undefined` when they are of no report. */
export function currentReport(status: Listed): OccurrenceStatus | undefined {
  const { occurrence, occurrences, done } = status;
  if (occurrence !== undefined) return occurrence;
  const open = occurrences.find((one) => one.done === null);
  return open ?? (done === null ? undefined : occurrences.at(-1));
}

/** The reports that are overdue, the earliest first. */
export function overdueReports({ occurrences }: Status): readonly OccurrenceStatus[] {
  return occurrences.filter(({ state }) => state === "overdue");
}

/**
 * A row for each report that directives ask for by the as-of day, and the next; those that ask for none stay as they are,
 * and so does what a directive waits for besides its dated reports.
 */
export function byReport(statuses: readonly Status[], asOf: CivilDay): readonly Listed[] {
  return statuses.flatMap((status): readonly Listed[] => {
    if (status.occurrences.length === 0) return [status];
    const rows = status.occurrences.map((occurrence) => ofReport(status, occurrence, asOf));
    const isMore = currentReport(status) === undefined && status.state !== "withdrawn";
    return isMore ? [...rows, { ...status, occurrences: [] }] : rows;
  });
}

function ofReport(status: Status, occurrence: OccurrenceStatus, asOf: CivilDay): Listed {
  const { due, dueAsWritten, state, done } = occurrence;
  return { ...status, occurrence, occurrences: [], due, dueAsWritten, state, done, ...daysOf(occurrence, asOf) };
}

/** Days left of a report that is to come, negative when overdue, and days late of one that is or was. */
export function daysOf({ due, done, state }: OccurrenceStatus, asOf: CivilDay): Pick<Status, "daysLeft" | "daysLate"> {
  if (state === "withdrawn") return { daysLeft: null, daysLate: null };
  const late = daysBetween(due, done ?? asOf);
  return { daysLeft: done === null ? -late : null, daysLate: late > 0 ? late : null };
}
