/** The typed tree that a wording is read into: what the words say, before any day is computed. */
import type { CivilDay, Weekday } from "./day.ts";

export type Unit = "day" | "working-day" | "week" | "month" | "quarter" | "half-year" | "year";

export interface Amount {
  readonly count: number;
  readonly unit: Unit;
}

/** `nearest`: no year in the words, so the next such day on or after the start. */
export type YearRef =
  | { readonly type: "given"; readonly year: number }
  | { readonly type: "this" }
  | { readonly type: "next" }
  | { readonly type: "nearest" };

/** `nearest` with a weekday: the next one after the start. */
export type DateRef =
  | { readonly type: "day"; readonly day: CivilDay; readonly weekday?: Weekday }
  | {
      readonly type: "day-of-year";
      readonly month: number;
      readonly day: number;
      readonly year: YearRef;
      readonly weekday?: Weekday;
    }
  | { readonly type: "day-of-month"; readonly day: number; readonly month: "this" | "next" | "nearest" }
  | { readonly type: "weekday"; readonly weekday: Weekday; readonly week: "nearest" | "this" | "next" | "following" }
  | { readonly type: "days-on"; readonly days: number };

/** "This week", "the next quarter": the one that holds the day when the words were said, or the one after it. */
export interface CurrentPeriod {
  readonly unit: "week" | "month" | "quarter" | "half-year";
  readonly which: "this" | "next";
}

/** A month, quarter, half-year or ten-day period of a month, by its number. */
export type NumberedPeriod =
  | { readonly unit: "month" | "quarter" | "half-year"; readonly number: number; readonly year: YearRef }
  | { readonly unit: "ten-days"; readonly number: 1 | 2 | 3; readonly month: number; readonly year: YearRef };

export interface YearPeriod {
  readonly unit: "year";
  readonly year: YearRef;
  /** `calendar`: of a country whose law makes it the calendar year, unless the register says otherwise. */
  readonly fiscal?: true | "calendar";
}

/** A stretch of time whose last day can be due. */
export type Period = CurrentPeriod | NumberedPeriod | YearPeriod;

/** `until` is for «до» and «дейін», which `rules.until` decides; `by` always includes the day. */
export type Bound = "by" | "until";

/** How often: `{ count: 1, unit: "quarter" }` is each quarter, `{ count: 3, unit: "year" }` each third year. */
export interface Cycle {
  readonly count: number;
  readonly unit: Unit;
}

/**
 * When a report is due. `day`: a day of the n-th month of each period, or with `after` of the n-th month after its end
 * ("by the 10th of the month after the quarter"); `last` is the month's last day. `end`: the period's last day.
 */
export type Recurrence =
  | { readonly type: "end" }
  | { readonly type: "day"; readonly day: number | "last"; readonly month: number; readonly after: boolean }
  | { readonly type: "weekday"; readonly weekday: Weekday }
  | { readonly type: "term-after"; readonly amounts: readonly Amount[] };

/** A day that words can begin or end a recurrence with. */
export type Limit =
  | { readonly type: "date"; readonly date: DateRef }
  | { readonly type: "period"; readonly period: Period }
  | { readonly type: "term"; readonly amounts: readonly Amount[] }
  | { readonly type: "event"; readonly words: string };

/** Reports by period, or on the dates of a list. */
export type RecurringTree =
  | {
      readonly kind: "recurring";
      readonly every: Cycle;
      readonly on: Recurrence;
      /** How many reports each period asks for, where the words say more than one. */
      readonly times?: number;
      /** The first due date, from which the others follow. */
      readonly first?: Limit;
      /** The last period or day. */
      readonly until?: Limit;
      readonly bound?: Bound;
    }
  | { readonly kind: "recurring"; readonly dates: readonly DateRef[]; readonly bound?: Bound };

export type Tree =
  | RecurringTree
  | { readonly kind: "term"; readonly amounts: readonly Amount[] }
  | { readonly kind: "by-date"; readonly date: DateRef; readonly bound: Bound }
  | { readonly kind: "before-date"; readonly date: DateRef }
  | { readonly kind: "end-of-period"; readonly period: Period }
  | { readonly kind: "named-term"; readonly name: string }
  | { readonly kind: "ongoing" }
  | { readonly kind: "event"; readonly event: string; readonly amounts: readonly Amount[]; readonly before?: true }
  | { readonly kind: "none"; readonly phrase: string };
