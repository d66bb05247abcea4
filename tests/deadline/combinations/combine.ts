/** Checks a family of wordings that are made of parts: each must give the day that plain arithmetic gives. */
import { expect } from "vitest";
import { isoDay, plusTerm, type TermUnit } from "../../support/arithmetic.ts";
import { outcome } from "../../support/wording.ts";

/** Its months have an end to clamp to, and each date without a year lies after it or a year later. */
const meeting = "2018-01-31";

export interface Combination {
  readonly wording: string;
  readonly due: string;
}

/** Fails with the wordings whose outcome is another, and with a family that is smaller than said. */
export function expectAll(combinations: readonly Combination[], least: number): void {
  const wordings = new Map(combinations.map(({ wording, due }) => [wording, due]));
  expect(wordings.size).toBeGreaterThanOrEqual(least);
  const off = [...wordings].flatMap(([wording, due]) => {
    const now = outcome(wording, meeting);
    return now === due ? [] : [`${wording}: ${now}, not ${due}`];
  });
  expect(off).toEqual([]);
}

export const numbers: readonly number[] = Array.from({ length: 31 }, (_, index) => index + 1);

/** A term from the meeting. */
export function term(wording: string, count: number, unit: TermUnit): Combination {
  return { wording, due: plusTerm(meeting, count, unit) };
}

/** Which year the words of a date mean. */
export type YearForm = "none" | "2018" | "2019" | "this" | "next";

/** A date as seen from the meeting. */
export function date(wording: string, month: number, day: number, year: YearForm): Combination {
  const next = year === "2019" || year === "next" || (year === "none" && month === 1 && day < 31);
  return { wording, due: isoDay(next ? 2019 : 2018, month, day) };
}

/** Days that every month has. */
export const datesOfYear: readonly (readonly [month: number, day: number])[] = Array.from(
  { length: 12 },
  (_, index) => index + 1,
).flatMap((month) => [9, 20].map((day) => [month, day] as const));
