/** The fields of a record as `blame` names them, each with the changes that its value may be from. */
import type { ChangeKind, Deadline, DirectiveChange } from "../history/changes.ts";
import type { Directive } from "../register/model.ts";
import type { BlameTexts } from "../text/log.ts";
import type { ReportTexts } from "../text/report.ts";
import type { Cell, Json } from "./model.ts";

/** Those that are lists of records have a row for each of these. */
export type BlameField =
  | "id"
  | "title"
  | "meeting"
  | "lead"
  | "with"
  | "wording"
  | "due"
  | "status"
  | "tags"
  | "evidence"
  | "extension"
  | "note"
  | "report";

/**
 * What a change says of a value: it is from it; it is, unless an older change says so; it is from none that is older; or
 * nothing.
 */
export type Verdict = "from" | "perhaps" | "no-older" | null;

/** A field with its value. */
export interface RecordField {
  readonly field: BlameField;
  readonly cell: Cell;
  /** The value, as in other reports' JSON. */
  readonly json: Json;
  /** For changes of the directive other than its creation, which every value may be from. */
  readonly judge: (change: DirectiveChange) => Verdict;
}

const text = (value: string | null): Cell => ({ type: "text", text: value });
const list = (items: readonly string[]): Cell => ({ type: "list", items });
const from = (is: boolean): Verdict => (is ? "from" : null);

/** The fields of a directive that has this deadline, in the order in which they are shown. */
export function recordFields(
  directive: Directive,
  deadline: Deadline,
  texts: { readonly blame: BlameTexts; readonly report: ReportTexts },
): readonly RecordField[] {
  const { id, title, meeting, lead } = directive;
  return [
    plain("id", id, ["renumbered"]),
    plain("title", title, ["retitled"]),
    plain("meeting", meeting.id, ["meeting-changed"]),
    plain("lead", lead, ["lead-changed"]),
    several("with", directive.with, "with-changed"),
    wordingField(directive),
    dueField(deadline, texts.blame),
    statusField(directive, texts.blame),
    several("tags", directive.tags, "tags-changed"),
    ...directive.evidence.map(evidenceField),
    ...happened(directive, texts.report),
  ];
}

/**
 * A value that changes state with what it was and what it is. Of branches only the side counts whose value it is; other
 * fields are judged alike.
 */
function plain(field: BlameField, value: string, kinds: readonly ChangeKind[]): RecordField {
  const judge = (change: DirectiveChange): Verdict => {
    if (!kinds.includes(change.kind)) return null;
    return from("to" in change.data && change.data.to === value);
  };
  return { field, cell: text(value), json: value, judge };
}

function several(field: BlameField, items: readonly string[], kind: "with-changed" | "tags-changed"): RecordField {
  const judge = (change: DirectiveChange): Verdict => {
    if (change.kind !== kind) return null;
    const { added, removed } = change.data;
    return from(added.every((item) => items.includes(item)) && !removed.some((item) => items.includes(item)));
  };
  return { field, cell: list(items), json: items, judge };
}

/** Behind words that stayed the same, what changed of that which they go with. */
const qualified = / \((?:(?:date|after|from|roll|count): [^()]*)\)/g;

/** Days alone, or nothing. */
function isWordless(told: string | null): boolean {
  return told === null || /^(?:\d{4}-\d{2}-\d{2}(?:; |$))+$/.test(told.replace(qualified, ""));
}

function wordingField({ due }: Directive): RecordField {
  const words = due.map(({ wording, date }) => wording ?? date ?? "").join("; ");
  // A day by itself is no wording.
  const value = due.some(({ wording }) => wording !== null) ? words : null;
  const judge = (change: DirectiveChange): Verdict => {
    if (change.kind !== "reworded") return null;
    if (value === null) return from(isWordless(change.data.to) && !isWordless(change.data.from));
    return from((change.data.to ?? "").replace(qualified, "") === words.replace(qualified, ""));
  };
  return { field: "wording", cell: text(value), json: value, judge };
}

function dueField(deadline: Deadline, texts: BlameTexts): RecordField {
  const { due, dues } = deadline;
  const judge = (change: DirectiveChange): Verdict => {
    switch (change.kind) {
      case "moved":
        return from(isSame(change.data.to, deadline));
      case "dated":
        return from(isSame(change.data.deadline, deadline));
      case "extended":
        return from(change.data.from !== change.data.to && change.data.to === due);
      default:
        return null;
    }
  };
  if (dues.length > 0) return { field: "due", cell: text(texts.dues(dues)), json: dues, judge };
  return { field: "due", cell: { type: "day", day: due }, json: due, judge };
}

function statusField({ status, done, withdrawal }: Directive, texts: BlameTexts): RecordField {
  const judge = (change: DirectiveChange): Verdict => {
    switch (change.kind) {
      case "done":
        return from(status === "done" && change.data.done === done);
      case "done-changed":
        return from(status === "done" && change.data.to === done);
      case "reopened":
        return from(status === "open");
      case "withdrawn":
        return from(status === "withdrawn" && isSame(change.data.withdrawal, withdrawal));
      case "withdrawal-changed":
        return from(status === "withdrawn" && isSame(change.data.to, withdrawal));
      default:
        return null;
    }
  };
  const shown = status === "done" ? texts.done(done) : status === "open" ? texts.open : texts.withdrawn(withdrawal);
  return {
    field: "status",
    cell: text(shown),
    json: { status, done, withdrawal: withdrawal && { ...withdrawal } },
    judge,
  };
}

/** A completion tells all the evidence that there is, also what was there before. */
function evidenceField(item: string): RecordField {
  const judge = (change: DirectiveChange): Verdict => {
    if (change.kind === "done") return change.data.evidence.includes(item) ? "perhaps" : null;
    if (change.kind !== "evidence-changed") return null;
    if (change.data.added.includes(item)) return "from";
    return change.data.removed.includes(item) ? "no-older" : null;
  };
  return { field: "evidence", cell: text(item), json: item, judge };
}

function happened(directive: Directive, { show }: ReportTexts): readonly RecordField[] {
  const extensions = directive.extensions.map((extension): RecordField => {
    const judge = (change: DirectiveChange): Verdict => {
      if (change.kind === "extended") return from(isSame(change.data.extension, extension));
      return from(change.kind === "extension-changed" && isSame(change.data.to, extension));
    };
    const { date, to, by, reason } = extension;
    return {
      field: "extension",
      cell: text(`${date} ${show.extended(extension)}`),
      json: { date, to, by, reason },
      judge,
    };
  });
  const notes = directive.notes.map((note): RecordField => {
    const { date, text: words } = note;
    return {
      field: "note",
      cell: text(date === null ? words : `${date} ${words}`),
      json: { date, text: words },
      judge: (change) => from(change.kind === "noted" && isSame(change.data.note, note)),
    };
  });
  const reports = directive.reports.map((report): RecordField => {
    const judge = (change: DirectiveChange): Verdict => {
      if (change.kind === "reported") return from(isSame(change.data.report, report));
      return from(change.kind === "report-changed" && isSame(change.data.to, report));
    };
    const { for: label, done, evidence } = report;
    return {
      field: "report",
      cell: text(`${done} ${show.reported(label, evidence)}`),
      json: { for: label, done, evidence },
      judge,
    };
  });
  return [...extensions, ...notes, ...reports];
}

/** Whether two records of a kind hold the same, whatever the order of their keys. */
function isSame<T extends object>(one: T | null, other: T | null): boolean {
  if (one === null || other === null) return one === other;
  const keys = Object.keys(one) as (keyof T)[];
  return keys.every((key) => JSON.stringify(one[key]) === JSON.stringify(other[key]));
}
