/** Folders as git keeps them: what is at a path of a commit, links followed. */
import { posix } from "node:path";
import { GitError } from "./git-error.ts";
import type { GitObjects } from "./git-objects.ts";

export interface Entry {
  /** A submodule is a commit of another repository, of which nothing is known here. */
  readonly kind: "file" | "folder" | "link" | "submodule";
  readonly name: string;
  readonly hash: string;
}

/** What a path leads to. Paths are relative to the top folder, `""`, with slashes. */
export interface Found {
  /** Where it is, when all links are followed. */
  readonly path: string;
  readonly kind: "file" | "folder";
  readonly hash: string;
}

export interface Trees {
  /** The hash of a commit's top folder. */
  top(commit: string): Promise<string>;
  /** What a folder holds, by its hash. */
  entries(hash: string): Promise<readonly Entry[]>;
  /** What a path leads to below a top folder; `undefined`: nothing, or out of the repository. */
  find(top: string, path: string): Promise<Found | undefined>;
  /** All files below a folder but those in links and submodules. `skip` says which names are left out. */
  walk(hash: string, path: string, skip: (name: string) => boolean): AsyncGenerator<Entry & { readonly path: string }>;
}

/** How many folders are remembered: most commits change few. */
const mostFolders = 2000;
/** How many links may lead from one to the next. */
const mostLinks = 40;
/** Longer than any path is. */
const longestLink = 65_536;

/** Reads the folders of a repository, each once as long as it is remembered. */
export function openTrees(objects: GitObjects): Trees {
  const folders = new Map<string, Promise<readonly Entry[]>>();

  function remember(hash: string, entries: Promise<readonly Entry[]>): Promise<readonly Entry[]> {
    folders.delete(hash);
    folders.set(hash, entries);
    const [oldest] = folders.keys();
    if (folders.size > mostFolders && oldest !== undefined) folders.delete(oldest);
    return entries;
  }

  async function read(hash: string): Promise<readonly Entry[]> {
    const { bytes, type } = await objects.read(hash);
    if (bytes === null || type !== "tree") throw lost(hash);
    return entriesOf(bytes, hash.length / 2);
  }

  const trees: Trees = {
    async top(commit) {
      const { bytes, hash } = await objects.read(`${commit}^{tree}`);
      if (bytes !== null && !folders.has(hash))
        await remember(hash, Promise.resolve(entriesOf(bytes, hash.length / 2)));
      return hash;
    },
    entries: (hash) => remember(hash, folders.get(hash) ?? read(hash)),
    async find(top, path) {
      // Folders on the way that were passed, the top first.
      const way: { readonly name: string; readonly hash: string }[] = [];
      const names = path.split("/").reverse();
      let links = 0;
      let last: Found = { path: "", kind: "folder", hash: top };
      for (let name = names.pop(); name !== undefined; name = names.pop()) {
        if (name === "" || name === ".") continue;
        if (last.kind === "file") return undefined;
        if (name === "..") {
          if (way.pop() === undefined) return undefined;
        } else {
          const hash = way.at(-1)?.hash ?? top;
          const entry = (await trees.entries(hash)).find((each) => each.name === name);
          if (entry === undefined || entry.kind === "submodule") return undefined;
          if (entry.kind === "link") {
            links += 1;
            const target = links > mostLinks ? undefined : await linkTarget(objects, entry.hash);
            if (target === undefined || target.startsWith("/")) return undefined;
            names.push(...target.split("/").reverse());
          } else if (entry.kind === "file") {
            const at = [...way.map((each) => each.name), name].join("/");
            last = { path: at, kind: "file", hash: entry.hash };
            continue;
          } else {
            way.push({ name, hash: entry.hash });
          }
        }
        last = { path: way.map((each) => each.name).join("/"), kind: "folder", hash: way.at(-1)?.hash ?? top };
      }
      return last;
    },
    async *walk(hash, path, skip) {
      for (const entry of await trees.entries(hash)) {
        if (skip(entry.name)) continue;
        const at = posix.join(path, entry.name);
        if (entry.kind === "folder") yield* trees.walk(entry.hash, at, skip);
        else if (entry.kind !== "submodule") yield { ...entry, path: at };
      }
    },
  };
  return trees;
}

/** Where a link leads. */
export async function linkTarget(objects: GitObjects, hash: string): Promise<string | undefined> {
  const { bytes } = await objects.read(hash, longestLink);
  return bytes === null ? undefined : Buffer.from(bytes).toString("utf8");
}

function lost(object: string): GitError {
  return new GitError({ problem: "object-missing", data: { object } });
}

const kinds: Readonly<Record<string, Entry["kind"]>> = { "40000": "folder", "120000": "link", "160000": "submodule" };

/** The entries of a folder: each a mode, a space, the name, a zero and the hash. */
function entriesOf(bytes: Uint8Array, hashLength: number): readonly Entry[] {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const entries: Entry[] = [];
  for (let at = 0; at < buffer.length; ) {
    const space = buffer.indexOf(0x20, at);
    const zero = buffer.indexOf(0, space);
    const end = zero + 1 + hashLength;
    const mode = buffer.toString("latin1", at, space);
    const name = buffer.toString("utf8", space + 1, zero);
    entries.push({ kind: kinds[mode] ?? "file", name, hash: buffer.toString("hex", zero + 1, end) });
    at = end;
  }
  return entries;
}
