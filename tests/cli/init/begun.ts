/** Registers that `init` has just made, in folders that are gone afterwards. */
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import process from "node:process";
import { expect } from "vitest";
import { type Result, run, type World, withFolder } from "../run.ts";

/** A folder, and `directives` run in it as at a machine in Almaty, by default with nobody there to ask. */
export interface Desk {
  readonly folder: string;
  readonly run: (words: readonly string[], world?: World) => Promise<Result>;
  readonly read: (name: string) => string;
  /** All files below the folder, but for what git keeps. */
  readonly files: () => readonly string[];
}

/** Calls `use` with a desk whose working folder, `work`, is empty and is a repository's root. */
export async function atDesk(use: (desk: Desk) => Promise<void>): Promise<void> {
  await withFolder(async (outer) => {
    const folder = join(outer, "work");
    // What makes a folder a repository to `init`, so that it does not look outside for one.
    mkdirSync(join(folder, ".git"), { recursive: true });
    await use({
      folder,
      run: async (words, world = {}) => {
        const stdin = world.answers === undefined ? { stdin: "" } : {};
        return await run(words, { cwd: folder, env: { TZ: "Asia/Almaty" }, ...stdin, ...world });
      },
      read: (name) => readFileSync(join(folder, name), "utf8"),
      files: () =>
        readdirSync(folder, { recursive: true, withFileTypes: true, encoding: "utf8" })
          .filter((entry) => !entry.isDirectory())
          .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1))
          .filter((name) => !name.startsWith(".git/"))
          .toSorted(),
    });
  });
}

/** Compares a text with a file in `expected`; `UPDATE=1` writes it anew. */
export function expectFile(name: string, text: string): void {
  const path = join(import.meta.dirname, "expected", name);
  if (process.env["UPDATE"] === "1") writeFileSync(path, text);
  expect(text).toBe(readFileSync(path, "utf8"));
}
