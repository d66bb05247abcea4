/** What a `due` map may say together, and what directives may wait for. */
import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import { nearest } from "../diagnostics/suggest.ts";
import { type DirectiveDraft, type Locate, type MeetingDraft, stated } from "./draft.ts";
import { dueItems } from "./due.ts";
import type { RecordPath } from "./model.ts";
import type { Raw } from "./tree.ts";
import { textOf } from "./values.ts";

/** Finding the nearest of many ids for each of many mistakes would take longer than reading the register. */
const suggestions = 100;

/** Keys that each say from where, or to when: no two of them go together. */
const exclusive = ["date", "after", "from"] as const;

/** Checks the maps of one `due` value, of a directive or a meeting. */
export function checkDueMaps(due: Raw, locate: Locate): readonly Diagnostic[] {
  return dueItems(due).flatMap(({ path, item }): readonly Diagnostic[] => {
    if (typeof item === "string") return [];
    const severity = "error";
    const [first, second] = exclusive.filter((key) => item[key] !== undefined);
    if (first !== undefined && second !== undefined) {
      return [{ code: "due-conflict", severity, data: { first, second }, place: locate([...path, second]) }];
    }
    if (item["wording"] !== undefined || first === "date") return [];
    const place = locate(first === undefined ? path : [...path, first]);
    return [{ code: "due-without-wording", severity, data: { key: first ?? null }, place }];
  });
}

interface Wait {
  readonly draft: DirectiveDraft;
  readonly after: string;
  readonly path: RecordPath;
}

/** The directives that one waits for. */
function waits(draft: DirectiveDraft): readonly Wait[] {
  return dueItems(stated(draft, "due")).flatMap(({ path, item }) => {
    const after = typeof item === "string" ? null : textOf(item["after"]);
    return after === null ? [] : [{ draft, after, path: [...path, "after"] }];
  });
}

/**
 * Every `after` names a directive of the register, and none waits for itself by any way round. `known` is false when
 * some directives may stand in text that could not be read.
 */
export function checkWaits(meetings: readonly MeetingDraft[], known: boolean): readonly Diagnostic[] {
  const waiting = new Map<string, readonly Wait[]>();
  const ids = new Set<string>();
  for (const draft of meetings.flatMap(({ directives }) => directives)) {
    if (draft.id === null || ids.has(draft.id)) continue;
    ids.add(draft.id);
    const own = waits(draft);
    if (own.length > 0) waiting.set(draft.id, own);
  }
  return [...(known ? unknownDirectives(waiting, ids) : []), ...circles(waiting)];
}

function* unknownDirectives(
  waiting: ReadonlyMap<string, readonly Wait[]>,
  ids: ReadonlySet<string>,
): Generator<Diagnostic> {
  let left = suggestions;
  for (const [id, own] of waiting) {
    for (const { after, draft, path } of own) {
      if (ids.has(after)) continue;
      left -= 1;
      const data = { id: after, nearest: left < 0 ? null : (nearest(after, ids)[0] ?? null) };
      yield { code: "unknown-directive", severity: "error", data, place: draft.locate(path), id };
    }
  }
}

/** Each circle once, at the directive of it that the register names first. Walks without recursion: chains may be long. */
function* circles(waiting: ReadonlyMap<string, readonly Wait[]>): Generator<Diagnostic> {
  const finished = new Set<string>();
  const order = new Map([...waiting.keys()].map((id, index) => [id, index]));
  for (const start of waiting.keys()) {
    const stack: { readonly id: string; next: number }[] = [{ id: start, next: 0 }];
    const depth = new Map([[start, 0]]);
    for (let top = stack.at(-1); top !== undefined; top = stack.at(-1)) {
      const wait = finished.has(top.id) ? undefined : waiting.get(top.id)?.[top.next];
      if (wait === undefined) {
        finished.add(top.id);
        depth.delete(top.id);
        stack.pop();
        continue;
      }
      top.next += 1;
      const seen = depth.get(wait.after);
      if (seen !== undefined) {
        yield circle(stack.slice(seen), order, waiting);
      } else if (waiting.has(wait.after) && !finished.has(wait.after)) {
        depth.set(wait.after, stack.length);
        stack.push({ id: wait.after, next: 0 });
      }
    }
  }
}

function circle(
  stack: readonly { readonly id: string }[],
  order: ReadonlyMap<string, number>,
  waiting: ReadonlyMap<string, readonly Wait[]>,
): Diagnostic {
  const ids = stack.map(({ id }) => id);
  const place = (id: string): number => order.get(id) ?? 0;
  const turn = ids.indexOf(ids.reduce((first, id) => (place(id) < place(first) ? id : first)));
  const members = [...ids.slice(turn), ...ids.slice(0, turn)];
  const [first = "", second = first] = members;
  const wait = waiting.get(first)?.find(({ after }) => after === second);
  return {
    code: "circular-after",
    severity: "error",
    data: { circle: [...members, first] },
    id: first,
    ...(wait ? { place: wait.draft.locate(wait.path) } : {}),
  };
}
