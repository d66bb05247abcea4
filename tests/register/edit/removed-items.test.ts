import { describe } from "vitest";
import { append, at, records, remove } from "./table.ts";

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
