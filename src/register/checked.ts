/** A file as far as it could be read: from its text, or from the cache. */
import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import type { Place } from "../diagnostics/source.ts";
import type { FileDraft } from "./draft.ts";
import type { RegisterFile } from "./files.ts";
import { rawOf } from "./raw.ts";
import type { Tree } from "./tree.ts";
import { mapOf } from "./values.ts";

export interface ParsedFile {
  readonly tree: Tree;
  readonly diagnostics: readonly Diagnostic[];
  /** The syntax is sound: all that the file says is known. */
  readonly sound: boolean;
  /** Whether what is said at this place can be believed, or may only follow from a mistake in the syntax. */
  trusts(place: Place): boolean;
}

/** A file with what the schema says of it. */
export interface CheckedFile extends FileDraft {
  readonly parsed: ParsedFile;
  readonly misfits: readonly Diagnostic[];
}

export type CheckedFiles = ReadonlyMap<RegisterFile, CheckedFile>;

/** A tree of which it is known that nothing is wrong with its YAML. */
export function soundParse(tree: Tree): ParsedFile {
  return { tree, diagnostics: [], sound: true, trusts: () => true };
}

/** A file of which it is known that nothing is wrong with its YAML and its shape. */
export function soundFile(tree: Tree): CheckedFile {
  return { parsed: soundParse(tree), tree, raw: mapOf(rawOf(tree)), broken: [], misfits: [] };
}
