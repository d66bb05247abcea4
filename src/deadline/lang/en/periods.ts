/** English periods. */
import type { Period, YearRef } from "../../tree.ts";
import { any, is, lookup, maybe, type Parser, part, seq, share, sign, to, words } from "../../wording/combine.ts";
import { digits, givenYear, nearest, roman, yearNumber } from "../../wording/shared.ts";
import { month, the, yearOrNearest } from "./dates.ts";

const half = any(
  to(seq(words("h"), roman), ([, number]) => (number <= 2 ? number : undefined)),
  to(
    seq(the, any(lookup({ first: 1, second: 2, "1 st": 1, "2 nd": 2 }), roman), words("half|half-year|half year")),
    ([, n]) => (n <= 2 ? n : undefined),
  ),
);
const quarter = any(
  to(seq(words("q"), roman), ([, number]) => number),
  to(
    seq(
      the,
      lookup({ first: 1, second: 2, third: 3, fourth: 4, "1 st": 1, "2 nd": 2, "3 rd": 3, "4 th": 4 }),
      words("quarter"),
    ),
    ([, n]) => n,
  ),
  to(seq(the, words("quarter"), roman), ([, , number]) => number),
  to(seq(the, roman, words("quarter")), ([, number]) => number),
);
const ofYear: Parser<YearRef> = to(seq(maybe(words("of")), yearOrNearest), ([, found]) => found);

/** A month, quarter or half by its number, with or without a year. */
export const numbered: Parser<Period> = any<Period>(
  to(seq(maybe(words("the month of")), month, yearOrNearest), ([, number, in_]) => ({
    unit: "month",
    number,
    year: in_,
  })),
  to(seq(quarter, ofYear), ([number, in_]) => ({ unit: "quarter", number, year: in_ })),
  to(seq(yearNumber, quarter), ([in_, number]) => ({ unit: "quarter", number, year: givenYear(in_) })),
  to(seq(yearNumber, half), ([in_, number]) => ({ unit: "half-year", number, year: givenYear(in_) })),
  to(seq(half, ofYear), ([number, in_]) => ({ unit: "half-year", number, year: in_ })),
);
const thisOne = words("this|the current|current");
const nextOne = words("next|coming");
const periodUnit = lookup<"week" | "month" | "quarter" | "half-year">({
  week: "week",
  "calendar week": "week",
  month: "month",
  "calendar month": "month",
  quarter: "quarter",
  "calendar quarter": "quarter",
  "half-year": "half-year",
  "half year": "half-year",
});

/** "this month", "next quarter", "the current year", "2018". */
const relative: Parser<Period> = any<Period>(
  to(seq(thisOne, periodUnit), ([, of]) => ({ unit: of, which: "this" })),
  to(seq(nextOne, periodUnit), ([, of]) => ({ unit: of, which: "next" })),
  to(seq(maybe(words("the year|calendar year|the calendar year|year")), yearNumber), ([, number]) => ({
    unit: "year",
    year: givenYear(number),
  })),
  is(seq(thisOne, words("year|calendar year")), { unit: "year", year: { type: "this" } }),
  is(seq(nextOne, words("year|calendar year")), { unit: "year", year: { type: "next" } }),
);
const fiscal: Parser<Period> = any<Period>(
  to(
    seq(the, maybe(words("current|this")), words("fiscal year|financial year|fy"), maybe(yearNumber)),
    ([, , , number]) => ({
      unit: "year",
      year: number === undefined ? { type: "this" } : givenYear(number),
      fiscal: true,
    }),
  ),
  to(seq(words("fy"), digits), ([, number]) =>
    number < 100 ? { unit: "year", year: givenYear(2000 + number), fiscal: true } : undefined,
  ),
);
export const period: Parser<Period> = share(part("period", any(numbered, relative, fiscal)));

/** After "end of", a bare "the month" is this one: the end of the month. */
export const endedPeriod: Parser<Period> = share(
  part(
    "period",
    any<Period>(
      period,
      to(seq(words("the"), periodUnit), ([, of]): Period => ({ unit: of, which: "this" })),
      is(words("the year|the calendar year"), { unit: "year", year: { type: "this" } }),
      // "The end of the next month" is clear; "within the next month" is not.
      to(
        seq(words("the next|the coming|the following"), periodUnit),
        ([, of]): Period => ({ unit: of, which: "next" }),
      ),
      is(words("the next year|the coming year|the following year"), { unit: "year", year: { type: "next" } }),
    ),
  ),
);
export const ended: Parser<Period> = any<Period>(
  to(seq(the, words("end|close|last day"), words("of"), endedPeriod), ([, , , of]) => of),
  // "end October", "end-2018"
  to(seq(words("end"), maybe(sign("-")), period), ([, , of]) => of),
  is(words("eow|week end|week s end|end of week"), { unit: "week", which: "this" }),
  is(words("eow next week"), { unit: "week", which: "next" }),
  is(words("eom|month end|month-end|end of month"), { unit: "month", which: "this" }),
  is(words("eoq|quarter end|quarter-end|end of quarter"), { unit: "quarter", which: "this" }),
  is(words("eoy|year end|year-end|end of year"), { unit: "year", year: { type: "this" } }),
  to(seq(words("year end|year-end|eoy"), yearNumber), ([, number]) => ({ unit: "year", year: givenYear(number) })),
  to(seq(month, words("end")), ([number]) => ({ unit: "month", number, year: nearest })),
);
