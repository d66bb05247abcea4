import fc from "fast-check";
import { describe, expect, it, test } from "vitest";
import {
  addDays,
  addMonths,
  DayRangeError,
  daysBetween,
  daysInMonth,
  endOfMonth,
  makeDay,
  monthOf,
  parseDay,
  weekdayOf,
  yearOf,
} from "../../src/deadline/day.ts";
import { day } from "../support/days.ts";

const anyDay = fc
  .tuple(fc.integer({ min: 1900, max: 2200 }), fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 31 }))
  .map(([year, month, date]) => makeDay(year, month, date))
  .filter((made) => made !== undefined);

describe("a civil day is read only when it exists", () => {
  test.each([
    ["2017-10-01", true],
    ["2016-02-29", true],
    ["2000-02-29", true],
    ["0001-01-01", true],
    ["9999-12-31", true],
    ["2017-02-29", false],
    ["1900-02-29", false],
    ["2017-11-31", false],
    ["2017-00-10", false],
    ["2017-13-01", false],
    ["2017-10-00", false],
    ["0000-01-01", false],
    ["2017-1-1", false],
    ["2017-10-01T00:00", false],
    [" 2017-10-01", false],
    ["٢٠١٧-١٠-٠١", false],
    ["", false],
  ])("%s", (text, exists) => expect(parseDay(text)).toBe(exists ? text : undefined));
});

describe("months are added by the same day number, or the month's last day", () => {
  test.each([
    ["2017-01-31", 1, "2017-02-28"],
    ["2016-01-31", 1, "2016-02-29"],
    ["2017-02-28", 1, "2017-03-28"],
    ["2017-12-31", 2, "2018-02-28"],
    ["2016-02-29", 12, "2017-02-28"],
    ["2016-02-29", 48, "2020-02-29"],
    ["2017-03-31", -1, "2017-02-28"],
    ["2017-10-30", 3, "2018-01-30"],
  ])("%s + %i months = %s", (from, months, expected) => expect(addMonths(day(from), months)).toBe(expected));
});

describe("days are added across months, years, leap days and the days that a zone skips", () => {
  test.each([
    ["2017-12-31", 1, "2018-01-01"],
    ["2016-02-28", 1, "2016-02-29"],
    ["2017-02-28", 1, "2017-03-01"],
    // Samoa has no 30 December 2011; a civil day has no zone.
    ["2011-12-29", 1, "2011-12-30"],
    ["2011-12-30", 1, "2011-12-31"],
    // Clocks go forward at midnight in some zones.
    ["2018-11-03", 1, "2018-11-04"],
    ["0099-12-31", 1, "0100-01-01"],
  ])("%s + %i = %s", (from, days, expected) => expect(addDays(day(from), days)).toBe(expected));
});

test("weekdays are ISO: Monday 1 to Sunday 7", () => {
  expect(weekdayOf(day("2017-10-01"))).toBe(7);
  expect(weekdayOf(day("2017-10-02"))).toBe(1);
  expect(weekdayOf(day("2024-02-29"))).toBe(4);
});

test("leaving the years 0001 to 9999 is an error, not a strange text", () => {
  expect(() => addDays(day("9999-12-31"), 1)).toThrow(DayRangeError);
  expect(() => addDays(day("0001-01-01"), -1)).toThrow(DayRangeError);
  expect(() => addMonths(day("9999-12-01"), 1)).toThrow(DayRangeError);
  expect(() => addDays(day("2017-01-01"), 1e12)).toThrow(DayRangeError);
  expect(() => endOfMonth(2017, 13)).toThrow(DayRangeError);
});

test("a month that does not exist has no days", () => {
  expect(daysInMonth(2017, 0)).toBe(0);
  expect(daysInMonth(2017, 1.5)).toBe(0);
  expect(daysInMonth(10_000, 1)).toBe(0);
});

describe("for every day", () => {
  it("adding and taking away days gives the day back, and the distance", () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: -40_000, max: 40_000 }), (start, days) => {
        const moved = addDays(start, days);
        expect(addDays(moved, -days)).toBe(start);
        expect(daysBetween(start, moved)).toBe(days);
        expect(moved > start).toBe(days > 0);
      }),
    );
  });

  it("a month later is in the next month and never a later day number", () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: 1, max: 240 }), (start, months) => {
        const moved = addMonths(start, months);
        expect((yearOf(moved) - yearOf(start)) * 12 + monthOf(moved) - monthOf(start)).toBe(months);
        expect(Number(moved.slice(8))).toBeLessThanOrEqual(Number(start.slice(8)));
      }),
    );
  });

  it("a week later is the same weekday", () => {
    fc.assert(
      fc.property(anyDay, (start) => {
        expect(weekdayOf(addDays(start, 7))).toBe(weekdayOf(start));
      }),
    );
  });
});
