/** The report of `show`: the whole record of each directive, its date and what happened to it. */
import type { Status } from "../deadline/status.ts";
import type { Body } from "../register/model.ts";
import { directiveJson, evidenceBy, fieldNames, lineOf, openReport, withdrawalBy } from "./fields.ts";
import { bodiesOf, envelope, type ReportSource } from "./head.ts";
import { historyOf, meetingLine, notesBy } from "./history.ts";
import type { Cell, Field, JsonObject, RecordModel, Report, Section } from "./model.ts";
import { overdueReports } from "./occurrences.ts";
import { dataTable } from "./rows.ts";
import { reportEvents, shortHistory } from "./show-reports.ts";

/** Words a step of the computation. */
export type StepText = (step: Status["steps"][number]) => string;

/** The records of the given directives, in the order given. `stepText` words the computation of their dates. */
export function showReport(source: ReportSource, shown: readonly Status[], stepText: StepText): Report {
  const { asOf, texts } = source;
  const bodies = bodiesOf(source.registers);
  const json = (status: Status): JsonObject => ({
    ...directiveJson(status, asOf),
    notes: notesBy(status, asOf).map(({ date, text }) => ({ date, text })),
    history: historyOf(status, asOf, texts).map(({ kind, day, text }) => ({ kind, date: day, text })),
    steps: status.steps.map((step) => ({ rule: step.rule, date: step.date, text: stepText(step) })),
  });
  return {
    people: () => ({ type: "records", records: shown.map((status) => recordOf(status, source, bodies, stepText)) }),
    data: () => dataTable(shown, fieldNames, { asOf, texts }),
    lines: () => shown.map(json),
    json: () => ({ ...envelope("show", source), directives: shown.map(json) }),
  };
}

const text = (value: string | null): Cell => ({ type: "text", text: value });
const list = (items: readonly string[]): Cell => ({ type: "list", items });

function recordOf(
  status: Status,
  { asOf, texts }: ReportSource,
  bodies: ReadonlyMap<string, Body>,
  stepText: StepText,
): RecordModel {
  const { directive, state } = status;
  return {
    id: directive.id,
    title: directive.title,
    state,
    sentence: sentenceOf(status, texts),
    fields: fieldsOf(status, bodies, asOf, texts),
    sections: [
      {
        heading: texts.show.computation,
        events: status.steps.map((step) => ({ day: step.date, text: stepText(step) })),
      },
      {
        heading: texts.show.reports,
        events: reportEvents(status, asOf, texts),
      },
      { heading: texts.show.history, events: shortHistory(historyOf(status, asOf, texts), texts) },
    ].filter(({ events }: Section) => events.length > 0),
  };
}

/** How a directive stands; of a recurring one, with which report that is, and of one that waits, with what is foreseen. */
function sentenceOf(status: Status, texts: ReportSource["texts"]): string {
  const { state, directive, projected } = status;
  const closed = state === "withdrawn" ? (directive.withdrawal?.date ?? null) : status.done;
  const sentence = texts.sentence(
    state,
    state === "overdue" || state === "done-late" ? status.daysLate : status.daysLeft,
    state === "done" || state === "done-late" || state === "withdrawn" ? closed : status.due,
  );
  const after = directive.due.flatMap((due) => due.after ?? []);
  const note = projected === null ? "" : texts.show.projectedNote(projected, after);
  return `${sentence}${texts.show.reportNote(openReport(status), overdueReports(status).length)}${note}`;
}

function fieldsOf(
  status: Status,
  bodies: ReadonlyMap<string, Body>,
  asOf: ReportSource["asOf"],
  texts: ReportSource["texts"],
): readonly Field[] {
  const { labels } = texts.show;
  const { directive } = status;
  const { meeting, place } = directive;
  const evidence = evidenceBy(status, asOf);
  const withdrawal = withdrawalBy(status, asOf);
  const nameOf = (id: string): string => {
    const name = bodies.get(id)?.name ?? id;
    return name === id ? id : `${id}, ${name}`;
  };
  const fields: readonly (Field | null)[] = [
    { label: labels.lead, cell: text(nameOf(directive.lead)) },
    directive.with.length === 0 ? null : { label: labels.with, cell: list(directive.with.map(nameOf)) },
    { label: labels.meeting, cell: text(`${meeting.date}, ${meetingLine(meeting)}`) },
    { label: labels.wording, cell: text(status.wording) },
    {
      label: labels.due,
      cell: status.projected === null ? { type: "day", day: status.due } : text(texts.projected(status.projected)),
    },
    status.dueAsWritten === status.due
      ? null
      : { label: labels.dueAsWritten, cell: { type: "day", day: status.dueAsWritten } },
    ...directive.due.map(({ after }) => (after === null ? null : { label: labels.waitsFor, cell: text(after) })),
    status.done === null ? null : { label: labels.done, cell: { type: "day" as const, day: status.done } },
    withdrawal === null ? null : { label: labels.withdrawn, cell: { type: "day" as const, day: withdrawal.date } },
    evidence.length === 0 ? null : { label: labels.evidence, cell: list(evidence) },
    directive.tags.length === 0 ? null : { label: labels.tags, cell: list(directive.tags) },
    { label: labels.place, cell: text(`${place.source.path}:${lineOf(status)}`) },
  ];
  return fields.filter((field) => field !== null);
}
