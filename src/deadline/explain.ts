/** The calculator: one wording from one day, without a register. */
import type { Rules } from "../register/model.ts";
import { type Consulted, consult, type WorkCalendar } from "./calendar.ts";
import type { CivilDay } from "./day.ts";
import { resolveWording, rolled } from "./resolve.ts";
import type { Kind } from "./status.ts";
import type { Step } from "./steps.ts";
import type { Refusal } from "./wording/phrase.ts";

export interface WordingQuestion {
  readonly wording: string;
  /** The meeting's day. */
  readonly from: CivilDay;
  readonly rules: Rules;
  readonly calendar: WorkCalendar;
}

export interface WordingAnswer {
  readonly wording: string;
  readonly from: CivilDay;
  readonly kind: Kind | null;
  /** After rolling; `null` when the wording gives no day or is refused. */
  readonly due: CivilDay | null;
  readonly dueAsWritten: CivilDay | null;
  readonly steps: readonly Step[];
  /** Why the wording is refused; absent when it is understood. */
  readonly refusal?: Refusal;
  /** Years for which the calendar has no data. */
  readonly missingYears: readonly number[];
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
  const base = { wording, from, kind: resolved.tree?.kind ?? null };
  if (resolved.outcome === "refused") {
    return { ...base, due: null, dueAsWritten: null, steps: [], refusal: resolved.refusal, missingYears: [] };
  }
  if (resolved.outcome === "no-date") {
    return { ...base, due: null, dueAsWritten: null, steps: [start, ...resolved.steps], missingYears: [] };
  }
  if (resolved.outcome === "recurring") {
    const [first] = resolved.series;
    const steps = [start, ...resolved.steps];
    if (!first) return { ...base, due: null, dueAsWritten: null, steps, missingYears: [] };
    return { ...base, ...rolledAnswer(first.day, steps, rules, wording, consulted) };
  }
  return { ...base, ...rolledAnswer(resolved.day, [start, ...resolved.steps], rules, wording, consulted) };
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
