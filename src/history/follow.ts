/** Follows a register from a commit to the one before it, when it was moved or came to be a folder. */
import { posix } from "node:path";
import { isYaml } from "../register/paths.ts";
import { idOf, isRegister, type PastFiles, signsIn } from "./past-files.ts";
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
 * leads to, or else in what the commit removed and has the most directives in common with it, or else in what the commit
 * took the most of them out of. What only has directives like these is a register of its own.
 */
export async function rootBefore(past: Past, { top, root }: Standing, before: string): Promise<Root> {
  const same = await rootAt(past.trees, before, root.path);
  if (root.found === null || (await isWhole(past, before, same))) return same;
  if (root.found.path !== root.path) {
    const linked = await rootAt(past.trees, before, root.found.path);
    if (await isWhole(past, before, linked)) return linked;
  }
  const signs = new Set(await signsOf(past, { top, root }));
  const missing: Root = { path: root.path, found: null };
  if (signs.size === 0) return missing;
  const removed: string[] = [];
  const changed: string[] = [];
  for await (const { path, isLeft } of gone(past, before, top)) (isLeft ? changed : removed).push(path);
  return (await bestOf(past, before, signs, removed)) ?? (await bestOf(past, before, signs, changed, top)) ?? missing;
}

/** A folder without its main file is no register yet. */
async function isWhole({ trees }: Past, top: string, { path, found }: Root): Promise<boolean> {
  return found?.kind === "file" || (found !== null && (await trees.find(top, mainOf(path)))?.kind === "file");
}

/**
 * Of the registers that these files belong to, the one that has most of the signs. What a register still has in a later top
 * folder, where one is given, does not count.
 */
export async function bestOf(
  past: Past,
  top: string,
  signs: ReadonlySet<string>,
  files: AsyncIterable<string> | Iterable<string>,
  later?: string,
): Promise<Root | undefined> {
  let best: Root | undefined;
  let most = 0;
  for await (const path of files) {
    const root = await rootAt(past.trees, top, path);
    const own = (await signsOf(past, { top, root })).filter((sign) => signs.has(sign));
    const left = new Set(
      later === undefined || own.length === 0
        ? []
        : await signsOf(past, { top: later, root: await rootAt(past.trees, later, path) }),
    );
    const common = own.filter((sign) => !left.has(idOf(sign))).length;
    if (common > most) [best, most] = [root, common];
  }
  return best;
}

/** The signs of the directives of a register; none of what is no register. */
async function signsOf(past: Past, { top, root }: Standing): Promise<readonly string[]> {
  const { files } = await listRegister(past, top, root);
  const [main] = files;
  if (main?.main !== true || main.hash === null) return [];
  const first = await past.files.file(main);
  if (!isRegister(first)) return [];
  const others = await Promise.all(files.slice(1).map((file) => past.files.file(file)));
  return [first, ...others].flatMap(signsIn);
}

/** A file that a commit removed, or only changed. */
interface Gone {
  readonly path: string;
  readonly isLeft: boolean;
}

/** The YAML files of a top folder that another does not have, or has otherwise. */
async function* gone({ trees }: Past, from: string, to: string): AsyncGenerator<Gone, void> {
  async function* visit(old: string, now: string | undefined, path: string): AsyncGenerator<Gone, void> {
    if (old === now) return;
    const present = new Map<string, Entry>();
    for (const entry of now === undefined ? [] : await trees.entries(now)) present.set(entry.name, entry);
    for (const { kind, name, hash } of await trees.entries(old)) {
      if (name === "node_modules") continue;
      const other = present.get(name);
      const at = posix.join(path, name);
      if (kind === "folder") yield* visit(hash, other?.kind === "folder" ? other.hash : undefined, at);
      else if (kind === "file" && isYaml(name) && other?.hash !== hash)
        yield { path: at, isLeft: other?.kind === "file" };
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
