/** English numbers, terms and dates. */
import type { Weekday } from "../../day.ts";
import type { DateRef, Unit, YearRef } from "../../tree.ts";
import { any, is, list, lookup, maybe, type Parser, part, seq, share, sign, to, words } from "../../wording/combine.ts";
import type { RawAmount } from "../../wording/phrase.ts";
import {
  counted,
  digits,
  dottedDate,
  givenYear,
  isoDate,
  mostOf,
  nearest,
  numeral,
  otherDate,
  slashedDate,
  timeOfDay,
  yearNumber,
} from "../../wording/shared.ts";
import { months, numerals, ordinals, units, weekdays } from "./words.ts";

export const the: Parser<string | undefined> = maybe(words("the"));
export const count: Parser<number> = part("count", counted(any(digits, mostOf(digits)), numeral(numerals)));
export const unit: Parser<Unit | "hour"> = part("unit", lookup(units));
const fortnight = words("fortnight|fortnights");

/** "10 days", "two-week", "a month", "a fortnight". */
const amount: Parser<RawAmount> = any<RawAmount>(
  to(seq(count, maybe(sign("-")), unit), ([number, , of]) => ({ count: number, unit: of })),
  to(seq(words("a|an"), unit), ([, of]) => ({ count: 1, unit: of })),
  to(seq(any(count, is(words("a"), 1)), fortnight), ([number]) => ({ count: number * 2, unit: "week" as const })),
  is(words("half a year|a half year|a half-year"), { count: 1, unit: "half-year" as const }),
);
export const amounts: Parser<readonly RawAmount[]> = share(part("term", list(amount, words("and|,|plus"))));

export const month: Parser<number> = part("month", lookup(months));
export const weekday: Parser<number> = part("weekday", lookup(weekdays));

/** A day of the month: "1", "1st", "first", "25 th". */
export const dayNumber: Parser<number> = part(
  "day",
  any(
    to(seq(digits, maybe(words("st|nd|rd|th"))), ([day]) => (day <= 99 ? day : undefined)),
    lookup(ordinals),
  ),
);

/** "2018", "this year", "of the current year"; nothing means the nearest. */
const year: Parser<YearRef> = part(
  "year",
  any<YearRef>(
    to(seq(maybe(words(",|of")), maybe(words("the year|year")), yearNumber), ([, , number]) => givenYear(number)),
    is(seq(maybe(words(",|of")), words("this year|the current year|current year|this calendar year")), {
      type: "this",
    }),
    is(seq(maybe(words(",|of")), words("next year|the next year|the coming year|the following year")), {
      type: "next",
    }),
  ),
);
export const yearOrNearest: Parser<YearRef> = to(maybe(year), (found) => found ?? nearest);

const dayAndMonth: Parser<DateRef> = any<DateRef>(
  to(seq(the, dayNumber, maybe(words("day of|of")), month, yearOrNearest), ([, day, , inMonth, ofYear]) => ({
    type: "day-of-year",
    month: inMonth,
    day,
    year: ofYear,
  })),
  to(seq(dayNumber, sign("-"), month, sign("-"), yearNumber), ([day, , inMonth, , ofYear]) => ({
    type: "day-of-year",
    month: inMonth,
    day,
    year: givenYear(ofYear),
  })),
  to(seq(month, the, dayNumber, yearOrNearest), ([inMonth, , day, ofYear]) => ({
    type: "day-of-year",
    month: inMonth,
    day,
    year: ofYear,
  })),
);
const inFigures = any(isoDate, dottedDate, slashedDate, otherDate);

function withWeekday(date: DateRef, day: number): DateRef | undefined {
  return date.type === "day-of-year" ? { ...date, weekday: day as Weekday } : undefined;
}

const plainDate = any(dayAndMonth, inFigures);
export const date: Parser<DateRef> = share(
  part(
    "date",
    any<DateRef>(
      plainDate,
      to(seq(weekday, maybe(sign(",")), maybe(words("the")), plainDate), ([day, , , on]) => withWeekday(on, day)),
      to(seq(plainDate, maybe(sign(",")), sign("("), weekday, sign(")")), ([on, , , day]) => withWeekday(on, day)),
      to(seq(maybe(words("this coming|the coming|coming")), weekday), ([, day]) => ({
        type: "weekday",
        weekday: day as Weekday,
        week: "nearest",
      })),
      to(seq(weekday, words("next week|of next week")), ([day]) => ({
        type: "weekday",
        weekday: day as Weekday,
        week: "next",
      })),
      to(seq(words("the"), dayNumber), ([, day]) => ({ type: "day-of-month", day, month: "nearest" })),
      to(seq(the, dayNumber, words("of this month|of the current month|this month")), ([, day]) => ({
        type: "day-of-month",
        day,
        month: "this",
      })),
      to(seq(the, dayNumber, words("of next month|of the next month")), ([, day]) => ({
        type: "day-of-month",
        day,
        month: "next",
      })),
      is(words("today"), { type: "days-on", days: 0 }),
      is(words("tomorrow"), { type: "days-on", days: 1 }),
      is(words("the day after tomorrow"), { type: "days-on", days: 2 }),
    ),
  ),
);

/** Words for the end of a day add nothing to a civil day: "by close of business on 1 October", "1 October EOB". */
const clock: Parser<unknown> = part(
  "clock",
  any<unknown>(
    words(
      "close of business|the close of business|end of business|end of business day|cob|eob|eod|end of day|the end of the day|midnight",
    ),
    words("noon|midday|12 noon|the close of the day"),
    timeOfDay(words("am|pm|a m|p m|hours|hrs|h|o clock")),
  ),
);
export const clockBefore: Parser<unknown> = maybe(seq(clock, maybe(words("on|,|of"))));
export const clockAfter: Parser<unknown> = maybe(seq(maybe(words(",|by|at")), clock));
export const inclusively: Parser<string | undefined> = maybe(
  words("inclusive|included|at the latest|at latest|deadline"),
);

export const by: Parser<string> = share(
  part(
    "connective",
    words(
      "by|by or before|by no later than|no later than|not later than|not later|no later|on or before|at the latest by|at the latest on|latest by|latest|" +
        "until|till|up to|due|due by|due on|due no later than|on|to be completed by|deadline|to be done by",
    ),
  ),
);
export const before: Parser<string> = part("connective", words("before|prior to|ahead of|earlier than"));
export const within: Parser<string> = part(
  "connective",
  words(
    "within|in no event more than|in no event later than|in any event within|the date that is|the day that is|within the next|within the following|within a|within a period of|within a term of|in|in the next|not later than|no later than|no more than|not more than|" +
      "in no more than|in not more than|at the latest within|up to|within no more than|within not more than|over the next|during the next|in a|in under",
  ),
);
