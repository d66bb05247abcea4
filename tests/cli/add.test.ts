/** `add` where nobody is there to ask: what it writes, to the last byte, and what it refuses. */
import { describe, expect, test } from "vitest";
import { head, one, two } from "./add-registers.ts";
import { readTexts, runOn, writeTexts } from "./files.ts";
import { run, withFolder } from "./run.ts";

/** The lines that a text has more than another one has, when nothing else is different. */
function added(before: string, after: string | undefined): string {
  const old = before.split("\n");
  const now = (after ?? "").split("\n");
  let start = 0;
  while (start < old.length && old[start] === now[start]) start += 1;
  let end = 0;
  while (end < old.length - start && old.at(-1 - end) === now.at(-1 - end)) end += 1;
  expect(old.slice(start, old.length - end)).toEqual([]);
  return now.slice(start, now.length - end).join("\n");
}

describe("a directive is written", () => {
  const cases: readonly (readonly [
    what: string,
    text: string,
    words: readonly string[],
    lines: string,
    says: string,
  ])[] = [
    [
      "to the only meeting, under the next id",
      one,
      ["Draft the plan", "--lead", "MIC", "--due", "в двухнедельный срок"],
      "      - id: DK-9\n        title: Draft the plan\n        lead: MIC\n        due: в двухнедельный срок",
      "Added DK-9 to gov-2017-09-19 in directives.yaml:16: due on 3 October 2017.",
    ],
    [
      "with everything that can be said of it",
      one,
      [
        ...["Draft: the plan", "--lead", "мик", "--with", "Ministry of Economy", "--with", "МОН"],
        ...["--due", "в месячный срок", "--after", "dk-8", "--roll", "following", "--count", "event-day"],
        ...["--tag", "smart-city", "--tag", "plans", "--note", "Said twice", "--id", "X/1"],
      ],
      `      - id: X/1
        title: "Draft: the plan"
        lead: MIC
        with: [MNE, MES]
        due: { wording: в месячный срок, after: DK-8, roll: following, count: event-day }
        notes:
          - { date: 2017-12-05, text: Said twice }
        tags: [smart-city, plans]`,
      "Added X/1 to gov-2017-09-19 in directives.yaml:16: due on 29 December 2017 if what it waits for is done on time.",
    ],
    [
      "without a deadline",
      one,
      ["Draft", "--lead", "MIC"],
      "      - id: DK-9\n        title: Draft\n        lead: MIC",
      "Added DK-9 to gov-2017-09-19 in directives.yaml:16: no due date.",
    ],
    [
      "with a date",
      one,
      ["Draft", "--lead", "MIC", "--due", "2017-10-02"],
      "      - id: DK-9\n        title: Draft\n        lead: MIC\n        due: 2017-10-02",
      "Added DK-9 to gov-2017-09-19 in directives.yaml:16: due on 2 October 2017.",
    ],
    [
      "with words of any kind, and the day that they were taken to mean",
      one,
      ["Draft", "--lead", "MIC", "--due", "как можно быстрее, к зиме", "--due-date", "2017-12-01"],
      '      - id: DK-9\n        title: Draft\n        lead: MIC\n        due: { wording: "как можно быстрее, к зиме", date: 2017-12-01 }',
      "Added DK-9 to gov-2017-09-19 in directives.yaml:16: due on 1 December 2017.",
    ],
    [
      "with words that were taken to set no day",
      one,
      ["Draft", "--lead", "MIC", "--due", "mid-November", "--due-date", "none"],
      "      - id: DK-9\n        title: Draft\n        lead: MIC\n        due: { wording: mid-November, date: none }",
      "Added DK-9 to gov-2017-09-19 in directives.yaml:16: no due date.",
    ],
    [
      "with words that run from an event",
      one,
      ["Draft", "--lead", "MIC", "--due", "within 30 days of approval", "--from", "2017-10-02"],
      "      - id: DK-9\n        title: Draft\n        lead: MIC\n        due: { wording: within 30 days of approval, from: 2017-10-02 }",
      "Added DK-9 to gov-2017-09-19 in directives.yaml:16: due on 1 November 2017.",
    ],
    [
      "with several dated reports",
      one,
      ["Report", "--lead", "MIC", "--due", "by 1 October", "--due", "by 1 November"],
      "      - id: DK-9\n        title: Report\n        lead: MIC\n        due: [by 1 October, by 1 November]",
      "Added DK-9 to gov-2017-09-19 in directives.yaml:16: due on 1 October 2017.",
    ],
    [
      "without what its meeting states, in the style of its neighbours",
      two,
      [
        "Buy pumps",
        "--meeting",
        "gov-2017-09-19",
        "--lead",
        "MIC",
        "--with",
        "МНЭ",
        "--due",
        "в месячный срок",
        "--tag",
        "digital",
      ],
      "      - {id: DK-4, title: Buy pumps}",
      "Added DK-4 to gov-2017-09-19 in directives.yaml:19: due on 19 October 2017.",
    ],
    [
      "without what it does not say at all",
      two,
      ["Buy pumps", "--meeting", "GOV-2017-09-19"],
      "      - {id: DK-4, title: Buy pumps}",
      "Added DK-4 to gov-2017-09-19 in directives.yaml:19: due on 19 October 2017.",
    ],
    [
      "with what it says otherwise than its meeting",
      two,
      [
        "Buy pumps",
        "--meeting",
        "2017-09-19",
        "--lead",
        "MES",
        "--with",
        "MIC",
        "--due",
        "by 1 October",
        "--tag",
        "water",
      ],
      "      - {id: DK-4, title: Buy pumps, lead: MES, with: [MIC], due: by 1 October, tags: [water]}",
      "Added DK-4 to gov-2017-09-19 in directives.yaml:19: due on 1 October 2017.",
    ],
    [
      "with a new meeting after the last one",
      two,
      [
        "Buy pumps",
        "--date",
        "2017-10-10",
        "--meeting-title",
        "Extra",
        "--source",
        "zakon.kz",
        "--lead",
        "MIC",
        "--due",
        "within two weeks",
      ],
      `  - id: gov-2017-10-10
    date: 2017-10-10
    title: Extra
    source: zakon.kz
    directives:
      - {id: DK-4, title: Buy pumps, lead: MIC, due: within two weeks}`,
      "Added DK-4 to the new meeting gov-2017-10-10 in directives.yaml:30: due on 24 October 2017.",
    ],
    [
      "with a second meeting of a day, which needs an id",
      one,
      ["Buy pumps", "--date", "2017-09-19", "--meeting", "gov-extra", "--lead", "MIC"],
      `  - id: gov-extra
    date: 2017-09-19
    directives:
      - id: DK-9
        title: Buy pumps
        lead: MIC`,
      "Added DK-9 to the new meeting gov-extra in directives.yaml:19: no due date.",
    ],
  ];
  test.each(cases)("%s", async (_, text, words, lines, says) => {
    const result = await runOn({ "directives.yaml": text }, ["add", ...words]);
    expect({ code: result.code, stdout: result.stdout, stderr: result.stderr }).toEqual({
      code: 0,
      stdout: `${says}\n`,
      stderr: "",
    });
    expect(Object.keys(result.changed)).toEqual(["directives.yaml"]);
    expect(added(text, result.changed["directives.yaml"])).toBe(lines);
  });

  test("into a file with the line breaks of Windows", async () => {
    const text = one.replaceAll("\n", "\r\n");
    const { code, changed } = await runOn({ "directives.yaml": text }, ["add", "Draft", "--lead", "MIC"]);
    expect(code).toBe(0);
    const record = "      - id: DK-9\r\n        title: Draft\r\n        lead: MIC\r\n";
    expect(changed).toEqual({ "directives.yaml": text.replace("\r\n\r\n# The end.", `\r\n${record}\r\n# The end.`) });
  });

  test("into a register without meetings", async () => {
    const { code, stdout, changed } = await runOn({ "directives.yaml": head }, [
      ...["add", "Draft", "--lead", "MIC", "--date", "2017-10-03", "--meeting", "M1", "--id", "M1-1"],
    ]);
    expect({ code, stdout }).toEqual({
      code: 0,
      stdout: "Added M1-1 to the new meeting M1 in directives.yaml:12: no due date.\n",
    });
    expect(added(head, changed["directives.yaml"])).toBe(
      "meetings:\n  - id: M1\n    date: 2017-10-03\n    directives:\n      - id: M1-1\n        title: Draft\n        lead: MIC",
    );
  });

  test("with --dry-run nowhere: its difference is shown", async () => {
    const { code, stdout, stderr, changed } = await runOn({ "directives.yaml": one }, [
      "add",
      "Draft",
      "--lead",
      "MIC",
      "--dry-run",
    ]);
    expect(stdout).toBe(`--- a/directives.yaml
+++ b/directives.yaml
@@ -13,5 +13,8 @@
         title: Finish the programme
         lead: MIC
         due: до конца ноября
+      - id: DK-9
+        title: Draft
+        lead: MIC
 
 # The end.
`);
    expect(stderr).toBe(
      "Nothing is written, since this is a dry run. Without --dry-run:\nAdded DK-9 to gov-2017-09-19 in directives.yaml:16: no due date.\n",
    );
    expect({ code, changed }).toEqual({ code: 0, changed: {} });
  });
});

test("a warning about what the words lack is told, and the directive is written", async () => {
  const { code, stdout, stderr } = await runOn({ "directives.yaml": one }, [
    "add",
    "Draft",
    "--lead",
    "MIC",
    "--due",
    "within 30 days of approval",
  ]);
  expect({ code, stdout }).toEqual({
    code: 0,
    stdout: "Added DK-9 to gov-2017-09-19 in directives.yaml:16: no due date until its term begins to run.\n",
  });
  expect(stderr).toContain("directives.yaml:19:14: warning[event-without-day]");
});

test("what is added at the same moment gets an id each", async () => {
  await withFolder(async (folder) => {
    writeTexts(folder, { "directives.yaml": one });
    const titles = ["A", "B", "C", "D"];
    const results = await Promise.all(titles.map((title) => run(["add", title, "--lead", "MIC"], { cwd: folder })));
    expect(results.map(({ code, stderr }) => `${code}${stderr}`)).toEqual(["0", "0", "0", "0"]);
    const text = readTexts(folder)["directives.yaml"] ?? "";
    expect([...text.matchAll(/id: (DK-\d+)/g)].map(([, id]) => id)).toEqual([
      "DK-8",
      "DK-9",
      "DK-10",
      "DK-11",
      "DK-12",
    ]);
  });
});
