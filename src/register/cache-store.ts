/**
 * The files of the cache: a private folder of the user's, in which every file can be lost or damaged at any time.
 * Nothing here throws; what cannot be had is absent, and what cannot be written is not.
 */
import {
  closeSync,
  constants,
  fstatSync,
  lstatSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  renameSync,
  type Stats,
  unlinkSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";
import process from "node:process";

/** How much is kept. */
export interface CacheBounds {
  readonly entries: number;
  /** Of all entries together. */
  readonly bytes: number;
  readonly entryBytes: number;
}

const megabyte = 1024 * 1024;
const usualBounds: CacheBounds = { entries: 2000, bytes: 64 * megabyte, entryBytes: 48 * megabyte };

export interface CacheStore {
  /** The bytes of an entry; `undefined` when there is none. Names are of letters and digits. */
  read(name: string): Uint8Array | undefined;
  /** Puts an entry in place in one step, whoever else does the same. */
  write(name: string, bytes: Uint8Array): void;
  /** Removes what was not used for the longest time, until the bounds are kept. */
  trim(): void;
}

const suffix = ".entry";
const ownFile = /^[0-9a-z]+\.(?:entry|\d+-\d+\.tmp)$/;
/** A link in place of an entry is not followed; a pipe there is not waited for. */
const readFlags = constants.O_RDONLY | (constants.O_NOFOLLOW ?? 0) | (constants.O_NONBLOCK ?? 0);

/** Opens the cache in a folder (absolute), which need not exist. */
export function openStore(folder: string, bounds: CacheBounds = usualBounds): CacheStore {
  // Whose folder it is is asked once; between the runs of others it can change, within one it does not matter.
  let isOwn = isPrivate(folder);
  let written = 0;
  const pathOf = (name: string): string => join(folder, `${name}${suffix}`);
  return {
    read(name) {
      return isOwn ? attempt(() => readEntry(pathOf(name), bounds.entryBytes)) : undefined;
    },
    write(name, bytes) {
      if (bytes.length > bounds.entryBytes) return;
      isOwn ||= makeFolder(folder);
      if (!isOwn) return;
      written += 1;
      const temporary = join(folder, `${name}.${process.pid}-${written}.tmp`);
      attempt(() => writeEntry(temporary, pathOf(name), bytes));
    },
    trim() {
      if (isOwn) attempt(() => trimFolder(folder, bounds));
    },
  };
}

/** A real folder of this user's, into which nobody else can write: what is in it decides on dates. */
function isPrivate(folder: string): boolean {
  const stat = attempt(() => lstatSync(folder));
  if (!stat?.isDirectory()) return false;
  // Windows has no such owners and modes; the folder lies in the user's own.
  if (process.getuid === undefined) return true;
  return stat.uid === process.getuid() && (stat.mode & 0o022) === 0;
}

function makeFolder(folder: string): boolean {
  attempt(() => mkdirSync(folder, { recursive: true, mode: 0o700 }));
  return isPrivate(folder);
}

function readEntry(path: string, limit: number): Uint8Array | undefined {
  const file = openSync(path, readFlags);
  try {
    const stat = fstatSync(file);
    return stat.isFile() && stat.size <= limit ? readFileSync(file) : undefined;
  } finally {
    closeSync(file);
  }
}

function writeEntry(temporary: string, path: string, bytes: Uint8Array): void {
  // What a run of this name left behind when it was killed.
  attempt(() => unlinkSync(temporary));
  try {
    writeFileSync(temporary, bytes, { flag: "wx", mode: 0o600 });
    renameSync(temporary, path);
  } catch {
    attempt(() => unlinkSync(temporary));
  }
}

function trimFolder(folder: string, { entries, bytes }: CacheBounds): void {
  const files = readdirSync(folder)
    .filter((name) => ownFile.test(name))
    .flatMap((name) => {
      const path = join(folder, name);
      const stat = attempt(() => lstatSync(path));
      return stat ? [{ path, size: stat.size, used: lastUse(stat) }] : [];
    })
    .sort((one, other) => other.used - one.used);
  let total = 0;
  for (const [index, { path, size }] of files.entries()) {
    total += size;
    if (index >= entries || total > bytes) attempt(() => unlinkSync(path));
  }
}

/** Systems note the time of reading at least once a day, or not at all; then the oldest goes first. */
function lastUse({ atimeMs, mtimeMs }: Stats): number {
  return Math.max(atimeMs, mtimeMs);
}

function attempt<T>(action: () => T): T | undefined {
  try {
    return action();
  } catch {
    return undefined;
  }
}
