import { describe } from "vitest";
import { at, records, set, texts } from "./table.ts";

describe("block scalars", () => {
  records([
    [
      "a literal one stays one",
      `
- id: A
  notes: |-   # as told
    First
    line
  lead: B
`,
      set(at(0, "notes"), "Another\n\ntext"),
      `
- id: A
  notes: |-   # as told
    Another

    text
  lead: B
`,
    ],
    [
      "its line break at the end goes where the new text has none",
      `
- id: A
  notes: |
    First
`,
      set(at(0, "notes"), "Another"),
      `
- id: A
  notes: |-
    Another
`,
    ],
    [
      "and stays where it has one",
      `
- id: A
  notes: |
    First
`,
      set(at(0, "notes"), "Another\n"),
      `
- id: A
  notes: |
    Another
`,
    ],
    [
      "a folded one is folded at its width",
      `
- id: A
  title: >-
    Report the effect of every measure that is paid from the national budget
    and of the others
`,
      set(at(0, "title"), "Report the effect of every measure that is paid from the national budget and the return"),
      `
- id: A
  title: >-
    Report the effect of every measure that is paid from the national budget
    and the return
`,
    ],
    [
      "a folded one with several lines is literal",
      `
- id: A
  title: >-
    First
`,
      set(at(0, "title"), "Second\nand third"),
      `
- id: A
  title: |-
    Second
    and third
`,
    ],
    [
      "quotes where a block cannot hold the text; the blank lines after it stay",
      `
- id: A
  notes: |+   # as told
    First

- id: B
`,
      set(at(0, "notes"), "bell \u0007"),
      `
- id: A
  notes: "bell \\x07"   # as told

- id: B
`,
    ],
    [
      "an explicit indent goes",
      `
- id: A
  notes: |2-
      First
`,
      set(at(0, "notes"), "Second"),
      `
- id: A
  notes: |-
    Second
`,
    ],
    [
      "new text of several lines is a literal block where its neighbours are",
      `
- id: A
  notes: |
    First
    line
- id: B
  lead: C
`,
      set(at(1, "notes"), "One\ntwo"),
      `
- id: A
  notes: |
    First
    line
- id: B
  lead: C
  notes: |-
    One
    two
`,
    ],
    [
      "and in quotes where they are not",
      `
- id: A
  lead: B
`,
      set(at(0, "notes"), "One\ntwo"),
      `
- id: A
  lead: B
  notes: "One\\ntwo"
`,
    ],
  ]);
});

describe("at the end of a file without a line break", () => {
  texts([
    ["a text", "version: 1\ntitle: First", set(["title"], "Second"), "version: 1\ntitle: Second"],
    ["a literal block", "version: 1\ntitle: |-\n  First", set(["title"], "Second"), "version: 1\ntitle: |-\n  Second"],
    [
      "no literal block that ends in one",
      "version: 1\ntitle: |\n  First",
      set(["title"], "x\n"),
      'version: 1\ntitle: "x\\n"',
    ],
  ]);
});
