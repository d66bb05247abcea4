/** What the outside world is to a command. Tests give their own. */
import type { CivilDay } from "./deadline/day.ts";

/** Text could not be written, and not because the reader went away: a full disk, a broken device. */
export class WriteError extends Error {
  override name = "WriteError";
  /** The system's code, such as `ENOSPC`. */
  readonly code: string;

  constructor(code: string, options?: ErrorOptions) {
    super(code, options);
    this.code = code;
  }
}

/** Text could not be read from standard input. */
export class ReadError extends Error {
  override name = "ReadError";
  /** The system's code, such as `EISDIR`. */
  readonly code: string;

  constructor(code: string, options?: ErrorOptions) {
    super(code, options);
    this.code = code;
  }
}

export interface Input {
  readonly isTerminal: boolean;
  /**
   * Everything to the end, as UTF-8; `undefined` when that is more than `limit` bytes. Throws {@link ReadError}.
   */
  read(limit: number): string | undefined;
  /**
   * One line without its line break, as UTF-8; waits for it. `undefined` at the end of the input, such as Ctrl-D in a
   * terminal. Throws {@link ReadError}.
   */
  readLine(): string | undefined;
}

export interface Output {
  /**
   * Writes text, whole. Returns false once the reader has gone away, when nothing more need be written. Throws
   * {@link WriteError}.
   */
  write(text: string): boolean;
  readonly isTerminal: boolean;
  /** Columns of the terminal; `undefined` when the output is not a terminal. */
  readonly width: number | undefined;
}

export interface Io {
  readonly stdin: Input;
  readonly stdout: Output;
  readonly stderr: Output;
  /** The environment, read only. */
  readonly env: Readonly<Record<string, string | undefined>>;
  /** The working folder, absolute. */
  readonly cwd: string;
  /** The civil day in an IANA time zone, or in the machine's own for `null`; the only clock. */
  today(timezone: string | null): CivilDay;
}
