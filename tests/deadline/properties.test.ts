/** What holds for every start day from 2000 to 2100, and for every text. */
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { calendarOf, type WorkCalendar } from "../../src/deadline/calendar.ts";
import { addTerm } from "../../src/deadline/count.ts";
import { addMonths, type CivilDay } from "../../src/deadline/day.ts";
import { languages } from "../../src/deadline/lang/index.ts";
import { occurrencesOf } from "../../src/deadline/recur.ts";
import { rolled } from "../../src/deadline/resolve.ts";
import type { Amount, RecurringTree, Unit } from "../../src/deadline/tree.ts";
import { readWording } from "../../src/deadline/wording/read.ts";
import { plusDays, plusMonths, plusWorkingDays } from "../support/arithmetic.ts";
import { day } from "../support/days.ts";
import { answer } from "../support/wording.ts";

const firstDay = "2000-01-01";
const dayCount = 36_890;
const everyDay: readonly CivilDay[] = Array.from(
  { length: dayCount },
  (_, index) => plusDays(firstDay, index) as CivilDay,
);

test("the days are those of 2000 to 2100", () => {
  expect([everyDay[0], everyDay.at(-1)]).toEqual(["2000-01-01", "2100-12-31"]);
});

const numRuns = 200;
const start = fc.integer({ min: 0, max: dayCount - 1 }).map((index) => day(plusDays(firstDay, index)));
const unit = fc.constantFrom<Unit>("day", "working-day", "week", "month", "quarter", "half-year", "year");
const amounts: fc.Arbitrary<readonly Amount[]> = fc.array(fc.record({ count: fc.integer({ min: 1, max: 60 }), unit }), {
  minLength: 1,
  maxLength: 3,
});

/** Weekends with holidays and working weekends of its own, near a day. */
function calendarNear(around: CivilDay): fc.Arbitrary<WorkCalendar> {
  const near = fc.array(fc.integer({ min: -40, max: 120 }), { maxLength: 40 });
  return fc.tuple(near, near).map(([off, on]) => {
    const named = (list: readonly number[], reason: string): Record<CivilDay, string> =>
      Object.fromEntries(list.map((index) => [plusDays(around, index), reason]));
    return calendarOf({ base: null, holidays: named(off, "holiday"), workdays: named(on, "moved") }, undefined);
  });
}

const situated = start.chain((from) => fc.tuple(fc.constant(from), calendarNear(from)));

describe("terms", () => {
  test("months keep the day number or are clamped to the month's end, from every day", () => {
    const off = everyDay.flatMap((from) =>
      [1, 2, 3, 6, 12]
        .filter((count) => addMonths(from, count) !== plusMonths(from, count))
        .map((count) => [from, count]),
    );
    expect(off).toEqual([]);
  });

  test("days and weeks are so many days, from every day", () => {
    const plain = calendarOf({ base: null, holidays: {}, workdays: {} }, undefined);
    const off = everyDay.filter(
      (from) =>
        addTerm(from, [{ count: 10, unit: "day" }], "day-after", plain).day !== plusDays(from, 10) ||
        addTerm(from, [{ count: 2, unit: "week" }], "day-after", plain).day !== plusDays(from, 14) ||
        addTerm(from, [{ count: 5, unit: "working-day" }], "day-after", plain).day !== plusWorkingDays(from, 5),
    );
    expect(off).toEqual([]);
  });

  test("never land before their start; counted from the day after, they land after it", () => {
    fc.assert(
      fc.property(situated, amounts, ([from, calendar], term) => {
        expect(addTerm(from, term, "day-after", calendar).day > from).toBe(true);
        expect(addTerm(from, term, "event-day", calendar).day >= from).toBe(true);
      }),
      { numRuns },
    );
  });

  test("are no shorter for being longer", () => {
    fc.assert(
      fc.property(situated, fc.integer({ min: 1, max: 60 }), unit, ([from, calendar], count, of) => {
        const end = (length: number): string => addTerm(from, [{ count: length, unit: of }], "day-after", calendar).day;
        expect(end(count + 1) > end(count)).toBe(true);
      }),
      { numRuns },
    );
  });

  test("of working days end on one, and hold as many as they say", () => {
    fc.assert(
      fc.property(situated, fc.integer({ min: 1, max: 60 }), ([from, calendar], count) => {
        const { day: due } = addTerm(from, [{ count, unit: "working-day" }], "day-after", calendar);
        expect(calendar.dayOff(due)).toBeUndefined();
        let worked = 0;
        for (let each = plusDays(from, 1); each <= due; each = plusDays(each, 1)) {
          if (!calendar.dayOff(day(each))) worked += 1;
        }
        expect(worked).toBe(count);
      }),
      { numRuns },
    );
  });

  test("counted from the event's day end a day earlier, except where the month ends", () => {
    fc.assert(
      fc.property(situated, fc.integer({ min: 1, max: 60 }), unit, ([from, calendar], count, of) => {
        const after = addTerm(from, [{ count, unit: of }], "day-after", calendar).day;
        const on = addTerm(from, [{ count, unit: of }], "event-day", calendar).day;
        if (of === "working-day") {
          const dayBefore = day(plusDays(from, -1));
          expect(on).toBe(addTerm(dayBefore, [{ count, unit: of }], "day-after", calendar).day);
        } else if (of === "day" || of === "week" || after.slice(8) === from.slice(8)) {
          expect(on).toBe(plusDays(after, -1));
        } else expect(on).toBe(after);
      }),
      { numRuns },
    );
  });
});

test("rolling ends on a working day; the following is not before the day, nor the preceding after it", () => {
  fc.assert(
    fc.property(situated, ([from, calendar]) => {
      const [following, preceding] = [rolled(from, "following", calendar), rolled(from, "preceding", calendar)];
      for (const { day: due, step } of [following, preceding]) {
        expect(calendar.dayOff(due)).toBeUndefined();
        expect(step === undefined).toBe(due === from);
      }
      expect(following.day >= from && preceding.day <= from).toBe(true);
      // Nothing but days off is skipped.
      for (let each = plusDays(preceding.day, 1); each < following.day; each = plusDays(each, 1)) {
        if (calendar.dayOff(from)) expect(calendar.dayOff(day(each))).toBeDefined();
      }
      expect(rolled(from, "none", calendar)).toEqual({ day: from, step: undefined });
    }),
    { numRuns },
  );
});

describe("occurrences", () => {
  const day31 = fc.oneof(fc.integer({ min: 1, max: 31 }), fc.constant("last" as const));
  const every = (of: Unit, count = 1): { readonly count: number; readonly unit: Unit } => ({ count, unit: of });
  const trees: fc.Arbitrary<RecurringTree> = fc.oneof(
    fc
      .tuple(unit, fc.integer({ min: 1, max: 5 }))
      .map(([of, count]): RecurringTree => ({ kind: "recurring", every: every(of, count), on: { type: "end" } })),
    fc.tuple(fc.constantFrom<Unit>("month", "quarter", "half-year", "year"), day31, fc.integer({ min: 1, max: 4 })).map(
      ([of, on, month]): RecurringTree => ({
        kind: "recurring",
        every: every(of),
        on: { type: "day", day: on, month, after: true },
      }),
    ),
    fc.tuple(day31, fc.integer({ min: 1, max: 12 })).map(
      ([on, month]): RecurringTree => ({
        kind: "recurring",
        every: every("year"),
        on: { type: "day", day: on, month, after: false },
      }),
    ),
    fc.tuple(fc.constantFrom<Unit>("month", "quarter", "half-year", "year"), fc.integer({ min: 1, max: 20 })).map(
      ([of, count]): RecurringTree => ({
        kind: "recurring",
        every: every(of),
        on: { type: "term-after", amounts: [{ count, unit: "working-day" }] },
      }),
    ),
  );

  test("ascend, and lie after the start", () => {
    fc.assert(
      fc.property(situated, trees, ([from, calendar], tree) => {
        const rules = { fiscal: null, count: "day-after", until: "inclusive" } as const;
        const series = occurrencesOf(tree, { from, said: from, calendar, ...rules });
        if ("problem" in series) throw new Error(series.problem);
        let previous: string = from;
        let seen = 0;
        for (const { day: due } of series) {
          expect(due > previous).toBe(true);
          previous = due;
          seen += 1;
          if (seen === 30) break;
        }
        expect(seen).toBe(30);
      }),
      { numRuns },
    );
  });
});

describe("no text throws", () => {
  /** What the languages' own wordings are made of, and what stands between. */
  const pieces = [
    ...new Set(languages.flatMap(({ examples }) => examples).flatMap((example) => example.split(/\s+/))),
    ..."до не позднее в течение со дня до конца по к квартал 31 30 29 0 00 9999 99999 февраля 2018 г. т.г. by of from within next each and 31/12 1.1.1 -5 ½ № « » ( ) – — , ; : . ішінде дейін жылғы".split(
      " ",
    ),
    "__proto__",
    "constructor",
    "\u0000",
    "\u202e",
    "\ud800",
    "\u0301",
    "т\u0301",
  ];
  const texts: Readonly<Record<string, fc.Arbitrary<string>>> = {
    "any characters": fc.string({ unit: "binary", maxLength: 120 }),
    "characters as people see them": fc.string({ unit: "grapheme", maxLength: 120 }),
    "the languages' words in any order": fc
      .array(fc.constantFrom(...pieces), { maxLength: 14 })
      .map((words) => words.join(" ")),
    "the languages' words without spaces": fc
      .array(fc.constantFrom(...pieces), { maxLength: 8 })
      .map((words) => words.join("")),
    "too many words": fc
      .tuple(fc.constantFrom(...pieces), fc.integer({ min: 50, max: 3000 }))
      .map(([word, count]) => `${word} `.repeat(count)),
  };

  test.each(Object.entries(texts))("%s", (_, text) => {
    fc.assert(
      fc.property(text, start, (wording, from) => {
        const reading = readWording(wording);
        expect("tree" in reading !== "refusal" in reading).toBe(true);
        const { due, refusal } = answer(wording, from, { roll: "following", fiscal: 10 });
        expect(due !== null && refusal !== undefined).toBe(false);
        if (refusal) {
          const [first, last] = refusal.span;
          expect(first >= 0 && first <= last && last <= wording.length).toBe(true);
        }
      }),
      { numRuns },
    );
  });
});
