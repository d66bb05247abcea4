/** The calculator: one wording from one day, without a register. */
import type { Rules } from "../register/model.ts";
import { type Consulted, consult, type WorkCalendar } from "./calendar.ts";
import type { CivilDay } from "./day.ts";
import type { Series } from "./recur.ts";
import { definedTerm, resolveWording, rolled } from "./resolve.ts";
import type { Kind } from "./status.ts";
import type { Step } from "./steps.ts";
import { type PartText, partsOf } from "./wording/parts.ts";
import type { Refusal } from "./wording/phrase.ts";

export interface WordingQuestion {
  readonly wording: string;
  /** The meeting's day. */
  readonly from: CivilDay;
  readonly rules: Rules;
  readonly calendar: WorkCalendar;
}

/** A report that a recurring wording asks for. */
export interface NextReport {
  /** `2017-Q3`, or the day itself. */
  readonly label: string;
  readonly due: CivilDay;
  readonly dueAsWritten: CivilDay;
}

/** How many reports of a recurring wording an answer names. */
const firstReports = 5;

export interface WordingAnswer {
  readonly wording: string;
  readonly from: CivilDay;
  readonly kind: Kind | null;
  /** After rolling; `null` when the wording gives no day or is refused. */
  readonly due: CivilDay | null;
  readonly dueAsWritten: CivilDay | null;
  readonly steps: readonly Step[];
  /** What the words were read as; empty when they are refused. */
  readonly parts: readonly PartText[];
  /** Of a recurring wording the first five; empty for every other. */
  readonly occurrences: readonly NextReport[];
  /** Whether more reports follow these. */
  readonly goesOn: boolean;
  /** Why the wording is refused; absent when it is understood. */
  readonly refusal?: Refusal;
  /** Years for which the calendar has no data. */
  readonly missingYears: readonly number[];
}

/** What the words of a register mean: its own terms by their names, others by their parts. */
export function wordingParts(wording: string, terms: Rules["terms"]): readonly PartText[] {
  return definedTerm(wording, terms) === undefined ? partsOf(wording) : [{ role: "named-term", text: wording.trim() }];
}

/** Computes a wording from a day. A due day before `from` is returned as it is, with the refusal left to the caller. */
export function explainWording({ wording, from, rules, calendar }: WordingQuestion): WordingAnswer {
  const consulted = consult(calendar);
  const start: Step = { rule: "start-meeting", date: from, data: {} };
  const resolved = resolveWording(wording, {
    start: from,
    anchor: from,
    said: from,
    eventKnown: false,
    rules,
    calendar: consulted.calendar,
  });
  const none = { occurrences: [], goesOn: false };
  const base = { wording, from, kind: resolved.tree?.kind ?? null, parts: wordingParts(wording, rules.terms), ...none };
  if (resolved.outcome === "refused") {
    return {
      ...base,
      parts: [],
      due: null,
      dueAsWritten: null,
      steps: [],
      refusal: resolved.refusal,
      missingYears: [],
    };
  }
  if (resolved.outcome === "no-date") {
    return { ...base, due: null, dueAsWritten: null, steps: [start, ...resolved.steps], missingYears: [] };
  }
  if (resolved.outcome === "recurring") {
    const [first] = resolved.series;
    const steps = [start, ...resolved.steps];
    if (!first) return { ...base, due: null, dueAsWritten: null, steps, missingYears: [] };
    const reports = reportsOf(resolved.series, rules, consulted.calendar);
    return { ...base, ...rolledAnswer(first.day, steps, rules, wording, consulted), ...reports };
  }
  return { ...base, ...rolledAnswer(resolved.day, [start, ...resolved.steps], rules, wording, consulted) };
}

function reportsOf(
  series: Series,
  { roll }: Rules,
  calendar: WorkCalendar,
): Pick<WordingAnswer, "occurrences" | "goesOn"> {
  const occurrences: NextReport[] = [];
  try {
    for (const { label, day } of series) {
      if (occurrences.length === firstReports) return { occurrences, goesOn: true };
      occurrences.push({ label, due: rolled(day, roll, calendar).day, dueAsWritten: day });
    }
  } catch (error) {
    // A calendar without working days: the first report is refused for it.
    if (!(error instanceof RangeError)) throw error;
  }
  return { occurrences, goesOn: false };
}

function rolledAnswer(
  day: CivilDay,
  steps: readonly Step[],
  rules: Rules,
  wording: string,
  { calendar, missingYears }: Consulted,
): Pick<WordingAnswer, "due" | "dueAsWritten" | "steps" | "missingYears"> & { readonly refusal?: Refusal } {
  try {
    const result = rolled(day, rules.roll, calendar, rules.like?.roll);
    return {
      due: result.day,
      dueAsWritten: day,
      steps: result.step ? [...steps, result.step] : steps,
      missingYears: [...missingYears],
    };
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    const refusal = { code: "wording-out-of-range", data: { wording }, span: [0, wording.length] } as const;
    return { due: null, dueAsWritten: day, steps, refusal, missingYears: [...missingYears] };
  }
}
