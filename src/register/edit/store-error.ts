/**
 * Why files could not be written. Nothing was, then:
 *
 * - `changed`: a file is no longer what it was when it was read
 * - `locked`: another run holds the register, and goes on holding it
 * - `exists`: a file that was to be new is there already
 * - `io`: the system refused, for the reason in `code`
 */
export type StoreProblem = "changed" | "locked" | "exists" | "io";

export class StoreError extends Error {
  override name = "StoreError";
  readonly problem: StoreProblem;
  /** The file that was to be written, or the register that was to be locked; absolute. */
  readonly path: string;
  /** For `io`: the system's code, such as `ENOSPC`; `EMLINK` for a file that has several names (hard links). */
  readonly code?: string;
  /** For `locked`: the file that stands for the lock, which names its owner and can be removed by hand. */
  readonly lock?: string;

  constructor(
    problem: StoreProblem,
    path: string,
    { code, lock, cause }: { readonly code?: string; readonly lock?: string; readonly cause?: unknown } = {},
  ) {
    super(`${problem}: ${path}`, cause === undefined ? undefined : { cause });
    this.problem = problem;
    this.path = path;
    if (code !== undefined) this.code = code;
    if (lock !== undefined) this.lock = lock;
  }
}

/** The system's code of a failed call; `undefined` for errors that are not the system's. */
export function codeOf(error: unknown): string | undefined {
  return error instanceof Error && "code" in error && typeof error.code === "string" ? error.code : undefined;
}

/** What a failed call of the system is to a caller of the store; any other error is a bug and stays what it is. */
export function asStoreError(error: unknown, path: string): unknown {
  const code = error instanceof StoreError ? undefined : codeOf(error);
  return code === undefined ? error : new StoreError("io", path, { code, cause: error });
}
