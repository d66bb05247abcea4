/** The due dates that an edit moves, and whether anybody is on record for that. */
import type { Status } from "../../../deadline/status.ts";
import type { DueMove } from "../../../text/set.ts";
import type { Texts } from "../../../text/texts.ts";
import type { Opened } from "../../context.ts";

/** How many moves are told one by one. */
const listed = 10;

/** The ids of what waits for some directives, and for those in turn, in the order of the files. */
export function waitingFor(ids: readonly string[], { registers }: Opened): readonly string[] {
  const all = registers.flatMap(({ directives }) => directives);
  const waiting = new Map<string, string[]>();
  for (const { id, due } of all) {
    for (const { after } of due) {
      if (after === null) continue;
      const known = waiting.get(after);
      if (known) known.push(id);
      else waiting.set(after, [id]);
    }
  }
  const given = new Set(ids);
  const found = new Set<string>();
  const queue = [...ids];
  for (let id = queue.pop(); id !== undefined; id = queue.pop()) {
    for (const next of waiting.get(id) ?? []) {
      if (found.has(next) || given.has(next)) continue;
      found.add(next);
      queue.push(next);
    }
  }
  return all.flatMap(({ id }) => (found.has(id) ? [id] : []));
}

/**
 * What is to be said of due dates that are others than before, which `before` has by the ids of `after`. `own`: whose deadline was changed
 * itself, and by no extension, so that nobody is on record for it.
 */
export function movesOf(
  before: ReadonlyMap<string, Status>,
  after: readonly Status[],
  own: ReadonlySet<string>,
  { set }: Texts,
): readonly string[] {
  const moved = after.flatMap((status): readonly { status: Status; move: DueMove }[] => {
    const { id } = status.directive;
    const old = before.get(id);
    // The next report of several is not a deadline that moved.
    if (old === undefined || old.due === status.due || status.kind === "recurring") return [];
    return [{ status, move: { id, from: old.due, to: status.due } }];
  });
  if (moved.length === 0) return [];
  const unaccounted = moved.filter(({ status, move }) => {
    const isClosed = status.state === "done" || status.state === "done-late" || status.state === "withdrawn";
    return own.has(move.id) && !isClosed && move.from !== null && move.to !== null;
  });
  const more = moved.length - listed;
  const lines = [
    ...moved.slice(0, listed).map(({ move }) => set.moved(move)),
    ...(more > 0 ? [set.moreMoved(more)] : []),
  ];
  const [first] = unaccounted;
  if (first === undefined) return lines;
  return [...lines, set.noExtension(unaccounted.length === 1 ? first.move.id : null)];
}
