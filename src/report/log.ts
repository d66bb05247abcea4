/** The report of `log`: the commits, newest first, and what each did to the register. Made entry by entry, as they come. */
import type { CivilDay } from "../deadline/day.ts";
import { fold } from "../diagnostics/suggest.ts";
import type { ChangeKind, Commit, Deadline, DirectiveChange, Revision } from "../history/changes.ts";
import type { Trail } from "./follow.ts";
import type { Cell, Json, JsonObject } from "./model.ts";

/** Which revisions are shown, and what of them. */
export interface LogQuery {
  /** The first and the last day, by the author's clock. */
  readonly since: CivilDay | null;
  readonly until: CivilDay | null;
  /** Words that all occur in the author's name or address, in any case; empty: anyone. */
  readonly author: string;
  /** `null`: all. */
  readonly kinds: ReadonlySet<ChangeKind> | null;
  /** How many revisions at most. */
  readonly limit: number | null;
  /** The day that what is not committed yet counts as. */
  readonly today: () => CivilDay;
}

/**
 * The revisions that are shown, each with the changes that are. `trail` limits them to some directives; nothing is given
 * before each of these has been found, so that a mistyped id is told before anything else, and the rest is read no
 * further than `limit` asks.
 *
 * A revision in which the register does not validate is shown where all changes are, and else after one whose changes
 * may be its own.
 */
export async function* selected(
  revisions: AsyncIterable<Revision>,
  trail: Trail | null,
  query: LogQuery,
): AsyncGenerator<Revision, void> {
  const { kinds, limit } = query;
  const author = fold(query.author).split(/\s+/u);
  const isWhole = trail === null && kinds === null;
  let held: Revision[] = [];
  let count = 0;
  let isNear = false;
  for await (const revision of revisions) {
    const about = trail === null ? revision.changes : trail.take(revision.changes);
    const changes = kinds === null ? about : about.filter(({ kind }) => kinds.has(kind));
    isNear = revision.unreadable ? isNear : changes.length > 0;
    const isShown = changes.length > 0 || (revision.unreadable && (isWhole || isNear));
    if (isShown && (limit === null || count < limit) && matches(revision.commit, author, query)) {
      held.push({ ...revision, changes });
      count += 1;
    }
    if (trail !== null && trail.unseen.length > 0) continue;
    yield* held;
    held = [];
    if (count === limit) return;
  }
  if (trail === null || trail.unseen.length === 0) yield* held;
}

function matches(
  commit: Commit | null,
  author: readonly string[],
  { since, until, today }: Pick<LogQuery, "since" | "until" | "today">,
): boolean {
  if (since !== null || until !== null) {
    const day = commit?.date ?? today();
    if ((since !== null && day < since) || (until !== null && day > until)) return false;
  }
  const who = commit === null ? "" : fold(`${commit.author}\n${commit.email}`);
  return author.every((word) => who.includes(word));
}

/** A commit as people read it. */
export interface LogHead {
  readonly short: string;
  readonly day: CivilDay;
  readonly author: string;
  readonly subject: string;
}

export interface LogLine {
  readonly kind: ChangeKind;
  readonly id: string;
  readonly text: string;
}

/** A revision in the forms that formats need. */
export interface LogEntry {
  /** `null`: the working tree. */
  readonly head: LogHead | null;
  readonly lines: readonly LogLine[];
  readonly unreadable: boolean;
  /** A shallow clone is cut here. */
  readonly isCut: boolean;
  readonly json: () => JsonObject;
  /** A row for each change, in the columns of {@link logColumns}. */
  readonly rows: () => readonly (readonly Cell[])[];
}

/** The columns of the data. */
export const logColumns = [
  "commit",
  "date",
  "author",
  "email",
  "time",
  "subject",
  "id",
  "kind",
  "from",
  "to",
  "text",
] as const;
export type LogColumn = (typeof logColumns)[number];

/** Words a change, without the directive's id. */
export type WordChange = (change: DirectiveChange) => string;

/** A commit's hash as people write it. */
export function shortHash({ hash }: Commit): string {
  return hash.slice(0, 7);
}

/** A revision as an entry of the log. */
export function logEntry({ commit, changes, unreadable, cut }: Revision, wordChange: WordChange): LogEntry {
  return {
    head: commit && {
      short: shortHash(commit),
      day: commit.date,
      author: commit.author,
      subject: commit.subject,
    },
    lines: changes.map((change) => ({ kind: change.kind, id: change.id, text: wordChange(change) })),
    unreadable,
    isCut: cut === true,
    json: () => ({
      ...commitJson(commit),
      changes: changes.map((change) => changeJson(change, wordChange)),
      unreadable,
      ...(cut === true ? { cut } : {}),
    }),
    rows: () => changes.map((change) => rowOf(commit, change, wordChange)),
  };
}

/** The members of a JSON object that name a commit; all `null` for what is not committed yet. */
export function commitJson(commit: Commit | null): JsonObject {
  return {
    commit: commit?.hash ?? null,
    author: commit?.author ?? null,
    email: commit?.email ?? null,
    date: commit?.date ?? null,
    time: commit?.time ?? null,
    subject: commit?.subject ?? null,
  };
}

/** How the JSON of the log begins, before its revisions. */
export const logEnvelope: JsonObject = { schemaVersion: 1, kind: "log" };

function changeJson(change: DirectiveChange, wordChange: WordChange): JsonObject {
  return {
    kind: change.kind,
    id: change.id,
    ...(change.data as Readonly<Record<string, Json>>),
    text: wordChange(change),
  };
}

const text = (value: string | null): Cell => ({ type: "text", text: value });

function rowOf(commit: Commit | null, change: DirectiveChange, wordChange: WordChange): readonly Cell[] {
  const { from, to } = endsOf(change);
  const cells: Readonly<Record<LogColumn, Cell>> = {
    commit: text(commit?.hash ?? null),
    date: { type: "day", day: commit?.date ?? null },
    author: text(commit?.author ?? null),
    email: text(commit?.email ?? null),
    time: text(commit?.time ?? null),
    subject: text(commit?.subject ?? null),
    id: text(change.id),
    kind: text(change.kind),
    from,
    to,
    text: text(wordChange(change)),
  };
  return logColumns.map((column) => cells[column]);
}

const list = (items: readonly string[]): Cell => ({ type: "list", items });

function dueCell({ due, dues }: Deadline): Cell {
  return dues.length > 0 ? list(dues) : text(due);
}

/** What was before and what is after, of changes that have either. */
export function endsOf(change: DirectiveChange): { readonly from: Cell; readonly to: Cell } {
  const none = text(null);
  switch (change.kind) {
    case "renumbered":
    case "retitled":
    case "meeting-changed":
    case "lead-changed":
    case "reworded":
    case "extended":
    case "done-changed":
      return { from: text(change.data.from), to: text(change.data.to) };
    case "moved":
      return { from: dueCell(change.data.from), to: dueCell(change.data.to) };
    case "dated":
      return { from: none, to: dueCell(change.data.deadline) };
    case "extension-changed":
      return { from: text(change.data.from.to), to: text(change.data.to?.to ?? null) };
    case "with-changed":
    case "tags-changed":
    case "evidence-changed":
      return { from: list(change.data.removed), to: list(change.data.added) };
    case "done":
      return { from: none, to: text(change.data.done) };
    case "withdrawn":
      return { from: none, to: text(change.data.withdrawal?.date ?? null) };
    case "withdrawal-changed":
      return { from: text(change.data.from?.date ?? null), to: text(change.data.to?.date ?? null) };
    case "noted":
      return { from: none, to: text(change.data.note.text) };
    case "note-removed":
      return { from: text(change.data.note.text), to: none };
    case "reported":
      return { from: none, to: text(change.data.report.done) };
    case "report-changed":
      return { from: text(change.data.from.done), to: text(change.data.to.done) };
    case "report-removed":
      return { from: text(change.data.report.done), to: none };
    case "reopened":
      return { from: text(change.data.from), to: none };
    case "created":
      return { from: none, to: text(change.data.title) };
    case "removed":
      return { from: text(change.data.title), to: none };
  }
}
