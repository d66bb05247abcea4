/** What is to be different in a file of a register, as data. Other modules find out which bytes that concerns. */
import type { RecordPath } from "../model.ts";

/** What is to be written: text (quoted as YAML and its neighbours ask for), lists, and maps in the order of their keys. */
export type Value = string | readonly Value[] | { readonly [key: string]: Value };

/**
 * One change. Paths lead from the file's root, by the indexes that records have before any change of the same call:
 * `["meetings", 0, "directives", 2, "status"]`.
 *
 * - `set`: the value under a key, which may be new; or of an item of a list
 * - `remove`: the key or the item with its lines
 * - `append`: an item at the end of the list under a key. The list may be new; a single text or map in its place, which
 *   stands for a list of one, becomes a list of two
 */
export type Change =
  | { readonly type: "set"; readonly path: RecordPath; readonly value: Value }
  | { readonly type: "remove"; readonly path: RecordPath }
  | { readonly type: "append"; readonly path: RecordPath; readonly value: Value };

/** A piece of text to be put in the place of another: offsets in the old text, `end` exclusive. */
export interface TextEdit {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}
