/** `withdraw`: what the file is afterwards, to the byte, and what is refused. */
import { describe, expect, test } from "vitest";
import { difference, seed, withDesk } from "./editing.ts";
import { messy } from "./messy.ts";

const why = ["--reason", "merged into DK-9"];

describe("the seed", () => {
  const call = ["withdraw", "DK-3", ...why, "--by", "Prime Minister", "--on", "2017-11-01"];

  test("only the lines of DK-3 change, and the record tells it from that day on", async () => {
    await withDesk(seed, async ({ must, text }) => {
      const { stdout, stderr } = await must(call);
      expect({ stdout, stderr }).toEqual({ stdout: "DK-3 was withdrawn on 1 November 2017.\n", stderr: "" });
      expect(difference(seed, text())).toEqual([
        "+        status: withdrawn",
        "+        withdrawn: { date: 2017-11-01, by: Prime Minister, reason: merged into DK-9 }",
      ]);
      const show = await must(["show", "DK-3"]);
      expect(show.stdout).toContain("Withdrawn on 1 November 2017.");
      expect(show.stdout).toContain("2017-11-01  withdrawn by Prime Minister: merged into DK-9");
      expect((await must(["show", "DK-3", "--as-of", "2017-10-31"])).stdout).toContain("28 days overdue");
    });
  });

  test("without --by and --on it is today, by nobody in particular", async () => {
    await withDesk(seed, async ({ must, text }) => {
      await must(["withdraw", "DK-3", ...why]);
      expect(difference(seed, text())).toEqual([
        "+        status: withdrawn",
        "+        withdrawn: { date: 2017-12-05, reason: merged into DK-9 }",
      ]);
    });
  });

  test("a dry run shows the difference and writes nothing; JSON has the state", async () => {
    await withDesk(seed, async ({ must, text }) => {
      const { stdout, stderr } = await must([...call, "--dry-run"]);
      expect(stdout).toContain("+        status: withdrawn\n");
      expect(stderr).toContain("DK-3 was withdrawn on 1 November 2017.");
      const json = JSON.parse((await must([...call, "--dry-run", "--format", "json"])).stdout);
      expect(text()).toBe(seed);
      expect(json).toMatchObject({
        kind: "edit",
        dryRun: true,
        directives: [
          {
            id: "DK-3",
            state: "withdrawn",
            withdrawal: { date: "2017-11-01", by: "Prime Minister", reason: "merged into DK-9" },
          },
        ],
      });
    });
  });

  test("several at once, each once, in the order given", async () => {
    await withDesk(seed, async ({ must, text }) => {
      const { stdout } = await must(["withdraw", "DK-5", "dk-4", "DK-5", ...why, "--on", "2017-11-01"]);
      expect(stdout).toBe("DK-5 was withdrawn on 1 November 2017.\nDK-4 was withdrawn on 1 November 2017.\n");
      expect(text().match(/withdrawn: \{ date: 2017-11-01/g)).toHaveLength(2);
    });
  });

  test("reopen gives back the bytes", async () => {
    await withDesk(seed, async ({ must, text }) => {
      await must(call);
      await must(["reopen", "DK-3"]);
      expect(text()).toBe(seed);
    });
  });

  test("those that wait for it are named", async () => {
    const waiting = seed.replace("due: до конца ноября", "due: { wording: within 10 days, after: DK-3 }");
    await withDesk(waiting, async ({ must }) => {
      expect((await must([...call, "--dry-run"])).stderr).toContain(
        "DK-3 was withdrawn on 1 November 2017. DK-8 waits for it, and no due date comes of that: change `due` there.",
      );
      const both = await must(["withdraw", "DK-3", "DK-8", ...why]);
      expect(both.stdout).not.toContain("waits");
    });
  });

  test("the reason is asked for in a terminal, until there is one", async () => {
    await withDesk(seed, async ({ must, text }) => {
      await must(["withdraw", "DK-3", "--on", "2017-11-01"], { width: 80, answers: ["", "  ", "no longer needed"] });
      expect(text()).toContain("reason: no longer needed }");
    });
  });

  test.each<[what: string, words: readonly string[], says: readonly string[]]>([
    ["no reason, and nobody to ask", ["DK-1"], ["withdraw needs --reason WHY", "See directives withdraw --help."]],
    ["a blank reason", ["DK-1", "--reason", " "], ["--reason is blank"]],
    ["blank authority", ["DK-1", ...why, "--by", "\t"], ["--by is blank"]],
    ["an unknown id", ["DK-1", "DK-12", ...why], ['unknown directive "DK-12"', "Nothing was written."]],
    ["a meeting", ["gov-2017-09-19", ...why], ['unknown directive "gov-2017-09-19"']],
    ["a day to come", ["DK-1", ...why, "--on", "2017-12-06"], ["--on 2017-12-06 has not come yet"]],
    ["no day", ["DK-1", ...why, "--on", "soon"], ['"soon" is not a date for --on']],
    ["no id", why, ["withdraw needs an argument: directives withdraw ID"]],
  ])("refused: %s", async (_, words, says) => {
    await withDesk(seed, async ({ run, text }) => {
      const { code, stdout, stderr } = await run(["withdraw", ...words]);
      expect({ code, stdout }).toEqual({ code: 2, stdout: "" });
      for (const part of says) expect(stderr).toContain(part);
      expect(text()).toBe(seed);
    });
  });

  test("refused: what is done or withdrawn already, all told at once", async () => {
    await withDesk(seed, async ({ must, run, text }) => {
      await must(["done", "DK-1", "--on", "2017-10-02"]);
      await must(call);
      const before = text();
      const { code, stderr } = await run(["withdraw", "DK-1", "DK-2", "DK-3", ...why]);
      expect(code).toBe(2);
      expect(stderr).toBe(
        "directives: DK-1 is done already, on 2 October 2017; DK-3 is withdrawn already, since 1 November 2017\n" +
          "Nothing was written. To open DK-1 again: directives reopen DK-1. To change what is recorded: directives set DK-3 withdrawn.reason=WHY.\n",
      );
      expect(text()).toBe(before);
    });
  });

  test("refused: before its meeting, with the place in the text that was not written", async () => {
    await withDesk(seed, async ({ run, text }) => {
      const { code, stderr } = await run(["withdraw", "DK-1", ...why, "--on", "2017-09-18"]);
      expect(code).toBe(2);
      expect(stderr).toContain("error[withdrawn-before-meeting]");
      expect(text()).toBe(seed);
    });
  });
});

describe("a register written in its own way", () => {
  test.each<[id: string, lines: readonly string[]]>([
    [
      "A-1",
      [
        '-  - {id: A-1, title: "Survey: the pumps", lead: FIN, due: by 1 May}   # in brackets',
        '+  - {id: A-1, title: "Survey: the pumps", lead: FIN, due: by 1 May, status: withdrawn, withdrawn: {date: 2018-05-02, reason: "done by: B"}}   # in brackets',
      ],
    ],
    [
      "A-2",
      [
        "-      with: [ FIN ]",
        "+      with: [ FIN ],",
        "+      status: withdrawn,",
        '+      withdrawn: {date: 2018-05-02, reason: "done by: B"}',
      ],
    ],
    ["A-3", ["+      status: withdrawn", '+      withdrawn: {date: 2018-05-02, reason: "done by: B"}']],
    ["A-4", ["+    status: withdrawn", '+    withdrawn: {date: 2018-05-02, reason: "done by: B"}']],
    [
      "B-1",
      [
        "-- {id: M-2, date: 2018-04-02, lead: *who, due: {wording: 1 month, after: A-1}, directives: [{id: B-1, title: x}]}",
        '+- {id: M-2, date: 2018-04-02, lead: *who, due: {wording: 1 month, after: A-1}, directives: [{id: B-1, title: x, status: withdrawn, withdrawn: {date: 2018-05-02, reason: "done by: B"}}]}',
      ],
    ],
  ])("%s", async (id, lines) => {
    await withDesk(messy, async ({ must, text }) => {
      await must(["withdraw", id, "--reason", "done by: B", "--as-of", "2018-05-02"]);
      expect(difference(messy, text())).toEqual(lines.map((line) => `${line}\r`));
    });
  });

  test("a status that is there is replaced", async () => {
    const open = seed.replace("        lead: DPM\n", "        lead: DPM\n        status: open # for now\n");
    await withDesk(open, async ({ must, text }) => {
      await must(["withdraw", "DK-8", ...why, "--on", "2017-11-01"]);
      expect(text()).toContain("        status: withdrawn # for now\n");
    });
  });

  test("a recurring directive whose reports are all in is done", async () => {
    const dated = seed.replace(
      "due: до конца ноября",
      "due: [2017-10-01, 2017-11-01]\n        reports: [{ for: 2017-10-01, done: 2017-10-01 }, { for: 2017-11-01, done: 2017-11-03 }]",
    );
    await withDesk(dated, async ({ run }) => {
      expect((await run(["withdraw", "DK-8", ...why])).stderr).toContain("DK-8 is done already, on 3 November 2017");
    });
  });
});
