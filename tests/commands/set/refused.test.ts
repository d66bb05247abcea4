/** What `set` refuses before anything is edited, and what it says instead. */
import { describe, expect, test } from "vitest";
import { readCall } from "../../../src/commands/edit/set/assignments.ts";
import { refused, texts } from "./record.ts";

const quotes = 'Leave no space around the =, and put quotes around a value with spaces: title="Report on the portal".';
const paths = "A key is a name, or names and numbers with dots between them: due.wording, notes.0.text.";
const ext = "extensions: [{ date: 2017-10-01, to: x }]";
const keysOfDirective =
  "The keys there are id, title, lead, with, due, status, done, withdrawn, evidence, extensions, notes, reports and tags.";

describe("refused", () => {
  const cases: readonly (readonly [
    keys: string,
    words: readonly string[],
    expected: readonly string[],
    kind?: "meeting",
  ])[] = [
    // Keys.
    ["", ["titel=x"], ['there is no key "titel" in a directive; did you mean "title"?']],
    ["", ["deadline=x"], ['there is no key "deadline" in a directive', keysOfDirective]],
    ["", ["__proto__=x"], ['there is no key "__proto__" in a directive', keysOfDirective]],
    ["", ["constructor.name=x"], ['there is no key "constructor" in a directive', keysOfDirective]],
    ["", ["extensions[0].to=x"], ['there is no key "extensions[0]" in a directive', paths]],
    [ext, ["extensions.0.too=x"], ['there is no key "too" in an extension; did you mean "to"?']],
    ["", ["due.x=1"], ['there is no key "x" in due', "The keys there are wording, date, after, from, roll and count."]],
    ["", ["rules.rol=x"], ['there is no key "rol" in rules; did you mean "roll"?'], "meeting"],
    [
      "",
      ["status=x"],
      [
        'there is no key "status" in a meeting',
        "The keys there are id, date, title, source, rules, lead, with, due, tags and directives.",
      ],
      "meeting",
    ],
    ["", ["due.after.x=1"], ["due.after is a single value, with nothing below it", "Write due.after=VALUE."]],
    ["with: [a]", ["with.0.x=1"], ["with.0 is a single value, with nothing below it", "Write with.0=VALUE."]],
    // Keys that a record needs.
    ["", ["title="], ["title of A cannot be removed: the record needs it", "To change it, write title=VALUE."]],
    ["", ["id="], ["id of A cannot be removed: the record needs it", "To change it, write id=VALUE."]],
    ["", ["date="], ["date of A cannot be removed: the record needs it", "To change it, write date=VALUE."], "meeting"],
    [
      "notes: [a]",
      ["notes.0.text="],
      ["notes.0.text of A cannot be removed: the record needs it", "To change it, write notes.0.text=VALUE."],
    ],
    // Lists and maps.
    [
      "",
      ["with=MIC,MES"],
      [
        "set changes single values, and with of A is a list",
        "To change one of its items, counted from 0: directives set A with.0=BODY.",
      ],
    ],
    [
      "tags: [a]",
      ["tags="],
      [
        "set changes single values, and tags of A is a list",
        "To change one of its items, counted from 0: directives set A tags.0=TAG.",
      ],
    ],
    [
      "reports: [{ for: 2017-Q3, done: 2017-10-09 }]",
      ["reports.0.evidence=x"],
      [
        "set changes single values, and reports.0.evidence of A is a list",
        "To change one of its items, counted from 0: directives set A reports.0.evidence.0=TEXT.",
      ],
    ],
    [
      "due: [a, b]",
      ["due="],
      [
        "set changes single values, and due of A is a list",
        "To change one of its items, counted from 0: directives set A due.0=WORDS.",
      ],
    ],
    [
      "due: { wording: a, roll: none }",
      ["due=x"],
      [
        "set changes single values, and due of A is a map with keys of its own",
        "To change what is in it: directives set A due.wording=WORDS.",
      ],
    ],
    [
      ext,
      ["extensions=x"],
      [
        "set changes single values, and extensions of A is a list",
        "To add one: directives extend A. To change one of its items, counted from 0: directives set A extensions.0.to=DATE.",
      ],
    ],
    [
      ext,
      ["extensions.0="],
      [
        "set changes single values, and extensions.0 of A is a map with keys of its own",
        "To change what is in it: directives set A extensions.0.KEY=VALUE.",
      ],
    ],
    [
      "notes: [{ text: a }]",
      ["notes=x"],
      [
        "set changes single values, and notes of A is a list",
        "To add one: directives note A TEXT. To change one of its items, counted from 0: directives set A notes.0.text=TEXT.",
      ],
    ],
    [
      "",
      ["withdrawn=2017-11-01"],
      [
        "set changes single values, and withdrawn of A is a map with keys of its own",
        "To withdraw it: directives withdraw A. To change what is in it: directives set A withdrawn.date=DATE.",
      ],
    ],
    [
      "",
      ["rules.terms=x"],
      [
        "set changes single values, and rules.terms of A is a map with keys of its own",
        "To change what is in it: directives set A rules.terms.NAME=TERM.",
      ],
      "meeting",
    ],
    [
      "",
      ["directives.0.title=x"],
      ["a directive is changed by its own id", "Write directives set ID KEY=VALUE; to add one: directives add."],
      "meeting",
    ],
    // Items.
    [
      "due: [a, b]",
      ["due.5=x"],
      ["there is no due.5 in A: the last item of due is due.1", "To add one: directives set A due.2=VALUE."],
    ],
    ["due: [a, b]", ["due.2="], ["there is no due.2 in A: the last item of due is due.1"]],
    ["", ["tags.1=x"], ["there is no tags.1 in A: tags has no items", "To add one: directives set A tags.0=VALUE."]],
    [
      "",
      ["extensions.0.to=x"],
      ["there is no extensions.0 in A: extensions has no items", "To add one: directives extend A."],
    ],
    ["", ["notes.0.text=x"], ["there is no notes.0 in A: notes has no items", "To add one: directives note A TEXT."]],
    [
      "due: [a, b]",
      ["due.wording=x"],
      ['due is a list, and "wording" is no number of an item', "Items count from 0: due.0."],
    ],
    [
      ext,
      ["extensions.to=x"],
      ['extensions is a list, and "to" is no number of an item', "Items count from 0: extensions.0."],
    ],
    ["with: [a]", ["with.00=x"], ['with is a list, and "00" is no number of an item', "Items count from 0: with.0."]],
    ["with: [a]", ["with.-1=x"], ['with is a list, and "-1" is no number of an item', "Items count from 0: with.0."]],
    // Words.
    ["", ["title"], ['set needs KEY=VALUE, and "title" has no =', quotes]],
    ["", [], ["set needs something to change: KEY=VALUE", quotes]],
    ["", ["title=New", "title"], ['"title" is not KEY=VALUE', quotes]],
    ["", ["title", "=", "x"], ['"=" does not begin with a key', quotes]],
    ["", ["a..b=x"], ['"a..b=x" does not begin with a key', paths]],
    ["", [".a=x"], ['".a=x" does not begin with a key', paths]],
    ["", ["title= "], ["title= is blank; give it a value, or nothing to remove the key"]],
    ["", ["title=x", "title=y"], ["title is given twice; once is enough"]],
  ];
  for (const [keys, words, expected, kind] of cases) {
    test(`${keys} with ${words.join(" ")}`, () => expect(refused(keys, words, kind)).toEqual(expected));
  }
});

test("several ids come before the first value", () => {
  expect(readCall(["A=1", "B", "C", "title=x", "lead=y"], texts)).toEqual({
    ids: ["A=1", "B", "C"],
    assignments: [
      { key: "title", path: ["title"], value: "x" },
      { key: "lead", path: ["lead"], value: "y" },
    ],
  });
});
