import { describe } from "vitest";
import { append, at, records, set, texts } from "./table.ts";

describe("a text keeps the way in which it was written", () => {
  records([
    [
      "plain",
      `
- id: A
  title: First
`,
      set(at(0, "title"), "Second"),
      `
- id: A
  title: Second
`,
    ],
    [
      "in double quotes",
      `
- id: A
  title: "First"
`,
      set(at(0, "title"), "a \\ b"),
      `
- id: A
  title: "a \\\\ b"
`,
    ],
    [
      "in single quotes",
      `
- id: A
  title: 'First'
`,
      set(at(0, "title"), "It's"),
      `
- id: A
  title: 'It''s'
`,
    ],
    [
      "plain no longer where it could be taken for something else",
      `
- id: A
  title: First
`,
      set(at(0, "title"), "a: b"),
      `
- id: A
  title: "a: b"
`,
    ],
    [
      "quoted then as the nearest text under the same key",
      `
- id: A
  title: 'Zero'
- id: B
  title: First
`,
      set(at(1, "title"), "yes"),
      `
- id: A
  title: 'Zero'
- id: B
  title: 'yes'
`,
    ],
    [
      "in single quotes no longer where it needs escapes",
      `
- id: A
  title: 'First'
`,
      set(at(0, "title"), "two\nlines"),
      `
- id: A
  title: "two\\nlines"
`,
    ],
    [
      "plain where it looks like a number, as before",
      `
- id: 7
  title: First
`,
      set(at(0, "id"), "8"),
      `
- id: 8
  title: First
`,
    ],
    [
      "in brackets",
      `
- { id: A, title: First, lead: B }
`,
      set(at(0, "title"), "Second, with a comma"),
      `
- { id: A, title: "Second, with a comma", lead: B }
`,
    ],
    [
      "over several lines, on one",
      `
- id: A
  title: First
    of several
    words   # a comment
  lead: "B
    and C"
`,
      [set(at(0, "title"), "Second"), set(at(0, "lead"), "D")],
      `
- id: A
  title: Second   # a comment
  lead: "D"
`,
    ],
    [
      "on the line after its key",
      `
- id: A
  title:
    First
  lead: B
`,
      set(at(0, "title"), "Second"),
      `
- id: A
  title:
    Second
  lead: B
`,
    ],
    [
      "not at all, where it is what it was",
      `
- id: A
  title: "First"
`,
      set(at(0, "title"), "First"),
      `
- id: A
  title: "First"
`,
    ],
    [
      "true and null are made texts",
      `
- id: A
  title: true
  lead: ~
`,
      [set(at(0, "title"), "true"), set(at(0, "lead"), "B")],
      `
- id: A
  title: "true"
  lead: B
`,
    ],
  ]);
});

describe("a comment after it stays", () => {
  records([
    [
      "as far from it as it was, where that is one space",
      `
- id: A
  title: First # why
`,
      set(at(0, "title"), "A longer one"),
      `
- id: A
  title: A longer one # why
`,
    ],
    [
      "in its column, where it stands apart",
      `
- id: A
  title: First      # why
`,
      set(at(0, "title"), "Second"),
      `
- id: A
  title: Second     # why
`,
    ],
    [
      "in the column of the comments above and below",
      `
- id: A
  title: Numero Uno # why
  lead: Somebody    # who
`,
      set(at(0, "title"), "One"),
      `
- id: A
  title: One        # why
  lead: Somebody    # who
`,
    ],
    [
      "with one space where there is no more room",
      `
- id: A
  title: First   # why
`,
      set(at(0, "title"), "A longer one"),
      `
- id: A
  title: A longer one # why
`,
    ],
    [
      "after a tab",
      `
- id: A
  title: First\t# why
`,
      set(at(0, "title"), "A longer one"),
      `
- id: A
  title: A longer one\t# why
`,
    ],
    [
      "in its column by what one sees, where a character is wide",
      `
- id: A
  title: First     # why
`,
      set(at(0, "title"), "😀"),
      `
- id: A
  title: 😀        # why
`,
    ],
  ]);
});

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
