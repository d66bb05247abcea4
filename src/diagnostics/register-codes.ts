/** What can be wrong with a register before any deadline is computed. */
import type { CivilDay } from "../deadline/day.ts";

/** A place elsewhere that a message names: `data/directives.yaml:12`. */
export interface Mention {
  readonly path: string;
  readonly line: number;
}

/** The kinds of record in a register, by the words of its documentation. */
export type RecordKind =
  | "register"
  | "rules"
  | "calendar"
  | "body"
  | "meeting"
  | "directive"
  | "due"
  | "extension"
  | "withdrawal"
  | "note"
  | "report";

/** What a value can be as YAML has it. `empty` is a key with nothing after it. */
export type ValueKind = "text" | "list" | "map" | "boolean" | "null" | "empty";

/** How a line of YAML can be wrong, where no code of its own says it. */
export type SyntaxProblem =
  | "block-header"
  | "comment"
  | "dash"
  | "directive"
  | "document-start"
  | "key-lines"
  | "key-too-long"
  | "block-in-flow"
  | "properties"
  | "anchor"
  | "unexpected"
  | "other";

export interface RegisterDiagnosticData {
  /** No register was named and none was found from the working folder upward. */
  "register-not-found": { names: readonly string[] };
  "file-not-found": { path: string };
  /** The system refused: `reason` is its code, such as `EACCES`. */
  "file-unreadable": { path: string; reason: string };
  /** A pipe, a device, a socket; or a folder in the place of a file. */
  "not-a-file": { path: string };
  "file-too-big": { path: string; megabytes: number; limit: number };
  /** A link in a register's folder that leads out of it. */
  "symlink-outside": { path: string };
  "folder-without-register": { path: string };
  /** Not UTF-8; `encoding` is what the bytes look like, where that can be told. */
  "file-encoding": { encoding: "utf-16" | "utf-32" | "nul" | "unknown" };

  "yaml-syntax": { problem: SyntaxProblem; found: string };
  "yaml-tab": Record<never, never>;
  "yaml-indent": Record<never, never>;
  /** A quote or a bracket that is never closed. */
  "yaml-unclosed": { opener: string; closer: string };
  /** A line that is neither `key: value` nor an item of a list. */
  "yaml-missing-colon": { found: string };
  "yaml-missing-comma": Record<never, never>;
  /** A second `: ` in a value without quotes. */
  "yaml-colon-in-value": Record<never, never>;
  /** A value without quotes that begins with a character that YAML keeps for itself. */
  "yaml-reserved-start": { character: string };
  "yaml-escape": { escape: string };
  "yaml-duplicate-key": { key: string; first: Mention };
  "yaml-conflict-marker": Record<never, never>;
  "yaml-several-documents": Record<never, never>;
  "yaml-unknown-alias": { name: string };
  /** An alias inside the very value that it stands for. */
  "yaml-circular-alias": { name: string };
  "yaml-alias-limit": { limit: number };
  "yaml-too-deep": { limit: number };
  "yaml-tag": { tag: string };
  "yaml-merge-key": Record<never, never>;
  /** A key that is itself a list or a map. */
  "yaml-complex-key": Record<never, never>;

  "unknown-key": { key: string; record: RecordKind; nearest: string | null; known: readonly string[] };
  /** A key of `register.yaml` in another file of a folder. */
  "misplaced-key": { key: string };
  "missing-key": { key: string; record: RecordKind };
  /** `item`: of an item of the list under the key. An empty key is the file as a whole. */
  "wrong-type": { key: string; item: boolean; expected: readonly ValueKind[]; actual: ValueKind };
  /** `true`, `false` or `null` where text is expected. */
  "unquoted-text": { key: string; value: string };
  "empty-value": { key: string; item: boolean };
  "unknown-value": { key: string; value: string; nearest: string | null; known: readonly string[] };
  "unknown-version": { value: string };
  "not-a-date": { key: string; value: string };
  "impossible-date": { value: string };
  "unknown-timezone": { value: string; nearest: readonly string[] };
  "not-a-calendar": { value: string };
  /** A code that there is no calendar for; or the country's weekend is not Saturday and Sunday. */
  "unknown-calendar": { value: string; problem: "unknown" | "other-weekend"; nearest: readonly string[] };
  "not-a-month": { value: string };
  /** `reports[].for` names no year, quarter, month or day. */
  "not-an-occurrence": { value: string };
  "holiday-and-workday": { day: CivilDay };

  "due-without-wording": { key: "after" | "from" | null };
  "due-conflict": { first: string; second: string };
  "duplicate-id": { id: string; record: "meeting" | "directive"; first: Mention };
  /** An id or alias that another body has already; case does not count. */
  "duplicate-body": { name: string; other: string };
  "unknown-body": { name: string; nearest: string | null };
  /** The lead among its co-executors, or a co-executor twice. A warning. */
  "repeated-body": { name: string };
  "unknown-directive": { id: string; nearest: string | null };
  /** Directives that wait for each other; the first is named again at the end. */
  "circular-after": { circle: readonly string[] };
  "done-without-date": Record<never, never>;
  "done-date-without-status": { status: string | null };
  "done-before-meeting": { done: CivilDay; meeting: CivilDay };
  /** `withdrawn:` of a directive that is `open`, `done` or has no status (`null`). */
  "withdrawal-without-status": { status: string | null };
  "withdrawn-before-meeting": { date: CivilDay; meeting: CivilDay };
  "extension-before-meeting": { date: CivilDay; meeting: CivilDay };
  "extensions-out-of-order": { date: CivilDay; previous: CivilDay };
  "report-before-meeting": { done: CivilDay; meeting: CivilDay };
  "duplicate-report": { for: string; first: Mention };
}
