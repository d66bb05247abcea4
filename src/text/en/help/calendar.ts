import type { CommandText } from "../../cli.ts";

export const calendar: CommandText = {
  summary: "the working days of a year, with the reasons",
  description:
    "Shows a year as a calendar: days off and working weekends with their reasons and sources, and the number of working days. Without CODE it is the register's calendar with its own days.",
  arguments: {
    code: "a country: KZ, RU, or another such as US or DE-BY (default: the register's calendar)",
    year: "the year (default: that of --as-of)",
  },
  examples: [
    ["calendar KZ 2017", "the year 2017 in Kazakhstan"],
    ["calendar", "the register's calendar, this year"],
    ["calendar RU 2026 --format csv", "every day of the year, for a spreadsheet"],
  ],
};
