/** The forms of `due`: words, a date, a map of both, or a list of these. */
import type { Count, Due, RecordPath, Roll } from "./model.ts";
import type { Raw, RawMap } from "./tree.ts";
import { choiceOf, dayOf, isMap, textOf } from "./values.ts";

/** The values of `roll`. */
export const rolls: readonly Roll[] = ["none", "following", "preceding"];
/** The values of `count`. */
export const counts: readonly Count[] = ["day-after", "event-day"];

/** The deadlines of a `due` value. What is broken in it is left out. */
export function readDues(value: Raw): readonly Due[] {
  return dueItems(value).flatMap(({ path, item }) => readDue(item, path) ?? []);
}

/** The maps and texts of a `due` value, each with its path in the record. */
export function dueItems(value: Raw): readonly { readonly path: RecordPath; readonly item: string | RawMap }[] {
  const items: readonly { readonly path: RecordPath; readonly item: Raw }[] = Array.isArray(value)
    ? value.map((item: Raw, index) => ({ path: ["due", index], item }))
    : [{ path: ["due"], item: value as Raw }];
  return items.flatMap(({ path, item }) => (typeof item === "string" || isMap(item) ? [{ path, item }] : []));
}

function readDue(item: string | RawMap, path: RecordPath): Due | undefined {
  const plain = { after: null, from: null, roll: null, count: null };
  if (typeof item === "string") {
    const date = dayOf(item);
    if (date === null && textOf(item) === null) return undefined;
    return { path, wording: date === null ? item : null, date, ...plain };
  }
  const wording = textOf(item["wording"]);
  const date = item["date"] === "none" ? "none" : dayOf(item["date"]);
  if (wording === null && date === null) return undefined;
  return {
    path: [...path, wording === null ? "date" : "wording"],
    wording,
    date,
    after: textOf(item["after"]),
    from: dayOf(item["from"]),
    roll: choiceOf(item["roll"], rolls),
    count: choiceOf(item["count"], counts),
  };
}
