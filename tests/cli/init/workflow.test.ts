/** The workflow that `init --workflow` writes: what it says, and that its commands do what it says. */
import { execFileSync } from "node:child_process";
import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import process from "node:process";
import { describe, expect, it } from "vitest";
import { parse } from "yaml";
import { atDesk, type Desk, expectFile } from "./begun.ts";

interface Job {
  readonly if: string;
  readonly steps: readonly {
    readonly uses?: string;
    readonly with?: Readonly<Record<string, unknown>>;
    readonly run?: string;
  }[];
}

interface Workflow {
  readonly on: Readonly<Record<string, unknown>>;
  readonly permissions: unknown;
  readonly env: Readonly<Record<string, string>>;
  readonly jobs: Readonly<Record<"deadlines" | "change", Job>>;
}

const path = ".github/workflows/directives.yml";
const read = (desk: Desk): Workflow => parse(desk.read(path));

/** The words of a job's last step. */
function commandOf({ env, jobs }: Workflow, job: "deadlines" | "change"): readonly string[] {
  const line = jobs[job].steps.at(-1)?.run ?? "";
  return line
    .split(" ")
    .slice(1)
    .map((word) => (word === '"$REGISTER"' ? (env["REGISTER"] ?? "") : word));
}

describe("says", () => {
  it("when it runs, with which rights, and which jobs", async () => {
    await atDesk(async (desk) => {
      const { code, stdout } = await desk.run(["init", "--workflow"]);
      expect(code).toBe(0);
      expect(stdout).toContain(`Wrote directives.yaml, directives.schema.json and ${path}.\n`);
      expect(stdout).toContain("once the variable DIRECTIVES of the repository");
      expectFile("workflow.yml", desk.read(path));
      const { on, permissions, env, jobs } = read(desk);
      expect(Object.keys(on)).toEqual(["schedule", "workflow_dispatch", "pull_request"]);
      expect(permissions).toEqual({ contents: "read" });
      expect(env["REGISTER"]).toBe("directives.yaml");
      expect(jobs.deadlines.if).toBe("github.event_name != 'pull_request'");
      expect(jobs.change.if).toBe("github.event_name == 'pull_request'");
      expect(jobs.change.steps[0]).toMatchObject({ uses: "actions/checkout@v4", with: { "fetch-depth": 0 } });
    });
  });

  it("nothing of an event in the lines of a shell, where it would be run", async () => {
    await atDesk(async (desk) => {
      await desk.run(["init", "--workflow"]);
      const lines = Object.values(read(desk).jobs).flatMap(({ steps }) => steps.flatMap(({ run = [] }) => run));
      expect(lines.filter((line) => line.includes("${{"))).toEqual([]);
      expect(lines).toHaveLength(4);
    });
  });

  it("what to do as long as nobody has said what to install", async () => {
    await atDesk(async (desk) => {
      await desk.run(["init", "--workflow"]);
      const install = read(desk).jobs.change.steps.find(({ run }) => run?.startsWith("npm "))?.run ?? "";
      const script = install.replace("npm install --global", "echo");
      const bash = (env: Readonly<Record<string, string>>): string =>
        execFileSync("bash", ["-c", script], { env, encoding: "utf8", stdio: "pipe" });
      expect(() => bash({ DIRECTIVES: "" })).toThrow("set the variable DIRECTIVES of this repository");
      expect(bash({ DIRECTIVES: "a b" })).toBe("a b\n");
    });
  });

  const roots: readonly (readonly [words: readonly string[], cwd: string, register: string])[] = [
    [["--folder"], ".", "directives"],
    [[], "sub/folder", "sub/folder/directives.yaml"],
    [["a b's.yaml"], ".", "a b's.yaml"],
    [["yes.yaml"], ".", "yes.yaml"],
  ];
  it.each(roots)("init %j in %s: the register from the repository's root", async (words, cwd, register) => {
    await atDesk(async (desk) => {
      mkdirSync(join(desk.folder, cwd), { recursive: true });
      expect((await desk.run(["init", "--workflow", ...words], { cwd: join(desk.folder, cwd) })).code).toBe(0);
      expect(read(desk).env["REGISTER"]).toBe(register);
    });
  });
});

describe("its commands", () => {
  const git = (folder: string, ...words: readonly string[]): void => {
    const name = { GIT_AUTHOR_NAME: "A", GIT_AUTHOR_EMAIL: "a@example.org", GIT_AUTHOR_DATE: "2017-12-05T12:00Z" };
    const committer = { GIT_COMMITTER_NAME: "A", GIT_COMMITTER_EMAIL: "a@example.org" };
    const none = { GIT_CONFIG_GLOBAL: "/dev/null", GIT_CONFIG_SYSTEM: "/dev/null" };
    const env = {
      ...{ PATH: process.env["PATH"], GIT_COMMITTER_DATE: "2017-12-05T12:00Z" },
      ...{ ...name, ...committer, ...none },
    };
    execFileSync("git", words, { cwd: folder, env, stdio: "pipe" });
  };

  /** A merge, as GitHub makes one of a pull request, of a change to the register. */
  async function merged(desk: Desk, change: (text: string) => string): Promise<void> {
    const { folder } = desk;
    rmSync(join(folder, ".git"), { recursive: true });
    git(folder, "init", "--quiet", "--initial-branch", "main");
    await desk.run(["init", "--workflow"]);
    git(folder, "add", ".");
    git(folder, "commit", "--quiet", "--message", "Begin");
    git(folder, "checkout", "--quiet", "-b", "change");
    writeFileSync(join(folder, "directives.yaml"), change(desk.read("directives.yaml")));
    git(folder, "commit", "--quiet", "--all", "--message", "Change");
    git(folder, "checkout", "--quiet", "main");
    git(folder, "merge", "--quiet", "--no-ff", "--message", "Merge", "change");
  }

  /** 31 December 2017, when EX-1 is overdue. */
  const now = Date.UTC(2017, 11, 31);
  const env = { PATH: process.env["PATH"], GIT_CONFIG_GLOBAL: "/dev/null", GIT_CONFIG_SYSTEM: "/dev/null" };
  const changes: readonly (readonly [what: string, from: string, to: string, code: number])[] = [
    ["another title", "Draw up a plan for the next year", "Draw up the plan", 1],
    ["the other directive's title", "Report on how the plan is carried out", "Report", 0],
    ["a due date moved with no extension", "by 1 March 2018", "by 1 April 2018", 1],
    ["a directive dropped", "      - id: EX-2", "      - id: EX-3", 1],
  ];
  it.each(changes)("on a pull request: %s", async (_, from, to, code) => {
    await atDesk(async (desk) => {
      await merged(desk, (text) => text.replace(from, to));
      const words = commandOf(read(desk), "change");
      expect(words).toEqual(["check", "--register", "directives.yaml", "--base", "HEAD^1", "--changed-only"]);
      const result = await desk.run(words, { now, env });
      expect({ code: result.code, stderr: result.stderr }).toEqual({ code, stderr: "" });
    });
  });

  it("on a schedule: fails when a deadline has lapsed", async () => {
    await atDesk(async (desk) => {
      await desk.run(["init", "--workflow"]);
      const words = commandOf(read(desk), "deadlines");
      expect((await desk.run(words)).code).toBe(0);
      expect((await desk.run(words, { now })).code).toBe(1);
    });
  });
});
