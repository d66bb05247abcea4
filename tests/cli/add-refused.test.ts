/** What `add` refuses. */
import { describe, expect, test } from "vitest";
import { head, one, two } from "./add-registers.ts";
import { runOn } from "./files.ts";

describe("refused is", () => {
  const cases: readonly (readonly [what: string, text: string, words: readonly string[], says: string])[] = [
    ["no title", one, [], "add needs an argument: directives add TITLE"],
    ["a blank title", one, [" "], "TITLE is blank; say it in words"],
    ["no lead", one, ["Draft"], "add needs --lead BODY, since the meeting states none"],
    ["a body that is not there", one, ["Draft", "--lead", "MCI"], 'unknown body "MCI" for --lead; did you mean "MIC"?'],
    [
      "another one",
      one,
      ["Draft", "--lead", "MIC", "--with", "XYZ"],
      'unknown body "XYZ" for --with; the bodies are MIC, MNE, MES',
    ],
    [
      "no meeting of several",
      two,
      ["Draft", "--lead", "MIC"],
      "add needs --meeting ID, or --date DATE for a new meeting",
    ],
    [
      "a meeting that is not there",
      two,
      ["Draft", "--meeting", "gov-2017-10-3", "--lead", "MIC"],
      'there is no meeting "gov-2017-10-3"',
    ],
    [
      "a slip in a meeting's id",
      two,
      ["Draft", "--meeting", "gow-2017-10-03", "--lead", "MIC"],
      'there is no meeting "gow-2017-10-03"; did you mean "gov-2017-10-03"?',
    ],
    [
      "another day of a meeting",
      two,
      ["Draft", "--meeting", "gov-2017-10-03", "--date", "2017-10-04"],
      "the meeting gov-2017-10-03 is in the register already, and was on 2017-10-03",
    ],
    [
      "a new meeting of a day that has one",
      two,
      ["Draft", "--date", "2017-10-03", "--lead", "MIC"],
      "the register has a meeting of 2017-10-03 already: gov-2017-10-03",
    ],
    [
      "a title for a meeting that is there",
      one,
      ["Draft", "--meeting-title", "X", "--lead", "MIC"],
      "--meeting-title goes with a new meeting, and gov-2017-09-19 is in the register already",
    ],
    [
      "a source for it",
      one,
      ["Draft", "--source", "X", "--lead", "MIC"],
      "--source goes with a new meeting, and gov-2017-09-19 is in the register already",
    ],
    [
      "no id where the register shows none",
      one.replace("DK-8", "intro"),
      ["Draft", "--lead", "MIC"],
      "the ids of the register do not say what comes next",
    ],
    [
      "no meeting's id where it shows none",
      one.replace("gov-2017-09-19", "kick-off"),
      ["Draft", "--date", "2017-10-03", "--lead", "MIC"],
      "the ids of the register's meetings do not say what comes next",
    ],
    [
      "no day in a register without meetings",
      head,
      ["Draft", "--lead", "MIC"],
      "the register has no meeting yet, so add needs --date DATE, the day of the first one",
    ],
    [
      "an id that is taken",
      one,
      ["Draft", "--id", "dk-8", "--lead", "MIC"],
      'the id "DK-8" is taken by the one at directives.yaml:12',
    ],
    [
      "an id that nobody can type",
      one,
      ["Draft", "--id", "DK\u200b9", "--lead", "MIC"],
      '"DK\\u200b9" cannot be an id (--id): it has characters that nobody can see or type',
    ],
    [
      "two things that decide the date",
      one,
      ["Draft", "--lead", "MIC", "--due", "x", "--due-date", "none", "--from", "2017-10-02"],
      "--due-date and --from cannot be used together",
    ],
    [
      "a day and something that it runs from",
      one,
      ["Draft", "--lead", "MIC", "--due", "2017-10-02", "--after", "DK-8"],
      "--due DATE and --after cannot be used together",
    ],
    [
      "a start without words",
      one,
      ["Draft", "--lead", "MIC", "--from", "2017-10-02"],
      "--from goes with the words of the deadline, --due WORDING",
    ],
    [
      "a rule without words",
      one,
      ["Draft", "--lead", "MIC", "--roll", "following"],
      "--roll goes with the words of the deadline, --due WORDING",
    ],
    [
      "a day for several reports",
      one,
      ["Draft", "--lead", "MIC", "--due", "x", "--due", "y", "--due-date", "none"],
      "--due-date goes with one deadline, and --due is given several times",
    ],
    [
      "a day that does not exist",
      one,
      ["Draft", "--lead", "MIC", "--due", "2017-11-31"],
      "the date for --due does not exist: there is no 31 November 2017",
    ],
    [
      "a directive to wait for that is not there",
      one,
      ["Draft", "--lead", "MIC", "--due", "в месячный срок", "--after", "DK-7"],
      'unknown directive "DK-7"; the directives are DK-8',
    ],
    [
      "a rule that is none",
      one,
      ["Draft", "--lead", "MIC", "--due", "x", "--roll", "folowing"],
      'unknown rule "folowing" for --roll; did you mean "following"?',
    ],
  ];
  test.each(cases)("%s", async (_, text, words, says) => {
    const { code, stdout, stderr, changed } = await runOn({ "directives.yaml": text }, ["add", ...words]);
    expect({ code, stdout, changed }).toEqual({ code: 2, stdout: "", changed: {} });
    expect(stderr.split("\n")[0]).toBe(`directives: ${says}`);
  });

  test("a wording, with its diagnostic", async () => {
    const { code, stdout, stderr, changed } = await runOn({ "directives.yaml": one }, [
      "add",
      "Draft",
      "--lead",
      "MIC",
      "--due",
      "by mid-November",
    ]);
    expect({ code, stdout, changed }).toEqual({ code: 2, stdout: "", changed: {} });
    expect(stderr).toMatchInlineSnapshot(`
      "wording:1:4: error[wording-vague]: The wording “by mid-November” sets no certain day: “mid-” can be read in many ways.
      1 | by mid-November
        |    ^^^^
      help: Ask which day is meant, or record the words with the day that they were taken to mean: \`due: { wording: …, date: DATE }\`.

      directives: the deadline is refused, and nothing was written
      To keep such words with the day that they were taken to mean: --due-date DATE, or --due-date none.
      "
    `);
  });
  test("one among several, at its own words", async () => {
    const words = ["add", "Draft", "--lead", "MIC", "--due", "by 1 October", "--due", "by 31 November"];
    const { code, stderr } = await runOn({ "directives.yaml": one }, words);
    expect(code).toBe(2);
    expect(stderr).toMatchInlineSnapshot(`
      "wording:1:1: error[wording-impossible-date]: There is no such day as 31.11, in the wording “by 31 November”.
      1 | by 31 November
        | ^^^^^^^^^^^^^^
      help: Check the protocol, and state the day that was meant with \`due: { wording: …, date: DATE }\`.

      directives: the deadline is refused, and nothing was written
      To keep such words with the day that they were taken to mean: --due-date DATE, or --due-date none.
      "
    `);
  });
  test("a deadline before the meeting", async () => {
    const { code, stderr } = await runOn({ "directives.yaml": one }, [
      "add",
      "Draft",
      "--lead",
      "MIC",
      "--due",
      "by 1 September 2017",
    ]);
    expect(code).toBe(2);
    expect(stderr).toMatchInlineSnapshot(`
      "wording:1:1: error[due-before-meeting]: The due date, 2017-09-01, lies before the meeting on 2017-09-19.
      1 | by 1 September 2017
        | ^^^^^^^^^^^^^^^^^^^
      help: Check the year and the meeting's date; a term that runs from an earlier event needs \`from: DATE\`.

      directives: the deadline is refused, and nothing was written
      "
    `);
  });
  test("a register that does not validate", async () => {
    const { code, stderr, changed } = await runOn({ "directives.yaml": one.replace("lead: MIC", "laed: MIC") }, [
      "add",
      "Draft",
      "--lead",
      "MIC",
    ]);
    expect({ code, changed }).toEqual({ code: 2, changed: {} });
    expect(stderr).toContain("error[unknown-key]");
  });
  test("a new meeting in one of two registers", async () => {
    const files = { "a.yaml": one, "b.yaml": one.replace("DK-8", "B-1").replace("gov-", "b-") };
    const { code, stderr } = await runOn(files, [
      ...["add", "Draft", "--lead", "MIC", "--date", "2017-10-03"],
      ...["--register", "a.yaml", "--register", "b.yaml"],
    ]);
    expect({ code, stderr }).toEqual({
      code: 2,
      stderr:
        "directives: a new meeting goes into one register, and several are named; name only that one with --register\n",
    });
  });
});
