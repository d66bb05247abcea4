import { describe } from "vitest";
import { at, records, set } from "./table.ts";

describe("a new key is written as its neighbours are", () => {
  records([
    [
      "with values in their column",
      `
- id:    A
  title: First
  due:   soon
`,
      [set(at(0, "lead"), "B"), set(at(0, "status"), "done")],
      `
- id:    A
  title: First
  lead:  B
  due:   soon
  status: done
`,
    ],
    [
      "with spaces before colons",
      `
- id : A
  title : First
`,
      set(at(0, "lead"), "B"),
      `
- id : A
  title : First
  lead : B
`,
    ],
    [
      "with tabs after colons",
      `
- id:\tA
  title:\tFirst
`,
      set(at(0, "lead"), "B"),
      `
- id:\tA
  title:\tFirst
  lead:\tB
`,
    ],
    [
      "in quotes, and what it holds",
      `
- "id": "A"
  "title": "First"
`,
      [set(at(0, "status"), "done"), set(at(0, "done"), "2024-02-03")],
      `
- "id": "A"
  "title": "First"
  "status": done
  "done": 2024-02-03
`,
    ],
    [
      "its value in quotes where all under that key are",
      `
- id: A
  status: 'done'
- id: B
`,
      set(at(1, "status"), "done"),
      `
- id: A
  status: 'done'
- id: B
  status: 'done'
`,
    ],
    [
      "with question marks and colons it is an ordinary one",
      `
- ? id
  : A
  ? title
  : First
`,
      set(at(0, "lead"), "B"),
      `
- ? id
  : A
  ? title
  : First
  lead: B
`,
    ],
  ]);
});

describe("in brackets a new key", () => {
  records([
    [
      "takes the spaces of its map",
      `
- { id: A, title: First }
- {id: B,title: Second}
- { "id" : "C", "title" : "Third" }
`,
      [set(at(0, "lead"), "X"), set(at(1, "lead"), "X"), set(at(2, "lead"), "X")],
      `
- { id: A, title: First, lead: X }
- {id: B,title: Second,lead: X}
- { "id" : "C", "title" : "Third", "lead" : X }
`,
    ],
    [
      "goes between others",
      `
- { id: A, tags: [x] }
`,
      [set(at(0, "title"), "First"), set(at(0, "lead"), "B")],
      `
- { id: A, title: First, lead: B, tags: [x] }
`,
    ],
    [
      "goes before the first",
      `
- { id: A, notes: [{ text: told }] }
`,
      set(at(0, "notes", 0, "date"), "2024-01-02"),
      `
- { id: A, notes: [{ date: 2024-01-02, text: told }] }
`,
    ],
    [
      "goes to the line of the one before it",
      `
- { id: A, title: First,   # the first
    tags: [x] }   # the end
`,
      [set(at(0, "lead"), "B"), set(at(0, "status"), "open")],
      `
- { id: A, title: First, lead: B, status: open,   # the first
    tags: [x] }   # the end
`,
    ],
    [
      "has a line where all have one",
      `
- {
    id: A, # an id
    title: First # a title
  }
- {
    id: B,
    title: Second,
  }
`,
      [set(at(0, "lead"), "X"), set(at(1, "lead"), "X"), set(at(1, "with"), ["Z"])],
      `
- {
    id: A, # an id
    title: First, # a title
    lead: X
  }
- {
    id: B,
    title: Second,
    lead: X,
    with: [Z],
  }
`,
    ],
    [
      "stands beside where commas come first",
      `
- { id: A
  , title: First
  }
`,
      set(at(0, "lead"), "B"),
      `
- { id: A
  , title: First, lead: B
  }
`,
    ],
  ]);
});
