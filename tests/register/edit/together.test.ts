import { describe } from "vitest";
import { append, at, directives, records, remove, set, texts } from "./table.ts";

describe("changes of one call go together", () => {
  records([
    [
      "in one record, one after the other",
      `
- id: A
  title: First   # one
  tags: [x]
`,
      [
        set(at(0, "status"), "done"),
        append(at(0, "evidence"), "Memo 1"),
        set(at(0, "done"), "2024-02-03"),
        append(at(0, "evidence"), "Memo 2"),
        set(at(0, "title"), "Second"),
        append(at(0, "tags"), "z"),
      ],
      `
- id: A
  title: Second  # one
  status: done
  done: 2024-02-03
  evidence: [Memo 1, Memo 2]
  tags: [x, z]
`,
    ],
    [
      "in brackets, one out and another in",
      `
- { id: A, status: done, done: 2024-02-03 }
`,
      [remove(at(0, "status")), remove(at(0, "done")), set(at(0, "title"), "First"), set(at(0, "tags"), "x")],
      `
- { id: A, title: First, tags: x }
`,
    ],
    [
      "by the indexes that were before",
      `
- id: A
- id: B
- id: C
`,
      [remove(at(0)), set(at(2, "title"), "Third"), set(at(1, "title"), "Second")],
      `
- id: B
  title: Second
- id: C
  title: Third
`,
    ],
    [
      "in parts of what is new",
      `
- id: A
`,
      [
        set(at(0, "withdrawn", "date"), "2024-02-03"),
        set(at(0, "withdrawn", "reason"), "not needed"),
        set(at(0, "status"), "withdrawn"),
      ],
      `
- id: A
  status: withdrawn
  withdrawn: { date: 2024-02-03, reason: not needed }
`,
    ],
  ]);
});

describe("changes that end on one line come from the inside out", () => {
  texts([
    [
      "a key, an item, a directive, a meeting",
      `
meetings:
  - id: m
    directives:
      - id: A
        notes:
          - text: told
`,
      [
        append(["meetings"], { id: "m-2", date: "2024-02-03" }),
        append(directives, { id: "Z" }),
        set(at(0, "tags"), ["x"]),
        append(at(0, "notes"), { text: "asked" }),
        set(at(0, "notes", 0, "date"), "2024-01-02"),
      ],
      `
meetings:
  - id: m
    directives:
      - id: A
        notes:
          - date: 2024-01-02
            text: told
          - text: asked
        tags: [x]
      - id: Z
  - id: m-2
    date: 2024-02-03
`,
    ],
  ]);
});
