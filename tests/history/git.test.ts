/** What git is asked, and how it answers whatever the repository, its configuration and the words of the call are. */
import { execFileSync } from "node:child_process";
import { existsSync, mkdirSync, readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openGit } from "../../src/history/git.ts";
import { GitError, type GitFailure } from "../../src/history/git-error.ts";
import { withFolder } from "../cli/run.ts";
import { temporaryFolder } from "../support/folder.ts";
import { buildRepository, git, gitEnv, type Repository } from "../support/repository.ts";

const folder = temporaryFolder();
let repository: Repository;

beforeAll(() => {
  const bytes = Uint8Array.from({ length: 70_000 }, (_, index) => index % 256);
  repository = buildRepository(join(folder.path, "repository"), [
    { name: "first", message: "Begin", time: "2018-03-05T10:00:00+06:00", edit: (files) => files.set("a.yaml", "a\n") },
    {
      name: "second",
      message: "Add bytes",
      time: "2018-03-06T10:00:00+06:00",
      edit: (files) => files.set("b.bin", bytes).set("empty", ""),
    },
    { name: "side", message: "Aside", branch: "side", parents: ["first"], time: "2018-03-07T10:00:00+06:00" },
    { name: "apart", message: "Apart", branch: "apart", parents: [], time: "2018-03-07T11:00:00+06:00" },
  ]);
  git(repository.folder, "tag", "-a", "-m", "a tag", "v1", repository.hash("first"));
  git(repository.folder, "checkout", "--quiet", "side");
  git(repository.folder, "checkout", "--quiet", "main");
});
afterAll(() => folder.remove());

/** How a call fails. */
async function failure(action: () => Promise<unknown>): Promise<GitFailure> {
  try {
    await action();
  } catch (error) {
    if (error instanceof GitError) return error.failure;
    throw error;
  }
  throw new Error("it did not fail");
}

describe("a revision", () => {
  it.each([
    ["HEAD", "second"],
    ["@", "second"],
    ["main", "second"],
    ["HEAD~1", "first"],
    ["side", "side"],
    ["@{-1}", "side"],
    ["v1", "first"],
    [":/Begin", "first"],
    ["HEAD^{/Begin}", "first"],
  ])("%s is a commit", async (revision, name) => {
    const opened = await openGit(repository.folder, gitEnv);
    expect(await opened.commitOf(revision)).toBe(repository.hash(name));
  });

  it("is a hash, whole or in part", async () => {
    const opened = await openGit(repository.folder, gitEnv);
    const hash = repository.hash("first");
    expect(await opened.commitOf(hash)).toBe(hash);
    expect(await opened.commitOf(hash.slice(0, 8))).toBe(hash);
  });

  it.each([
    "",
    " ",
    "-",
    "--",
    "--all",
    "--output=x",
    "-n1",
    "--upload-pack=touch x",
    "HEAD\0",
    "HEAD\nHEAD",
    "HEAD --all",
    "^HEAD",
    "HEAD..",
    "HEAD..side",
    "HEAD^{tree}",
    "HEAD:a.yaml",
    "HEAD~999",
    ":/no such words",
    "$(touch x)",
    "ветка",
    "f".repeat(40),
  ])("%j is none", async (revision) => {
    const opened = await openGit(repository.folder, gitEnv);
    const data = { revision, shallow: false, empty: false };
    expect(await failure(() => opened.commitOf(revision))).toEqual({ problem: "unknown-revision", data });
    expect(readdirSync(repository.folder).sort()).toEqual([".git", "a.yaml", "b.bin", "empty"]);
  });

  it("does not exist before the first commit", async () => {
    await withFolder(async (empty) => {
      git(empty, "init", "--quiet");
      const opened = await openGit(empty, gitEnv);
      const data = { revision: "HEAD", shallow: false, empty: true };
      expect(await failure(() => opened.commitOf("HEAD"))).toEqual({ problem: "unknown-revision", data });
    });
  });
});

describe("the commit that two have in common", () => {
  it("is the best one", async () => {
    const opened = await openGit(repository.folder, gitEnv);
    const [second, side, first] = ["second", "side", "first"].map((name) => repository.hash(name));
    expect(await opened.commonCommit(second ?? "", side ?? "")).toBe(first);
  });

  it("may not exist", async () => {
    const opened = await openGit(repository.folder, gitEnv);
    const [one, other] = [repository.hash("second"), repository.hash("apart")];
    expect(await failure(() => opened.commonCommit(one, other))).toEqual({
      problem: "no-common-commit",
      data: { one, other, shallow: false },
    });
  });
});

describe("a repository", () => {
  it("has a top folder, from wherever it is asked", async () => {
    const below = join(repository.folder, "below", "here");
    mkdirSync(below, { recursive: true });
    const { top } = await openGit(below, gitEnv);
    expect(top).toBe((await openGit(repository.folder, gitEnv)).top);
    expect(existsSync(join(top ?? "", ".git"))).toBe(true);
  });

  it("may be bare", async () => {
    const bare = join(folder.path, "bare.git");
    git(folder.path, "clone", "--quiet", "--bare", repository.folder, bare);
    const opened = await openGit(bare, gitEnv);
    expect(opened.top).toBeNull();
    expect(await opened.commitOf("HEAD")).toBe(repository.hash("second"));
  });

  it("may be a further working tree", async () => {
    const other = join(folder.path, "other tree");
    git(repository.folder, "worktree", "add", "--quiet", other, "side");
    const opened = await openGit(other, gitEnv);
    expect(opened.top?.endsWith("other tree")).toBe(true);
    expect(await opened.commitOf("HEAD")).toBe(repository.hash("side"));
  });

  it("may be shallow", async () => {
    const shallow = join(folder.path, "shallow");
    git(folder.path, "clone", "--quiet", "--depth", "1", `file://${repository.folder}`, shallow);
    const opened = await openGit(shallow, gitEnv);
    expect(opened.shallow).toBe(true);
    expect([...(await opened.cuts())].filter((hash) => hash !== "")).toEqual([repository.hash("second")]);
    const data = { revision: "HEAD~1", shallow: true, empty: false };
    expect(await failure(() => opened.commitOf("HEAD~1"))).toEqual({ problem: "unknown-revision", data });
  });

  it("is cut nowhere when it is whole", async () => {
    const opened = await openGit(repository.folder, gitEnv);
    expect(await opened.cuts()).toEqual(new Set());
  });

  it("may not be one", async () => {
    await withFolder(async (plain) => {
      const data = { folder: plain };
      expect(await failure(() => openGit(plain, gitEnv))).toEqual({ problem: "no-repository", data });
    });
  });

  it("may belong to someone else", async () => {
    const env = { ...gitEnv, GIT_TEST_ASSUME_DIFFERENT_OWNER: "1" };
    const data = { folder: repository.folder };
    expect(await failure(() => openGit(repository.folder, env))).toEqual({ problem: "unsafe-repository", data });
  });

  it("cannot be asked without git", async () => {
    await withFolder(async (nowhere) => {
      expect(await failure(() => openGit(repository.folder, { PATH: nowhere }))).toEqual({
        problem: "no-git",
        data: {},
      });
    });
  });

  it("tells what git refuses in its own words", async () => {
    const opened = await openGit(repository.folder, gitEnv);
    const asked = async (): Promise<void> => {
      for await (const _ of opened.lines(["rev-list", "nothing"]));
    };
    expect(await failure(asked)).toMatchObject({ problem: "failed", data: { command: "rev-list" } });
  });
});

describe("an object", () => {
  it("has every byte that was committed", async () => {
    const { objects } = await openGit(repository.folder, gitEnv);
    const hash = git(repository.folder, "rev-parse", "HEAD:b.bin");
    const { bytes, size, type } = await objects.read(hash);
    expect([size, type]).toEqual([70_000, "blob"]);
    expect(Buffer.from(bytes ?? []).equals(Buffer.from(Uint8Array.from({ length: 70_000 }, (_, i) => i % 256)))).toBe(
      true,
    );
  });

  it("may be empty", async () => {
    const { objects } = await openGit(repository.folder, gitEnv);
    const hash = git(repository.folder, "rev-parse", "HEAD:empty");
    expect((await objects.read(hash)).bytes).toEqual(new Uint8Array());
  });

  it("is not kept when it is too big, and those after it are", async () => {
    const { objects } = await openGit(repository.folder, gitEnv);
    const [big = "", small = ""] = git(repository.folder, "rev-parse", "HEAD:b.bin", "HEAD:a.yaml").split("\n");
    const [first, second] = await Promise.all([objects.read(big, 69_999), objects.read(small)]);
    expect([first.bytes, first.size]).toEqual([null, 70_000]);
    expect(Buffer.from(second.bytes ?? []).toString()).toBe("a\n");
  });

  it("is given to whoever asked for it, however many ask", async () => {
    const { objects } = await openGit(repository.folder, gitEnv);
    const names = git(repository.folder, "rev-parse", "HEAD:a.yaml", "HEAD:empty", "HEAD^{tree}").split("\n");
    const asked = Array.from({ length: 3000 }, (_, index) => names[index % names.length] ?? "");
    const found = await Promise.all(asked.map((name) => objects.read(name)));
    expect(found.map(({ hash }) => hash)).toEqual(asked);
  });

  it("may be missing", async () => {
    const { objects } = await openGit(repository.folder, gitEnv);
    const object = "f".repeat(40);
    expect(await failure(() => objects.read(object))).toEqual({ problem: "object-missing", data: { object } });
    expect((await objects.read(repository.hash("first"))).type).toBe("commit");
  });

  it("can be read after the process was ended", async () => {
    const { objects } = await openGit(repository.folder, gitEnv);
    await objects.read(repository.hash("first"));
    objects.close();
    expect((await objects.read(repository.hash("second"))).type).toBe("commit");
  });

  it("has no name but its hash", async () => {
    const { objects } = await openGit(repository.folder, gitEnv);
    expect(() => objects.read("HEAD\nHEAD")).toThrow(TypeError);
  });

  it("is not fetched when the clone lacks it", async () => {
    const part = join(folder.path, "part");
    git(repository.folder, "config", "uploadpack.allowFilter", "true");
    const words = ["clone", "--quiet", "--filter=blob:none", "--no-checkout"];
    git(folder.path, ...words, `file://${repository.folder}`, part);
    const { objects } = await openGit(part, gitEnv);
    const [object = ""] = git(part, "ls-tree", "--object-only", "HEAD", "a.yaml").split("\n");
    expect(await failure(() => objects.read(object))).toEqual({ problem: "object-missing", data: { object } });
    const count = git(part, "count-objects", "-v");
    expect(count).toContain("packs: 1");
  });
});

describe("configuration", () => {
  it("runs no program of the user's and changes nothing that is read", async () => {
    await withFolder(async (own) => {
      const other = buildRepository(own, [
        { name: "one", message: "Привет", author: "Дана <dana@example.org>", time: "2018-03-05T10:00:00+06:00" },
      ]);
      const trap = join(own, "trap.sh");
      writeFileSync(trap, `#!/bin/sh\ntouch "${own}/trapped"\n`, { mode: 0o755 });
      for (const [key, value] of [
        ["i18n.logOutputEncoding", "KOI8-R"],
        ["color.ui", "always"],
        ["log.showSignature", "true"],
        ["log.date", "relative"],
        ["core.pager", trap],
        ["core.fsmonitor", trap],
        ["core.sshCommand", trap],
        ["diff.external", trap],
        ["core.quotePath", "true"],
      ]) {
        git(own, "config", key ?? "", value ?? "");
      }
      const opened = await openGit(own, gitEnv);
      const lines: string[] = [];
      const words = ["rev-list", "--encoding=UTF-8", "--format=%an %s", await opened.commitOf("HEAD")];
      for await (const line of opened.lines(words)) lines.push(line);
      expect(lines).toEqual([`commit ${other.hash("one")}`, "Дана Привет"]);
      expect(existsSync(join(own, "trapped"))).toBe(false);
    });
  });

  it("of a repository is left alone", () => {
    const status = execFileSync("git", ["status", "--porcelain"], {
      cwd: repository.folder,
      env: gitEnv,
      encoding: "utf8",
    });
    expect(status).toBe("");
  });
});
