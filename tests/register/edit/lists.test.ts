import { describe } from "vitest";
import { append, at, records, remove, set } from "./table.ts";

const extension = { date: "2024-02-03", to: "15 March 2024", by: "Chair", reason: "illness" };

describe("an item goes to the end of its list", () => {
  records([
    [
      "in brackets",
      `
- { id: A, with: [B,C], tags: [ x ] }
- id: D
  evidence: [ "Memo 1" , "Memo 2" ] # two
`,
      [append(at(0, "with"), "E"), append(at(0, "tags"), "y"), append(at(1, "evidence"), "Memo 3")],
      `
- { id: A, with: [B,C,E], tags: [ x, "y" ] }
- id: D
  evidence: [ "Memo 1" , "Memo 2", "Memo 3" ] # two
`,
    ],
    [
      "in brackets on lines of their own",
      `
- id: A
  with: [
    B, # one
    C # two
  ]
- id: D
  with: [
    B,
  ]
`,
      [append(at(0, "with"), "E"), append(at(0, "with"), "F"), append(at(1, "with"), "E")],
      `
- id: A
  with: [
    B, # one
    C, # two
    E,
    F
  ]
- id: D
  with: [
    B,
    E,
  ]
`,
    ],
    [
      "below the others, with their dashes",
      `
- id: A
  with:
  - B
  evidence:
      -   Memo 1 # one
        # and more of it
      # and another
  # at the end
`,
      [append(at(0, "with"), "C"), append(at(0, "evidence"), "Memo 2")],
      `
- id: A
  with:
  - B
  - C
  evidence:
      -   Memo 1 # one
        # and more of it
      -   Memo 2
      # and another
  # at the end
`,
    ],
    [
      "with the blank lines of its neighbours",
      `
- id: A
  evidence:

    - Memo 1


    - Memo 2

- id: B
`,
      append(at(0, "evidence"), "Memo 3"),
      `
- id: A
  evidence:

    - Memo 1


    - Memo 2


    - Memo 3

- id: B
`,
    ],
    [
      "in the quotes of its neighbours",
      `
- id: A
  evidence:
    - 'Memo 1'
    - 'Memo 2'
  tags: ["x"]
`,
      [append(at(0, "evidence"), "Memo 3"), append(at(0, "tags"), "y z")],
      `
- id: A
  evidence:
    - 'Memo 1'
    - 'Memo 2'
    - 'Memo 3'
  tags: ["x", "y z"]
`,
    ],
    [
      "as a map in brackets",
      `
- id: A
  extensions:
    - {date: 2024-01-02, by: Chair, to: 1 March 2024}
`,
      append(at(0, "extensions"), extension),
      `
- id: A
  extensions:
    - {date: 2024-01-02, by: Chair, to: 1 March 2024}
    - {date: 2024-02-03, by: Chair, to: 15 March 2024, reason: illness}
`,
    ],
    [
      "as a map with a key a line",
      `
- id: A
  extensions:
    -   to:   1 March 2024
        date: 2024-01-02
`,
      append(at(0, "extensions"), extension),
      `
- id: A
  extensions:
    -   to:   1 March 2024
        date: 2024-01-02
    -   to:   15 March 2024
        date: 2024-02-03
        by:   Chair
        reason: illness
`,
    ],
    [
      "below a dash of its own",
      `
- id: A
  notes:
    -
      text: told
`,
      append(at(0, "notes"), { text: "asked" }),
      `
- id: A
  notes:
    -
      text: told
    -
      text: asked
`,
    ],
    [
      "after a map that is an alias as the others are",
      `
- id: A
  notes:
    - &told { text: told }
    - *told
`,
      append(at(0, "notes"), { text: "asked" }),
      `
- id: A
  notes:
    - &told { text: told }
    - *told
    - { text: asked }
`,
    ],
  ]);
});

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

describe("an item that goes takes", () => {
  records([
    [
      "its comma",
      `
- { id: A, with: [B, C, D], tags: [ x, y ] }
`,
      [remove(at(0, "with", 1)), remove(at(0, "tags", 0))],
      `
- { id: A, with: [B, D], tags: [ y ] }
`,
    ],
    [
      "its lines",
      `
- id: A
  evidence:
    # the first
    - Memo 1
    # the second
    - Memo 2 # two
    - Memo 3
`,
      [remove(at(0, "evidence", 1))],
      `
- id: A
  evidence:
    # the first
    - Memo 1
    # the second
    - Memo 3
`,
    ],
    [
      "the blank lines that part it from the one before",
      `
- id: A
  title: First

- id: B
  title: Second

- id: C
  title: Third

# the end
`,
      [remove(at(1)), remove(at(2))],
      `
- id: A
  title: First

# the end
`,
    ],
    [
      "or after, where it is the first",
      `
- id: A
  title: First

- id: B
`,
      remove(at(0)),
      `
- id: B
`,
    ],
    [
      "all that there was: nothing is left",
      `
- id: A
  with: [ B ]
  evidence: # of it
    - Memo 1
    - Memo 2
  tags: [x]
`,
      [remove(at(0, "with", 0)), remove(at(0, "evidence", 0)), remove(at(0, "evidence", 1))],
      `
- id: A
  with: []
  evidence: [] # of it
  tags: [x]
`,
    ],
    [
      "its place for another",
      `
- id: A
  with: [B]
  evidence:
    - Memo 1
`,
      [
        remove(at(0, "with", 0)),
        append(at(0, "with"), "C"),
        remove(at(0, "evidence", 0)),
        append(at(0, "evidence"), "Memo 2"),
      ],
      `
- id: A
  with: [C]
  evidence:
    - Memo 2
`,
    ],
  ]);
});
