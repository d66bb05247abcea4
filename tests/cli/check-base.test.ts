/** `check --base` in the situations of a pull request. */
import { mkdirSync, renameSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { buildRepository, type CommitSpec, type Files, git, gitEnv } from "../support/repository.ts";
import { type Result, run, withFolder } from "./run.ts";

const file = "directives.yaml";
const directives = ["A", "B", "C"].map(
  (id, index) => `      - id: ${id}
        title: Do ${id}
        lead: OPS
        due: by ${index + 1} April 2018
`,
);
const register = `version: 1
meetings:
  - id: m-1
    date: 2018-03-05
    directives:
${directives.join("")}`;

/** C is moved on main, without an extension, after the branch has left it. */
const main: readonly CommitSpec[] = [
  { name: "start", message: "Start", time: "2018-03-05T10:00:00+06:00", edit: (files) => files.set(file, register) },
  {
    name: "main",
    message: "Move C",
    time: "2018-03-07T10:00:00+06:00",
    edit: (files) => files.replace(file, "by 3 April", "by 13 April"),
  },
];

/** A branch that extends A, and does something else as well. */
const branch = (edit: (files: Files) => void = () => undefined): CommitSpec => ({
  name: "branch",
  message: "Extend A",
  time: "2018-03-08T10:00:00+06:00",
  branch: "feature",
  parents: ["start"],
  edit: (files) => {
    const extension = "        extensions: [{ date: 2018-03-08, to: 2018-04-20, by: Chair }]\n";
    files.replace(file, "by 1 April 2018\n", `by 1 April 2018\n${extension}`);
    edit(files);
  },
});

const movesB = (files: Files): void => void files.replace(file, "by 2 April", "by 12 April");

const merge = (edit: (files: Files) => void): CommitSpec => ({
  name: "merge",
  message: "Merge",
  time: "2018-03-09T10:00:00+06:00",
  branch: "feature",
  parents: ["main", "branch"],
  edit: (files, other) => {
    files.set(file, other.text(file).replace("by 3 April", "by 13 April"));
    edit(files);
  },
});

async function checked(
  commits: readonly CommitSpec[],
  call: string,
  prepare: (folder: string) => void = () => undefined,
): Promise<Result> {
  return await withFolder(async (folder) => {
    buildRepository(folder, commits);
    git(folder, "checkout", "--quiet", commits.some((commit) => commit.branch === "feature") ? "feature" : "main");
    prepare(folder);
    return await run(["check", ...call.split(" ")], { cwd: folder, env: gitEnv });
  });
}

/** The ids of the findings, by check. */
async function findings(
  commits: readonly CommitSpec[],
  call: string,
  prepare?: (folder: string) => void,
): Promise<readonly string[]> {
  const { stdout, stderr } = await checked(commits, `${call} --format ndjson`, prepare);
  expect(stderr).toBe("");
  return stdout
    .split("\n")
    .filter((line) => line !== "")
    .map((line) => JSON.parse(line))
    .map(({ check, id }) => `${check} ${id}`);
}

describe("a pull request", () => {
  const early = "--base main --as-of 2018-03-10";
  test("that extends with a record is fine, whatever main did since", async () => {
    expect(await checked([...main, branch()], early)).toEqual({ code: 0, stdout: "", stderr: "" });
  });
  test("that moves another silently is not", async () => {
    expect(await findings([...main, branch(movesB)], early)).toEqual(["moved B"]);
    expect((await checked([...main, branch(movesB)], early)).code).toBe(1);
  });
  test("merged with main, as a merge queue tests it", async () => {
    expect(await findings([...main, branch(), merge(() => undefined)], early)).toEqual([]);
    expect(await findings([...main, branch(movesB), merge(() => undefined)], early)).toEqual(["moved B"]);
    expect(await findings([...main, branch(), merge(movesB)], early)).toEqual(["moved B"]);
  });
  test("is compared with that commit, whatever branch has its hash for a name", async () => {
    const call = (folder: string): void => {
      git(folder, "branch", git(folder, "rev-parse", "--short", "main~1"), "feature");
    };
    expect(await findings([...main, branch(movesB)], early, call)).toEqual(["moved B"]);
  });
  test("that removes, withdraws or renumbers", async () => {
    const without = (files: Files): void => void files.replace(file, directives[1] ?? "", "");
    const renumbered = (files: Files): void => void files.replace(file, "id: B", "id: B-2");
    const withdrawn = (files: Files): void =>
      void files.replace(file, "by 2 April 2018\n", "by 2 April 2018\n        status: withdrawn\n");
    expect(await findings([...main, branch(without)], early)).toEqual(["removed B"]);
    expect(await findings([...main, branch(renumbered)], early)).toEqual(["renumbered B-2"]);
    expect(await findings([...main, branch(withdrawn)], early)).toEqual([]);
  });
  test("what is not committed yet counts as well", async () => {
    const edit = (folder: string): void => writeFileSync(join(folder, file), register.replace("2 April", "3 April"));
    expect(await findings(main.slice(0, 1), "--base HEAD --as-of 2018-03-10", edit)).toEqual(["moved B"]);
  });
});

describe("a day that passes", () => {
  const late = "--base main --as-of 2018-04-15";
  test("blocks a pull request that touches none of what fell due, unless only changes count", async () => {
    expect(await findings([...main, branch()], late)).toEqual(["overdue B", "overdue C"]);
    expect(await findings([...main, branch()], `${late} --changed-only`)).toEqual([]);
  });
  test("still blocks one that touches it", async () => {
    const retitled = (files: Files): void => void files.replace(file, "Do B", "Do B again");
    expect(await findings([...main, branch(retitled)], `${late} --changed-only`)).toEqual(["overdue B"]);
  });
  test("counts for the other checks alike, and the register is checked whole", async () => {
    const warned = (files: Files): void => void files.replace(file, "by 3 April 2018", "immediately");
    const doubtful = [{ ...main[0], edit: (files: Files) => warned(files.set(file, register)) } as CommitSpec];
    const all = "register undated soon --base main --as-of 2018-04-15";
    expect(await findings([...doubtful, branch()], all.replace(" --base main", ""))).toEqual([
      "register C",
      "undated C",
      "soon A",
    ]);
    expect(await findings([...doubtful, branch()], `${all} --changed-only`)).toEqual(["register C", "soon A"]);
  });
});

describe("the register moves in the pull request", () => {
  const moved = (into: string): CommitSpec =>
    branch((files) => {
      movesB(files);
      files.rename(file, into);
    });
  test.each([
    ["another folder, found", "data/directives.yaml", ""],
    ["another folder, named", "registers/board.yaml", " --register registers/board.yaml"],
    ["the split into a folder", "directives/register.yaml", ""],
  ])("%s", async (_, into, named) => {
    const call = `--base main --as-of 2018-03-10${named}`;
    expect(await findings([...main, moved(into)], call)).toEqual(["moved B"]);
  });
  test("before that is committed", async () => {
    const move = (folder: string): void => {
      mkdirSync(join(folder, "data"));
      renameSync(join(folder, file), join(folder, "data", file));
    };
    expect(await findings([...main, branch(movesB)], "--base main --as-of 2018-03-10", move)).toEqual(["moved B"]);
  });
});

describe("when nothing can be compared", () => {
  test("no register in the base: all directives are new", async () => {
    const empty: CommitSpec = { name: "start", message: "Start", time: "2018-03-05T10:00:00+06:00" };
    const first: CommitSpec = { ...branch(), edit: (files) => files.set(file, register) };
    const { code, stdout, stderr } = await checked([empty, first], "--base main --as-of 2018-03-10");
    expect({ code, stdout }).toEqual({ code: 0, stdout: "" });
    expect(stderr).toMatch(/^there is no register in [0-9a-f]{7}, the base of this change: all directives are new\n$/);
  });

  const broken = main.map((commit) => ({
    ...commit,
    edit: (files: Files) => files.set(file, register.replace("2018-03-05", "2018-03-32")),
  }));
  const mends: CommitSpec = { ...branch(), edit: (files) => files.set(file, register) };
  test.each(["table", "json"])("the base does not validate: %s", async (format) => {
    const call = `--base main --as-of 2018-03-10 --format ${format}`;
    const { code, stdout, stderr } = await checked([...broken, mends], call);
    expect({ code, stdout }).toEqual({ code: 2, stdout: "" });
    expect(stderr).toMatch(/^The register does not validate in [0-9a-f]{7}, the base of this change/);
    expect(stderr).toMatch(/\n[0-9a-f]{7}:directives\.yaml:4:11: error\[impossible-date\]/);
  });
  test("the present register does not validate: that is said first", async () => {
    const breaks = branch((files) => files.replace(file, "2018-03-05", "2018-03-32"));
    const { code, stderr } = await checked([...main, breaks], "--base nonesuch");
    expect(code).toBe(2);
    expect(stderr).toMatch(/^directives\.yaml:4:11: error\[impossible-date\]/);
  });

  test("a shallow clone: how to fetch more", async () => {
    await withFolder(async (folder) => {
      const origin = join(folder, "origin");
      buildRepository(origin, [...main, branch(movesB)]);
      const clone = (name: string, ...words: readonly string[]): string => {
        git(folder, "clone", "--quiet", "--depth", "1", ...words, `file://${origin}`, name);
        return join(folder, name);
      };
      const one = clone("one", "--branch", "feature");
      const unknown = await run(["check", "--base", "origin/main"], { cwd: one, env: gitEnv });
      expect(unknown).toMatchObject({ code: 2, stdout: "" });
      expect(unknown.stderr).toMatch(/git knows no commit "origin\/main"\n.*fetch-depth: 0/);

      const both = clone("both", "--no-single-branch", "--branch", "feature");
      const apart = await run(["check", "--base", "origin/main"], { cwd: both, env: gitEnv });
      expect(apart).toMatchObject({ code: 2, stdout: "" });
      expect(apart.stderr).toMatch(/have no history in common\n.*fetch-depth: 0/);
    });
  });

  test("no repository", async () => {
    await withFolder(async (folder) => {
      writeFileSync(join(folder, file), register);
      const result = await run(["check", "--base", "main"], {
        cwd: folder,
        env: { ...gitEnv, GIT_CEILING_DIRECTORIES: folder },
      });
      expect(result).toMatchObject({ code: 2, stdout: "" });
      expect(result.stderr).toMatch(/is in no git repository/);
    });
  });

  test.each(["--base=--output=x", "--base=main\u001b[2J", "--base=-x", "--base=main:directives.yaml"])(
    "a hostile revision: %j",
    async (base) => {
      const { code, stderr } = await checked(main, base);
      expect(code).toBe(2);
      expect(stderr).toMatch(/^directives: git knows no commit /);
      expect(stderr).not.toContain("\u001b");
    },
  );
});
