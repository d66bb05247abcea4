/** What `set` knows of the records is what the schema says. */
import { describe, expect, test } from "vitest";
import * as z from "zod/mini";
import { type Shape, type ShapedRecord, shapeOf } from "../../../src/commands/edit/set/shapes.ts";
import { knownKeys, registerSchema } from "../../../src/register/schema.ts";

interface Schema {
  readonly type?: string | readonly string[];
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly required?: readonly string[];
  readonly additionalProperties?: Schema | boolean;
  readonly items?: Schema;
  readonly anyOf?: readonly Schema[];
}

const register = z.toJSONSchema(registerSchema) as Schema;
const branches = (schema: Schema): readonly Schema[] => [schema, ...(schema.anyOf ?? [])];
const listIn = (schema: Schema): Schema | undefined => branches(schema).find(({ items }) => items)?.items;
const mapIn = (schema: Schema): Schema | undefined => branches(schema).find(({ properties }) => properties);
const at = (schema: Schema | undefined, key: string): Schema => schema?.properties?.[key] ?? {};

const meeting = listIn(at(register, "meetings"));
const directive = listIn(at(meeting, "directives"));
const records: Readonly<Record<ShapedRecord, Schema | undefined>> = {
  meeting,
  directive,
  rules: mapIn(at(meeting, "rules")),
  due: mapIn(at(directive, "due")),
  extension: listIn(at(directive, "extensions")),
  withdrawal: mapIn(at(directive, "withdrawn")),
  note: mapIn(listIn(at(directive, "notes")) ?? {}),
  report: listIn(at(directive, "reports")),
};

/** The record whose keys a map of the schema has. */
function recordOf(map: Schema | undefined): string | undefined {
  const keys = Object.keys(map?.properties ?? {});
  if (keys.length === 0) return undefined;
  return Object.entries(knownKeys).find(([, known]) => String(known) === String(keys))?.[0];
}

/** What the schema says of a key, in the words of the shapes. */
function shapeIn(record: Schema, key: string): Shape {
  const schema = at(record, key);
  const [list, map] = [listIn(schema), mapIn(schema)];
  const isText = branches(schema).some(({ type, items, properties }) => !items && !properties && type !== undefined);
  if (list !== undefined) {
    const inner = recordOf(mapIn(list));
    if (inner === "directive") return { type: "directives" };
    if (!isText) return { type: "list", record: inner as ShapedRecord };
    const single = map !== undefined;
    return inner === undefined ? { type: "texts", single } : { type: "texts", record: inner as "due" | "note", single };
  }
  if (map !== undefined) return { type: "map", record: recordOf(map) as ShapedRecord };
  if (typeof schema.additionalProperties === "object") return { type: "names" };
  return { type: "text", required: record.required?.includes(key) ?? false };
}

describe.each(Object.entries(records))("%s", (name, record) => {
  const keys = Object.keys(record?.properties ?? {});
  test("has keys", () => expect(keys.length).toBeGreaterThan(0));
  test.each(keys)("%s", (key) => {
    expect(shapeOf(name as ShapedRecord, key)).toEqual(shapeIn(record ?? {}, key));
  });
  test.each(["deu", "constructor", "__proto__", "toString"])("%s is no key", (key) => {
    expect(shapeOf(name as ShapedRecord, key)).toBeUndefined();
  });
});
