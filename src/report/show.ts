/** The report of `show`: the whole record of each directive, its date and what happened to it. */
import type { Status } from "../deadline/status.ts";
import type { Body } from "../register/model.ts";
import { directiveJson, evidenceBy, fieldNames, lineOf } from "./fields.ts";
import { bodiesOf, envelope, type ReportSource } from "./head.ts";
import { historyOf, meetingLine, notesBy } from "./history.ts";
import type { Cell, Field, JsonObject, RecordModel, Report, Section } from "./model.ts";
import { dataTable } from "./rows.ts";

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
    sentence: texts.sentence(
      state,
      state === "overdue" || state === "done-late" ? status.daysLate : status.daysLeft,
      state === "done" || state === "done-late" ? status.done : status.due,
    ),
    fields: fieldsOf(status, bodies, asOf, texts.show.labels),
    sections: [
      {
        heading: texts.show.computation,
        events: status.steps.map((step) => ({ day: step.date, text: stepText(step) })),
      },
      {
        heading: texts.show.reports,
        events: status.occurrences.map((one) => ({
          day: one.due,
          text: texts.show.report(one.label, texts.state[one.state]),
        })),
      },
      { heading: texts.show.history, events: historyOf(status, asOf, texts) },
    ].filter(({ events }: Section) => events.length > 0),
  };
}

function fieldsOf(
  status: Status,
  bodies: ReadonlyMap<string, Body>,
  asOf: ReportSource["asOf"],
  labels: ReportSource["texts"]["show"]["labels"],
): readonly Field[] {
  const { directive } = status;
  const { meeting, place } = directive;
  const evidence = evidenceBy(status, asOf);
  const nameOf = (id: string): string => {
    const name = bodies.get(id)?.name ?? id;
    return name === id ? id : `${id}, ${name}`;
  };
  const fields: readonly (Field | null)[] = [
    { label: labels.lead, cell: text(nameOf(directive.lead)) },
    directive.with.length === 0 ? null : { label: labels.with, cell: list(directive.with.map(nameOf)) },
    { label: labels.meeting, cell: text(`${meeting.date}, ${meetingLine(meeting)}`) },
    { label: labels.wording, cell: text(status.wording) },
    { label: labels.due, cell: { type: "day", day: status.due } },
    status.dueAsWritten === status.due
      ? null
      : { label: labels.dueAsWritten, cell: { type: "day", day: status.dueAsWritten } },
    status.projected === null ? null : { label: labels.projected, cell: { type: "day", day: status.projected } },
    ...directive.due.map(({ after }) => (after === null ? null : { label: labels.waitsFor, cell: text(after) })),
    status.done === null ? null : { label: labels.done, cell: { type: "day" as const, day: status.done } },
    evidence.length === 0 ? null : { label: labels.evidence, cell: list(evidence) },
    directive.tags.length === 0 ? null : { label: labels.tags, cell: list(directive.tags) },
    { label: labels.place, cell: text(`${place.source.path}:${lineOf(status)}`) },
  ];
  return fields.filter((field) => field !== null);
}
