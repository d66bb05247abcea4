/** The words of English deadlines. */

import type { Unit } from "../../tree.ts";
import type { Numerals } from "../../wording/shared.ts";

const ones = ["one", "two", "three", "four", "five", "six", "seven", "eight", "nine"];
const teens = [
  "ten",
  "eleven",
  "twelve",
  "thirteen",
  "fourteen",
  "fifteen",
  "sixteen",
  "seventeen",
  "eighteen",
  "nineteen",
];
const tens = ["twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"];

const table = (words: readonly string[], value: (index: number) => number): Record<string, number> =>
  Object.fromEntries(words.map((word, index) => [word, value(index)]));

const small = { ...table(ones, (index) => index + 1), ...table(teens, (index) => index + 10) };

export const numerals: Numerals = {
  small,
  tens: { ...table(tens, (index) => (index + 2) * 10), fourty: 40 },
  hundreds: {
    "one hundred": 100,
    "a hundred": 100,
    ...table(
      ones.slice(1).map((one) => `${one} hundred`),
      (index) => (index + 2) * 100,
    ),
  },
  and: "and",
};

const ordinalOnes = ["first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth"];
const ordinalTeens = [
  "tenth",
  "eleventh",
  "twelfth",
  "thirteenth",
  "fourteenth",
  "fifteenth",
  "sixteenth",
  "seventeenth",
  "eighteenth",
  "nineteenth",
];

/** Ordinals in words, first to thirty-first. */
export const ordinals: Readonly<Record<string, number>> = {
  ...table(ordinalOnes, (index) => index + 1),
  ...table(ordinalTeens, (index) => index + 10),
  twentieth: 20,
  thirtieth: 30,
  ...table(
    ordinalOnes.map((word) => `twenty-${word}`),
    (index) => index + 21,
  ),
  ...table(
    ordinalOnes.map((word) => `twenty ${word}`),
    (index) => index + 21,
  ),
  "thirty-first": 31,
  "thirty first": 31,
};

const monthNames = [
  "january",
  "february",
  "march",
  "april",
  "may",
  "june",
  "july",
  "august",
  "september",
  "october",
  "november",
  "december",
];

export const months: Readonly<Record<string, number>> = {
  ...table(monthNames, (index) => index + 1),
  ...table(
    monthNames.map((name) => name.slice(0, 3)),
    (index) => index + 1,
  ),
  sept: 9,
};

const weekdayNames = ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"];

export const weekdays: Readonly<Record<string, number>> = {
  ...table(weekdayNames, (index) => index + 1),
  ...table(["mon", "tue", "wed", "thu", "fri", "sat", "sun"], (index) => index + 1),
  tues: 2,
  thur: 4,
  thurs: 4,
};

/** Units, singular and plural, with what may qualify a day. */
export const units: Readonly<Record<string, Unit | "hour">> = {
  hour: "hour",
  hours: "hour",
  hrs: "hour",
  ...forms("day", "day", ["", "calendar ", "consecutive "]),
  ...forms("day", "working-day", ["working ", "work ", "business ", "banking ", "bank "]),
  "working-day": "working-day",
  "working-days": "working-day",
  "business-days": "working-day",
  workday: "working-day",
  workdays: "working-day",
  ...forms("week", "week", ["", "calendar ", "full "]),
  wk: "week",
  wks: "week",
  ...forms("month", "month", ["", "calendar ", "full "]),
  ...forms("quarter", "quarter", ["", "calendar "]),
  "half-year": "half-year",
  "half-years": "half-year",
  "half year": "half-year",
  "half years": "half-year",
  ...forms("year", "year", ["", "calendar ", "full "]),
};

function forms(noun: string, unit: Unit, qualifiers: readonly string[]): Record<string, Unit> {
  return Object.fromEntries(
    qualifiers.flatMap((qualifier) => [
      [`${qualifier}${noun}`, unit],
      [`${qualifier}${noun}s`, unit],
    ]),
  );
}
