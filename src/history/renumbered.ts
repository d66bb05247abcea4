/** Which directives are the same under another id. */
import type { Directive } from "../register/model.ts";
import type { Snapshot } from "./snapshot.ts";

/** What makes two records the same, the surest first. A key that two records of one state have says nothing. */
const keys: readonly ((directive: Directive) => string)[] = [
  ({ title, meeting, lead, due }) => JSON.stringify([title, meeting.id, lead, wordsOf(due)]),
  ({ title, meeting }) => JSON.stringify([title, meeting.id]),
  ({ title, lead, due }) => JSON.stringify([title, lead, wordsOf(due)]),
];

/**
 * Pairs of an id that is gone and a new one whose record is the same, or nearly so: the old id by the new one. Each id is
 * in one pair at most; where several records could be meant, there is none.
 */
export function renumberedIds(before: Snapshot, after: Snapshot): ReadonlyMap<string, string> {
  const gone = [...before.directives.values()].filter(({ id }) => !after.directives.has(id));
  const come = [...after.directives.values()].filter(({ id }) => !before.directives.has(id));
  const pairs = new Map<string, string>();
  if (gone.length === 0 || come.length === 0) return pairs;
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
  return pairs;
}

/** Directives by key; `null` for a key that several have. */
function byKey(
  directives: readonly Directive[],
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
