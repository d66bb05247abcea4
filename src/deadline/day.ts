/**
 * The civil day: the only place where days become arithmetic.
 *
 * A civil day is a calendar date with no time and no zone, held as its ISO text (`2017-10-01`), so that days compare,
 * sort and serialise as plain strings. Years run from 0001 to 9999. Arithmetic is date-fns' on UTC dates, which have
 * no zone, no daylight saving and no skipped days; no `Date` leaves this file.
 */
import { UTCDateMini } from "@date-fns/utc/date/mini";
import { addDays as addDaysToDate } from "date-fns/addDays";
import { addMonths as addMonthsToDate } from "date-fns/addMonths";
import { differenceInCalendarDays } from "date-fns/differenceInCalendarDays";
import { getDaysInMonth } from "date-fns/getDaysInMonth";
import { getISODay } from "date-fns/getISODay";

/** A civil day as `YYYY-MM-DD`. Made only by the functions of this file, so it always exists in the calendar. */
export type CivilDay = string & { readonly civilDay: unique symbol };

/** ISO weekday: Monday is 1, Sunday is 7. */
export type Weekday = 1 | 2 | 3 | 4 | 5 | 6 | 7;

/** Thrown when arithmetic leaves the years 0001 to 9999, where no deadline can be meant. */
export class DayRangeError extends RangeError {
  override name = "DayRangeError";
}

const iso = /^(\d{4})-(\d{2})-(\d{2})$/;

function toDate(year: number, month: number, day: number): Date {
  const date = new UTCDateMini(0);
  date.setFullYear(year, month - 1, day);
  return date;
}

function dateOf(day: CivilDay): Date {
  return toDate(yearOf(day), monthOf(day), dayOfMonth(day));
}

function fromDate(date: Date): CivilDay {
  const year = date.getFullYear();
  if (Number.isNaN(year) || year < 1 || year > 9999)
    throw new DayRangeError("the day is outside the years 0001 to 9999");
  return text(year, date.getMonth() + 1, date.getDate());
}

function text(year: number, month: number, day: number): CivilDay {
  return `${String(year).padStart(4, "0")}-${String(month).padStart(2, "0")}-${String(day).padStart(2, "0")}` as CivilDay;
}

/** The year of a day, 1 to 9999. */
export function yearOf(day: CivilDay): number {
  return Number(day.slice(0, 4));
}

/** The month of a day, 1 to 12. */
export function monthOf(day: CivilDay): number {
  return Number(day.slice(5, 7));
}

/** The day of the month, 1 to 31. */
export function dayOfMonth(day: CivilDay): number {
  return Number(day.slice(8, 10));
}

/** How many days a month has; 0 when there is no such month. */
export function daysInMonth(year: number, month: number): number {
  if (!Number.isInteger(year) || year < 1 || year > 9999) return 0;
  if (!Number.isInteger(month) || month < 1 || month > 12) return 0;
  return getDaysInMonth(toDate(year, month, 1));
}

/** The day with this year, month (1 to 12) and day of month; `undefined` when there is none, as for 31 November. */
export function makeDay(year: number, month: number, day: number): CivilDay | undefined {
  if (!Number.isInteger(day) || !Number.isInteger(month) || day < 1 || day > daysInMonth(year, month)) return undefined;
  return text(year, month, day);
}

/** Reads `YYYY-MM-DD` and nothing else; `undefined` when the text has another form or the day does not exist. */
export function parseDay(value: string): CivilDay | undefined {
  const match = iso.exec(value);
  return match ? makeDay(Number(match[1]), Number(match[2]), Number(match[3])) : undefined;
}

/** The day `count` days later (earlier when negative). Throws {@link DayRangeError} outside the years 0001 to 9999. */
export function addDays(day: CivilDay, count: number): CivilDay {
  return fromDate(addDaysToDate(dateOf(day), count));
}

/**
 * The same day number `count` months later, or the month's last day where it has no such number (31 January + 1 month
 * is 28 or 29 February). Source: EU Regulation 1182/71 art. 3(2)(c); Russian Civil Code art. 192(3).
 * Throws {@link DayRangeError} outside the years 0001 to 9999.
 */
export function addMonths(day: CivilDay, count: number): CivilDay {
  return fromDate(addMonthsToDate(dateOf(day), count));
}

/** The last day of a month (1 to 12). Throws {@link DayRangeError} when there is no such month. */
export function endOfMonth(year: number, month: number): CivilDay {
  const days = daysInMonth(year, month);
  if (days === 0) throw new DayRangeError(`there is no month ${month} of ${year}`);
  return text(year, month, days);
}

/** The ISO weekday of a day: Monday 1 to Sunday 7. */
export function weekdayOf(day: CivilDay): Weekday {
  return getISODay(dateOf(day)) as Weekday;
}

/** How many days lie from `from` to `to`: 1 for tomorrow, negative when `to` is earlier. */
export function daysBetween(from: CivilDay, to: CivilDay): number {
  return differenceInCalendarDays(dateOf(to), dateOf(from));
}

/** The ISO week of a day, as `2017-W36`. */
export function isoWeek(day: CivilDay): string {
  const thursday = addDays(day, 4 - weekdayOf(day));
  const first = makeDay(yearOf(thursday), 1, 1) ?? thursday;
  return `${String(yearOf(thursday)).padStart(4, "0")}-W${String(Math.floor(daysBetween(first, thursday) / 7) + 1).padStart(2, "0")}`;
}
