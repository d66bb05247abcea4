/** The fields of a directive in a report: the columns of `list`, the keys that sort it, and the members of its JSON. */
import type { CivilDay } from "../deadline/day.ts";
import { type State, type Status, stateNames } from "../deadline/status.ts";
import { lineColumn } from "../diagnostics/source.ts";
import type { Extension, Withdrawal } from "../register/model.ts";
import type { ReportTexts } from "../text/report.ts";
import type { Cell, Column, Json, JsonObject } from "./model.ts";
import { currentReport, type Listed, overdueReports } from "./occurrences.ts";

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
  "occurrence",
  "withdrawal",
] as const;
export type FieldName = (typeof fieldNames)[number];

/** A value to sort by; `null` sorts last either way. */
export type SortValue = string | number | null;

/** What the fields of every directive of a report depend on. */
export interface FieldContext {
  readonly asOf: CivilDay;
  readonly texts: ReportTexts;
  /**
   * For people a title says for which period the row of a recurring directive is (but beside a column that does), and
   * what waits has its projected day where others have their due date.
   */
  readonly people?: { readonly hasOccurrence: boolean };
}

interface FieldOf {
  readonly cell: (status: Listed, context: FieldContext) => Cell;
  readonly sort: (status: Listed) => SortValue;
  readonly align?: "right";
  readonly wrap?: Column["wrap"];
}

const text = (value: (status: Listed) => string | null, wrap: Column["wrap"] = "none"): FieldOf => ({
  cell: (status) => ({ type: "text", text: value(status) }),
  sort: value,
  wrap,
});

const day = (value: (status: Listed) => CivilDay | null): FieldOf => ({
  cell: (status) => ({ type: "day", day: value(status) }),
  sort: value,
});

const number = (value: (status: Listed) => number | null): FieldOf => ({
  cell: (status) => ({ type: "number", value: value(status) }),
  sort: value,
  align: "right",
});

const list = (value: (status: Listed, asOf: CivilDay | null) => readonly string[]): FieldOf => ({
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

/** The withdrawal of a directive as a report as of a day knows it: none that comes later, and none without a day. */
export function withdrawalBy({ directive: { withdrawal } }: Status, asOf: CivilDay | null): Withdrawal | null {
  return withdrawal !== null && (asOf === null || withdrawal.date <= asOf) ? withdrawal : null;
}

/** An extension in one line, the same in every language: `2017-12-28 -> 15 January 2018 (Prime Minister; reason)`. */
function extensionLine({ date, to, by, reason }: Extension): string {
  return `${date} -> ${to}${inBrackets([by, reason])}`;
}

/** A withdrawal in one line, in the same way: `2017-11-01 (Prime Minister; reason)`. */
function withdrawalLine({ date, by, reason }: Withdrawal): string {
  return `${date}${inBrackets([by, reason])}`;
}

function inBrackets(parts: readonly (string | null)[]): string {
  const known = parts.filter((part) => part !== null);
  return known.length === 0 ? "" : ` (${known.join("; ")})`;
}

const fields: Readonly<Record<FieldName, FieldOf>> = {
  id: text(({ directive }) => directive.id),
  title: { ...text(({ directive }) => directive.title, "main"), cell: titleCell },
  meeting: text(({ directive }) => directive.meeting.id),
  meetingDate: day(({ directive }) => directive.meeting.date),
  lead: text(({ directive }) => directive.lead, "side"),
  with: list(({ directive }) => directive.with),
  wording: text(({ wording }) => wording, "side"),
  kind: text(({ kind }) => kind),
  due: { ...day(({ due }) => due), cell: dueCell },
  dueAsWritten: day(({ dueAsWritten }) => dueAsWritten),
  state: {
    cell: (status, { texts }) => ({ type: "state", state: status.state, phrase: phraseOf(status, texts) }),
    sort: ({ state }) => stateNames.indexOf(state),
  },
  daysLeft: number(({ daysLeft }) => daysLeft),
  daysLate: number(({ daysLate }) => daysLate),
  projected: day(({ projected }) => projected),
  done: day(({ done }) => done),
  evidence: list(evidenceOf),
  extensions: list((status, asOf) =>
    (asOf === null ? status.directive.extensions : extensionsBy(status, asOf)).map(extensionLine),
  ),
  tags: list(({ directive }) => directive.tags),
  file: text(({ directive }) => directive.place.source.path),
  line: number(lineOf),
  occurrence: text((status) => currentReport(status)?.label ?? null),
  withdrawal: {
    cell: (status, { asOf }) => ({ type: "text", text: lineOfWithdrawal(status, asOf) }),
    sort: (status) => lineOfWithdrawal(status, null),
    wrap: "side",
  },
};

function lineOfWithdrawal(status: Listed, asOf: CivilDay | null): string | null {
  const withdrawal = withdrawalBy(status, asOf);
  return withdrawal === null ? null : withdrawalLine(withdrawal);
}

function titleCell(status: Listed, { texts, people }: FieldContext): Cell {
  const { title } = status.directive;
  if (people === undefined || people.hasOccurrence) return { type: "text", text: title };
  return { type: "text", text: texts.titleOf(title, openReport(status), overdueReports(status).length) };
}

/** The period of the report that is shown for its directive; `null` when there is none, or its day says it all. */
export function openReport(status: Listed): string | null {
  const report = currentReport(status);
  const isNamed = report !== undefined && report.done === null && report.state !== "withdrawn";
  return isNamed && report.label !== status.due ? report.label : null;
}

function dueCell({ due, projected }: Listed, { texts, people }: FieldContext): Cell {
  if (people === undefined || due !== null || projected === null) return { type: "day", day: due };
  return { type: "text", text: texts.projected(projected) };
}

/** What shows that a report was made, or its directive as a whole. */
function evidenceOf(status: Listed, asOf: CivilDay | null): readonly string[] {
  const { directive, occurrence } = status;
  const whole = asOf === null ? directive.evidence : evidenceBy(status, asOf);
  if (occurrence === undefined) return whole;
  const isWhole = occurrence.evidence.length === 0 && occurrence.done !== null && occurrence.done === directive.done;
  return isWhole ? whole : occurrence.evidence;
}

/** The line (from 1) of a directive's record in its file. */
export function lineOf({ directive: { place } }: Status): number {
  return lineColumn(place.source, place.start).line;
}

/** How a directive stands, in a few words. */
function phraseOf({ state, daysLeft, daysLate }: Status, texts: ReportTexts): string {
  return texts.phrase(state, state === "overdue" || state === "done-late" ? daysLate : daysLeft);
}

/** The cell of a field. */
export function cellOf(status: Listed, field: FieldName, context: FieldContext): Cell {
  return fields[field].cell(status, context);
}

/** The value that a field sorts by. */
export function sortValueOf(status: Listed, field: FieldName): SortValue {
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
 * A directive as the members of DESIGN §5, in that order; members that came later follow at the end: `occurrence`, the
 * report that `due` and `state` are of; `withdrawal`; and of directives that ask for several reports all of these as
 * `occurrences`.
 */
export function directiveJson(status: Listed, asOf: CivilDay): { readonly [K in FieldName]: Json } & JsonObject {
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
    evidence: evidenceOf(status, asOf),
    extensions: extensionsBy(status, asOf).map(({ date, to, by, reason }) => ({ date, to, by, reason })),
    tags: directive.tags,
    file: place.source.path,
    line: lineOf(status),
    occurrence: currentReport(status)?.label ?? null,
    withdrawal: withdrawalJson(status, asOf),
  };
  const isOneReport = status.occurrence !== undefined;
  if (isOneReport || (status.kind !== "recurring" && status.occurrences.length === 0)) return json;
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

function withdrawalJson(status: Listed, asOf: CivilDay): Json {
  const withdrawal = withdrawalBy(status, asOf);
  if (withdrawal === null) return null;
  const { date, by, reason } = withdrawal;
  return { date, by, reason };
}

/** How many directives are in each state, every state present. */
export function countStates(statuses: readonly Status[]): Record<State, number> {
  const counts = Object.fromEntries(stateNames.map((state) => [state, 0])) as Record<State, number>;
  for (const { state } of statuses) counts[state] += 1;
  return counts;
}
