/** Two states of the registers → what became different, directive by directive. */
import type { Directive } from "../register/model.ts";
import { affectedIds, type Pair } from "./affected.ts";
import type { ChangeData, DirectiveChange } from "./changes.ts";
import { tellDeadline } from "./compare-deadline.ts";
import { teller, tellIdentity, tellLife, tellWords } from "./compare-record.ts";
import { renumberedIds } from "./renumbered.ts";
import type { Snapshot } from "./snapshot.ts";

/**
 * The changes from one state to another, in the order of the files as they are after, removed directives last. What a
 * meeting states for its directives counts as theirs; how the files are written, and the order of what has none, counts for
 * nothing. The cost grows with the number of directives, and deadlines are computed only of those that may have moved.
 */
export function compare(before: Snapshot, after: Snapshot): readonly DirectiveChange[] {
  if (before === after) return [];
  const oldIds = renumberedIds(before, after);
  const newIds = new Map([...oldIds].map(([now, old]) => [old, now] as const));
  // An id whose record has another one now is that of a new directive.
  const former = ({ id }: Directive): Directive | undefined =>
    newIds.has(id) && !oldIds.has(id) ? undefined : before.directives.get(oldIds.get(id) ?? id);
  const pairs = [...after.directives.values()].flatMap((now): Pair | readonly Pair[] => {
    const old = former(now);
    return old ? { old, now } : [];
  });
  const affected = affectedIds(before, after, pairs, newIds);

  const changes: DirectiveChange[] = [];
  for (const now of after.directives.values()) {
    const old = former(now);
    const tell = teller(now.id, changes);
    if (!old) {
      tell("created", whole(now, after));
      continue;
    }
    const pair = { old, now };
    tellIdentity(pair, tell);
    const isTold = affected.has(now.id) && tellDeadline(pair, before, after, tell);
    tellWords(pair, isTold, newIds, tell);
    tellLife(pair, tell);
  }
  for (const old of before.directives.values()) {
    if (after.directives.has(old.id) || newIds.has(old.id)) continue;
    teller(old.id, changes)("removed", whole(old, before));
  }
  return changes;
}

function whole({ id, title, lead, meeting }: Directive, snapshot: Snapshot): ChangeData["created"] {
  return { title, lead, meeting: meeting.id, deadline: snapshot.deadlineOf(id) };
}
