/** What a merge itself did: what became different against each of its parents. */
import type { DirectiveChange } from "./changes.ts";

/**
 * The changes that none of the parents has. `each` holds the changes from each parent to the merge; one parent is a plain
 * commit, and all that changed is its own. A directive that some parents do not have is compared with those that do.
 */
export function ownChanges(each: readonly (readonly DirectiveChange[])[]): readonly DirectiveChange[] {
  const [first = [], ...others] = each;
  if (others.length === 0) return first;
  const byParent = each.map(byId);
  const ids = new Set(each.flat().map(({ id }) => id));
  return [...ids].flatMap((id) => {
    const all = byParent.map((changes) => changes.get(id) ?? []);
    const present = all.filter((changes) => !changes.some(({ kind }) => kind === "created"));
    const [own = [], ...rest] = present.length === 0 ? all : present;
    return own.flatMap((change) => rest.reduce<readonly DirectiveChange[]>(shared, [change]));
  });
}

function byId(changes: readonly DirectiveChange[]): ReadonlyMap<string, readonly DirectiveChange[]> {
  const found = new Map<string, DirectiveChange[]>();
  for (const change of changes) {
    const own = found.get(change.id);
    if (own) own.push(change);
    else found.set(change.id, [change]);
  }
  return found;
}

/** What is left of a change, of which another parent has these to the merge. */
function shared(mine: readonly DirectiveChange[], others: readonly DirectiveChange[]): readonly DirectiveChange[] {
  return mine.flatMap((change): readonly DirectiveChange[] => {
    switch (change.kind) {
      case "with-changed":
      case "tags-changed":
      case "evidence-changed": {
        const same = others.find((other) => other.kind === change.kind);
        const data = same && inBoth(change.data, same.data as typeof change.data);
        return data && data.added.length + data.removed.length > 0 ? [{ ...change, data } as DirectiveChange] : [];
      }
      default: {
        const key = outcome(change);
        return others.some((other) => outcome(other) === key) ? [change] : [];
      }
    }
  });
}

interface Exchanged {
  readonly added: readonly string[];
  readonly removed: readonly string[];
}

function inBoth(one: Exchanged, other: Exchanged): Exchanged {
  return {
    added: one.added.filter((item) => other.added.includes(item)),
    removed: one.removed.filter((item) => other.removed.includes(item)),
  };
}

/** What a change made it to be, wherever it came from: parents may differ in what they had. */
function outcome({ kind, data }: DirectiveChange): string {
  const is = (...words: readonly unknown[]): string => JSON.stringify(words);
  switch (kind) {
    case "moved":
      return is("due", data.to);
    case "dated":
      return is("due", data.deadline);
    case "extended":
      return is("extension", data.extension);
    case "extension-changed":
      // What is gone is known by what it was.
      return data.to === null ? is(kind, data.from) : is("extension", data.to);
    case "done":
      return is("done", data.done);
    case "done-changed":
      return is("done", data.to);
    case "withdrawn":
      return is("withdrawal", data.withdrawal);
    case "withdrawal-changed":
      return is("withdrawal", data.to);
    case "reported":
      return is("report", data.report);
    case "report-changed":
      return is("report", data.to);
    case "created":
    case "removed":
    case "renumbered":
    case "reopened":
      return kind;
    default:
      return is(kind, "to" in data ? data.to : data);
  }
}
