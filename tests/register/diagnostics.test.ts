/** Everything at once, and nothing that only follows from something else. */
import { describe, expect, it } from "vitest";
import { brief, read } from "./read.ts";

const meeting = (directives: string): string =>
  `version: 1\nmeetings:\n  - id: m\n    date: 2017-09-19\n    directives:\n${directives}`;

describe("all mistakes in one run", () => {
  it("ten different mistakes are ten diagnostics, each at its place", () => {
    const { diagnostics } = read(`version: 1
timezone: Asia/Almaata
rules: { roll: folowing }
bodies:
  MIC: { name: Ministry of Information }
meetings:
  - id: m-1
    date: 2017-09-31
    directives:
      - id: DK-1
        title: Report
        lead: MIK
        deu: by 1 October
      - id: DK-1
        title: Propose
        lead: MIC
        lead: MIC
      - id: DK-2
        lead: MIC
        status: done
        extensions: soon
      - id: DK-3
        title: Decide
        lead: MIC
        due: { wording: within 10 days, after: DK-3 }
`);
    expect(brief(diagnostics)).toEqual([
      "r.yaml:2:11 unknown-timezone",
      "r.yaml:3:16 unknown-value",
      "r.yaml:8:11 impossible-date",
      "r.yaml:12:15 unknown-body",
      "r.yaml:13:9 unknown-key",
      "r.yaml:14:13 duplicate-id",
      "r.yaml:17:9 yaml-duplicate-key",
      "r.yaml:18:9 missing-key",
      "r.yaml:20:17 done-without-date",
      "r.yaml:21:21 wrong-type",
      "r.yaml:25:48 circular-after",
    ]);
  });

  it("syntax mistakes in two records do not hide the mistakes of a third", () => {
    const { diagnostics } = read(
      meeting(`      - id: DK-1
        title: Report: all
        lead: MIC
      - id: DK-2
        title: Propose
        status: finished
      - id: DK-3
        title: @Decide
        lead: MIC
`),
    );
    expect(brief(diagnostics)).toEqual([
      "r.yaml:7:16 yaml-colon-in-value",
      "r.yaml:9:9 missing-key",
      "r.yaml:11:17 unknown-value",
      "r.yaml:13:16 yaml-reserved-start",
    ]);
  });

  it.each<[string, string, readonly string[]]>([
    ["an empty file", "", ["r.yaml:1:1 missing-key"]],
    ["only a comment", "# nothing\n", ["r.yaml:1:1 missing-key"]],
    ["a list", "- a\n", ["r.yaml:1:3 wrong-type"]],
    ["a word", "hello\n", ["r.yaml:1:1 wrong-type"]],
    ["null", "null\n", ["r.yaml:1:1 wrong-type"]],
    [
      "two indented lines too deep",
      "version: 1\nrules:\n   roll: none\n  count: day-after\n  until: inclusive\n",
      ["r.yaml:4:3 yaml-indent"],
    ],
    ["a quote open to the end", 'version: 1\ntitle: "Digital\nmeetings: []\n', ["r.yaml:2:8 yaml-unclosed"]],
    ["half of a conflict", "version: 1\n>>>>>>> theirs\n", ["r.yaml:2:1 yaml-conflict-marker"]],
    [
      "an unknown alias as a required value",
      meeting("      - { id: *x, title: t, lead: l }\n"),
      ["r.yaml:6:15 yaml-unknown-alias"],
    ],
    ["__proto__ as a key", "version: 1\n__proto__: { title: x }\n", ["r.yaml:2:1 unknown-key"]],
    ["a version in text", "version: one\n", ["r.yaml:1:10 unknown-version"]],
    ["bodies named alike", "version: 1\nbodies: { MIC: Ministry, mic: Other }\n", ["r.yaml:2:31 duplicate-body"]],
    ["a body without a name", "version: 1\nbodies:\n  MIC:\n", ["r.yaml:3:3 empty-value"]],
    [
      "meetings with one id",
      "version: 1\nmeetings: [{ id: m, date: 2017-09-19 }, { id: m, date: 2017-09-20 }]\n",
      ["r.yaml:2:47 duplicate-id"],
    ],
    ["a due list of lists", meeting("      - { id: a, title: t, lead: l, due: [[x]] }\n"), ["r.yaml:6:43 wrong-type"]],
    ["a key with neither colon nor value", meeting("      - { id: a, title: t, lead }\n"), ["r.yaml:6:28 empty-value"]],
    [
      "a circle of one broken and one sound record",
      meeting(
        "      - { id: a, title: t, lead: l, due: { wording: 1 day, after: b } }\n      - { id: b, lead: l, due: { wording: 1 day, after: a } }\n",
      ),
      ["r.yaml:6:67 circular-after", "r.yaml:7:9 missing-key"],
    ],
    [
      "a withdrawal as a day",
      meeting("      - { id: a, title: t, lead: l, status: withdrawn, withdrawn: 2017-11-01 }\n"),
      ["r.yaml:6:67 wrong-type"],
    ],
    [
      "a withdrawal without a day",
      meeting("      - { id: a, title: t, lead: l, status: withdrawn, withdrawn: { by: PM } }\n"),
      ["r.yaml:6:67 missing-key"],
    ],
    [
      "a withdrawal beside a status that is none",
      meeting("      - { id: a, title: t, lead: l, status: withdrawed, withdrawn: { date: 2017-11-01 } }\n"),
      ["r.yaml:6:45 unknown-value"],
    ],
    [
      "a withdrawal of the open, before the meeting",
      meeting("      - { id: a, title: t, lead: l, status: open, withdrawn: { date: 2017-09-18 } }\n"),
      ["r.yaml:6:62 withdrawal-without-status", "r.yaml:6:70 withdrawn-before-meeting"],
    ],
    [
      "the meeting's own due and lead",
      "version: 1\nbodies: { A: A }\nmeetings: [{ id: m, date: 2017-09-19, lead: B, due: { after: x }, directives: [{ id: a, title: t }, { id: b, title: t }] }]\n",
      ["r.yaml:3:45 unknown-body", "r.yaml:3:62 due-without-wording", "r.yaml:3:62 unknown-directive"],
    ],
  ])("%s", (_, text, expected) => {
    expect(brief(read(text).diagnostics)).toEqual(expected);
  });

  describe("a blank value where it would decide a date or a state", () => {
    const directive = (parts: string): string =>
      `version: 1\nmeetings: [{ id: m, date: 2017-09-19, directives: [{ id: a, title: t, lead: l, ${parts} }] }]\n`;
    it.each([
      ["after", directive("due: { wording: 10 days, after: }")],
      ["from", directive("due: { wording: 10 days, from: }")],
      ["date", directive("due: { wording: 10 days, date: }")],
      ["wording", directive("due: [{ date: 2017-10-01, wording: }]")],
      ["roll", directive("due: { wording: 10 days, roll: }")],
      ["count", directive("due: { wording: 10 days, count: }")],
      ["due", directive("due:")],
      ["status", directive("status:")],
      ["done", directive("done:")],
      ["withdrawn", directive("status: withdrawn, withdrawn:")],
      ["date", directive("notes: [{ date: , text: x }]")],
      ["lead", directive("").replace("lead: l", "lead:")],
      ["lead", directive("").replace("date: 2017-09-19", "date: 2017-09-19, lead: ")],
      ["due", directive("").replace("date: 2017-09-19", "date: 2017-09-19, due: ")],
      ...["roll", "count", "until", "default", "soon", "fiscal"].map((key) => [
        key,
        `version: 1\nrules: { ${key}: }\n`,
      ]),
      ["calendar", "version: 1\ncalendar:\n"],
      ["base", "version: 1\ncalendar: { base: }\n"],
      ["timezone", "version: 1\ntimezone:\n"],
    ])("%s in %j", (key, text) => {
      expect(read(text).diagnostics.map(({ code, data }) => [code, data])).toEqual([
        ["empty-value", { key, item: false }],
      ]);
    });

    it.each([
      ["the register's title", "version: 1\ntitle:\n"],
      ["rules", "version: 1\nrules:\n"],
      ["lists", directive("with: , tags: , notes: , evidence: , extensions: , reports: ")],
    ])("but not %s", (_, text) => {
      expect(brief(read(text).diagnostics)).toEqual([]);
    });
  });

  it("a broken record is left out of the model, its neighbours stay, and its id is known", () => {
    const { registers, diagnostics } = read(
      meeting(`      - { id: a, title: t, lead: l, priority: 1 }
      - { id: b, title: t, lead: l, due: { wording: 1 day, after: a } }
`),
    );
    expect(brief(diagnostics)).toEqual(["r.yaml:6:37 unknown-key"]);
    expect(registers[0]?.directives.map(({ id }) => id)).toEqual(["b"]);
  });

  it("names the directive", () => {
    const { diagnostics } = read(meeting("      - { id: a, title: t, lead: l, status: done, x: 1 }\n"));
    expect(diagnostics.map(({ code, id }) => [code, id])).toEqual([
      ["done-without-date", "a"],
      ["unknown-key", "a"],
    ]);
  });

  it("files of a folder: other files hold meetings, and a broken one makes nothing else unknown", () => {
    const { diagnostics } = read({
      "register.yaml":
        "version: 1\nmeetings: [{ id: m, date: 2017-09-19, directives: [{ id: a, title: t, lead: l, due: { wording: 1 day, after: b } }] }]\n",
      "a.yaml": "version: 1\nbodies: {}\ntitel: x\n",
      "b.yaml": "meetings: [\n",
      "c.yaml": "",
    });
    expect(brief(diagnostics)).toEqual([
      "a.yaml:2:1 misplaced-key",
      "a.yaml:3:1 unknown-key",
      "b.yaml:1:11 yaml-unclosed",
    ]);
  });

  it("a long chain of waits is no circle and overflows nothing", () => {
    const chain = Array.from(
      { length: 5000 },
      (_, index) => `      - { id: d${index}, title: t, lead: l, due: { wording: 1 day, after: d${index + 1} } }\n`,
    );
    const text = meeting(`${chain.join("")}      - { id: d5000, title: t, lead: l }\n`);
    expect(read(text).diagnostics).toEqual([]);
  });

  it("two circles are told once each", () => {
    const wait = (id: string, after: string): string =>
      `      - { id: ${id}, title: t, lead: l, due: { wording: 1 day, after: ${after} } }\n`;
    const { diagnostics } = read(
      meeting(wait("a", "c") + wait("b", "a") + wait("c", "b") + wait("x", "y") + wait("y", "x") + wait("z", "x")),
    );
    expect(diagnostics.map(({ data }) => data)).toEqual([
      { circle: ["a", "c", "b", "a"] },
      { circle: ["x", "y", "x"] },
    ]);
  });
});
