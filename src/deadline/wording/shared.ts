/** Parts that every language's grammar is built from: digits, numerals in words, dates in figures. */
import type { DateRef, YearRef } from "../tree.ts";
import { any, lookup, maybe, type Parser, seq, sign, to, token, words } from "./combine.ts";

/** A number in digits, up to four of them. */
export const digits: Parser<number> = token((found) =>
  found.kind === "number" && found.text.length <= 4 ? Number(found.text) : undefined,
);

/** A year in four digits, glued to nothing that makes it part of a longer figure. */
export const yearNumber: Parser<number> = token((found) => {
  if (found.kind !== "number" || found.text.length !== 4) return undefined;
  const year = Number(found.text);
  return year >= 1900 && year <= 2199 ? year : undefined;
});

export const givenYear = (year: number): YearRef => ({ type: "given", year });
export const nearest: YearRef = { type: "nearest" };

/** The numerals of a language: each table maps word forms to their values. */
export interface Numerals {
  /** 1 to 19. */
  readonly small: Readonly<Record<string, number>>;
  /** 20 to 90. */
  readonly tens: Readonly<Record<string, number>>;
  /** 100 to 900. */
  readonly hundreds: Readonly<Record<string, number>>;
  /** A word that may join hundreds and the rest ("one hundred and five"). */
  readonly and?: string;
}

/** A cardinal in words, 1 to 999: "twenty-one", «двадцати четырех», «тридцать». */
export function numeral({ small, tens, hundreds, and }: Numerals): Parser<number> {
  const unit = Object.fromEntries(Object.entries(small).filter(([, value]) => value < 10));
  const glue = maybe(sign("-"));
  const below100 = any(
    lookup(small),
    to(seq(lookup(tens), maybe(to(seq(glue, lookup(unit)), ([, value]) => value))), ([ten, one]) => ten + (one ?? 0)),
  );
  const rest = and === undefined ? below100 : to(seq(maybe(words(and)), below100), ([, value]) => value);
  return any(
    below100,
    to(seq(lookup(hundreds), maybe(rest)), ([hundred, more]) => hundred + (more ?? 0)),
  );
}

/** A count as people write it: `10`, `ten`, `10 (ten)`, `ten (10)`; the two must agree. */
export function counted(inDigits: Parser<number>, inWords: Parser<number>): Parser<number> {
  const both = (first: Parser<number>, second: Parser<number>): Parser<number> =>
    to(seq(first, sign("("), second, sign(")")), ([one, , other]) => (one === other ? one : undefined));
  return any(inDigits, inWords, both(inDigits, inWords), both(inWords, inDigits));
}

/** "3-5 days": the most that is allowed is the limit. */
export const mostOf = (number: Parser<number>): Parser<number> =>
  to(seq(number, sign("-"), number), ([least, , most]) => (least < most ? most : undefined));

const twoDigits: Parser<number> = token((found) =>
  found.kind === "number" && found.text.length <= 2 ? Number(found.text) : undefined,
);
const exactlyTwo: Parser<number> = token((found) =>
  found.kind === "number" && found.text.length === 2 ? Number(found.text) : undefined,
);

function dayOfYear(year: YearRef, month: number, day: number): DateRef | undefined {
  return month >= 1 && month <= 12 && day >= 1 && day <= 31 ? { type: "day-of-year", month, day, year } : undefined;
}

/** `2017-10-01`. Months and days that do not exist are found later, so that they are refused as impossible. */
export const isoDate: Parser<DateRef> = to(
  seq(yearNumber, sign("-"), exactlyTwo, sign("-"), exactlyTwo),
  ([year, , month, , day]) => ({ type: "day-of-year", month, day, year: givenYear(year) }),
);

/** `15.03.2018` and `15.03.18`: with dots the day comes first, wherever this is written. */
export const dottedDate: Parser<DateRef> = any(
  to(seq(twoDigits, sign("."), twoDigits, sign("."), yearNumber), ([day, , month, , year]) => ({
    type: "day-of-year" as const,
    month,
    day,
    year: givenYear(year),
  })),
  to(seq(twoDigits, sign("."), exactlyTwo, sign("."), exactlyTwo), ([day, , month, , year]) => ({
    type: "day-of-year" as const,
    month,
    day,
    year: givenYear(2000 + year),
  })),
);

/** `2017/12/31` and `31-12-2017`, which leave no choice: a year of four digits comes first, or the day does. */
export const otherDate: Parser<DateRef> = any(
  to(seq(yearNumber, sign("/"), exactlyTwo, sign("/"), exactlyTwo), ([year, , month, , day]) =>
    dayOfYear(givenYear(year), month, day),
  ),
  to(seq(exactlyTwo, sign("-"), exactlyTwo, sign("-"), yearNumber), ([day, , month, , year]) =>
    dayOfYear(givenYear(year), month, day),
  ),
);

/** `15.03`, without a year: two digits each, so that it is not taken for a decimal fraction. */
export const dottedDayMonth: Parser<DateRef> = to(seq(exactlyTwo, sign("."), exactlyTwo), ([day, , month]) =>
  dayOfYear(nearest, month, day),
);

/** `25/12/2018`, `12/25/2018`: both orders are returned, so that `03/04/2018` comes out as ambiguous. */
export const slashedDate: Parser<DateRef> = to(
  seq(twoDigits, sign("/"), twoDigits, sign("/"), yearNumber),
  ([first, , second, , year]) => {
    const dayFirst = second <= 12 ? dayOfYear(givenYear(year), second, first) : undefined;
    const monthFirst = first <= 12 ? dayOfYear(givenYear(year), first, second) : undefined;
    // Both fit: the wording is ambiguous, which `slashedAmbiguous` reports.
    return dayFirst && monthFirst && first !== second ? undefined : (dayFirst ?? monthFirst);
  },
);

/** `03/04/2018`, where either number can be the month; gives both days as ISO text. */
export const slashedAmbiguous: Parser<readonly [string, string]> = to(
  seq(twoDigits, sign("/"), twoDigits, maybe(to(seq(sign("/"), digits), ([, year]) => year))),
  ([first, , second, year]) => {
    if (first < 1 || second < 1 || first > 31 || second > 31 || (first > 12 && second > 12)) return undefined;
    if (year !== undefined && year > 99 && (first === second || first > 12 || second > 12)) return undefined;
    const two = (number: number): string => String(number).padStart(2, "0");
    const tail = year === undefined || year < 100 ? "" : `.${year}`;
    return [`${two(first)}.${two(second)}${tail}`, `${two(second)}.${two(first)}${tail}`] as const;
  },
);

/** Roman and Arabic numbers 1 to 4 as quarters and halves are numbered, in Latin and in Cyrillic look-alikes. */
export const roman: Parser<number> = lookup({
  i: 1, ii: 2, iii: 3, iv: 4, "1": 1, "2": 2, "3": 3, "4": 4,
  // Ukrainian/Kazakh і and Russian п, ш stand in for Roman letters on Cyrillic keyboards.
  і: 1, іі: 2, ііі: 3, іv: 4,
}); // biome-ignore format: a table

const minutes: Parser<number> = to(exactlyTwo, (found) => (found < 60 ? found : undefined));
const hour: Parser<number> = to(twoDigits, (found) => (found <= 24 ? found : undefined));

/**
 * A time of day, `18:00` or, with a word for hours after it, `18.00` or `18`. Deadlines are civil days, so a time adds
 * nothing to its day.
 */
export const timeOfDay = (hours: Parser<unknown>): Parser<true> =>
  any<true>(
    to(seq(hour, sign(":"), minutes, maybe(hours)), () => true as const),
    to(seq(hour, maybe(seq(sign("."), minutes)), hours), () => true as const),
  );
