import { describe } from "vitest";
import { append, at, records, remove, set, texts } from "./table.ts";

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
