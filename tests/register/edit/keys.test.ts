import { describe } from "vitest";
import { append, at, records, set } from "./table.ts";

describe("a new key goes", () => {
  records([
    [
      "where the schema has it",
      `
- id: A
  title: First
  lead: B
  evidence: [x]
  tags: [y]
`,
      [set(at(0, "done"), "2024-02-03"), set(at(0, "status"), "done"), set(at(0, "with"), "C")],
      `
- id: A
  title: First
  lead: B
  with: C
  status: done
  done: 2024-02-03
  evidence: [x]
  tags: [y]
`,
    ],
    [
      "where the other records of the file have it",
      `
- id: A
  status: done
  title: First
  done: 2024-02-03
  lead: B
- id: C
  title: Second
  lead: B
`,
      [set(at(1, "status"), "done"), set(at(1, "done"), "2024-02-04")],
      `
- id: A
  status: done
  title: First
  done: 2024-02-03
  lead: B
- id: C
  status: done
  title: Second
  done: 2024-02-04
  lead: B
`,
    ],
    [
      "after the whole of what comes before it, and its comments",
      `
- id: A
  title: First
  lead: B
  extensions: # one
    - date: 2024-02-03
      to: by 1 May # granted
    # more to come
  # at the end of the record

- id: C
`,
      append(at(0, "notes"), "told"),
      `
- id: A
  title: First
  lead: B
  extensions: # one
    - date: 2024-02-03
      to: by 1 May # granted
    # more to come
  notes:
    - told
  # at the end of the record

- id: C
`,
    ],
    [
      "before comments and blank lines that belong to what follows",
      `
- id: A
  title: First
  due: soon

  # how to find it
  tags: [x]
`,
      set(at(0, "status"), "open"),
      `
- id: A
  title: First
  due: soon
  status: open

  # how to find it
  tags: [x]
`,
    ],
    [
      "beside the dash where it comes first",
      `
- id: A
  notes:
    - date: 2024-01-02
      text: told
    - text: asked
`,
      set(at(0, "notes", 1, "date"), "2024-01-03"),
      `
- id: A
  notes:
    - date: 2024-01-02
      text: told
    - date: 2024-01-03
      text: asked
`,
    ],
    [
      "below the dash that nothing is beside",
      `
-
  # of the lead
  lead: B
`,
      set(at(0, "title"), "First"),
      `
-
  title: First
  # of the lead
  lead: B
`,
    ],
    [
      "after a text with blank lines at its end that are its own",
      `
- id: A
  title: |+
    First

- id: B
`,
      set(at(0, "lead"), "C"),
      `
- id: A
  title: |+
    First

  lead: C
- id: B
`,
    ],
  ]);
});
