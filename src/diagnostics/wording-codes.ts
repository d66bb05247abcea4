/** What can be wrong with a deadline's wording or with the day that it gives. */
import type { CivilDay } from "../deadline/day.ts";

export interface WordingDiagnosticData {
  /** Some part of the words is not understood; `rest` is that part, `nearest` the closest wordings that are. */
  "wording-not-understood": { wording: string; rest: string; nearest: readonly string[] };
  /** The words have several readings; `readings` words each of them so that the user can pick one. */
  "wording-ambiguous": { wording: string; readings: readonly string[] };
  /** A day that does not exist, such as 31 November. */
  "wording-impossible-date": { wording: string; date: string };
  /** The weekday in the words is not the weekday of the date in them. */
  "wording-weekday-mismatch": { wording: string; date: CivilDay; stated: number; actual: number };
  /** Deliberately imprecise words: "mid-November", "about two weeks". */
  "wording-vague": { wording: string; phrase: string };
  /** Two deadlines in one wording. */
  "wording-two-deadlines": { wording: string; first: string; second: string };
  /** Hours other than 24, 48 and 72 are no number of days. */
  "wording-hours": { wording: string; hours: number };
  /** Fiscal wordings without `rules.fiscal`. */
  "wording-fiscal": { wording: string };
  /** The day when something begins, not a deadline: "from 1 July". */
  "wording-start-date": { wording: string };
  /** The deadline is set by another document: "в сроки, установленные законом". */
  "wording-set-elsewhere": { wording: string };
  /** Arithmetic leaves the years 0001 to 9999. */
  "wording-out-of-range": { wording: string };
  /** The computed day lies before the meeting. */
  "due-before-meeting": { due: CivilDay; meeting: CivilDay };
  /** An extension that does not move the due date to a later day. */
  "extension-not-later": { to: CivilDay; due: CivilDay };
  /** An extension of a directive that has no due date to extend, with a term that has to run from one. */
  "extension-nothing-to-extend": { to: string };
  /** An extension whose words give no day: "ongoing", "as soon as possible". */
  "extension-without-day": { to: string };
  /** An extension of a directive with several due dates, where it is not clear which of them it moves. */
  "extension-of-several": { count: number | null };
  /** A recurring wording in a list of due dates. */
  "recurring-in-list": { wording: string };
  /** `reports` names an occurrence that the directive does not have. */
  "unknown-occurrence": { for: string; known: readonly string[]; more: boolean };
  /** `reports` of a directive that asks for one thing only. */
  "reports-without-occurrences": Record<never, never>;
  /** `rules.soon`, `rules.terms.X` or `--grace` is not a plain term. */
  "not-a-term": { where: string; wording: string };
  /** A named term that the register does not define. A warning: the directive is undated. */
  "named-term-undefined": { name: string };
  /** A term runs from an event and the register gives neither `from` nor `after`. A warning: the directive waits. */
  "event-without-day": { event: string };
  /** A cycle of several years, months or weeks whose first day is not given. A warning: the directive is undated. */
  "cycle-without-start": { wording: string };
  /** A date depends on a year for which the calendar has no data. A warning. */
  "calendar-without-year": { calendar: string; year: number };
}
