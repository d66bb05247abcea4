import { describe, expect, test } from "vitest";
import { run } from "./run.ts";

/** The words of a call, and what is said about it: one line, and perhaps where to look. */
type Case = readonly [call: string, says: string];

const board = "--register board/directives.yaml";

const cases: Readonly<Record<string, readonly Case[]>> = {
  commands: [
    ["lsit", 'unknown command "lsit"; did you mean "list"?'],
    [
      "frobnicate",
      'unknown command "frobnicate"; the commands are list, show, explain, check, stats, calendar, add, done, extend, reopen, withdraw, note, set, log, diff, blame, renumber, init, help',
    ],
    ["help lsit", 'unknown command "lsit"; did you mean "list"?'],
    ["help list show", 'help does not take the extra argument "show"; put quotes around words that belong together'],
  ],
  flags: [
    ["--verison", 'unknown option "--verison"; did you mean "--version"?'],
    ["list --overdu", 'unknown option "--overdu"; did you mean "--overdue"?'],
    ["list --Overdue", 'unknown option "--Overdue"; did you mean "--overdue"?'],
    ["list --frobnicate", 'unknown option "--frobnicate"'],
    ["list -x", 'unknown option "-x"'],
    ["list --overdue=yes", "--overdue takes no value"],
    ["list --exit-code=2", "--exit-code takes no value"],
    ["--as-of 2017-12-05 list", "--as-of goes after the command, as in directives list --as-of"],
    ["show B-1 --sort due", 'unknown option "--sort"'],
  ],
  values: [
    ["list --as-of", "--as-of needs a value: --as-of DATE"],
    ["list --register --overdue", "--register needs a value: --register PATH"],
    ["list --output ''", "--output needs a value: --output FILE"],
    ["list --as-of 2017-02-30", "the date for --as-of does not exist: there is no 30 February 2017"],
    ["list --as-of 2017-13-01", "the date for --as-of does not exist: there is no month 13"],
    ["list --as-of 0000-01-01", "the date for --as-of does not exist: there is no year 0"],
    [
      "list --as-of 5.12.2017",
      '"5.12.2017" is not a date for --as-of; write it as YYYY-MM-DD, such as 2017-12-05, or today, yesterday, tomorrow',
    ],
    ["list --due-by soon", '"soon" is not a date for --due-by; write it as YYYY-MM-DD, such as 2017-12-05'],
    ["list --limit 0", '"0" is not a number for --limit; write a whole number from 1'],
    ["list --limit 1.5", '"1.5" is not a number for --limit; write a whole number from 1'],
    ["list --limit -1", '"-1" is not a number for --limit; write a whole number from 1'],
    ["list --soon=soonish", '"soonish" is not a term for --soon; write one such as "7 days" or "2 weeks"'],
    ["check --grace long", '"long" is not a term for --grace; write one such as "7 days" or "2 weeks"'],
    ["check --grace '99999 days'", '"99999 days" is not a term for --grace; write one such as "7 days" or "2 weeks"'],
  ],
  choices: [
    ["list --state overdu", 'unknown state "overdu" for --state; did you mean "overdue"?'],
    [
      "list --state open,x",
      'unknown state "x" for --state; the states are overdue, due-soon, open, waiting, undated, ongoing, done-late, done, withdrawn',
    ],
    ["list --sort lead,-deu", 'unknown sort key "deu" for --sort; did you mean "due"?'],
    ["list --group leed", 'unknown group "leed" for --group; did you mean "lead"?'],
    ["list --columns id,tilte", 'unknown column "tilte" for --columns; did you mean "title"?'],
    ["list --format jsn", 'unknown format "jsn" for --format; did you mean "json"?'],
    ["list --format xml", 'unknown format "xml" for --format; the formats are table, json, ndjson, csv, tsv, markdown'],
    ["explain B-1 --format csv", 'unknown format "csv" for --format; the formats are table, json, ndjson, markdown'],
    ["check overdeu", 'unknown check "overdeu"; did you mean "overdue"?'],
    [
      "check all",
      'unknown check "all"; the checks are register, overdue, undated, soon, evidence, extension, moved, removed, reopened, renumbered',
    ],
    [
      "explain 'within 2 weeks' --from 2018-03-05 --roll folowing",
      'unknown rule "folowing" for --roll; did you mean "following"?',
    ],
    [
      "explain 'within 2 weeks' --from 2018-03-05 --until always",
      'unknown rule "always" for --until; the rules are inclusive, exclusive',
    ],
  ],
  arguments: [
    ["show", "show needs an argument: directives show ID"],
    ["explain", "explain needs an argument: directives explain ID|WORDING"],
    ["list flood plan", 'list does not take the extra argument "plan"; put quotes around words that belong together'],
    [
      "list --soon flood plan",
      'list does not take the extra argument "plan"; put quotes around words that belong together',
    ],
    ["stats x", 'stats does not take the extra argument "x"; put quotes around words that belong together'],
    [
      "list --due-after 2018-04-01 --due-by 2018-04-01",
      "nothing is due both after 2018-04-01 and by 2018-04-01; --due-by has to be the later day",
    ],
  ],
  "words that the register does not have": [
    [`list ${board} --lead OSP`, 'unknown body "OSP" for --lead; did you mean "OPS"?'],
    [
      `list ${board} --body Treasury`,
      'unknown body "Treasury" for --body; the bodies are OPS, Operations department, Операции, FIN, Finance department, ФИН, HR, Personnel department',
    ],
    [
      `list ${board} --meeting board-2018-03-15`,
      'unknown meeting "board-2018-03-15" for --meeting; the meetings are board-2018-03-05, 2018-03-05, board-2018-03-19, 2018-03-19',
    ],
    [`stats ${board} --lead OSP`, 'unknown body "OSP" for --lead; did you mean "OPS"?'],
    [`show ${board} B-77`, 'unknown directive "B-77"; the directives are B-1, B-2, B-3, B-4, B-5, B-6, B-7, B-8, B-9'],
    [`show ${board} B1`, 'unknown directive "B1"; did you mean "B-1"?'],
    [
      `explain ${board} B-77`,
      'the register has no directive "B-77"; to explain it as a wording, add the day it runs from, as in --from 2017-09-19',
    ],
    [`explain ${board} B-1 --from 2018-03-05`, "--from goes with a wording, and B-1 is a directive of the register"],
  ],
};

/** Splits at spaces, but for what stands between single quotes. */
function words(call: string): readonly string[] {
  return [...call.matchAll(/'([^']*)'|(\S+)/g)].map(([, quoted, plain]) => quoted ?? plain ?? "");
}

for (const [what, calls] of Object.entries(cases)) {
  describe(`a bad call is refused in one line: ${what}`, () => {
    test.each(calls)("directives %s", async (call, says) => {
      const { code, stdout, stderr } = await run(words(call));
      const [first, hint, ...more] = stderr.trimEnd().split("\n");
      expect(first).toBe(`directives: ${says}`);
      expect(hint ?? "").toMatch(/^(See directives (\w+ )?--help\.)?$/);
      expect({ code, stdout, more }).toEqual({ code: 2, stdout: "", more: [] });
    });
  });
}

test("control characters of a bad call do not reach the terminal", async () => {
  const { stderr } = await run(["list", "--state", "\u001b[31mred"]);
  expect(stderr).toContain('unknown state "\\x1b[31mred"');
  expect(stderr).not.toContain("\u001b");
});
