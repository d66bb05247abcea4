/** What the outside world is to a command. Tests give their own. */

export interface Output {
  /** Writes text. Returns false once the reader has gone away, when nothing more need be written. */
  write(text: string): boolean;
  readonly isTerminal: boolean;
  /** Columns of the terminal; `undefined` when the output is not a terminal. */
  readonly width: number | undefined;
}

export interface Io {
  readonly stdout: Output;
  readonly stderr: Output;
  /** The environment, read only. */
  readonly env: Readonly<Record<string, string | undefined>>;
  /** The working folder, absolute. */
  readonly cwd: string;
  /** This moment, in milliseconds since 1970; the only clock. */
  now(): number;
}
