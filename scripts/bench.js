/**
 * Measures what a user waits for: whole processes, from start to end, as ratios to bare `node` in the same run.
 *
 *     npm run bench                     prints the table
 *     npm run bench -- --write          and puts it into docs/performance.md
 *     npm run bench -- --rounds 50      more rounds, a narrower spread (20 when absent)
 *
 * Every round runs each case once, in turn, so that a slow moment of the machine falls on all of them alike.
 */
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { cpus, tmpdir } from "node:os";
import { join, resolve } from "node:path";
import process from "node:process";
import { parseArgs } from "node:util";
import { probe, spreadOf, usageOf, wallOf } from "./lib/measure.js";
import { generateRegister } from "./lib/register-generator.js";

/** @typedef {{ name: string, args: readonly string[], walls: number[], cpus: number[], memories: number[] }} Case */

const root = resolve(import.meta.dirname, "..");
const page = join(root, "docs/performance.md");
const marks = ["<!-- bench:begin -->", "<!-- bench:end -->"];
const { values: flags } = parseArgs({
  options: { write: { type: "boolean", default: false }, rounds: { type: "string", default: "20" } },
});
const rounds = Number(flags.rounds);
if (!(rounds >= 1)) throw new Error("--rounds takes a number from 1");

/**
 * @param {string} folder where to put what the cases need
 * @returns {Promise<Case[]>} bare node first
 */
async function casesIn(folder) {
  /** @param {number} count */
  const register = async (count) => {
    const path = join(folder, `${count}.yaml`);
    const { head, meetings } = generateRegister({ count });
    await writeFile(path, `${head}meetings:\n${meetings.map(({ text }) => text).join("")}`);
    return path;
  };
  const empty = join(folder, "empty.js");
  await writeFile(empty, "");
  const parse = join(folder, "parse.mjs");
  const yaml = JSON.stringify(import.meta.resolve("yaml"));
  await writeFile(
    parse,
    `import { readFileSync } from "node:fs";\nimport { parse } from ${yaml};\nparse(readFileSync(process.argv[2], "utf8"));\n`,
  );
  const [thousand, tenThousand] = [await register(1000), await register(10_000)];
  const bin = join(root, "bin/directives.js");
  const seed = ["--register", join(root, "data/directives.yaml"), "--as-of", "2017-12-05"];
  const large = ["--as-of", "2018-03-01", "--register"];
  /** @type {[name: string, args: readonly string[]][]} */
  const cases = [
    ["`node -e 0`", ["-e", "0"]],
    ["`node empty.js`", [empty]],
    ["`directives --version`", [bin, "--version"]],
    ["`directives --help`", [bin, "--help"]],
    ["`directives list`, the seed", [bin, "list", ...seed]],
    ["`directives list --overdue`, the seed", [bin, "list", "--overdue", ...seed]],
    ["`directives list --no-cache`, the seed", [bin, "list", "--no-cache", ...seed]],
    ["`directives list`, 1,000 directives", [bin, "list", ...large, thousand]],
    ["`directives list`, 10,000 directives", [bin, "list", ...large, tenThousand]],
    ["`directives list --no-cache`, 10,000 directives", [bin, "list", "--no-cache", ...large, tenThousand]],
    ["`yaml` alone, 1,000 directives", [parse, thousand]],
    ["`yaml` alone, 10,000 directives", [parse, tenThousand]],
  ];
  return cases.map(([name, args]) => ({ name, args, walls: [], cpus: [], memories: [] }));
}

/**
 * @param {readonly Case[]} cases
 * @param {string} probePath
 */
async function measure(cases, probePath) {
  for (let round = 0; round <= rounds; round += 1) {
    for (const each of cases) {
      const wall = await wallOf(each.args);
      // The first round only warms the disk's cache.
      if (round > 0) each.walls.push(wall);
    }
    if (process.stderr.isTTY) process.stderr.write(`\rround ${round} of ${rounds}${round === rounds ? "\n" : ""}`);
  }
  // What the processes used hardly varies, so a few runs tell it; they are apart since asking takes time.
  for (let round = 0; round < Math.min(rounds, 5); round += 1) {
    for (const each of cases) {
      const { cpu, memory } = await usageOf(each.args, probePath);
      each.cpus.push(cpu);
      each.memories.push(memory);
    }
  }
}

/**
 * @param {readonly Case[]} cases bare node first
 * @returns {string} a Markdown table
 */
function tableOf(cases) {
  const bare = cases[0];
  const [floor, cpuFloor] = [spreadOf(bare?.walls ?? []).median, spreadOf(bare?.cpus ?? []).median];
  const rows = cases.map(({ name, walls, cpus: cpuTimes, memories }) => {
    const { median, low, high } = spreadOf(walls);
    const ratio = (/** @type {number} */ value) => (value / floor).toFixed(2);
    return [
      name,
      `${ratio(median)}`,
      `${ratio(low)} to ${ratio(high)}`,
      `${median.toFixed(0)} ms`,
      (spreadOf(cpuTimes).median / cpuFloor).toFixed(2),
      `${spreadOf(memories).median.toFixed(0)} MiB`,
    ];
  });
  const head = ["what", "wall, × bare", "quartiles", "wall", "CPU, × bare", "peak memory"];
  const lines = [head, head.map((_, index) => (index === 0 ? "---" : "---:")), ...rows];
  return lines.map((cells) => `| ${cells.join(" | ")} |`).join("\n");
}

/** @returns {string} the machine, in one line */
function machine() {
  const all = cpus();
  const model = all[0]?.model.trim() || "unknown processor";
  return `${model}, ${all.length} cores; Node ${process.versions.node} on ${process.platform} ${process.arch}; ${rounds} rounds.`;
}

const folder = await mkdtemp(join(tmpdir(), "directives-bench-"));
process.env["DIRECTIVES_BENCH_CACHE"] = join(folder, "cache");
try {
  const cases = await casesIn(folder);
  const probePath = join(folder, "probe.cjs");
  await writeFile(probePath, probe);
  await measure(cases, probePath);
  const result = `${tableOf(cases)}\n\n${machine()}`;
  process.stdout.write(`${result}\n`);
  if (flags.write) {
    const text = await readFile(page, "utf8");
    const [before, rest] = text.split(marks[0] ?? "");
    const after = rest?.split(marks[1] ?? "")[1];
    if (before === undefined || after === undefined) throw new Error(`${page} has no ${marks.join(" … ")}`);
    await writeFile(page, `${before}${marks[0]}\n\n${result}\n\n${marks[1]}${after}`);
  }
} finally {
  await rm(folder, { recursive: true, force: true });
}
