import type { RecordKind, RegisterDiagnosticData, ValueKind } from "../../diagnostics/register-codes.ts";
import type { DiagnosticText } from "../diagnostics.ts";
import { code, either, quoted } from "./words.ts";

type Files = "register-not-found" | "folder-without-register" | `file-${string}` | "not-a-file" | "symlink-outside";
type Code = Exclude<keyof RegisterDiagnosticData, Files | `yaml-${string}`>;

const records: Readonly<Record<RecordKind, string>> = {
  register: "a register",
  rules: "`rules`",
  calendar: "`calendar`",
  body: "a body",
  meeting: "a meeting",
  directive: "a directive",
  due: "`due`",
  extension: "an extension",
  withdrawal: "a withdrawal",
  note: "a note",
  report: "a report",
};

const kinds: Readonly<Record<ValueKind, string>> = {
  text: "a text",
  list: "a list",
  map: "a map of keys",
  boolean: "true or false",
  null: "null",
  empty: "empty",
};

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

const didYouMean = (nearest: string | null, otherwise: string): string =>
  nearest === null ? otherwise : `Did you mean ${quoted(nearest)}?`;

/** What can be wrong with the records of a register. */
export const recordDiagnostics: { readonly [C in Code]: DiagnosticText<RegisterDiagnosticData[C]> } = {
  "unknown-key": {
    title: "A key that the format does not have",
    message: ({ key, record }) => `There is no key ${code(key)} in ${records[record]}.`,
    help: ({ nearest, known }) => didYouMean(nearest, `The keys here are ${known.map(code).join(", ")}.`),
  },
  "misplaced-key": {
    title: "A key of register.yaml in another file",
    message: ({ key }) => `The key ${code(key)} belongs in register.yaml; the other files of the folder hold meetings.`,
    help: () => "Move it there.",
  },
  "missing-key": {
    title: "A key that is missing",
    message: ({ key, record }) => `${capital(records[record])} needs ${code(key)}, and this one has none.`,
    help: ({ key, record }) => missing(key, record),
  },
  "wrong-type": {
    title: "A value of the wrong kind",
    message: ({ key, item, expected, actual }) => {
      const wanted = either(expected.map((kind) => kinds[kind]));
      const what = key === "" ? "A register" : item ? `Each item of ${code(key)}` : code(key);
      return `${what} has to be ${wanted}, and this is ${kinds[actual]}.`;
    },
    help: ({ key, expected }) => (key === "withdrawn" ? withdrawalHelp : typeHelp[expected[0] ?? "text"]),
  },
  "unquoted-text": {
    title: "true, false or null where a text is expected",
    message: ({ key, value }) =>
      `${code(key)} has to be a text, and YAML takes ${code(value)} without quotes for something else.`,
    help: ({ value }) => `Put it in quotes: ${code(`"${value}"`)}; or leave the key out if there is nothing to say.`,
  },
  "empty-value": {
    title: "A key or an item without a value",
    message: ({ key, item }) => `${item ? `An item of ${code(key)}` : code(key)} has no value here.`,
    help: () => "Write the value, or remove the line.",
  },
  "unknown-value": {
    title: "A value that is not one of the choices",
    message: ({ key, value, known }) => `${code(key)} cannot be ${quoted(value)}: it is ${either(known)}.`,
    help: ({ nearest, known }) => didYouMean(nearest, `Write ${either(known)}.`),
  },
  "unknown-version": {
    title: "A version of the format that is not known",
    message: ({ value }) =>
      `The register says version ${quoted(value)} of the format, and only version 1 is known here.`,
    help: () => "Write `version: 1`; for a newer format, use a newer version of the tool.",
  },
  "not-a-date": {
    title: "A value that is not a date",
    message: ({ key, value }) => `${code(key)} needs a date, and ${quoted(value)} is none.`,
    help: () => "Write the date as year-month-day, such as 2017-09-19.",
  },
  "impossible-date": {
    title: "A day that does not exist in the calendar",
    message: ({ value }) => `There is no such day as ${value}.`,
    help: () => "Check the month and the day.",
  },
  "unknown-timezone": {
    title: "A time zone that does not exist",
    message: ({ value }) => `There is no time zone ${quoted(value)}.`,
    help: ({ nearest }) =>
      nearest.length > 0
        ? `Did you mean ${either(nearest.map(quoted))}?`
        : "Write its IANA name, a region and a city, such as Asia/Almaty.",
  },
  "not-a-calendar": {
    title: "A value that is not the code of a calendar",
    message: ({ value }) => `${quoted(value)} is not the code of a calendar.`,
    help: () => "Write a country's code in capitals, such as KZ; without one, only Saturday and Sunday are off.",
  },
  "unknown-calendar": {
    title: "A calendar that there is no data for",
    message: ({ value, problem }) =>
      problem === "unknown"
        ? `There is no calendar ${quoted(value)}.`
        : `The calendar ${quoted(value)} cannot be used: the weekend there is not Saturday and Sunday.`,
    help: ({ nearest }) =>
      nearest.length > 0
        ? `Did you mean ${either(nearest.map(quoted))}?`
        : "Write the code of another country, such as KZ, or the days off themselves under `calendar.holidays`.",
  },
  "not-a-month": {
    title: "A value that is not the number of a month",
    message: ({ value }) => `${code("fiscal")} needs the number of a month, and ${quoted(value)} is none.`,
    help: () => "Write a number from 1 to 12, such as 10 for October.",
  },
  "not-an-occurrence": {
    title: "A report for what is no period or day",
    message: ({ value }) => `${quoted(value)} names no period or day to report on.`,
    help: () => "Write a year, quarter, month or day: 2017, 2017-Q3, 2017-09 or 2017-10-10.",
  },
  "holiday-and-workday": {
    title: "A day both off and working",
    message: ({ day }) => `${day} is both among the holidays and among the working days.`,
    help: () => "Keep it in one of the two.",
  },
  "due-without-wording": {
    title: "A due map without a wording or a date",
    message: ({ key }) =>
      key === null
        ? "`due` has neither a wording nor a date."
        : `${code(key)} says what the term runs from, but there is no ${code("wording")} that gives the term.`,
    help: () => "Add `wording: …` in the protocol's own words, or `date: DATE`.",
  },
  "due-conflict": {
    title: "Two keys of due that exclude each other",
    message: ({ first, second }) => `${code(first)} and ${code(second)} cannot both decide the due date.`,
    help: () =>
      "Keep `date` (the day itself), `after` (a directive that it waits for) or `from` (the day of an event).",
  },
  "duplicate-id": {
    title: "An id that is taken",
    message: ({ id, record, first }) =>
      `The id ${quoted(id)} is taken by the ${record} at ${first.path}:${first.line}.`,
    help: () =>
      "Give each its own id; `directives renumber` does it, and lets what waits for them with `after` follow.",
  },
  "duplicate-body": {
    title: "A name that two bodies share",
    message: ({ name, other }) => `The name ${quoted(name)} already stands for the body ${quoted(other)}.`,
    help: () => "Give each body ids and aliases of its own; capital and small letters count as the same.",
  },
  "unknown-body": {
    title: "A body that the register does not declare",
    message: ({ name }) => `There is no body ${quoted(name)}.`,
    help: ({ nearest }) => didYouMean(nearest, "Declare it under `bodies`, or add the name to a body's `aliases`."),
  },
  "repeated-body": {
    title: "A body named twice for one directive",
    message: ({ name }) => `The body ${quoted(name)} is named already, as the lead or before in the list.`,
    help: () => "Name each body once.",
  },
  "unknown-directive": {
    title: "A directive that the register does not have",
    message: ({ id }) => `There is no directive ${quoted(id)} to wait for.`,
    help: ({ nearest }) => didYouMean(nearest, "Write the id of a directive of this register."),
  },
  "circular-after": {
    title: "Directives that wait for each other",
    message: ({ circle }) => `These wait for each other, so none can begin: ${circle.join(" → ")}.`,
    help: () => "Remove one `after`, or state the day with `from: DATE` or `date: DATE`.",
  },
  "done-without-date": {
    title: "A directive that is done without a date",
    message: () => "The directive is done, but not since when.",
    help: () => "Add `done: DATE`, the day of completion.",
  },
  "done-date-without-status": {
    title: "A date of completion for a directive that is not done",
    message: ({ status }) =>
      status === null
        ? "The directive has a date of completion and no status, which makes it open."
        : `The directive has a date of completion, but its status is ${status}.`,
    help: () => "Add `status: done`, or remove the date.",
  },
  "done-before-meeting": {
    title: "A directive done before its meeting",
    message: ({ done, meeting }) => `The directive is done on ${done}, before its meeting on ${meeting}.`,
    help: () => "Check the two dates.",
  },
  "withdrawal-without-status": {
    title: "A withdrawal of a directive that is not withdrawn",
    message: ({ status }) =>
      status === null
        ? "The directive says when it was withdrawn and has no status, which makes it open."
        : `The directive says when it was withdrawn, but its status is ${status}.`,
    help: () => "Write `status: withdrawn`, or remove `withdrawn`.",
  },
  "withdrawn-before-meeting": {
    title: "A directive withdrawn before its meeting",
    message: ({ date, meeting }) => `The directive is withdrawn on ${date}, before its meeting on ${meeting}.`,
    help: () => "Check the two dates.",
  },
  "extension-before-meeting": {
    title: "An extension granted before the meeting",
    message: ({ date, meeting }) => `The extension is granted on ${date}, before the meeting on ${meeting}.`,
    help: () => "Check the two dates; `date` is the day on which the extension was granted.",
  },
  "extensions-out-of-order": {
    title: "Extensions that are not in the order of their dates",
    message: ({ date, previous }) => `The extension of ${date} comes after the one of ${previous}.`,
    help: () => "List extensions in the order in which they were granted.",
  },
  "report-before-meeting": {
    title: "A report given before the meeting",
    message: ({ done, meeting }) => `The report is done on ${done}, before the meeting on ${meeting}.`,
    help: () => "Check the two dates.",
  },
  "duplicate-report": {
    title: "Two reports for the same period or day",
    message: ({ for: label, first }) => `${quoted(label)} is reported already, at ${first.path}:${first.line}.`,
    help: () => "Keep one of them, and all its evidence there.",
  },
};

const withdrawalHelp = "Write `withdrawn: { date: DATE, by: WHO, reason: WHY }`; `by` and `reason` can be left out.";

const typeHelp: Readonly<Record<ValueKind, string>> = {
  text: "Write one text; a text with brackets, dashes or a colon needs quotes.",
  list: "Write a list: each item on a line of its own that begins with `- `, or all in `[ ]`.",
  map: "Write keys and values, each on a line of its own and indented, or all in `{ }`.",
  boolean: "Write true or false.",
  null: "Leave the key out.",
  empty: "Leave the key out.",
};

function missing(key: string, record: RecordKind): string {
  if (key === "version") return "Add `version: 1` as the first line.";
  if (key === "lead") return "Add `lead: BODY`, to the directive or for the whole meeting.";
  if (key === "date" && record === "meeting") return "Add `date: DATE`, the day on which the meeting was held.";
  return `Add ${code(`${key}: …`)}.`;
}
