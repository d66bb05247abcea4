/** Which directives are the same under another id. */
import type { Directive } from "../register/model.ts";
import type { Snapshot } from "./snapshot.ts";

/** What makes two records the same, the surest first. A key that two records of one state have says nothing. */
const keys: readonly ((directive: Directive) => string)[] = [
  ({ title, meeting, lead, due }) => JSON.stringify([title, meeting.id, lead, wordsOf(due)]),
  ({ title, meeting }) => JSON.stringify([title, meeting.id]),
  ({ title, lead, due }) => JSON.stringify([title, lead, wordsOf(due)]),
];

/** All that is told of two records by which one can be the other although its own id is still there. */
const wholeKey = ({ title, meeting, lead, due }: Directive): string =>
  JSON.stringify([title, meeting.date, lead, wordsOf(due)]);

/**
 * Pairs of an id that is gone and a new one whose record is the same, or nearly so: the old id by the new one. Each id is
 * in one pair at most; where several records could be meant, there is none. An id counts as gone, too, where another
 * record has taken it, as when two branches gave it out and one of them had to give way.
 */
export function renumberedIds(before: Snapshot, after: Snapshot): ReadonlyMap<string, string> {
  const come = [...after.directives.values()].filter(({ id }) => !before.directives.has(id));
  const pairs = new Map<string, string>();
  if (come.length === 0) return pairs;
  const gone = [...before.directives.values()].filter(({ id }) => !after.directives.has(id));
  const taken = new Set<string>();
  for (const keyOf of keys) {
    const [olds, news] = [byKey(gone, keyOf), byKey(come, keyOf)];
    for (const [key, now] of news) {
      const old = olds.get(key);
      // Alone among all, not only among those that are left: what is left over may be anything.
      if (!(old && now) || taken.has(old.id) || pairs.has(now.id)) continue;
      pairs.set(now.id, old.id);
      taken.add(old.id);
    }
  }
  pairSupplanted({ before, after }, come, pairs, taken);
  return pairs;
}

/** Pairs those whose own id another record has now, and then that record with what it was, and so on. */
function pairSupplanted(
  { before, after }: Readonly<Record<"before" | "after", Snapshot>>,
  come: readonly Directive[],
  pairs: Map<string, string>,
  taken: Set<string>,
): void {
  const isSupplanted = ({ id, title }: Directive): boolean => {
    const now = after.directives.get(id);
    return now !== undefined && now.title !== title;
  };
  if (![...before.directives.values()].some(isSupplanted)) return;
  const [olds, news] = [byKey(before.directives.values(), wholeKey), byKey(after.directives.values(), wholeKey)];
  const open = come.filter(({ id }) => !pairs.has(id));
  for (let now = open.pop(); now !== undefined; now = open.pop()) {
    const key = wholeKey(now);
    const old = news.get(key) === now ? olds.get(key) : undefined;
    if (!old || taken.has(old.id) || !(isSupplanted(old) || !after.directives.has(old.id))) continue;
    pairs.set(now.id, old.id);
    taken.add(old.id);
    const other = after.directives.get(old.id);
    if (other !== undefined) open.push(other);
  }
}

/** Directives by key; `null` for a key that several have. */
function byKey(
  directives: Iterable<Directive>,
  keyOf: (directive: Directive) => string,
): ReadonlyMap<string, Directive | null> {
  const found = new Map<string, Directive | null>();
  for (const directive of directives) {
    const key = keyOf(directive);
    found.set(key, found.has(key) ? null : directive);
  }
  return found;
}

function wordsOf(due: Directive["due"]): readonly (string | null)[] {
  return due.map(({ wording, date }) => wording ?? date);
}
