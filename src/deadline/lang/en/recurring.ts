/** English recurring wordings. */
import type { Weekday } from "../../day.ts";
import type { Limit, Unit } from "../../tree.ts";
import { any, is, list, lookup, maybe, type Parser, part, seq, sign, to, words } from "../../wording/combine.ts";
import type { Phrase } from "../../wording/phrase.ts";
import {
  afterEnd,
  each,
  type Frequency,
  onDates,
  recurring,
  thenRecurring,
  type When,
} from "../../wording/recurring.ts";
import { amounts, by, count, date, dayNumber, month, the, unit, weekday, yearOrNearest } from "./dates.ts";
import { happening } from "./events.ts";
import { ended, period } from "./periods.ts";

const adverbs: Readonly<Record<string, Unit>> = {
  daily: "day", weekly: "week", monthly: "month", quarterly: "quarter", annually: "year", yearly: "year", annual: "year",
  "half-yearly": "half-year", "half yearly": "half-year", "semi-annually": "half-year", semiannually: "half-year",
  "semi-annual": "half-year", "each working day": "working-day", "every working day": "working-day", "every business day": "working-day",
}; // biome-ignore format: a table
const nouns: Readonly<Record<string, Unit>> = {
  day: "day", week: "week", month: "month", quarter: "quarter", "half-year": "half-year", "half year": "half-year", year: "year",
  "calendar day": "day", "calendar week": "week", "calendar month": "month", "calendar quarter": "quarter", "calendar year": "year",
}; // biome-ignore format: a table
const noun = lookup(nouns);
const eachWord = words("each|every");
const atLeast = maybe(
  words(
    "at least|not less than|no less than|not less often than|no less often than|not less frequently than|no less frequently than|at a minimum|minimum",
  ),
);
const whole = (number: number, of: Unit | "hour"): Frequency | undefined =>
  of === "hour" ? undefined : { count: number, unit: of };

const frequency: Parser<Frequency> = part(
  "frequency",
  any<Frequency>(
    to(seq(atLeast, lookup(adverbs)), ([, of]) => each(of)),
    is(words("fortnightly|every fortnight"), { count: 2, unit: "week" as const }),
    to(seq(words("on a|on an"), lookup(adverbs), words("basis")), ([, of]) => each(of)),
    to(seq(words("at"), lookup(adverbs), words("intervals")), ([, of]) => each(of)),
    to(
      seq(
        words("at"),
        count,
        sign("-"),
        lookup<Unit>({ monthly: "month", weekly: "week", yearly: "year", daily: "day" }),
        words("intervals"),
      ),
      ([, number, , of]) => whole(number, of),
    ),
    to(seq(atLeast, maybe(words("once")), eachWord, noun), ([, , , of]) => each(of)),
    to(seq(atLeast, words("once|one time"), words("a|per|in a|in each|in every|during each"), noun), ([, , , of]) =>
      each(of),
    ),
    to(seq(atLeast, words("twice|two times"), words("a|per|each|every|in a|in each"), noun), ([, , , of]) => ({
      count: 1,
      unit: of,
      times: 2,
    })),
    to(seq(atLeast, count, words("times"), words("a|per|each|every"), noun), ([, times, , , of]) => ({
      count: 1,
      unit: of,
      times,
    })),
    to(
      seq(atLeast, maybe(words("once")), words("every|in every|each"), count, maybe(words("calendar")), unit),
      ([, , , number, , of]) => whole(number, of),
    ),
  ),
);

// ------------------------------------------------------------------------------------------------ the day

const connective = seq(maybe(sign(",")), maybe(by), maybe(words("the")));
const number = to(seq(dayNumber, maybe(words("day|calendar day"))), ([day]) => day);
const anyDay: Parser<number | "last"> = any<number | "last">(
  number,
  is(words("last day|last calendar day"), "last" as const),
);
const reported = lookup<Unit | "period">({
  month: "month", quarter: "quarter", "half-year": "half-year", "half year": "half-year", year: "year", "reporting period": "period", period: "period",
  "calendar month": "month", "calendar quarter": "quarter", "calendar year": "year", "reporting month": "month", "reporting quarter": "quarter",
  "reporting year": "year", "taxable year": "year", "tax year": "year",
} as const); // biome-ignore format: a table
const after = seq(
  words("following|after|that follows"),
  maybe(words("the end of|the close of")),
  maybe(words("the|each|every")),
);
const months = lookup({ "": 1, first: 1, second: 2, third: 3, fourth: 4, "1 st": 1, "2 nd": 2, "3 rd": 3, "4 th": 4 });

const named = (of: Unit | "period"): { readonly unit?: Unit } => (of === "period" ? {} : { unit: of });

/** "the 10th of the following month", "the 15th day of the 4th month following the close of the year". */
const dayOfMonth: Parser<When> = any<When>(
  to(seq(anyDay, words("of"), words("the following month|the next month|following month|next month")), ([day]) => ({
    on: { type: "day", day, month: 1, after: true },
  })),
  to(
    seq(anyDay, words("of"), words("the"), maybe(months), words("month"), after, reported),
    ([day, , , ordinal, , , of]) => ({
      on: { type: "day", day, month: ordinal ?? 1, after: true },
      ...named(of),
    }),
  ),
  to(seq(anyDay, words("of each|of every"), noun), ([day, , of]) => ({
    on: day === "last" ? { type: "end" } : { type: "day", day, month: 1, after: false },
    unit: of,
  })),
  to(seq(anyDay, words("of the month|of that month")), ([day]) => ({
    on: { type: "day", day, month: 1, after: false },
    unit: "month",
  })),
  to(anyDay, (day) => ({ on: { type: "day-number", day } })),
);

const dayAndMonth = any(
  to(seq(dayNumber, maybe(words("of")), month), ([day, , of]) => ({ day, month: of })),
  to(seq(month, the, dayNumber), ([of, , day]) => ({ day, month: of })),
);
const dayOfYear: Parser<When> = any<When>(
  to(
    seq(
      dayAndMonth,
      maybe(sign(",")),
      maybe(words("of|in")),
      words("each year|every year|each calendar year|every calendar year"),
    ),
    ([on]) => ({
      on: { type: "day", ...on, after: false },
      unit: "year",
    }),
  ),
  to(
    seq(
      dayAndMonth,
      words("of the following year|of the next year|of the year following the reporting year|of the year after"),
    ),
    ([on]) => ({
      on: { type: "day", ...on, after: true },
      unit: "year",
    }),
  ),
  to(seq(words("each|every"), dayAndMonth), ([, on]) => ({ on: { type: "day", ...on, after: false }, unit: "year" })),
);
const dayOfYearOnly: Parser<When> = to(dayAndMonth, (on) => ({ on: { type: "day", ...on, after: false } }));

const plural = lookup<Weekday>({
  mondays: 1, tuesdays: 2, wednesdays: 3, thursdays: 4, fridays: 5, saturdays: 6, sundays: 7,
}); // biome-ignore format: a table
const eachWeekday: Parser<When> = to(
  any(
    to(seq(eachWord, weekday), ([, day]) => day),
    plural,
  ),
  (day) => ({
    on: { type: "weekday", weekday: day as Weekday },
    unit: "week",
  }),
);
const weekdayOnly: Parser<When> = to(weekday, (day) => ({ on: { type: "weekday", weekday: day as Weekday } }));

const termAfter: Parser<When> = to(
  seq(
    maybe(words("within|not later than|no later than")),
    amounts,
    words("after|of|following"),
    maybe(words("the end of|the close of")),
    words("each|every|the"),
    reported,
  ),
  ([, raw, , , which, of]) => {
    const on = afterEnd(raw);
    if (!on || of === "period") return undefined;
    return which === "the" ? { on, unit: of, once: true } : { on, unit: of };
  },
);
const atEnd: Parser<When> = to(
  seq(maybe(words("by|at|before")), the, words("end of"), maybe(words("the|each|every")), noun),
  ([, , , , of]) => ({
    on: { type: "end" },
    unit: of,
  }),
);

/** What says that it comes back by itself. */
const telling: Parser<When> = any<When>(
  to(seq(connective, any(dayOfMonth, dayOfYear)), ([, when]) => when),
  to(seq(maybe(words("on|by|,")), eachWeekday), ([, when]) => when),
);
const withFrequency: Parser<When> = any<When>(
  telling,
  to(seq(connective, any(dayOfYearOnly, weekdayOnly)), ([, when]) => when),
  to(seq(maybe(sign(",")), any(termAfter, atEnd)), ([, when]) => when),
);

const until: Parser<Limit | "open"> = any<Limit | "open">(
  to(seq(words("until|through|till|up to"), any(ended, period)), ([, of]) => ({ type: "period", period: of })),
  to(seq(words("until|through|till"), date), ([, on]) =>
    on.type === "day-of-year" ? { type: "date", date: on } : undefined,
  ),
  // Until something happens: open until then.
  is(seq(words("until|till"), happening), "open"),
  is(
    seq(
      words("until"),
      the,
      words(
        "recommendations are fully implemented|work is completed|work is complete|programme is completed|project is completed|end of the project|end of the programme",
      ),
    ),
    "open",
  ),
);
const limits = (limit: Limit | "open"): { readonly until?: Limit } => (limit === "open" ? {} : { until: limit });

const series: Parser<Phrase> = any<Phrase>(
  to(frequency, (often) => recurring(often, undefined)),
  to(seq(frequency, withFrequency), ([often, when]) => recurring(often, when)),
  to(seq(withFrequency, maybe(sign(",")), frequency), ([when, , often]) => recurring(often, when)),
  to(telling, (when) =>
    when.unit === undefined || when.on.type === "day-number" ? undefined : recurring(undefined, when),
  ),
  to(seq(by, the, number, words("of the following month")), ([, , day]) =>
    recurring(each("month"), { on: { type: "day", day, month: 1, after: true } }),
  ),
  to(seq(frequency, maybe(sign(",")), until), ([often, , limit]) => recurring(often, undefined, limits(limit))),
  to(seq(frequency, withFrequency, maybe(sign(",")), until), ([often, when, , limit]) =>
    recurring(often, when, limits(limit)),
  ),
  to(seq(frequency, maybe(sign(",")), until, maybe(sign(",")), withFrequency), ([often, , limit, , when]) =>
    recurring(often, when, limits(limit)),
  ),
  to(termAfter, (when) => recurring(undefined, when)),
);

const listedDate = any(
  to(seq(dayNumber, maybe(words("of")), month, yearOrNearest), ([day, , of, year]) => ({
    type: "day-of-year" as const,
    month: of,
    day,
    year,
  })),
  to(seq(month, dayNumber, yearOrNearest), ([of, day, year]) => ({
    type: "day-of-year" as const,
    month: of,
    day,
    year,
  })),
);
const dates: Parser<Phrase> = to(seq(maybe(by), list(listedDate, words(",|and|, and|;"))), ([, all]) =>
  onDates(all, "by"),
);

/** Every English recurring wording. `single` reads the first deadline of one that goes on: "by 15 March and quarterly thereafter". */
export function englishRecurring(single: Parser<Phrase>): Parser<Phrase> {
  const thereafter = words("thereafter|after that|afterwards");
  return any<Phrase>(
    series,
    dates,
    to(
      seq(single, maybe(sign(",")), maybe(words("and")), maybe(words("then")), frequency, thereafter),
      ([first, , , , often]) => {
        const next = recurring(often, undefined);
        return next && thenRecurring(first, next);
      },
    ),
    to(seq(single, maybe(sign(",")), maybe(words("and")), words("then|thereafter"), series), ([first, , , , next]) =>
      thenRecurring(first, next),
    ),
    to(
      seq(
        words("beginning with|starting with|beginning in|starting in|from"),
        period,
        maybe(sign(",")),
        maybe(words("and")),
        frequency,
        maybe(thereafter),
      ),
      ([, of, , , often]) => {
        const next = recurring(often, undefined);
        return next && thenRecurring({ tree: { kind: "end-of-period", period: of } }, next);
      },
    ),
  );
}
