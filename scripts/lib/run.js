/** Runs a program and collects what it prints. */
import { spawn } from "node:child_process";
import process from "node:process";

/**
 * @typedef {object} Result
 * @property {number} code the exit code; 1 when a signal ended the program
 * @property {string} output stdout and stderr as they came
 */

/**
 * @param {string} program
 * @param {readonly string[]} args
 * @param {{ cwd?: string, env?: NodeJS.ProcessEnv }} [options] `env` replaces the environment
 * @returns {Promise<Result>}
 * @throws {Error} when the program cannot be started
 */
export async function run(program, args, { cwd, env = process.env } = {}) {
  return await new Promise((resolve, reject) => {
    // npm is a script on Windows, which only a shell starts there.
    const shell = process.platform === "win32" && program === "npm";
    const child = spawn(program, args, { cwd, env, shell, stdio: ["ignore", "pipe", "pipe"] });
    /** @type {Buffer[]} */
    const chunks = [];
    child.stdout.on("data", (chunk) => chunks.push(chunk));
    child.stderr.on("data", (chunk) => chunks.push(chunk));
    child.on("error", reject);
    child.on("close", (code) => resolve({ code: code ?? 1, output: Buffer.concat(chunks).toString() }));
  });
}
