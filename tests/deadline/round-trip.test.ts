/** A tree that is worded in English and read again is the same tree. */
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Weekday } from "../../src/deadline/day.ts";
import type { Amount, DateRef, Limit, Period, Tree, Unit, YearRef } from "../../src/deadline/tree.ts";
import { readWording } from "../../src/deadline/wording/read.ts";
import { formatTree } from "../support/format-tree.ts";

const units = ["year", "half-year", "quarter", "month", "week", "working-day", "day"] as const;

const amount = (unit: Unit): fc.Arbitrary<Amount> =>
  fc.record({ count: fc.integer({ min: 1, max: 99 }), unit: fc.constant(unit) });
/** Units from large to small, each once; half a year or a quarter alone can be the period or its end. */
const amounts: fc.Arbitrary<readonly Amount[]> = fc
  .subarray([...units], { minLength: 1, maxLength: 3 })
  .chain((chosen) => fc.tuple(...chosen.map(amount)))
  .filter(([first, ...more]) => more.length > 0 || first?.count !== 1 || !/quarter|half/.test(first.unit));

const givenYear: fc.Arbitrary<YearRef> = fc.integer({ min: 2000, max: 2100 }).map((year) => ({ type: "given", year }));
const year: fc.Arbitrary<YearRef> = fc.oneof(
  givenYear,
  fc.constantFrom<YearRef>({ type: "this" }, { type: "next" }, { type: "nearest" }),
);
const weekday = fc.integer({ min: 1, max: 7 }).map((number) => number as Weekday);
const month = fc.integer({ min: 1, max: 12 });
const day = fc.integer({ min: 1, max: 28 });

const dayOfYear = (inYear: fc.Arbitrary<YearRef>): fc.Arbitrary<DateRef> =>
  fc.record({ type: fc.constant("day-of-year" as const), month, day, year: inYear });
const date: fc.Arbitrary<DateRef> = fc.oneof(
  dayOfYear(year),
  fc.tuple(dayOfYear(year), weekday).map(([on, name]) => ({ ...on, weekday: name }) as DateRef),
  fc.record({
    type: fc.constant("weekday" as const),
    weekday,
    week: fc.constantFrom("nearest" as const, "next" as const),
  }),
  fc.record({
    type: fc.constant("day-of-month" as const),
    day,
    month: fc.constantFrom("this" as const, "next" as const),
  }),
  fc.record({ type: fc.constant("days-on" as const), days: fc.integer({ min: 0, max: 2 }) }),
);

const calendarYear = year
  .filter(({ type }) => type !== "nearest")
  .map((inYear): Period => ({ unit: "year", year: inYear }));
const period: fc.Arbitrary<Period> = fc.oneof(
  fc.tuple(month, year).map(([number, in_]): Period => ({ unit: "month", number, year: in_ })),
  fc
    .tuple(fc.integer({ min: 1, max: 4 }), year)
    .map(([number, in_]): Period => ({ unit: "quarter", number, year: in_ })),
  fc
    .tuple(fc.integer({ min: 1, max: 2 }), year)
    .map(([number, in_]): Period => ({ unit: "half-year", number, year: in_ })),
  fc.record({ unit: fc.constantFrom("week", "month", "quarter", "half-year"), which: fc.constantFrom("this", "next") }),
  calendarYear,
  fc
    .oneof(givenYear, fc.constant<YearRef>({ type: "this" }))
    .map((in_): Period => ({ unit: "year", year: in_, fiscal: true })),
);

const event = fc
  .tuple(
    fc.constantFrom("approval", "receipt", "the completion", "adoption", "entry into force", "the publication"),
    fc.constantFrom("", " of the plan", " of the programme", " of the ministry report", " of the draft law"),
  )
  .map((parts) => parts.join(""));

type Every = Extract<Tree, { every: unknown }>;
const each = (unit: Unit, count = 1): Every["every"] => ({ count, unit });
const longUnit = fc.constantFrom<Unit>("month", "quarter", "half-year", "year");
const dayOrLast = fc.oneof(fc.integer({ min: 1, max: 31 }), fc.constant("last" as const));
const grid: fc.Arbitrary<Every> = fc.oneof(
  fc.constantFrom(...units).map((unit): Every => ({ kind: "recurring", every: each(unit), on: { type: "end" } })),
  fc
    .tuple(fc.integer({ min: 2, max: 99 }), fc.constantFrom(...units))
    .map(([count, unit]): Every => ({ kind: "recurring", every: each(unit, count), on: { type: "end" } })),
  weekday.map((name): Every => ({ kind: "recurring", every: each("week"), on: { type: "weekday", weekday: name } })),
  dayOrLast.map(
    (on): Every => ({ kind: "recurring", every: each("month"), on: { type: "day", day: on, month: 1, after: false } }),
  ),
  fc.tuple(day, month).map(
    ([on, of]): Every => ({
      kind: "recurring",
      every: each("year"),
      on: { type: "day", day: on, month: of, after: false },
    }),
  ),
  fc.tuple(dayOrLast, fc.integer({ min: 1, max: 4 }), longUnit).map(
    ([on, of, unit]): Every => ({
      kind: "recurring",
      every: each(unit),
      on: { type: "day", day: on, month: of, after: true },
    }),
  ),
);
const first: fc.Arbitrary<Limit> = fc.oneof(
  dayOfYear(year).map((on): Limit => ({ type: "date", date: on })),
  period.map((of): Limit => ({ type: "period", period: of })),
  amounts.map((term): Limit => ({ type: "term", amounts: term })),
);

const trees: Readonly<Record<string, fc.Arbitrary<Tree>>> = {
  term: amounts.map((term): Tree => ({ kind: "term", amounts: term })),
  "by-date": date.map((on): Tree => ({ kind: "by-date", date: on, bound: "by" })),
  "before-date": date.map((on): Tree => ({ kind: "before-date", date: on })),
  "end-of-period": period.map((of): Tree => ({ kind: "end-of-period", period: of })),
  "after an event": fc
    .tuple(event, amounts)
    .map(([name, term]): Tree => ({ kind: "event", event: name, amounts: term })),
  "before an event": fc
    .tuple(event, amounts)
    .map(([name, term]): Tree => ({ kind: "event", event: name, amounts: term, before: true })),
  "upon an event": event.map((name): Tree => ({ kind: "event", event: name, amounts: [] })),
  recurring: grid,
  "several reports a period": fc
    .tuple(
      fc.integer({ min: 2, max: 20 }),
      fc.constantFrom<Unit>("day", "week", "month", "quarter", "half-year", "year"),
    )
    .map(([times, unit]): Tree => ({ kind: "recurring", every: each(unit), on: { type: "end" }, times })),
  "recurring, with an end": fc
    .tuple(grid, period)
    .map(([tree, of]): Tree => ({ ...tree, until: { type: "period", period: of } })),
  "recurring, after a first deadline": fc.tuple(grid, first).map(([tree, limit]): Tree => ({ ...tree, first: limit })),
  "a term after each period": fc
    .tuple(amounts, longUnit)
    .map(([term, unit]): Tree => ({ kind: "recurring", every: each(unit), on: { type: "term-after", amounts: term } })),
  "a list of dates": fc
    .array(dayOfYear(givenYear), { minLength: 2, maxLength: 5 })
    .map((dates): Tree => ({ kind: "recurring", dates, bound: "by" })),
  "words without a day": fc.constantFrom<Tree>(
    { kind: "ongoing" },
    { kind: "named-term", name: "urgently" },
    { kind: "named-term", name: "without delay" },
    { kind: "none", phrase: "as soon as possible" },
    { kind: "none", phrase: "in due course" },
  ),
};

describe("read again as it was worded", () => {
  test.each(Object.entries(trees))("%s", (_, tree) => {
    fc.assert(
      fc.property(tree, (value) => {
        const wording = formatTree(value);
        const reading = readWording(wording);
        expect({ wording, reading: "tree" in reading ? reading.tree : reading.refusal }).toEqual({
          wording,
          reading: value,
        });
      }),
      { numRuns: 200 },
    );
  });
});
