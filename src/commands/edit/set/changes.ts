/** The difference between two states of a record → the changes to its file. */
import type { Change, Value } from "../../../register/edit/change.ts";
import type { RecordPath } from "../../../register/model.ts";
import type { Raw, RawMap } from "../../../register/tree.ts";
import { isMap } from "../../../register/values.ts";

/**
 * The fewest changes that make one record of the other. In lists, `undefined` is an item that is removed; a list of which
 * all items are goes with its key.
 */
export function changesBetween(before: Raw, after: Raw, path: RecordPath): readonly Change[] {
  if (before === after) return [];
  if (isMap(before) && isMap(after)) return betweenMaps(before, after, path);
  if (Array.isArray(before) && Array.isArray(after)) return betweenLists(before, after, path);
  // One value becomes a list that begins with it.
  if (before !== undefined && Array.isArray(after) && after[0] === before) return betweenLists([before], after, path);
  return [{ type: "set", path, value: written(after) }];
}

function betweenMaps(before: RawMap, after: RawMap, path: RecordPath): readonly Change[] {
  const left = Object.keys(after).filter((key) => !isEmptied(after[key]));
  const gone = Object.keys(before).filter((key) => !left.includes(key));
  return [
    ...gone.map((key): Change => ({ type: "remove", path: [...path, key] })),
    ...left.flatMap((key) =>
      changesBetween(Object.hasOwn(before, key) ? before[key] : undefined, after[key], [...path, key]),
    ),
  ];
}

function isEmptied(raw: Raw): boolean {
  return Array.isArray(raw) && raw.length > 0 && raw.every((item) => item === undefined);
}

function betweenLists(before: readonly Raw[], after: readonly Raw[], path: RecordPath): readonly Change[] {
  return after.flatMap((item, index): readonly Change[] => {
    if (index >= before.length) return [{ type: "append", path, value: written(item) }];
    if (item === undefined) return [{ type: "remove", path: [...path, index] }];
    return changesBetween(before[index], item, [...path, index]);
  });
}

function written(raw: Raw): Value {
  if (typeof raw === "string") return raw;
  if (Array.isArray(raw)) return raw.flatMap((item: Raw) => (item === undefined ? [] : [written(item)]));
  if (isMap(raw)) return Object.fromEntries(Object.entries(raw).map(([key, value]) => [key, written(value)]));
  throw new Error("only texts, lists and maps can be written");
}
