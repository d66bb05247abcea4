import { describe } from "vitest";
import { append, at, records, set } from "./table.ts";

const extension = { date: "2024-02-03", to: "15 March 2024", by: "Chair", reason: "illness" };

describe("a new list", () => {
  records([
    [
      "is in brackets where it is of words",
      `
- id: A
`,
      [
        append(at(0, "with"), "B"),
        append(at(0, "with"), "C"),
        append(at(0, "evidence"), "x, y"),
        append(at(0, "tags"), "z"),
      ],
      `
- id: A
  with: [B, C]
  evidence: ["x, y"]
  tags: [z]
`,
    ],
    [
      "has an item a line where it is of maps",
      `
- id: A
  lead: B
`,
      [
        append(at(0, "extensions"), extension),
        append(at(0, "notes"), { date: "2024-01-02", text: "told" }),
        append(at(0, "reports"), { for: "2024-Q1", done: "2024-04-02", evidence: ["Memo 1"] }),
      ],
      `
- id: A
  lead: B
  extensions:
    - { date: 2024-02-03, to: 15 March 2024, by: Chair, reason: illness }
  notes:
    - { date: 2024-01-02, text: told }
  reports:
    - { for: 2024-Q1, done: 2024-04-02, evidence: [Memo 1] }
`,
    ],
    [
      "has a key a line where one line would be too long, or needs escapes",
      `
- id: A
`,
      [
        append(at(0, "extensions"), {
          ...extension,
          reason: "the survey of the third building has not been finished yet",
        }),
        append(at(0, "notes"), { text: "two\nlines" }),
      ],
      `
- id: A
  extensions:
    - date: 2024-02-03
      to: 15 March 2024
      by: Chair
      reason: the survey of the third building has not been finished yet
  notes:
    - text: "two\\nlines"
`,
    ],
    [
      "has an item a line where brackets would be too long",
      `
- id: A
`,
      set(at(0, "evidence"), ["a".repeat(50), "b".repeat(50)]),
      `
- id: A
  evidence:
    - ${"a".repeat(50)}
    - ${"b".repeat(50)}
`,
    ],
    [
      "is written as others under its key are",
      `
- id: A
  with:
  - X
  evidence: [ "Memo 1", "Memo 2" ]
  notes: [{text: told}]
  extensions:
  - date: 2024-01-02
    to: 1 March 2024
- id: B
`,
      [
        append(at(1, "with"), "Z"),
        append(at(1, "evidence"), "Memo 3"),
        append(at(1, "notes"), { text: "asked" }),
        append(at(1, "extensions"), extension),
      ],
      `
- id: A
  with:
  - X
  evidence: [ "Memo 1", "Memo 2" ]
  notes: [{text: told}]
  extensions:
  - date: 2024-01-02
    to: 1 March 2024
- id: B
  with:
  - Z
  evidence: [ "Memo 3" ]
  notes: [{text: asked}]
  extensions:
  - date: 2024-02-03
    to: 15 March 2024
    by: Chair
    reason: illness
`,
    ],
    [
      "takes the place of nothing, and of none",
      `
- id: A
  evidence:
  with: []
  notes: [] # none yet
  extensions:   # none yet
`,
      [
        append(at(0, "evidence"), "Memo 1"),
        append(at(0, "with"), "B"),
        append(at(0, "notes"), { text: "told" }),
        append(at(0, "extensions"), extension),
      ],
      `
- id: A
  evidence: [Memo 1]
  with: [B]
  notes: # none yet
    - { text: told }
  extensions:   # none yet
    - { date: 2024-02-03, to: 15 March 2024, by: Chair, reason: illness }
`,
    ],
    [
      "is in brackets in brackets",
      `
- { id: A, evidence: , notes: [] }
`,
      [
        append(at(0, "evidence"), "Memo 1"),
        append(at(0, "notes"), { text: "told" }),
        append(at(0, "extensions"), extension),
      ],
      `
- { id: A, evidence: [Memo 1], extensions: [{ date: 2024-02-03, to: 15 March 2024, by: Chair, reason: illness }], notes: [{ text: told }] }
`,
    ],
    [
      "has no tab before a key, though its neighbours have one before a text",
      "- id: A\n  evidence:\n  -\tMemo 1\n",
      append(at(0, "reports"), { for: "2024-Q1", done: "2024-04-02", evidence: "\t" }),
      '- id: A\n  evidence:\n  -\tMemo 1\n  reports:\n  - for: 2024-Q1\n    done: 2024-04-02\n    evidence: "\\t"\n',
    ],
  ]);
});

describe("one value in the place of a list becomes the first of two", () => {
  records([
    [
      "in brackets, quoted where it has to be there",
      `
- id: A
  with: B # alone
  tags: 'x'
  evidence: Memo 1, page 2
`,
      [append(at(0, "with"), "C"), append(at(0, "tags"), "y z"), append(at(0, "evidence"), "Memo 2")],
      `
- id: A
  with: [B, C] # alone
  tags: ['x', 'y z']
  evidence: ["Memo 1, page 2", Memo 2]
`,
    ],
    [
      "below its key, where lists of that kind are",
      `
- id: A
  notes: told, and asked # twice
  with: B
- id: C
  with:
  - D
`,
      [append(at(0, "notes"), { text: "sent" }), append(at(0, "with"), "E")],
      `
- id: A
  notes:
  - told, and asked # twice
  - { text: sent }
  with:
  - B
  - E
- id: C
  with:
  - D
`,
    ],
    [
      "a literal block too",
      `
- id: A
  notes: |
    told
    them
  tags: [x]
`,
      append(at(0, "notes"), "asked"),
      `
- id: A
  notes:
    - |
      told
      them
    - asked
  tags: [x]
`,
    ],
    [
      "a map in brackets",
      `
- id: A
  due: { wording: soon } # they said
`,
      append(at(0, "due"), "by 1 May"),
      `
- id: A
  due: [{ wording: soon }, by 1 May] # they said
`,
    ],
    [
      "a map of lines, which are indented",
      `
- id: A
  due:
    # they said
    wording: soon # really

    date: none
  tags: [x]
`,
      append(at(0, "due"), "by 1 May"),
      `
- id: A
  due:
    # they said
    - wording: soon # really

      date: none
    - by 1 May
  tags: [x]
`,
    ],
  ]);
});
