/** The report of `explain`: computations, step by step. */
import type { CivilDay } from "../deadline/day.ts";
import type { Kind, State } from "../deadline/status.ts";
import type { DayOff, Step } from "../deadline/steps.ts";
import type { PartText } from "../deadline/wording/parts.ts";
import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import { wordDiagnostic } from "../diagnostics/excerpt.ts";
import type { Texts } from "../text/texts.ts";
import type { Event, Group, JsonObject, Report, Row, TableModel } from "./model.ts";
import { stepText } from "./step-text.ts";

/** One of the reports that a recurring wording asks for. */
export interface ExplainedReport {
  readonly label: string;
  readonly due: CivilDay;
  readonly dueAsWritten: CivilDay;
  /** Of a directive's report, as of the day; absent for a wording by itself. */
  readonly state?: State;
}

export interface Explanation {
  /** The directive that it is of; absent for a wording by itself. */
  readonly directive?: { readonly id: string; readonly title: string };
  readonly wording: string | null;
  /** `null` when the words are refused. */
  readonly kind: Kind | null;
  /** The day that the words run from. */
  readonly from: CivilDay;
  readonly due: CivilDay | null;
  readonly dueAsWritten: CivilDay | null;
  /** Where a waiting directive would fall due. */
  readonly projected: CivilDay | null;
  readonly steps: readonly Step[];
  /** What the words were read as. */
  readonly parts: readonly PartText[];
  /** Of a recurring wording its first reports, of a recurring directive those around the one that is due. */
  readonly occurrences: readonly ExplainedReport[];
  /** The label of the report that `due` is of; `null` where it is of none. */
  readonly occurrence: string | null;
  /** Whether more reports follow. */
  readonly goesOn: boolean;
  /** The code of the calendar; `null` for plain weekends. */
  readonly calendar: string | null;
  /** Years that the date depends on and the calendar has no data for. */
  readonly missingYears: readonly number[];
  /** Why the words give no answer; absent when they do. */
  readonly refusal?: Diagnostic;
}

export interface ExplainReport extends Report {
  /** What is explained: the directive, if there is one, and the words. */
  readonly heading: readonly string[];
  /** What the words were read as; `null` when there is nothing to say. */
  readonly reading: string | null;
  readonly steps: readonly Event[];
  /** The reports of a recurring wording under their heading. */
  readonly reports: { readonly heading: string; readonly events: readonly Event[] } | null;
  /** What is doubtful about the outcome. */
  readonly doubts: readonly string[];
  /** The outcome. */
  readonly sentence: string;
}

/** The report of a computation. */
export function explainReport(explanation: Explanation, texts: Texts): ExplainReport {
  const { directive, wording } = explanation;
  const { explain } = texts;
  const heading = [...(directive ? [`${directive.id}  ${directive.title}`] : []), explain.wording(wording)];
  const steps = explanation.steps.map((step) => ({ day: step.date, text: stepText(step, texts.steps) }));
  const reading = explanation.parts.length === 0 ? null : explain.readAs(explanation.parts);
  const reports = reportsOf(explanation, texts);
  const sentence = sentenceOf(explanation, texts);
  const doubts = explanation.missingYears.map((year) => explain.missingYear(explanation.calendar ?? "", year));
  const told: readonly Event[] = reading === null ? steps : [{ day: null, text: reading }, ...steps];
  // Markdown shows no heading without rows.
  const isRefused = explanation.refusal !== undefined;
  const table = (): TableModel => ({
    type: "table",
    columns: [
      { key: "date", header: explain.columns.date, align: "left", wrap: "none" },
      { key: "text", header: explain.columns.step, align: "left", wrap: "main" },
    ],
    groups: [
      {
        heading: heading.join(": "),
        rows: rowsOf(isRefused ? [{ day: null, text: sentence }] : told),
      },
      ...(reports === null ? [] : [{ heading: reports.heading, rows: rowsOf(reports.events) } satisfies Group]),
    ],
    summary: isRefused ? null : [...doubts, sentence].join(" "),
  });
  const json = (): JsonObject => jsonOf(explanation, texts);
  return {
    heading,
    reading,
    steps,
    reports,
    doubts,
    sentence,
    people: table,
    data: table,
    json,
    lines: () => [json()],
  };
}

/** The JSON of many computations: an envelope with an answer for each. */
export function answersJson(reports: readonly ExplainReport[]): JsonObject {
  return { schemaVersion: 1, kind: "explain", answers: reports.map((report) => report.json()) };
}

function rowsOf(events: readonly Event[]): readonly Row[] {
  return events.map(({ day, text }) => ({
    state: null,
    cells: [
      { type: "day", day },
      { type: "text", text },
    ],
  }));
}

function sentenceOf({ due, projected, occurrence, refusal }: Explanation, texts: Texts): string {
  const { explain } = texts;
  if (refusal !== undefined) {
    const { message, help } = wordDiagnostic(refusal, texts);
    return explain.refused(message, help);
  }
  if (due !== null) return occurrence === null ? explain.due(due) : explain.dueReport(occurrence, due);
  return projected === null ? explain.noDue : explain.projected(projected);
}

function reportsOf(
  { occurrences, goesOn, directive }: Explanation,
  { explain, report }: Texts,
): ExplainReport["reports"] {
  if (occurrences.length === 0) return null;
  const events = occurrences.map(({ label, due, dueAsWritten, state }): Event => {
    const stands = state === undefined ? null : report.state[state];
    return { day: due, text: explain.report({ label, due, dueAsWritten, stands }) };
  });
  const heading = directive === undefined ? explain.firstReports(occurrences.length, goesOn) : explain.someReports;
  return { heading, events: goesOn ? [...events, { day: null, text: explain.goesOn }] : events };
}

/** Each day once, in order. */
function daysOffOf(steps: readonly Step[]): readonly DayOff[] {
  const found = new Map<CivilDay, DayOff>();
  for (const step of steps) {
    if (step.rule !== "term" && step.rule !== "roll") continue;
    for (const off of step.data.daysOff) found.set(off.day, off);
  }
  return [...found.values()].sort((a, b) => (a.day < b.day ? -1 : 1));
}

function jsonOf(explanation: Explanation, texts: Texts): JsonObject {
  const { directive, wording, from, due, dueAsWritten, projected, steps, parts, refusal } = explanation;
  return {
    schemaVersion: 1,
    kind: "explain",
    id: directive?.id ?? null,
    wording,
    from,
    due,
    dueAsWritten,
    projected,
    steps: steps.map((step) => ({ rule: step.rule, date: step.date, text: stepText(step, texts.steps) })),
    deadlineKind: explanation.kind,
    parts: parts.map(({ role, text }) => ({ role, text })),
    occurrences: explanation.occurrences.map((one) => ({
      label: one.label,
      due: one.due,
      dueAsWritten: one.dueAsWritten,
      state: one.state ?? null,
    })),
    daysOff: daysOffOf(steps).map((off) => dayOffJson(off, texts)),
    calendar: explanation.calendar,
    missingYears: explanation.missingYears,
    refusal: refusal === undefined ? null : refusalJson(refusal, texts),
  };
}

/** A day off with its reason, and where it is said that it is off. */
function dayOffJson(off: DayOff, texts: Texts): JsonObject {
  return { date: off.day, reason: texts.explain.dayOff(off), source: off.source?.title ?? null };
}

/** Why words are refused, with what they could mean or the nearest that are understood. */
function refusalJson(refusal: Diagnostic, texts: Texts): JsonObject {
  const { message, help } = wordDiagnostic(refusal, texts);
  const { code, data } = refusal;
  const readings =
    "readings" in data ? data.readings : "first" in data && "second" in data ? [data.first, data.second] : [];
  return {
    code,
    message,
    help,
    readings,
    nearest: "nearest" in data && Array.isArray(data.nearest) ? data.nearest : [],
  };
}
