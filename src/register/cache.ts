/**
 * The cache of parsed registers: of each file the tree that was made of it and what its wordings were read as. It holds
 * only files that have nothing wrong with their YAML and their shape, so what a run finds is the same with it and
 * without. Whatever goes wrong with the cache itself means that there is none.
 */
import { basename, posix, win32 } from "node:path";
import { readingsOf, rememberReadings } from "../deadline/wording/read.ts";
import { decodeEntry, type Entry, type EntryKey, encodeEntry } from "./cache-entry.ts";
import { type CacheBounds, openStore } from "./cache-store.ts";
import type { CheckedFile, CheckedFiles } from "./checked.ts";
import type { RegisterFile } from "./files.ts";
import type { Tree } from "./tree.ts";
import { wordingsIn } from "./wordings.ts";

export interface Cache {
  /** The tree of a file that was found valid before; what its wordings were read as is known from here on. */
  find(file: RegisterFile): Tree | undefined;
  /** Keeps those of these files that are valid. */
  keep(files: readonly RegisterFile[], checked: CheckedFiles): void;
}

export interface CacheOptions {
  readonly bounds?: CacheBounds;
  /** Names the build of the tool; entries of another do not count. */
  readonly build?: string;
}

/**
 * The bundler names a chunk by a hash of what is in it and in all chunks that it loads, so the name of this one changes
 * with everything that an entry is made by.
 */
const ownBuild: string = basename(import.meta.filename);

/** Where the system keeps a user's caches; `undefined` where the environment does not say. */
export function cacheFolderOf(
  env: Readonly<Record<string, string | undefined>>,
  platform: NodeJS.Platform,
): string | undefined {
  const { HOME: home, LOCALAPPDATA: local, XDG_CACHE_HOME: xdg } = env;
  const path = platform === "win32" ? win32 : posix;
  const isSet = (folder: string | undefined): folder is string => folder !== undefined && path.isAbsolute(folder);
  if (platform === "win32") return isSet(local) ? path.join(local, "directives", "Cache") : undefined;
  if (platform === "darwin") return isSet(home) ? path.join(home, "Library/Caches/directives") : undefined;
  if (isSet(xdg)) return path.join(xdg, "directives");
  return isSet(home) ? path.join(home, ".cache/directives") : undefined;
}

/** Opens the cache in a folder (absolute), which need not exist. Never throws, nor does what it returns. */
export function openCache(folder: string, { bounds, build = ownBuild }: CacheOptions = {}): Cache {
  const store = openStore(folder, bounds);
  return {
    find({ source, main, origin }) {
      if (origin === undefined) return undefined;
      const key: EntryKey = { build, main, bytes: origin.bytes };
      const bytes = store.read(nameOf(origin.path, key));
      const entry = bytes && decodeEntry(key, bytes);
      if (entry === undefined) return undefined;
      rememberReadings(entry.readings);
      return { ...entry.tree, source };
    },
    keep(files, checked) {
      for (const file of files) {
        const found = checked.get(file);
        const { origin, main } = file;
        if (origin === undefined || found === undefined || !isValid(found)) continue;
        const key: EntryKey = { build, main, bytes: origin.bytes };
        store.write(nameOf(origin.path, key), encodeEntry(key, entryOf(found)));
      }
      store.trim();
    },
  };
}

function isValid({ parsed, misfits }: CheckedFile): boolean {
  return parsed.sound && parsed.diagnostics.length === 0 && misfits.length === 0;
}

function entryOf({ tree, raw }: CheckedFile): Entry {
  return { tree, readings: readingsOf(wordingsIn(raw)) };
}

/**
 * The name of a file's entry, the same whatever the file holds, so that a new entry takes the old one's place. Two files
 * may share one, since an entry says what source it is for.
 */
function nameOf(path: string, { build, main }: EntryKey): string {
  const text = [build, main, path].join("\n");
  return `${fnv(text, 0x811c9dc5)}${fnv(text, 0x01000193)}`;
}

function fnv(text: string, start: number): string {
  let hash = start;
  for (let index = 0; index < text.length; index += 1) hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193);
  return (hash >>> 0).toString(16).padStart(8, "0");
}
