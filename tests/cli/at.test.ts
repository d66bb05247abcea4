/** `--at`: commands that tell the register as it was in a revision. */
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { register } from "../history/small.ts";
import { temporaryFolder } from "../support/folder.ts";
import { git, gitEnv, type Repository } from "../support/repository.ts";
import { writtenHistory } from "../support/written-history.ts";
import { run, withFolder } from "./run.ts";

const folder = temporaryFolder();
let written: Repository;
beforeAll(async () => {
  written = await writtenHistory(join(folder.path, "written"));
});
afterAll(() => folder.remove());

describe("the commands", () => {
  const call = async (...words: readonly string[]): Promise<{ readonly code: number; readonly said: string }> => {
    const { code, stdout, stderr } = await run(words, { cwd: written.folder, env: gitEnv });
    return { code, said: stdout + stderr };
  };

  it("say why there is nothing to tell", async () => {
    await withFolder(async (own) => {
      writeFileSync(join(own, "directives.yaml"), register("A-1"));
      const { code, stderr } = await run(["list", "--at", "HEAD"], { cwd: own, env: gitEnv });
      expect([code, stderr]).toEqual([
        2,
        `directives: ${own} is in no git repository, so the register has no history there\nChange to the folder of the repository, or name its register with --register.\n`,
      ]);
    });
  });

  it("advise to fetch more where the history is cut", async () => {
    const shallow = join(folder.path, "shallow");
    git(folder.path, "clone", "--quiet", "--depth", "2", `file://${written.folder}`, shallow);
    const { code, stderr } = await run(["list", "--at", "HEAD~5"], { cwd: shallow, env: gitEnv });
    expect([code, stderr]).toEqual([2, expect.stringContaining('git knows no commit "HEAD~5"\nThis clone is shallow')]);
    expect(stderr).toContain("fetch-depth: 0");
  });

  it("need git for it", async () => {
    await withFolder(async (nowhere) => {
      const { code, stderr } = await run(["list", "--at", "HEAD"], { cwd: written.folder, env: { PATH: nowhere } });
      expect([code, stderr]).toEqual([2, expect.stringContaining("git was not found")]);
    });
  });

  it("take no revision for an option, and show none raw", async () => {
    expect(await call("list", "--at=--output=x")).toEqual({
      code: 2,
      said: expect.stringContaining("git knows no commit"),
    });
    const { said } = await call("list", "--at", "\u001b[31mHEAD\u202e");
    expect(said).toContain("\\x1b[31mHEAD\\u202e");
    expect(said).not.toContain("\u001b");
  });

  it("tell the register as it was, as of any day", async () => {
    const early = await call("list", "--at", written.hash("reword-b2"), "--as-of", "2018-04-10", "--columns", "id,due");
    expect(early.said).toContain("B-2  2018-04-30");
    expect(early.said).toContain("6 directives as of 10 April 2018");
    expect((await call("show", "B-6", "--at", written.hash("withdraw-b5"))).said).toContain("Report the outages");
    expect((await call("show", "B-6")).code).toBe(2);
    expect((await call("explain", "B-1", "--at", written.hash("extend-b1"), "--as-of", "2018-04-01")).said).toContain(
      "9 April 2018",
    );
    expect((await call("stats", "--at", written.hash("create"))).said).toContain("3 directives");
    expect((await call("check", "--at", written.hash("create"), "--as-of", "2018-03-06")).code).toBe(0);
    expect((await call("check", "--at", written.hash("create"), "--as-of", "2018-06-01")).code).toBe(1);
  });

  it("point into the file of the revision when the register did not validate there", async () => {
    const { code, said } = await call("list", "--at", "HEAD~14");
    expect(code).toBe(2);
    expect(said).toContain("HEAD~14:directives/2018/03-05.yaml:13:21: error[impossible-date]");
  });
});
