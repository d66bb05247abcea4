/** What became different between two states of a register, directive by directive. Types only, for every part that tells it. */
import type { CivilDay } from "../deadline/day.ts";
import type { Extension, Note, OccurrenceReport, Withdrawal } from "../register/model.ts";

/** A deadline as two states of a register are compared by: all that is recorded counts, whatever the day. */
export interface Deadline {
  /** With extensions and rolling applied; `null` when the words give no day yet, or several. */
  readonly due: CivilDay | null;
  /** Of a directive that asks for several reports, the first due dates (at most 24). Empty for others. */
  readonly dues: readonly CivilDay[];
}

interface Moved<T> {
  readonly from: T;
  readonly to: T;
}

/** Of a list without order. */
interface Exchanged {
  readonly added: readonly string[];
  readonly removed: readonly string[];
}

/** What a record was when it came or went. */
interface Whole {
  readonly title: string;
  readonly lead: string;
  /** The meeting's id. */
  readonly meeting: string;
  readonly deadline: Deadline;
}

/** Each kind of change with its data. */
export interface ChangeData {
  created: Whole;
  removed: Whole;
  /** The same directive under another id; its other changes are told under the new one. */
  renumbered: Moved<string>;
  retitled: Moved<string>;
  /** To another meeting: ids. */
  "meeting-changed": Moved<string>;
  "lead-changed": Moved<string>;
  "with-changed": Exchanged;
  "tags-changed": Exchanged;
  /**
   * The words of the deadline, several joined with "; "; `null`: none. Where the words are the same and only what they go
   * with is not, both have it behind them in the register's own keys: `within 30 days (after: DK-8)`.
   */
  reworded: Moved<string | null>;
  /** The due date changed, and no extension recorded since accounts for it. */
  moved: Moved<Deadline>;
  /** The first due date of one that had none, where no extension gives it. */
  dated: { readonly deadline: Deadline };
  /** An extension was recorded; the due dates before and after it. */
  extended: { readonly extension: Extension; readonly from: CivilDay | null; readonly to: CivilDay | null };
  /** An extension recorded earlier was rewritten, or is gone. */
  "extension-changed": { readonly from: Extension; readonly to: Extension | null };
  done: { readonly done: CivilDay; readonly evidence: readonly string[] };
  "done-changed": Moved<CivilDay>;
  reopened: { readonly from: "done" | "withdrawn" };
  withdrawn: { readonly withdrawal: Withdrawal | null };
  /** What is recorded about a withdrawal of earlier. */
  "withdrawal-changed": Moved<Withdrawal | null>;
  "evidence-changed": Exchanged;
  noted: { readonly note: Note };
  "note-removed": { readonly note: Note };
  /** One occurrence of a recurring directive was reported. */
  reported: { readonly report: OccurrenceReport };
  /** What was recorded for an occurrence is otherwise now. */
  "report-changed": Moved<OccurrenceReport>;
  "report-removed": { readonly report: OccurrenceReport };
}

export type ChangeKind = keyof ChangeData;

/** One change of one directive; `id` is its id after the change. */
export type DirectiveChange = {
  readonly [K in ChangeKind]: { readonly kind: K; readonly id: string; readonly data: ChangeData[K] };
}[ChangeKind];

/** A commit as `log` and `blame` name it. */
export interface Commit {
  /** In full. */
  readonly hash: string;
  readonly author: string;
  readonly email: string;
  /** The author's day, in the zone that the author had. */
  readonly date: CivilDay;
  /** ISO 8601 with the author's offset. */
  readonly time: string;
  readonly subject: string;
}

/** What one commit did to the register. */
export interface Revision {
  /** `null`: the working tree, not committed yet. */
  readonly commit: Commit | null;
  /** In the order of the files. Of a merge only what none of its parents has. */
  readonly changes: readonly DirectiveChange[];
  /** The register did not validate here; what changed is told with the next commit in which it does. */
  readonly unreadable: boolean;
  /** A shallow clone is cut here: what is told as created is what was there, and may be older. */
  readonly cut?: true;
}
