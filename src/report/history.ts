/** What is recorded about a directive, as dated events, up to the day of the report. */
import type { CivilDay } from "../deadline/day.ts";
import type { Status } from "../deadline/status.ts";
import type { Meeting, Note } from "../register/model.ts";
import type { ReportTexts } from "../text/report.ts";
import { extensionsBy, withdrawalBy } from "./fields.ts";

export interface HistoryEvent {
  readonly kind: "given" | "extended" | "reported" | "note" | "done" | "withdrawn";
  /** `null` for a note without a date. */
  readonly day: CivilDay | null;
  readonly text: string;
}

/** The notes written by a day; those without a date are among them. */
export function notesBy({ directive: { notes } }: Status, asOf: CivilDay): readonly Note[] {
  return notes.filter(({ date }) => date === null || date <= asOf);
}

/** A meeting in a line: its title or id, and its source. */
export function meetingLine({ id, title, source }: Meeting): string {
  return `${title ?? id}${source === null ? "" : ` (${source})`}`;
}

/** The events of a directive by day, as of a day; events of one day in the order of a life; undated notes last. */
export function historyOf(status: Status, asOf: CivilDay, { show }: ReportTexts): readonly HistoryEvent[] {
  const { directive } = status;
  const withdrawal = withdrawalBy(status, asOf);
  const events: readonly HistoryEvent[] = [
    { kind: "given", day: directive.meeting.date, text: show.given(meetingLine(directive.meeting)) },
    ...extensionsBy(status, asOf).map(
      (extension): HistoryEvent => ({ kind: "extended", day: extension.date, text: show.extended(extension) }),
    ),
    ...directive.reports
      .filter(({ done }) => done <= asOf)
      .map((one): HistoryEvent => ({ kind: "reported", day: one.done, text: show.reported(one.for, one.evidence) })),
    ...notesBy(status, asOf).map(
      ({ date, text }): HistoryEvent => ({ kind: "note", day: date, text: show.note(text) }),
    ),
    ...(status.done === null
      ? []
      : [{ kind: "done" as const, day: status.done, text: show.completed(directive.evidence) }]),
    ...(withdrawal === null
      ? []
      : [{ kind: "withdrawn" as const, day: withdrawal.date, text: show.withdrawn(withdrawal) }]),
  ];
  return events.toSorted((a, b) =>
    a.day === b.day ? 0 : a.day === null ? 1 : b.day === null || a.day < b.day ? -1 : 1,
  );
}
