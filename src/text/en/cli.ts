import type { ChoiceKind, CliTexts } from "../cli.ts";
import { report } from "./report.ts";

const nouns: Readonly<Record<ChoiceKind, readonly [one: string, many: string]>> = {
  command: ["command", "commands"],
  flag: ["option", "options"],
  state: ["state", "states"],
  "sort-key": ["sort key", "sort keys"],
  column: ["column", "columns"],
  "group-key": ["group", "groups"],
  format: ["format", "formats"],
  check: ["check", "checks"],
  roll: ["rule", "rules"],
  count: ["rule", "rules"],
  until: ["rule", "rules"],
  calendar: ["calendar", "calendars"],
  month: ["month", "months"],
  body: ["body", "bodies"],
  meeting: ["meeting", "meetings"],
  tag: ["tag", "tags"],
  directive: ["directive", "directives"],
};

function count(number: number, one: string, many: string): string {
  return `${number} ${number === 1 ? one : many}`;
}

export const cli: CliTexts = {
  description: "Tracks what a meeting told somebody to do, and by when.",
  usage: "COMMAND [options]",
  examples: [
    ["list --overdue", "what is late, as of today"],
    ["explain DK-7", "how a due date came about, step by step"],
    ["check", "the CI gate: exits 1 when a deadline has lapsed"],
  ],
  commands: {
    list: {
      summary: "a status table of the directives",
      description:
        "Lists directives with their due dates and states: overdue first, then by due date. Filters of one kind widen the list, filters of different kinds narrow it.",
      arguments: { text: "only those with this text in id, title, wording or notes" },
      examples: [
        ["list --overdue", "what is late"],
        ['list --soon="10 days" --lead MIC', "what MIC has to finish within ten days"],
        ["list --sort lead,-due --format csv", "all of it, for a spreadsheet"],
      ],
    },
    show: {
      summary: "one directive: the record, its date and history",
      description: "Shows the whole record of a directive with its computed date and what happened to it.",
      arguments: { id: "the ids of directives" },
      examples: [["show DK-7", "all that is known of DK-7"]],
    },
    explain: {
      summary: "how a due date came about, step by step",
      description:
        "Explains a directive's due date, or what a wording of your own gives: each step with its rule, its day, and the non-working days that counted.",
      arguments: {
        "id-or-wording":
          "a directive's id, or a deadline wording together with --from; - or nothing: wordings from standard input, one a line",
      },
      examples: [
        ["explain DK-7", "the date of DK-7"],
        ['explain "within two weeks" --from 2017-09-19', "what these words give"],
        ["explain --from 2017-09-19 < wordings.txt", "what each line of a file gives"],
      ],
    },
    check: {
      summary: "the CI gate: silent when all is well, exit code 1 when not",
      description:
        "Runs checks over the register. Exits 0 and prints nothing when all hold, 1 when one fails, 2 when the register does not validate.",
      arguments: {
        name: "the checks to run: register, overdue, undated, soon, evidence, extension (default: register and overdue)",
      },
      examples: [
        ["check", "fails when a deadline has lapsed"],
        ['check --grace "3 days"', "the same, three days later"],
        ["check overdue evidence", "just these two"],
      ],
    },
    stats: {
      summary: "totals and execution discipline by lead body",
      description:
        "Counts directives by state and computes execution discipline: done in time ÷ (done in time + done late + overdue).",
      arguments: {},
      examples: [["stats", "by lead body"]],
    },
    calendar: {
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
    },
    help: {
      summary: "help for a command",
      description: "Shows the help of a command.",
      arguments: { command: "the command" },
      examples: [],
    },
  },
  flags: {
    register: "the register: a file or a folder (repeatable; default: looked for from this folder upward)",
    asOf: "the day of the report: YYYY-MM-DD, today, yesterday or tomorrow (default: today)",
    format: (formats) => `${formats} (default: table)`,
    output: "write to a file instead of the terminal",
    noCache: "read the register afresh, and keep nothing for the next run",
    color: "colour even where the output is not a terminal",
    noColor: "no colour",
    overdue: "those that are overdue",
    soon: 'those due soon: within the register\'s window, or within TERM, as in --soon="10 days"',
    open: "those still to be done: overdue, due soon, open, waiting, undated or ongoing",
    done: "those done, in time or late",
    undated: "those without a due date",
    state:
      "those in this state: overdue, due-soon, open, waiting, undated, ongoing, done-late, done or withdrawn (repeatable, or a comma list)",
    body: "those that this body leads or takes part in (id, name or alias; repeatable)",
    lead: "those that this body leads (repeatable)",
    meeting: "those of this meeting (repeatable)",
    tag: "those with this tag (repeatable)",
    dueBy: "those due on this day or earlier",
    dueAfter: "those due later than this day",
    sort: "sort by these columns: a comma list, -COLUMN for descending",
    reverse: "turn the order round",
    group: "group by state, lead, body, meeting, tag or month",
    columns:
      "the columns to show: a comma list of id, title, meeting, meetingDate, lead, with, wording, kind, due, dueAsWritten, state, daysLeft, daysLate, projected, done, evidence, extensions, tags, file, line, occurrence",
    limit: "at most this many rows",
    occurrences: "a row for each report of the directives that ask for several; the filters are then of reports",
    exitCode: "exit with 1 when rows are listed",
    strict: "run every check, or with names those and register, and let warnings fail too",
    grace: 'for the check overdue: count only what is late by more than TERM, as in "3 days"',
    from: "the day that the wording runs from: YYYY-MM-DD",
    roll: "a due date on a non-working day: none, following or preceding",
    count: "terms count from the day after the start (day-after) or from the day itself (event-day)",
    until: "whether «до 1 октября» includes the day: inclusive or exclusive",
    calendar: "the working days: the code of a country, such as KZ (default: the register's calendar)",
    fiscal: "the month that fiscal years start in: 1 to 12",
    help: "show help",
    version: "show the version",
  },
  titles: {
    "Usage:": "Usage:",
    "Arguments:": "Arguments:",
    "Options:": "Options:",
    "Commands:": "Commands:",
    filter: "Which directives:",
    layout: "How they are shown:",
    everywhere: "Register and output:",
    examples: "Examples:",
  },
  calls: {
    unknownChoice: ({ kind, value, flag, nearest, choices }) => {
      const [one, many] = nouns[kind];
      const what = `unknown ${one} "${value}"${flag === undefined ? "" : ` for ${flag}`}`;
      if (nearest !== undefined) return `${what}; did you mean "${nearest}"?`;
      return choices === undefined || choices.length === 0 ? what : `${what}; the ${many} are ${choices.join(", ")}`;
    },
    flagTakesNoValue: (flag) => `${flag} takes no value`,
    flagBeforeCommand: (flag) => `${flag} goes after the command, as in directives list ${flag}`,
    missingValue: (flag, value) => `${flag} needs a value: ${flag} ${value}`,
    missingArgument: (command, argument) => `${command} needs an argument: directives ${command} ${argument}`,
    tooManyArguments: (command, extra) =>
      `${command} does not take the extra argument "${extra}"; put quotes around words that belong together`,
    flagsConflict: (first, second) => `${first} and ${second} cannot be used together`,
    notADay: (flag, value, words) =>
      `"${value}" is not a date for ${flag}; write it as YYYY-MM-DD, such as 2017-12-05${words.length === 0 ? "" : `, or ${words.join(", ")}`}`,
    noSuchDay: (flag, year, month, day) => {
      const what =
        month < 1 || month > 12 ? `month ${month}` : year < 1 ? `year ${year}` : `${day} ${report.month(year, month)}`;
      return `the date for ${flag} does not exist: there is no ${what}`;
    },
    notATerm: (flag, value) => `"${value}" is not a term for ${flag}; write one such as "7 days" or "2 weeks"`,
    notACount: (flag, value) => `"${value}" is not a number for ${flag}; write a whole number from 1`,
    emptyDueRange: (after, by) => `nothing is due both after ${after} and by ${by}; --due-by has to be the later day`,
    explainWhat: (value) =>
      `the register has no directive "${value}"; to explain it as a wording, add the day it runs from, as in --from 2017-09-19`,
    graceWithoutOverdue: "--grace goes with the check overdue, which is not among those named",
    explainNothing: "standard input has no wordings; give one a line",
    stdinTooLong: (bytes) => `standard input is longer than ${bytes} bytes; give it in several parts`,
    explainNeedsDay: "explaining a wording needs the day it runs from, as in --from 2017-09-19",
    notAYear: (value) => `"${value}" is not a year; write four digits, such as 2017`,
    otherWeekend: (code) => `the calendar ${code} cannot be used: the weekend there is not Saturday and Sunday`,
    yearWithoutData: (code, year, first, last) =>
      `the calendar ${code} has no data for ${year}; it has the years ${first} to ${last}`,
    severalCalendars:
      "the registers have different calendars; name one register with --register, or a country, such as KZ",
    flagsWithId: (flag, id) => `${flag} goes with a wording, and ${id} is a directive of the register`,
  },
  output: {
    noFolder: (path) => `cannot write ${path}: its folder does not exist`,
    isFolder: (path) => `cannot write ${path}: it is a folder`,
    isRegister: (path) => `cannot write ${path}: it is the register itself; choose another file for --output`,
    notWritable: (path, reason) => `cannot write ${path}: ${reason}`,
    stdout: (reason) => `cannot write the output: ${reason}`,
    reasons: {
      EACCES: "permission denied",
      EPERM: "permission denied",
      EROFS: "the file system is read-only",
      ENOSPC: "no space left on the device",
      EDQUOT: "the disk quota is used up",
      ENAMETOOLONG: "the name is too long",
      EISDIR: "it is a folder",
      EBADF: "it is closed",
      EIO: "the device reports an error",
      EBUSY: "the file is in use",
      ELOOP: "its links lead round in a circle",
    },
  },
  noSuchTag: (tag, nearest) =>
    `no directive has the tag "${tag}"${nearest === undefined ? "" : `; did you mean "${nearest}"?`}`,
  seeHelp: (command) => `See directives ${command === undefined ? "" : `${command} `}--help.`,
  internalError: (reason) => `internal error: ${reason}; run again with DEBUG=directives for the trace, and report it`,
  wordingSource: "wording",
  stdinSource: "stdin",
  stdinUnreadable: (reason) => `cannot read standard input: ${reason}`,
  registerSummary: (errors, warnings, paths) => {
    const counts = [
      ...(errors > 0 ? [count(errors, "error", "errors")] : []),
      ...(warnings > 0 ? [count(warnings, "warning", "warnings")] : []),
    ].join(" and ");
    if (paths.length === 0) return counts;
    const first = paths.slice(0, 3).join(", ");
    return `${counts} in ${paths.length > 3 ? `${first} and ${count(paths.length - 3, "more file", "more files")}` : first}`;
  },
  warningsHidden: (number) =>
    `${count(number, "warning", "warnings")}; \`directives check\` shows ${number === 1 ? "it" : "them"}`,
};
