/** Runs the command line in this process, against real files, with outputs, clock and environment of the test's own. */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Io, Output } from "../../src/io.ts";
import { main } from "../../src/main.ts";
import { today } from "../../src/today.ts";

export interface World {
  readonly cwd?: string;
  readonly env?: Io["env"];
  /** Milliseconds since 1970. */
  readonly now?: number;
  /** Columns of a terminal; absent: a pipe. */
  readonly width?: number;
  /** How many writes stdout takes before its reader goes away. */
  readonly writes?: number;
  /** What standard input holds; absent: it is a terminal. */
  readonly stdin?: string;
  /** The lines that someone types at a terminal, who then sees stderr there too; the input ends after them. */
  readonly answers?: readonly string[];
  /** Their lines show among those of stderr, as a terminal has them. */
  readonly echo?: true;
}

export interface Result {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}

export const fixtures: string = join(import.meta.dirname, "fixtures");

/** Noon in Almaty on 5 December 2017. */
const noon = 1_512_453_600_000;

function sink(texts: string[], width: number | undefined, writes: number): Output {
  let left = writes;
  return {
    isTerminal: width !== undefined,
    width,
    write(text) {
      if (left <= 0) return false;
      left -= 1;
      texts.push(text);
      return true;
    },
  };
}

/** Runs `directives` with these words. */
export async function run(words: readonly string[], world: World = {}): Promise<Result> {
  const { cwd = fixtures, env = {}, now = noon, width, writes = Number.POSITIVE_INFINITY, stdin, answers } = world;
  const typed = [...(answers ?? [])];
  const stdout: string[] = [];
  const stderr: string[] = [];
  const code = await main(words, {
    stdin: {
      isTerminal: stdin === undefined,
      readLine: () => {
        const line = typed.shift();
        if (world.echo && line !== undefined) stderr.push(`${line}\n`);
        return line;
      },
      read: (limit) => (Buffer.byteLength(stdin ?? "") > limit ? undefined : (stdin ?? "")),
    },
    stdout: sink(stdout, width, writes),
    stderr: sink(stderr, width ?? (answers && 80), Number.POSITIVE_INFINITY),
    env,
    cwd,
    today: (timezone) => today(timezone, now),
  });
  return { code, stdout: stdout.join(""), stderr: stderr.join("") };
}

/** Calls `use` with the path of a folder that is gone afterwards. */
export async function withFolder<T>(use: (folder: string) => Promise<T>): Promise<T> {
  const folder = mkdtempSync(join(tmpdir(), "directives-"));
  try {
    return await use(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
