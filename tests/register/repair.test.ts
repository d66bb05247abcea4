/** One mistake in the syntax does not hide the next, nor make correct lines wrong. */
import { describe, expect, it } from "vitest";
import { brief, read } from "./read.ts";

it("ten different mistakes, a tab and an unclosed bracket among them, are ten diagnostics", () => {
  const { diagnostics } = read(`version: 1
timezone: Asia/Almaata
rules: { roll: folowing }
bodies:
  MIC: { name: Ministry of Information }
  MNE:
    name: Ministry: of Economy
meetings:
  - id: m-1
    date: 2017-09-31
    directives:
      - id: DK-1
\t\ttitle: Report
        lead: MIK
        with: [MNE, MIC
        deu: by 1 October
      - id: DK-1
        title: Propose
        lead: MIC
        due: "by 1 October
      - id: DK-2
        lead: MIC
        status: finished
        extensions: soon
`);
  expect(brief(diagnostics)).toEqual([
    "r.yaml:2:11 unknown-timezone",
    "r.yaml:3:16 unknown-value",
    "r.yaml:7:11 yaml-colon-in-value",
    "r.yaml:10:11 impossible-date",
    "r.yaml:13:1 yaml-tab",
    "r.yaml:14:15 unknown-body",
    "r.yaml:15:15 yaml-unclosed",
    "r.yaml:16:9 unknown-key",
    "r.yaml:17:13 duplicate-id",
    "r.yaml:20:14 yaml-unclosed",
    "r.yaml:21:9 missing-key",
    "r.yaml:23:17 unknown-value",
    "r.yaml:24:21 wrong-type",
  ]);
});

const sound = `version: 1
title: Directives
bodies:
  MIC:
    name: Ministry of Information
    aliases: [МИК]
  MNE: { name: Ministry of Economy }
meetings:
  - id: m-1
    date: 2017-09-19
    lead: MNE
    directives:
      - id: DK-1
        title: Report
        lead: MIC
        with: [MNE]
        due:
          wording: within 10 days
          after: DK-2
        notes:
          - asked again
          - { date: 2017-12-01, text: promised }
        tags: [a, b]
      - id: DK-2
        title: "Propose"
        with:
          - MIC
        due: by 1 October
      - { id: DK-3, title: Decide, due: by 1 October, tags: [a] }
  - id: m-2
    date: 2017-10-02
    lead: MIC
    directives:
      - id: DK-4
        title: Last
        due: { wording: 1 week, roll: following }
`;
const lines = sound.trimEnd().split("\n");

/** The register with a line in another form, and with a mistake at its end that must not be hidden. */
function changed(index: number, line: string): string {
  return `${lines.with(index, line).join("\n")}\nrles: {}\n`;
}

const last = `r.yaml:${lines.length + 1}:1 unknown-key`;

it("is sound", () => expect(brief(read(sound).diagnostics)).toEqual([]));

describe("a tab in the indentation is the only mistake of its line", () => {
  const indented = [...lines.entries()].filter(([, line]) => line.startsWith(" "));
  for (const [name, tabs] of [
    ["one tab for all of it", (spaces: string) => (spaces === "" ? "" : "\t")],
    ["a tab every two columns", (spaces: string) => spaces.replaceAll("  ", "\t")],
    ["a tab every eight columns", (spaces: string) => spaces.replaceAll("        ", "\t").replace(/^ +$/, "\t")],
    ["a tab behind spaces", (spaces: string) => `${spaces}\t`],
  ] as const) {
    it.each(indented)(`${name}, line %i: %s`, (index, line) => {
      const text = changed(index, line.replace(/^ +/, tabs));
      const found = brief(read(text).diagnostics);
      // Some tabs are none of YAML's business, such as those before the first column of a text.
      expect([[`r.yaml:${index + 1}:1 yaml-tab`, last], [last]].map(String)).toContain(
        String(found.map((one) => one.replace(/:\d+ yaml-tab/, ":1 yaml-tab"))),
      );
    });
  }
});

describe("a bracket or quote without its end is the only mistake of its line", () => {
  const closing = [...lines.entries()].flatMap(([index, line]) =>
    [...line.matchAll(/[\]}"]/g)]
      .filter((match) => match[0] !== '"' || match.index === line.length - 1)
      .map((match) => [index, line.slice(0, match.index) + line.slice(match.index + 1)] as const),
  );
  it.each(closing)("line %i: %s", (index, line) => {
    const found = brief(read(changed(index, line)).diagnostics).map((one) => one.replace(/:\d+ /, " "));
    expect(found).toEqual([`r.yaml:${index + 1} yaml-unclosed`, last.replace(/:1 /, " ")]);
  });
});

describe("a colon in a value is the only mistake of its line", () => {
  const values = [...lines.entries()].filter(([, line]) => /^[ -]*(?:title|name|wording): \w/.test(line));
  it.each(values)("line %i: %s", (index, line) => {
    const column = line.indexOf(": ") + 3;
    expect(brief(read(changed(index, `${line}: more: yet`)).diagnostics)).toEqual([
      `r.yaml:${index + 1}:${column} yaml-colon-in-value`,
      last,
    ]);
  });
});

it("all lines of a record indented with tabs", () => {
  const text = lines.map((line, index) => (index >= 13 && index <= 15 ? line.replace(/^ +/, "\t\t\t\t") : line));
  expect(brief(read(`${text.join("\n")}\nrles: {}\n`).diagnostics)).toEqual([
    "r.yaml:14:1 yaml-tab",
    "r.yaml:15:1 yaml-tab",
    "r.yaml:16:1 yaml-tab",
    last,
  ]);
});

it("forty mistakes are told, and none is invented", () => {
  const records = Array.from(
    { length: 20 },
    (_, index) => `      - id: d${index}\n        title: t\n\tlead: MIC\n        tags: [a\n`,
  );
  const text = `version: 1\nmeetings:\n  - id: m\n    date: 2017-09-19\n    directives:\n${records.join("")}`;
  const codes = new Set(read(text).diagnostics.map(({ code }) => code));
  expect([...codes].sort()).toEqual(["yaml-tab", "yaml-unclosed"]);
});

it("a tab in a long register does not make it too deep", () => {
  const records = Array.from(
    { length: 300 },
    (_, index) => `      - id: d${index}\n${index % 100 === 50 ? "\t" : "        "}title: t\n        lead: MIC\n`,
  );
  const text = `version: 1\nmeetings:\n  - id: m\n    date: 2017-09-19\n    directives:\n${records.join("")}`;
  expect(brief(read(text).diagnostics)).toEqual([
    "r.yaml:157:1 yaml-tab",
    "r.yaml:457:1 yaml-tab",
    "r.yaml:757:1 yaml-tab",
  ]);
});
