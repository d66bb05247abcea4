/**
 * A bundler plugin that keeps two of Node's modules from costing a start what it does not use: a tenth of the time of bare
 * `node` each.
 *
 * - `node:process`, imported as a module, reads each property of `process`, and so sets up its three streams. The global
 *   is the same object and reads nothing.
 * - `node:child_process` is asked for by commander at once, for subcommands that are programs of their own. It comes when
 *   it is called.
 */

/** @type {ReadonlyMap<string, string>} the text of each module that stands in for one of Node's */
const texts = new Map([
  ["\0process.mjs", "export default globalThis.process;"],
  ["\0process.cjs", "module.exports = globalThis.process;"],
  ["\0child_process.cjs", 'module.exports = { spawn: (...args) => require("node:child_process").spawn(...args) };'],
]);

/** @type {import("rolldown").Plugin} */
export const lightBuiltins = {
  name: "light-builtins",
  resolveId: {
    filter: { id: /^(node:)?(process|child_process)$/ },
    handler(id, importer, { kind }) {
      if (importer !== undefined && texts.has(importer)) return null;
      const name = id.replace("node:", "");
      const standIn = `\0${name}.${kind === "require-call" ? "cjs" : "mjs"}`;
      return texts.has(standIn) ? standIn : null;
    },
  },
  load: {
    filter: { id: /^\0(process|child_process)\.[cm]js$/ },
    handler: (id) => texts.get(id) ?? null,
  },
};
