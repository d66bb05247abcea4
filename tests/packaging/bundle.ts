/** The published bundle, made from the sources as they are. */
import { spawnSync } from "node:child_process";
import { join, resolve } from "node:path";
import process from "node:process";

export const root: string = resolve(import.meta.dirname, "../..");

export interface Run {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs a program with only PATH of this environment, since npm's variables would change what a nested npm does. */
export function runProgram(program: string, args: readonly string[], cwd: string, more: NodeJS.ProcessEnv = {}): Run {
  // npm is a script on Windows, which only a shell starts there.
  const shell = process.platform === "win32" && program === "npm";
  const env = { PATH: process.env["PATH"], npm_config_update_notifier: "false", ...more };
  const { status, stdout, stderr, error } = spawnSync(program, args, {
    cwd,
    env,
    shell,
    encoding: "utf8",
    maxBuffer: 1 << 28,
  });
  if (error !== undefined) throw error;
  return { code: status, stdout, stderr };
}

/** Builds `dist/`; cheap when nothing has changed. Throws when that fails. */
export function build(): void {
  const { code, stdout, stderr } = runProgram(process.execPath, [join(root, "scripts/build.js")], root);
  if (code !== 0) throw new Error(`the build failed: ${stdout}${stderr}`);
}

/** The chunks that a command line loads, by name. `env` adds to an environment in which there is no cache. */
export function loadedBy(words: readonly string[], env: NodeJS.ProcessEnv = {}): readonly string[] {
  const program = `
    const { chunks, load } = require("./bin/load.js");
    const { main, nodeIo } = load("main.js");
    const io = { ...nodeIo(), stdout: { isTerminal: false, width: undefined, write: () => true } };
    main(${JSON.stringify(words)}, io).then(() => process.stdout.write(JSON.stringify([...chunks.keys()])));
  `;
  const { code, stdout, stderr } = runProgram(process.execPath, ["--input-type=commonjs", "-e", program], root, env);
  if (code !== 0 || stderr !== "") throw new Error(`${words.join(" ")} failed: ${stderr}`);
  return JSON.parse(stdout);
}
