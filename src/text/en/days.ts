/** English for days, amounts, dates in words and periods. */
import { type CivilDay, dayOfMonth, monthOf, weekdayOf, yearOf } from "../../deadline/day.ts";
import type { Amount, Cycle, DateRef, Limit, Period, Recurrence, RecurringTree, YearRef } from "../../deadline/tree.ts";

const weekdays = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"];
const months = [
  "January",
  "February",
  "March",
  "April",
  "May",
  "June",
  "July",
  "August",
  "September",
  "October",
  "November",
  "December",
];

/** "Sunday" for 7. */
export const weekdayName = (weekday: number): string => weekdays[weekday - 1] ?? "";
/** "October" for 10. */
export const monthName = (month: number): string => months[month - 1] ?? "";

/** "Sunday 1 October 2017". */
export const longDay = (day: CivilDay): string =>
  `${weekdayName(weekdayOf(day))} ${dayOfMonth(day)} ${monthName(monthOf(day))} ${yearOf(day)}`;

const units: Readonly<Record<Amount["unit"], string>> = {
  day: "day",
  "working-day": "working day",
  week: "week",
  month: "month",
  quarter: "quarter",
  "half-year": "half-year",
  year: "year",
};

/** "2 weeks", "1 working day". */
export const amountText = ({ count, unit }: Amount): string => `${count} ${units[unit]}${count === 1 ? "" : "s"}`;

/** "1 month and 10 days". */
export const termText = (amounts: readonly Amount[]): string => amounts.map(amountText).join(" and ");

function yearText(year: YearRef): string {
  if (year.type === "given") return ` ${year.year}`;
  return year.type === "nearest" ? "" : ` of ${year.type} year`;
}

/** "1 October of this year", "the next Friday". */
export function dateText(date: DateRef): string {
  switch (date.type) {
    case "day":
      return longDay(date.day);
    case "days-on":
      return date.days === 0 ? "the same day" : date.days === 1 ? "the next day" : `${date.days} days later`;
    case "weekday":
      return date.week === "nearest"
        ? `the next ${weekdayName(date.weekday)}`
        : date.week === "following"
          ? `the following ${weekdayName(date.weekday)}`
          : `${weekdayName(date.weekday)} of ${date.week} week`;
    case "day-of-month":
      return date.month === "nearest"
        ? `the next day ${date.day} of a month`
        : `day ${date.day} of ${date.month} month`;
    case "day-of-year":
      return `${date.day} ${monthName(date.month)}${yearText(date.year)}`;
  }
}

/** "November", "the 4th quarter of 2017", "this month". */
export function periodText(period: Period): string {
  if ("which" in period) return `${period.which} ${period.unit}`;
  if (period.unit === "year") {
    const kind = period.fiscal ? "fiscal year" : "year";
    if (period.year.type === "given") return `${period.fiscal ? "fiscal year " : ""}${period.year.year}`;
    return `${period.year.type === "next" ? "next" : "this"} ${kind}`;
  }
  const number = period.number;
  const ordinal = ["1st", "2nd", "3rd", "4th"][number - 1] ?? String(number);
  switch (period.unit) {
    case "month":
      return `${monthName(number)}${yearText(period.year)}`;
    case "ten-days":
      return `the ${ordinal} ten days of ${monthName(period.month)}${yearText(period.year)}`;
    case "quarter":
    case "half-year":
      return `the ${ordinal} ${period.unit === "quarter" ? "quarter" : "half"}${yearText(period.year).replace(/^ (?=\d)/, " of ")}`;
  }
}

const cycles: Readonly<Record<Amount["unit"], string>> = {
  day: "daily",
  "working-day": "each working day",
  week: "weekly",
  month: "monthly",
  quarter: "quarterly",
  "half-year": "half-yearly",
  year: "yearly",
};

function cycleText({ count, unit }: Cycle): string {
  return count === 1 ? cycles[unit] : `every ${count} ${units[unit]}s`;
}

function limitText(limit: Limit): string {
  if (limit.type === "date") return dateText(limit.date);
  if (limit.type === "event") return limit.words;
  return limit.type === "period"
    ? `the end of ${periodText(limit.period)}`
    : `${termText(limit.amounts)} from the start`;
}

type DayOn = Extract<Recurrence, { readonly type: "day" }>;

/** "1 March of the next year", "the 10th of the month after the quarter", "the last day of the 3rd month of the quarter". */
function dayInPeriod({ day, month, after }: DayOn, unit: Cycle["unit"], name: string): string {
  if (unit === "year" && month <= 12) {
    const date = day === "last" ? `the last day of ${monthName(month)}` : `${day} ${monthName(month)}`;
    return after ? `${date} of the next year` : date;
  }
  const which = day === "last" ? "the last day" : `the ${ordinal(day)}`;
  if (unit === "month" && !after) return `${which} of the month`;
  if (after) return `${which} of the ${month === 1 ? "" : `${ordinal(month)} `}month after ${name}`;
  return `${which} of the ${ordinal(month)} month of ${name}`;
}

/** "1st", "22nd", "13th". */
function ordinal(number: number): string {
  const last = number % 10;
  const teens = Math.floor(number / 10) === 1;
  return `${number}${teens || last > 3 || last === 0 ? "th" : (["st", "nd", "rd"][last - 1] ?? "th")}`;
}

/** "Quarterly, by the 10th of the month after the quarter". */
export function recurrenceText(tree: RecurringTree): string {
  if ("dates" in tree) return `Reports by ${tree.dates.map(dateText).join(", ")}`;
  const { every, on, times, first, until } = tree;
  const name = `the ${units[every.unit]}`;
  const when = ((): string => {
    switch (on.type) {
      case "end":
        // A day has no last day, and what goes on from a first date keeps its day number.
        return first === undefined && !/day$/.test(every.unit) && every.count === 1 ? `by the last day of ${name}` : "";
      case "weekday":
        return `by ${weekdayName(on.weekday)}`;
      case "term-after":
        return `within ${termText(on.amounts)} after ${name}`;
      case "day":
        return `by ${dayInPeriod(on, every.unit, name)}`;
    }
  })();
  const often = `${times === undefined ? "" : `${times} times `}${cycleText(every)}`;
  const parts = [
    first === undefined ? undefined : `by ${limitText(first)}`,
    first === undefined ? often : `then ${often}`,
    when === "" ? undefined : when,
    until === undefined ? undefined : `until ${limitText(until)}`,
  ].filter((part) => part !== undefined);
  const text = parts.join(", ");
  return text.charAt(0).toUpperCase() + text.slice(1);
}
