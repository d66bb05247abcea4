"use strict";
/**
 * Loads the chunks of `dist/`. They are CommonJS with V8's code cache beside them, since compiling is most of what a
 * short run does: together that halves what a start costs above bare `node`. A cache is for one version of Node on one
 * kind of processor; where there is none, the chunk is compiled.
 */
const { readFileSync } = require("node:fs");
const { join } = require("node:path");
const { Script } = require("node:vm");

const dist = join(__dirname, "../dist");

/** @typedef {{ readonly script: Script, readonly module: { exports: any } }} Chunk */

/** @type {Map<string, Chunk>} */
const chunks = new Map();

/** @param {string} name */
function cachePathOf(name) {
  return join(dist, `${name}.${process.version}-${process.arch}.cache`);
}

/** @param {string} name */
function cacheOf(name) {
  // V8 tells a stale cache by the length of the source only; the hash in the other names tells the rest.
  if (name === "main.js") return undefined;
  try {
    return readFileSync(cachePathOf(name));
  } catch {
    return undefined;
  }
}

/**
 * The exports of a chunk, which is run the first time.
 * @param {string} name
 * @returns {any}
 * @throws {Error} when there is no such chunk
 */
function load(name) {
  const known = chunks.get(name);
  if (known !== undefined) return known.module.exports;
  const filename = join(dist, name);
  // The build leaves nothing but ASCII in them.
  const source = `(function (exports, require, module, __filename, __dirname) {${readFileSync(filename, "latin1")}\n})`;
  const script = new Script(source, { filename, cachedData: cacheOf(name) });
  const module = { exports: {} };
  chunks.set(name, { script, module });
  const requireFrom = (/** @type {string} */ id) => (id.startsWith("./") ? load(id.slice(2)) : require(id));
  script.runInThisContext()(module.exports, requireFrom, module, filename, dist);
  return module.exports;
}

module.exports = { load, chunks, cachePathOf };
