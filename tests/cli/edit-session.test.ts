/** What all edits share: which files are written, when nothing is, and what is said of it. */
import { lstatSync, mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import type { EditFlags, Shell } from "../../src/commands/command.ts";
import { type Decision, runEdit } from "../../src/commands/edit/session.ts";
import { StoreError } from "../../src/register/edit/store.ts";
import { textsOf } from "../../src/text/texts.ts";
import { day } from "../support/days.ts";
import { difference, seed, withDesk } from "./editing.ts";

const head = "version: 1\ntitle: Council\n";
const meeting = (id: string, directive: string): string =>
  `meetings:\n  - id: ${id}\n    date: 2017-09-19\n    directives:\n      - { id: ${directive}, title: t, lead: X }\n`;
const folder = {
  "directives/register.yaml": head,
  "directives/2017/a.yaml": meeting("A", "A-1"),
  "directives/2017/b.yaml": meeting("B", "B-1"),
};

describe("the files of a register", () => {
  test("ids in two files of a folder: both are written, in one run", async () => {
    await withDesk(folder, async ({ must, text }) => {
      const { stdout } = await must(["done", "A-1", "B-1", "--on", "2017-10-02", "--dry-run"]);
      expect(stdout.match(/^--- .*$/gm)).toEqual(["--- a/directives/2017/a.yaml", "--- a/directives/2017/b.yaml"]);
      expect(text("directives/2017/a.yaml")).toBe(folder["directives/2017/a.yaml"]);
      await must(["done", "A-1", "B-1", "--on", "2017-10-02"]);
      for (const name of ["a", "b"]) expect(text(`directives/2017/${name}.yaml`)).toContain("done: 2017-10-02");
      expect(text("directives/register.yaml")).toBe(head);
    });
  });

  test("all or nothing: the one that is refused keeps the other from being written", async () => {
    await withDesk(folder, async ({ run, must, text }) => {
      await must(["done", "B-1", "--on", "2017-10-02"]);
      expect((await run(["done", "A-1", "B-1"])).code).toBe(2);
      expect(text("directives/2017/a.yaml")).toBe(folder["directives/2017/a.yaml"]);
    });
  });

  test("two registers at once", async () => {
    const two = { "one.yaml": head + meeting("A", "A-1"), "two.yaml": head + meeting("B", "B-1") };
    await withDesk(two, async ({ must, text }) => {
      await must(["done", "B-1", "A-1", "--register", "one.yaml", "--register", "two.yaml"]);
      for (const name of Object.keys(two)) expect(text(name)).toContain("status: done");
    });
  });

  test("a link stays a link, and what it leads to is written", async () => {
    await withDesk({ "real/register-file.yaml": seed }, async ({ must, folder: at, text }) => {
      symlinkSync("real/register-file.yaml", join(at, "directives.yaml"));
      await must(["done", "DK-1", "--on", "2017-10-02"]);
      expect(lstatSync(join(at, "directives.yaml")).isSymbolicLink()).toBe(true);
      expect(text("real/register-file.yaml")).toContain("done: 2017-10-02");
      await must(["reopen", "DK-1"]);
      expect(text("real/register-file.yaml")).toBe(seed);
    });
  });

  test("nothing is left beside them", async () => {
    await withDesk(seed, async ({ must, folder: at }) => {
      await must(["done", "DK-1", "--on", "2017-10-02"]);
      expect(readdirSync(at)).toEqual(["directives.yaml"]);
    });
  });

  test("what is written is in the cache: the next run reads it as it is", async () => {
    await withDesk(seed, async ({ must, folder: at }) => {
      const world = { env: { XDG_CACHE_HOME: join(at, "cache") } };
      await must(["done", "DK-1", "--on", "2017-10-02"], world);
      const kept = readdirSync(join(at, "cache/directives"), { recursive: true }).length;
      const cached = await must(["list", "--format", "json"], world);
      const fresh = await must(["list", "--format", "json", "--no-cache"], world);
      expect(cached.stdout).toBe(fresh.stdout);
      expect(readdirSync(join(at, "cache/directives"), { recursive: true })).toHaveLength(kept);
      // From the cached tree, without a parser.
      await must(["reopen", "DK-1"], world);
      expect(readFileSync(join(at, "directives.yaml"), "utf8")).toBe(seed);
    });
  });
});

describe("a register that does not validate is not edited", () => {
  test("its diagnostics are told", async () => {
    const broken = seed.replace("due: до 1 октября текущего года", "deu: до 1 октября");
    await withDesk(broken, async ({ run, text }) => {
      const { code, stdout, stderr } = await run(["done", "DK-1"]);
      expect({ code, stdout }).toEqual({ code: 2, stdout: "" });
      expect(stderr).toContain("error[unknown-key]");
      expect(text()).toBe(broken);
    });
  });

  test("in the middle of a merge, git is named", async () => {
    const merging = seed.replace(
      "      - id: DK-4\n",
      "<<<<<<< HEAD\n      - id: DK-4\n=======\n      - id: DK-44\n>>>>>>> other\n",
    );
    await withDesk(merging, async ({ run, text }) => {
      const { code, stderr } = await run(["done", "DK-1"]);
      expect(code).toBe(2);
      expect(stderr).toContain("Git is in the middle of a merge and left a conflict here");
      expect(stderr).toContain("`git merge --abort`");
      expect(text()).toBe(merging);
    });
  });

  test("warnings that were there are no news; new ones are", async () => {
    const old = seed.replace("due: до 1 октября текущего года", "due: срочно");
    await withDesk(old, async ({ must, run }) => {
      expect((await must(["done", "DK-1", "--on", "2017-10-02"])).stderr).toBe("");
      const reopened = await must(["done", "DK-7", "--on", "2017-10-02"]);
      expect(reopened.stderr).toBe("");
      const { stderr, code } = await run(["reopen", "DK-7"]);
      expect(code).toBe(0);
      expect(stderr).toContain("warning[");
    });
  });
});

/** A shell whose outputs are gathered. */
function shellIn(cwd: string): Shell & { readonly out: string[]; readonly err: string[] } {
  const [out, err]: [string[], string[]] = [[], []];
  const sink = (texts: string[]) => ({
    isTerminal: false,
    width: undefined,
    write: (text: string) => texts.push(text) > 0,
  });
  const stdin = { isTerminal: false, read: () => "", readLine: () => undefined };
  const io = { stdin, stdout: sink(out), stderr: sink(err), env: {}, cwd, today: () => day("2017-12-05") };
  return { io, texts: textsOf("en"), out, err };
}

const nothing: Decision = { edits: [], ids: [], say: () => [] };

describe("the session", () => {
  const flags: EditFlags = {};

  test("a file that changed since it was read is not overwritten", async () => {
    await withDesk(seed, async ({ folder: at, text }) => {
      const edit = runEdit(flags, shellIn(at), ({ registers }) => {
        const found = registers[0]?.directives[0];
        if (!found) throw new Error("no directive");
        writeFileSync(join(at, "directives.yaml"), `${seed}# by hand\n`);
        const changes = [{ type: "set", path: [...found.path, "title"], value: "changed" }] as const;
        return { ...nothing, edits: [{ source: found.place.source, changes }] };
      });
      await expect(edit).rejects.toThrow(
        "directives.yaml was changed by someone else while this command ran, and nothing was written; try again",
      );
      expect(text()).toBe(`${seed}# by hand\n`);
    });
  });

  test.each<[error: (at: string) => StoreError, says: string]>([
    [
      (at) => new StoreError("locked", join(at, "directives.yaml"), { lock: join(at, ".directives.yaml.lock") }),
      "another run of directives is editing directives.yaml; try again when it has ended",
    ],
    [(at) => new StoreError("exists", join(at, "x/new.yaml")), "x/new.yaml is there already, and nothing was written"],
    [
      (at) => new StoreError("io", join(at, "directives.yaml"), { code: "ENOSPC" }),
      "cannot write directives.yaml: no space left on the device",
    ],
    [
      (at) => new StoreError("io", join(at, "directives.yaml"), { code: "EWEIRD" }),
      "cannot write directives.yaml: EWEIRD",
    ],
  ])("failures of the store are said in words: %#", async (error, says) => {
    await withDesk(seed, async ({ folder: at }) => {
      const edit = runEdit(flags, shellIn(at), () => {
        throw error(at);
      });
      await expect(edit).rejects.toMatchObject({ name: "UsageError", message: says });
    });
  });

  test("new files of a folder are checked with the rest, and written", async () => {
    await withDesk(folder, async ({ folder: at, must }) => {
      const shell = shellIn(at);
      const path = join(at, "directives/2018/c.yaml");
      const add = (text: string): Promise<number> =>
        runEdit(flags, shell, () => ({
          edits: [],
          newFiles: [{ path, text }],
          ids: ["C-1"],
          say: (after) => after.map(({ directive }) => directive.place.source.path),
        }));
      mkdirSync(join(at, "directives/2018"));
      expect(await add(meeting("C", "A-1"))).toBe(2);
      expect(shell.err.join("")).toContain("error[duplicate-id]");
      expect(readdirSync(join(at, "directives/2018"))).toEqual([]);
      expect(await add(meeting("C", "C-1"))).toBe(0);
      expect(shell.out.join("")).toBe("directives/2018/c.yaml\n");
      expect((await must(["list"])).stdout).toContain("C-1");
      await expect(add(meeting("D", "D-1"))).rejects.toThrow("directives/2018/c.yaml is there already");
    });
  });

  test("an edit that changes nothing writes nothing and says so", async () => {
    await withDesk(seed, async ({ folder: at, text }) => {
      const shell = shellIn(at);
      const before = lstatSync(join(at, "directives.yaml")).ino;
      expect(await runEdit(flags, shell, () => ({ ...nothing, say: () => ["so it is"] }))).toBe(0);
      expect([shell.out.join(""), shell.err.join("")]).toEqual([
        "so it is\n",
        "The register says so already; nothing was written.\n",
      ]);
      expect(lstatSync(join(at, "directives.yaml")).ino).toBe(before);
      expect(text()).toBe(seed);
    });
  });
});

test("what is written in a way that cannot be edited is refused with its place", async () => {
  const shared = seed
    .replace("        due: до 1 октября", "        evidence: &sent [No. 1]\n        due: до 1 октября")
    .replace("        due: до конца", "        evidence: *sent\n        due: до конца");
  await withDesk(shared, async ({ run, text }) => {
    const { code, stderr } = await run(["done", "DK-7", "--evidence", "No. 2"]);
    expect(code).toBe(2);
    expect(stderr).toBe(
      "directives: directives.yaml:51 cannot be edited: an alias elsewhere stands for the same value and would change with it\n" +
        "Nothing was written. Change the file by hand there.\n",
    );
    expect(text()).toBe(shared);
  });
});

test("what a record says reaches no terminal raw, in the difference neither", async () => {
  const hostile = seed
    .replace("title: Propose how to co", '"title": "\\e[31m ::error::x')
    .replace("in digital matters", 'in digital matters"');
  const raw = hostile.replace("# The news report", "# \u202e\u009b31m ::warning::x");
  await withDesk(raw, async ({ run, must }) => {
    for (const words of [
      ["done", "DK-7", "--dry-run"],
      ["done", "DK-1", "--dry-run"],
      ["done", "DK-1", "--evidence", "\u001b[31m\u202e"],
    ]) {
      const { stdout, stderr } = await must(words);
      // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
      expect(stdout + stderr).not.toMatch(/[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u202e]/);
    }
    expect((await run(["reopen", "DK-1"])).stdout).toContain("Its evidence was removed: \\x1b[31m\\u202e.");
  });
});

test("runs at the same moment follow one another", async () => {
  await withDesk(seed, async ({ run, text }) => {
    const ids = [1, 2, 3, 4, 5, 6, 7, 8].map((number) => `DK-${number}`);
    const results = await Promise.all(ids.map((id) => run(["done", id, "--on", "2017-10-02"])));
    expect(results.map(({ code }) => code)).toEqual(ids.map(() => 0));
    expect(difference(seed, text()).filter((line) => line === "+        done: 2017-10-02")).toHaveLength(8);
  });
});
