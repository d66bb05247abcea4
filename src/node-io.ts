/** The outside world as Node has it. */
import { fstatSync, readSync, statSync, writeSync } from "node:fs";
import process from "node:process";
import { type Input, type Io, type Output, ReadError, WriteError } from "./io.ts";
import { today } from "./today.ts";

/** How long to wait for a slow reader before trying again, in milliseconds. */
const patience = 5;

/** Waits without giving up the thread: a write has to be whole before the process may end. */
function pause(): void {
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, patience);
}

/**
 * Whether a descriptor is a terminal. Node's own answer brings its network streams with it, a tenth of a bare start, so it
 * is asked only about devices that can be one.
 */
function isTerminal(descriptor: number): boolean {
  try {
    const device = fstatSync(descriptor);
    if (process.platform !== "win32") {
      if (!device.isCharacterDevice()) return false;
      if (device.rdev === statSync(devNull).rdev) return false;
    }
  } catch {
    // A closed descriptor, or a system without that device: Node knows.
  }
  // Node 20 before 20.16 lacks this way to a module.
  const tty = process.getBuiltinModule?.("node:tty");
  if (tty) return tty.isatty(descriptor);
  return (descriptor === 0 ? process.stdin : descriptor === 1 ? process.stdout : process.stderr).isTTY;
}

/** What a failed call of the system says; empty when it says nothing. */
function codeOf(error: unknown): string {
  return error instanceof Error && "code" in error ? String(error.code) : "";
}

/** Reads a file descriptor at once, whatever it is, and holds no more of it than was asked for. */
class DescriptorInput implements Input {
  readonly #descriptor: number;
  /** What came behind the last line that was read. */
  #rest: Uint8Array = new Uint8Array(0);

  constructor(descriptor: number) {
    this.#descriptor = descriptor;
  }

  get isTerminal(): boolean {
    return isTerminal(this.#descriptor);
  }

  read(limit: number): string | undefined {
    const pieces: Uint8Array[] = [this.#rest];
    let size = this.#rest.length;
    this.#rest = new Uint8Array(0);
    while (size <= limit) {
      const piece = new Uint8Array(1 << 16);
      const count = this.#next(piece);
      if (count === 0) return Buffer.concat(pieces).toString("utf8");
      pieces.push(piece.subarray(0, count));
      size += count;
    }
    return undefined;
  }

  /** A terminal gives a line at a time, edited; another input may give several, or parts of one. */
  readLine(): string | undefined {
    const pieces: Uint8Array[] = [];
    let piece = this.#rest;
    while (!piece.includes(lineFeed)) {
      pieces.push(piece);
      const next = new Uint8Array(1 << 16);
      const count = this.#next(next);
      piece = next.subarray(0, count);
      if (count > 0) continue;
      this.#rest = piece;
      return pieces.every(({ length }) => length === 0) ? undefined : lineOf(pieces);
    }
    const end = piece.indexOf(lineFeed);
    this.#rest = piece.slice(end + 1);
    return lineOf([...pieces, piece.subarray(0, end)]);
  }

  /** How many bytes came; 0 at the end. */
  #next(piece: Uint8Array): number {
    while (true) {
      try {
        return readSync(this.#descriptor, piece);
      } catch (error) {
        const code = codeOf(error);
        // EOF is what Windows says at the end of a pipe.
        if (code === "EOF") return 0;
        if (code !== "EAGAIN") throw new ReadError(code, { cause: error });
        pause();
      }
    }
  }
}

/** What can be read from an open file descriptor. */
export function inputOf(descriptor: number): Input {
  return new DescriptorInput(descriptor);
}

const lineFeed = 10;

/** Bytes as text at last, when no letter of several bytes can be cut in two. */
function lineOf(pieces: readonly Uint8Array[]): string {
  return Buffer.concat(pieces).toString("utf8").replace(/\r$/, "");
}

const devNull = "/dev/null";

/**
 * Writes to a file descriptor at once and whole, so that nothing is cut off when the process ends, whatever the reader
 * is: a terminal, a file or a pipe. A reader that has gone away (`head -1`) is no error.
 */
class DescriptorOutput implements Output {
  readonly #descriptor: number;
  readonly #env: Io["env"];
  #open = true;
  #isTerminal: boolean | undefined;

  constructor(descriptor: number, env: Io["env"]) {
    this.#descriptor = descriptor;
    this.#env = env;
  }

  get isTerminal(): boolean {
    this.#isTerminal ??= isTerminal(this.#descriptor);
    return this.#isTerminal;
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
        const code = codeOf(error);
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
    stdin: inputOf(0),
    stdout: new DescriptorOutput(1, env),
    stderr: new DescriptorOutput(2, env),
    env,
    cwd: process.cwd(),
    // biome-ignore lint/style/noRestrictedGlobals: the only clock
    today: (timezone) => today(timezone, Date.now()),
  };
}
