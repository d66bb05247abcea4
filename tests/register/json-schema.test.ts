/** The JSON Schema that editors use: every key is described, and it says of registers what the tool says. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { parse } from "yaml";
import { type FileKind, type JsonSchema, jsonSchema, jsonSchemaText } from "../../src/register/json-schema.ts";
import { blocksOf } from "../docs/markdown.ts";
import { violations } from "../support/json-schema.ts";

const root = join(import.meta.dirname, "../..");
const read = (path: string): string => readFileSync(join(root, path), "utf8");
const kinds: readonly FileKind[] = ["register", "meetings"];

/** Every schema within a schema, with its path. */
function* within(schema: JsonSchema, path: string): Iterable<readonly [path: string, schema: JsonSchema]> {
  yield [path, schema];
  const { properties = {}, items, anyOf = [], additionalProperties: others } = schema;
  for (const [key, each] of Object.entries(properties)) yield* within(each, `${path}/${key}`);
  for (const each of [...anyOf, ...(items ? [items] : []), ...(typeof others === "object" ? [others] : [])]) {
    yield* within(each, path);
  }
}

describe.each(kinds)("of %s", (kind) => {
  const schema = jsonSchema(kind);

  it("names its draft, and what it is of", () => {
    expect(Object.keys(schema).slice(0, 3)).toEqual(["$schema", "title", "description"]);
    expect(schema.$schema).toBe("http://json-schema.org/draft-07/schema#");
  });

  it("describes every key", () => {
    const keys = [...within(schema, "")].flatMap(([path, { properties = {} }]) =>
      Object.entries(properties).map(([key, { description }]) => [`${path}/${key}`, description] as const),
    );
    expect(keys.length).toBeGreaterThan(30);
    expect(keys.filter(([, description]) => !/^[A-Z]/.test(description ?? ""))).toEqual([]);
  });

  it("lets no record have other keys", () => {
    const open = [...within(schema, "")].filter(
      ([, { properties, additionalProperties }]) => properties !== undefined && additionalProperties !== false,
    );
    expect(open.map(([path]) => path)).toEqual([]);
  });

  it("as text is the same, for a file", () => {
    expect(JSON.parse(jsonSchemaText(kind))).toEqual(schema);
    expect(jsonSchemaText(kind)).toMatch(/^\{\n {2}"\$schema": .*\n\}\n$/s);
  });
});

describe("accepts", () => {
  const pages = ["docs/register.md", "docs/deadlines.md", "docs/calendars.md", "README.md"];
  const registers = [
    ["data/directives.yaml", read("data/directives.yaml")] as const,
    ["board", read("tests/cli/fixtures/board/directives.yaml")] as const,
    ["reports", read("tests/cli/fixtures/reports/directives.yaml")] as const,
    ...pages.flatMap((page) =>
      blocksOf(read(page), "yaml")
        .filter((text) => text.startsWith("# directives.yaml"))
        .map((text, index) => [`${page}, number ${index + 1}`, text] as const),
    ),
  ];
  it.each(registers)("%s", (_, text) => {
    expect(violations(parse(text), jsonSchema("register"))).toEqual([]);
  });

  it("a folder's files, each by its own schema", () => {
    const folder = "tests/cli/fixtures/folder/directives";
    expect(violations(parse(read(`${folder}/register.yaml`)), jsonSchema("register"))).toEqual([]);
    const meetings = parse(read(`${folder}/2018/march.yaml`));
    expect(violations(meetings, jsonSchema("meetings"))).toEqual([]);
    expect(violations(meetings, jsonSchema("register"))).toEqual([": lacks version"]);
  });
});

const directive = (text: string): string =>
  `{ version: 1, meetings: [{ id: m, date: 2017-09-19, directives: [{ id: A, title: B, ${text} }] }] }`;

const refused: readonly (readonly [what: string, text: string, at: string])[] = [
  ["no version", "{ title: A }", ": lacks version"],
  ["another version", "{ version: 2 }", "/version: is not 1"],
  ["an unknown key", "{ version: 1, titel: A }", ": has titel"],
  ["an unknown key of a directive", directive("leed: A"), "/meetings/0/directives/0: has leed"],
  ["an unknown state", directive("status: finished"), "/meetings/0/directives/0/status: is none of the choices"],
  ["a day that does not exist", directive("done: 2017-02-30"), "/meetings/0/directives/0/done: is no date"],
  ["a list for a title", "{ version: 1, title: [A] }", "/title: is array"],
  ["an empty title", '{ version: 1, title: " " }', "/title: does not match \\S"],
  ["a country in small letters", "{ version: 1, calendar: kz }", "/calendar: does not match"],
  ["a month that does not exist", "{ version: 1, rules: { fiscal: 13 } }", "/rules/fiscal: is too big"],
  ["a reason for no day", "{ version: 1, calendar: { holidays: { Monday: x } } }", "/holidays/Monday?: is no date"],
  ["a body without a name", "{ version: 1, bodies: { A: { email: a@example.org } } }", "/bodies/A: lacks name"],
  ["a withdrawal without a day", directive("withdrawn: { by: A }"), "/withdrawn: lacks date"],
];
it.each(refused)("refuses %s", (_, text, at) => {
  const found = violations(parse(text), jsonSchema("register"));
  expect(found.some((violation) => violation.includes(at)) ? at : found).toBe(at);
});
