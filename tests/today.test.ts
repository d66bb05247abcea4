/** The civil day in a time zone, whatever the machine's own is. */
import process from "node:process";
import { describe, expect, test } from "vitest";
import { today } from "../src/today.ts";

const moments = [
  Date.UTC(2017, 11, 5, 20),
  Date.UTC(2011, 11, 30, 9, 59),
  Date.UTC(2011, 11, 30, 10, 1),
  Date.UTC(2024, 1, 29, 23, 30),
  Date.UTC(2024, 2, 1, 0, 30),
  Date.UTC(2018, 10, 4, 2, 59),
];

/** What Intl says: slower, and independent. */
function byIntl(timeZone: string, moment: number): string {
  const format = new Intl.DateTimeFormat("sv-SE", { timeZone, year: "numeric", month: "2-digit", day: "2-digit" });
  return format.format(moment);
}

describe.each([
  "Asia/Almaty",
  "Pacific/Kiritimati",
  "Pacific/Niue",
  "America/New_York",
  "Pacific/Apia",
  "America/Sao_Paulo",
  "UTC",
])("%s", (zone) => {
  test.each(moments)("at %d", (moment) => expect(today(zone, moment)).toBe(byIntl(zone, moment)));
});

test("the machine's own zone stays what it was", () => {
  const before = process.env["TZ"];
  const local = today(null, Date.UTC(2017, 11, 5, 12));
  today("Pacific/Kiritimati", 0);
  expect(process.env["TZ"]).toBe(before);
  expect(today(null, Date.UTC(2017, 11, 5, 12))).toBe(local);
});
