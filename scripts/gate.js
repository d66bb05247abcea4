/**
 * Everything that has to hold before a change is taken, one line a step; the output of a step that fails follows its
 * line. All steps run even when one fails. Exit code 1 when any failed.
 *
 *     npm run gate
 *     npm run gate -- --no-test      without the test suite, where it has just run
 *     npm run gate -- --node 24      also the test suite on another Node, where npm can get it
 *     npm run gate -- lint types     only these steps
 */
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import process from "node:process";
import { parseArgs } from "node:util";
import { publint } from "publint";
import { formatMessage } from "publint/utils";
import { run } from "./lib/run.js";
import { totalsOf } from "./lib/totals.js";

/** @typedef {import("./lib/run.js").Result & { note?: string | undefined }} StepResult */

const root = resolve(import.meta.dirname, "..");
const vitest = join(root, "node_modules/vitest/vitest.mjs");
const color = process.stdout.isTTY ? { FORCE_COLOR: "1" } : {};

/** Zones far from each other: a day ahead, a day behind, one with daylight saving, and the seed register's own. */
const zones = ["Pacific/Kiritimati", "Pacific/Niue", "America/New_York", "Asia/Almaty"];

/** What a zone cannot change, and what takes long. */
const sameInEveryZone = [
  "tests/house/**",
  "tests/packaging/**",
  "tests/cli/edit-processes.test.ts",
  "tests/cli/process.test.ts",
  "tests/register/edit/processes.test.ts",
  "tests/cli/edit-processes.test.ts",
  "tests/docs/git.test.ts",
  "tests/register/cache-runs.test.ts",
  "tests/register/edit/**",
  "tests/register/robust.test.ts",
];

const { values: flags, positionals: wanted } = parseArgs({
  allowPositionals: true,
  options: { "no-test": { type: "boolean", default: false }, node: { type: "string" } },
});

/**
 * @param {string} script a script of package.json
 * @returns {Promise<StepResult>}
 */
async function npmRun(script) {
  return await run("npm", ["run", "--silent", script], { cwd: root, env: { ...process.env, ...color } });
}

/**
 * Runs the suite, with its totals as the note.
 * @param {readonly string[]} command how to call Node
 * @param {{ args?: readonly string[], env?: NodeJS.ProcessEnv }} [options]
 * @returns {Promise<StepResult>}
 */
async function suite(command, { args = [], env = {} } = {}) {
  const folder = await mkdtemp(join(tmpdir(), "directives-gate-"));
  const report = join(folder, "totals.json");
  const [program = process.execPath, ...rest] = command;
  try {
    const result = await run(program, [...rest, vitest, "run", ...args], {
      cwd: root,
      env: { ...process.env, ...color, ...env, DIRECTIVES_TEST_TOTALS: report },
    });
    return { ...result, note: await totalsOf(report) };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** @returns {Promise<StepResult>} */
async function suiteInZones() {
  const args = sameInEveryZone.flatMap((glob) => ["--exclude", glob]);
  let code = 0;
  let output = "";
  const notes = [];
  for (const zone of zones) {
    const result = await suite([process.execPath], { args, env: { TZ: zone } });
    code ||= result.code;
    if (result.code !== 0) output += `with TZ=${zone}\n${result.output}`;
    notes.push(`${zone} ${result.note ?? "did not run"}`);
  }
  return { code, output, note: notes.join("; ") };
}

/**
 * @param {string} version
 * @returns {Promise<StepResult>}
 */
async function suiteOnNode(version) {
  // npx -c runs a shell line in which the package's node comes first.
  const npx = ["npx", "--yes", "--package", `node@${version}`, "-c"];
  const [program = "npx", ...rest] = npx;
  const found = await run(program, [...rest, "node -p process.execPath"], { cwd: root });
  const path = found.output.trim().split("\n").at(-1) ?? "";
  if (found.code !== 0 || path === "") return { code: 0, output: "", note: `skipped: npm has no node@${version}` };
  return await suite([path]);
}

/** @returns {Promise<StepResult>} */
async function lintPackage() {
  const { messages, pkg } = await publint({ pkgDir: root, strict: true, pack: "npm" });
  const output = messages.map((message) => formatMessage(message, pkg, { color: false }) ?? message.code);
  return { code: output.length === 0 ? 0 : 1, output: output.join("\n") };
}

/** @type {[name: string, step: () => Promise<StepResult>][]} */
const steps = [
  ["lint", async () => await npmRun("lint")],
  ["types", async () => await npmRun("typecheck")],
  ["build", async () => await withNote(npmRun("build"))],
  ["test", async () => await suite([process.execPath])],
  ["zones", suiteInZones],
  [
    "dead code",
    async () =>
      await run(process.execPath, [join(root, "node_modules/knip/bin/knip.js"), "--no-progress"], { cwd: root }),
  ],
  ["package", lintPackage],
];
const { node } = flags;
if (node !== undefined) steps.push([`node ${node}`, async () => await suiteOnNode(node)]);

/**
 * A step whose last line says what it did.
 * @param {Promise<StepResult>} step
 * @returns {Promise<StepResult>}
 */
async function withNote(step) {
  const result = await step;
  return result.code === 0 ? { ...result, note: result.output.trim().split("\n").at(-1) } : result;
}

const names = steps.map(([name]) => name);
const unknown = wanted.filter((name) => !names.includes(name));
if (unknown.length > 0) throw new Error(`there is no step ${unknown.join(", ")}; the steps are ${names.join(", ")}`);

let failed = 0;
for (const [name, step] of steps) {
  if (wanted.length > 0 ? !wanted.includes(name) : flags["no-test"] && name === "test") continue;
  const started = performance.now();
  const { code, output, note } = await step();
  const seconds = ((performance.now() - started) / 1000).toFixed(1);
  const verdict = code === 0 ? "ok" : "FAILED";
  process.stdout.write(`${name.padEnd(10)} ${verdict.padEnd(6)} ${seconds.padStart(6)} s  ${note ?? ""}`.trimEnd());
  process.stdout.write("\n");
  if (code === 0) continue;
  failed += 1;
  process.stdout.write(`${output.trimEnd().replaceAll(/^/gm, "  ")}\n`);
}
process.stdout.write(failed === 0 ? "the gate is open\n" : `the gate is shut: ${failed} of its steps failed\n`);
process.exitCode = failed === 0 ? 0 : 1;
