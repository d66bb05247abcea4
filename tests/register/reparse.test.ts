/** What is parsed anew in parts is what the parser finds in the whole. */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { parseSource } from "../../src/register/parse.ts";
import { rawOf } from "../../src/register/raw.ts";
import { reparse } from "../../src/register/reparse.ts";
import {
  countOf,
  isListNode,
  isMapNode,
  itemAt,
  keyAt,
  startOf,
  type Tree,
  textAt,
  valueAt,
} from "../../src/register/tree.ts";

function parsed(text: string): ReturnType<typeof parseSource> {
  return parseSource({ path: "register.yaml", text });
}

/** Every scalar with its place, and where every list and map begins. */
function nodes(tree: Tree, node = tree.root): readonly string[] {
  if (node === 0) return ["-"];
  const count = countOf(tree, node);
  const own = `${startOf(tree, node)} ${textAt(tree, node) ?? ""}`;
  if (isListNode(tree, node)) {
    return [own, ...Array.from({ length: count }, (_, index) => nodes(tree, itemAt(tree, node, index))).flat()];
  }
  if (!isMapNode(tree, node)) return [own];
  const pairs = Array.from({ length: count }, (_, index) => [keyAt(tree, node, index), valueAt(tree, node, index)]);
  return [own, ...pairs.flat().flatMap((each) => nodes(tree, each))];
}

/** The tree of the second text made of that of the first, held against what the parser says of it. */
function check(before: string, after: string): "in part" | "whole" {
  const old = parsed(before);
  if (!old.sound || old.diagnostics.length > 0) return "whole";
  const tree = reparse(old.tree, { path: "register.yaml", text: after });
  if (tree === undefined) return "whole";
  const whole = parsed(after);
  expect([whole.sound, whole.diagnostics]).toEqual([true, []]);
  expect(rawOf(tree)).toEqual(rawOf(whole.tree));
  expect(nodes(tree)).toEqual(nodes(whole.tree));
  // What was made in part serves for the next.
  const back = reparse(tree, { path: "register.yaml", text: before });
  if (back !== undefined) expect(nodes(back)).toEqual(nodes(old.tree));
  return "in part";
}

const register = `version: 1 # of the format
bodies:
  OPS: { name: Operations }
meetings:
  - id: m-1
    date: 2018-03-05
    directives:
      # the first
      - id: A-1
        title: "Survey the
          pumps"
        due: within two weeks

      - { id: A-2, title: Flow, tags: [a, b] }
      - id: A-3
        title: >-
          Folded
          text
        extensions:
          - { date: 2018-03-22, to: 9 April 2018 }
          - date: 2018-03-23
            to: 10 April 2018
  # between
  - id: m-2
    date: 2018-03-19
    directives:
    - id: A-4
      title: Ключ
      due:
      notes: |
        one

        two

rules: { roll: none }
`;

describe("a change of items", () => {
  it.each([
    ["of one value", "id: A-1", "id: A-9"],
    ["of a quoted text", "pumps", "old pumps"],
    ["of a folded text", "Folded\n", "Folded\n          and more\n"],
    ["of a flow map", "tags: [a, b]", "tags: [a]"],
    ["of a nested list", "to: 10 April 2018", "to: 11 April 2018"],
    ["that removes one", "      - { id: A-2, title: Flow, tags: [a, b] }\n", ""],
    ["that adds one", "  # between\n", "      - id: A-5\n        title: New\n  # between\n"],
    ["that adds one in the middle", "      - id: A-3\n", "      - id: A-2b\n        title: New\n      - id: A-3\n"],
    [
      "that adds a whole meeting",
      "  # between\n",
      "  - id: m-1b\n    date: 2018-03-06\n    directives: []\n  # between\n",
    ],
    ["of a block text at the end", "        two\n", "        two\n        three\n"],
    ["of blank lines and comments", "two weeks\n\n", "two weeks\n\n\n        # by the chair\n"],
    ["of an empty value", "due:\n", "due: by 1 April\n"],
  ])("%s is parsed in part", (_, from, to) => {
    expect(register.split(from)).toHaveLength(2);
    expect(check(register, register.replace(from, to))).toBe("in part");
  });

  it.each([
    ["outside all lists", "roll: none", "roll: following"],
    ["of where a list ends", "rules: {", "    rules: {"],
    ["that breaks the syntax", "tags: [a, b]", "tags: [a, b"],
    ["that leaves a quote open", '          pumps"', "          pumps"],
    ["of the indentation of a dash", "      - id: A-3", "     - id: A-3"],
    ["that makes an item a new meeting", "      - id: A-3\n", "  - id: A-3\n"],
    ["with an alias", "id: A-1", "id: *x"],
    ["with a tag", "id: A-1", "id: !x A-1"],
    ["with a conflict", "        title: Ключ\n", "<<<<<<< ours\n        title: Ключ\n"],
    ["with a document of its own", "      - id: A-3\n", "---\n      - id: A-3\n"],
    ["with a tab", "        due: within", "\tdue: within"],
    ["with a key twice", "id: A-1", "id: A-1\n        id: A-1"],
  ])("%s is left to the parser", (_, from, to) => {
    expect(check(register, register.replace(from, to))).toBe("whole");
  });

  it("may be at the very end, with or without a line break", () => {
    const [text = ""] = register.split("\nrules:");
    expect(check(text, `${text}        tags: [x]`)).toBe("in part");
    expect(check(`${text}        tags: [x]`, `${text}        tags: [x]\n  - { id: m-3 }`)).toBe("in part");
  });

  it("goes with any line break", () => {
    const crlf = register.replaceAll("\n", "\r\n");
    expect(check(crlf, crlf.replace("A-1", "A-9"))).toBe("in part");
  });
});

describe("any change", () => {
  const root = join(import.meta.dirname, "../..");
  const bad = join(root, "tests/diagnostics/bad");
  const texts = [
    register,
    readFileSync(join(root, "data/directives.yaml"), "utf8"),
    readFileSync(join(root, "tests/cli/fixtures/board/directives.yaml"), "utf8"),
    ...readdirSync(bad)
      .filter((name) => name.endsWith(".yaml"))
      .map((name) => readFileSync(join(bad, name), "utf8")),
  ].filter((text) => text.length < 20_000);
  const sound = texts.filter((text) => parsed(text).diagnostics.length === 0);
  const lines = [...new Set(texts.flatMap((text) => text.split("\n")))];
  const snippets = [
    "- ",
    "  ",
    '"',
    "'",
    "[",
    "}",
    "#",
    ": ",
    "\n",
    "- - a",
    "|",
    ">",
    "&a ",
    "---\n",
    "...\n",
    "? ",
    "\t",
    "-",
    "\r\n",
    "  -\n",
    "%YAML 1.2\n",
  ];

  it("of lines or characters gives what the parser finds", () => {
    let inPart = 0;
    const change = fc.record({
      text: fc.constantFrom(...sound),
      at: fc.nat(10_000),
      remove: fc.nat(3),
      insert: fc.oneof(fc.constantFrom(...lines), fc.constantFrom(...snippets)),
      byLine: fc.boolean(),
      indent: fc.integer({ min: -4, max: 4 }),
    });
    fc.assert(
      fc.property(change, ({ text, at, remove, insert, byLine, indent }) => {
        let after: string;
        if (byLine) {
          const all = text.split("\n");
          const line = at % all.length;
          const spaces = Math.max(0, (/^ */.exec(all[line] ?? "")?.[0].length ?? 0) + indent);
          all.splice(line, remove, `${" ".repeat(spaces)}${insert.trimStart()}`);
          after = all.join("\n");
        } else {
          const offset = at % (text.length + 1);
          after = text.slice(0, offset) + insert + text.slice(offset + remove);
        }
        if (check(text, after) === "in part") inPart += 1;
      }),
      { numRuns: 600, seed: 11 },
    );
    expect(inPart).toBeGreaterThan(60);
  });
});
