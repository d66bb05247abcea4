/** Runs the command line in a folder of the test's own, and tells what became of its files. */
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { type Result, run, type World, withFolder } from "./run.ts";

/** Texts by path, with slashes. */
export type FileTexts = Readonly<Record<string, string>>;

export interface Edited extends Result {
  /** The files that are different afterwards, or new; `undefined` for one that is gone. */
  readonly changed: Readonly<Record<string, string | undefined>>;
}

/** Writes files into a folder. */
export function writeTexts(folder: string, files: FileTexts): void {
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
}

/** The files of a folder, but for those of git. */
export function readTexts(folder: string): FileTexts {
  const paths = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) =>
      join(entry.parentPath, entry.name)
        .slice(folder.length + 1)
        .replaceAll("\\", "/"),
    )
    .filter((path) => !path.startsWith(".git/"));
  return Object.fromEntries(paths.sort().map((path) => [path, readFileSync(join(folder, path), "utf8")]));
}

/** Runs `directives` with these words where these files are. */
export async function runOn(files: FileTexts, words: readonly string[], world: World = {}): Promise<Edited> {
  return await withFolder(async (folder) => {
    writeTexts(folder, files);
    return await runIn(folder, words, world);
  });
}

/** Runs `directives` in a folder. */
export async function runIn(folder: string, words: readonly string[], world: World = {}): Promise<Edited> {
  const before = readTexts(folder);
  const result = await run(words, { ...world, cwd: folder });
  const after = readTexts(folder);
  const paths = new Set([...Object.keys(before), ...Object.keys(after)]);
  const changed = [...paths].filter((path) => before[path] !== after[path]).map((path) => [path, after[path]] as const);
  return { ...result, changed: Object.fromEntries(changed) };
}
