/** `reopen` after `done` and `withdraw`: the file is what it was, to the byte. */
import { rmSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { git, gitEnv } from "../support/repository.ts";
import { type Desk, difference, seed, withDesk } from "./editing.ts";

/** Marks a directive as done with evidence, and opens it again. */
async function doneAndReopened({ must }: Desk, id: string, ...evidence: readonly string[]): Promise<string> {
  await must(["done", id, "--on", "2017-10-02", ...evidence.flatMap((text) => ["--evidence", text])]);
  return (await must(["reopen", id])).stdout;
}

const flow = `version: 1
meetings: [{ id: M, date: 2017-09-19, directives: [
  { id: A, title: first,  lead: X },   # no deadline
  { id: B, title: second, lead: X, due: 1 October } ] }]
`;

const block = `version: 1

meetings:
- id: "M"
  date: 2017-09-19
  directives:

  # the first
  - id:    A
    title: >-
      folded
      title
    lead:  X    # a comment


  - id:    B
    title: 'second'
    due:
      - by 1 October


# the end
`;

const explicit = `version: 1
meetings:
  - id: M
    date: 2017-09-19
    directives:
      - id: A
        title: first
        status: open   # as all are
        lead: X
      - { id: B, title: second, status: open, lead: X }
`;

describe("reopen after done gives back the bytes", () => {
  const registers: Readonly<Record<string, string>> = {
    "the seed, in the middle": seed,
    "with CRLF": seed.replaceAll("\n", "\r\n"),
    "with a byte order mark": `\ufeff${seed}`,
    "without a line break at the end": seed.trimEnd(),
  };
  for (const [what, register] of Object.entries(registers)) {
    test.each(["DK-1", "DK-4", "DK-6", "DK-8"])(`${what}: %s`, async (id) => {
      await withDesk(register, async (desk) => {
        const said = await doneAndReopened(desk, id, "https://example.org/1", "№ 827");
        expect(desk.text()).toBe(register);
        expect(said).toContain(`${id} is open again: `);
        expect(said).toContain("Its evidence was removed: https://example.org/1, № 827.");
      });
    });
  }

  test.each<[what: string, register: string, id: string]>([
    ["records in brackets", flow, "A"],
    ["records in brackets, the last", flow, "B"],
    ["blank lines, comments, alignment", block.replace("    due:", "    lead: X\n    due:"), "A"],
    ["the end of a file", block.replace("    due:", "    lead: X\n    due:"), "B"],
    ["a status that says open", explicit, "A"],
    ["a status that says open, in brackets", explicit, "B"],
  ])("%s", async (_, register, id) => {
    await withDesk(register, async (desk) => {
      await doneAndReopened(desk, id, "No. 1");
      expect(desk.text()).toBe(register);
    });
  });

  test("several at once", async () => {
    await withDesk(seed, async ({ must, text }) => {
      await must(["done", "DK-1", "DK-2", "DK-8", "--on", "2017-10-02", "--evidence", "No. 1"]);
      const { stdout } = await must(["reopen", "DK-8", "DK-1", "DK-2"]);
      expect(stdout.split("\n")[1]).toBe(
        "DK-1 is open again: 63 days overdue (due on 3 October 2017). Its evidence was removed: No. 1.",
      );
      expect(text()).toBe(seed);
    });
  });

  test("of a report, too", async () => {
    const register = seed.replace("due: до конца ноября", "due: [2017-11-01, 2017-12-31]");
    await withDesk(register, async ({ must, run, text }) => {
      await must(["done", "DK-8", "--for", "2017-11-01", "--on", "2017-11-02", "--evidence", "No. 1"]);
      const once = text();
      await must(["done", "DK-8", "--for", "2017-12-31", "--on", "2017-12-01"]);
      await must(["reopen", "DK-8", "--for", "2017-12-31"]);
      expect(text()).toBe(once);
      const { stdout } = await must(["reopen", "DK-8", "--for", "2017-11-01"]);
      expect(stdout).toBe(
        "The report of DK-8 for 2017-11-01 is open again: it is due on 1 November 2017. Its evidence was removed: No. 1.\n",
      );
      expect(text()).toBe(register);
      expect((await run(["reopen", "DK-8", "--for", "2017-11-01"])).stderr).toContain("No report of it is recorded.");
    });
  });
});

const withEvidence = seed.replace(
  "        due: до конца ноября",
  '        due: до конца ноября\n        evidence: ["draft of 1 October"]',
);

describe("evidence from before", () => {
  test("without git it goes with the completion, and is named; --keep-evidence leaves it", async () => {
    await withDesk(withEvidence, async ({ must, text }) => {
      await must(["done", "DK-8", "--on", "2017-11-30", "--evidence", "No. 1"]);
      const done = text();
      const { stdout } = await must(["reopen", "DK-8", "--dry-run"]);
      expect(stdout).toContain('-        evidence: ["draft of 1 October", "No. 1"]');
      const { stdout: kept } = await must(["reopen", "DK-8", "--keep-evidence"]);
      expect(kept).toBe("DK-8 is open again: 5 days overdue (due on 30 November 2017).\n");
      expect(difference(done, text())).toEqual(["-        status: done", "-        done: 2017-11-30"]);
    });
  });

  test.each<[what: string, register: string]>([
    ["a list", withEvidence],
    ["one text", withEvidence.replace('["draft of 1 October"]', "draft of 1 October")],
    ["a list in lines", withEvidence.replace(' ["draft of 1 October"]', "\n          - draft of 1 October")],
    ["none", seed],
    ["none, and a status", seed.replace("        due: до конца", "        status: open\n        due: до конца")],
  ])("with git, what the last commit has stays: %s", async (_, register) => {
    await withDesk(register, async (desk) => {
      git(desk.folder, "init", "-q");
      git(desk.folder, "add", ".");
      git(desk.folder, "commit", "-qm", "seed");
      const world = { env: gitEnv };
      await desk.must(["done", "DK-8", "--on", "2017-11-30", "--evidence", "No. 1", "--evidence", "No. 2"], world);
      const { stdout } = await desk.must(["reopen", "DK-8"], world);
      expect(stdout).toContain("Its evidence was removed: No. 1, No. 2.");
      expect(desk.text()).toBe(register);
    });
  });

  test.each<[what: string, register: string]>([
    ["evidence", withEvidence],
    [
      "evidence, and a status",
      withEvidence.replace("        due: до конца", "        status: open\n        due: до конца"),
    ],
    ["none", seed],
  ])("with git, what was there before the commit that closed it stays: %s", async (_, register) => {
    await withDesk(register, async (desk) => {
      const world = { env: gitEnv };
      const commit = (): string => git(desk.folder, "add", "-A") + git(desk.folder, "commit", "-qm", "next");
      git(desk.folder, "init", "-q");
      commit();
      await desk.must(["done", "DK-8", "--on", "2017-11-30", "--evidence", "No. 1"], world);
      commit();
      await desk.must(["note", "DK-1", "--on", "2017-12-01", "Asked again"], world);
      const others = desk.text().slice(0, desk.text().indexOf("      - id: DK-8"));
      commit();
      const { stdout } = await desk.must(["reopen", "DK-8"], world);
      expect(stdout).toContain("Its evidence was removed: No. 1.");
      expect(desk.text()).toBe(others + register.slice(register.indexOf("      - id: DK-8")));
    });
  });

  test("also where it had another id and stood in another file", async () => {
    await withDesk(withEvidence, async (desk) => {
      const world = { env: gitEnv };
      const commit = (): string => git(desk.folder, "add", "-A") + git(desk.folder, "commit", "-qm", "next");
      git(desk.folder, "init", "-q");
      commit();
      await desk.must(["done", "DK-8", "--on", "2017-11-30", "--evidence", "No. 1"], world);
      await desk.must(["set", "DK-8", "id=DK-9"], world);
      commit();
      git(desk.folder, "rm", "-q", "--cached", "directives.yaml");
      desk.write("directives/register.yaml", desk.text());
      rmSync(join(desk.folder, "directives.yaml"));
      commit();
      await desk.must(["reopen", "DK-9"], world);
      expect(desk.text("directives/register.yaml")).toBe(withEvidence.replace("id: DK-8", "id: DK-9"));
    });
  });

  test("what was committed only when it was done goes as without git", async () => {
    await withDesk(seed, async (desk) => {
      const world = { env: gitEnv };
      await desk.must(["done", "DK-8", "--on", "2017-11-30", "--evidence", "No. 1"]);
      git(desk.folder, "init", "-q");
      git(desk.folder, "add", ".");
      git(desk.folder, "commit", "-qm", "done");
      await desk.must(["reopen", "DK-8"], world);
      expect(desk.text()).toBe(seed);
    });
  });
});

describe("withdrawn directives", () => {
  test.each([
    "status: withdrawn",
    "status: withdrawn\n        withdrawn: { date: 2017-11-01, reason: done elsewhere }",
    "status: withdrawn\n        withdrawn:\n          date: 2017-11-01\n          by: PM",
  ])("%s", async (status) => {
    const due = "due: до конца ноября";
    const register = seed.replace(due, `${due}\n        ${status}`);
    await withDesk(register, async ({ must, text }) => {
      const { stdout } = await must(["reopen", "DK-8"]);
      expect(stdout).toBe("DK-8 is open again: 5 days overdue (due on 30 November 2017).\n");
      expect(text()).toBe(seed);
    });
  });

  test("their evidence stays", async () => {
    const register = withEvidence.replace("        evidence:", "        status: withdrawn\n        evidence:");
    await withDesk(register, async ({ must, text }) => {
      await must(["reopen", "DK-8"]);
      expect(text()).toBe(withEvidence);
    });
  });
});

describe("refused", () => {
  test.each<[words: readonly string[], says: string]>([
    [["DK-1"], "DK-1 is neither done nor withdrawn; it is 63 days overdue (due on 3 October 2017)"],
    [["DK-12"], 'unknown directive "DK-12"'],
    [["DK-1", "--for", "2017-Q3"], "DK-1 has one deadline\nLeave --for out: directives reopen DK-1."],
    [["DK-1", "--for", "2017-Q3", "--keep-evidence"], "--for and --keep-evidence cannot be used together"],
  ])("%j", async (words, says) => {
    await withDesk(seed, async ({ run, text }) => {
      const { code, stderr } = await run(["reopen", ...words]);
      expect(code).toBe(2);
      expect(stderr).toContain(says);
      expect(text()).toBe(seed);
    });
  });

  test("what its reports have closed, and a report of what is closed as a whole", async () => {
    const register = seed.replace(
      "due: до конца ноября",
      "due: [2017-11-01, 2017-12-01]\n        reports:\n          - { for: 2017-11-01, done: 2017-11-01 }\n          - { for: 2017-12-01, done: 2017-12-01 }",
    );
    await withDesk(register, async ({ run, text, write }) => {
      const { stderr } = await run(["reopen", "DK-8"]);
      expect(stderr).toContain("DK-8 is done because all its reports are in");
      expect(stderr).toContain("directives reopen DK-8 --for 2017-12-01");
      write(
        "directives.yaml",
        text().replace("        reports:", "        status: done\n        done: 2017-12-02\n        reports:"),
      );
      const closed = await run(["reopen", "DK-8", "--for", "2017-12-01"]);
      expect(closed.stderr).toContain("DK-8 is closed as a whole; it is done (on 2 December 2017)");
    });
  });
});
