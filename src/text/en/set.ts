import type { KeyChange, SetTexts } from "../set.ts";
import { edit } from "./edit.ts";
import { report } from "./report.ts";

const { day } = report;
const quoted = (text: string): string => `"${text}"`;
const and = (words: readonly string[]): string =>
  words.length < 2 ? (words[0] ?? "") : `${words.slice(0, -1).join(", ")} and ${words.at(-1)}`;

const paths = "A key is a name, or names and numbers with dots between them: due.wording, notes.0.text.";

const changed = ({ key, before, after }: KeyChange): string => {
  const was = before === null ? "" : `, was ${quoted(before)}`;
  return after === null ? `${key} is removed${was}` : `${key} is ${quoted(after)}${was}`;
};

const moved: SetTexts["moved"] = ({ id, from, to }) => {
  if (to === null) return `${id} has no due date any more${from === null ? "" : `; it was ${day(from)}`}.`;
  if (from === null) return `The due date of ${id} is ${day(to)}; it had none.`;
  return `The due date of ${id} moved from ${day(from)} to ${day(to)}.`;
};

/** How an item is added to a list that `set` adds none to, by its key. */
const adds: Readonly<Record<string, (id: string) => string>> = {
  extensions: (id) => `To add one: directives extend ${id}.`,
  notes: (id) => `To add one: directives note ${id} TEXT.`,
  reports: (id) => `To add one: directives done ${id} --for REPORT.`,
  withdrawn: (id) => `To withdraw it: directives withdraw ${id}.`,
};

/** What to write below a key instead, by that key. */
const below: Readonly<Record<string, string>> = {
  with: ".0=BODY",
  tags: ".0=TAG",
  evidence: ".0=TEXT",
  extensions: ".0.to=DATE",
  notes: ".0.text=TEXT",
  reports: ".0.done=DATE",
  withdrawn: ".date=DATE",
  rules: ".roll=RULE",
  terms: ".NAME=TERM",
};

function addsTo(id: string, key: string): string {
  return Object.hasOwn(adds, key) ? (adds[key]?.(id) ?? "") : "";
}

function wayInto(id: string, key: string, isList: boolean): string {
  const last = key.split(".").at(-1) ?? "";
  const usual = isList ? ".0=VALUE" : ".KEY=VALUE";
  const way =
    last === "due" ? (isList ? ".0=WORDS" : ".wording=WORDS") : Object.hasOwn(below, last) ? below[last] : usual;
  const one = isList ? "To change one of its items, counted from 0" : "To change what is in it";
  return `${addsTo(id, key)} ${one}: directives set ${id} ${key}${way}.`.trim();
}

export const set: SetTexts = {
  directive: (status, changes) =>
    `${status.directive.id}: ${changes.map(changed).join("; ")}. It is ${edit.stands(status)}.`,
  meeting: (id, changes) => `Meeting ${id}: ${changes.map(changed).join("; ")}.`,
  references: (id, count) =>
    count === 1
      ? `The one record that waits for it refers to ${id} now.`
      : `The ${count} records that wait for it refer to ${id} now.`,
  moved,
  moreMoved: (count) => `So did ${count} more.`,
  noExtension: (id) =>
    `If somebody granted that, record it as an extension instead, with directives extend${id === null ? "" : ` ${id}`}.`,
  calls: {
    nothing: (word) =>
      word === null ? "set needs something to change: KEY=VALUE" : `set needs KEY=VALUE, and ${quoted(word)} has no =`,
    notAnAssignment: (word) => `${quoted(word)} is not KEY=VALUE`,
    notAKey: (word) => `${quoted(word)} does not begin with a key`,
    blank: (key) => `${key}= is blank; give it a value, or nothing to remove the key`,
    unreadable: (key) => `${key}= has characters that are no text in UTF-8; type them again`,
    twice: (key) => `${key} is given twice; once is enough`,
    idOfSeveral: "id= goes with one record, and several are named",
    unknownId: (id, nearest) =>
      `unknown directive or meeting ${quoted(id)}${nearest === undefined ? "" : `; did you mean ${quoted(nearest)}?`}`,
  },
  hints: {
    quotes: 'Leave no space around the =, and put quotes around a value with spaces: title="Report on the portal".',
    paths,
  },
  refusals: {
    unknownKey: ({ record, key, nearest, known }) => ({
      message: `there is no key ${quoted(key)} in ${records[record] ?? record}${nearest === undefined ? "" : `; did you mean ${quoted(nearest)}?`}`,
      hint: key.includes("[") ? paths : nearest === undefined ? `The keys there are ${and(known)}.` : "",
    }),
    noParts: (key) => ({
      message: `${key} is a single value, with nothing below it`,
      hint: `Write ${key}=VALUE.`,
    }),
    required: (id, key) => ({
      message: `${key} of ${id} cannot be removed: the record needs it`,
      hint: `To change it, write ${key}=VALUE.`,
    }),
    whole: (id, key, isList) => ({
      message: `set changes single values, and ${key} of ${id} is ${isList ? "a list" : "a map with keys of its own"}`,
      hint: wayInto(id, key, isList),
    }),
    directives: {
      message: "a directive is changed by its own id",
      hint: "Write directives set ID KEY=VALUE; to add one: directives add.",
    },
    notAnIndex: (key, word) => ({
      message: `${key} is a list, and ${quoted(word)} is no number of an item`,
      hint: `Items count from 0: ${key}.0.`,
    }),
    noItem: ({ id, key, index, count, isText }) => ({
      message: `there is no ${key}.${index} in ${id}: ${count === 0 ? `${key} has no items` : `the last item of ${key} is ${key}.${count - 1}`}`,
      hint:
        addsTo(id, key) || (isText && index > count ? `To add one: directives set ${id} ${key}.${count}=VALUE.` : ""),
    }),
    dueWithoutWords: (id, key, inherits) => ({
      message: `${key} of ${id} would have neither words nor a date${inherits ? `: ${id} takes its deadline from its meeting` : ""}`,
      hint: `Give the words as well: ${key}.wording=WORDS, or a day: ${key}.date=DATE.`,
    }),
    idTaken: (id, record, path, line) => ({
      message: `the id ${quoted(id)} is taken by the ${record} at ${path}:${line}`,
      hint: "",
    }),
  },
};

const records: Readonly<Partial<Record<Parameters<SetTexts["refusals"]["unknownKey"]>[0]["record"], string>>> = {
  rules: "rules",
  meeting: "a meeting",
  directive: "a directive",
  due: "due",
  extension: "an extension",
  withdrawal: "withdrawn",
  note: "a note",
  report: "a report",
};
