import { describe } from "vitest";
import { append, at, records, refusals, remove, set, texts } from "./table.ts";

describe("aliases", () => {
  records([
    [
      "one gives way to a text",
      `
- id: A
  lead: &lead B
- id: C
  lead: *lead # the same
`,
      set(at(1, "lead"), "D"),
      `
- id: A
  lead: &lead B
- id: C
  lead: D # the same
`,
    ],
    [
      "one of a list gives way to a copy with more in it",
      `
- id: A
  with: &with [B, C]
- id: D
  with: *with
`,
      append(at(1, "with"), "E"),
      `
- id: A
  with: &with [B, C]
- id: D
  with: [B, C, E]
`,
    ],
    [
      "one of a text comes to be in a list",
      `
- id: A
  lead: &lead B
  with: *lead
`,
      append(at(0, "with"), "C"),
      `
- id: A
  lead: &lead B
  with: [*lead, C]
`,
    ],
    [
      "anchors that no alias needs stay where they are",
      `
- id: A
  title: &title First
  with: &with [B]
  tags: &tags
    - x
`,
      [set(at(0, "title"), "Second"), append(at(0, "with"), "C"), append(at(0, "tags"), "z")],
      `
- id: A
  title: &title Second
  with: &with [B, C]
  tags: &tags
    - x
    - z
`,
    ],
    [
      "a text with an anchor comes to be in a list with it",
      `
- id: A
  lead: &lead B
  evidence: &memo Memo 1
- id: C
  lead: *lead
  evidence: *memo
`,
      append(at(0, "evidence"), "Memo 2"),
      `
- id: A
  lead: &lead B
  evidence: [&memo Memo 1, Memo 2]
- id: C
  lead: *lead
  evidence: *memo
`,
    ],
    [
      "an anchor goes with all its aliases",
      `
- id: A
  lead: &lead B
  with: [*lead]
- id: C
  lead: *lead
- id: D
`,
      [remove(at(0)), remove(at(1))],
      `
- id: D
`,
    ],
  ]);
});

const shared = `
meetings:
  - id: m
    directives:
      - id: A
        title: &title First
        with: &with [B]
        due: &due { wording: soon }
      - &record
        id: C
        title: *title
        with: *with
        due: *due
      - *record
`;

describe("cannot be done without changing something else", () => {
  refusals([
    ["a text that an alias stands for", shared, set(at(0, "title"), "x"), "anchor", at(0, "title")],
    ["an item in a list that one stands for", shared, append(at(0, "with"), "x"), "anchor", at(0, "with")],
    ["a key in a map that one stands for", shared, set(at(0, "due", "date"), "none"), "anchor", at(0, "due")],
    ["a record that one stands for", shared, set(at(1, "lead"), "x"), "anchor", at(1)],
    ["by way of an alias", shared, set(at(1, "due", "date"), "none"), "anchor", at(1)],
    ["in a record that is an alias", shared, set(at(2, "lead"), "x"), "alias", at(2)],
    ["what an alias elsewhere stands for, gone", shared, remove(at(0)), "anchor", at(0)],
    ["a key that holds it, gone", shared, remove(at(0, "due")), "anchor", at(0, "due")],
  ]);
});

describe("cannot be done", () => {
  const text = `
title: First
meetings:
  - id: m
    directives:
      - id: A
        lead: B
        with: [C]
`;
  refusals([
    ["what is not there, gone", text, remove(at(0, "status")), "missing", at(0, "status")],
    ["an item that is not there", text, set(at(0, "with", 1), "x"), "missing", at(0, "with", 1)],
    ["a record that is not there", text, set(at(1, "title"), "x"), "missing", at(1)],
    ["a key in a text", text, set(["title", "x"], "y"), "shape", ["title"]],
    ["a key in a list", text, set(at(0, "with", "x"), "y"), "missing", at(0, "with", "x")],
    ["the file itself", text, set([], "x"), "shape", []],
    ["two changes of one value", text, [set(at(0, "lead"), "x"), set(at(0, "lead"), "z")], "overlap", at(0, "lead")],
    ["a change in what goes", text, [remove(at(0)), set(at(0, "lead"), "x")], "overlap", at(0, "lead")],
    ["a change around another", text, [set(at(0, "lead"), "x"), remove(at(0))], "overlap", at(0)],
    ["half of a character", text, set(at(0, "lead"), "\ud83d"), "text", at(0, "lead")],
    ["half of a character in a key", text, set(["bodies", "\ude00"], "x"), "text", ["bodies"]],
    ["a key that YAML takes for another thing", text, set(["bodies", "<<"], "x"), "text", ["bodies"]],
    [
      "more pairs in a pair without brackets",
      "due: [wording: soon]\n",
      set(["due", 0, "date"], "none"),
      "layout",
      ["due", 0],
    ],
    ["all keys of a file, gone", "title: First\n", remove(["title"]), "shape", []],
    [
      "blank lines that a text before them would take in",
      "title: |+\n  First\ncalendar: KZ\n\nversion: 1\n",
      remove(["calendar"]),
      "layout",
      [],
    ],
  ]);
});

describe("keys that mean something elsewhere mean nothing", () => {
  texts([
    [
      "in a file",
      "bodies:\n  MIC: Ministry\n",
      [set(["bodies", "__proto__"], "x"), set(["bodies", "constructor"], "z")],
      "bodies:\n  MIC: Ministry\n  __proto__: x\n  constructor: z\n",
    ],
    [
      "in what is new",
      "version: 1\n",
      set(["bodies", "__proto__", "name"], "x"),
      "version: 1\nbodies:\n  __proto__: { name: x }\n",
    ],
  ]);
});
