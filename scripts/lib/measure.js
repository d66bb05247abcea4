/** Measures whole processes: wall time, CPU time and peak memory. */
import { spawn } from "node:child_process";
import process from "node:process";

/**
 * What a process used besides time.
 * @typedef {object} Usage
 * @property {number} cpu user and system time, in milliseconds
 * @property {number} memory peak resident size, in MiB
 */

/**
 * @typedef {object} Spread
 * @property {number} median
 * @property {number} low the lower quartile
 * @property {number} high the upper quartile
 */

/**
 * CommonJS to load with `--require`: when its process ends, it writes what the process used to file descriptor 3. The
 * peak is Linux's own figure for the program where there is one: the one of `resourceUsage` starts at the size of the
 * process that started it.
 */
export const probe = `
const { readFileSync, writeSync } = require("node:fs");
process.on("exit", () => {
  const { userCPUTime, systemCPUTime, maxRSS } = process.resourceUsage();
  let peak = maxRSS;
  try {
    peak = Number(/VmHWM:\\s+(\\d+)/.exec(readFileSync("/proc/self/status", "utf8"))[1]);
  } catch {}
  writeSync(3, JSON.stringify({ cpu: (userCPUTime + systemCPUTime) / 1000, memory: peak / 1024 }));
});
`;

/**
 * Runs Node once, its output read through a pipe, in this environment but for the options of Node and a cache of its own.
 * @param {readonly string[]} args
 * @returns {Promise<{ wall: number, extra: string }>} milliseconds from before its start to its end, and what it wrote
 *   to file descriptor 3
 * @throws {Error} when the process fails
 */
async function runNode(args) {
  return await new Promise((resolve, reject) => {
    const started = process.hrtime.bigint();
    const child = spawn(process.execPath, args, {
      stdio: ["ignore", "pipe", "pipe", "pipe"],
      env: { ...process.env, NODE_OPTIONS: "", XDG_CACHE_HOME: process.env["DIRECTIVES_BENCH_CACHE"] },
    });
    let errors = "";
    let extra = "";
    child.stdout?.resume();
    child.stderr?.on("data", (chunk) => {
      errors += chunk;
    });
    child.stdio[3]?.on("data", (chunk) => {
      extra += chunk;
    });
    child.on("error", reject);
    child.on("close", (code) => {
      const wall = Number(process.hrtime.bigint() - started) / 1e6;
      if (code === 0) resolve({ wall, extra });
      else reject(new Error(`node ${args.join(" ")} ended with ${code}\n${errors}`));
    });
  });
}

/**
 * @param {readonly string[]} args what to run Node with
 * @returns {Promise<number>} the wall time of the whole process, in milliseconds
 */
export async function wallOf(args) {
  return (await runNode(args)).wall;
}

/**
 * @param {readonly string[]} args what to run Node with
 * @param {string} probePath a file that holds {@link probe}
 * @returns {Promise<Usage>}
 */
export async function usageOf(args, probePath) {
  return JSON.parse((await runNode(["--require", probePath, ...args])).extra);
}

/**
 * @param {readonly number[]} values
 * @returns {Spread}
 */
export function spreadOf(values) {
  const sorted = [...values].sort((a, b) => a - b);
  /** @param {number} share */
  const at = (share) => {
    const place = share * (sorted.length - 1);
    const below = sorted[Math.floor(place)] ?? 0;
    const above = sorted[Math.ceil(place)] ?? 0;
    return below + (above - below) * (place - Math.floor(place));
  };
  return { median: at(0.5), low: at(0.25), high: at(0.75) };
}
