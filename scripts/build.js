/**
 * Builds the published bundle: `src/` and the packages that it uses, as CommonJS in `dist/`, which `bin/load.js` loads.
 *
 * Each dynamic import becomes a chunk of its own, so a command loads only what it uses. Names of chunks carry a hash of
 * their content, and a file is written only when it differs: a build of unchanged sources touches nothing, and one that
 * changes something puts each new chunk in place before the entry that asks for it. So a run of the tool never meets
 * half a bundle.
 */
import { mkdir, readdir, readFile, rename, rm, writeFile } from "node:fs/promises";
import { join, relative, resolve } from "node:path";
import process from "node:process";
import { stripVTControlCharacters } from "node:util";
import { rolldown } from "rolldown";
import { calendars } from "./lib/calendars.js";
import { writeCodeCache } from "./lib/code-cache.js";
import { licencesOf } from "./lib/licences.js";
import { lightBuiltins } from "./lib/light-builtins.js";

const root = resolve(import.meta.dirname, "..");

const apart = {
  parser:
    /node_modules[\\/](?:yaml|zod)[\\/]|src[\\/]register[\\/](?:check-file|issues|json-schema|nodes|parse|repair|reparse|schema|scratch|syntax)\.ts$/,
  rare: /src[\\/](?:history|register[\\/]edit|commands[\\/]edit)[\\/]|src[\\/]commands[\\/](?:ask|base|past|states)\.ts$/,
};

/** What `bin/directives.js` imports from `dist/`, in one file, since each file that a start reads costs time. */
const entry = "\0main";
const entryText = `
export { main } from ${JSON.stringify(join(root, "src/main.ts"))};
export { nodeIo } from ${JSON.stringify(join(root, "src/node-io.ts"))};
`;

/** @type {import("rolldown").Plugin} */
const entryPlugin = {
  name: "entry",
  resolveId: (id) => (id === entry ? id : null),
  load: (id) => (id === entry ? entryText : null),
};

/**
 * Bundles in memory.
 * @returns {Promise<{ files: Map<string, string>, modules: Set<string> }>} files by name, chunks before entries, and
 *   the paths of the modules that they hold
 */
async function bundle() {
  const build = await rolldown({
    input: { main: entry },
    cwd: root,
    platform: "node",
    // A format that another builds on is no chunk of its own.
    checks: { ineffectiveDynamicImport: false },
    plugins: [entryPlugin, lightBuiltins, calendars],
    // As ES modules, of which only what is used is taken; for Node the package has CommonJS.
    resolve: { alias: { yaml: join(root, "node_modules/yaml/browser/dist/index.js") } },
    transform: { target: "node20" },
    // A bundle that only works where node_modules is at hand would pass every test here and fail everywhere else.
    onLog(level, log, next) {
      if (log.code === "UNRESOLVED_IMPORT" || log.code === "MISSING_EXPORT") throw new Error(log.message);
      next(level, log);
    },
  });
  const { output } = await build.generate({
    format: "cjs",
    entryFileNames: "[name].js",
    chunkFileNames: "[name]-[hash].js",
    // A start reads few files, since each costs about as much as 20 KiB of code: one chunk for what every start loads,
    // one for what commands share beyond it, one for each command, format and so on.
    codeSplitting: {
      groups: [
        { name: "start", tags: ["$initial"], priority: 1 },
        // Of what is shared, the parser is kept out of the way of runs that find the register in the cache, and editing and
        // git out of that of reports. A group takes in all that its modules import: those of every report go first.
        {
          name: "shared",
          test: (id) => !Object.values(apart).some((one) => one.test(id)),
          minShareCount: 2,
          priority: 0.75,
        },
        { name: "parser", test: apart.parser, minShareCount: 2, priority: 0.5 },
        { name: "rare", minShareCount: 2 },
      ],
    },
    comments: false,
    // The names of functions and classes stay, so that a trace shown with DEBUG=directives can be read.
    minify: { mangle: { toplevel: false, keepNames: true }, compress: true, codegen: true },
  });
  await build.close();

  const files = new Map([["package.json", '{ "type": "commonjs" }\n']]);
  const modules = new Set();
  const chunks = output.filter((file) => file.type === "chunk");
  for (const chunk of chunks.sort((a, b) => Number(a.isEntry) - Number(b.isEntry))) {
    files.set(chunk.fileName, asciiOf(chunk.code));
    for (const [id, module] of Object.entries(chunk.modules)) if (module.renderedLength > 0) modules.add(id);
  }
  return { files, modules };
}

/**
 * Code with every other character escaped: V8 then holds and reads it as one byte a character, half the work. Fit for all
 * literals but raw ones (`String.raw`).
 * @param {string} code without comments
 */
function asciiOf(code) {
  return code.replace(/[\u0080-\uffff]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, "0")}`);
}

/**
 * @param {string} name the name of a file in `dist/`
 * @returns {string | undefined} the chunk that it is a code cache of
 */
function cacheOwner(name) {
  return /^(.+\.js)\..+\.cache$/.exec(name)?.[1];
}

/**
 * Makes the files of a folder be these and no others, each in one step.
 * @param {string} folder
 * @param {Map<string, string>} files
 * @returns {Promise<number>} how many files changed
 */
async function replaceFiles(folder, files) {
  await mkdir(folder, { recursive: true });
  const present = await readdir(folder);
  let changed = 0;
  for (const [name, text] of files) {
    const path = join(folder, name);
    if ((await readFile(path, "utf8").catch(() => undefined)) === text) continue;
    const temporary = `${path}.${process.pid}.tmp`;
    await writeFile(temporary, text);
    for (const cache of present) if (cacheOwner(cache) === name) await rm(join(folder, cache), { force: true });
    await rename(temporary, path);
    changed += 1;
  }
  for (const name of present) {
    if (files.has(cacheOwner(name) ?? name) || name.endsWith(".tmp")) continue;
    await rm(join(folder, name), { recursive: true, force: true });
    changed += 1;
  }
  return changed;
}

const started = performance.now();
const target = join(root, "dist");
try {
  const { files, modules } = await bundle();
  files.set("THIRD-PARTY-LICENSES.txt", await licencesOf(modules));
  const changed = await replaceFiles(target, files);
  await writeCodeCache();
  const size = [...files.values()].reduce((sum, text) => sum + Buffer.byteLength(text), 0);
  process.stdout.write(
    `${relative(process.cwd(), target) || "."}: ${files.size} files, ${Math.round(size / 1024)} KiB, ${changed} changed, ` +
      `${Math.round(performance.now() - started)} ms\n`,
  );
} catch (error) {
  // The bundler's messages show the place; a trace into it would only bury them.
  process.stderr.write(`${stripVTControlCharacters(error instanceof Error ? error.message : String(error))}\n`);
  process.exitCode = 1;
}
