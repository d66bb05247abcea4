/** Where the history of the registers begins: what a request means, in a commit. */
import { existsSync } from "node:fs";
import { join } from "node:path";
import { checkFile } from "../register/check-file.ts";
import { type RegisterFiles, readRegisters } from "../register/files.ts";
import type { RegisterRequest } from "../register/paths.ts";
import { commitsFrom } from "./commits.ts";
import { bestOf, goneFrom, type Past, rootBefore } from "./follow.ts";
import type { Git } from "./git.ts";
import { GitError } from "./git-error.ts";
import { signsIn } from "./past-files.ts";
import { type Asked, askedFor, discoverIn } from "./places.ts";
import { type Root, rootAt } from "./tree-files.ts";

/** A commit, by its full hash and by the name that the user knows it by. */
export interface Named {
  readonly hash: string;
  readonly revision: string;
}

/**
 * Where the registers of a request are in a commit: at the same paths, or else where discovery finds one there, or else
 * where they came from. Throws `GitError` when one cannot be found.
 */
export async function rootsIn(git: Git, past: Past, request: RegisterRequest, at: Named): Promise<readonly Root[]> {
  const asked = askedFor(git, request);
  const top = await past.trees.top(at.hash);
  if (asked.paths.length === 0) {
    const found = await discoverIn(past.trees, top, asked.folder);
    if (found === undefined) throw notIn(at, null);
    return [found];
  }
  const roots: Root[] = [];
  for (const path of asked.paths) {
    const root = await rootAt(past.trees, top, path);
    const found = root.found === null ? await otherwise(path) : root;
    if (found === undefined) throw notIn(at, path);
    roots.push(found);
  }
  return roots;

  async function otherwise(path: string): Promise<Root | undefined> {
    const discovered = asked.named ? undefined : await discoverIn(past.trees, top, asked.folder);
    return discovered ?? (await followed(git, past, { request, asked, path, at }));
  }
}

function notIn({ revision }: Named, path: string | null): GitError {
  return new GitError({ problem: "not-in-revision", data: { revision, path } });
}

interface Wanted {
  readonly request: RegisterRequest;
  readonly asked: Asked;
  readonly path: string;
  readonly at: Named;
}

/** Follows a register from the working tree, or from the last commit, back to an older one. */
async function followed(git: Git, past: Past, { request, asked, path, at }: Wanted): Promise<Root | undefined> {
  const head = await git.commitOf("HEAD");
  const top = await past.trees.top(head);
  const there = await rootAt(past.trees, top, path);
  const last = there.found === null ? await beforeToday(git, past, { request, asked, path, top }) : there;
  if (last?.found == null) return undefined;
  if (head === at.hash) return last;
  const tops = new Map([[head, { top, root: last }]]);
  for await (const { commit, parents } of commitsFrom(git, head)) {
    const here = tops.get(commit.hash);
    tops.delete(commit.hash);
    if (here === undefined) continue;
    if (commit.hash === at.hash) return here.root.found === null ? undefined : here.root;
    for (const parent of parents) {
      const known = tops.get(parent);
      if (known !== undefined && known.root.found !== null) continue;
      const before = await past.trees.top(parent);
      const root = before === here.top ? here.root : await rootBefore(past, here, before);
      tops.set(parent, { top: before, root });
    }
  }
  return undefined;
}

/** Where a register of the working tree is in the last commit, when its move is not committed yet. */
async function beforeToday(
  git: Git,
  past: Past,
  { request, asked, path, top }: Omit<Wanted, "at"> & { readonly top: string },
): Promise<Root | undefined> {
  const { top: folder } = git;
  if (folder === null) return undefined;
  const { registers } = readRegisters(asked.named ? { ...request, paths: [join(folder, path)] } : request);
  const signs = new Set(registers.flatMap(({ files }) => files).flatMap(signsOfFile));
  const isGone = (at: string): boolean => !existsSync(join(folder, at));
  return signs.size === 0 ? undefined : await bestOf(past, top, signs, goneFrom(past, top, isGone));
}

function signsOfFile(file: RegisterFiles["files"][number]): readonly string[] {
  return signsIn({ read: { source: file.source, diagnostics: [] }, checked: checkFile(file) });
}
