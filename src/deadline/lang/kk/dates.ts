/** Kazakh numbers, terms, dates and periods. */
import type { DateRef, NumberedPeriod, Period, YearRef } from "../../tree.ts";
import {
  any,
  is,
  list,
  lookup,
  maybe,
  type Parser,
  part,
  seq,
  share,
  sign,
  to,
  token,
  words,
} from "../../wording/combine.ts";
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
  roman,
  yearNumber,
} from "../../wording/shared.ts";
import {
  type Case,
  caseOf,
  months,
  type Noun,
  noun,
  numberInCase,
  numerals,
  ordinals,
  units,
  weekdays,
  yearsInWords,
} from "./words.ts";

/** The ending of a number in figures: «20-сына», «5іне». */
const ending: Parser<Case> = to(
  seq(
    maybe(sign("-")),
    token(({ kind, text }) => (kind === "word" ? caseOf(text) : undefined)),
  ),
  ([, form]) => form,
);
const ordinalMark = seq(maybe(sign("-")), words("ші|шы|інші|ншы|ыншы|нші"));

export const count: Parser<number> = part("count", counted(any(digits, mostOf(digits)), numeral(numerals)));

const dayQualifier = words("күнтізбелік|жұмыс|банк|банктік");
const unit: Parser<Noun<RawAmount["unit"]>> = part(
  "unit",
  any<Noun<RawAmount["unit"]>>(
    noun(units),
    to(seq(dayQualifier, noun({ күн: "day" })), ([qualifier, { form }]) => ({
      of: qualifier === "күнтізбелік" ? ("day" as const) : ("working-day" as const),
      form,
    })),
    to(seq(words("жарты"), noun({ жыл: "half-year" as const })), ([, found]) => found),
  ),
);

export interface Term {
  readonly raw: readonly RawAmount[];
  /** The case of the last unit. */
  readonly form: Case;
}

const one: Parser<Term> = to(seq(maybe(words("күнтізбелік|жұмыс")), count, unit), ([before, number, { of, form }]) => {
  if (before !== undefined && of !== "day") return undefined;
  return { raw: [{ count: number, unit: before === "жұмыс" ? "working-day" : of } as RawAmount], form };
});
/** «жарты жыл»: half a year, without a number. */
const half: Parser<Term> = to(seq(words("жарты"), noun({ жыл: 0 })), ([, { form }]) => ({
  raw: [{ count: 1, unit: "half-year" }],
  form,
}));

/** «10 күн», «екі айдан», «бір ай он күн». */
export const amounts: Parser<Term> = share(
  part(
    "term",
    to(
      list(
        any(one, half),
        any(words("және|,"), (_, at) => [{ value: "", next: at, parts: [] }]),
      ),
      (all) => {
        const last = all.at(-1);
        return last && { raw: all.flatMap(({ raw }) => raw), form: last.form };
      },
    ),
  ),
);

const thisYear = words("осы|ағымдағы|биылғы|үстіміздегі|ағымдағы осы");
const yearStem = noun({ жыл: 0 }, "of", "relative");
/** «2018 жылғы», «2018 жылдың», «биылғы жылдың», «келесі жылғы», «биылғы». */
const year: Parser<YearRef> = part(
  "year",
  any<YearRef>(
    to(seq(yearNumber, maybe(ordinalMark), maybe(sign("-")), yearStem), ([number]) => givenYear(number)),
    to(seq(lookup(yearsInWords), yearStem), ([number]) => givenYear(number)),
    is(seq(thisYear, yearStem), { type: "this" }),
    is(words("биылғы|биыл"), { type: "this" }),
    is(seq(words("келесі|келер"), yearStem), { type: "next" }),
    to(seq(yearNumber, words("ж|жж")), ([number]) => givenYear(number)),
  ),
);
const yearOrNearest: Parser<YearRef> = to(maybe(year), (found) => found ?? nearest);

const monthStem = part("month", noun(months));
/** «қазан айының» with the case of the last word. */
export const month: Parser<Noun<number>> = any<Noun<number>>(
  monthStem,
  to(seq(noun(months, "plain"), noun({ ай: 0 })), ([{ of }, { form }]) => ({ of, form })),
);
export const dayNumber: Parser<number> = part(
  "day",
  any(
    to(seq(digits, maybe(any<unknown>(ordinalMark, sign("-")))), ([day]) => (day <= 99 ? day : undefined)),
    lookup(ordinals),
  ),
);

export interface Dated {
  readonly date: DateRef;
  readonly form: Case;
}

const dayOfYear = (day: number, inMonth: number, in_: YearRef): DateRef => ({
  type: "day-of-year",
  month: inMonth,
  day,
  year: in_,
});

/** A date with the case of its last word: «2017 жылғы 1 қазанға», «қаңтардың 20-сына», «15.03.2018-ге». */
export const date: Parser<Dated> = share(
  part(
    "date",
    any<Dated>(
      to(seq(yearOrNearest, dayNumber, month), ([in_, day, { of, form }]) => ({ date: dayOfYear(day, of, in_), form })),
      to(seq(yearOrNearest, month, dayNumber, ending), ([in_, { of, form: genitive }, day, form]) =>
        genitive === "of" || genitive === "own-of" ? { date: dayOfYear(day, of, in_), form } : undefined,
      ),
      // «сәуірдің біріне», «қазанның он бесіне»
      to(
        seq(
          yearOrNearest,
          month,
          maybe(lookup({ он: 10, жиырма: 20, отыз: 30 })),
          token(({ text }) => numberInCase(text)),
        ),
        ([in_, { of, form: genitive }, tens, { value, form }]) =>
          (genitive === "of" || genitive === "own-of") && (tens === undefined || value < 10)
            ? { date: dayOfYear((tens ?? 0) + value, of, in_), form }
            : undefined,
      ),
      to(seq(any(isoDate, dottedDate), maybe(words("ж|жылы")), maybe(ending)), ([on, , form]) => ({
        date: on,
        form: form ?? "plain",
      })),
      // «25.12.2018 жылға», «25.12.2018 жылдан»
      to(seq(any(isoDate, dottedDate), noun({ жыл: 0 }, "to", "own-to", "from", "own-from")), ([on, { form }]) => ({
        date: on,
        form,
      })),
      to(seq(maybe(words("осы")), noun(weekdays)), ([, { of, form }]) => ({
        date: { type: "weekday", weekday: of, week: "nearest" },
        form,
      })),
      // «жұма күніне дейін»
      to(seq(noun(weekdays, "plain"), noun({ күн: 0 }, "own", "own-to", "own-from")), ([{ of }, { form }]) => ({
        date: { type: "weekday", weekday: of, week: "nearest" },
        form,
      })),
      to(seq(words("келесі"), noun(weekdays)), ([, { of, form }]) => ({
        date: { type: "weekday", weekday: of, week: "next" },
        form,
      })),
      to(noun({ ертең: 1, бүгін: 0 }), ({ of, form }) => ({ date: { type: "days-on", days: of }, form })),
      to(seq(words("осы|ағымдағы"), noun({ ай: 0 }, "of"), dayNumber, ending), ([, , day, form]) => ({
        date: { type: "day-of-month", day, month: "this" },
        form,
      })),
    ),
  ),
);

// ------------------------------------------------------------------------------------------------ periods

export interface InCase {
  readonly period: Period;
  readonly form: Case;
}

const nth = any(
  lookup(ordinals),
  to(seq(roman, maybe(any<unknown>(ordinalMark, sign("-")))), ([number]) => number),
);
const numberedUnits = {
  тоқсан: "quarter",
  жартыжылдық: "half-year",
  жартыжылдығ: "half-year",
  жартыжылды: "half-year",
} as const;

const numbered: Parser<InCase> = any<InCase>(
  to(seq(yearOrNearest, month), ([in_, { of, form }]) => ({ period: { unit: "month", number: of, year: in_ }, form })),
  to(seq(yearOrNearest, nth, noun<"quarter" | "half-year">(numberedUnits)), ([in_, number, { of, form }]) =>
    periodOf(of, number, in_, form),
  ),
  to(seq(yearOrNearest, nth, words("жарты"), noun({ жыл: "half-year" as const })), ([in_, number, , { of, form }]) =>
    periodOf(of, number, in_, form),
  ),
  to(seq(year, nth, noun({ жарты: "half-year" as const }, "own-in", "own-of", "own")), ([in_, number, { of, form }]) =>
    periodOf(of, number, in_, form),
  ),
  to(
    seq(yearOrNearest, month, nth, noun({ онкүндік: 0, декада: 0 })),
    ([in_, { of, form: genitive }, number, { form }]) =>
      number <= 3 && (genitive === "of" || genitive === "own-of")
        ? { period: { unit: "ten-days", number: number as 1 | 2 | 3, month: of, year: in_ }, form }
        : undefined,
  ),
);

function periodOf(unitOf: "quarter" | "half-year", number: number, in_: YearRef, form: Case): InCase | undefined {
  if (number < 1 || number > (unitOf === "quarter" ? 4 : 2)) return undefined;
  const period: NumberedPeriod = { unit: unitOf, number, year: in_ };
  return { period, form };
}

const currentUnits = {
  апта: "week",
  ай: "month",
  тоқсан: "quarter",
  жартыжылдық: "half-year",
  жартыжылды: "half-year",
} as const;
const relative: Parser<InCase> = any<InCase>(
  to(
    seq(
      maybe(words("осы|ағымдағы|биылғы|үстіміздегі")),
      noun<"week" | "month" | "quarter" | "half-year">(currentUnits),
    ),
    ([, { of, form }]) => ({
      period: { unit: of, which: "this" },
      form,
    }),
  ),
  to(
    seq(words("келесі|келер"), noun<"week" | "month" | "quarter" | "half-year">(currentUnits)),
    ([, { of, form }]) => ({
      period: { unit: of, which: "next" },
      form,
    }),
  ),
  to(seq(maybe(thisYear), noun({ жыл: 0 })), ([, { form }]) => ({
    period: { unit: "year", year: { type: "this" } },
    form,
  })),
  to(seq(words("келесі|келер"), noun({ жыл: 0 })), ([, { form }]) => ({
    period: { unit: "year", year: { type: "next" } },
    form,
  })),
  to(seq(any(yearNumber, lookup(yearsInWords)), maybe(sign("-")), noun({ жыл: 0 })), ([number, , { form }]) => ({
    period: { unit: "year", year: givenYear(number) },
    form,
  })),
);

/** A period with the case of its last word. */
export const period: Parser<InCase> = share(part("period", any(numbered, relative)));
