/**
 * The schema of registers as JSON Schema, for editors: names and descriptions of keys, and the shape of the data. What
 * must hold between records, and of wordings, only the tool can say.
 */
import * as z from "zod/mini";
import { meetingsSchema, registerSchema } from "./schema.ts";

/** A JSON Schema (draft 7, which every editor reads), or a part of one. */
export interface JsonSchema {
  readonly $schema?: string;
  readonly title?: string;
  readonly description?: string;
  readonly type?: string | readonly string[];
  readonly const?: unknown;
  readonly enum?: readonly unknown[];
  readonly format?: string;
  readonly pattern?: string;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly properties?: Readonly<Record<string, JsonSchema>>;
  readonly required?: readonly string[];
  readonly propertyNames?: JsonSchema;
  readonly additionalProperties?: JsonSchema | boolean;
  readonly items?: JsonSchema;
  readonly anyOf?: readonly JsonSchema[];
}

/** Which files a schema is for: those that hold everything, or the others of a folder, which hold meetings. */
export type FileKind = "register" | "meetings";

/** What the schema does not describe, since every record of the kind has it. The kind is the key that it stands under. */
const descriptions: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  "": { version: "The version of the format: 1" },
  bodies: { name: "What it is called" },
  meetings: {
    id: "Its name in the register, unique across all files",
    date: "The day, YYYY-MM-DD",
  },
  directives: {
    id: "Its name in the register, unique across all files",
    title: "What is to be done",
  },
  extensions: {
    date: "The day on which it was granted, YYYY-MM-DD",
    to: "The new deadline: a date or a wording; a term runs from the day that it extends, before any rolling",
  },
  withdrawn: { date: "The day on which it was withdrawn, YYYY-MM-DD" },
  notes: { text: "What there is to note" },
  reports: {
    for: "Which report: 2017-Q3, 2017-09, 2017, or a day",
    done: "The day of the report, YYYY-MM-DD",
  },
};

/** The JSON Schema of a kind of file. */
export function jsonSchema(kind: FileKind): JsonSchema {
  const schema = z.toJSONSchema(kind === "register" ? registerSchema : meetingsSchema, { target: "draft-7" });
  const { $schema, ...rest } = described(schema as JsonSchema, "");
  return {
    ...($schema === undefined ? {} : { $schema }),
    title: kind === "register" ? "A register of directives" : "Meetings of a register of directives",
    description:
      kind === "register"
        ? "What meetings told somebody to do, and by when."
        : "A file of a register that is a folder: meetings with what they told somebody to do, and by when.",
    ...rest,
  };
}

/** The same as the text of a file. */
export function jsonSchemaText(kind: FileKind): string {
  return `${JSON.stringify(jsonSchema(kind), undefined, 2)}\n`;
}

/** With descriptions of all keys. `record` is the key that the schema's record stands under, or its list. */
function described(schema: JsonSchema, record: string): JsonSchema {
  const { properties, items, anyOf, additionalProperties: others } = schema;
  return {
    ...schema,
    ...(properties && { properties: describedKeys(properties, record) }),
    ...(items && { items: described(items, record) }),
    ...(anyOf && { anyOf: anyOf.map((each) => described(each, record)) }),
    ...(typeof others === "object" && { additionalProperties: described(others, record) }),
  };
}

function describedKeys(
  properties: Readonly<Record<string, JsonSchema>>,
  record: string,
): Readonly<Record<string, JsonSchema>> {
  const own = descriptions[record] ?? {};
  const entries = Object.entries(properties).map(([key, schema]) => {
    const description = schema.description ?? own[key];
    const inner = described(schema, key);
    return [key, description === undefined ? inner : { description, ...inner }] as const;
  });
  return Object.fromEntries(entries);
}
