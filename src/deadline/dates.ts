/** Dates and periods in words → civil days, as seen from a day. */
import {
  addDays,
  addMonths,
  type CivilDay,
  dayOfMonth,
  daysInMonth,
  endOfMonth,
  makeDay,
  monthOf,
  weekdayOf,
  yearOf,
} from "./day.ts";
import type { CurrentPeriod, DateRef, NumberedPeriod, Period, YearPeriod, YearRef } from "./tree.ts";

/** The days from which words without a year, and words such as "this year", are understood. */
export interface Viewpoint {
  /** A date without a year is the next such day on or after this one. */
  readonly from: CivilDay;
  /** "This year", "next month": of the day when the words were said. */
  readonly said: CivilDay;
  /** The month (1 to 12) in which fiscal years start; `null` when unknown. */
  readonly fiscal: number | null;
}

export type DateProblem =
  | { readonly problem: "impossible" }
  | { readonly problem: "weekday"; readonly date: CivilDay; readonly stated: number; readonly actual: number }
  | { readonly problem: "fiscal" }
  | { readonly problem: "which-week"; readonly nearest: CivilDay; readonly next: CivilDay };

/** The day that a date in words means. Throws `DayRangeError` outside the years 0001 to 9999. */
export function dayOf(date: DateRef, view: Viewpoint): CivilDay | DateProblem {
  switch (date.type) {
    case "day":
      return date.day;
    case "days-on":
      return addDays(view.said, date.days);
    case "weekday": {
      const monday = addDays(view.said, 1 - weekdayOf(view.said));
      if (date.week === "this") return addDays(monday, date.weekday - 1);
      if (date.week === "next") return addDays(monday, 7 + date.weekday - 1);
      const ahead = (date.weekday - weekdayOf(view.from) + 7) % 7;
      const nearest = addDays(view.from, ahead === 0 ? 7 : ahead);
      const next = addDays(monday, 7 + date.weekday - 1);
      // The following Friday, said on a Tuesday, is this week's or the next one's.
      return date.week === "nearest" || nearest === next ? nearest : { problem: "which-week", nearest, next };
    }
    case "day-of-month":
      return dayInMonth(date.day, date.month, view);
    case "day-of-year": {
      const day = dayInYear(date.month, date.day, date.year, view);
      if (day === undefined) return { problem: "impossible" };
      const actual = weekdayOf(day);
      if (date.weekday === undefined || date.weekday === actual) return day;
      return { problem: "weekday", date: day, stated: date.weekday, actual };
    }
  }
}

function dayInMonth(day: number, month: "this" | "next" | "nearest", view: Viewpoint): CivilDay | DateProblem {
  const base = month === "nearest" ? view.from : view.said;
  const first = makeDay(yearOf(base), monthOf(base), 1);
  if (!first) return { problem: "impossible" };
  const later = month === "next" || (month === "nearest" && day < dayOfMonth(base)) ? addMonths(first, 1) : first;
  return makeDay(yearOf(later), monthOf(later), day) ?? { problem: "impossible" };
}

function dayInYear(month: number, day: number, year: YearRef, view: Viewpoint): CivilDay | undefined {
  if (year.type !== "nearest") return makeDay(yearIn(year, view), month, day);
  const first = yearOf(view.from);
  // 29 February in a year that has none is a mistake rather than the leap day years away.
  const passed = month < monthOf(view.from) || (month === monthOf(view.from) && day < dayOfMonth(view.from));
  return makeDay(passed ? first + 1 : first, month, day);
}

function yearIn(year: YearRef, view: Viewpoint): number {
  if (year.type === "given") return year.year;
  return yearOf(view.said) + (year.type === "next" ? 1 : 0);
}

/** The last day of a period in words. Throws `DayRangeError` outside the years 0001 to 9999. */
export function lastDayOf(period: Period, view: Viewpoint): CivilDay | DateProblem {
  if ("which" in period) return lastDayOfCurrent(period, view);
  if (period.unit === "year")
    return period.fiscal ? lastDayOfFiscalYear(period, view) : endOfMonth(yearIn(period.year, view), 12);
  const end = (year: number): CivilDay => lastDayOfNumbered(period, year);
  if (period.year.type !== "nearest") return end(yearIn(period.year, view));
  const thisYear = end(yearOf(view.from));
  return thisYear >= view.from ? thisYear : end(yearOf(view.from) + 1);
}

function lastDayOfNumbered(period: NumberedPeriod, year: number): CivilDay {
  switch (period.unit) {
    case "month":
      return endOfMonth(year, period.number);
    case "quarter":
      return endOfMonth(year, period.number * 3);
    case "half-year":
      return endOfMonth(year, period.number * 6);
    case "ten-days": {
      const last = period.number === 3 ? daysInMonth(year, period.month) : period.number * 10;
      return makeDay(year, period.month, last) ?? endOfMonth(year, period.month);
    }
  }
}

function lastDayOfCurrent({ unit, which }: CurrentPeriod, { said }: Viewpoint): CivilDay {
  const step = which === "next" ? 1 : 0;
  if (unit === "week") return addDays(said, 7 - weekdayOf(said) + 7 * step);
  const months = unit === "month" ? 1 : unit === "quarter" ? 3 : 6;
  const last = Math.ceil(monthOf(said) / months) * months;
  const end = addMonths(endOfMonth(yearOf(said), last), months * step);
  return endOfMonth(yearOf(end), monthOf(end));
}

/** A fiscal year is named by the calendar year in which it ends, as United States federal practice has it. */
function lastDayOfFiscalYear({ year, fiscal }: YearPeriod, view: Viewpoint): CivilDay | DateProblem {
  // Budget Code of the Russian Federation, art. 12: the fiscal year is the calendar year.
  const start = view.fiscal ?? (fiscal === "calendar" ? 1 : null);
  if (start === null) return { problem: "fiscal" };
  const lastMonth = start === 1 ? 12 : start - 1;
  if (year.type === "given") return endOfMonth(year.year, lastMonth);
  const thisOne = yearOf(view.said) + (monthOf(view.said) > lastMonth ? 1 : 0);
  return endOfMonth(thisOne + (year.type === "next" ? 1 : 0), lastMonth);
}
