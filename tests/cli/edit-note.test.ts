/** `note`: what the file is afterwards, to the byte, and what is refused. */
import { describe, expect, test } from "vitest";
import { difference, seed, withDesk } from "./editing.ts";
import { messy } from "./messy.ts";

describe("the seed", () => {
  test("the first note of a directive", async () => {
    await withDesk(seed, async ({ must, text }) => {
      const { stdout, stderr } = await must([
        "note",
        "dk-7",
        "Draft",
        "sent",
        "to the ministries",
        "--on",
        "2017-10-20",
      ]);
      expect({ stdout, stderr }).toEqual({
        stdout: "DK-7 has a new note of 20 October 2017. It is 65 days overdue (due on 1 October 2017).\n",
        stderr: "",
      });
      expect(difference(seed, text())).toEqual([
        "+        notes:",
        "+          - { date: 2017-10-20, text: Draft sent to the ministries }",
      ]);
      expect((await must(["show", "DK-7"])).stdout).toContain("2017-10-20  note: Draft sent to the ministries");
    });
  });

  test("the next one looks like it, and is of today", async () => {
    await withDesk(seed, async ({ must, text }) => {
      await must(["note", "DK-7", "Draft sent", "--on", "2017-10-20"]);
      const first = text();
      await must(["note", "DK-7", "No answer: asked again"]);
      expect(difference(first, text())).toEqual(['+          - { date: 2017-12-05, text: "No answer: asked again" }']);
    });
  });

  test("from standard input, in several lines", async () => {
    await withDesk(seed, async ({ must, text }) => {
      await must(["note", "DK-7", "-"], { stdin: "Asked again.\r\nNo answer.\r\n\r\n" });
      expect(difference(seed, text())).toEqual([
        "+        notes:",
        "+          - date: 2017-12-05",
        '+            text: "Asked again.\\nNo answer."',
      ]);
      const json = JSON.parse((await must(["show", "DK-7", "--format", "json"])).stdout);
      expect(json.directives[0].notes).toEqual([{ date: "2017-12-05", text: "Asked again.\nNo answer." }]);
    });
  });

  test.each([
    "- a list?",
    "true",
    "null",
    "2017-10-20",
    "# no comment",
    "key: value",
    "{ a: b }",
    "'quoted\"",
    "a # b",
    "*alias &anchor !tag",
    "\\ back\tslash",
    "esc \u001b[31m and \u0000 nul, \u202e override",
    "«до 1 октября»",
    "x".repeat(500),
    "🙂 \u2028 line",
  ])("says just what it is told: %j", async (note) => {
    await withDesk(seed, async ({ must, text }) => {
      await must(["note", "DK-7", "--", note]);
      const json = JSON.parse((await must(["show", "DK-7", "--format", "json"])).stdout);
      expect(json.directives[0].notes).toEqual([{ date: "2017-12-05", text: note }]);
      expect(text()).not.toMatch(/[^\P{Cc}\n]|[\u202e\u2028]/u);
      expect(text().startsWith(seed.slice(0, seed.indexOf("      - id: DK-8")).trimEnd())).toBe(true);
    });
  });

  test.each<[what: string, words: readonly string[], says: readonly string[], stdin?: string]>([
    ["no text", ["DK-7"], ["note needs an argument: directives note ID TEXT"]],
    ["a blank text", ["DK-7", " "], ["TEXT is blank"]],
    ["nothing on standard input", ["DK-7", "-"], ["TEXT is blank"], "\n"],
    ["what is no text in UTF-8", ["DK-7", "-"], ["TEXT has characters that are no text in UTF-8"], "bad \ufffd"],
    ["the same in a word", ["DK-7", "a\ud83d"], ["TEXT has characters that are no text in UTF-8"]],
    ["too much of it", ["DK-7", "-"], ["standard input is longer than"], "x".repeat(1_100_000)],
    ["an unknown id", ["DK7", "x"], ['unknown directive "DK7"; did you mean "DK-7"?']],
    ["a meeting", ["gov-2017-09-19", "x"], ['unknown directive "gov-2017-09-19"']],
    ["a day to come", ["DK-7", "x", "--on", "2018-01-01"], ["--on 2018-01-01 has not come yet"]],
    ["an unknown option", ["DK-7", "x", "--at", "2018-01-01"], ['unknown option "--at"']],
  ])("refused: %s", async (_, words, says, stdin) => {
    await withDesk(seed, async ({ run, text }) => {
      const { code, stdout, stderr } = await run(["note", ...words], stdin === undefined ? {} : { stdin });
      expect({ code, stdout }).toEqual({ code: 2, stdout: "" });
      for (const part of says) expect(stderr).toContain(part);
      expect(text()).toBe(seed);
    });
  });
});

describe("a register written in its own way", () => {
  test.each<[what: string, id: string, lines: readonly string[]]>([
    [
      "a record in brackets, on one line",
      "A-1",
      [
        '-  - {id: A-1, title: "Survey: the pumps", lead: FIN, due: by 1 May}   # in brackets',
        '+  - {id: A-1, title: "Survey: the pumps", lead: FIN, due: by 1 May, notes: [ {date: 2018-04-02, text: asked again} ]}   # in brackets',
      ],
    ],
    [
      "one over several lines",
      "A-2",
      ["-      with: [ FIN ]", "+      with: [ FIN ],", "+      notes: [ {date: 2018-04-02, text: asked again} ]"],
    ],
    [
      "a single text becomes the first of a list, and stays a text",
      "A-3",
      [
        "-      notes: first asked in March",
        "+      notes:",
        "+      - first asked in March",
        "+      - {date: 2018-04-02, text: asked again}",
      ],
    ],
    ["a list of both kinds", "A-4", ["+    - {date: 2018-04-02, text: asked again}"]],
    [
      "a whole meeting in brackets",
      "B-1",
      [
        "-- {id: M-2, date: 2018-04-02, lead: *who, due: {wording: 1 month, after: A-1}, directives: [{id: B-1, title: x}]}",
        "+- {id: M-2, date: 2018-04-02, lead: *who, due: {wording: 1 month, after: A-1}, directives: [{id: B-1, title: x, notes: [ {date: 2018-04-02, text: asked again} ]}]}",
      ],
    ],
  ])("%s: %s", async (_, id, lines) => {
    await withDesk(messy, async ({ must, text }) => {
      await must(["note", id, "asked again", "--as-of", "2018-04-02"]);
      expect(difference(messy, text())).toEqual(lines.map((line) => `${line}\r`));
      const json = JSON.parse((await must(["show", id, "--as-of", "2018-04-02", "--format", "json"])).stdout);
      expect(json.directives[0].notes).toContainEqual({ date: "2018-04-02", text: "asked again" });
    });
  });
});
