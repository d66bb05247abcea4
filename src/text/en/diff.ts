import type { Deadline } from "../../history/changes.ts";
import type { Extension, Note, OccurrenceReport, Withdrawal } from "../../register/model.ts";
import type { ChangeTexts, DiffGroup, DiffTexts, RevisionName } from "../diff.ts";
import { report } from "./report.ts";
import { quoted } from "./words.ts";

const { day } = report;
const count = (number: number, one: string, many: string): string => `${number} ${number === 1 ? one : many}`;
const noDate = "no date";

/** "15 December 2017"; of several reports "10 October 2017, 10 January 2018, …". */
function deadline({ due, dues }: Deadline): string {
  if (due !== null) return day(due);
  if (dues.length === 0) return noDate;
  const first = dues.slice(0, 3).map(day).join(", ");
  return dues.length > 3 ? `${first}, …` : first;
}

/** Of several reports only those that moved are told: the first of them, and how many more there are. */
function movement(from: Deadline, to: Deadline): string {
  if (from.dues.length !== to.dues.length) return `${deadline(from)} → ${deadline(to)}`;
  const moved = from.dues.flatMap((before, index) => {
    const after = to.dues[index];
    return after === undefined || after === before ? [] : [`${day(before)} → ${day(after)}`];
  });
  const [first] = moved;
  if (first === undefined) return `${deadline(from)} → ${deadline(to)}`;
  return moved.length === 1 ? first : `${first}, and ${count(moved.length - 1, "more report", "more reports")}`;
}

/** " by Prime Minister: the budget is late". */
function cause({ by, reason }: Pick<Extension, "by" | "reason">): string {
  return `${by === null ? "" : ` by ${by}`}${reason === null ? "" : `: ${reason}`}`;
}

const extension = (of: Extension): string => `of ${day(of.date)} to ${of.to}${cause(of)}`;

const withdrawal = (of: Withdrawal | null): string =>
  of === null ? "without a date" : `on ${day(of.date)}${cause(of)}`;

const note = ({ date, text }: Note): string => `${date === null ? "" : ` of ${day(date)}`}: ${text}`;

const shown = (evidence: readonly string[]): string => (evidence.length === 0 ? "" : `: ${evidence.join(", ")}`);

const reported = ({ done, evidence }: OccurrenceReport): string => `${day(done)}${shown(evidence)}`;

function exchanged(what: string, added: readonly string[], removed: readonly string[]): string {
  const parts = [
    ...(added.length === 0 ? [] : [`${added.join(", ")} added`]),
    ...(removed.length === 0 ? [] : [`${removed.join(", ")} removed`]),
  ];
  return `${what}: ${parts.join("; ")}`;
}

/** "due 3 October 2017" behind other words; empty without a date. */
function dueOf(of: Deadline, verb = "due"): string {
  return of.due === null && of.dues.length === 0 ? "" : `, ${verb} ${deadline(of)}`;
}

const change: ChangeTexts = {
  created: ({ title, lead, deadline: due }) => `created: ${title} (${lead})${dueOf(due)}`,
  removed: ({ title, lead, deadline: due }) => `removed: ${title} (${lead})${dueOf(due, "was due")}`,
  renumbered: ({ from, to }) => `renumbered: ${from} → ${to}`,
  retitled: ({ from, to }) => `title ${quoted(from)} → ${quoted(to)}`,
  "meeting-changed": ({ from, to }) => `meeting ${from} → ${to}`,
  "lead-changed": ({ from, to }) => `lead ${from} → ${to}`,
  "with-changed": ({ added, removed }) => exchanged("co-executors", added, removed),
  "tags-changed": ({ added, removed }) => exchanged("tags", added, removed),
  reworded: ({ from, to }) => {
    if (from === null) return `wording added: ${quoted(to ?? "")}`;
    return to === null ? `wording removed: ${quoted(from)}` : `wording ${quoted(from)} → ${quoted(to)}`;
  },
  moved: ({ from, to }) => `due ${movement(from, to)}, with no extension recorded`,
  dated: ({ deadline: due }) => `first due date: ${deadline(due)}`,
  extended: ({ extension: granted, from, to }) => {
    const due = to === null ? noDate : day(to);
    if (from === to) return `extension to ${granted.to} recorded${cause(granted)}; due ${due} as before`;
    return `${from === null ? "first due date:" : `due ${day(from)} →`} ${due}, extended${cause(granted)}`;
  },
  "extension-changed": ({ from, to }) =>
    to === null
      ? `extension removed: ${extension(from)}`
      : `extension ${quoted(extension(from))} → ${quoted(extension(to))}`,
  done: ({ done, evidence }) => `done on ${day(done)}${shown(evidence)}`,
  "done-changed": ({ from, to }) => `done on ${day(from)} → ${day(to)}`,
  reopened: ({ from }) => `reopened, was ${from}`,
  withdrawn: ({ withdrawal: of }) => `withdrawn${of === null ? "" : ` ${withdrawal(of)}`}`,
  "withdrawal-changed": ({ from, to }) => `withdrawal ${quoted(withdrawal(from))} → ${quoted(withdrawal(to))}`,
  "evidence-changed": ({ added, removed }) => exchanged("evidence", added, removed),
  noted: ({ note: of }) => `note${note(of)}`,
  "note-removed": ({ note: of }) => `note removed${note(of)}`,
  reported: ({ report: of }) => `reported for ${of.for} on ${reported(of)}`,
  "report-changed": ({ from, to }) => `report for ${to.for}: ${quoted(reported(from))} → ${quoted(reported(to))}`,
  "report-removed": ({ report: of }) => `report removed: for ${of.for} on ${reported(of)}`,
};

const groups: Readonly<Record<DiffGroup, readonly [heading: string, one: string, many: string]>> = {
  moved: ["Due dates moved without an extension", "moved", "moved"],
  removed: ["Removed", "removed", "removed"],
  reopened: ["Reopened", "reopened", "reopened"],
  extended: ["Extensions", "extension", "extensions"],
  done: ["Done and reported", "done or reported", "done or reported"],
  withdrawn: ["Withdrawn", "withdrawn", "withdrawn"],
  created: ["Created", "created", "created"],
  other: ["Other changes", "other", "other"],
};

function name(revision: RevisionName): string {
  if (revision === null) return "the working tree";
  const { revision: word, commit } = revision;
  return word.startsWith(commit) || commit.startsWith(word) ? commit : `${word} (${commit})`;
}

export const diff: DiffTexts = {
  change,
  whole: ({ lead, meeting, deadline: due }) => `${lead}, ${meeting}${dueOf(due)}`,
  heading: (group, number) => `${groups[group][0]} (${number})`,
  counted: (group, number) => count(number, groups[group][1], groups[group][2]),
  summary: ({ from, to, changes, directives, counts }) =>
    `${count(changes, "change", "changes")} in ${count(directives, "directive", "directives")} from ${name(from)} to ${name(to)}: ${counts.join(", ")}.`,
  nothing: (from, to, isFiltered) =>
    `${isFiltered ? "Nothing that was asked for" : "Nothing"} changed from ${name(from)} to ${name(to)}.`,
  missing: (revision, side) =>
    `there is no register in ${revision}: all directives ${side === "before" ? "are new" : "are gone"}`,
  noBase: (base) => `there is no register in ${base}, the base of this change: all directives are new`,
  brokenBase: (base) =>
    `The register does not validate in ${base}, the base of this change, so that nobody can tell what changed since. Name an earlier revision with --base; or check this change without it, if it mends the register.`,
  columns: { id: "ID", change: "CHANGE", title: "TITLE" },
};
