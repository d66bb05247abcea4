/** `extend`: the story that the record tells afterwards, and what cannot be extended. */
import { describe, expect, test } from "vitest";
import { difference, seed, withDesk } from "./editing.ts";

const granted = ["--by", "Prime Minister", "--reason", "the budget is late", "--on", "2017-11-25"];

describe("the seed", () => {
  test("DK-8 moves; show and explain tell who moved it and why", async () => {
    await withDesk(seed, async ({ must, text }) => {
      const { stdout } = await must(["extend", "DK-8", "--to", "15 December 2017", ...granted]);
      expect(stdout).toBe("DK-8 is due on 15 December 2017 (it was 30 November 2017), granted by Prime Minister.\n");
      const [, ...added] = ["", ...difference(seed, text())];
      expect(added.every((line) => line.startsWith("+"))).toBe(true);
      expect(added.join("\n")).toMatch(/2017-11-25.*15 December 2017.*Prime Minister.*the budget is late/s);
      const show = await must(["show", "DK-8"]);
      expect(show.stdout).toContain("extended to 15 December 2017 by Prime Minister: the budget is late");
      expect(show.stdout).toMatch(/^Due +2017-12-15$/m);
      const explain = await must(["explain", "DK-8"]);
      expect(explain.stdout).toMatch(/Extended on 2017-11-25 by Prime Minister to “15 December 2017”/);
      // Before it was granted it had not been.
      const earlier = await must(["list", "--as-of", "2017-11-24", "--format", "csv", "--columns", "id,due"]);
      expect(earlier.stdout).toContain("DK-8,2017-11-30");
    });
  });

  test.each<[to: string, due: string]>([
    ["2017-12-15", "15 December 2017"],
    ["2 weeks", "14 December 2017"],
    ["в течение 10 дней", "10 December 2017"],
    ["до конца года", "31 December 2017"],
  ])("to %s", async (to, due) => {
    await withDesk(seed, async ({ must }) => {
      const { stdout } = await must(["extend", "DK-8", "--to", to, ...granted]);
      expect(stdout).toContain(`DK-8 is due on ${due} (it was 30 November 2017)`);
    });
  });

  test("a term runs from the due date before it was rolled; the line tells the rolled ones", async () => {
    const rolling = seed.replace("roll: none", "roll: following");
    await withDesk(rolling, async ({ must }) => {
      // 1 October 2017 is a Sunday, and so is the 15th.
      const { stdout } = await must([
        "extend",
        "DK-7",
        "--to",
        "2 weeks",
        ...granted.slice(0, 4),
        "--on",
        "2017-10-01",
      ]);
      expect(stdout).toBe("DK-7 is due on 16 October 2017 (it was 2 October 2017), granted by Prime Minister.\n");
    });
  });

  test("a second extension follows the first; one without a due date gets its first", async () => {
    await withDesk(seed, async ({ must, text }) => {
      await must(["extend", "DK-8", "--to", "2 weeks", ...granted]);
      const once = text();
      const { stdout } = await must(["extend", "DK-8", "--to", "1 week", ...granted.slice(0, 4), "--on", "2017-11-26"]);
      expect(stdout).toContain("DK-8 is due on 21 December 2017 (it was 14 December 2017)");
      expect(difference(once, text()).filter((line) => line.startsWith("-"))).toEqual([]);
      const dated = await must(["extend", "DK-4", "--to", "2018-02-01", ...granted]);
      expect(dated.stdout).toContain("DK-4 is due on 1 February 2018 (it had no due date)");
    });
  });

  const late = ["--to", "15 December 2017", ...granted];
  test.each<[what: string, words: readonly string[], says: readonly string[]]>([
    ["no flags", ["DK-8"], ["extend needs --to WORDING, --by WHO and --reason WHY", "See directives extend --help."]],
    ["one flag lacks", ["DK-8", "--to", "2 weeks", "--by", "PM"], ["extend needs --reason WHY"]],
    ["a blank flag", ["DK-8", "--to", "2 weeks", "--by", " ", "--reason", "x"], ["--by is blank"]],
    ["a day to come", ["DK-8", ...late, "--on", "2017-12-06"], ["--on 2017-12-06 has not come yet"]],
    ["an unknown id", ["DK-9", ...late], ['unknown directive "DK-9"']],
    ["not later", ["DK-8", "--to", "2017-11-30", ...granted], ["error[extension-not-later]", "Nothing was written:"]],
    ["words that give no day", ["DK-8", "--to", "постоянно", ...granted], ["error[extension-without-day]"]],
    [
      "words that nobody understands",
      ["DK-8", "--to", "2 wekes", ...granted],
      ["error[", "2 wekes", "Nothing was written:"],
    ],
    ["a term without a due date", ["DK-4", "--to", "2 weeks", ...granted], ["error[extension-nothing-to-extend]"]],
    ["before the meeting", ["DK-8", ...late, "--on", "2017-09-18"], ["error[extension-before-meeting]"]],
    ["several, one of which fails", ["DK-8", "DK-4", "--to", "2 weeks", ...granted], ["extension-nothing-to-extend"]],
  ])("refused: %s", async (_, words, says) => {
    await withDesk(seed, async ({ run, text }) => {
      const { code, stdout, stderr } = await run(["extend", ...words]);
      expect({ code, stdout }).toEqual({ code: 2, stdout: "" });
      for (const part of says) expect(stderr).toContain(part);
      expect(text()).toBe(seed);
    });
  });

  test.each<[status: string, says: string, hint: string]>([
    ["status: done\n        done: 2017-12-01", "DK-8 is done already, on 1 December 2017", "directives reopen DK-8"],
    ["status: withdrawn", "DK-8 is withdrawn", "directives reopen DK-8"],
    ["due: [2017-10-01, 2017-11-01]", "DK-8 has several due dates", "{ wording: …, date: DATE }"],
    ["due: monthly", "DK-8 has several due dates", "{ wording: …, date: DATE }"],
  ])("refused: %s", async (status, says, hint) => {
    const due = "due: до конца ноября";
    const register = seed.replace(due, status.startsWith("due") ? status : `${due}\n        ${status}`);
    await withDesk(register, async ({ run, text }) => {
      const { code, stderr } = await run(["extend", "DK-8", ...late]);
      expect(code).toBe(2);
      expect(stderr).toContain(says);
      expect(stderr).toContain(hint);
      expect(text()).toBe(register);
    });
  });
});

test("a terminal is asked for what the call lacks, before anything is locked", async () => {
  await withDesk(seed, async ({ must, run, text }) => {
    const answers = ["15 December 2017", "", "Prime Minister", "the budget is late"];
    const { stdout, stderr } = await must(["extend", "DK-8", "--on", "2017-11-25"], { answers });
    expect(stderr).toBe("New deadline, a day or words: Granted by: Granted by: Reason: ");
    expect(stdout).toContain("DK-8 is due on 15 December 2017");
    const after = text();
    const ended = await run(["extend", "DK-7"], { answers: ["2 weeks"] });
    expect(ended.code).toBe(2);
    expect(ended.stderr).toContain("cancelled; nothing was written");
    expect(text()).toBe(after);
  });
});
