/** Makes the code caches that `bin/load.js` reads: what V8 compiled for ordinary commands, for this version of Node. */
import { existsSync } from "node:fs";
import { rename, writeFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { join, resolve } from "node:path";
import process from "node:process";

const root = resolve(import.meta.dirname, "../..");

const seed = ["--register", join(root, "data/directives.yaml"), "--as-of", "2017-12-05"];

/**
 * What is run so that V8 compiles what it needs. What the commonest command loads is cached as soon as that has run: a
 * cache of all that the others use, too, would take longer to read.
 */
const runs = [
  [["list", ...seed]],
  [
    ["--help"],
    ...["json", "ndjson", "csv", "tsv", "markdown"].map((format) => ["list", "--format", format, ...seed]),
    ["show", "DK-1", ...seed],
    ["explain", "DK-1", ...seed],
    ["check", ...seed],
    ["stats", ...seed],
  ],
];

/** @param {boolean} isTerminal */
function sink(isTerminal) {
  return { isTerminal, width: isTerminal ? 80 : undefined, write: () => true };
}

/**
 * Runs the bundle in this process and writes a cache for each chunk that has none. A command that fails does no harm:
 * what it did not reach is compiled when it is run.
 */
export async function writeCodeCache() {
  const { load, chunks, cachePathOf } = createRequire(import.meta.url)("../../bin/load.js");
  const { main } = load("main.js");
  for (const group of runs) {
    for (const words of group) {
      for (const isTerminal of [false, true]) {
        const io = {
          stdout: sink(isTerminal),
          stderr: sink(isTerminal),
          env: {},
          cwd: root,
          today: () => "2017-12-05",
        };
        await main(words, io);
      }
    }
    for (const [name, { script }] of chunks) {
      const path = cachePathOf(name);
      if (name === "main.js" || existsSync(path)) continue;
      const temporary = `${path}.${process.pid}.tmp`;
      await writeFile(temporary, script.createCachedData());
      await rename(temporary, path);
    }
  }
}
