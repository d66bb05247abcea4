/** The steps of a computation, as data: the texts' catalogue words each one. */
import type { Count, Roll, Until } from "../register/model.ts";
import type { Citation } from "./calendar-data.ts";
import type { CivilDay } from "./day.ts";
import type { RuleSetName } from "./rule-sets.ts";
import type { Amount, DateRef, Period, RecurringTree } from "./tree.ts";

/** A day that the calendar counts as off, and why. */
export interface DayOff {
  readonly day: CivilDay;
  /** The holiday's name; `null` for a plain weekend. */
  readonly reason: string | null;
  /** Where that is said; `null` for a plain weekend and for the register's own days. */
  readonly source: Citation | null;
}

/** Each rule with the data of its step. */
export interface StepData {
  /** The start: the meeting's day. */
  "start-meeting": Record<never, never>;
  "start-event": { event: string | null };
  "start-completion": { after: string; projected: boolean };
  /** Another directive must be done first, and no day for that is in sight. */
  "waits-for": { after: string; withdrawn: boolean };
  /** The register's default wording stands in for a missing one. */
  "default-wording": { wording: string };
  "named-term": { name: string; wording: string };
  /** The register says which day the words were taken to mean. */
  "date-given": { words: boolean };
  /** A term of one unit, counted from `from`. */
  term: { amount: Amount; from: CivilDay; count: Count; daysOff: readonly DayOff[] };
  "by-date": { date: DateRef };
  "until-date": { date: DateRef; until: Until };
  "before-date": { date: DateRef };
  "end-of-period": { period: Period };
  /** A day that lies a term before an event. */
  "before-event": { amounts: readonly Amount[]; event: string };
  extension: { granted: CivilDay; to: string; by: string | null; reason: string | null };
  /** `set`: the named set that the rule comes from, where it does. */
  roll: { roll: Roll; from: CivilDay; daysOff: readonly DayOff[]; set?: RuleSetName };
  /** A report for each period; `first` is the first occurrence, `null` when there is none. */
  recurring: { tree: RecurringTree; first: string | null };
  /** One of several dated reports, or of a recurring directive. */
  occurrence: { label: string };
  /** The words name no day, and why. */
  "no-date": { why: "no-wording" | "cycle" | "no-deadline-in-words" | "named-term" | "ongoing" | "event" | "waiting" };
}

export type StepRule = keyof StepData;

/** One step: the rule, its data, and the day that it led to (`null` for steps that give none). */
export type Step = {
  readonly [R in StepRule]: { readonly rule: R; readonly date: CivilDay | null; readonly data: StepData[R] };
}[StepRule];
