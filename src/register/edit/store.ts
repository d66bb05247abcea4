/**
 * Writes files so that an edit is never lost and no file is ever half written: one run at a time for a register, and each
 * file replaced in one step by one that is on the disk already.
 */
import { dirname } from "node:path";
import { acquireLock, type Lock, type Patience, usualPatience } from "./lock.ts";
import { minding } from "./signals.ts";
import { asStoreError } from "./store-error.ts";
import { examine, type FileWrite, type Made, place, prepare, realFile, type Target, takeBack } from "./target.ts";
import { removeFolder, removeQuietly, syncFolder } from "./temporary.ts";

export { StoreError } from "./store-error.ts";
export type { FileWrite } from "./target.ts";

/**
 * Runs an action while this process is the only one that may write to these registers, which are named by their main
 * files (absolute, in any order). Read them inside. The lock is given back when the action ends or throws, and by a
 * signal that ends the process; after `kill -9` the next run takes it over. The action may not wait for people: the
 * terminal's Ctrl-C is heard only where it pauses. Throws `StoreError`, `locked` or `io`, and what the action throws.
 */
export async function whileLocked<T>(
  paths: readonly string[],
  action: () => Promise<T>,
  patience: Patience = usualPatience,
): Promise<T> {
  // Always in the same order, so that no two runs wait for each other.
  const files = [...new Set(paths.map((path) => about(path, () => realFile(path))))].sort();
  const held: Lock[] = [];
  const release = (): void => {
    for (const lock of held.splice(0).reverse()) lock.release();
  };
  return await minding(release, async () => {
    try {
      for (const file of files) held.push(await acquireLock(file, patience));
      return await action();
    } finally {
      release();
    }
  });
}

/**
 * Writes files, all or none. Each is written beside its place, put on the disk and read back before any is put in place;
 * if one cannot be, those before it get their old text back. A `kill -9` leaves each file with its old text or with its
 * new one, and of several files maybe some with the one and some with the other.
 *
 * Rights, owner and group stay as they are where the system lets us. Folders of new files are made. Refused, with nothing
 * changed: a file that is not what `before` says (`changed`), a new file that is there (`exists`), one that is write
 * protected, also where replacing it would be allowed, one that is no plain file, and one with several names (hard
 * links), which would part ways: the others would keep the old text, and nobody would notice (`io`).
 */
export async function writeFiles(writes: readonly FileWrite[]): Promise<void> {
  // In one go, so that no signal finds it half done.
  await minding(
    () => undefined,
    async () => writeAll(writes),
  );
}

function writeAll(writes: readonly FileWrite[]): void {
  const made: Made = { temporaries: [], folders: [] };
  const placed: Target[] = [];
  try {
    const targets = writes.map((write) => about(write.path, () => examine(write, made)));
    if (new Set(targets.map(({ real }) => real)).size < targets.length) throw new Error("a file is written twice");
    for (const target of targets) about(target.path, () => prepare(target, targets.length > 1, made));
    for (const target of targets) {
      about(target.path, () => place(target));
      placed.push(target);
      about(target.path, () => syncFolder(dirname(target.real)));
    }
  } catch (error) {
    for (const target of placed.reverse()) takeBack(target);
    putAway(made);
    throw error;
  }
  putAway({ ...made, folders: [] });
}

/** Removes what was made on the way: temporary files, and folders, which are empty without the new files. */
function putAway({ temporaries, folders }: Made): void {
  for (const temporary of temporaries) removeQuietly(temporary);
  for (const folder of folders.toReversed()) removeFolder(folder);
}

/** Says of the system's errors which file they are about. */
function about<T>(path: string, action: () => T): T {
  try {
    return action();
  } catch (error) {
    throw asStoreError(error, path);
  }
}
