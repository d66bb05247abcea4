import { describe } from "vitest";
import { append, at, records, set } from "./table.ts";

describe("where nothing was", () => {
  records([
    [
      "the value goes there",
      `
- id: A
  title:
  lead:   # who
`,
      [set(at(0, "title"), "First"), set(at(0, "lead"), "B")],
      `
- id: A
  title: First
  lead: B # who
`,
    ],
    [
      "in brackets",
      `
- { id: A, title: , lead: "B" , tags: }
`,
      [set(at(0, "title"), "First"), set(at(0, "tags"), "x")],
      `
- { id: A, title: First, lead: "B" , tags: x }
`,
    ],
    [
      "after an anchor",
      `
- id: A
  title: &title
`,
      set(at(0, "title"), "First"),
      `
- id: A
  title: &title First
`,
    ],
    [
      "as a list below it, after comments that are its own",
      `
- id: A
  notes:   # none
    # yet
  lead: B
`,
      append(at(0, "notes"), { text: "told" }),
      `
- id: A
  notes:   # none
    # yet
    - { text: told }
  lead: B
`,
    ],
  ]);
});

describe("of another kind", () => {
  records([
    [
      "a text for a list in brackets",
      `
- id: A
  with: [B, C]   # both
`,
      set(at(0, "with"), "B"),
      `
- id: A
  with: B   # both
`,
    ],
    [
      "a text for a list of lines",
      `
- id: A
  with:   # both
    - B
    - C
  due: soon
`,
      set(at(0, "with"), "B"),
      `
- id: A
  with: B # both
  due: soon
`,
    ],
    [
      "a list for a text",
      `
- id: A
  with: B # alone
`,
      set(at(0, "with"), ["B", "C"]),
      `
- id: A
  with: [B, C] # alone
`,
    ],
    [
      "a map for a text",
      `
- id: A
  due: in due course   # they said
`,
      set(at(0, "due"), { wording: "in due course", date: "none" }),
      `
- id: A
  due: { wording: in due course, date: none } # they said
`,
    ],
    [
      "a text for a map of lines",
      `
- id: A
  due:
    wording: in due course
    date: none
  tags: [x]
`,
      set(at(0, "due"), "by 1 May"),
      `
- id: A
  due: by 1 May
  tags: [x]
`,
    ],
    [
      "an item for an item",
      `
- id: A
  notes:
    - told
    - { text: sent }
    - date: 2024-01-02
      text: received
    - { text: filed }
`,
      [set(at(0, "notes", 0), { text: "asked" }), set(at(0, "notes", 2), "lost")],
      `
- id: A
  notes:
    - { text: asked }
    - { text: sent }
    - lost
    - { text: filed }
`,
    ],
  ]);
});

describe("beside a comment", () => {
  records([
    [
      "an item is no literal block, though its neighbours are",
      `
- id: A
  notes:
    - |
      told
    - { text: sent } # twice
`,
      set(at(0, "notes", 1), "lost\nfound"),
      `
- id: A
  notes:
    - |
      told
    - "lost\\nfound" # twice
`,
    ],
  ]);
});

describe("above a comment", () => {
  records([
    [
      "a text for a list is no literal block, though its neighbours are",
      `
- id: A
  notes: |
    told
- id: B
  notes:
    # twice
    - sent
    # more
`,
      set(at(1, "notes"), "lost\nfound"),
      `
- id: A
  notes: |
    told
- id: B
  notes: "lost\\nfound"
    # twice
    # more
`,
    ],
  ]);
});

describe("part by part", () => {
  records([
    [
      "a list keeps the items that stay, with their comments",
      `
- id: A
  evidence:
    # the first
    - Memo 1   # one
    - Memo 2   # two
`,
      set(at(0, "evidence"), ["Memo 1", "Memo 3", "Memo 4"]),
      `
- id: A
  evidence:
    # the first
    - Memo 1   # one
    - Memo 3   # two
    - Memo 4
`,
    ],
    [
      "a map keeps the keys that stay",
      `
- id: A
  due:
    wording: in due course   # they said
    date: none
`,
      set(at(0, "due"), { wording: "in due course", from: "2024-01-02" }),
      `
- id: A
  due:
    wording: in due course   # they said
    from: 2024-01-02
`,
    ],
  ]);
});
