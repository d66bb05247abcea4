/** `add` at a terminal: what it asks, what it shows, and what becomes of the answers. */
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import type { Output } from "../../src/io.ts";
import { main } from "../../src/main.ts";
import { day } from "../support/days.ts";
import { head, one, two } from "./add-registers.ts";
import { runOn } from "./files.ts";
import { withFolder } from "./run.ts";

async function ask(text: string, words: readonly string[], answers: readonly string[]) {
  const { code, stdout, stderr, changed } = await runOn({ "directives.yaml": text }, ["add", ...words], {
    answers,
    echo: true,
    env: { NO_COLOR: "1" },
  });
  return { code, stdout, stderr, text: changed["directives.yaml"] };
}

describe("at a terminal", () => {
  test("everything that lacks is asked for, and the date shown before it is written", async () => {
    const { code, stdout, stderr, text } = await ask(
      two,
      [],
      ["Draft the plan", "", "МИК", "в двухнедельный срок", ""],
    );
    expect(stderr).toMatchInlineSnapshot(`
      "What is to be done: Draft the plan
        1  gov-2017-10-03  3 October 2017
        2  gov-2017-09-19  19 September 2017, Government meeting
        n  new             a new meeting
      Meeting: its number or id, or n [1]: 
      Lead body: МИК
      Deadline in the protocol's words, or nothing: в двухнедельный срок

      DK-4 of gov-2017-10-03: Draft the plan
        The meeting was on Tuesday 3 October 2017.
        2 weeks from Tuesday 3 October 2017, counted from the day after: Tuesday 17 October 2017.
        Due on 17 October 2017.
      Write it to directives.yaml? [Y/n] 
      "
    `);
    expect({ code, stdout }).toEqual({
      code: 0,
      stdout: "Added DK-4 to gov-2017-10-03 in directives.yaml:25: due on 17 October 2017.\n",
    });
    expect(text).toContain(
      "      - id: DK-4\n        title: Draft the plan\n        lead: MIC\n        due: в двухнедельный срок\n",
    );
  });

  test("what the flags say is not", async () => {
    const words = ["Draft", "--meeting", "gov-2017-10-03", "--lead", "MIC", "--due", "by 1 December"];
    const { code, stderr } = await ask(two, words, ["y"]);
    expect(code).toBe(0);
    expect(stderr).toMatchInlineSnapshot(`
      "
      DK-4 of gov-2017-10-03: Draft
        The meeting was on Tuesday 3 October 2017.
        By 1 December, that day included: Friday 1 December 2017.
        Due on 1 December 2017.
      Write it to directives.yaml? [Y/n] y
      "
    `);
  });

  test("nor what the meeting states", async () => {
    const { code, stderr } = await ask(two, ["Draft"], ["2", "y"]);
    expect(code).toBe(0);
    expect(stderr).toMatchInlineSnapshot(`
      "  1  gov-2017-10-03  3 October 2017
        2  gov-2017-09-19  19 September 2017, Government meeting
        n  new             a new meeting
      Meeting: its number or id, or n [1]: 2

      DK-4 of gov-2017-09-19: Draft
        The meeting was on Tuesday 19 September 2017.
        1 month from Tuesday 19 September 2017, counted from the day after: Thursday 19 October 2017.
        Due on 19 October 2017.
      Write it to directives.yaml? [Y/n] y
      "
    `);
  });

  test("a new meeting, by its day", async () => {
    const answers = ["n", "3.10.2017", "2017-10-10", "", "Extra meeting", "MIC", "", "y"];
    const { code, stdout, stderr, text } = await ask(two, ["Draft"], answers);
    expect(stderr).toMatchInlineSnapshot(`
      "  1  gov-2017-10-03  3 October 2017
        2  gov-2017-09-19  19 September 2017, Government meeting
        n  new             a new meeting
      Meeting: its number or id, or n [1]: n
      Date of the meeting, YYYY-MM-DD: 3.10.2017
      "3.10.2017" is not a date for the meeting; write it as YYYY-MM-DD, such as 2017-12-05.
      Date of the meeting, YYYY-MM-DD: 2017-10-10
      Id of the meeting [gov-2017-10-10]: 
      Title of the meeting, or nothing: Extra meeting
      Lead body: MIC
      Deadline in the protocol's words, or nothing: 

      DK-4 of gov-2017-10-10: Draft
        The meeting was on Tuesday 10 October 2017.
        The register gives no wording, so there is no due date.
        No due date.
      Write it to directives.yaml? [Y/n] y
      "
    `);
    expect({ code, stdout }).toEqual({
      code: 0,
      stdout: "Added DK-4 to the new meeting gov-2017-10-10 in directives.yaml:29: no due date.\n",
    });
    expect(text).toContain("  - id: gov-2017-10-10\n    date: 2017-10-10\n    title: Extra meeting\n    directives:\n");
  });

  test("the first meeting, and ids that no pattern gives", async () => {
    const answers = ["Draft", "2017-10-10", "M1", "", "MIC", "M1-1", "by 1 December", "y"];
    const { code, stdout, stderr } = await ask(head, [], answers);
    expect(stderr).toMatchInlineSnapshot(`
      "What is to be done: Draft
      Date of the meeting, YYYY-MM-DD: 2017-10-10
      Id of the meeting: M1
      Title of the meeting, or nothing: 
      Lead body: MIC
      Id of the directive: M1-1
      Deadline in the protocol's words, or nothing: by 1 December

      M1-1 of M1: Draft
        The meeting was on Tuesday 10 October 2017.
        By 1 December, that day included: Friday 1 December 2017.
        Due on 1 December 2017.
      Write it to directives.yaml? [Y/n] y
      "
    `);
    expect({ code, stdout }).toEqual({
      code: 0,
      stdout: "Added M1-1 to the new meeting M1 in directives.yaml:12: due on 1 December 2017.\n",
    });
  });

  test("again, where an answer cannot be taken", async () => {
    const answers = [
      "Draft",
      "7",
      "gov-2017-09-1",
      "1",
      "MCI",
      "MIC",
      "by mid-November",
      "",
      "by 31 November",
      "31.11.2017",
      "2017-11-31",
      "by 30 November",
      "what",
      "y",
    ];
    const { code, stderr } = await ask(two, [], answers);
    expect(code).toBe(0);
    expect(stderr).toMatchInlineSnapshot(`
      "What is to be done: Draft
        1  gov-2017-10-03  3 October 2017
        2  gov-2017-09-19  19 September 2017, Government meeting
        n  new             a new meeting
      Meeting: its number or id, or n [1]: 7
      There is no meeting "7".
      Meeting: its number or id, or n [1]: gov-2017-09-1
      There is no meeting "gov-2017-09-1".
      Meeting: its number or id, or n [1]: 1
      Lead body: MCI
      Unknown body "MCI"; did you mean "MIC"?
      Lead body: MIC
      Deadline in the protocol's words, or nothing: by mid-November
      The wording “by mid-November” sets no certain day: “mid-” can be read in many ways. Ask which day is meant, or record the words with the day that they were taken to mean: \`due: { wording: …, date: DATE }\`.
      Day that these words were taken to mean, or none; nothing to say it in other words: 
      Deadline in the protocol's words, or nothing: by 31 November
      There is no such day as 31.11, in the wording “by 31 November”. Check the protocol, and state the day that was meant with \`due: { wording: …, date: DATE }\`.
      Day that these words were taken to mean, or none; nothing to say it in other words: 31.11.2017
      "31.11.2017" is not a date for the deadline; write it as YYYY-MM-DD, such as 2017-12-05, or none.
      Deadline in the protocol's words, or nothing: 2017-11-31
      The date for the deadline does not exist: there is no 31 November 2017.
      Deadline in the protocol's words, or nothing: by 30 November

      DK-4 of gov-2017-10-03: Draft
        The meeting was on Tuesday 3 October 2017.
        By 30 November, that day included: Thursday 30 November 2017.
        Due on 30 November 2017.
      Write it to directives.yaml? [Y/n] what
      Answer y or n.
      Write it to directives.yaml? [Y/n] y
      "
    `);
  });

  test("the day that words were taken to mean, when they are refused", async () => {
    const words = ["Draft", "--meeting", "gov-2017-10-03", "--lead", "MIC"];
    const { code, stderr, text } = await ask(two, words, ["by mid-November", "2017-11-15", "y"]);
    expect(code).toBe(0);
    expect(stderr).toMatchInlineSnapshot(`
      "Deadline in the protocol's words, or nothing: by mid-November
      The wording “by mid-November” sets no certain day: “mid-” can be read in many ways. Ask which day is meant, or record the words with the day that they were taken to mean: \`due: { wording: …, date: DATE }\`.
      Day that these words were taken to mean, or none; nothing to say it in other words: 2017-11-15

      DK-4 of gov-2017-10-03: Draft
        The meeting was on Tuesday 3 October 2017.
        The register records that the words were taken to mean Wednesday 15 November 2017.
        Due on 15 November 2017.
      Write it to directives.yaml? [Y/n] y
      "
    `);
    expect(text).toContain("        due: { wording: by mid-November, date: 2017-11-15 }\n");
  });

  test("the id of a second meeting on a day, which may be the first one after all", async () => {
    const words = ["Draft", "--date", "2017-10-03", "--lead", "MIC", "--due", "by 1 December"];
    const { code, stdout, stderr } = await ask(two, words, ["gov-2017-10-03", "y"]);
    expect({ code, stdout }).toEqual({
      code: 0,
      stdout: "Added DK-4 to gov-2017-10-03 in directives.yaml:25: due on 1 December 2017.\n",
    });
    expect(stderr).toMatchInlineSnapshot(`
      "The register has a meeting of 2017-10-03 already: gov-2017-10-03.
      Id of the meeting: gov-2017-10-03

      DK-4 of gov-2017-10-03: Draft
        The meeting was on Tuesday 3 October 2017.
        By 1 December, that day included: Friday 1 December 2017.
        Due on 1 December 2017.
      Write it to directives.yaml? [Y/n] y
      "
    `);
  });

  test("a meeting by its id where ids are numbers", async () => {
    const text = two.replace("id: gov-2017-09-19", "id: 1").replace("id: gov-2017-10-03", "id: 2");
    const { code, stdout, stderr } = await ask(text, ["Draft", "--lead", "MIC", "--due", "by 1 December"], ["1", "y"]);
    expect({ code, stdout }).toEqual({
      code: 0,
      stdout: "Added DK-4 to 1 in directives.yaml:19: due on 1 December 2017.\n",
    });
    expect(stderr).toMatchInlineSnapshot(`
      "  -  2    3 October 2017
        -  1    19 September 2017, Government meeting
        n  new  a new meeting
      Meeting: its id, or n [2]: 1

      DK-4 of 1: Draft
        The meeting was on Tuesday 19 September 2017.
        By 1 December, that day included: Friday 1 December 2017.
        Due on 1 December 2017.
      Write it to directives.yaml? [Y/n] y
      "
    `);
  });

  test("with --yes only for what cannot be left out", async () => {
    const { code, stderr } = await ask(one, ["--yes"], ["Draft", "MIC"]);
    expect(code).toBe(0);
    expect(stderr).toMatchInlineSnapshot(`
      "What is to be done: Draft
      Lead body: MIC

      DK-9 of gov-2017-09-19: Draft
        The meeting was on Tuesday 19 September 2017.
        The register gives no wording, so there is no due date.
        No due date.
      "
    `);
  });

  test("with --dry-run not whether to write", async () => {
    const { code, stdout, stderr, text } = await ask(one, ["Draft", "--dry-run"], ["1", "MIC", ""]);
    expect({ code, text }).toEqual({ code: 0, text: undefined });
    expect(stdout).toContain("+      - id: DK-9\n");
    expect(stderr).toMatchInlineSnapshot(`
      "  1  gov-2017-09-19  19 September 2017
        n  new             a new meeting
      Meeting: its number or id, or n [1]: 1
      Lead body: MIC
      Deadline in the protocol's words, or nothing: 

      DK-9 of gov-2017-09-19: Draft
        The meeting was on Tuesday 19 September 2017.
        The register gives no wording, so there is no due date.
        No due date.
      Nothing is written, since this is a dry run. Without --dry-run:
      Added DK-9 to gov-2017-09-19 in directives.yaml:16: no due date.
      "
    `);
  });
});

describe("nothing is written", () => {
  const cancelled = "directives: cancelled; nothing was written\n";
  const cases: readonly (readonly [what: string, answers: readonly string[]])[] = [
    ["when the first question is not answered", []],
    ["when a later one is not", ["Draft", "1"]],
    ["when the last one is not", ["Draft", "1", "MIC", ""]],
    ["when the last one is answered by no", ["Draft", "1", "MIC", "", "n"]],
  ];
  test.each(cases)("%s", async (_, answers) => {
    const { code, stdout, stderr, text } = await ask(one, [], answers);
    expect({ code, stdout, text }).toEqual({ code: 2, stdout: "", text: undefined });
    expect(stderr.endsWith(cancelled)).toBe(true);
  });

  test("when the words of the flags are refused, before anything is asked about them", async () => {
    const { code, stderr, text } = await ask(one, ["Draft", "--lead", "MIC", "--due", "soonish"], ["1", "y"]);
    expect({ code, text }).toEqual({ code: 2, text: undefined });
    expect(stderr).toContain("wording:1:1: error[wording-");
    expect(stderr).not.toContain("Write it");
  });

  const races: readonly (readonly [what: string, due: string, from: string, to: string, says: string])[] = [
    ["id is taken", "by 1 December", "DK-8", "DK-9", 'the id "DK-9" is taken by the one at directives.yaml:12'],
    ["date is another", "within two weeks", ": 2017-09-19\n", ": 2017-09-20\n", "was changed while you were answering"],
  ];
  test.each(races)("when the register changes before the last answer, and the %s", async (_, due, from, to, says) => {
    await withFolder(async (folder) => {
      const path = join(folder, "directives.yaml");
      writeFileSync(path, one);
      const changed = one.replace(from, to);
      const said: string[] = [];
      const output: Output = { isTerminal: true, width: 80, write: (text) => said.push(text) > 0 };
      const readLine = (): string => {
        writeFileSync(path, changed);
        return "y";
      };
      const stdin = { isTerminal: true, read: () => "", readLine };
      const words = ["add", "Draft", "--meeting", "gov-2017-09-19", "--lead", "MIC", "--due", due];
      const today = () => day("2017-12-05");
      const code = await main(words, { stdin, stdout: output, stderr: output, env: {}, cwd: folder, today });
      expect(code).toBe(2);
      expect(said.join("")).toContain(says);
      expect(readFileSync(path, "utf8")).toBe(changed);
    });
  });
});
