/** The tables of keys in `docs/register.md` are made of the schema that the register is read by; UPDATE=1 makes them anew. */
import { expect, it } from "vitest";
import * as z from "zod/mini";
import { registerSchema } from "../../src/register/schema.ts";
import { readPage, updatePage, updates } from "./markdown.ts";

const page = "docs/register.md";
const [begin, end] = ["<!-- keys:begin -->", "<!-- keys:end -->"];

interface Schema {
  readonly type?: string | readonly string[];
  readonly description?: string;
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly required?: readonly string[];
  readonly additionalProperties?: Schema | boolean;
  readonly items?: Schema;
  readonly anyOf?: readonly Schema[];
  readonly enum?: readonly string[];
  readonly format?: string;
}

/** Keys that every record of their kind has, so that the schema does not describe them. */
const plain: Readonly<Record<string, string>> = {
  version: "The version of the format: 1",
  id: "Its name in the register, unique across all files",
  name: "What it is called",
  title: "What is to be done",
  date: "The day, as `YYYY-MM-DD`",
  to: "The new deadline: a date or a wording; a term runs from the day that it extends, before any rolling",
  text: "What there is to note",
  for: "Which report: `2017-Q3`, `2017-09`, `2017`, or a day",
  done: "The day of the report",
};

const records: readonly (readonly [title: string, path: readonly string[]])[] = [
  ["The register", []],
  ["`rules`", ["rules"]],
  ["`calendar`", ["calendar"]],
  ["Each of `bodies`", ["bodies", "*"]],
  ["Each of `meetings`", ["meetings"]],
  ["Each of `directives`", ["meetings", "directives"]],
  ["`due`, as a map", ["meetings", "directives", "due"]],
  ["Each of `extensions`", ["meetings", "directives", "extensions"]],
  ["`withdrawn`", ["meetings", "directives", "withdrawn"]],
  ["Each of `notes`", ["meetings", "directives", "notes"]],
  ["Each of `reports`", ["meetings", "directives", "reports"]],
];

/** The schemas that a value may have: of the value itself, of its items, of its alternatives. */
function alternatives(schema: Schema): readonly Schema[] {
  const inner = [...(schema.anyOf ?? []), ...(schema.items ? [schema.items] : [])];
  return [schema, ...inner.flatMap(alternatives)];
}

function recordAt(schema: Schema, path: readonly string[]): Schema {
  const [key, ...rest] = path;
  if (key === undefined) {
    const found = alternatives(schema).find(({ properties }) => properties !== undefined);
    if (found === undefined) throw new Error("the schema has no such record");
    return found;
  }
  if (key === "*") {
    const { additionalProperties } = alternatives(schema).find((each) => each.additionalProperties) ?? {};
    if (typeof additionalProperties !== "object") throw new Error("the schema has no keys of the register's own");
    return recordAt(additionalProperties, rest);
  }
  const child = recordAt(schema, []).properties?.[key];
  if (child === undefined) throw new Error(`the schema has no key ${key}`);
  return recordAt(child, rest);
}

function tableOf({ properties = {}, required = [] }: Schema): string {
  const rows = Object.entries(properties).map(([key, schema]) => {
    const described = alternatives(schema).find(({ description }) => description !== undefined)?.description;
    const description = described ?? plain[key];
    if (description === undefined) throw new Error(`the key ${key} is not described`);
    const choices = alternatives(schema).find((each) => each.enum)?.enum;
    const values = choices === undefined ? "" : `: ${choices.map((value) => `\`${value}\``).join(", ")}`;
    return `| \`${key}\`${required.includes(key) ? " (required)" : ""} | ${description}${values} |`;
  });
  return ["| key | what it says |", "| --- | --- |", ...rows].join("\n");
}

it("the keys in docs/register.md are those of the schema", () => {
  const schema = z.toJSONSchema(registerSchema) as Schema;
  const tables = records.map(([title, path]) => `### ${title}\n\n${tableOf(recordAt(schema, path))}`);
  const text = readPage(page);
  const [before, after] = [text.split(begin)[0], text.split(end)[1]];
  if (before === undefined || after === undefined) throw new Error(`${page} has no ${begin} and ${end}`);
  const now = `${before}${begin}\n\n${tables.join("\n\n")}\n\n${end}${after}`;
  updatePage(page, now);
  if (!updates) expect(text).toBe(now);
});
