/** One file that is written: looked at, prepared beside its place, put there, and taken back. */
import {
  accessSync,
  closeSync,
  constants,
  linkSync,
  lstatSync,
  mkdirSync,
  openSync,
  readFileSync,
  realpathSync,
  renameSync,
  type Stats,
  statSync,
} from "node:fs";
import { basename, dirname, join } from "node:path";
import { codeOf, StoreError } from "./store-error.ts";
import { makeTemporary, removeLeftovers, removeQuietly, temporaryFor } from "./temporary.ts";

/** A file and what it is to hold. */
export interface FileWrite {
  /** Absolute. A link stays one: what it leads to is written. */
  readonly path: string;
  /** What it held when it was read; `null` for a file that must not exist yet. */
  readonly before: Uint8Array | null;
  readonly after: Uint8Array;
}

/** A write that nothing speaks against so far. */
export interface Target extends FileWrite {
  /** The file itself, behind any links. */
  readonly real: string;
  /** What is there now; `null` for a new file. */
  readonly stat: Stats | null;
}

/** What was made on the way, in that order, to be removed in the end. */
export interface Made {
  readonly temporaries: string[];
  readonly folders: string[];
}

/** The file that a path leads to; it need not exist, its folder has to. Throws the system's errors. */
export function realFile(path: string): string {
  try {
    return realpathSync.native(path);
  } catch (error) {
    if (codeOf(error) !== "ENOENT") throw error;
  }
  return join(realpathSync.native(dirname(path)), basename(path));
}

/** Looks whether a file may be written. Throws `StoreError` or the system's errors. */
export function examine(write: FileWrite, made: Made): Target {
  return write.before === null ? examineNew(write, made) : examineOld(write);
}

function examineNew(write: FileWrite, made: Made): Target {
  const { path } = write;
  // A link that leads nowhere is something, too.
  if (lstatSync(path, { throwIfNoEntry: false }) !== undefined) throw new StoreError("exists", path);
  makeFolder(dirname(path), made);
  const real = join(realpathSync.native(dirname(path)), basename(path));
  removeLeftovers(real);
  return { ...write, real, stat: null };
}

function examineOld(write: FileWrite): Target {
  const { path } = write;
  if (statSync(path, { throwIfNoEntry: false }) === undefined) throw new StoreError("changed", path);
  const real = realFile(path);
  removeLeftovers(real);
  const stat = statSync(real);
  if (!stat.isFile()) throw new StoreError("io", path, { code: stat.isDirectory() ? "EISDIR" : "EINVAL" });
  // The administrator may write to it all the same, and does not want to.
  if ((stat.mode & 0o222) === 0) throw new StoreError("io", path, { code: "EACCES" });
  accessSync(real, constants.W_OK);
  if (stat.nlink > 1) throw new StoreError("io", path, { code: "EMLINK" });
  const target: Target = { ...write, real, stat };
  checkUnchanged(target);
  return target;
}

/** Throws `StoreError` unless the file is still what it was when it was read. */
function checkUnchanged({ path, before, real }: Target): void {
  if (before === null) return;
  try {
    if (realFile(path) === real && readFileSync(real).equals(before)) return;
  } catch (error) {
    if (codeOf(error) !== "ENOENT") throw error;
  }
  throw new StoreError("changed", path);
}

function makeFolder(folder: string, made: Made): void {
  const first = mkdirSync(folder, { recursive: true });
  if (first === undefined) return;
  const folders: string[] = [];
  for (let each = folder; each.length >= first.length && each !== dirname(each); each = dirname(each))
    folders.push(each);
  made.folders.push(...folders.reverse());
}

/** Writes what is to be put in the file's place, and where `keepOld` says so what brings the old text back. */
export function prepare(target: Target, keepOld: boolean, made: Made): void {
  const { real, before, after, stat } = target;
  const like = stat && { path: real, stat };
  const temporary = temporaryFor(real, "new");
  made.temporaries.push(temporary);
  makeTemporary(temporary, after, like);
  if (!keepOld || before === null) return;
  const old = temporaryFor(real, "old");
  made.temporaries.push(old);
  makeTemporary(old, before, like);
}

/** Puts a prepared file in its place. Throws `StoreError` or the system's errors. */
export function place(target: Target): void {
  const { path, real, before } = target;
  const temporary = temporaryFor(real, "new");
  if (before !== null) {
    checkUnchanged(target);
    renameSync(temporary, real);
    return;
  }
  try {
    linkSync(temporary, real);
  } catch (error) {
    // biome-ignore lint/style/useErrorCause: the cause is in the third argument
    if (codeOf(error) === "EEXIST") throw new StoreError("exists", path, { cause: error });
    // A file system without hard links says so in many ways. If that is not it, it says it again.
    claim(target);
    try {
      renameSync(temporary, real);
    } catch (failure) {
      removeQuietly(real);
      throw failure;
    }
  }
}

/** Makes sure that a new file is ours before it is replaced. */
function claim({ path, real }: Target): void {
  try {
    closeSync(openSync(real, "wx"));
  } catch (error) {
    // biome-ignore lint/style/useErrorCause: the cause is in the third argument
    if (codeOf(error) === "EEXIST") throw new StoreError("exists", path, { cause: error });
    throw error;
  }
}

/** Undoes {@link place}, unless somebody has changed the file since. Never throws. */
export function takeBack({ real, before, after }: Target): void {
  try {
    if (!readFileSync(real).equals(after)) return;
    if (before === null) removeQuietly(real);
    else renameSync(temporaryFor(real, "old"), real);
  } catch {
    // The disk has failed twice; the first failure is the one to tell.
  }
}
