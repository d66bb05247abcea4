/** English: the grammar of deadline wordings. */
import type { Weekday } from "../day.ts";
import type { DateRef, Period, YearRef } from "../tree.ts";
import { any, is, lazy, list, lookup, maybe, type Parser, part, seq, sign, to, words } from "../wording/combine.ts";
import { freeEvent } from "../wording/event.ts";
import {
  ambiguous,
  beforeDate,
  byDate,
  type Event,
  endOf,
  eventPhrase,
  type Phrase,
  type RawAmount,
  termPhrase,
  vague,
} from "../wording/phrase.ts";
import {
  counted,
  digits,
  dottedDate,
  givenYear,
  isoDate,
  nearest,
  numeral,
  roman,
  slashedAmbiguous,
  slashedDate,
  yearNumber,
} from "../wording/shared.ts";
import { months, numerals, ordinals, units, weekdays } from "./en-words.ts";

const the = maybe(words("the"));
const count = part("count", counted(digits, numeral(numerals)));
const unit = part("unit", lookup(units));
const fortnight = words("fortnight|fortnights");

/** "10 days", "two-week", "a month", "a fortnight". */
const amount: Parser<RawAmount> = any<RawAmount>(
  to(seq(count, maybe(sign("-")), unit), ([number, , of]) => ({ count: number, unit: of })),
  to(seq(words("a|an"), unit), ([, of]) => ({ count: 1, unit: of })),
  to(seq(any(count, is(words("a"), 1)), fortnight), ([number]) => ({ count: number * 2, unit: "week" as const })),
  is(words("half a year|a half year|a half-year"), { count: 1, unit: "half-year" as const }),
);
const amounts: Parser<readonly RawAmount[]> = part("term", list(amount, words("and|,|plus")));

const month = part("month", lookup(months));
const weekday = part("weekday", lookup(weekdays));

/** A day of the month: "1", "1st", "first", "25 th". */
const dayNumber: Parser<number> = part(
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
const yearOrNearest: Parser<YearRef> = to(maybe(year), (found) => found ?? nearest);

const dayAndMonth: Parser<DateRef> = any<DateRef>(
  to(seq(the, dayNumber, maybe(words("day of|of")), month, yearOrNearest), ([, day, , inMonth, ofYear]) => ({
    type: "day-of-year",
    month: inMonth,
    day,
    year: ofYear,
  })),
  to(seq(month, the, dayNumber, yearOrNearest), ([inMonth, , day, ofYear]) => ({
    type: "day-of-year",
    month: inMonth,
    day,
    year: ofYear,
  })),
);
const inFigures = any(isoDate, dottedDate, slashedDate);

function withWeekday(date: DateRef, day: number): DateRef | undefined {
  return date.type === "day-of-year" ? { ...date, weekday: day as Weekday } : undefined;
}

const plainDate = any(dayAndMonth, inFigures);
const date: Parser<DateRef> = part(
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
    to(seq(the, dayNumber, words("of this month|of the current month|this month")), ([, day]) => ({
      type: "day-of-month",
      day,
      month: "this",
    })),
    to(seq(the, dayNumber, words("of next month|of the next month|of the following month")), ([, day]) => ({
      type: "day-of-month",
      day,
      month: "next",
    })),
    is(words("today"), { type: "days-on", days: 0 }),
    is(words("tomorrow"), { type: "days-on", days: 1 }),
  ),
);

/** Words for the end of a day add nothing to a civil day: "by close of business on 1 October", "1 October EOB". */
const clock = part(
  "clock",
  words(
    "close of business|the close of business|end of business|end of business day|cob|eob|eod|end of day|the end of the day|midnight",
  ),
);
const clockBefore = maybe(seq(clock, maybe(words("on|,|of"))));
const clockAfter = maybe(seq(maybe(words(",|by|at")), clock));
const inclusively = maybe(words("inclusive|included|at the latest|at latest|deadline"));

const by = part(
  "connective",
  words(
    "by|by or before|by no later than|no later than|not later than|not later|no later|on or before|at the latest by|at the latest on|latest by|latest|" +
      "until|till|up to|due|due by|due on|due no later than|on|to be completed by|deadline|to be done by",
  ),
);
const before = part("connective", words("before|prior to|ahead of|earlier than"));

// ------------------------------------------------------------------------------------------------ periods

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
const ofYear = to(seq(maybe(words("of")), yearOrNearest), ([, found]) => found);

/** A month, quarter or half by its number, with or without a year. */
const numbered: Parser<Period> = any<Period>(
  to(seq(maybe(words("the month of")), month, yearOrNearest), ([, number, in_]) => ({
    unit: "month",
    number,
    year: in_,
  })),
  to(seq(quarter, ofYear), ([number, in_]) => ({ unit: "quarter", number, year: in_ })),
  to(seq(half, ofYear), ([number, in_]) => ({ unit: "half-year", number, year: in_ })),
);
const thisOne = words("this|the current|current");
const nextOne = words("next|the next|the coming|coming|the following");
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
  to(seq(maybe(seq(the, words("year"))), yearNumber), ([, number]) => ({ unit: "year", year: givenYear(number) })),
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
const period = part("period", any(numbered, relative, fiscal));

/** After "end of", a bare "the month" is this one: the end of the month. */
const endedPeriod: Parser<Period> = part(
  "period",
  any<Period>(
    period,
    to(seq(words("the"), periodUnit), ([, of]): Period => ({ unit: of, which: "this" })),
    is(words("the year|the calendar year"), { unit: "year", year: { type: "this" } }),
  ),
);
const ended: Parser<Period> = any<Period>(
  to(seq(the, words("end|close|last day"), words("of"), endedPeriod), ([, , , of]) => of),
  is(words("eow|week end|week s end|end of week"), { unit: "week", which: "this" }),
  is(words("eow next week"), { unit: "week", which: "next" }),
  is(words("eom|month end|month-end|end of month"), { unit: "month", which: "this" }),
  is(words("eoq|quarter end|quarter-end|end of quarter"), { unit: "quarter", which: "this" }),
  is(words("eoy|year end|year-end|end of year"), { unit: "year", year: { type: "this" } }),
  to(seq(words("year end|year-end"), yearNumber), ([, number]) => ({ unit: "year", year: givenYear(number) })),
  to(seq(month, words("end")), ([number]) => ({ unit: "month", number, year: nearest })),
);

// ------------------------------------------------------------------------------------------------ events

const selfNoun = words(
  "order|memorandum|vote|meeting|protocol|minutes|resolution|decision|act|proclamation|directive|decree|law|instruction|session|sitting|ruling|letter|notice|memo",
);
/** The meeting, the order or the protocol itself: what its own date is the day of. */
const self: Parser<Event> = is(
  any<unknown>(
    seq(
      maybe(
        words(
          "the date of|the day of|date of|the issuance of|issuance of|the enactment of|enactment of|the date of enactment of|the date of issuance of|" +
            "the date of adoption of|the adoption of|adoption of|the signing of|signing of|the date of signing of|the conclusion of|the end of|the passage of",
        ),
      ),
      words("this|the present"),
      selfNoun,
    ),
    seq(
      maybe(words("the date of|the day of|date of|the conclusion of|the end of|the close of")),
      words("the"),
      words("meeting|session|sitting|protocol|minutes|order"),
    ),
    seq(words("today|now|the meeting date|the date hereof|the date of order")),
  ),
  "meeting" as const,
);

/** What may begin another deadline, so that it is no part of an event's name. */
const stops: ReadonlySet<string> = new Set([
  ..."but not later than no by before until till within whichever earlier thereafter quarterly monthly annually yearly weekly daily every each deadline least".split(
    " ",
  ),
  ...Object.keys(months).filter((name) => name !== "may" && name !== "mar" && name !== "march"),
  ...Object.keys(weekdays),
]);

const event: Parser<Event> = part(
  "event",
  lazy(() => any(self, freeEvent(self, stops))),
);
const after = part("connective", words("of|after|from|following|since|starting from|counting from|upon"));

// ------------------------------------------------------------------------------------------------ the kinds

const within = part(
  "connective",
  words(
    "within|within the next|within the following|within a|within a period of|within a term of|in|in the next|not later than|no later than|no more than|not more than|" +
      "in no more than|in not more than|at the latest within|up to|within no more than|within not more than|over the next|during the next|in a|in under",
  ),
);
const periodWord = maybe(words("period|time|term|timeframe|time frame|deadline|s time|at the latest|at most"));

const term: Parser<Phrase> = any<Phrase>(
  to(seq(maybe(within), amounts, periodWord), ([, raw]) => termPhrase(raw)),
  to(seq(maybe(within), amounts, periodWord, after, event), ([, raw, , , from]) => termPhrase(raw, from)),
  to(seq(maybe(within), amounts, words("hence|from now|from today")), ([, raw]) => termPhrase(raw)),
  to(
    seq(
      maybe(words("no later than|not later than|at least|at the latest")),
      amounts,
      words("before|prior to"),
      freeEvent(self, stops),
    ),
    ([, raw, , from]) => (from === "meeting" ? undefined : termPhrase(raw, { ...from, before: true })),
  ),
  to(seq(any(by, before, words("after|upon|following|on")), freeEvent(self, stops)), ([, from]) =>
    from === "meeting" ? undefined : eventPhrase(from),
  ),
);

const byADate: Parser<Phrase> = any<Phrase>(
  to(seq(maybe(by), clockBefore, date, inclusively, clockAfter), ([, , on]) => byDate(on, "by")),
  to(seq(before, date, maybe(words("deadline"))), ([, on]) => beforeDate(on)),
);

const endOfPeriod: Parser<Phrase> = any<Phrase>(
  to(seq(maybe(any(by, before, words("at|within|in|during|to"))), ended), ([, of]) => endOf(of)),
  to(seq(part("connective", words("in|during|within")), period), ([, of]) => endOf(of)),
  to(numbered, endOf),
);

const rangeSign = words("-|to|and|through|until");
const range: Parser<Phrase> = any<Phrase>(
  to(seq(words("between|from"), dayNumber, rangeSign, date), ([, first, , last]) =>
    last.type === "day-of-year" && first < last.day ? byDate(last, "by") : undefined,
  ),
  to(seq(maybe(words("between|from|in")), month, rangeSign, month, yearOrNearest), ([, first, , last, in_]) =>
    first < last ? endOf({ unit: "month", number: last, year: in_ }) : undefined,
  ),
  to(seq(maybe(words("in|during|within|between|from")), yearNumber, rangeSign, yearNumber), ([, first, , last]) =>
    first < last ? endOf({ unit: "year", year: givenYear(last) }) : undefined,
  ),
);

// ------------------------------------------------------------------------------------------------ no date

const ongoing: Parser<Phrase> = is(
  words(
    "ongoing|on an ongoing basis|on-going|continuous|continuously|permanent|permanently|on a permanent basis|on a continuous basis|on a continuing basis|constantly|continuing|" +
      "at all times|standing|indefinitely",
  ),
  { tree: { kind: "ongoing" } },
);
const named: Parser<Phrase> = to(
  words(
    "immediately|immediate|urgently|urgent|at once|forthwith|without delay|without undue delay|promptly|with immediate effect",
  ),
  (name) => ({ tree: { kind: "named-term", name } }),
);
const none: Parser<Phrase> = to(
  words(
    "as soon as possible|asap|as soon as practicable|as soon as reasonably practicable|at the earliest opportunity|in due course|in a timely manner|when possible|" +
      "no deadline|without a deadline|none|not set|no due date|tbd|to be determined|n / a|as necessary|as needed|as required|when necessary",
  ),
  (phrase) => ({ tree: { kind: "none", phrase } }),
);

// ------------------------------------------------------------------------------------------------ refused

const capital = (name: string): string => name.charAt(0).toUpperCase() + name.slice(1);
const monthName = Object.entries(months)
  .filter(([name]) => name.length > 3)
  .map(([name, number]) => [number, capital(name)] as const);
const nameOfMonth = (number: number): string => monthName.find(([of]) => of === number)?.[1] ?? "";

/** "by November": before it begins, or before it ends? */
const openPeriod: Parser<Phrase> = to(seq(any(by, before), period, inclusively), ([, of]) =>
  ambiguous(...readingsOf(of)),
);

function readingsOf(of: Period): string[] {
  const yearText = "year" in of && of.year.type === "given" ? ` ${of.year.year}` : "";
  const name =
    "number" in of && of.unit === "month"
      ? `${nameOfMonth(of.number)}${yearText}`
      : "number" in of && of.unit === "quarter"
        ? `Q${of.number}${yearText}`
        : "number" in of
          ? `H${of.number}${yearText}`
          : of.unit === "year" && of.year.type === "given"
            ? String(of.year.year)
            : `${"which" in of ? of.which : "this"} ${of.unit}`;
  const first =
    "number" in of && of.unit === "month" ? `before 1 ${name}` : `before the first day of ${name} (state the day)`;
  return [first, `by the end of ${name}`];
}

const refused: Parser<Phrase> = any<Phrase>(
  openPeriod,
  to(seq(maybe(any(by, before)), slashedAmbiguous), ([, [first, second]]) => ambiguous(`by ${first}`, `by ${second}`)),
  to(seq(maybe(any(by, before)), words("next"), weekday), ([, , day]) => {
    const name = capital(Object.keys(weekdays)[day - 1] ?? "");
    return ambiguous(`by ${name}`, `by ${name} next week`);
  }),
  to(seq(words("within|during"), the, words("week|month|quarter|year")), ([, , of]) =>
    ambiguous(`within one ${of}`, `by the end of this ${of}`),
  ),
  to(seq(maybe(by), words("biweekly|bi-weekly|bimonthly|bi-monthly|biannually|bi-annually|biannual")), ([, name]) =>
    ambiguous(...(frequencies[name.replace("-", "")] ?? [])),
  ),
  to(
    seq(
      maybe(any(by, before, words("in"))),
      part(
        "vague",
        words(
          "mid|mid-|early|late|the middle of|the beginning of|beginning of|start of|the start of|the first days of",
        ),
      ),
      endedPeriod,
    ),
    ([, phrase]) => vague(phrase),
  ),
  to(
    seq(
      maybe(within),
      part("vague", words("about|approximately|approx|around|roughly|~|circa|some")),
      amounts,
      maybe(words("estimate")),
    ),
    ([, phrase]) => vague(phrase),
  ),
  to(seq(maybe(within), amounts, part("vague", words("or so|approximately|estimate|roughly"))), ([, , phrase]) =>
    vague(phrase),
  ),
  to(
    seq(
      maybe(within),
      maybe(words("a|the next")),
      part("vague", words("few|several|couple of|a few|a couple of|some")),
      unit,
    ),
    ([, , phrase]) => vague(phrase),
  ),
  to(words("within a reasonable time|in a reasonable time|soon|shortly|in the near future|later"), vague),
);

const frequencies: Readonly<Record<string, readonly string[]>> = {
  biweekly: ["every two weeks", "twice a week"],
  bimonthly: ["every two months", "twice a month"],
  biannually: ["every six months", "every two years"],
  biannual: ["every six months", "every two years"],
};

/** A label before the deadline proper: "Deadline: 1 October", "Due – within two weeks". */
const label = maybe(seq(words("deadline|due|due date|term|time limit|report|target date|timeline"), words("-|:")));

/** Every English wording, whole. */
export const english: Parser<Phrase> = to(
  seq(label, any(term, byADate, endOfPeriod, range, ongoing, named, none, refused)),
  ([, phrase]) => phrase,
);

/** Wordings that are understood, to offer the nearest of them when one is not. */
export const englishExamples: readonly string[] = [
  "within two weeks",
  "within 10 working days",
  "within one month",
  "within 30 days of the date of this order",
  "5 working days",
  "by 1 October",
  "by 1 October 2018",
  "no later than 15 December 2018",
  "before 1 October",
  "by Friday",
  "by the end of November",
  "by the end of the month",
  "by the end of the year",
  "by the end of this week",
  "in November 2018",
  "in Q3 2018",
  "in the first half of 2018",
  "ongoing",
  "immediately",
  "as soon as possible",
];
