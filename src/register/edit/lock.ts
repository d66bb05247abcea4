/**
 * A lock beside a file, between processes, that outlives no `kill -9`.
 *
 * It is a symbolic link, since those are made together with their content in one step: `.NAME.lock` leads to the name of
 * its owner. Where the system has none, it is a file with that content. Names with a dot are no part of a register.
 *
 * A lock whose owner is dead cannot simply be removed: between the look and the removal, another process may have
 * removed it and put its own in that place. So each name is removed by nobody but its owner, or by the holder of the
 * lock after its owner died, and a dead lock is not replaced but surpassed, by `.NAME.lock.1`, `.NAME.lock.2` and so on.
 *
 *  1. Who finds a living owner waits. Who finds none makes the generation above the highest, exclusively.
 *  2. Then it lists them again, and holds the lock only when all others are dead and below; else it takes its own away
 *     and starts again.
 *  3. The holder removes in the end the dead that it found, from the lowest up, and its own last.
 *
 * Never two holders: each makes its own name before it lists the others, so of two that think they hold the lock, the one
 * that made its name later would have seen the other's, which is there until its holder is done. That needs that no
 * living owner's name is removed by others. Only a holder removes others, those that were dead when it got the lock; a
 * name can be made anew only after it was removed, and until the holder is done nobody else removes it.
 *
 * Between 1 and 2 anything can happen. A list that was empty a moment ago may be old: the generation 0 is then made
 * while 1 is held by one that has just removed the dead 0. That is what 2 is for.
 */
import {
  closeSync,
  openSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  symlinkSync,
  unlinkSync,
  writeSync,
} from "node:fs";
import { basename, dirname, join } from "node:path";
import { setTimeout } from "node:timers/promises";
import { isGone, newOwner } from "./owner.ts";
import { asStoreError, codeOf, StoreError } from "./store-error.ts";

/** How long to wait for a lock, in milliseconds. */
export interface Patience {
  /** For one owner. */
  readonly owner: number;
  /** For all of them, as long as the lock changes hands. */
  readonly total: number;
}

/** Long enough for any register; whoever holds the lock for longer has been stopped, or is on a machine that is gone. */
export const usualPatience: Patience = { owner: 10_000, total: 120_000 };

export interface Lock {
  /** Gives the lock back. Never throws: a lock that cannot be removed is dead when this process is. */
  release(): void;
}

interface Entry {
  readonly path: string;
  readonly generation: number;
  /** Empty when it cannot be read. */
  readonly owner: string;
}

/** What an attempt met instead of the lock: a living owner, or others that tried at the same time. */
interface Busy {
  readonly path: string;
  readonly owner?: string;
}

/** How a lock is made; false when its name is taken. */
export type Make = (path: string, owner: string) => boolean;

/**
 * Waits for the lock of a file (absolute, no link), which need not exist. When the promise is fulfilled the lock is held,
 * and nothing else has run since. Throws `StoreError`: `locked`, or `io` where its folder cannot be written to.
 */
export async function acquireLock(
  file: string,
  patience: Patience = usualPatience,
  make: Make = makeLink,
): Promise<Lock> {
  const began = performance.now();
  let since = began;
  let last: string | undefined;
  while (true) {
    const met = attempt(file, make);
    if ("release" in met) return met;
    const now = performance.now();
    if (met.owner !== last) [last, since] = [met.owner, now];
    if (now - since > patience.owner || now - began > patience.total) {
      throw new StoreError("locked", file, { lock: met.path });
    }
    await setTimeout(10 + Math.random() * 50);
  }
}

/** One attempt, without a pause in which a signal could find it half done. */
function attempt(file: string, make: Make): Lock | Busy {
  try {
    const found = entriesOf(file);
    const living = found.findLast(({ owner }) => !isGone(owner));
    if (living) return living;
    const last = found.at(-1);
    const generation = last === undefined ? 0 : last.generation + 1;
    const path = pathOf(file, generation);
    const own: Entry = { path, generation, owner: newOwner() };
    if (!make(path, own.owner)) return { path };
    return verified(file, own) ?? { path };
  } catch (error) {
    throw asStoreError(error, file);
  }
}

/** The lock that `own` stands for, if it is the only living one and the highest; otherwise `own` is removed. */
function verified(file: string, own: Entry): Lock | undefined {
  let dead: readonly Entry[] | undefined;
  try {
    const all = entriesOf(file);
    const others = all.filter(({ path }) => path !== own.path);
    const isOwn = all.some(({ path, owner }) => path === own.path && owner === own.owner);
    const isFree = others.every(({ generation, owner }) => generation < own.generation && isGone(owner));
    if (isOwn && isFree) dead = others;
  } finally {
    if (dead === undefined) remove(own);
  }
  return dead && { release: () => [...(dead ?? []), own].forEach(remove) };
}

/** Removes an entry if it is still the same. */
function remove({ path, owner }: Entry): void {
  try {
    if (ownerOf(path) === owner) unlinkSync(path);
  } catch {
    // The next to come finds a dead owner's lock.
  }
}

function pathOf(file: string, generation: number): string {
  const base = join(dirname(file), `.${basename(file)}.lock`);
  return generation === 0 ? base : `${base}.${generation}`;
}

/** The locks of a file, from the lowest generation up. */
function entriesOf(file: string): readonly Entry[] {
  const folder = dirname(file);
  const base = basename(pathOf(file, 0));
  return readdirSync(folder)
    .flatMap((name) => {
      if (!name.startsWith(base)) return [];
      const generation = /^(?:|\.[1-9]\d{0,8})$/.exec(name.slice(base.length))?.[0];
      if (generation === undefined) return [];
      const path = join(folder, name);
      const owner = ownerOf(path);
      return owner === undefined ? [] : [{ path, generation: Number(generation.slice(1)), owner }];
    })
    .sort((one, other) => one.generation - other.generation);
}

/** Whose a lock is; `undefined` when it is gone. */
function ownerOf(path: string): string | undefined {
  try {
    return readlinkSync(path);
  } catch (error) {
    if (codeOf(error) === "ENOENT") return undefined;
  }
  try {
    return readFileSync(path, "utf8");
  } catch (error) {
    return codeOf(error) === "ENOENT" ? undefined : "";
  }
}

/** Where links are not allowed: Windows for ordinary users, file systems of memory cards. */
const withoutLinks: readonly (string | undefined)[] = ["EPERM", "ENOSYS", "ENOTSUP", "EOPNOTSUPP", "EINVAL"];

function makeLink(path: string, owner: string): boolean {
  try {
    symlinkSync(owner, path);
    return true;
  } catch (error) {
    if (codeOf(error) === "EEXIST") return false;
    if (withoutLinks.includes(codeOf(error))) return makeFile(path, owner);
    throw error;
  }
}

/** As {@link makeLink}, with a file; one that is found empty is being written by its owner, or lost it in between. */
export function makeFile(path: string, owner: string): boolean {
  let file: number;
  try {
    file = openSync(path, "wx", 0o644);
  } catch (error) {
    if (codeOf(error) === "EEXIST") return false;
    throw error;
  }
  try {
    writeSync(file, owner);
  } catch (error) {
    attemptUnlink(path);
    throw error;
  } finally {
    closeSync(file);
  }
  return true;
}

function attemptUnlink(path: string): void {
  try {
    unlinkSync(path);
  } catch {
    // An empty lock stays, and says so by its name in the message.
  }
}
