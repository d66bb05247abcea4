import type { CalendarTexts } from "../calendar.ts";
import { weekdayName } from "./days.ts";
import { report } from "./report.ts";

const count = (number: number, one: string, many: string): string => `${number} ${number === 1 ? one : many}`;
const longestWeekday = "Wednesday".length;

export const calendar: CalendarTexts = {
  title: (name, code, year) =>
    `${name === null ? "" : `${name} `}${code === null ? "Saturdays and Sundays off" : `(${code})`}, ${year}`,
  weekdays: ["Mo", "Tu", "We", "Th", "Fr", "Sa", "Su"],
  weekday: weekdayName,
  month: report.month,
  legend: (off, worked) =>
    `${off} a holiday or another day off, ${worked} a working day at a weekend; other Saturdays and Sundays are off.`,
  quarter: (number, months, total) =>
    `Quarter ${number}: ${months.join(" + ")} = ${count(total, "working day", "working days")}`,
  total: (year, workingDays, daysOff) =>
    `${year}: ${count(workingDays, "working day", "working days")}, ${count(daysOff, "day off", "days off")}.`,
  published: (number, cited, note) =>
    note === null
      ? `Published: ${count(number, "working day", "working days")} ${cited}.`
      : `By the sources: ${count(number, "working day", "working days")} ${cited}; ${note}.`,
  missingYear: (code, year) =>
    `the calendar ${code} has no data for ${year}: only weekends and the register's own days are shown`,
  off: "Days off",
  worked: "Working weekends",
  sources: "Sources",
  ownDay: "the register",
  state: (off) => (off ? "off" : "worked"),
  columns: { date: "DATE", weekday: "WEEKDAY", off: "DAY", reason: "REASON", source: "SOURCE" },
  day: (day, weekday) => `${day}  ${weekdayName(weekday).padEnd(longestWeekday)}`,
};
