/** The registers that a request means, as paths in its repository, and where they are in a commit. */
import { existsSync, realpathSync } from "node:fs";
import { basename, dirname, isAbsolute, join, posix, relative, sep } from "node:path";
import { attempt, discovered, pathsOf, type RegisterRequest, statOf } from "../register/paths.ts";
import { type Git, openGit } from "./git.ts";
import { GitError } from "./git-error.ts";
import { type Root, rootAt } from "./tree-files.ts";
import type { Trees } from "./trees.ts";

/**
 * Opens the repository of the registers that a request means, or of its working folder where none is found. Throws
 * `GitError` as `openGit` does.
 */
export async function openRepository(request: RegisterRequest): Promise<Git> {
  const { env, cwd } = request;
  const [first] = pathsOf(request).paths;
  // Who names the repository to git itself means this one, seen from the working folder.
  if (first === undefined || env["GIT_DIR"] !== undefined) return await openGit(cwd, env);
  return await openGit(folderOf(first), env);
}

/** The folder that a path is, or is in, as far as there is one. Links to files are not followed: the link is committed. */
function folderOf(path: string): string {
  let folder = statOf(path)?.isDirectory() ? path : dirname(path);
  while (!(statOf(folder)?.isDirectory() || dirname(folder) === folder)) folder = dirname(folder);
  return folder;
}

/** What a request means, in the repository. */
export interface Asked {
  /** From the top folder, with slashes. */
  readonly paths: readonly string[];
  /** They are named, not found. */
  readonly named: boolean;
  /** The working folder. */
  readonly folder: string;
}

/** Throws `GitError` for a register that is not in the repository. */
export function askedFor(git: Git, request: RegisterRequest): Asked {
  const top = git.top ?? request.cwd;
  const { paths, named } = pathsOf(request);
  const inside = paths.map((path) => {
    const way = wayTo(top, path);
    if (way === undefined) throw new GitError({ problem: "outside-repository", data: { path } });
    return way;
  });
  return { paths: [...new Set(inside)], named, folder: wayTo(top, request.cwd) ?? "" };
}

/** A path (absolute) from the top folder; `undefined`: outside. What is not there any more is where it would be. */
function wayTo(top: string, path: string): string | undefined {
  const parts: string[] = [];
  let folder = path;
  // A file's own link counts by its name, the links on the way to it by where they lead.
  if (!statOf(path)?.isDirectory() && dirname(path) !== path) [folder] = [dirname(path), parts.push(basename(path))];
  while (!existsSync(folder) && dirname(folder) !== folder) {
    parts.push(basename(folder));
    folder = dirname(folder);
  }
  const real = attempt(() => realpathSync.native(folder)) ?? folder;
  const way = relative(top, join(real, ...parts.reverse()));
  if (way === ".." || way.startsWith(`..${sep}`) || isAbsolute(way)) return undefined;
  return sep === "/" ? way : way.replaceAll(sep, "/");
}

/** The register that discovery would find in a commit, from a folder upward. */
export async function discoverIn(trees: Trees, top: string, folder: string): Promise<Root | undefined> {
  for (let at = folder; ; at = posix.dirname(at).replace(/^\.$/, "")) {
    for (const name of discovered) {
      const path = posix.join(at, name);
      if ((await trees.find(top, path))?.kind === "file") return await rootAt(trees, top, path);
    }
    if (at === "") return undefined;
  }
}
