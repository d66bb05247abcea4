/** A register's own days over its country's, and what depends on a calendar. */
import { describe, expect, it } from "vitest";
import { calendarOf, plainWeek, workingDayFrom } from "../../src/deadline/calendar.ts";
import { calendarNamed } from "../support/calendars.ts";
import { day } from "../support/days.ts";
import { brief, meetingWith, planned } from "../support/register.ts";

const kz = await calendarNamed("KZ");
const country = new Map([["KZ", kz]]);
const holidays = { [day("2017-09-15")]: "city day", [day("2017-07-01")]: "closed" };
const workdays = { [day("2017-09-16")]: "moved", [day("2017-12-18")]: "inventory", [day("2017-09-18")]: "a Monday" };
const own = calendarOf({ base: "KZ", holidays, workdays }, kz);

describe("a register's own days over a country's", () => {
  it.each<[name: string, off: string | null | undefined, worked: string | undefined]>([
    ["2017-09-15", "city day", undefined],
    ["2017-09-16", undefined, "moved"],
    ["2017-12-18", undefined, "inventory"],
    ["2017-07-01", "closed", undefined],
    ["2017-09-18", undefined, undefined],
    ["2017-12-19", "in place of Sunday 17 December (Independence Day)", undefined],
    ["2017-03-18", undefined, "worked in place of Monday 20 March"],
    ["2017-09-17", null, undefined],
  ])("%s is off for %s, worked for %s", (name, off, worked) => {
    expect(own.dayOff(day(name))?.reason).toBe(off);
    expect(own.worked(day(name))?.reason).toBe(worked);
  });

  it("cites the country's sources for its days, and none for the register's", () => {
    expect(own.dayOff(day("2017-07-07"))?.source?.title).toContain("No 5");
    expect(own.dayOff(day("2017-09-15"))?.source).toBeNull();
  });

  it("knows the years of the country only; plain weekends know every year", () => {
    expect([2014, 2015, 2026, 2027].map((year) => own.covers(year))).toEqual([false, true, true, false]);
    expect(plainWeek.covers(2014)).toBe(true);
    expect(calendarOf({ base: "XX", holidays: {}, workdays: {} }, undefined).covers(2017)).toBe(false);
  });

  it("is searched in both directions", () => {
    expect(workingDayFrom(day("2017-12-16"), 1, own).day).toBe("2017-12-18");
    expect(workingDayFrom(day("2017-12-19"), -1, own).day).toBe("2017-12-18");
    expect(workingDayFrom(day("2017-07-08"), -1, own).day).toBe("2017-07-05");
  });
});

describe("dates by a country's calendar", () => {
  const status = (due: string, head: string) => {
    const directives = [`id: A\ntitle: Report\nlead: B\ndue: ${due}`];
    return planned(meetingWith(directives, head), country).status("A", "2017-09-20");
  };
  it.each<[due: string, rules: string, expected: string]>([
    ["until 1 October", "", "2017-10-01"],
    ["until 1 October", "rules: { roll: following }\n", "2017-10-02"],
    ["until 1 October", "rules: { roll: preceding }\n", "2017-09-29"],
    ["by 1 December 2017", "rules: { roll: following }\n", "2017-12-04"],
    ["by 17 December 2017", "rules: { roll: following }\n", "2017-12-20"],
    ["60 working days", "", "2017-12-13"],
    ["63 working days", "", "2017-12-20"],
  ])("%s with %j: %s", (due, rules, expected) => {
    expect(status(due, `calendar: KZ\n${rules}`).due).toBe(expected);
  });

  it("warn of every year without data, each at its place", () => {
    const directives = [
      "id: A\ntitle: Report\nlead: B\ndue: { wording: by 20 January 2031, roll: following }",
      "id: B\ntitle: Report\nlead: B\ndue: by 20 January 2031",
      "id: C\ntitle: Report\nlead: B\ndue: { wording: by 31 December 2028, roll: following }",
    ];
    const { diagnostics } = planned(meetingWith(directives, "calendar: KZ\n"), country);
    const found = diagnostics.map((one) => [brief(one).replace(/ \d+:\d+$/, ""), one.id, one.data]);
    expect(found).toEqual([
      ["warning calendar-without-year", "A", { calendar: "KZ", year: 2031 }],
      ["warning calendar-without-year", "C", { calendar: "KZ", year: 2028 }],
      ["warning calendar-without-year", "C", { calendar: "KZ", year: 2029 }],
    ]);
  });
});
