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

describe("space at the end of its line stays", () => {
  texts([
    [
      "after a text",
      "title: First  \ncalendar: KZ\t\n",
      [set(["title"], "Second"), set(["calendar"], "RU")],
      "title: Second  \ncalendar: RU\t\n",
    ],
    ["after a list", "with: [A]  \n", append(["with"], "B"), "with: [A, B]  \n"],
    ["after an item", "with:  \n  - A  \n", set(["with", 0], "B"), "with:  \n  - B  \n"],
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
