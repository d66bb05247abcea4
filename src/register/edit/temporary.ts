/** Files beside the ones that they are to replace: `.NAME.PID.tmp`, which a folder register does not read. */
import {
  closeSync,
  constants,
  copyFileSync,
  fchmodSync,
  fchownSync,
  fsyncSync,
  ftruncateSync,
  lstatSync,
  openSync,
  readdirSync,
  readFileSync,
  rmdirSync,
  type Stats,
  statSync,
  unlinkSync,
  writeSync,
} from "node:fs";
import { basename, dirname, join } from "node:path";
import process from "node:process";
import { isRunning } from "./owner.ts";
import { codeOf } from "./store-error.ts";

/** What a temporary file holds: the text that a file gets, or the one that it gets back when another file fails. */
export type Kind = "new" | "old";

/** The name of the temporary file for a file (absolute, no link). */
export function temporaryFor(path: string, kind: Kind): string {
  return join(dirname(path), `.${basename(path)}.${process.pid}.${kind === "old" ? "old." : ""}tmp`);
}

/**
 * Makes a temporary file with these bytes, on the disk and read back. It gets the rights of the file that it stands in
 * for: its mode, where the system lets us its owner and group, and what else the system copies with a file. Lists on
 * Linux (ACLs) are not among that. Without such a file it gets those of any new file. Throws the system's errors, `EIO`
 * when the disk does not give back what was written; the caller removes the file in either case.
 */
export function makeTemporary(temporary: string, bytes: Uint8Array, like: { path: string; stat: Stats } | null): void {
  // What a run with this number left behind.
  removeQuietly(temporary);
  if (like === null) writeNew(temporary, bytes, "wx");
  else {
    copyFileSync(like.path, temporary, constants.COPYFILE_EXCL);
    writeNew(temporary, bytes, constants.O_RDWR | (constants.O_NOFOLLOW ?? 0), like.stat);
  }
  if (!readFileSync(temporary).equals(bytes)) throw Object.assign(new Error("not what was written"), { code: "EIO" });
}

function writeNew(path: string, bytes: Uint8Array, flags: string | number, like?: Stats): void {
  const file = openSync(path, flags);
  try {
    if (like !== undefined) {
      ftruncateSync(file);
      own(file, like);
    }
    let written = 0;
    while (written < bytes.length) written += writeSync(file, bytes, written);
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
}

/** The owner before the mode, some bits of which a change of owner takes away. */
function own(file: number, { uid, gid, mode }: Stats): void {
  changeOwner(file, uid, -1);
  const rights = mode & 0o7777;
  // The rights of one group are not those of another: it then gets what everybody has.
  const ofAnyGroup = (rights & ~0o2070) | ((rights & 0o007) << 3);
  fchmodSync(file, changeOwner(file, -1, gid) ? rights : ofAnyGroup);
}

/** Whether the system let us; only its administrator can give files to others. -1 stands for no change. */
function changeOwner(file: number, user: number, group: number): boolean {
  try {
    fchownSync(file, user, group);
    return true;
  } catch {
    return false;
  }
}

/**
 * Removes what dead runs left beside a file (absolute, no link): temporary files of it and of other YAML files, and
 * second names of the file itself, which a run that was killed had put in its place. Throws when there is no folder.
 */
export function removeLeftovers(real: string): void {
  const folder = dirname(real);
  const self = statSync(real, { throwIfNoEntry: false });
  for (const name of readdirSync(folder)) {
    const [, base = "", pid] = /^\.(.+)\.([1-9]\d{0,9})\.(?:old\.)?tmp$/.exec(name) ?? [];
    if (pid === undefined || (base !== basename(real) && !/\.ya?ml$/i.test(base))) continue;
    const path = join(folder, name);
    if (!isRunning(Number(pid)) || isSame(lstatSync(path, { throwIfNoEntry: false }), self)) removeQuietly(path);
  }
}

function isSame(one: Stats | undefined, other: Stats | undefined): boolean {
  return one !== undefined && one.dev === other?.dev && one.ino === other.ino;
}

/** Puts a folder's entries on the disk; not every system lets us. Throws only what says that the disk is broken. */
export function syncFolder(folder: string): void {
  let file: number | undefined;
  try {
    file = openSync(folder, constants.O_RDONLY);
    fsyncSync(file);
  } catch (error) {
    const code = codeOf(error);
    if (code === "EIO" || code === "ENOSPC" || code === "EDQUOT") throw error;
  } finally {
    if (file !== undefined) closeSync(file);
  }
}

/** Removes a file; it may be gone, and what cannot be removed stays. */
export function removeQuietly(path: string): void {
  try {
    unlinkSync(path);
  } catch {
    // The next run that writes here tries again.
  }
}

/** Removes a folder if it is empty. */
export function removeFolder(path: string): void {
  try {
    rmdirSync(path);
  } catch {
    // Somebody else has put something there.
  }
}
