/** English: the grammar of deadline wordings. */
import { any, maybe, type Parser, part, seq, share, to, words } from "../../wording/combine.ts";
import { freeEvent } from "../../wording/event.ts";
import { beforeDate, byDate, endOf, eventPhrase, type Phrase, termPhrase } from "../../wording/phrase.ts";
import { givenYear, yearNumber } from "../../wording/shared.ts";
import { softly } from "../../wording/soft.ts";
import {
  amounts,
  before,
  by,
  clockAfter,
  clockBefore,
  date,
  dayNumber,
  inclusively,
  month,
  within,
  yearOrNearest,
} from "./dates.ts";
import { after, event, happening, self, stops } from "./events.ts";
import { ended, numbered, period } from "./periods.ts";
import { englishRecurring } from "./recurring.ts";
import { named, none, ongoing, refused } from "./undated.ts";

const periodWord = maybe(words("period|time|term|timeframe|time frame|deadline|s time|at the latest|at most"));

const term: Parser<Phrase> = any<Phrase>(
  to(seq(maybe(within), amounts, periodWord), ([, raw]) => termPhrase(raw)),
  to(seq(maybe(within), amounts, periodWord, after, event), ([, raw, , , from]) => termPhrase(raw, from)),
  to(seq(maybe(within), amounts, words("hence|from now|from today|thereafter")), ([, raw]) => termPhrase(raw)),
  to(
    seq(
      maybe(words("no later than|not later than|at least|at the latest")),
      amounts,
      words("before|prior to"),
      freeEvent(self, stops),
    ),
    ([, raw, , from]) => (from === "meeting" ? undefined : termPhrase(raw, { ...from, before: true })),
  ),
  to(seq(any(by, before, words("after|upon|following|on")), happening), ([, from]) =>
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
  to(seq(dayNumber, rangeSign, date), ([first, , last]) =>
    last.type === "day-of-year" && first < last.day ? byDate(last, "by") : undefined,
  ),
  to(seq(month, dayNumber, rangeSign, dayNumber, yearOrNearest), ([inMonth, first, , last, in_]) =>
    first < last ? byDate({ type: "day-of-year", month: inMonth, day: last, year: in_ }, "by") : undefined,
  ),
  to(seq(words("between|from"), dayNumber, month, rangeSign, date), ([, first, inMonth, , last]) =>
    last.type === "day-of-year" && (inMonth < last.month || (inMonth === last.month && first < last.day))
      ? byDate(last, "by")
      : undefined,
  ),
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

/** A label before the deadline proper: "Deadline: 1 October", "Due – within two weeks". */
const label = maybe(seq(words("deadline|due|due date|term|time limit|report|target date|timeline"), words("-|:")));

const single = share(any(term, byADate, endOfPeriod));

/** Every English wording, whole. */
export const english: Parser<Phrase> = to(
  seq(
    label,
    any(single, range, englishRecurring(single), softly(any(named, none), single), ongoing, named, none, refused),
  ),
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
