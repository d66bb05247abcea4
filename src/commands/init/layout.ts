/** Where a new register goes: which files, and that nothing is in their way. */
import { existsSync, lstatSync, readdirSync, statSync } from "node:fs";
import { basename, dirname, extname, join, relative, resolve, sep } from "node:path";
import type { InitFlags, Shell } from "../command.ts";
import { refusal } from "../edit/words.ts";

/** A register in one file, or in a folder. */
export interface Layout {
  readonly kind: "file" | "folder";
  /** The file or the folder, absolute. */
  readonly path: string;
}

const mainName = "register.yaml";

/** Reads the argument. Throws `UsageError` for one that no register can have, or that would disturb another one. */
export function readLayout(named: string | undefined, flags: InitFlags, shell: Shell): Layout {
  const layout = layoutOf(named, flags, shell);
  if (layout.kind === "folder") checkFolder(layout.path, shell);
  else checkSurroundings(layout.path, shell);
  return layout;
}

function layoutOf(named: string | undefined, flags: InitFlags, { io, texts }: Shell): Layout {
  const { refusals } = texts.init;
  const path = resolve(io.cwd, named ?? (flags.folder === true ? "directives" : "directives.yaml"));
  if (named !== undefined && named.trim() === "") throw refusal(refusals.notAPath(named));
  const isFolder = isFolderAt(path) || /[\\/]$/.test(named ?? "");
  if (isFolder) return { kind: "folder", path };
  if (/\.ya?ml$/i.test(path)) {
    // A file of this name stands for its folder, wherever a register is named.
    if (basename(path) === mainName) return { kind: "folder", path: dirname(path) };
    if (flags.folder === true) throw refusal(refusals.folderFlag(shownPath(path, io.cwd)));
    return { kind: "file", path };
  }
  if (flags.folder !== true && named !== undefined && extname(path) !== "") throw refusal(refusals.notAPath(named));
  return { kind: "folder", path };
}

/** All YAML files below a folder become part of the register in it. */
function checkFolder(path: string, { io, texts }: Shell): void {
  const { refusals } = texts.init;
  if (!isTaken(path)) return;
  if (!isFolderAt(path)) throw refusal(refusals.notAFolder(shownPath(path, io.cwd)));
  // Its own file is what is in the way, if it is there.
  if (existsSync(join(path, mainName))) return;
  const found = findYaml(path);
  if (found !== undefined) throw refusal(refusals.inUse(shownPath(path, io.cwd), shownPath(found, io.cwd)));
}

function findYaml(folder: string): string | undefined {
  for (const entry of attempt(() => readdirSync(folder, { withFileTypes: true })) ?? []) {
    if (entry.name.startsWith(".") || entry.name === "node_modules") continue;
    const path = join(folder, entry.name);
    const found = entry.isDirectory() ? findYaml(path) : /\.ya?ml$/i.test(path) ? path : undefined;
    if (found !== undefined) return found;
  }
  return undefined;
}

/** A register of one file cannot be in the folder of another. */
function checkSurroundings(path: string, { io, texts }: Shell): void {
  for (let folder = dirname(path); ; folder = dirname(folder)) {
    const main = join(folder, mainName);
    if (existsSync(main)) {
      throw refusal(texts.init.refusals.inRegister(shownPath(path, io.cwd), shownPath(main, io.cwd)));
    }
    if (folder === dirname(folder) || existsSync(join(folder, ".git"))) return;
  }
}

/** The folder of the repository that a path is in; the working folder where there is none. */
export function repositoryOf(path: string, cwd: string): string {
  for (let folder = dirname(path); ; folder = dirname(folder)) {
    if (existsSync(join(folder, ".git"))) return folder;
    if (folder === dirname(folder)) break;
  }
  return relative(cwd, path).startsWith("..") ? dirname(path) : cwd;
}

/** Whether there is something at a path, were it a link that leads nowhere. */
export function isTaken(path: string): boolean {
  return attempt(() => lstatSync(path, { throwIfNoEntry: false })) !== undefined;
}

function isFolderAt(path: string): boolean {
  return attempt(() => statSync(path, { throwIfNoEntry: false }))?.isDirectory() === true;
}

/** What cannot be looked at cannot be written either, which says why. */
function attempt<T>(look: () => T): T | undefined {
  try {
    return look();
  } catch {
    return undefined;
  }
}

/** A path as shown: from a folder on where it is in it, else absolute; with slashes. */
export function shownPath(path: string, folder: string): string {
  const near = relative(folder, path);
  const shown = near === "" ? "." : near === ".." || near.startsWith(`..${sep}`) ? path : near;
  return sep === "/" ? shown : shown.replaceAll(sep, "/");
}
