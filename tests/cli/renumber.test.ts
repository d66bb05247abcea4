/** `renumber` where git knows which record was there first. */
import { describe, expect, test } from "vitest";
import { git, gitEnv } from "../support/repository.ts";
import { type Edited, type FileTexts, runIn, writeTexts } from "./files.ts";
import { main, meeting } from "./renumber-registers.ts";
import { run, withFolder } from "./run.ts";

const base: FileTexts = {
  "directives/register.yaml": main,
  "directives/m1.yaml": meeting("M1", "2017-09-19", "id: DK-8, title: Old, lead: MIC"),
};
const ours: FileTexts = {
  "directives/m2.yaml": meeting(
    "M2",
    "2017-10-03",
    "id: DK-9, title: Ours, lead: MIC, due: by 1 December",
    'id: DK-10, title: Follow ours, lead: MIC, due: { wording: within two weeks, after: "DK-9" }',
  ),
};
const theirs: FileTexts = {
  // Before ours in the order of the files.
  "directives/a3.yaml": meeting(
    "M3",
    "2017-10-10",
    "id: 'DK-9', title: Theirs, lead: MIC, due: by 1 November",
    "id: DK-11, title: Follow theirs, lead: MIC, due: { wording: within two weeks, after: DK-9 }",
  ),
};

/** Commits all that is in a folder. */
function commit(folder: string, subject: string): void {
  git(folder, "add", "-A");
  git(folder, "commit", "-q", "-m", subject);
}

/** A repository in which two branches were merged; `merged` says how far it is. */
async function merging<T>(merged: "committed" | "under way", use: (folder: string) => Promise<T>): Promise<T> {
  return await withFolder(async (folder) => {
    git(folder, "init", "-q", "-b", "main");
    writeTexts(folder, base);
    commit(folder, "Begin");
    git(folder, "checkout", "-q", "-b", "theirs");
    writeTexts(folder, theirs);
    commit(folder, "Theirs");
    git(folder, "checkout", "-q", "main");
    writeTexts(folder, ours);
    commit(folder, "Ours");
    git(folder, "merge", "-q", ...(merged === "committed" ? ["--no-edit"] : ["--no-commit"]), "theirs");
    return await use(folder);
  });
}

const world = { env: gitEnv };
const short = ({ code, stdout, stderr, changed }: Edited) => ({ code, stdout, stderr, changed });

describe("after a merge of two branches that both took an id", () => {
  test.each(["committed", "under way"] as const)(
    "%s: the branch that was merged into keeps it, and references follow",
    async (merged) => {
      await merging(merged, async (folder) => {
        const before = await run(["check"], { ...world, cwd: folder });
        expect(before.code).toBe(2);
        expect(before.stderr).toContain("directives renumber");
        expect(short(await runIn(folder, ["renumber"], world))).toEqual({
          code: 0,
          stdout:
            "DK-9 at directives/a3.yaml:5 is now DK-12 (Theirs); directives/m2.yaml:5 keeps DK-9.\n" +
            "after: DK-9 at directives/a3.yaml:6 is now after: DK-12.\n",
          stderr: "",
          changed: {
            "directives/a3.yaml": theirs["directives/a3.yaml"]
              ?.replace("'DK-9'", "'DK-12'")
              .replace("after: DK-9", "after: DK-12"),
          },
        });
        const after = await run(["list", "--format", "ndjson", "--columns", "id,due,projected", "--sort", "id"], {
          ...world,
          cwd: folder,
        });
        expect(after.code).toBe(0);
        expect(await runIn(folder, ["renumber"], world)).toMatchObject({
          code: 0,
          stdout: "",
          stderr: "No id is taken twice; nothing was written.\n",
          changed: {},
        });
      });
    },
  );

  test("also later, when other commits have followed", async () => {
    await merging("committed", async (folder) => {
      for (const name of ["a", "b"]) {
        writeTexts(folder, { [`${name}.txt`]: name });
        commit(folder, name);
      }
      const { code, stdout } = await runIn(folder, ["renumber"], world);
      expect(code).toBe(0);
      expect(stdout).toContain("DK-9 at directives/a3.yaml:5 is now DK-12 (Theirs); directives/m2.yaml:5 keeps DK-9.");
    });
  });

  test("--dry-run writes nothing", async () => {
    await merging("committed", async (folder) => {
      const { code, stdout, changed } = await runIn(folder, ["renumber", "--dry-run"], world);
      expect({ code, changed }).toEqual({ code: 0, changed: {} });
      expect(stdout).toContain("-      - { id: 'DK-9', title: Theirs");
    });
  });

  test("--keep says otherwise: what waits for ours follows", async () => {
    await merging("committed", async (folder) => {
      const { code, stdout, changed } = await runIn(
        folder,
        ["renumber", "DK-9", "--keep", "directives/a3.yaml:5"],
        world,
      );
      expect({ code, stdout }).toEqual({
        code: 0,
        stdout:
          "DK-9 at directives/m2.yaml:5 is now DK-12 (Ours); directives/a3.yaml:5 keeps DK-9.\n" +
          "after: DK-9 at directives/m2.yaml:6 is now after: DK-12.\n",
      });
      expect(Object.keys(changed)).toEqual(["directives/m2.yaml"]);
    });
  });

  test("a reference that was written after the merge could mean either", async () => {
    await merging("committed", async (folder) => {
      writeTexts(folder, {
        "directives/m1.yaml": meeting(
          "M1",
          "2017-09-19",
          "id: DK-8, title: Old, lead: MIC, due: { wording: within two weeks, after: DK-9 }",
        ),
      });
      expect(short(await runIn(folder, ["renumber"], world))).toEqual({
        code: 2,
        stdout: "",
        stderr:
          "directives: after: DK-9 at directives/m1.yaml:5 could mean directives/a3.yaml:5 or directives/m2.yaml:5\n" +
          "Say which is meant, as in directives renumber --means directives/m1.yaml:5=directives/m2.yaml:5.\n",
        changed: {},
      });
      const mended = await runIn(folder, ["renumber", "--means", "directives/m1.yaml:5=directives/a3.yaml:5"], world);
      expect(mended.code).toBe(0);
      expect(mended.changed["directives/m1.yaml"]).toContain("after: DK-12");
    });
  });
});

test("what is committed keeps its id before what is not", async () => {
  await withFolder(async (folder) => {
    git(folder, "init", "-q", "-b", "main");
    writeTexts(folder, { ...base, ...ours });
    commit(folder, "Ours");
    writeTexts(folder, theirs);
    const { code, stdout } = await runIn(folder, ["renumber"], world);
    // What waits for the id is not committed either, so git does not tell which it means.
    expect({ code, stdout }).toEqual({ code: 2, stdout: "" });
    const said = await runIn(folder, ["renumber", "--means", "directives/a3.yaml:6=directives/a3.yaml:5"], world);
    expect({ code: said.code, stdout: said.stdout }).toEqual({
      code: 0,
      stdout:
        "DK-9 at directives/a3.yaml:5 is now DK-12 (Theirs); directives/m2.yaml:5 keeps DK-9.\n" +
        "after: DK-9 at directives/a3.yaml:6 is now after: DK-12.\n",
    });
  });
});
