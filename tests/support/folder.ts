/** A folder for the tests of a file. */
import { mkdtempSync, realpathSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

export interface TemporaryFolder {
  /** Absolute, without links. */
  readonly path: string;
  remove(): void;
}

/** Makes an empty folder; `remove` is for the end. */
export function temporaryFolder(): TemporaryFolder {
  const path = realpathSync(mkdtempSync(join(tmpdir(), "directives-")));
  return { path, remove: () => rmSync(path, { recursive: true, force: true }) };
}
