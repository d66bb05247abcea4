/** The calendars: what `data/calendars/` says, and what the library adds for other countries. */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { parse } from "yaml";
import { plainCalendar } from "../../src/deadline/calendar.ts";
import { daysInMonth, makeDay, parseDay, weekdayOf, yearOf } from "../../src/deadline/day.ts";
import type { CalendarFile } from "../../src/register/calendar-file.ts";
import { findCalendar } from "../../src/register/calendars.ts";
import { calendarNamed } from "../support/calendars.ts";
import { day } from "../support/days.ts";

const folder = join(import.meta.dirname, "../../data/calendars");
const files = readdirSync(folder).map((name): [code: string, file: CalendarFile] => [
  name.replace(/\.yaml$/, ""),
  parse(readFileSync(join(folder, name), "utf8"), { schema: "core" }),
]);

/** The working days of each month, counted day by day. */
async function workingDays(code: string, year: number): Promise<readonly number[]> {
  const calendar = plainCalendar(await calendarNamed(code));
  return Array.from({ length: 12 }, (_, month) => {
    const days = Array.from({ length: daysInMonth(year, month + 1) }, (_, index) =>
      makeDay(year, month + 1, index + 1),
    );
    return days.filter((one) => one !== undefined && !calendar.dayOff(one)).length;
  });
}

const sum = (numbers: readonly number[]): number => numbers.reduce((all, number) => all + number, 0);

describe.each(files)("data/calendars/%s.yaml", (code, file) => {
  const years = Object.entries(file.years);
  const entries = years.flatMap(([year, { off, work = {} }]) => [
    ...Object.entries(off).map(([name, entry]) => ({ year, name, entry, kind: "off" as const })),
    ...Object.entries(work).map(([name, entry]) => ({ year, name, entry, kind: "work" as const })),
  ]);

  it("is named by its code, and has every year from 2015 to 2026 at least", () => {
    expect(file.code).toBe(code);
    const numbers = years.map(([year]) => Number(year));
    expect(numbers).toEqual(numbers.map((_, index) => 2015 + index));
    expect(numbers.at(-1)).toBeGreaterThanOrEqual(2026);
  });

  it("has only days that exist, each in its year, with a reason", () => {
    const wrong = entries.filter(({ year, name, entry }) => {
      const found = parseDay(name);
      return found === undefined || yearOf(found) !== Number(year) || entry.reason.trim() === "";
    });
    expect(wrong).toEqual([]);
  });

  it("works at weekends only where it says so, and has no day both off and worked", () => {
    const worked = entries.filter(({ kind }) => kind === "work");
    expect(worked.filter(({ name }) => weekdayOf(day(name)) < 6)).toEqual([]);
    expect(worked.filter(({ year, name }) => Object.hasOwn(file.years[year]?.off ?? {}, name))).toEqual([]);
  });

  it("names sources that exist, and no others", () => {
    const named = [
      ...entries.map(({ entry }) => entry.source),
      ...years.map(
        ([
          ,
          {
            workingDays: { source },
          },
        ]) => source,
      ),
    ];
    expect(named.filter((source) => !Object.hasOwn(file.sources, source))).toEqual([]);
    expect(Object.keys(file.sources).filter((source) => !named.includes(source))).toEqual([]);
    for (const { title, url } of Object.values(file.sources)) {
      expect(title).not.toBe("");
      expect(url).toMatch(/^https?:\/\/[^/]+\//);
    }
  });

  it.each(years)("has as many working days in %s as were published", async (year, { workingDays: published }) => {
    expect(sum(await workingDays(code, Number(year)))).toBe(published.count);
  });
});

/**
 * The five-day week of the Ministry of Labour's working-time balances: online.zakon.kz, as kept in
 * https://github.com/bes-internal/Date-Holidays-KZ/tree/master/docs; for 2023 and 2024 the sources that KZ.yaml names.
 * 2022: with October and December after Law No 143-VII, which the balance of autumn 2021 does not know (21 and 19).
 */
const balances: readonly [year: number, months: readonly number[]][] = [
  [2015, [19, 20, 18, 22, 18, 22, 22, 20, 21, 22, 21, 20]],
  [2016, [18, 21, 19, 21, 19, 22, 20, 22, 21, 21, 22, 19]],
  [2017, [20, 20, 19, 20, 20, 22, 20, 22, 20, 22, 22, 18]],
  [2018, [21, 20, 18, 21, 20, 21, 21, 21, 20, 23, 22, 18]],
  [2019, [20, 20, 17, 22, 20, 20, 22, 21, 21, 23, 21, 19]],
  [2020, [20, 20, 18, 22, 18, 22, 21, 20, 22, 22, 21, 20]],
  [2021, [18, 20, 19, 22, 18, 22, 20, 21, 22, 21, 22, 20]],
  [2022, [18, 20, 19, 21, 19, 22, 20, 22, 22, 20, 22, 21]],
  [2023, [20, 20, 19, 20, 20, 21, 20, 22, 21, 21, 22, 20]],
  [2024, [21, 21, 17, 22, 20, 20, 22, 21, 21, 22, 21, 21]],
];

describe("Kazakhstan, month by month as published", () => {
  it.each(balances)("%i", async (year, months) => {
    expect(await workingDays("KZ", year)).toEqual(months);
  });
});

describe("days that are easily got wrong", () => {
  it.each<[code: string, day: string, off: boolean, why: string]>([
    ["KZ", "2017-07-07", true, "moved from 1 July"],
    ["KZ", "2017-07-01", false, "a working Saturday"],
    ["KZ", "2017-12-01", true, "Day of the First President"],
    ["KZ", "2017-12-18", true, "for Saturday 16 December"],
    ["KZ", "2017-12-19", true, "for Sunday 17 December"],
    ["KZ", "2018-01-08", false, "7 January, a Sunday, gives no further day off"],
    ["KZ", "2020-05-08", true, "moved from Monday 11 May"],
    ["KZ", "2020-05-11", false, "a weekday that was moved"],
    ["KZ", "2022-12-01", false, "no holiday any more"],
    ["KZ", "2022-10-25", true, "a holiday again"],
    ["KZ", "2024-06-17", false, "Kurban Ait was on Sunday 16 June after all"],
    ["KZ", "2026-08-31", false, "30 August is no holiday any more"],
    ["RU", "2016-02-20", false, "a working Saturday"],
    ["RU", "2020-04-15", false, "a non-working day with pay is no day off"],
    ["RU", "2021-12-31", true, "moved from 3 January"],
    ["RU", "2024-12-28", false, "a working Saturday"],
    ["RU", "2025-05-02", true, "moved from January"],
  ])("%s %s off: %s (%s)", async (code, name, off) => {
    expect(plainCalendar(await calendarNamed(code)).dayOff(day(name)) !== undefined).toBe(off);
  });
});

describe("other countries, from the library", () => {
  it.each<[code: string, day: string, reason: string | null]>([
    ["US", "2024-11-28", "Thanksgiving Day"],
    ["US", "2021-12-31", "New Year's Day (substitute day)"],
    ["GB", "2027-12-28", "Boxing Day (substitute day)"],
    ["DE", "2025-06-19", null],
    ["DE-BY", "2025-06-19", "Corpus Christi"],
    // A feast of several days; half a day off is a working day.
    ["TR", "2025-04-01", "End of Ramadan (Eid al-Fitr)"],
    ["TR", "2025-04-02", null],
    ["CN", "2026-05-04", null],
    // The night to summer time: a day of 23 hours.
    ["AU", "2026-04-06", "Easter Monday"],
  ])("%s %s: %s", async (code, name, reason) => {
    expect(plainCalendar(await calendarNamed(code)).dayOff(day(name))?.reason ?? null).toBe(reason);
  });

  it("cover the years for which the library can compute every feast", async () => {
    const { span, year } = await calendarNamed("US");
    expect(span).toEqual([1970, 2076]);
    expect([year(1969), year(2077)]).toEqual([undefined, undefined]);
    expect(year(2076)?.off.size).toBeGreaterThan(10);
  });

  it("cite the library", async () => {
    const off = plainCalendar(await calendarNamed("FR")).dayOff(day("2025-07-14"));
    expect(off?.source?.title).toMatch(/^date-holidays \d+\.\d+\.\d+$/);
  });

  it.each<[code: string, expected: object]>([
    ["KX", { problem: "unknown", nearest: ["KZ", "AX", "CX"] }],
    ["DE-BZ", { problem: "unknown", nearest: ["DE-BB", "DE-BE", "DE-BW"] }],
    ["RU-TA", { problem: "unknown", nearest: ["RU"] }],
    ["KZ-ALA", { problem: "unknown", nearest: ["KZ"] }],
    ["IL", { problem: "other-weekend", nearest: [] }],
    ["US-LA-NO-X", { problem: "unknown", nearest: [] }],
  ])("there is no calendar %s", async (code, expected) => {
    expect(await findCalendar(code)).toEqual(expected);
  });
});
