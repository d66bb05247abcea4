/** What the keys of a record hold, as far as `set` has to know it to find its way. Tests hold it against the schema. */
import type { RecordKind } from "../../../diagnostics/register-codes.ts";
import { knownKeys } from "../../../register/schema.ts";

/** The records that a path can lead into. */
export type ShapedRecord = Extract<
  RecordKind,
  "meeting" | "directive" | "rules" | "due" | "extension" | "withdrawal" | "note" | "report"
>;

/**
 * - `text`: one value
 * - `texts`: a list of texts, or one text; with `record`, of maps too. `single`: one map can stand for a list of one
 * - `map`: a record of its own
 * - `list`: a list of records
 * - `names`: a map with the register's own names for keys
 * - `directives`: records that are named by their ids
 */
export type Shape =
  | { readonly type: "text"; readonly required: boolean }
  | { readonly type: "texts"; readonly record?: "due" | "note"; readonly single: boolean }
  | { readonly type: "map"; readonly record: ShapedRecord }
  | { readonly type: "list"; readonly record: ShapedRecord }
  | { readonly type: "names" }
  | { readonly type: "directives" };

const texts: Shape = { type: "texts", single: false };
const due: Shape = { type: "texts", record: "due", single: true };

/** What is no single value. */
const shapes: Readonly<Record<ShapedRecord, Readonly<Record<string, Shape>>>> = {
  meeting: {
    rules: { type: "map", record: "rules" },
    with: texts,
    due,
    tags: texts,
    directives: { type: "directives" },
  },
  directive: {
    with: texts,
    due,
    withdrawn: { type: "map", record: "withdrawal" },
    evidence: texts,
    extensions: { type: "list", record: "extension" },
    notes: { type: "texts", record: "note", single: false },
    reports: { type: "list", record: "report" },
    tags: texts,
  },
  rules: { terms: { type: "names" } },
  due: {},
  extension: {},
  withdrawal: {},
  note: {},
  report: { evidence: texts },
};

const required: Readonly<Record<ShapedRecord, readonly string[]>> = {
  meeting: ["id", "date"],
  directive: ["id", "title"],
  rules: [],
  due: [],
  extension: ["date", "to"],
  withdrawal: ["date"],
  note: ["text"],
  report: ["for", "done"],
};

/** What a key of a record holds; `undefined` when the record has no such key. */
export function shapeOf(record: ShapedRecord, key: string): Shape | undefined {
  if (!knownKeys[record].includes(key)) return undefined;
  const own = shapes[record];
  return Object.hasOwn(own, key) ? own[key] : { type: "text", required: required[record].includes(key) };
}
