import type { WordingDiagnosticData } from "../../diagnostics/wording-codes.ts";
import type { DiagnosticText } from "../diagnostics.ts";
import { longDay, weekdayName } from "./days.ts";

const quoted = (words: string): string => `“${words}”`;
const choices = (items: readonly string[]): string => items.map(quoted).join(" or ");
const orElse = "or record the words with the day that they were taken to mean: `due: { wording: …, date: DATE }`";

export const wordingDiagnostics: {
  readonly [C in keyof WordingDiagnosticData]: DiagnosticText<WordingDiagnosticData[C]>;
} = {
  "wording-not-understood": {
    title: "A deadline wording that is not understood as a whole",
    message: ({ wording, rest }) =>
      rest === wording.trim()
        ? `The wording ${quoted(wording)} is not understood.`
        : `The wording ${quoted(wording)} is not understood from ${quoted(rest)} on.`,
    help: ({ nearest }) =>
      nearest.length === 0
        ? `Reword it, ${orElse}.`
        : `The nearest wordings that are understood: ${nearest.map(quoted).join(", ")}. Use one of these, ${orElse}.`,
  },
  "wording-ambiguous": {
    title: "A deadline wording with more than one meaning",
    message: ({ wording, readings }) => `The wording ${quoted(wording)} can mean ${choices(readings)}.`,
    help: () => `Choose one of them, ${orElse}.`,
  },
  "wording-impossible-date": {
    title: "A day that does not exist",
    message: ({ wording, date }) =>
      date === wording
        ? `There is no such day as ${quoted(wording)}.`
        : `There is no such day as ${date}, in the wording ${quoted(wording)}.`,
    help: () => "Check the protocol, and state the day that was meant with `due: { wording: …, date: DATE }`.",
  },
  "wording-weekday-mismatch": {
    title: "A weekday that is not the weekday of its date",
    message: ({ wording, date, stated, actual }) =>
      `The wording ${quoted(wording)} says ${weekdayName(stated)}, but ${longDay(date).replace(/^\S+ /, "")} is a ${weekdayName(actual)}.`,
    help: () => "Check which of the two was meant, and state the day with `due: { wording: …, date: DATE }`.",
  },
  "wording-vague": {
    title: "A deadline wording that is deliberately imprecise",
    message: ({ wording, phrase }) =>
      `The wording ${quoted(wording)} sets no certain day: ${quoted(phrase)} can be read in many ways.`,
    help: () => `Ask which day is meant, ${orElse}.`,
  },
  "wording-two-deadlines": {
    title: "Two deadlines in one wording",
    message: ({ wording, first, second }) =>
      `The wording ${quoted(wording)} holds two deadlines: ${quoted(first)} and ${quoted(second)}.`,
    help: () =>
      "Where both are reports to give, list them: `due: [first, second]`; otherwise keep the one that counts.",
  },
  "wording-hours": {
    title: "A term in hours that is no number of days",
    message: ({ wording, hours }) =>
      `The wording ${quoted(wording)} gives ${hours} hours; deadlines here are whole days.`,
    help: () => `Only 24, 48 and 72 hours are read, as 1, 2 and 3 days. State the days, ${orElse}.`,
  },
  "wording-fiscal": {
    title: "A fiscal year whose first month is unknown",
    message: ({ wording }) =>
      `The wording ${quoted(wording)} is about a fiscal year, and the register does not say when that begins.`,
    help: () => "Set `rules.fiscal` to the number of the month in which fiscal years begin, such as 10 for October.",
  },
  "wording-start-date": {
    title: "A day on which something begins",
    message: ({ wording }) => `The wording ${quoted(wording)} says when something begins, not when it is due.`,
    help: () => `State the deadline, ${orElse}.`,
  },
  "wording-set-elsewhere": {
    title: "A deadline that another document sets",
    message: ({ wording }) => `The wording ${quoted(wording)} leaves the deadline to another document.`,
    help: () => "Look the day up there and record it: `due: { wording: …, date: DATE }`, or `date: none`.",
  },
  "wording-out-of-range": {
    title: "A deadline outside the years 0001 to 9999",
    message: ({ wording }) => `The wording ${quoted(wording)} leads to no day that can be computed.`,
    help: () => "Check the number in the term, and that the calendar has working days.",
  },
  "due-before-meeting": {
    title: "A due date before its meeting",
    message: ({ due, meeting }) => `The due date, ${due}, lies before the meeting on ${meeting}.`,
    help: () => "Check the year and the meeting's date; a term that runs from an earlier event needs `from: DATE`.",
  },
  "extension-not-later": {
    title: "An extension that does not move the due date to a later day",
    message: ({ to, due }) => `The extension leads to ${to}, which is not after the due date that it extends, ${due}.`,
    help: () =>
      "Check the order of the extensions and the new day; a deadline that was brought forward belongs in `due`.",
  },
  "extension-nothing-to-extend": {
    title: "An extension by a term where there is no due date",
    message: ({ to }) => `The extension by ${quoted(to)} has no due date to run from.`,
    help: () => "Give the new day itself: `to: DATE`.",
  },
  "extension-without-day": {
    title: "An extension that gives no day",
    message: ({ to }) => `The extension to ${quoted(to)} gives no day.`,
    help: () => "Give a date or a term that the extension moves the due date to.",
  },
  "extension-of-several": {
    title: "An extension of a directive with several due dates",
    message: ({ count }) =>
      `The directive has ${count ?? "several"} due dates, and the extension does not say which of them it moves.`,
    help: () => "Change the due date in the list with `{ wording: …, date: DATE }`, and say why in `notes`.",
  },
  "recurring-in-list": {
    title: "A recurring wording in a list of due dates",
    message: ({ wording }) =>
      `${quoted(wording)} asks for a series of reports, and a list of due dates holds single ones.`,
    help: () => "Give the series alone as `due`, or list its dates.",
  },
  "unknown-occurrence": {
    title: "A report for an occurrence that the directive does not have",
    message: ({ for: label }) => `There is no due date ${quoted(label)} to report on.`,
    help: ({ known, more }) => `Reports are asked for: ${known.join(", ")}${more ? " and so on" : ""}.`,
  },
  "reports-without-occurrences": {
    title: "Reports of a directive that asks for one thing only",
    message: () => "The directive has one due date, so it has no reports to be told apart.",
    help: () => "Record its completion with `status: done` and `done: DATE`.",
  },
  "not-a-term": {
    title: "A rule that has to be a plain term and is not",
    message: ({ where, wording }) => `${quoted(wording)} (${where}) is not a term.`,
    help: () => "Give a number and a unit, such as `7 days`, `2 weeks` or `5 working days`.",
  },
  "named-term-undefined": {
    title: "A named term that the register does not define",
    message: ({ name }) => `How long ${quoted(name)} is, the register does not say, so the directive has no due date.`,
    help: ({ name }) =>
      `Define it under \`rules.terms\`, such as \`${name}: 3 days\`, or state the day: \`due: { wording: …, date: DATE }\`.`,
  },
  "event-without-day": {
    title: "A term that runs from an event whose day is not given",
    message: ({ event }) =>
      `The term runs from an event (${quoted(event)}) whose day the register does not give, so the directive waits.`,
    help: () =>
      "Once it is known, add `from: DATE` beside the wording, or name the directive that brings it about with `after: ID`.",
  },
  "cycle-without-start": {
    title: "A cycle whose first day is not given",
    message: ({ wording }) =>
      `${quoted(wording)} does not say in which year or month the cycle begins, so the directive has no due date.`,
    help: () =>
      "Say when the first report is due, such as “by 1 April 2018 and every three years thereafter”, or list the dates.",
  },
  "calendar-without-year": {
    title: "A year for which the calendar has no data",
    message: ({ calendar, year }) =>
      `The calendar ${calendar} has no data for ${year}: only weekends and the register's own days were counted.`,
    help: () => "Check the date by hand, or add the days off of that year under `calendar.holidays`.",
  },
};
