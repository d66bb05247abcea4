/** The files of a register in a commit, by the rules that hold for those of the working folder. */
import { posix } from "node:path";
import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import { decode } from "../register/decode.ts";
import { finish, type Read, type RegisterFiles, tooBig } from "../register/files.ts";
import { isYaml, mainFile, megabyte, sizeLimit } from "../register/paths.ts";
import type { GitObjects } from "./git-objects.ts";
import { type Found, linkTarget, type Trees } from "./trees.ts";

/** The path of a register's main file. */
export function mainOf(path: string): string {
  return posix.join(path, mainFile);
}

/** A register in a commit. */
export interface Root {
  /** As it is asked for: of its file or its folder. */
  readonly path: string;
  /** `null`: it is not there. */
  readonly found: Found | null;
}

/** The register at a path below a top folder: a file `register.yaml` stands for the folder that it is in. */
export async function rootAt(trees: Trees, top: string, path: string): Promise<Root> {
  const found = (await trees.find(top, path)) ?? null;
  if (found?.kind !== "file" || posix.basename(path) !== mainFile) return { path, found };
  const folder = posix.dirname(path).replace(/^\.$/, "");
  return { path: folder, found: (await trees.find(top, folder)) ?? null };
}

/** What the repository is read with. */
export interface Opened {
  readonly objects: GitObjects;
  readonly trees: Trees;
}

export interface TreeFile {
  /** As it is reached from the register's folder, relative to the top folder. */
  readonly path: string;
  /** `null` of a link that leads to nothing. */
  readonly hash: string | null;
  readonly main: boolean;
}

export interface Listing {
  /** The main file first, the others by their paths. */
  readonly files: readonly TreeFile[];
  /** Paths of links that lead out of the folder, and are not followed. */
  readonly outside: readonly string[];
}

/** The files of a register below a top folder. */
export async function listRegister({ trees, objects }: Opened, top: string, { path, found }: Root): Promise<Listing> {
  if (found === null) return { files: [], outside: [] };
  if (found.kind === "file") return { files: [{ path, hash: found.hash, main: true }], outside: [] };
  const root = found;
  const files = new Map<string, string | null>();
  const outside: string[] = [];
  const known = new Set<string>();
  const links: string[] = [];

  async function visit(folder: Found, shown: string): Promise<void> {
    if (known.has(folder.path)) return;
    known.add(folder.path);
    for (const { kind, name, hash } of await trees.entries(folder.hash)) {
      if (isSkipped(name)) continue;
      const at = posix.join(shown, name);
      const real = posix.join(folder.path, name);
      if (kind === "link") links.push(at);
      else if (kind === "folder") await visit({ path: real, kind, hash }, at);
      else if (kind === "file" && isYaml(name)) addFile(at, real, hash);
    }
  }
  function addFile(at: string, real: string, hash: string): void {
    if (known.has(real)) return;
    known.add(real);
    files.set(at, hash);
  }
  async function visitLink(at: string): Promise<void> {
    const target = await trees.find(top, at);
    if (target === undefined) {
      if (await leadsOut(at)) outside.push(at);
      // A link to nothing matters only where a file was to be.
      else if (isYaml(at)) files.set(at, null);
    } else if (target.kind === "folder" || isYaml(at)) {
      const way = posix.relative(root.path, target.path);
      if (way === ".." || way.startsWith("../")) outside.push(at);
      else if (target.kind === "folder") await visit(target, at);
      else addFile(at, target.path, target.hash);
    }
  }
  /** Whether a link names what is in no folder of the repository. */
  async function leadsOut(at: string): Promise<boolean> {
    const folder = await trees.find(top, posix.dirname(at));
    const link = folder && (await trees.entries(folder.hash)).find(({ name }) => name === posix.basename(at));
    const target = link?.kind === "link" ? await linkTarget(objects, link.hash) : undefined;
    if (folder === undefined || target === undefined) return false;
    return target.startsWith("/") || /^\.\.(?:\/|$)/.test(posix.join(folder.path, target));
  }

  await visit(root, path);
  // Links last, so that what they lead to is known by its own name; a linked folder may hold links in turn.
  for (const link of links) await visitLink(link);
  const main = mainOf(path);
  const paths = [...files.keys()].sort();
  const ordered = [...paths.filter((each) => each === main), ...paths.filter((each) => each !== main)];
  return { files: ordered.map((at) => ({ path: at, hash: files.get(at) ?? null, main: at === main })), outside };
}

/** Hidden files and folders, and packages, are no part of a register. */
export function isSkipped(name: string): boolean {
  return name.startsWith(".") || name === "node_modules";
}

/** How a register is read. */
export interface Reading {
  /** A path as the user sees it. */
  readonly show: (path: string) => string;
  readonly read: (file: TreeFile) => Promise<Read>;
}

/** Reads the files of a register. What is wrong with them is in the result. */
export async function readListing(
  { path, found }: Root,
  { files, outside }: Listing,
  { show, read }: Reading,
): Promise<RegisterFiles> {
  const reads = await Promise.all(files.map(async (file) => ({ ...(await read(file)), main: file.main })));
  const links = outside.map((at): Diagnostic => {
    return { code: "symlink-outside", severity: "error", data: { path: show(at) } };
  });
  const lacks = found?.kind === "folder" && links.length === 0 && !files.some(({ main }) => main);
  const without: Diagnostic = { code: "folder-without-register", severity: "error", data: { path: show(path) } };
  return finish(show(path), reads, lacks ? [without] : links);
}

/** Reads a file; `shown` is its path as the user sees it. */
export async function readFile({ hash }: TreeFile, shown: string, objects: GitObjects): Promise<Read> {
  if (hash === null) {
    return { source: undefined, diagnostics: [{ code: "file-not-found", severity: "error", data: { path: shown } }] };
  }
  const { bytes, size } = await objects.read(hash, sizeLimit * megabyte);
  if (bytes === null) return { source: undefined, diagnostics: [tooBig(shown, size)] };
  const { source, diagnostics } = decode(shown, bytes);
  return { source: diagnostics.length > 0 ? undefined : source, diagnostics };
}
