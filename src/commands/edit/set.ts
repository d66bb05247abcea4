/** `set`: single values of a record. */
import { parseDay } from "../../deadline/day.ts";
import type { Status } from "../../deadline/status.ts";
import { UsageError } from "../../errors.ts";
import { dueItems } from "../../register/due.ts";
import type { Raw, RawMap } from "../../register/tree.ts";
import { isMap } from "../../register/values.ts";
import type { KeyChange } from "../../text/set.ts";
import type { Texts } from "../../text/texts.ts";
import type { Run, SetFlags } from "../command.ts";
import type { Opened } from "../context.ts";
import { type Decision, type FileEdit, runEdit } from "./session.ts";
import { assigned } from "./set/assign.ts";
import { type Assignment, type Call, readCall } from "./set/assignments.ts";
import { changesBetween } from "./set/changes.ts";
import { movesOf, waitingFor } from "./set/moves.ts";
import { referencesTo } from "./set/rename.ts";
import { readTarget, refuseTaken, type Target } from "./set/target.ts";
import { eachOf, refusal } from "./words.ts";

/**
 * Changes values of directives and meetings. Throws `UsageError` for unknown ids and keys, for lists and maps, and for an
 * id that is taken; what the register would not validate with is told by the session.
 */
export const run: Run<SetFlags> = async (args, flags, shell) => {
  const { texts } = shell;
  const call = readCall(args, texts.set);
  if (call.ids.length > 1 && call.assignments.some(({ key }) => key === "id")) {
    throw new UsageError(texts.set.calls.idOfSeveral);
  }
  return await runEdit(flags, shell, (opened) => decide(call, opened, texts));
};

/** What becomes of one record. */
interface Edited {
  readonly target: Target;
  /** The id that it has afterwards. */
  readonly id: string;
  readonly edits: readonly FileEdit[];
  readonly changes: readonly KeyChange[];
  /** How many others wait for it by its id, which is another one now. */
  readonly references: number;
}

function decide({ ids, assignments }: Call, opened: Opened, texts: Texts): Decision {
  const targets = eachOf(ids, texts, (id) => readTarget(id, id === ids[0], opened, texts));
  const distinct = [...new Map(targets.map((target) => [target.record, target] as const)).values()];
  const edited = eachOf(distinct, texts, (target) => edit(target, assignments, opened, texts));
  const renamed = new Map(
    edited.flatMap(({ target, id }) => (target.kind === "directive" ? [[target.record.id, id] as const] : [])),
  );
  const now = (id: string): string => renamed.get(id) ?? id;
  const own = [...new Set(edited.flatMap((one) => directivesOf(one, opened)))];
  const others = assignments.some(({ path: [key = ""] }) => datesBy.has(key)) ? waitingFor(own, opened) : [];
  const before = new Map(opened.statuses.map((status) => [now(status.directive.id), status] as const));
  const isExtended = assignments.some(({ path }) => path[0] === "extensions");
  return {
    edits: edited.flatMap(({ edits }) => edits),
    ids: [...own, ...others].map(now),
    say: (after) => [
      ...edited.flatMap((one) => linesOf(one, after, texts)),
      ...movesOf(before, after, new Set(isExtended ? [] : own.map(now)), texts),
    ],
  };
}

/** The keys that due dates come from, also those of others that wait. */
const datesBy: ReadonlySet<string> = new Set([
  "date",
  "rules",
  "due",
  "status",
  "done",
  "withdrawn",
  "extensions",
  "reports",
]);

function edit(target: Target, assignments: readonly Assignment[], opened: Opened, texts: Texts): Edited {
  const { kind, record, raw } = target;
  const after = assignments.reduce(
    (map, assignment) => assigned(map, kind, { id: record.id, assignment, texts: texts.set }),
    raw,
  );
  refuseWordless(target, after, texts);
  const id = typeof after["id"] === "string" ? after["id"] : record.id;
  const isRenamed = id !== record.id;
  if (isRenamed) refuseTaken(id, target, opened, texts);
  const { source } = record.place;
  const references = isRenamed && kind === "directive" ? referencesTo(record.id, id, source, opened) : [];
  const changes = changesBetween(raw, after, record.path);
  return {
    target,
    id,
    edits: [...(changes.length === 0 ? [] : [{ source, changes }]), ...references],
    changes: assignments.flatMap(({ key, path, value }): readonly KeyChange[] => {
      const old = textAt(raw, path);
      return old === value ? [] : [{ key, before: old, after: value }];
    }),
    references: references.reduce((count, { changes: { length } }) => count + length, 0),
  };
}

/** A deadline's map needs words or a date; the register would say so of a line that the user never wrote. */
function refuseWordless({ record }: Target, after: RawMap, { set }: Texts): void {
  for (const { path, item } of dueItems(after["due"])) {
    if (typeof item === "string" || item["wording"] !== undefined || item["date"] !== undefined) continue;
    const inherits = "due" in record && record.due.length > 0 && path.length === 1;
    throw refusal(set.refusals.dueWithoutWords(record.id, path.join("."), inherits));
  }
}

/** The text that a key had, where a single value stood in its place. */
function textAt(raw: Raw, path: readonly string[]): string | null {
  const [key, ...rest] = path;
  if (key === undefined) return typeof raw === "string" ? raw : null;
  if (Array.isArray(raw)) return textAt(raw[Number(key)], rest);
  if (isMap(raw)) {
    // A name of the register's own may have dots in it.
    if (!Object.hasOwn(raw, key) && Object.hasOwn(raw, path.join("."))) return textAt(raw[path.join(".")], []);
    return Object.hasOwn(raw, key) ? textAt(raw[key], rest) : null;
  }
  if (typeof raw !== "string") return null;
  if (key === "0") return textAt(raw, rest);
  const isDay = parseDay(raw) !== undefined;
  return key === "text" || key === (isDay ? "date" : "wording") ? raw : null;
}

/** The directives whose deadlines the record decides. */
function directivesOf({ target: { kind, record } }: Edited, { registers }: Opened): readonly string[] {
  if (kind === "directive") return [record.id];
  const all = registers.flatMap(({ directives }) => directives);
  return all.filter(({ meeting }) => meeting === record).map(({ id }) => id);
}

function linesOf(
  { target, id, changes, references }: Edited,
  after: readonly Status[],
  { set }: Texts,
): readonly string[] {
  if (changes.length === 0) return [];
  const status = after.find(({ directive }) => directive.id === id);
  const line =
    target.kind === "meeting" || status === undefined ? set.meeting(id, changes) : set.directive(status, changes);
  return references === 0 ? [line] : [line, set.references(id, references)];
}
