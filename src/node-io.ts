/** The outside world as Node has it. */
import { writeSync } from "node:fs";
import process from "node:process";
import { isatty } from "node:tty";
import { type Io, type Output, WriteError } from "./io.ts";
import { today } from "./today.ts";

/** How long to wait for a slow reader before trying again, in milliseconds. */
const patience = 5;

/** Waits without giving up the thread: a write has to be whole before the process may end. */
function pause(): void {
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, patience);
}

/**
 * Writes to a file descriptor at once and whole, so that nothing is cut off when the process ends, whatever the reader
 * is: a terminal, a file or a pipe. A reader that has gone away (`head -1`) is no error.
 */
class DescriptorOutput implements Output {
  readonly #descriptor: number;
  readonly #env: Io["env"];
  #open = true;

  constructor(descriptor: number, env: Io["env"]) {
    this.#descriptor = descriptor;
    this.#env = env;
  }

  get isTerminal(): boolean {
    return isatty(this.#descriptor);
  }

  get width(): number | undefined {
    if (!this.isTerminal) return undefined;
    const stated = Number(this.#env["COLUMNS"]);
    if (Number.isInteger(stated) && stated > 0) return stated;
    const stream = this.#descriptor === 1 ? process.stdout : process.stderr;
    // A terminal that does not know its width says 0.
    return stream.columns > 0 ? stream.columns : undefined;
  }

  write(text: string): boolean {
    if (!this.#open) return false;
    const bytes = Buffer.from(text);
    let start = 0;
    while (start < bytes.length) {
      try {
        start += writeSync(this.#descriptor, bytes, start);
      } catch (error) {
        const code = error instanceof Error && "code" in error ? String(error.code) : "";
        if (code === "EAGAIN") {
          pause();
          continue;
        }
        this.#open = false;
        // EOF is what Windows says of a closed pipe.
        if (code === "EPIPE" || code === "EOF") return false;
        throw new WriteError(code, { cause: error });
      }
    }
    return true;
  }
}

/** The process's own streams, environment, folder and clock. */
export function nodeIo(): Io {
  const { env } = process;
  return {
    stdout: new DescriptorOutput(1, env),
    stderr: new DescriptorOutput(2, env),
    env,
    cwd: process.cwd(),
    // biome-ignore lint/style/noRestrictedGlobals: the only clock
    today: (timezone) => today(timezone, Date.now()),
  };
}
