import type { CivilDay } from "../../deadline/day.ts";
import type { DoneTexts, EditTexts, ExtendTexts, Hindrance, RefusalText, ReopenTexts, ReportDue } from "../edit.ts";
import { report } from "./report.ts";

const { day } = report;
const days = (number: number): string => `${number} ${number === 1 ? "day" : "days"}`;
const onDay = (when: CivilDay | null): string => (when === null ? "" : ` on ${day(when)}`);
const inBrackets = (word: string, when: CivilDay | null): string => (when === null ? "" : ` (${word} ${day(when)})`);
const reopens = (id: string): string => `To open ${id} again: directives reopen ${id}.`;

const ahead = (left: number): string => (left === 0 ? "today" : left === 1 ? "tomorrow" : `in ${days(left)}`);

const stands: EditTexts["stands"] = ({ state, due, done, daysLeft, daysLate, directive }) => {
  switch (state) {
    case "overdue":
      return `${days(daysLate ?? 0)} overdue (due${onDay(due)})`;
    case "due-soon":
    case "open":
      return `due${onDay(due)}, ${ahead(daysLeft ?? 0)}`;
    case "undated":
      return "to be done, with no due date";
    case "waiting":
      return "waiting: its term has not begun to run";
    case "ongoing":
      return "ongoing, with no due date";
    case "done":
      return `done${inBrackets("on", done)}`;
    case "done-late":
      return `done ${days(daysLate ?? 0)} late${inBrackets("on", done)}`;
    case "withdrawn":
      return `withdrawn${inBrackets("since", directive.withdrawal?.date ?? null)}`;
  }
};

/** "the next open one is 2018-Q1, due on 10 April 2018"; `none` where there is none. */
const nextOpen = (next: ReportDue | undefined, none: string): string =>
  next === undefined ? none : `The next open one is ${reportName(next)}.`;

/** "2018-Q1, due on 10 April 2018"; a day says it by itself, unless it was moved. */
const reportName = ({ label, due }: ReportDue): string => (label === due ? day(due) : `${label}, due on ${day(due)}`);

const quoted = (text: string): string => `"${text}"`;

/** Removed evidence behind what was said before. */
const without = (removed: readonly string[]): string =>
  removed.length === 0 ? "" : ` Its evidence was removed: ${removed.join(", ")}.`;

const isDone = (id: string, when: CivilDay | null): string =>
  `${id} is done already${when === null ? "" : `,${onDay(when)}`}`;
const isWithdrawn = (id: string, when: CivilDay | null): string =>
  `${id} is withdrawn${when === null ? "" : `, since ${day(when)}`}`;

const doneTexts: DoneTexts = {
  done: ({ directive: { id }, state, due, done, daysLate, occurrences }) => {
    const start = `${id} was done${onDay(done)}`;
    if (occurrences.length > 0) {
      const late = occurrences.filter((one) => one.state === "done-late").length;
      const how = late === 0 ? "" : `, ${late} of its reports late`;
      return `${start} as a whole${how}: no more reports are due.`;
    }
    if (due === null) return `${start}; it had no due date.`;
    const how = state === "done-late" ? `${days(daysLate ?? 0)} late` : "in time";
    return `${start}, ${how}: it was due on ${day(due)}.`;
  },
  reported: ({ directive: { id }, done: completed }, { label, due }, done, next) => {
    const how = done > due ? "late" : "in time";
    const was = `${id} was reported for ${label}${onDay(done)}, ${how}: it was due on ${day(due)}.`;
    return `${was} ${nextOpen(next, completed === null ? "" : "That was the last report that it asks for.")}`.trim();
  },
  alreadyDone: (id, when) => ({
    message: isDone(id, when),
    hint: `${reopens(id)} To change the day: directives set ${id} done=DATE.`,
  }),
  allReported: (id, when) => ({
    message: `all reports of ${id} are in, the last${onDay(when)}`,
    hint: `To take one back: directives reopen ${id} --for REPORT.`,
  }),
  withdrawn: (id, when) => ({ message: isWithdrawn(id, when), hint: reopens(id) }),
  whichReport: (id, next) => ({
    message: `${id} asks for several reports, so it needs --for with the one that is done, or --all to close the whole`,
    hint: nextOpen(next, ""),
  }),
  oneDeadline: (command, id) => ({
    message: `--for goes with directives that ask for several reports, and ${id} has one deadline`,
    hint: `Leave --for out: directives ${command} ${id}.`,
  }),
  noSuchReport: (id, value, near, next) => ({
    message: `${id} asks for no report for ${quoted(value)}${near === undefined ? "" : `; did you mean ${quoted(near)}?`}`,
    hint: nextOpen(next, "All its reports are in."),
  }),
  alreadyReported: (id, label, when, next) => ({
    message: `${id} is reported for ${label} already,${onDay(when)}`,
    hint: nextOpen(next, "All its reports are in."),
  }),
};

const extendTexts: ExtendTexts = {
  asks: { to: "New deadline, a day or words", by: "Granted by", reason: "Reason" },
  extended: (status, before, by) => {
    const { id } = status.directive;
    const was = before === null ? "it had no due date" : `it was ${day(before)}`;
    return status.due === null
      ? `${id} is extended by ${by}.`
      : `${id} is due on ${day(status.due)} (${was}), granted by ${by}.`;
  },
  done: (id, when) => ({ message: isDone(id, when), hint: reopens(id) }),
  withdrawn: (id, when) => ({ message: isWithdrawn(id, when), hint: reopens(id) }),
  severalReports: (id) => ({
    message: `${id} has several due dates, and an extension would not say which of them it moves`,
    hint: "Change the one in its `due` by hand, with `{ wording: …, date: DATE }`, and say why in `notes`.",
  }),
};

const reopenTexts: ReopenTexts = {
  reopened: (status, removed) => `${status.directive.id} is open again: ${stands(status)}.${without(removed)}`,
  reportReopened: (id, { label, due }, removed) =>
    `The report of ${id} for ${label} is open again: it is due on ${day(due)}.${without(removed)}`,
  isOpen: (status) => ({
    message: `${status.directive.id} is neither done nor withdrawn; it is ${stands(status)}`,
    hint: "",
  }),
  doneByReports: (id, last) => ({
    message: `${id} is done because all its reports are in`,
    hint: `To take the last one back: directives reopen ${id} --for ${last}.`,
  }),
  closedAsWhole: (status) => ({
    message: `${status.directive.id} is closed as a whole; it is ${stands(status)}`,
    hint: reopens(status.directive.id),
  }),
  noReport: (id, value, reported, near): RefusalText => ({
    message: `${id} has no report for ${quoted(value)}${near === undefined ? "" : `; did you mean ${quoted(near)}?`}`,
    hint:
      reported.length === 0 ? "No report of it is recorded." : `The reports recorded last are ${reported.join(", ")}.`,
  }),
};

const hindrances: Readonly<Record<Hindrance, string>> = {
  shape: "what is there has another form than an edit expects",
  alias: "the value is an alias of one that stands elsewhere",
  anchor: "an alias elsewhere stands for the same value and would change with it",
  text: "the new text holds half of a character",
  layout: "it is written in a way that leaves no room for the change",
};

export const edit: EditTexts = {
  stands,
  session: {
    dryRun: "Nothing is written, since this is a dry run. Without --dry-run:",
    unchanged: "The register says so already; nothing was written.",
    rejected: "Nothing was written: the register would not validate with this change.",
    nothingWritten: "Nothing was written.",
    changed: (path) => `${path} was changed by someone else while this command ran, and nothing was written; try again`,
    locked: (path, lock) => ({
      message: `another run of directives is editing ${path}; try again when it has ended`,
      hint: lock === undefined ? "" : `If none is running, it was stopped half-way: remove ${lock}.`,
    }),
    impossible: (place, reason) => ({
      message: `${place} cannot be edited: ${hindrances[reason]}`,
      hint: "Nothing was written. Change the file by hand there.",
    }),
    exists: (path) => `${path} is there already, and nothing was written`,
    notWritten: (path, reason) => `cannot write ${path}: ${reason}`,
  },
  calls: {
    dayAhead: (flag, value, today, isToday) =>
      isToday
        ? `${flag} ${value} has not come yet: today is ${today}`
        : `${flag} ${value} is later than --as-of ${today}`,
    blank: (flag) => `${flag} is blank; say it in words`,
    unreadable: (flag) => `${flag} has characters that are no text in UTF-8; type them again`,
    missingFlags: (command, flags) =>
      `${command} needs ${flags.length > 1 ? `${flags.slice(0, -1).join(", ")} and ` : ""}${flags.at(-1) ?? ""}`,
  },
  done: doneTexts,
  extend: extendTexts,
  reopen: reopenTexts,
  withdraw: {
    asksReason: "Reason",
    withdrawn: (id, when, waiting) => {
      const was = `${id} was withdrawn${onDay(when)}.`;
      if (waiting.length === 0) return was;
      const wait = waiting.length === 1 ? "waits" : "wait";
      return `${was} ${waiting.join(", ")} ${wait} for it, and no due date comes of that: change \`due\` there.`;
    },
    alreadyWithdrawn: (id, when) => ({
      message: `${id} is withdrawn already${when === null ? "" : `, since ${day(when)}`}`,
      hint: `To change what is recorded: directives set ${id} withdrawn.reason=WHY.`,
    }),
    done: (id, when) => ({ message: isDone(id, when), hint: reopens(id) }),
  },
  note: {
    noted: (status, when) => `${status.directive.id} has a new note of ${day(when)}. It is ${stands(status)}.`,
  },
};
