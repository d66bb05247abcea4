/** Follows a register from a commit to the one before it, when it was moved or came to be a folder. */
import { posix } from "node:path";
import { isYaml } from "../register/paths.ts";
import { idsIn, isRegister, type PastFiles } from "./past-files.ts";
import { isSkipped, listRegister, mainOf, type Opened, type Root, rootAt } from "./tree-files.ts";
import type { Entry } from "./trees.ts";

/** What the repository and its files are read with. */
export interface Past extends Opened {
  readonly files: PastFiles;
}

/** A register in a commit, whose top folder has this hash. */
export interface Standing {
  readonly top: string;
  readonly root: Root;
}

/**
 * Where a register was before a commit, in the parent whose top folder is `before`: at the same path, or else where its link
 * leads to, or else in what the commit removed or changed and has the most directives in common with it.
 */
export async function rootBefore(past: Past, { top, root }: Standing, before: string): Promise<Root> {
  const same = await rootAt(past.trees, before, root.path);
  if (root.found === null || (await isWhole(past, before, same))) return same;
  if (root.found.path !== root.path) {
    const linked = await rootAt(past.trees, before, root.found.path);
    if (await isWhole(past, before, linked)) return linked;
  }
  const ids = new Set(await idsOf(past, { top, root }));
  const missing: Root = { path: root.path, found: null };
  if (ids.size === 0) return missing;
  return (await bestOf(past, before, ids, gone(past, before, top))) ?? missing;
}

/** A folder without its main file is no register yet. */
async function isWhole({ trees }: Past, top: string, { path, found }: Root): Promise<boolean> {
  return found?.kind === "file" || (found !== null && (await trees.find(top, mainOf(path)))?.kind === "file");
}

/** Of the registers that these files belong to, the one that has most of the ids. */
export async function bestOf(
  past: Past,
  top: string,
  ids: ReadonlySet<string>,
  files: AsyncIterable<string>,
): Promise<Root | undefined> {
  let best: Root | undefined;
  let most = 0;
  for await (const path of files) {
    const root = await rootAt(past.trees, top, path);
    const common = (await idsOf(past, { top, root })).filter((id) => ids.has(id)).length;
    if (common > most) [best, most] = [root, common];
  }
  return best;
}

/** The ids of the directives of a register; none of what is no register. */
async function idsOf(past: Past, { top, root }: Standing): Promise<readonly string[]> {
  const { files } = await listRegister(past, top, root);
  const [main] = files;
  if (main?.main !== true || main.hash === null) return [];
  const first = await past.files.file(main);
  if (!isRegister(first)) return [];
  const others = await Promise.all(files.slice(1).map((file) => past.files.file(file)));
  return [first, ...others].flatMap(idsIn);
}

/** The YAML files of a top folder that another does not have, or has otherwise. */
async function* gone({ trees }: Past, from: string, to: string): AsyncGenerator<string, void> {
  async function* visit(old: string, now: string | undefined, path: string): AsyncGenerator<string, void> {
    if (old === now) return;
    const present = new Map<string, Entry>();
    for (const entry of now === undefined ? [] : await trees.entries(now)) present.set(entry.name, entry);
    for (const { kind, name, hash } of await trees.entries(old)) {
      if (name === "node_modules") continue;
      const other = present.get(name);
      const at = posix.join(path, name);
      if (kind === "folder") yield* visit(hash, other?.kind === "folder" ? other.hash : undefined, at);
      else if (kind === "file" && isYaml(name) && other?.hash !== hash) yield at;
    }
  }
  yield* visit(from, to, "");
}

/** The YAML files below a top folder that `isGone` says are no longer where they were. */
export async function* goneFrom(
  { trees }: Past,
  top: string,
  isGone: (path: string) => boolean,
): AsyncGenerator<string, void> {
  for await (const { kind, name, path } of trees.walk(top, "", isSkipped)) {
    if (kind === "file" && isYaml(name) && isGone(path)) yield path;
  }
}
