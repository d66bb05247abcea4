import { describe } from "vitest";
import { append, at, records } from "./table.ts";

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
