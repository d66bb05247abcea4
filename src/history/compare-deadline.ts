/** What became of a deadline: extended, with or without right moved, dated. */
import type { Extension } from "../register/model.ts";
import { type Pair, sameData } from "./affected.ts";
import type { Deadline } from "./changes.ts";
import type { Tell } from "./compare-record.ts";
import type { Snapshot } from "./snapshot.ts";

/** What became of the extensions of a directive. */
interface Extensions {
  /** The places of the new ones in the list as it is now. */
  readonly added: readonly number[];
  readonly rewritten: readonly { readonly from: Extension; readonly to: Extension | null }[];
}

/**
 * Tells the changes of a deadline that may have any. Only new extensions account for another day: one that was rewritten
 * or taken away moves the due date like anything else. Returns whether the due date moved or came without an extension.
 */
export function tellDeadline({ old, now }: Pair, before: Snapshot, after: Snapshot, tell: Tell): boolean {
  const { added, rewritten } = alignedExtensions(old.extensions, now.extensions);
  /** The deadline with as many of the new extensions, the first of them first. */
  const withNew = (count: number): Deadline => {
    if (count === added.length) return after.deadlineOf(now.id);
    const left = new Set(added.slice(count));
    return after.deadlineWith(
      now.id,
      now.extensions.filter((_, index) => !left.has(index)),
    );
  };
  const from = before.deadlineOf(old.id);
  let to = withNew(0);
  const isMoved = !sameData(from, to);
  if (isMoved && isDated(from)) tell("moved", { from, to });
  else if (isMoved) tell("dated", { deadline: to });
  for (const change of rewritten) tell("extension-changed", change);
  for (const [count, place] of added.entries()) {
    const extension = now.extensions[place];
    const next = withNew(count + 1);
    if (extension) tell("extended", { extension, from: to.due, to: next.due });
    to = next;
  }
  return isMoved;
}

function isDated({ due, dues }: Deadline): boolean {
  return due !== null || dues.length > 0;
}

/** Those that both lists begin and end with stayed; of the rest each took the place of one, or came, or went. */
function alignedExtensions(from: readonly Extension[], to: readonly Extension[]): Extensions {
  const most = Math.min(from.length, to.length);
  let first = 0;
  while (first < most && sameData(from[first], to[first])) first += 1;
  let last = 0;
  while (last < most - first && sameData(from.at(-1 - last), to.at(-1 - last))) last += 1;
  const olds = from.slice(first, from.length - last);
  const news = to.slice(first, to.length - last);
  return {
    added: news.slice(olds.length).map((_, index) => first + olds.length + index),
    rewritten: olds.map((old, index) => ({ from: old, to: news[index] ?? null })),
  };
}
