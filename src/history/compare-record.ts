/** What became different in the record of one directive, but for its deadline. */
import type { Directive, Due, OccurrenceReport } from "../register/model.ts";
import { type NewIds, type Pair, sameData, sameDues } from "./affected.ts";
import type { ChangeData, ChangeKind, DirectiveChange } from "./changes.ts";

/** Takes the changes of one directive, in the order in which they are told. */
export type Tell = <K extends ChangeKind>(kind: K, data: ChangeData[K]) => void;

/** A {@link Tell} that appends to a list. */
export function teller(id: string, changes: DirectiveChange[]): Tell {
  // The data is that of the kind, which the compiler cannot follow into the union.
  return (kind, data) => void changes.push({ kind, id, data } as unknown as DirectiveChange);
}

/** What the directive is: title, meeting, who executes it, tags. */
export function tellIdentity({ old, now }: Pair, tell: Tell): void {
  if (old.id !== now.id) tell("renumbered", { from: old.id, to: now.id });
  if (old.title !== now.title) tell("retitled", { from: old.title, to: now.title });
  if (old.meeting.id !== now.meeting.id) tell("meeting-changed", { from: old.meeting.id, to: now.meeting.id });
  if (old.lead !== now.lead) tell("lead-changed", { from: old.lead, to: now.lead });
  tellExchange("with-changed", old.with, now.with, tell);
  tellExchange("tags-changed", old.tags, now.tags, tell);
}

/**
 * The words of the deadline. Days alone are no words: where they changed, the due date did. What the words go with is told
 * only where no other change of the deadline says it (`isTold`).
 */
export function tellWords({ old, now }: Pair, isTold: boolean, newIds: NewIds, tell: Tell): void {
  const [from, to] = [wordsOf(old.due), wordsOf(now.due)];
  const hasWords = [...old.due, ...now.due].some(({ wording }) => wording !== null);
  if (hasWords && from !== to) tell("reworded", { from, to });
  else if (!isTold && !sameDues(old.due, now.due, newIds)) {
    const [before, after] = [notationOf(old.due), notationOf(now.due)];
    // What is waited for may be another directive under the same id.
    if (before !== after) tell("reworded", { from: before, to: after });
  }
}

/** What happened to the directive: done, withdrawn, reopened, evidence, notes, reports. */
export function tellLife({ old, now }: Pair, tell: Tell): void {
  const isNewlyDone = now.status === "done" && old.status !== "done";
  if (now.done !== null) {
    if (isNewlyDone) tell("done", { done: now.done, evidence: now.evidence });
    else if (old.done !== null && old.done !== now.done) tell("done-changed", { from: old.done, to: now.done });
  }
  if (now.status === "open" && old.status !== "open") tell("reopened", { from: old.status });
  if (now.status === "withdrawn") {
    const { withdrawal } = now;
    if (old.status !== "withdrawn") tell("withdrawn", { withdrawal });
    else if (!sameData(old.withdrawal, withdrawal)) {
      tell("withdrawal-changed", { from: old.withdrawal, to: withdrawal });
    }
  }
  // The completion has told its evidence.
  const { added, removed } = exchanged(old.evidence, now.evidence);
  const news = isNewlyDone ? [] : added;
  if (news.length + removed.length > 0) tell("evidence-changed", { added: news, removed });
  const notes = exchanged(old.notes, now.notes);
  for (const note of notes.removed) tell("note-removed", { note });
  for (const note of notes.added) tell("noted", { note });
  tellReports(old.reports, now.reports, tell);
}

function tellReports(olds: readonly OccurrenceReport[], nows: readonly OccurrenceReport[], tell: Tell): void {
  const { added, removed } = exchanged(olds, nows);
  const rewritten = new Map(removed.map((report) => [report.for, report] as const));
  for (const report of added) {
    const from = rewritten.get(report.for);
    rewritten.delete(report.for);
    if (from) tell("report-changed", { from, to: report });
    else tell("reported", { report });
  }
  for (const report of rewritten.values()) tell("report-removed", { report });
}

function tellExchange(
  kind: "with-changed" | "tags-changed",
  from: readonly string[],
  to: readonly string[],
  tell: Tell,
): void {
  const { added, removed } = exchanged(from, to);
  if (added.length + removed.length > 0) tell(kind, { added, removed });
}

/** What a list has that the other has not, whatever the order; of several that are equal, as many as there are more. */
function exchanged<T>(
  from: readonly T[],
  to: readonly T[],
): { readonly added: readonly T[]; readonly removed: readonly T[] } {
  if (sameData(from, to)) return { added: [], removed: [] };
  return { added: without(to, from), removed: without(from, to) };
}

function without<T>(items: readonly T[], others: readonly T[]): readonly T[] {
  const left = new Map<string, number>();
  for (const other of others) {
    const key = JSON.stringify(other);
    left.set(key, (left.get(key) ?? 0) + 1);
  }
  return items.filter((item) => {
    const key = JSON.stringify(item);
    const count = left.get(key) ?? 0;
    if (count > 0) left.set(key, count - 1);
    return count === 0;
  });
}

function wordsOf(dues: readonly Due[]): string | null {
  return dues.length === 0 ? null : dues.map(({ wording, date }) => wording ?? date ?? "").join("; ");
}

const qualifiers = ["date", "after", "from", "roll", "count"] as const;

/** The words with what they go with, in the register's own keys: `within 30 days (after: DK-8)`. */
function notationOf(dues: Directive["due"]): string | null {
  const texts = dues.map((due) => {
    const own = qualifiers.filter((key) => due[key] !== null && (key !== "date" || due.wording !== null));
    const words = due.wording ?? due.date ?? "";
    return own.length === 0 ? words : `${words} (${own.map((key) => `${key}: ${due[key]}`).join(", ")})`;
  });
  return texts.length === 0 ? null : texts.join("; ");
}
