import { weekdayOf } from "../../deadline/day.ts";
import type { ExplainTexts } from "../explain.ts";
import { longDay, weekdayName } from "./days.ts";

export const explain: ExplainTexts = {
  due: (day) => `Due on ${longDay(day)}.`,
  dueReport: (report, day) =>
    report === day ? `The report is due on ${longDay(day)}.` : `The report for ${report} is due on ${longDay(day)}.`,
  noDue: "There is no due date.",
  projected: (day) => `No due date yet; it would be ${longDay(day)}.`,
  missingYear: (calendar, year) =>
    `The calendar ${calendar} has no data for ${year}: only weekends and the register's own days were counted.`,
  refused: (message, help) => `Refused. ${message} ${help}`,
  wording: (wording) => (wording === null ? "No wording" : `“${wording}”`),
  readAs: (parts) => `Read as: ${parts.map(({ role, text }) => `${text} [${role.replaceAll("-", " ")}]`).join(" · ")}`,
  dayOff: ({ day, reason }) => reason ?? weekdayName(weekdayOf(day)),
  firstReports: (count, goesOn) => {
    if (goesOn) return `The first ${count} reports`;
    return count === 1 ? "The only report" : `All ${count} reports`;
  },
  someReports: "Its reports",
  report: ({ label, due, dueAsWritten, stands }) => {
    const written = dueAsWritten === due ? "" : ` (as written: ${dueAsWritten})`;
    return `${label === dueAsWritten ? longDay(due) : label}${written}${stands === null ? "" : `: ${stands}`}`;
  },
  goesOn: "and so on",
  columns: { date: "DATE", step: "STEP" },
};
