/** Registers as of a revision: which files they are made of, and how these are shown. */
import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { GitError } from "../../src/history/git-error.ts";
import { withFolder } from "../cli/run.ts";
import { temporaryFolder } from "../support/folder.ts";
import { buildRepository, git, type Repository } from "../support/repository.ts";
import { writtenHistory } from "../support/written-history.ts";
import { files, read } from "./read-at.ts";
import { meeting, register, series } from "./small.ts";

const folder = temporaryFolder();
let written: Repository;
beforeAll(async () => {
  written = await writtenHistory(join(folder.path, "written"));
});
afterAll(() => folder.remove());

async function problem(action: Promise<unknown>): Promise<unknown> {
  return await action.then(
    () => "none",
    (error: unknown) => {
      if (error instanceof GitError) return error.failure;
      throw error;
    },
  );
}

describe("the register of the written history", () => {
  it.each([
    ["create", ["directives.yaml*"]],
    ["comment", ["directives.yaml*"]],
    ["rename-file", ["data/directives.yaml*"]],
    ["split", ["directives/register.yaml*", "directives/2018/03-05.yaml", "directives/2018/03-19.yaml"]],
    [
      "third-meeting",
      [
        "directives/register.yaml*",
        "directives/2018/03-05.yaml",
        "directives/2018/03-19.yaml",
        "directives/2018/04-16.yaml",
      ],
    ],
  ])("at %s is %j", async (name, paths) => {
    const hash = written.hash(name);
    expect(await files(hash, { cwd: written.folder })).toEqual(paths.map((path) => `${hash}:${path}`));
  });

  it("is found from a folder below", async () => {
    expect(await files("HEAD~3", { cwd: join(written.folder, "directives/2018") })).toContain(
      "HEAD~3:directives/register.yaml*",
    );
  });

  it("is followed to where it came from when it is named", async () => {
    const hash = written.hash("create");
    const request = { cwd: written.folder, paths: ["directives"] };
    expect(await files(hash, request)).toEqual([`${hash}:directives.yaml*`]);
  });

  it("is found under an old name", async () => {
    const request = { cwd: written.folder, paths: ["data/directives.yaml"] };
    expect(await files(written.hash("rename-file"), request)).toHaveLength(1);
  });

  it("is the one that its main file stands for", async () => {
    const request = { cwd: written.folder, paths: ["directives/register.yaml"] };
    expect(await files("HEAD", request)).toHaveLength(4);
  });

  it("is not in a commit from before it", async () => {
    const hash = written.hash("start");
    expect(await problem(files(hash, { cwd: written.folder }))).toEqual({
      problem: "not-in-revision",
      data: { revision: hash, path: "directives" },
    });
  });

  it("is read once, however often it is named", async () => {
    const request = { cwd: written.folder, paths: ["directives", "directives/register.yaml"] };
    expect((await read("HEAD", request)).registers).toHaveLength(1);
  });

  it("has the text that was committed, and no other file's cache", async () => {
    const { registers } = await read(written.hash("rename-file"), { cwd: written.folder });
    const [file] = registers[0]?.files ?? [];
    expect(file?.source.text).toBe(
      written.commits.find(({ name }) => name === "rename-file")?.files.text("data/directives.yaml"),
    );
    expect(file?.origin).toBeUndefined();
  });
});

describe("what is not committed", () => {
  it("counts for nothing but the path", async () => {
    await withFolder(async (own) => {
      buildRepository(
        own,
        series((all) => all.set("directives.yaml", register("A-1"))),
      );
      writeFileSync(join(own, "directives.yaml"), "version: 2\n");
      const { registers } = await read("HEAD", { cwd: own });
      expect(registers[0]?.files[0]?.source.text).toBe(register("A-1"));
    });
  });

  it("may be a move that is followed", async () => {
    await withFolder(async (own) => {
      buildRepository(
        own,
        series((all) => all.set("old/tasks.yaml", register("A-1")).set("other.yaml", register("B-1"))),
      );
      mkdirSync(join(own, "directives"));
      writeFileSync(join(own, "directives/register.yaml"), "version: 1\n");
      writeFileSync(join(own, "directives/m.yaml"), `meetings:\n${meeting("A-1")}`);
      rmSync(join(own, "old"), { recursive: true });
      expect(await files("HEAD", { cwd: own })).toEqual(["HEAD:old/tasks.yaml*"]);
    });
  });

  it("may be all there is", async () => {
    await withFolder(async (own) => {
      buildRepository(
        own,
        series((all) => all.set("README", "")),
      );
      writeFileSync(join(own, "directives.yaml"), register("A-1"));
      const data = { revision: "HEAD", path: "directives.yaml" };
      expect(await problem(files("HEAD", { cwd: own }))).toEqual({ problem: "not-in-revision", data });
    });
  });
});

describe("discovery in a revision", () => {
  it("finds what is no longer in the working folder", async () => {
    await withFolder(async (own) => {
      buildRepository(
        own,
        series(
          (all) => all.set("data/directives.yaml", register("A-1")).set("below/README", ""),
          (all) => all.delete("data/directives.yaml"),
        ),
      );
      expect(await files("HEAD~1", { cwd: join(own, "below") })).toEqual(["HEAD~1:data/directives.yaml*"]);
      const nothing = { problem: "not-in-revision", data: { revision: "HEAD", path: null } };
      expect(await problem(files("HEAD", { cwd: own }))).toEqual(nothing);
    });
  });

  it("takes the nearest folder first, and the names in their order", async () => {
    await withFolder(async (own) => {
      buildRepository(
        own,
        series((all) =>
          all
            .set("directives.yaml", register("A-1"))
            .set("below/data/directives.yaml", register("B-1"))
            .set("below/directives/register.yaml", register("C-1"))
            .set("below/README", ""),
        ),
      );
      expect(await files("HEAD", { cwd: join(own, "below") })).toEqual(["HEAD:below/directives/register.yaml*"]);
      const bare = join(folder.path, "below.git");
      git(own, "clone", "--quiet", "--bare", own, bare);
      expect(await files("HEAD", { cwd: bare })).toEqual(["HEAD:directives.yaml*"]);
      expect(await files("HEAD", { cwd: bare, paths: ["below/directives"] })).toEqual([
        "HEAD:below/directives/register.yaml*",
      ]);
    });
  });
});

describe("several registers", () => {
  it("are read in the order of the call", async () => {
    await withFolder(async (own) => {
      buildRepository(
        own,
        series((all) => all.set("a.yaml", register("A-1")).set("b.yaml", register("B-1"))),
      );
      expect(await files("HEAD", { cwd: own, paths: ["b.yaml", "a.yaml"] })).toEqual(["HEAD:b.yaml*", "HEAD:a.yaml*"]);
    });
  });

  it("have to be in one repository", async () => {
    await withFolder(async (own) => {
      const other = join(own, "other");
      buildRepository(
        join(own, "one"),
        series((all) => all.set("a.yaml", register("A-1"))),
      );
      buildRepository(
        other,
        series((all) => all.set("a.yaml", register("A-1"))),
      );
      const paths = ["one/a.yaml", "other/a.yaml"];
      expect(await problem(files("HEAD", { cwd: own, paths }))).toEqual({
        problem: "outside-repository",
        data: { path: join(other, "a.yaml") },
      });
    });
  });

  it("may be in another repository than the working folder, such as one inside it", async () => {
    await withFolder(async (own) => {
      buildRepository(
        own,
        series((all) => all.set("directives.yaml", register("A-1"))),
      );
      buildRepository(
        join(own, "part"),
        series((all) => all.set("tasks.yaml", register("B-1"))),
      );
      expect(await files("HEAD", { cwd: own, paths: ["part/tasks.yaml"] })).toEqual(["HEAD:tasks.yaml*"]);
    });
  });
});
