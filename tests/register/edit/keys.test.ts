import { describe } from "vitest";
import { append, at, records, remove, set, texts } from "./table.ts";

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

describe("a key that goes takes", () => {
  records([
    [
      "its lines and the comments in them, and no others",
      `
- id: A
  # above
  status: done # at the end
  # between
  evidence: # of it
    # in it
    - x
    # after it
  # below
  tags: [y]
`,
      [remove(at(0, "status")), remove(at(0, "evidence"))],
      `
- id: A
  # above
  # between
    # after it
  # below
  tags: [y]
`,
    ],
    [
      "what is beside the dash; what follows comes there",
      `
- status: done
  done: 2024-02-03 # at last

  id: A
- status: done
  # the id
  id: B
- status: done
`,
      [
        remove(at(0, "status")),
        remove(at(0, "done")),
        remove(at(1, "status")),
        remove(at(2, "status")),
        set(at(2, "id"), "C"),
      ],
      `
- id: A
-
  # the id
  id: B
- id: C
`,
    ],
    [
      "its comma in brackets",
      `
- { status: done, id: A, done: 2024-02-03, tags: [x] }
`,
      [remove(at(0, "status")), remove(at(0, "done")), remove(at(0, "tags"))],
      `
- { id: A }
`,
    ],
    [
      "its line in brackets, and the comma of the line before it where it is the last",
      `
- {
    id: A, # an id
    title: First,
    lead: B # a lead
  }
`,
      remove(at(0, "lead")),
      `
- {
    id: A, # an id
    title: First
  }
`,
    ],
    [
      "no comment that stands between others in brackets",
      `
- { id: A, # an id
    title: First, tags: [x] }
`,
      remove(at(0, "title")),
      `
- { id: A, # an id
     tags: [x] }
`,
    ],
    [
      "no comment that a text before it would take in",
      `
- id: A
  notes: |
    told
  tags:
    - x
    # no more
    # to come
`,
      remove(at(0, "tags")),
      `
- id: A
  notes: |
    told
  # no more
  # to come
`,
    ],
    [
      "all that the map holds: nothing is left in it",
      `
- id: A
  due: # said so
    wording: soon # they said
    date: none
  tags: [x]
- id: B
  due: { wording: soon }
`,
      [remove(at(0, "due", "wording")), remove(at(0, "due", "date")), remove(at(1, "due", "wording"))],
      `
- id: A
  due: {} # said so
  tags: [x]
- id: B
  due: {}
`,
    ],
    [
      "the only item of a list that is no list",
      `
- id: A
  evidence: Memo 1 # lost
  tags: [x]
`,
      remove(at(0, "evidence", 0)),
      `
- id: A
  tags: [x]
`,
    ],
  ]);
});

describe("of the file itself", () => {
  texts([
    [
      "keys in the middle",
      `
version: 1

# what there is
meetings: []
title: Last
`,
      [set(["timezone"], "UTC"), set(["rules", "roll"], "following"), set(["bodies", "MIC", "name"], "Ministry")],
      `
version: 1

# what there is
meetings: []
title: Last
timezone: UTC
rules:
  roll: following
bodies:
  MIC: { name: Ministry }
`,
    ],
    [
      "between markers",
      `
%YAML 1.2
--- # a document
version: 1
... # its end
`,
      set(["title"], "First"),
      `
%YAML 1.2
--- # a document
version: 1
title: First
... # its end
`,
    ],
    [
      "without a line break at the end",
      "version: 1\r\ntitle: First",
      [set(["timezone"], "UTC")],
      "version: 1\r\ntitle: First\r\ntimezone: UTC",
    ],
    ["of one line, gone", "version: 1\ntitle: First", [remove(["title"])], "version: 1"],
    [
      "of one line, gone and another there",
      "version: 1\ntitle: First",
      [remove(["title"]), set(["timezone"], "UTC")],
      "version: 1\ntimezone: UTC",
    ],
    [
      "with line breaks of both kinds, each its neighbour's",
      "version: 1\r\ntitle: First\ncalendar: KZ\r\n",
      [set(["timezone"], "UTC"), set(["rules"], { roll: "none" })],
      "version: 1\r\ntitle: First\ntimezone: UTC\ncalendar: KZ\r\nrules:\r\n  roll: none\r\n",
    ],
    [
      "nothing but comments",
      "# to come",
      [set(["version"], "1"), append(["meetings"], { id: "m", date: "2024-01-02" })],
      '# to come\nversion: "1"\nmeetings:\n  - id: m\n    date: 2024-01-02',
    ],
    ["nothing", "", set(["title"], "First"), "title: First\n"],
    [
      "JSON",
      '{"version":1,"title":"x"}',
      [set(["timezone"], "UTC"), remove(["title"])],
      '{"version":1,"timezone":"UTC"}',
    ],
    [
      "names at the end of their map, quoted where they need to be",
      `
bodies:
  MIC: Ministry
version: 1
`,
      [set(["bodies", "no"], "Norway"), set(["bodies", "a: b"], "C")],
      `
bodies:
  MIC: Ministry
  "no": Norway
  "a: b": C
version: 1
`,
    ],
  ]);
});
