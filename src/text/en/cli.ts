import type { ChoiceKind, CliTexts } from "../cli.ts";
import { flags } from "./flags.ts";
import { commands } from "./help/index.ts";
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
  change: ["kind of change", "kinds of changes"],
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
  commands,
  flags,
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
    checkWithoutBase: (name) => `the check ${name} compares with a revision; name it with --base, as in --base main`,
    baseWithoutEffect:
      "--base goes with the checks moved, removed, reopened and renumbered, or with --changed-only; none of them is asked for",
    changedOnlyWithoutBase: "--changed-only needs the revision that the changes are counted from, as in --base main",
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
      EFBIG: "it is larger than the system allows",
      EDQUOT: "the disk quota is used up",
      ENAMETOOLONG: "the name is too long",
      EISDIR: "it is a folder",
      EBADF: "it is closed",
      EIO: "the device reports an error",
      EBUSY: "the file is in use",
      EMLINK: "it has several names (hard links), and would keep only one of them",
      ELOOP: "its links lead round in a circle",
      ENOTDIR: "there is a file where a folder has to be",
    },
  },
  prompts: {
    cancelled: "cancelled; nothing was written",
    unprintable: "That has characters that cannot be shown. Type it again, without arrow keys.",
    yes: ["y", "yes"],
    no: ["n", "no"],
    hint: "[Y/n]",
    neither: "Answer y or n.",
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
