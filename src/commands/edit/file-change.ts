/** The new bytes of each file that an edit concerns, read back. */
import { Buffer } from "node:buffer";
import { dirname, isAbsolute, join, relative, sep } from "node:path";
import type { Diagnostic } from "../../diagnostics/diagnostic.ts";
import { lineColumn, type Source } from "../../diagnostics/source.ts";
import { UsageError } from "../../errors.ts";
import { checkFile } from "../../register/check-file.ts";
import type { CheckedFile } from "../../register/checked.ts";
import { decode } from "../../register/decode.ts";
import { applyEdits, editsOf } from "../../register/edit/apply.ts";
import type { Change, TextEdit } from "../../register/edit/change.ts";
import { EditImpossible } from "../../register/edit/impossible.ts";
import { meant, sameData } from "../../register/edit/meant.ts";
import type { FileWrite } from "../../register/edit/store.ts";
import { unifiedDiff } from "../../register/edit/unified-diff.ts";
import type { RegisterFile, RegisterFiles } from "../../register/files.ts";
import { locate, rootOf, type Tree } from "../../register/tree.ts";
import type { Texts } from "../../text/texts.ts";
import type { Opened } from "../context.ts";
import type { Decision, NewFile } from "./session.ts";

/** A file as it is and as it is to be. */
export interface FileChange extends FileWrite {
  /** The file that was read; absent for a new one. */
  readonly old: RegisterFile | undefined;
  readonly new: RegisterFile;
  readonly checked: CheckedFile;
  /** What is wrong with its bytes. */
  readonly diagnostics: readonly Diagnostic[];
  readonly diff: string;
}

/**
 * What becomes of each file that is edited, in the order of the files, then of each new one. The languages of wordings have
 * to be loaded. Throws `UsageError` for what cannot be edited as it is written, and `Error` when a new text does not say
 * what was meant.
 */
export function fileChanges(opened: Opened, decision: Decision, texts: Texts): readonly FileChange[] {
  const created = (decision.newFiles ?? []).map((file) => createdFile(opened, file));
  return [...editedFiles(opened, decision, texts), ...created];
}

function editedFiles({ files, checked }: Opened, { edits }: Decision, texts: Texts): readonly FileChange[] {
  const wanted = new Map<unknown, Change[]>();
  for (const { source, changes } of edits) wanted.set(source, [...(wanted.get(source) ?? []), ...changes]);
  return files
    .flatMap((register) => register.files)
    .flatMap((file) => {
      const changes = wanted.get(file.source);
      const known = checked.get(file);
      return changes === undefined || known === undefined ? [] : edited(file, known, changes, texts);
    });
}

const mark = Buffer.from([0xef, 0xbb, 0xbf]);

function edited(
  file: RegisterFile,
  { tree, raw }: CheckedFile,
  changes: readonly Change[],
  texts: Texts,
): readonly FileChange[] {
  const { source, main, origin } = file;
  if (origin === undefined) throw new Error(`${source.path} was read from no file`);
  const edits = textEdits(source, tree, changes, texts);
  const text = applyEdits(source.text, edits);
  if (text === source.text) return [];
  const bytes = Buffer.from(text, "utf8");
  // The text of a file lacks its byte order mark.
  const hasMark = mark.equals(origin.bytes.subarray(0, mark.length));
  const after = hasMark ? Buffer.concat([mark, bytes]) : bytes;
  const change = changeTo({ path: origin.path, shown: source.path, main, before: origin.bytes, after });
  // The last guard against a bug: no file is written that does not say what was asked for.
  if (!sameData(meant(raw, changes), change.checked.raw)) {
    throw new Error(`the edit of ${source.path} would not say what was meant; nothing was written`);
  }
  const diff = unifiedDiff({ path: source.path, before: source.text, edits });
  return [{ ...change, old: file, diff }];
}

function createdFile({ files }: Opened, { path, text }: NewFile): FileChange {
  const home = homeOf(files, path);
  const [shown, folder] = [dirname(home.source.path), folderOf(home.origin)];
  const name = join(shown, relative(folder, path)).replaceAll(sep, "/");
  const change = changeTo({ path, shown: name, main: false, before: null, after: Buffer.from(text, "utf8") });
  return { ...change, diff: unifiedDiff({ path: name, before: null, edits: [{ start: 0, end: 0, text }] }) };
}

/** As `editsOf`. What cannot be edited because of the way in which people wrote it is no bug. */
function textEdits(source: Source, tree: Tree, changes: readonly Change[], { edit }: Texts): readonly TextEdit[] {
  try {
    return editsOf(source, tree, changes);
  } catch (error) {
    if (!(error instanceof EditImpossible) || error.reason === "missing" || error.reason === "overlap") throw error;
    const { start } = locate(tree, rootOf(tree), error.path);
    const { message, hint } = edit.session.impossible(`${source.path}:${lineColumn(source, start).line}`, error.reason);
    // biome-ignore lint/style/useErrorCause: the cause is the third argument
    throw new UsageError(message, hint, { cause: error });
  }
}

interface Bytes extends FileWrite {
  readonly shown: string;
  readonly main: boolean;
}

/** The change to bytes that are read back as they would be from the file. */
function changeTo({ path, shown, main, before, after }: Bytes): Omit<FileChange, "diff"> {
  const { source, diagnostics } = decode(shown, after);
  const file: RegisterFile = { source, main, origin: { path, bytes: after } };
  return { path, before, after, old: undefined, new: file, checked: checkFile(file), diagnostics };
}

const folderOf = (origin: RegisterFile["origin"]): string => dirname(origin?.path ?? "");

/** The main file of the register whose folder a path lies in, of the innermost one. */
export function homeOf(files: readonly RegisterFiles[], path: string): RegisterFile {
  const home = files
    .flatMap((register) => register.files.filter(({ main, origin }) => main && origin !== undefined))
    .filter(({ origin }) => isBelow(path, folderOf(origin)))
    .reduce<RegisterFile | undefined>(
      (best, one) => (best && folderOf(best.origin).length >= folderOf(one.origin).length ? best : one),
      undefined,
    );
  if (home === undefined) throw new Error(`${path} lies in the folder of no register`);
  return home;
}

function isBelow(path: string, folder: string): boolean {
  const way = relative(folder, path);
  return way !== "" && way !== ".." && !way.startsWith(`..${sep}`) && !isAbsolute(way);
}
