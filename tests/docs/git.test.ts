/** What docs/git.md says that git and CI do: done with git itself. The examples of the page are run with those of the others. */
import { chmodSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { parse } from "yaml";
import { run, withFolder } from "../cli/run.ts";
import { buildRepository, git, gitEnv } from "../support/repository.ts";
import { writtenCommits } from "../support/written-history.ts";
import { blocksOf, readPage, wordsOf } from "./markdown.ts";
import { merge, record, sameMeeting, twoMeetings } from "./worlds.ts";

const page = readPage("docs/git.md");
const april = "directives/2018/04-16.yaml";
const conflict = /^(<{7}|={7}|>{7})/m;

async function directives(cwd: string, ...words: readonly string[]): ReturnType<typeof run> {
  return await run(words, { cwd, env: gitEnv });
}

async function ids(cwd: string): Promise<readonly string[]> {
  const { stdout } = await directives(cwd, "list", "--format", "csv", "--columns", "id", "--sort", "id");
  return stdout.trim().split("\r\n").slice(1);
}

describe("a file a meeting", () => {
  it("merges without conflict when two people record a meeting each", async () => {
    await withFolder(async (folder) => {
      buildRepository(folder, twoMeetings("B-9", "B-10"));
      expect(merge(folder)).toBe(true);
      expect(await directives(folder, "check", "register")).toEqual({ code: 0, stdout: "", stderr: "" });
      expect(await ids(folder)).toEqual(expect.arrayContaining(["B-9", "B-10"]));
    });
  });

  it("merges without conflict when two people mark different records of one meeting", async () => {
    await withFolder(async (folder) => {
      const common = { parents: ["correct-b1"], time: "2018-05-07T10:00:00+06:00" };
      const done = "\n        status: done\n        done: 2018-05-07\n";
      buildRepository(folder, [
        ...writtenCommits,
        {
          ...common,
          name: "theirs",
          branch: "theirs",
          message: "B-7 is done",
          edit: (files) => files.replace(april, "\n        tags: [tariffs]\n", `\n        tags: [tariffs]${done}`),
        },
        {
          ...common,
          name: "ours",
          message: "The lawyers print, after all",
          edit: (files) => files.replace(april, "lead: OPS", "lead: LAW"),
        },
      ]);
      expect(merge(folder)).toBe(true);
      const words = ["--as-of", "2018-06-01", "--columns", "id,done,lead", "--format", "csv"];
      const { stdout } = await directives(folder, "list", ...words);
      expect(stdout).toContain("B-7,2018-05-07,FIN\r\n");
      expect(stdout).toContain("B-8,,LAW\r\n");
    });
  });

  it("lets the tool put a new meeting into a file of its own", async () => {
    await withFolder(async (folder) => {
      buildRepository(folder, writtenCommits);
      const words = [
        "--meeting",
        "board-2018-05-07",
        "--date",
        "2018-05-07",
        "--lead",
        "OPS",
        "--due",
        "within a month",
      ];
      const { code, stderr } = await directives(folder, "add", "Publish the tariffs", ...words);
      expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
      expect(git(folder, "status", "--porcelain", "--untracked-files=all")).toMatch(
        /^\?\? directives\/2018\/\S+\.yaml$/,
      );
    });
  });
});

describe("two people add to one meeting", () => {
  it("is a conflict, of which every command says so, and after which both records are kept", async () => {
    await withFolder(async (folder) => {
      buildRepository(folder, sameMeeting);
      expect(merge(folder)).toBe(false);
      const file = join(folder, april);
      const stopped = readFileSync(file, "utf8");
      expect(stopped).toMatch(conflict);
      // What both sides have is outside of the markers.
      expect(stopped).toMatch(/- id: B-9\n<{7}/);
      for (const words of [["list"], ["check"], ["done", "B-7"], ["note", "B-7", "x"], ["renumber"]]) {
        const { code, stdout, stderr } = await directives(folder, ...words);
        expect({ words, code, stdout }).toEqual({ words, code: 2, stdout: "" });
        expect(stderr).toContain("error[yaml-conflict-marker]");
      }
      expect(readFileSync(file, "utf8")).toBe(stopped);

      const [before = ""] = stopped.split("      - id: B-9\n");
      writeFileSync(file, before + record("B-9", "Hire a second caretaker") + record("B-9", "Publish the tariffs"));
      expect((await directives(folder, "check", "register")).stderr).toContain("error[duplicate-id]");
      expect((await directives(folder, "renumber")).code).toBe(0);
      expect(await directives(folder, "check", "register")).toEqual({ code: 0, stdout: "", stderr: "" });
      expect(await ids(folder)).toEqual(expect.arrayContaining(["B-9", "B-10"]));
    });
  });

  it("with merge=union gives one record with every key twice", async () => {
    await withFolder(async (folder) => {
      buildRepository(folder, sameMeeting);
      mkdirSync(join(folder, ".git/info"), { recursive: true });
      writeFileSync(join(folder, ".git/info/attributes"), "*.yaml merge=union\n");
      expect(merge(folder)).toBe(true);
      const { code, stderr } = await directives(folder, "check", "register");
      expect(code).toBe(2);
      expect(stderr).toContain("duplicate-key");
    });
  });
});

describe("before a commit", () => {
  interface Hook {
    readonly id: string;
    readonly entry: string;
    readonly args?: readonly string[];
  }
  const hooks: readonly Hook[] = parse(readPage(".pre-commit-hooks.yaml"));
  const block = blocksOf(page, "yaml").find((text) => text.startsWith("# .pre-commit-config.yaml")) ?? "";
  const [repo] = parse(block).repos;

  /** What the framework runs, as the page configures it. */
  function callOf({ id, args = [] }: Hook): readonly string[] {
    const { entry = "" } = hooks.find((hook) => hook.id === id) ?? {};
    expect(entry).toMatch(/^directives /);
    return [...wordsOf(entry).slice(1), ...args];
  }

  it("the page names hooks that there are, and the present version", () => {
    const manifest: { version: string } = JSON.parse(readPage("package.json"));
    expect(repo.rev).toBe(`v${manifest.version}`);
    expect(repo.hooks.map(({ id }: Hook) => id)).toEqual(["directives-check"]);
    expect(hooks.map(({ id }) => id)).toEqual(expect.arrayContaining(["directives-check", "directives-check-all"]));
  });

  it.each<[what: string, from: string, to: string, code: number]>([
    ["lets a good change pass", "    directives:\n", `    directives:\n${record("B-9", "Publish the tariffs")}`, 0],
    ["stops what does not validate", "by 1 August 2018", "by 31 September 2018", 2],
    ["stops what moves unrecorded", "by 1 August 2018", "by 31 August 2018", 1],
  ])("the hook %s", async (_, from, to, code) => {
    await withFolder(async (folder) => {
      buildRepository(folder, writtenCommits);
      const file = join(folder, april);
      writeFileSync(file, readFileSync(file, "utf8").replace(from, to));
      expect((await directives(folder, ...callOf(repo.hooks[0]))).code).toBe(code);
    });
  });

  it("the hook without the framework stops a commit when what it runs fails", async () => {
    const [script = ""] = blocksOf(page, "sh").filter((block) => block.startsWith("#!"));
    await withFolder(async (folder) => {
      buildRepository(folder, writtenCommits);
      mkdirSync(join(folder, ".git/hooks"), { recursive: true });
      writeFileSync(join(folder, ".git/hooks/pre-commit"), script);
      chmodSync(join(folder, ".git/hooks/pre-commit"), 0o755);
      // In the place of npx: it writes down its words, and ends with the code that it is given.
      const npx = join(folder, ".git/npx");
      writeFileSync(npx, '#!/bin/sh\necho "$@" > .git/called\nexit "$(cat .git/code)"\n');
      chmodSync(npx, 0o755);
      const commit = (): void => {
        const words = ["-c", "core.hooksPath=.git/hooks", "commit", "--quiet", "--allow-empty", "--message=x"];
        git(folder, "-c", "alias.with=!PATH=$PWD/.git:$PATH git", "with", ...words);
      };
      const head = git(folder, "rev-parse", "HEAD");
      writeFileSync(join(folder, ".git/code"), "2");
      expect(commit).toThrow();
      expect(git(folder, "rev-parse", "HEAD")).toBe(head);
      const called = readFileSync(join(folder, ".git/called"), "utf8").trim();
      expect(called).toBe("directives check register");
      expect((await directives(folder, ...wordsOf(called).slice(1))).code).toBe(0);
      writeFileSync(join(folder, ".git/code"), "0");
      commit();
      expect(git(folder, "rev-parse", "HEAD~1")).toBe(head);
    });
  });
});

interface Workflow {
  readonly on: unknown;
  readonly jobs: Readonly<
    Record<string, { readonly steps: readonly { uses?: string; run?: string; with?: Record<string, unknown> }[] }>
  >;
}

describe("the workflows", () => {
  const workflows = ["README.md", "docs/git.md"].flatMap((path) =>
    blocksOf(readPage(path), "yaml")
      .map((text) => ({ path, name: text.split("\n")[0], workflow: parse(text) as Workflow }))
      .filter(({ workflow }) => workflow.jobs !== undefined),
  );
  const stepsOf = ({ jobs }: Workflow): Workflow["jobs"][string]["steps"] =>
    Object.values(jobs).flatMap(({ steps }) => steps);

  it("are the README's, and two on the page", () => {
    expect(workflows.map(({ path }) => path)).toEqual(["README.md", "docs/git.md", "docs/git.md"]);
    const [, deadlines, register] = workflows.map(({ workflow }) => workflow.on);
    expect(deadlines).toEqual({ schedule: [{ cron: "0 3 * * *" }], workflow_dispatch: null });
    expect(register).toBe("pull_request");
  });

  it.each(workflows)("$path $name calls what there is, in a clone as CI has it", async ({ workflow }) => {
    await withFolder(async (folder) => {
      const clone = cloned(folder);
      const lines = stepsOf(workflow).flatMap((step) => step.run ?? []);
      const calls = lines.filter((line) => line.startsWith("npx directives "));
      expect(lines).toEqual(["npm ci", ...calls]);
      expect(calls.length).toBeGreaterThan(0);
      for (const line of calls) {
        const { code, stderr } = await directives(clone, ...wordsInCi(line));
        expect({ line, code, stderr }).toEqual({ line, code: expect.toSatisfy((is) => is < 2), stderr: "" });
      }
    });
  });

  it("of a pull request fetches the commits that it compares with, and fails for what moved, not for what lapsed", async () => {
    const [found] = workflows.filter(({ workflow }) => workflow.on === "pull_request");
    if (found === undefined) throw new Error("there is no workflow of a pull request");
    const steps = stepsOf(found.workflow);
    expect(steps[0]).toEqual({ uses: "actions/checkout@v4", with: { "fetch-depth": 0 } });
    const check = wordsInCi(
      steps.flatMap(({ run: line }) => line ?? []).find((line) => line.includes(" check ")) ?? "",
    );
    await withFolder(async (folder) => {
      const clone = cloned(folder);
      // Weeks after due dates of what the branch does not touch.
      expect((await directives(clone, "check", "--as-of", "2018-06-01")).code).toBe(1);
      expect((await directives(clone, ...check, "--as-of", "2018-06-01")).code).toBe(0);
      const file = join(clone, april);
      writeFileSync(file, readFileSync(file, "utf8").replace("by 1 August 2018", "by 1 September 2018"));
      const { code, stdout } = await directives(clone, ...check, "--as-of", "2018-05-08");
      expect(code).toBe(1);
      expect(stdout).toContain("B-7 was due on 2018-08-01 and is now due on 2018-09-03");
    });
  });

  it("without these commits the tool says what is missing", async () => {
    await withFolder(async (folder) => {
      const origin = join(folder, "origin");
      buildRepository(origin, twoMeetings("B-9", "B-10"));
      git(folder, "clone", "--quiet", "--depth=1", "--branch=theirs", `file://${origin}`, "clone");
      const { code, stderr } = await directives(join(folder, "clone"), "check", "--base", "origin/main");
      expect(code).toBe(2);
      expect(stderr).toContain("fetch-depth: 0");
    });
  });
});

/** A clone of a repository whose branch `theirs` is checked out, as for a pull request to main. */
function cloned(folder: string): string {
  const origin = join(folder, "origin");
  buildRepository(origin, twoMeetings("B-9", "B-10"));
  git(folder, "clone", "--quiet", "--branch=theirs", origin, "clone");
  return join(folder, "clone");
}

/** The words after `npx directives`, as the shell of CI makes them; where the output goes is left out. */
function wordsInCi(line: string): readonly string[] {
  const call = line.replace(/ >> "\$GITHUB_STEP_SUMMARY"$/, "").replaceAll("$GITHUB_BASE_REF", "main");
  return wordsOf(call).slice(2);
}
