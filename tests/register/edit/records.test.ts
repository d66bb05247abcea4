import { describe } from "vitest";
import type { Value } from "../../../src/register/edit/change.ts";
import { append, at, directives, records, remove, texts } from "./table.ts";

const added: Value = { id: "Z", title: "Last: one", lead: "B", with: ["C"], due: { wording: "soon", date: "none" } };

describe("a new directive takes after the last one", () => {
  records([
    [
      "as keys below each other",
      `
- id: A
  lead: B
  title: First
  with:
  - C
  due:
    date: none
    wording: in due course
`,
      append(directives, added),
      `
- id: A
  lead: B
  title: First
  with:
  - C
  due:
    date: none
    wording: in due course
- id: Z
  lead: B
  title: "Last: one"
  with:
  - C
  due:
    date: none
    wording: soon
`,
    ],
    [
      "with wide indents and values in a column",
      `
-   id:     A
    title:  First
    lead:   B
`,
      append(directives, { ...(added as { id: Value }), tags: ["x"] }),
      `
-   id:     A
    title:  First
    lead:   B
-   id:     Z
    title:  "Last: one"
    lead:   B
    with:   [C]
    due:    { wording: soon, date: none }
    tags:   [x]
`,
    ],
    [
      "in brackets",
      `
- {"id": "A", "title": 'First'}
`,
      append(directives, added),
      `
- {"id": "A", "title": 'First'}
- {"id": "Z", "title": 'Last: one', "lead": B, "with": [C], "due": {"wording": soon, "date": none}}
`,
    ],
    [
      "with a blank line before it, and none after the last",
      `
- id: A

- id: B

# the end
`,
      [append(directives, { id: "Y" }), append(directives, { id: "Z" })],
      `
- id: A

- id: B

- id: "Y"

- id: Z

# the end
`,
    ],
    [
      "after others that go",
      `
- id: A
- id: B
- id: C
`,
      [remove(at(1)), remove(at(2)), append(directives, { id: "Z" })],
      `
- id: A
- id: Z
`,
    ],
  ]);
});

const meeting: Value = { id: "m-2", date: "2024-02-03", directives: [{ id: "Z", title: "Last", lead: "B" }] };

describe("a new meeting", () => {
  texts([
    [
      "goes to the end of the meetings, wherever they are",
      `
version: 1
meetings:
- id: m
  date: 2024-01-02
  directives:
    - id: A
      title: First
# of the board
title: Board
`,
      append(["meetings"], meeting),
      `
version: 1
meetings:
- id: m
  date: 2024-01-02
  directives:
    - id: A
      title: First
- id: m-2
  date: 2024-02-03
  directives:
    - id: Z
      title: Last
      lead: B
# of the board
title: Board
`,
    ],
    [
      "is the first of a file",
      `
version: 1
title: Board # ours
# nothing yet
`,
      append(["meetings"], meeting),
      `
version: 1
title: Board # ours
meetings:
  - id: m-2
    date: 2024-02-03
    directives:
      - id: Z
        title: Last
        lead: B
# nothing yet
`,
    ],
    [
      "goes under the key that has none",
      `
version: 1
meetings: [] # to come
title: Board
`,
      append(["meetings"], meeting),
      `
version: 1
meetings: # to come
  - id: m-2
    date: 2024-02-03
    directives:
      - id: Z
        title: Last
        lead: B
title: Board
`,
    ],
    [
      "is in brackets in a file that is",
      `
{
  "version": 1,
  "meetings": [
    { "id": "m", "date": "2024-01-02" }
  ]
}
`,
      append(["meetings"], meeting),
      `
{
  "version": 1,
  "meetings": [
    { "id": "m", "date": "2024-01-02" },
    { "id": "m-2", "date": "2024-02-03", "directives": [{ "id": "Z", "title": "Last", "lead": "B" }] }
  ]
}
`,
    ],
    [
      "has a line a key where the others have",
      `
{
  "meetings": [
    {
      "id": "m",
      "directives": [
        { "id": "A" }
      ]
    }
  ]
}
`,
      append(["meetings"], meeting),
      `
{
  "meetings": [
    {
      "id": "m",
      "directives": [
        { "id": "A" }
      ]
    },
    {
      "id": "m-2",
      "date": "2024-02-03",
      "directives": [
        { "id": "Z", "title": "Last", "lead": "B" }
      ]
    }
  ]
}
`,
    ],
  ]);
});
