/** That a change cannot be made to a text without making others. */
import type { RecordPath } from "../model.ts";

/**
 * - `missing`: nothing is at the path, or at the one above it
 * - `shape`: what is there is of another kind, such as a text where a list or a map must be
 * - `alias`: the value is an alias, and stands elsewhere
 * - `anchor`: an alias elsewhere stands for the value, and would change with it
 * - `overlap`: two changes of one call concern the same value
 * - `text`: no file can hold the text, since half of a character is in it
 * - `layout`: the way in which it is written leaves no room, such as a comment that would become a part of a text
 */
export type Hindrance = "missing" | "shape" | "alias" | "anchor" | "overlap" | "text" | "layout";

/** Thrown for a change that cannot be made. Nothing was changed then. */
export class EditImpossible extends Error {
  readonly reason: Hindrance;
  /** Of the change, from the file's root. */
  readonly path: RecordPath;

  constructor(reason: Hindrance, path: RecordPath) {
    super(`cannot edit ${path.join(".") || "the file"}: ${reason}`);
    this.name = "EditImpossible";
    this.reason = reason;
    this.path = path;
  }
}
