/** `log` and `blame` where there is more than commits: a working folder, a clone that is cut, a reader who goes away. */
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import process from "node:process";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { buildRepository, type Files, git, gitEnv, type Repository } from "../support/repository.ts";
import { writtenHistory } from "../support/written-history.ts";
import { type Result, run, type World, withFolder } from "./run.ts";

let repository: Repository;
let folder = "";
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "directives-"));
  repository = await writtenHistory(join(folder, "written"));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

async function call(line: string, world: World = {}): Promise<Result> {
  return await run(line.split(" "), { cwd: repository.folder, env: gitEnv, ...world });
}

/** The written history with its own working folder. */
async function withCopy<T>(use: (copy: string) => Promise<T>): Promise<T> {
  return await withFolder(async (parent) => {
    const copy = join(parent, "copy");
    cpSync(repository.folder, copy, { recursive: true });
    return await use(copy);
  });
}

function edit(copy: string, path: string, from: string, to: string): void {
  const file = join(copy, path);
  const text = readFileSync(file, "utf8");
  expect(text).toContain(from);
  writeFileSync(file, text.replace(from, to));
}

const april = "directives/2018/04-16.yaml";

describe("what is not committed yet", () => {
  test("comes first, and has no commit", async () => {
    await withCopy(async (cwd) => {
      edit(cwd, april, "Print the tariffs", "Print and bind the tariffs");
      expect((await call("log --limit 2", { cwd })).stdout).toBe(
        `not committed yet
  B-8  title “Print the tariffs” → “Print and bind the tariffs”

${repository.hash("correct-b1").slice(0, 7)}  2018-05-04  Тимур Оспанов  B-1: the date of the report, and who extended it
  B-1  extension “of 22 March 2018 to 9 April 2018 by Chair: late thaw” → “of 22 March 2018 to 9 April 2018 by Deputy chair: late thaw”
  B-1  done on 3 May 2018 → 27 April 2018
`,
      );
      const { stdout } = await call("blame B-8 --format ndjson", { cwd });
      const origins = stdout
        .trim()
        .split("\n")
        .map((line) => JSON.parse(line));
      expect(origins.find(({ field }) => field === "title")).toMatchObject({ commit: null, committed: false });
      expect(origins.find(({ field }) => field === "lead")).toMatchObject({
        commit: repository.hash("branch-lead-b8"),
      });
      expect((await call("blame B-8", { cwd })).stdout).toMatch(/^– +– +not committed yet +title +Print and bind/m);
    });
  });

  test("is left out where a revision is named", async () => {
    await withCopy(async (cwd) => {
      edit(cwd, april, "Print the tariffs", "Print and bind the tariffs");
      expect((await call("log --rev HEAD --limit 1", { cwd })).stdout).not.toContain("not committed");
      expect((await call("blame B-8 --at HEAD", { cwd })).stdout).not.toContain("not committed");
    });
  });

  test("is nothing where only the layout is other", async () => {
    await withCopy(async (cwd) => {
      edit(cwd, april, "meetings:", "# Of April\nmeetings:");
      expect((await call("log --limit 1", { cwd })).stdout).toMatch(/^[0-9a-f]{7} /);
    });
  });

  test("is said not to validate; blame, which needs the values, shows what is wrong", async () => {
    await withCopy(async (cwd) => {
      edit(cwd, april, "by 1 August 2018", "by 31 November");
      const { code, stdout } = await call("log --limit 1", { cwd });
      expect({ code, stdout }).toEqual({
        code: 0,
        stdout: `not committed yet
  The register does not validate here; what changed is told with the next commit in which it does.
`,
      });
      const { stdout: own } = await call("log B-7 --limit 1", { cwd });
      expect(own).toMatch(/^[0-9a-f]{7} .*Merge branch 'printing'/);
      const refused = await call("blame B-7", { cwd });
      expect(refused).toMatchObject({ code: 2, stdout: "" });
      expect(refused.stderr).toContain("wording-impossible-date");
    });
  });
});

describe("the log is shown as it is found", () => {
  test("a commit a write, and no more once the reader has gone", async () => {
    const { code, stdout } = await call("log", { writes: 3 });
    expect(code).toBe(0);
    expect(stdout.match(/^[0-9a-f]{7} /gm)).toHaveLength(3);
  });

  test("and git is let go of, however long its list of commits is", async () => {
    await withFolder(async (cwd) => {
      const register = "version: 1\nmeetings:\n  - id: m\n    date: 2018-03-05\n    directives:\n";
      // More than a pipe holds: git waits for a reader of its list.
      const commits = Array.from({ length: 1500 }, (_, number) => ({
        name: `${number}`,
        message: `Record ${number} ${"and say at length why ".repeat(4)}`,
        time: "2018-03-05T10:00:00+06:00",
        edit: (files: Files) =>
          files.set("directives.yaml", `${register}      - { id: A, title: Title ${number}, lead: OPS }\n`),
      }));
      buildRepository(cwd, commits);
      const { stdout } = await call("log --limit 2", { cwd });
      expect(stdout).toContain("title “Title 1497” → “Title 1498”");
      await expect.poll(() => process.getActiveResourcesInfo().filter((name) => name === "ProcessWrap")).toEqual([]);
    });
  });

  test("to a file whole, which is never the register's own", async () => {
    await withCopy(async (cwd) => {
      expect(await call("log B-3 --output log.txt", { cwd })).toEqual({ code: 0, stdout: "", stderr: "" });
      expect(readFileSync(join(cwd, "log.txt"), "utf8")).toBe((await call("log B-3")).stdout);
      for (const line of [`log --output ${april}`, `blame B-1 --output ${april}`]) {
        const { code, stderr } = await call(line, { cwd });
        expect(code).toBe(2);
        expect(stderr).toContain("it is the register itself");
      }
    });
  });

  test("nothing is written for an id that never was", async () => {
    for (const format of ["table", "json", "csv"]) {
      expect(await call(`log B-1 B-77 --format ${format}`)).toMatchObject({ code: 2, stdout: "" });
    }
  });

  test("what was meant is looked for in all of the history", async () => {
    const { stderr } = await call("log BB-3");
    expect(stderr).toBe(
      'directives: neither the register nor its history has a directive "BB-3"; did you mean "B-3"?\n',
    );
  });
});

describe("the order", () => {
  test("--reverse turns round what --limit left", async () => {
    const hashes = async (line: string): Promise<readonly string[]> =>
      (await call(line)).stdout.match(/^[0-9a-f]{7}(?= )/gm) ?? [];
    const newest = await hashes("log --limit 4");
    expect(newest).toHaveLength(4);
    expect(await hashes("log --limit 4 --reverse")).toEqual(newest.toReversed());
  });
});

describe("where there is no history to tell", () => {
  const register =
    "version: 1\nmeetings:\n  - id: m\n    date: 2018-03-05\n    directives: [{ id: A, title: T, lead: X }]\n";

  test.each(["log", "log A", "blame A"])("%s: no repository", async (line) => {
    await withFolder(async (cwd) => {
      writeFileSync(join(cwd, "directives.yaml"), register);
      const env = { ...gitEnv, GIT_CEILING_DIRECTORIES: join(cwd, "..") };
      const { code, stdout, stderr } = await call(line, { cwd, env });
      expect({ code, stdout }).toEqual({ code: 2, stdout: "" });
      expect(stderr).toContain("is in no git repository");
    });
  });

  test.each(["log", "log A", "blame A"])("%s: no commit", async (line) => {
    await withFolder(async (cwd) => {
      git(cwd, "init", "--quiet");
      writeFileSync(join(cwd, "directives.yaml"), register);
      expect(await call(line, { cwd })).toEqual({
        code: 2,
        stdout: "",
        stderr: "directives: the repository has no commits yet\n",
      });
    });
  });

  test.each(["log", "log A", "blame A"])("%s: a register that is not committed", async (line) => {
    await withFolder(async (cwd) => {
      git(cwd, "init", "--quiet");
      git(cwd, "commit", "--quiet", "--allow-empty", "--message=Begin");
      writeFileSync(join(cwd, "directives.yaml"), register);
      expect(await call(line, { cwd })).toEqual({
        code: 2,
        stdout: "",
        stderr: `directives: directives.yaml has not been committed yet, so git has no history of it
Commit it first: git add directives.yaml and git commit.
`,
      });
    });
  });

  test("blame of an id that there is none of, before anything else", async () => {
    expect((await call("blame B-33")).stderr).toContain("If it was there once, directives log B-33 tells of it.");
  });
});

describe("a clone that is cut", () => {
  test("says so where its history ends", async () => {
    await withFolder(async (parent) => {
      git(parent, "clone", "--quiet", "--depth=3", `file://${repository.folder}`, "shallow");
      const cwd = join(parent, "shallow");
      const cut = "This clone is cut here: what this commit has may be older. git fetch --unshallow fetches the rest.";
      const { code, stdout } = await call("log B-7", { cwd });
      expect(code).toBe(0);
      expect(stdout).toContain(`  ${cut}\n  B-7  created: Revise the tariffs`);
      const blamed = await call("blame B-7", { cwd });
      expect(blamed.stdout).toMatch(/^\^[0-9a-f]{7} .*title +Revise the tariffs$/m);
      expect(blamed.stdout).toContain("^ This clone is cut there");
    });
  });
});

describe("the four agree", () => {
  /** The ids of what is told of one directive. */
  const json = async (line: string): Promise<Record<string, never>> =>
    JSON.parse((await call(`${line} --format json`)).stdout);

  test("blame's due date is that of list, and that of the last commit in the log that moved it", async () => {
    const { directives } = (await json("list --as-of 2018-06-01")) as unknown as {
      directives: { id: string; due: string | null; occurrences?: { due: string }[] }[];
    };
    expect(directives.length).toBeGreaterThan(5);
    for (const { id, due, occurrences } of directives) {
      const blamed = (await json(`blame ${id}`)) as unknown as {
        directives: [{ fields: { field: string; value: unknown; commit: string }[] }];
      };
      const found = blamed.directives[0].fields.find(({ field }) => field === "due");
      if (occurrences === undefined) expect([id, found?.value]).toEqual([id, due]);
      const log = (await json(`log ${id} --kind moved,extended,dated,created --limit 1`)) as unknown as {
        revisions: [{ commit: string }];
      };
      expect([id, found?.commit]).toEqual([id, log.revisions[0].commit]);
    }
  });

  test("diff from the commit before tells what the log does, but for merges and after what does not validate", async () => {
    interface Told {
      readonly kind: string;
      readonly id: string;
      readonly text: string;
    }
    const { revisions } = (await json("log")) as unknown as { revisions: { commit: string; changes: Told[] }[] };
    const others = ["merge-evil", "repair", "create"].map((name) => repository.hash(name));
    const words = (changes: readonly Told[]): readonly string[] =>
      changes.map(({ kind, id, text }) => `${kind} ${id} ${text}`).toSorted();
    const compared = revisions.filter(({ commit, changes }) => changes.length > 0 && !others.includes(commit));
    expect(compared.length).toBeGreaterThan(18);
    for (const { commit, changes } of compared) {
      const diff = (await json(`diff ${commit}~..${commit}`)) as unknown as { changes: Told[] };
      expect([commit, words(diff.changes)]).toEqual([commit, words(changes)]);
    }
  });

  test("the record of each commit is there from that commit on: list --at has what the log tells", async () => {
    const { revisions } = (await json("log")) as unknown as {
      revisions: { commit: string; unreadable: boolean; changes: { kind: string; id: string }[] }[];
    };
    const ids = async (revision: string): Promise<ReadonlySet<string>> => {
      const { directives } = (await json(`list --at ${revision}`)) as unknown as { directives: { id: string }[] };
      return new Set(directives.map(({ id }) => id));
    };
    const told = revisions.filter(({ changes }) =>
      changes.some(({ kind }) => kind === "created" || kind === "removed" || kind === "renumbered"),
    );
    expect(told.length).toBeGreaterThan(3);
    for (const { commit, changes } of told) {
      const now = await ids(commit);
      for (const { kind, id } of changes) expect([id, now.has(id)]).toEqual([id, kind !== "removed"]);
    }
  });
});
