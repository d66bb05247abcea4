import { describe, expect, test } from "vitest";
import { canBePlain, lookalike, quoted } from "../../../src/register/edit/quote.ts";
import { at, edit, records, set } from "./table.ts";

describe("is plain, in brackets too", () => {
  test.each([
    "Memo 17",
    "№ 827",
    "в двухнедельный срок",
    "Қазақша 😀",
    "15 January 2018",
    "2017-Q3",
    "a'b",
    'the "plan"',
    "R&D",
    "a-b",
    "x#y",
    "50%",
    "a * b",
    "what?",
    "really!",
    "12th",
    "1 2",
    "no one",
    "👩‍💻",
  ])("%s", (text) => {
    expect(canBePlain(text, true)).toBe(true);
    expect(lookalike(text)).toBeUndefined();
  });
});

describe("is plain, but not in brackets", () => {
  test.each(["a, b", "a [b]", "a {b}", "https://example.org/a?b#c", "a:b"])("%s", (text) => {
    expect(canBePlain(text, false)).toBe(true);
    expect(canBePlain(text, true)).toBe(false);
  });
});

describe("is never plain", () => {
  test.each([
    "",
    " x",
    "x ",
    "- x",
    "-x",
    "-",
    "? x",
    ": x",
    ":",
    ", x",
    "[x]",
    "{x}",
    "]",
    "}",
    "#x",
    "&x",
    "*x",
    "!x",
    "|",
    ">x",
    "'x'",
    '"x"',
    "%x",
    "@x",
    "`x`",
    "x: y",
    "x:",
    "x:\ty",
    "x #y",
    "x\t#y",
    "...",
    "... x",
    "---",
    "a\nb",
    "a\tb",
    "a\rb",
    "\u0000",
    "\u0007",
    "\u0085",
    "\u2028",
    "\u2029",
    "\ufeff",
    "\u200b",
    "\u202e",
    "\u00ad",
    "\ufffe",
    "\u{1ffff}",
  ])("%j", (text) => {
    expect(canBePlain(text, false)).toBe(false);
  });
});

describe("is taken for something else by some reader", () => {
  test.each([
    ["y", "word"],
    ["No", "word"],
    ["ON", "word"],
    ["off", "word"],
    ["true", "word"],
    ["null", "word"],
    ["~", "word"],
    ["=", "word"],
    ["<<", "word"],
    ["12", "number"],
    ["-1", "number"],
    ["+1", "number"],
    ["007", "number"],
    ["1_000", "number"],
    ["1,000", "number"],
    ["0x1F", "number"],
    ["0o17", "number"],
    ["0b11", "number"],
    ["1.10", "number"],
    [".5", "number"],
    ["1.", "number"],
    ["1e5", "number"],
    ["1.5e-3", "number"],
    ["12:30", "number"],
    ["1:02:03.5", "number"],
    [".inf", "number"],
    ["-.INF", "number"],
    [".nan", "number"],
    ["2017-10-02", "date"],
    ["2017-1-2", "date"],
    ["2017-10-02T10:00:00Z", "date"],
    ["2017-10-02 10:00", "date"],
  ])("%s", (text, expected) => {
    expect(lookalike(text)).toBe(expected);
  });
});

describe("in quotes", () => {
  test.each([
    ["'", "it's", "'it''s'"],
    ["'", 'say "no"', `'say "no"'`],
    ["'", "two\nlines", '"two\\nlines"'],
    ["'", "tab\t", '"tab\\t"'],
    ['"', 'say "no" \\', '"say \\"no\\" \\\\"'],
    ['"', "\u0000\u001b\u0085\u2028\ufeff", '"\\x00\\x1b\\x85\\u2028\\ufeff"'],
    ['"', "\u202e\u{e0001}\u{1fffe}", '"\\u202e\\U000e0001\\U0001fffe"'],
    ['"', "йёқ 😀 👩‍💻", '"йёқ 😀 👩‍💻"'],
  ] as const)("%s %j", (quote, text, expected) => {
    expect(quoted(text, quote)).toBe(expected);
  });
});

describe("what it could be taken for is allowed where it is that", () => {
  records([
    [
      "dates under the keys of dates",
      "- id: A\n",
      [set(at(0, "done"), "2017-10-02"), set(at(0, "title"), "2017-10-02"), set(at(0, "due"), "2017-10-02")],
      '- id: A\n  title: "2017-10-02"\n  due: 2017-10-02\n  done: 2017-10-02\n',
    ],
    [
      "numbers where the neighbours are some",
      "- id: 1\n  title: First\n- title: Second\n",
      [set(at(1, "id"), "2"), set(at(1, "lead"), "3")],
      '- id: 1\n  title: First\n- id: 2\n  title: Second\n  lead: "3"\n',
    ],
  ]);

  test("words never", () => {
    expect(edit("bodies:\n  A: yes\n", set(["bodies", "B"], "no"))).toBe('bodies:\n  A: yes\n  B: "no"\n');
  });
});
