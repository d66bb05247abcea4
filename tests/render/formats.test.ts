/** Hostile text in every format, and round trips through the formats that programs read. */
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Status } from "../../src/deadline/status.ts";
import { displayWidth } from "../../src/diagnostics/width.ts";
import { formatNames } from "../../src/render/index.ts";
import type { ListQuery } from "../../src/report/list.ts";
import { listOf, showOf, statsOf, textOf } from "../support/reports.ts";
import { asOf, makeStatus, seed } from "../support/status.ts";

const titled = (title: string, id = "X-1"): Status =>
  makeStatus({ id, title, state: "overdue", due: "2017-10-01" }, asOf);
const columns: ListQuery["columns"] = ["title", "daysLeft", "due"];

/** Reads CSV after RFC 4180. */
function parseCsv(text: string): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  for (const [, quoted, plain, end] of text.matchAll(/(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n)/g)) {
    row.push(quoted === undefined ? (plain ?? "") : quoted.replaceAll('""', '"'));
    if (end === ",") continue;
    rows.push(row);
    row = [];
  }
  return rows;
}

/** Reads tab-separated values with backslash escapes. */
function parseTsv(text: string): string[][] {
  const named: Readonly<Record<string, string>> = { t: "\t", n: "\n", r: "\r", "\\": "\\" };
  const cell = (raw: string): string => raw.replace(/\\(.)/g, (_, name: string) => named[name] ?? name);
  return text
    .split("\n")
    .slice(0, -1)
    .map((line) => line.split("\t").map(cell));
}

/** Tells whether a terminal would act on something in the text, or not show it. Line ends are what formats are made of. */
const acts = /[^\P{Cc}\r\n\t]|\p{Cf}|\p{Zl}|\p{Zp}/u;

const hostile: readonly [what: string, title: string][] = [
  ["an escape sequence", "a\u001b[31mred\u001b]0;title\u0007"],
  ["an 8-bit escape sequence", "a\u009b31m"],
  ["line breaks", "first\nsecond\r\n::error::third"],
  ["bidi controls", "safe\u202efdp.exe"],
  ["zero-width characters", "in\u200bvisi\ufeffble"],
  ["a line separator", "one\u2028two"],
];

describe("nothing in a title reaches a terminal raw", () => {
  const cases = hostile.flatMap(([what, title]) => formatNames.map((format) => [what, format, title] as const));
  test.each(cases)("%s in %s", async (_, format, title) => {
    const bad = { ...titled(title), wording: title };
    for (const report of [listOf([bad]), listOf([bad], { group: "lead" }), showOf([bad])]) {
      for (const width of [undefined, 30, 80]) expect(await textOf(report, format, { width })).not.toMatch(acts);
    }
  });

  test("in the names of groups and in stats", async () => {
    const bad = makeStatus({ id: "X", state: "undated", lead: "M\u001b[2J\nC" }, asOf);
    for (const format of formatNames) {
      for (const report of [listOf([bad], { group: "lead" }), statsOf([bad])]) {
        expect(await textOf(report, format, { width: 80 })).not.toMatch(acts);
      }
    }
  });

  test("a line break in a title does not break the table", async () => {
    const text = await textOf(listOf([titled("one\ntwo"), titled("three")]), "table");
    expect(text.split("\n").slice(1, 3)).toEqual([
      "! 65 days late  2017-10-01  X-1  MIC   one two",
      "! 65 days late  2017-10-01  X-1  MIC   three",
    ]);
  });
});

describe("markdown", () => {
  const cases: readonly [title: string, cell: string][] = [
    ["a | b", "a \\| b"],
    ["<script>alert(1)</script>", "&lt;script&gt;alert(1)&lt;/script&gt;"],
    ["R&D", "R&amp;D"],
    ["one\ntwo", "one two"],
    ["[text](javascript:x) ![i](u)", "\\[text\\](javascript:x) !\\[i\\](u)"],
    ["`code` *bold* _i_ ~~x~~ $y$", "\\`code\\` \\*bold\\* \\_i\\_ \\~\\~x\\~\\~ \\$y\\$"],
    ["back\\slash\\|", "back\\\\slash\\\\\\|"],
    ["\u001b[31m", "\\\\x1b\\[31m"],
  ];
  test.each(cases)("%j is %j", async (title, cell) => {
    const text = await textOf(listOf([titled(title)], { columns }), "markdown");
    expect(text).toBe(
      `| TITLE | DAYS LEFT | DUE |\n| --- | ---: | --- |\n| ${cell} | -65 | 2017-10-01 |\n\n1 directive as of 5 December 2017: 1 overdue.\n`,
    );
  });

  test("a total belongs to the table above it", async () => {
    expect(await textOf(statsOf(seed.slice(0, 1)), "markdown")).toContain(
      "| MIC | Ministry of Information and Communications | 1 | 1 | 0 | 0 | 0 | 0 | 0% | 63 |\n| all | – | 1 |",
    );
  });

  test("a record is a section", async () => {
    expect(
      await textOf(showOf(seed.slice(6, 7)), "markdown"),
    ).toBe(`## DK-7 Submit proposals on digital cooperation with Russia and Belarus

! 65 days overdue: it was due on 1 October 2017.

- **Lead:** MIC, Ministry of Information and Communications
- **Meeting:** 2017-09-19, Government meeting (zakon.kz 4878826)
- **Wording:** до 1 октября текущего года
- **Due:** 2017-10-01
- **Place:** data/directives.yaml:40

### History

- 2017-09-19 given at Government meeting (zakon.kz 4878826)
`);
  });
});

describe("no cell is a formula", () => {
  const cases: readonly [title: string, cell: string][] = [
    ["=cmd|' /C calc'!A0", "'=cmd|' /C calc'!A0"],
    ["+1", "'+1"],
    ["-1", "'-1"],
    ["@SUM(A1)", "'@SUM(A1)"],
    ["\t=1", "'\t=1"],
    ["\r=1", "'\r=1"],
    [" =1", "' =1"],
    ["＝1", "'＝1"],
    ["a=1", "a=1"],
    ["5 - 3", "5 - 3"],
  ];
  test.each(cases)("%j", async (title, cell) => {
    const report = listOf([titled(title)], { columns });
    // Numbers and days stay what they are.
    expect(parseCsv(await textOf(report, "csv"))[1]).toEqual([cell, "-65", "2017-10-01"]);
    expect(parseTsv(await textOf(report, "tsv"))[1]).toEqual([cell, "-65", "2017-10-01"]);
  });

  test("nor the first of a list", async () => {
    const status = makeStatus({ id: "X", state: "undated", directive: { tags: ["=a", "b"] } }, asOf);
    expect(parseCsv(await textOf(listOf([status], { columns: ["tags"] }), "csv"))).toEqual([["tags"], ["'=a; b"]]);
  });
});

describe("round trips", () => {
  /** Text that needs no escape of its own in CSV and TSV: what `harmless` would show otherwise is tested above. */
  const visible = fc
    .string({ unit: fc.constantFrom(..."ab ЯжӘ\"',;|\\\t\n\r漢é=+-@\\t", "\r\n") })
    .filter((text) => !/^\s*[=+\-@]|^[\t\r\n]/.test(text));

  test("csv", async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(visible, { minLength: 1, maxLength: 5 }), async (titles) => {
        const text = await textOf(
          listOf(
            titles.map((title, index) => titled(title, `X-${index}`)),
            { columns },
          ),
          "csv",
        );
        expect(parseCsv(text)).toEqual([columns, ...titles.map((title) => [title, "-65", "2017-10-01"])]);
      }),
    );
  });

  test("tsv, a row a line", async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(visible, { minLength: 1, maxLength: 5 }), async (titles) => {
        const text = await textOf(
          listOf(
            titles.map((title, index) => titled(title, `X-${index}`)),
            { columns },
          ),
          "tsv",
        );
        expect(parseTsv(text)).toEqual([columns, ...titles.map((title) => [title, "-65", "2017-10-01"])]);
      }),
    );
  });

  test("json and ndjson, whatever the text", async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.string({ unit: "binary" }), { minLength: 1, maxLength: 5 }), async (titles) => {
        const report = listOf(titles.map((title, index) => titled(title, `X-${index}`)));
        expect(JSON.parse(await textOf(report, "json"))).toEqual(JSON.parse(JSON.stringify(report.json())));
        const lines = (await textOf(report, "ndjson")).split("\n").slice(0, -1);
        expect(lines.map((line) => (JSON.parse(line) as { title: string }).title)).toEqual(titles);
      }),
    );
  });
});

test("no line is wider than the terminal, and no text is lost", async () => {
  const text = fc.string({ unit: fc.constantFrom(..."ab ЯжӘ漢e\u0301नि한👍-", "word", " longerword "), maxLength: 60 });
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.tuple(text, text, text), { minLength: 1, maxLength: 6 }),
      fc.integer({ min: 10, max: 120 }),
      async (cells, width) => {
        const statuses = cells.map(([id, lead, title]) =>
          makeStatus({ id, lead, title, state: "overdue", due: "2017-10-01" }, asOf),
        );
        for (const report of [
          listOf(statuses),
          listOf(statuses, { group: "lead" }),
          statsOf(statuses),
          showOf(statuses),
        ]) {
          const shown = await textOf(report, "table", { width });
          for (const line of shown.split("\n")) expect(displayWidth(line)).toBeLessThanOrEqual(width);
        }
        const bare = (value: string): string => value.replace(/\s/g, "");
        for (const status of statuses) {
          const shown = await textOf(listOf([status], { columns: ["title"] }), "table", { width });
          expect(bare(shown)).toContain(bare(status.directive.title));
        }
      },
    ),
    { numRuns: 60 },
  );
});
