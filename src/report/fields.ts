/** The fields of a directive in a report: the columns of `list`, the keys that sort it, and the members of its JSON. */
import type { CivilDay } from "../deadline/day.ts";
import { type State, type Status, stateNames } from "../deadline/status.ts";
import { lineColumn } from "../diagnostics/source.ts";
import type { Extension } from "../register/model.ts";
import type { ReportTexts } from "../text/report.ts";
import type { Cell, Column, Json, JsonObject } from "./model.ts";

/** In the order of the JSON object. */
export const fieldNames = [
  "id",
  "title",
  "meeting",
  "meetingDate",
  "lead",
  "with",
  "wording",
  "kind",
  "due",
  "dueAsWritten",
  "state",
  "daysLeft",
  "daysLate",
  "projected",
  "done",
  "evidence",
  "extensions",
  "tags",
  "file",
  "line",
] as const;
export type FieldName = (typeof fieldNames)[number];

/** A value to sort by; `null` sorts last either way. */
export type SortValue = string | number | null;

/** What the fields of every directive of a report depend on. */
export interface FieldContext {
  readonly asOf: CivilDay;
  readonly texts: ReportTexts;
}

interface FieldOf {
  readonly cell: (status: Status, context: FieldContext) => Cell;
  readonly sort: (status: Status) => SortValue;
  readonly align?: "right";
  readonly wrap?: Column["wrap"];
}

const text = (value: (status: Status) => string | null, wrap: Column["wrap"] = "none"): FieldOf => ({
  cell: (status) => ({ type: "text", text: value(status) }),
  sort: value,
  wrap,
});

const day = (value: (status: Status) => CivilDay | null): FieldOf => ({
  cell: (status) => ({ type: "day", day: value(status) }),
  sort: value,
});

const number = (value: (status: Status) => number | null): FieldOf => ({
  cell: (status) => ({ type: "number", value: value(status) }),
  sort: value,
  align: "right",
});

const list = (value: (status: Status, asOf: CivilDay | null) => readonly string[]): FieldOf => ({
  cell: (status, { asOf }) => ({ type: "list", items: value(status, asOf) }),
  sort: (status) => value(status, null)[0] ?? null,
  wrap: "side",
});

/** The extensions granted by a day, as a report as of that day knows them. */
export function extensionsBy({ directive: { extensions } }: Status, asOf: CivilDay): readonly Extension[] {
  return extensions.every(({ date }) => date <= asOf) ? extensions : extensions.filter(({ date }) => date <= asOf);
}

/** The evidence of execution as a report as of a day knows it: none of an execution that comes later. */
export function evidenceBy({ directive: { done, evidence } }: Status, asOf: CivilDay): readonly string[] {
  return done !== null && done > asOf ? [] : evidence;
}

/** An extension in one line, the same in every language: `2017-12-28 -> 15 January 2018 (Prime Minister; reason)`. */
function extensionLine({ date, to, by, reason }: Extension): string {
  const more = [by, reason].filter((part) => part !== null);
  return `${date} -> ${to}${more.length === 0 ? "" : ` (${more.join("; ")})`}`;
}

const fields: Readonly<Record<FieldName, FieldOf>> = {
  id: text(({ directive }) => directive.id),
  title: text(({ directive }) => directive.title, "main"),
  meeting: text(({ directive }) => directive.meeting.id),
  meetingDate: day(({ directive }) => directive.meeting.date),
  lead: text(({ directive }) => directive.lead, "side"),
  with: list(({ directive }) => directive.with),
  wording: text(({ wording }) => wording, "side"),
  kind: text(({ kind }) => kind),
  due: day(({ due }) => due),
  dueAsWritten: day(({ dueAsWritten }) => dueAsWritten),
  state: {
    cell: (status, { texts }) => ({ type: "state", state: status.state, phrase: phraseOf(status, texts) }),
    sort: ({ state }) => stateNames.indexOf(state),
  },
  daysLeft: number(({ daysLeft }) => daysLeft),
  daysLate: number(({ daysLate }) => daysLate),
  projected: day(({ projected }) => projected),
  done: day(({ done }) => done),
  evidence: list((status, asOf) => (asOf === null ? status.directive.evidence : evidenceBy(status, asOf))),
  extensions: list((status, asOf) =>
    (asOf === null ? status.directive.extensions : extensionsBy(status, asOf)).map(extensionLine),
  ),
  tags: list(({ directive }) => directive.tags),
  file: text(({ directive }) => directive.place.source.path),
  line: number(lineOf),
};

/** The line (from 1) of a directive's record in its file. */
export function lineOf({ directive: { place } }: Status): number {
  return lineColumn(place.source, place.start).line;
}

/** How a directive stands, in a few words. */
function phraseOf({ state, daysLeft, daysLate }: Status, texts: ReportTexts): string {
  return texts.phrase(state, state === "overdue" || state === "done-late" ? daysLate : daysLeft);
}

/** The cell of a field. */
export function cellOf(status: Status, field: FieldName, context: FieldContext): Cell {
  return fields[field].cell(status, context);
}

/** The value that a field sorts by. */
export function sortValueOf(status: Status, field: FieldName): SortValue {
  return fields[field].sort(status);
}

/** The column of a field. `yieldsBelow` as in {@link Column}. */
export function columnOf(field: FieldName, texts: ReportTexts, yieldsBelow?: number): Column {
  const { align = "left", wrap = "none" } = fields[field];
  const room = wrap === "main" ? { narrowest: 20 } : {};
  const column: Column = { key: field, header: texts.columns[field], align, wrap, ...room };
  return yieldsBelow === undefined ? column : { ...column, yieldsBelow };
}

/**
 * A directive as the members of DESIGN §5, in that order; members that came later follow at the end: `occurrences`, of
 * those that ask for several reports.
 */
export function directiveJson(status: Status, asOf: CivilDay): { readonly [K in FieldName]: Json } & JsonObject {
  const { directive } = status;
  const { meeting, place } = directive;
  const json = {
    id: directive.id,
    title: directive.title,
    meeting: meeting.id,
    meetingDate: meeting.date,
    lead: directive.lead,
    with: directive.with,
    wording: status.wording,
    kind: status.kind,
    due: status.due,
    dueAsWritten: status.dueAsWritten,
    state: status.state,
    daysLeft: status.daysLeft,
    daysLate: status.daysLate,
    projected: status.projected,
    done: status.done,
    evidence: evidenceBy(status, asOf),
    extensions: extensionsBy(status, asOf).map(({ date, to, by, reason }) => ({ date, to, by, reason })),
    tags: directive.tags,
    file: place.source.path,
    line: lineOf(status),
  };
  if (status.occurrences.length === 0) return json;
  return {
    ...json,
    occurrences: status.occurrences.map(({ label, dueAsWritten, due, done, evidence, state }) => ({
      label,
      due,
      dueAsWritten,
      state,
      done,
      evidence,
    })),
  };
}

/** How many directives are in each state, every state present. */
export function countStates(statuses: readonly Status[]): Record<State, number> {
  const counts = Object.fromEntries(stateNames.map((state) => [state, 0])) as Record<State, number>;
  for (const { state } of statuses) counts[state] += 1;
  return counts;
}
