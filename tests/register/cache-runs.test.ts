/** The cache changes nothing but the time that a run takes. */
import { execFileSync } from "node:child_process";
import { readdirSync } from "node:fs";
import { join } from "node:path";
import process from "node:process";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { run } from "../cli/run.ts";
import { Desk } from "./desk.ts";
import { found } from "./found.ts";

let desk: Desk;
beforeEach(() => {
  desk = new Desk();
});
afterEach(() => desk.remove());

describe("a command", () => {
  const words = (...more: readonly string[]): readonly string[] => ["list", "--as-of", "2017-12-05", ...more];
  // Each system looks at its own.
  const env = (): Readonly<Record<string, string>> => ({
    HOME: desk.root,
    LOCALAPPDATA: desk.root,
    XDG_CACHE_HOME: desk.root,
  });
  const kept = (): readonly string[] =>
    readdirSync(desk.root, { recursive: true, encoding: "utf8" }).filter((name) => name.endsWith(".entry"));

  it("keeps what it read in the user's cache, and says the same with it", async () => {
    const first = await run(words(), { cwd: desk.root, env: env() });
    expect(first.code).toBe(0);
    expect(kept()).toHaveLength(1);
    expect(await run(words(), { cwd: desk.root, env: env() })).toEqual(first);
  });

  it("keeps nothing with --no-cache, nor where the environment names no folder", async () => {
    const first = await run(words("--no-cache"), { cwd: desk.root, env: env() });
    expect([first.code, await run(words(), { cwd: desk.root }), kept()]).toEqual([0, first, []]);
  });

  it.each(["show DK-1", "explain DK-1", "check", "stats"])("%s takes --no-cache too", async (line) => {
    const { code } = await run([...line.split(" "), "--as-of", "2017-09-19", "--no-cache"], {
      cwd: desk.root,
      env: env(),
    });
    expect([code, kept()]).toEqual([0, []]);
  });
});

describe("cold, warm and without a cache everything is the same:", () => {
  const generator = join(import.meta.dirname, "../../scripts/generate-register.js");
  const bad = join(import.meta.dirname, "../diagnostics/bad");

  async function expectSame(at: string): Promise<void> {
    const [cold, warm, none] = [await found(at, desk.folder), await found(at, desk.folder), await found(at, undefined)];
    expect(warm).toEqual(none);
    expect(cold).toEqual(none);
  }

  it.each([1, 2, 3, 4])("a register made from seed %i, as a file and as a folder", async (seed) => {
    const args = [generator, "120", "--seed", String(seed)];
    const made = execFileSync(process.execPath, args, { encoding: "utf8" });
    desk.write(made);
    await expectSame(desk.path);
    expect(desk.entries()).toHaveLength(1);
    execFileSync(process.execPath, [...args, "--folder", join(desk.root, "folder")]);
    await expectSame(join(desk.root, "folder"));
    expect(desk.entries()).toHaveLength(1 + readdirSync(join(desk.root, "folder")).length);
  });

  it.each(readdirSync(bad).filter((name) => !name.endsWith(".txt")))("%s", async (name) => {
    await expectSame(join(bad, name));
  });

  it("the seed register", async () => {
    await expectSame(join(import.meta.dirname, "../../data/directives.yaml"));
  });
});
