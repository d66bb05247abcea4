/** An assignment → the record as it is to be. On the data alone; which bytes that concerns is found out elsewhere. */
import { parseDay } from "../../../deadline/day.ts";
import { nearest } from "../../../diagnostics/suggest.ts";
import { knownKeys } from "../../../register/schema.ts";
import type { Raw, RawMap } from "../../../register/tree.ts";
import { isMap, mapOf } from "../../../register/values.ts";
import type { SetTexts } from "../../../text/set.ts";
import { refusal } from "../words.ts";
import type { Assignment } from "./assignments.ts";
import { type Shape, type ShapedRecord, shapeOf } from "./shapes.ts";

/** The one that is being assigned. */
interface Context {
  readonly id: string;
  readonly assignment: Assignment;
  readonly texts: SetTexts;
}

/** What is left of a path, and what is known of the way to it. */
interface Way {
  readonly rest: readonly string[];
  /** The way so far, as it is written: `extensions.0`. */
  readonly at: string;
}

/**
 * A record with one value set or removed. Items that are removed leave a hole (`undefined`) in their list, be it the last
 * one, so that the others keep their indexes. Throws `UsageError` for keys that the record cannot have and for what is no single value.
 */
export function assigned(
  raw: RawMap,
  record: "meeting" | "directive",
  { id, assignment, texts }: { readonly id: string; readonly assignment: Assignment; readonly texts: SetTexts },
): RawMap {
  return inMap(raw, record, { rest: assignment.path, at: "" }, { id, assignment, texts });
}

function inMap(map: RawMap, record: ShapedRecord, { rest, at }: Way, context: Context): RawMap {
  const [key = "", ...more] = rest;
  const shape = shapeOf(record, key);
  if (shape === undefined) {
    const known = knownKeys[record];
    throw refusal(context.texts.refusals.unknownKey({ record, key, nearest: nearest(key, known)[0], known }));
  }
  const value = inShape(
    Object.hasOwn(map, key) ? map[key] : undefined,
    shape,
    { rest: more, at: joined(at, key) },
    context,
  );
  return withKey(map, key, value, knownKeys[record]);
}

const joined = (at: string, key: string | number): string => (at === "" ? String(key) : `${at}.${key}`);

/** The map with a key set, or without it. New keys stand where the order of the known ones has them. */
function withKey(map: RawMap, key: string, value: Raw, order: readonly string[]): RawMap {
  const entries = Object.entries(map).filter(([name]) => name !== key);
  if (value !== undefined) entries.push([key, value]);
  const place = ([name]: readonly [string, Raw]): number => order.indexOf(name);
  return Object.assign(Object.create(null), Object.fromEntries(entries.sort((a, b) => place(a) - place(b))));
}

/** The value, or nothing where it is a map that has lost its last key. */
const unlessEmpty = (value: Raw): Raw => (isMap(value) && Object.keys(value).length === 0 ? undefined : value);

function inShape(present: Raw, shape: Shape, way: Way, context: Context): Raw {
  const { id, assignment, texts } = context;
  const { refusals } = texts;
  const isWhole = way.rest.length === 0;
  switch (shape.type) {
    case "text":
      if (!isWhole) throw refusal(refusals.noParts(way.at));
      if (assignment.value === null && shape.required) throw refusal(refusals.required(id, way.at));
      return assignment.value ?? undefined;
    case "map":
      if (isWhole) throw refusal(refusals.whole(id, way.at, false));
      return unlessEmpty(inMap(mapOf(present), shape.record, way, context));
    case "names": {
      if (isWhole) throw refusal(refusals.whole(id, way.at, false));
      // A name may have dots of its own.
      const name = way.rest.join(".");
      return unlessEmpty(withKey(mapOf(present), name, assignment.value ?? undefined, []));
    }
    case "list":
      if (isWhole) throw refusal(refusals.whole(id, way.at, true));
      return inList(Array.isArray(present) ? present : [], shape, way, context);
    case "texts":
      return isWhole ? wholeTexts(present, shape, way, context) : inTexts(present, shape, way, context);
    case "directives":
      throw refusal(refusals.directives);
  }
}

/** A text in the place of a list of one, or a `due` that is none yet. */
function wholeTexts(present: Raw, shape: Shape & { type: "texts" }, { at }: Way, context: Context): Raw {
  const { value } = context.assignment;
  const isOne = typeof present === "string" || (present === undefined && (shape.record === "due" || value === null));
  if (!isOne) throw refusal(context.texts.refusals.whole(context.id, at, !isMap(present)));
  return value ?? undefined;
}

function inTexts(present: Raw, shape: Shape & { type: "texts" }, way: Way, context: Context): Raw {
  const isList = Array.isArray(present);
  const [first = ""] = way.rest;
  if (shape.record === "due" && !isList && indexOf(first) === undefined) {
    return unlessEmpty(inPart(present, "due", way, context));
  }
  const items: readonly Raw[] = isList ? present : present === undefined ? [] : [present];
  const list = inList(items, shape, way, context);
  // One value without a list around it stays that, as long as it may.
  const [one] = list;
  if (isList || present === undefined || list.length !== 1 || one === undefined) return list;
  return isMap(one) && !shape.single ? list : one;
}

/** A part of a deadline or a note. A text that stands for one becomes a map only where it has to. */
function inPart(present: Raw, record: "due" | "note", way: Way, context: Context): Raw {
  if (typeof present !== "string") return inMap(mapOf(present), record, way, context);
  const map = inMap({ [standsFor(present, record)]: present }, record, way, context);
  const [value, ...others] = Object.values(map);
  const isText = typeof value === "string" && others.length === 0 && Object.hasOwn(map, standsFor(value, record));
  return isText ? value : map;
}

/** The key whose value a plain text is. */
function standsFor(text: string, record: "due" | "note"): string {
  if (record === "note") return "text";
  return parseDay(text) === undefined ? "wording" : "date";
}

type ListShape = Shape & { type: "list" | "texts" };

/** The list with an item changed, removed or added at its end. */
function inList(items: readonly Raw[], shape: ListShape, way: Way, context: Context): readonly Raw[] {
  const { id, assignment, texts } = context;
  const [first = "", ...rest] = way.rest;
  const index = indexOf(first);
  if (index === undefined) throw refusal(texts.refusals.notAnIndex(way.at, first));
  const at = joined(way.at, index);
  const isNew = index === items.length && shape.type === "texts" && rest.length === 0 && assignment.value !== null;
  const item = items[index];
  if (!isNew && item === undefined) {
    const isText = shape.type === "texts" && rest.length === 0 && assignment.value !== null;
    throw refusal(texts.refusals.noItem({ id, key: way.at, index, count: items.length, isText }));
  }
  return [...items.slice(0, index), inItem(item, shape, { rest, at }, context), ...items.slice(index + 1)];
}

function inItem(item: Raw, shape: ListShape, way: Way, context: Context): Raw {
  const { refusals } = context.texts;
  if (way.rest.length > 0) {
    if (shape.record === undefined) throw refusal(refusals.noParts(way.at));
    if (shape.type === "list") return inMap(mapOf(item), shape.record, way, context);
    return inPart(item, shape.record, way, context);
  }
  if (isMap(item) || shape.type === "list") throw refusal(refusals.whole(context.id, way.at, false));
  return context.assignment.value ?? undefined;
}

/** Items count from 0. */
function indexOf(word: string): number | undefined {
  return /^(?:0|[1-9]\d{0,5})$/.test(word) ? Number(word) : undefined;
}
