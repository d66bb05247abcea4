/** As much of JSON Schema as the register's uses. A keyword that is not here is an error, so that none is skipped. */
import { parseDay } from "../../src/deadline/day.ts";
import type { JsonSchema } from "../../src/register/json-schema.ts";

type Check = (value: unknown, schema: JsonSchema, path: string) => readonly string[];
type Keyword = Exclude<keyof JsonSchema, "$schema" | "title" | "description">;

const typeOf = (value: unknown): string =>
  value === null ? "null" : Array.isArray(value) ? "array" : Number.isInteger(value) ? "integer" : typeof value;
const isMap = (value: unknown): value is Readonly<Record<string, unknown>> => typeOf(value) === "object";
const when = (isBroken: boolean, path: string, what: string): readonly string[] =>
  isBroken ? [`${path}: ${what}`] : [];

const checks: Readonly<Record<Keyword, Check>> = {
  type: (value, { type = [] }, path) => {
    const types = [type].flat();
    const own = typeOf(value);
    return when(!(types.includes(own) || (own === "integer" && types.includes("number"))), path, `is ${own}`);
  },
  const: (value, schema, path) => when(value !== schema.const, path, `is not ${schema.const}`),
  enum: (value, schema, path) => when(!schema.enum?.includes(value), path, "is none of the choices"),
  format: (value, { format }, path) => {
    if (format !== "date") throw new Error(`unknown format ${format}`);
    return when(typeof value === "string" && parseDay(value) === undefined, path, "is no date");
  },
  pattern: (value, { pattern = "" }, path) =>
    when(typeof value === "string" && !new RegExp(pattern, "u").test(value), path, `does not match ${pattern}`),
  minimum: (value, { minimum = 0 }, path) => when(typeof value === "number" && value < minimum, path, "is too small"),
  maximum: (value, { maximum = 0 }, path) => when(typeof value === "number" && value > maximum, path, "is too big"),
  required: (value, { required = [] }, path) =>
    isMap(value) ? required.flatMap((key) => when(!Object.hasOwn(value, key), path, `lacks ${key}`)) : [],
  properties: (value, { properties = {} }, path) =>
    Object.entries(properties).flatMap(([key, schema]) =>
      isMap(value) && Object.hasOwn(value, key) ? violations(value[key], schema, `${path}/${key}`) : [],
    ),
  propertyNames: (value, { propertyNames = {} }, path) =>
    isMap(value) ? Object.keys(value).flatMap((key) => violations(key, propertyNames, `${path}/${key}?`)) : [],
  additionalProperties: (value, { properties = {}, additionalProperties: others }, path) => {
    const keys = isMap(value) ? Object.keys(value).filter((key) => !Object.hasOwn(properties, key)) : [];
    if (typeof others === "boolean") return keys.flatMap((key) => when(!others, path, `has ${key}`));
    return keys.flatMap((key) => (isMap(value) && others ? violations(value[key], others, `${path}/${key}`) : []));
  },
  items: (value, { items }, path) =>
    Array.isArray(value) && items ? value.flatMap((each, index) => violations(each, items, `${path}/${index}`)) : [],
  anyOf: (value, { anyOf = [] }, path) => {
    const found = anyOf.map((schema) => violations(value, schema, path));
    return found.some(({ length }) => length === 0) ? [] : [...found.flat()];
  },
};

/** What in a value does not hold of the schema, each with its path; empty when all holds. */
export function violations(value: unknown, schema: JsonSchema, path = ""): readonly string[] {
  return Object.keys(schema).flatMap((keyword) => {
    if (["$schema", "title", "description"].includes(keyword)) return [];
    const check = checks[keyword as Keyword];
    if (check === undefined) throw new Error(`unknown keyword ${keyword}`);
    return check(value, schema, path);
  });
}
