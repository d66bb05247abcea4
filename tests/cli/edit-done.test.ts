/** `done` on the seed and on registers written in other ways: what the file is afterwards, to the byte. */
import { describe, expect, test } from "vitest";
import { difference, seed, withDesk } from "./editing.ts";

describe("the seed", () => {
  const call = ["done", "DK-1", "--on", "2017-10-02", "--evidence", "https://example.org/1", "--evidence", "№ 827"];

  test("only the lines of DK-1 change, and the list shows it done in time", async () => {
    await withDesk(seed, async ({ must, text }) => {
      const { stdout, stderr } = await must(call);
      expect(stdout).toBe("DK-1 was done on 2 October 2017, in time: it was due on 3 October 2017.\n");
      expect(stderr).toBe("");
      expect(difference(seed, text())).toEqual([
        "+        status: done",
        "+        done: 2017-10-02",
        '+        evidence: ["https://example.org/1", № 827]',
      ]);
      const list = await must(["list", "--format", "csv", "--columns", "id,state,done,daysLate,evidence"]);
      expect(list.stdout).toContain("DK-1,done,2017-10-02,,");
      expect(list.stdout).toContain("DK-2,overdue,,63,");
    });
  });

  test("a dry run shows the same and writes nothing", async () => {
    await withDesk(seed, async ({ must, text }) => {
      const { stdout, stderr } = await must([...call, "--dry-run"]);
      expect(text()).toBe(seed);
      expect(stdout.split("\n").filter((line) => /^[-+](?![-+])/.test(line))).toEqual([
        "+        status: done",
        "+        done: 2017-10-02",
        '+        evidence: ["https://example.org/1", № 827]',
      ]);
      expect(stderr).toContain("DK-1 was done on 2 October 2017, in time");
    });
  });

  test("JSON has the difference and the new state, as in list", async () => {
    await withDesk(seed, async ({ must, text }) => {
      const dry = JSON.parse((await must([...call, "--dry-run", "--format", "json"])).stdout);
      expect(text()).toBe(seed);
      const wet = JSON.parse((await must([...call, "--format", "json"])).stdout);
      expect(wet).toEqual({ ...dry, dryRun: false });
      expect(wet).toMatchObject({
        schemaVersion: 1,
        kind: "edit",
        asOf: "2017-12-05",
        dryRun: false,
        files: [{ file: "directives.yaml", diff: expect.stringContaining("+        done: 2017-10-02\n") }],
        directives: [{ id: "DK-1", state: "done", evidence: ["https://example.org/1", "№ 827"] }],
      });
      const list = JSON.parse((await must(["list", "--format", "json"])).stdout);
      expect(wet.directives[0]).toEqual(list.directives.find(({ id }: { id: string }) => id === "DK-1"));
    });
  });

  test("one id twice is done once; several are done in the order given", async () => {
    await withDesk(seed, async ({ must, text }) => {
      const { stdout } = await must(["done", "DK-7", "dk-7", "DK-4", "DK-2", "--on", "yesterday"]);
      expect(stdout.split("\n")).toEqual([
        "DK-7 was done on 4 December 2017, 64 days late: it was due on 1 October 2017.",
        "DK-4 was done on 4 December 2017; it had no due date.",
        "DK-2 was done on 4 December 2017, 62 days late: it was due on 3 October 2017.",
        "",
      ]);
      expect(text().match(/done: 2017-12-04/g)).toHaveLength(3);
    });
  });

  test.each<[what: string, words: readonly string[], says: readonly string[]]>([
    ["an unknown id", ["DK-1", "DK-12"], ['unknown directive "DK-12"', "Nothing was written."]],
    ["a slip", ["DK1"], ['unknown directive "DK1"; did you mean "DK-1"?']],
    ["a day to come", ["DK-1", "--on", "2017-12-06"], ["--on 2017-12-06 has not come yet: today is 2017-12-05"]],
    [
      "a day after the one that counts as today",
      ["DK-1", "--on", "2017-10-02", "--as-of", "2017-10-01"],
      ["--on 2017-10-02 is later than --as-of 2017-10-01"],
    ],
    ["tomorrow", ["DK-1", "--on", "tomorrow"], ['"tomorrow" is not a date for --on', "or today, yesterday"]],
    ["no day at all", ["DK-1", "--on", "2017-02-30"], ["there is no 30 February 2017"]],
    ["blank evidence", ["DK-1", "--evidence", " "], ["--evidence is blank"]],
    ["one deadline, one report", ["DK-1", "--for", "2017-Q3"], ["DK-1 has one deadline", "Leave --for out"]],
    ["contradicting flags", ["DK-1", "--for", "2017-Q3", "--all"], ["--for and --all cannot be used together"]],
    ["--output, which reports have", ["DK-1", "--output", "x"], ['unknown option "--output"']],
  ])("refused: %s", async (_, words, says) => {
    await withDesk(seed, async ({ run, text }) => {
      const { code, stdout, stderr } = await run(["done", ...words]);
      expect({ code, stdout }).toEqual({ code: 2, stdout: "" });
      for (const part of says) expect(stderr).toContain(part);
      expect(text()).toBe(seed);
    });
  });

  test("refused: what is done or withdrawn already, all told at once", async () => {
    await withDesk(seed, async ({ must, run, text, write }) => {
      await must(["done", "DK-1", "--on", "2017-10-02"]);
      write(
        "directives.yaml",
        text().replace("        due: до 1 окт", "        status: withdrawn\n        due: до 1 окт"),
      );
      const before = text();
      const { code, stderr } = await run(["done", "DK-2", "DK-1", "DK-7"]);
      expect(code).toBe(2);
      expect(stderr).toBe(
        "directives: DK-1 is done already, on 2 October 2017; DK-7 is withdrawn\n" +
          "Nothing was written. To open DK-1 again: directives reopen DK-1. To change the day: directives set DK-1 done=DATE. To open DK-7 again: directives reopen DK-7.\n",
      );
      expect(text()).toBe(before);
    });
  });

  test("refused: what would make the register invalid, with its place in the text that was not written", async () => {
    await withDesk(seed, async ({ run, text }) => {
      const { code, stdout, stderr } = await run(["done", "DK-2", "DK-1", "--on", "2017-09-18"]);
      expect({ code, stdout }).toEqual({ code: 2, stdout: "" });
      expect(stderr).toContain("error[done-before-meeting]");
      expect(stderr).toContain("|         done: 2017-09-18");
      expect(stderr.trimEnd().split("\n").at(-1)).toBe(
        "Nothing was written: the register would not validate with this change.",
      );
      expect(text()).toBe(seed);
    });
  });
});

describe("how the file is written stays", () => {
  const crlf = seed.replaceAll("\n", "\r\n");

  test("CRLF and a byte order mark", async () => {
    await withDesk({ "directives.yaml": `\ufeff${crlf}` }, async ({ must, bytes }) => {
      await must(["done", "DK-8", "--on", "2017-11-30"]);
      expect([...bytes().subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
      const text = bytes().subarray(3).toString("utf8");
      expect(text.replaceAll("\r\n", "")).not.toMatch(/[\r\n]/);
      expect(difference(crlf, text)).toEqual(["+        status: done\r", "+        done: 2017-11-30\r"]);
    });
  });

  test("records in brackets, and evidence that is one text", async () => {
    const register = `version: 1
meetings:
  - { id: M, date: 2017-09-19, directives: [ { id: A, title: a, lead: X, due: 1 October, evidence: No. 1 } ] }  # one line
`;
    await withDesk(register, async ({ must, text }) => {
      await must(["done", "A", "--on", "2017-10-03", "--evidence", "No. 2"]);
      expect(text().split("\n").slice(0, 2)).toEqual(register.split("\n").slice(0, 2));
      expect(text().split("\n")[2]).toMatch(/^ {2}- \{ id: M, .*status: done.*\} \] \} {2}# one line$/);
      const { directives } = JSON.parse((await must(["list", "--format", "json"])).stdout);
      expect(directives[0]).toMatchObject({ state: "done-late", daysLate: 2, evidence: ["No. 1", "No. 2"] });
    });
  });
});

const reports = `version: 1
timezone: Asia/Almaty
meetings:
  - id: M
    date: 2017-09-19
    directives:
      - id: R
        title: Report on the progress
        lead: X
        due: ежеквартально до 10 числа месяца, следующего за отчетным периодом
        reports:
          - { for: 2017-Q3, done: 2017-10-09, evidence: ["No. 31"] }
      - id: S
        title: Give the dates
        lead: X
        due: [2017-11-01, 2018-02-01]
`;

describe("directives that ask for several reports", () => {
  const now = { now: Date.parse("2018-01-09T06:00:00Z") };

  test("--for records one report, in the way of those that are there", async () => {
    await withDesk(reports, async ({ must, text }) => {
      const { stdout } = await must(["done", "R", "--for", "2017-q4", "--evidence", "No. 44"], now);
      expect(stdout).toBe(
        "R was reported for 2017-Q4 on 9 January 2018, in time: it was due on 10 January 2018. The next open one is 2018-Q1, due on 10 April 2018.\n",
      );
      expect(difference(reports, text())).toEqual([
        '+          - { for: 2017-Q4, done: 2018-01-09, evidence: ["No. 44"] }',
      ]);
    });
  });

  test("the last of several dated reports closes it", async () => {
    await withDesk(reports, async ({ must, text, run }) => {
      await must(["done", "S", "--for", "2017-11-01", "--on", "2017-11-02"], now);
      const { stdout } = await must(["done", "S", "--for", "2018-02-01"], now);
      expect(stdout).toBe(
        "S was reported for 2018-02-01 on 9 January 2018, in time: it was due on 1 February 2018. That was the last report that it asks for.\n",
      );
      expect(text().match(/for: \d{4}-\d{2}-\d{2}/g)).toEqual(["for: 2017-11-01", "for: 2018-02-01"]);
      const again = await run(["done", "S", "--all"], now);
      expect(again.stderr).toContain("all reports of S are in, the last on 9 January 2018");
    });
  });

  test("--all closes the whole", async () => {
    await withDesk(reports, async ({ must }) => {
      const { stdout } = await must(["done", "R", "--all"], now);
      expect(stdout).toBe("R was done on 9 January 2018 as a whole: no more reports are due.\n");
    });
  });

  test.each<[what: string, words: readonly string[], says: string]>([
    [
      "which one is not said",
      ["R"],
      "R asks for several reports, so it needs --for with the one that is done, or --all to close the whole\nThe next open one is 2017-Q4, due on 10 January 2018.",
    ],
    [
      "reported already",
      ["R", "--for", "2017-Q3"],
      "R is reported for 2017-Q3 already, on 9 October 2017\nThe next open one is 2017-Q4, due on 10 January 2018.",
    ],
    [
      "no such one",
      ["R", "--for", "2017-Q2"],
      'R asks for no report for "2017-Q2"\nThe next open one is 2017-Q4, due on 10 January 2018.',
    ],
    ["a slip", ["R", "--for", "2017Q4"], 'R asks for no report for "2017Q4"; did you mean "2017-Q4"?\n'],
    [
      "no such day",
      ["S", "--for", "2017-12-01"],
      'S asks for no report for "2017-12-01"\nThe next open one is 1 November 2017.',
    ],
  ])("refused: %s", async (_, words, says) => {
    await withDesk(reports, async ({ run, text }) => {
      const { code, stderr } = await run(["done", ...words], now);
      expect(code).toBe(2);
      expect(stderr).toContain(`directives: ${says}`);
      expect(text()).toBe(reports);
    });
  });
});
