/** Finds and reads a register's files. The only place of register/ that touches the file system. */
import {
  closeSync,
  constants,
  type Dirent,
  fstatSync,
  openSync,
  readdirSync,
  readFileSync,
  realpathSync,
} from "node:fs";
import { isAbsolute, join, relative, sep } from "node:path";
import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import type { Source } from "../diagnostics/source.ts";
import { decode } from "./decode.ts";
import {
  attempt,
  discovered,
  isYaml,
  mainFile,
  megabyte,
  pathsOf,
  type RegisterRequest,
  sizeLimit,
  statOf,
} from "./paths.ts";

export type { RegisterRequest } from "./paths.ts";

export interface RegisterFile {
  readonly source: Source;
  /** The file that holds everything, not only meetings. */
  readonly main: boolean;
  /** What it was read from: its path, absolute, and the bytes that its text was decoded from. */
  readonly origin?: { readonly path: string; readonly bytes: Uint8Array } | undefined;
}

export interface RegisterFiles {
  /** The file or folder as shown to the user. */
  readonly path: string;
  readonly files: readonly RegisterFile[];
  readonly diagnostics: readonly Diagnostic[];
  /** Every file could be read. */
  readonly complete: boolean;
}

/** The files of registers, and what is wrong with the request for them. */
export interface ReadFiles {
  readonly registers: readonly RegisterFiles[];
  readonly diagnostics: readonly Diagnostic[];
}

/** Reads the files of every register that the request names, or of the one that discovery finds. */
export function readRegisters(request: RegisterRequest): ReadFiles {
  const { cwd } = request;
  const { paths } = pathsOf(request);
  if (paths.length === 0) {
    const data = { names: discovered };
    return { registers: [], diagnostics: [{ code: "register-not-found", severity: "error", data }] };
  }
  const seen = new Set<string>();
  const registers: RegisterFiles[] = [];
  for (const path of paths) {
    const real = attempt(() => realpathSync.native(path)) ?? path;
    // Named twice, read once: a register has no duplicates of itself.
    if (!seen.has(real)) registers.push(readRegister(path, cwd));
    seen.add(real);
  }
  return { registers, diagnostics: [] };
}

/** A path as shown to the user: relative to the working folder inside it or where that is shorter, with slashes. */
function shownPath(path: string, cwd: string): string {
  const near = relative(cwd, path) || ".";
  const inside = near !== ".." && !near.startsWith(`..${sep}`) && !isAbsolute(near);
  const shown = inside || near.length < path.length ? near : path;
  return sep === "/" ? shown : shown.replaceAll(sep, "/");
}

function readRegister(path: string, cwd: string): RegisterFiles {
  const shown = shownPath(path, cwd);
  const stat = statOf(path);
  if (stat?.isDirectory()) return readFolder(path, shown, cwd);
  const read = readFile(path, shown);
  return finish(shown, [{ ...read, main: true }], []);
}

/** A file's text, or what is wrong with it. */
export interface Read {
  readonly source: Source | undefined;
  readonly origin?: RegisterFile["origin"];
  readonly diagnostics: readonly Diagnostic[];
}

/** A register of files that were read, in order; `diagnostics` are of the folder itself. */
export function finish(
  path: string,
  reads: readonly (Read & { readonly main: boolean })[],
  diagnostics: readonly Diagnostic[],
): RegisterFiles {
  const all = [...diagnostics, ...reads.flatMap((read) => read.diagnostics)];
  const files = reads.flatMap(({ source, main, origin }) => (source ? [{ source, main, origin }] : []));
  return { path, files, diagnostics: all, complete: all.length === 0 };
}

/** A file's text, or why it cannot be had. Text that is not UTF-8 is not worth parsing. */
function readFile(path: string, shown: string): Read {
  const fail = (diagnostic: Diagnostic): Read => ({ source: undefined, diagnostics: [diagnostic] });
  let bytes: Uint8Array;
  try {
    // Without blocking: to open a pipe would wait for its writer.
    const file = openSync(path, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0));
    try {
      const stat = fstatSync(file);
      if (!stat.isFile()) return fail({ code: "not-a-file", severity: "error", data: { path: shown } });
      if (stat.size > sizeLimit * megabyte) {
        return fail(tooBig(shown, stat.size));
      }
      bytes = readFileSync(file);
    } finally {
      closeSync(file);
    }
  } catch (error) {
    const reason = codeOf(error);
    if (reason === "ENOENT" || reason === "ENOTDIR") {
      return fail({ code: "file-not-found", severity: "error", data: { path: shown } });
    }
    // A socket, or a device that is not there.
    if (reason === "ENXIO") return fail({ code: "not-a-file", severity: "error", data: { path: shown } });
    return fail({ code: "file-unreadable", severity: "error", data: { path: shown, reason } });
  }
  const { source, diagnostics } = decode(shown, bytes);
  return diagnostics.length > 0 ? { source: undefined, diagnostics } : { source, origin: { path, bytes }, diagnostics };
}

/** What is said of a file of so many bytes that it is not read. */
export function tooBig(path: string, bytes: number): Diagnostic {
  const data = { path, megabytes: Math.ceil(bytes / megabyte), limit: sizeLimit };
  return { code: "file-too-big", severity: "error", data };
}

function readFolder(folder: string, shown: string, cwd: string): RegisterFiles {
  const listing = listFolder(folder, cwd);
  const main = join(folder, mainFile);
  const paths = [...listing.files].filter((path) => path !== main).sort();
  const reads = paths.map((path) => ({ ...readFile(path, shownPath(path, cwd)), main: false }));
  if (!listing.files.has(main)) {
    // It may be there and refused, which is told already.
    if (listing.diagnostics.length > 0) return finish(shown, reads, listing.diagnostics);
    const lacks: Diagnostic = { code: "folder-without-register", severity: "error", data: { path: shown } };
    return finish(shown, reads, [lacks]);
  }
  return finish(shown, [{ ...readFile(main, shownPath(main, cwd)), main: true }, ...reads], listing.diagnostics);
}

/** The YAML files below a folder. Links are followed inside it, each real file once, and refused when they lead out. */
function listFolder(
  root: string,
  cwd: string,
): { readonly files: ReadonlySet<string>; readonly diagnostics: readonly Diagnostic[] } {
  const files = new Set<string>();
  const diagnostics: Diagnostic[] = [];
  const links: string[] = [];
  const known = new Set<string>();
  const realRoot = attempt(() => realpathSync.native(root)) ?? root;

  const visitFolder = (folder: string): void => {
    const real = attempt(() => realpathSync.native(folder)) ?? folder;
    if (known.has(real)) return;
    known.add(real);
    let entries: Dirent[];
    try {
      entries = readdirSync(folder, { withFileTypes: true });
    } catch (error) {
      const data = { path: shownPath(folder, cwd), reason: codeOf(error) };
      diagnostics.push({ code: "file-unreadable", severity: "error", data });
      return;
    }
    for (const entry of entries) {
      if (entry.name.startsWith(".") || entry.name === "node_modules") continue;
      const path = join(folder, entry.name);
      if (entry.isSymbolicLink()) links.push(path);
      else if (entry.isDirectory()) visitFolder(path);
      else if (isYaml(entry.name)) addFile(path, join(real, entry.name));
    }
  };
  const addFile = (path: string, real: string): void => {
    if (known.has(real)) return;
    known.add(real);
    files.add(path);
  };
  const visitLink = (path: string): void => {
    const real = attempt(() => realpathSync.native(path));
    const stat = statOf(path);
    if (real === undefined || stat === undefined) {
      // A link to nothing matters only where a file was to be.
      if (isYaml(path)) files.add(path);
      return;
    }
    if (!stat.isDirectory() && !isYaml(path)) return;
    const way = relative(realRoot, real);
    if (way === ".." || way.startsWith(`..${sep}`) || isAbsolute(way)) {
      diagnostics.push({ code: "symlink-outside", severity: "error", data: { path: shownPath(path, cwd) } });
    } else if (stat.isDirectory()) {
      visitFolder(path);
    } else {
      addFile(path, real);
    }
  };

  visitFolder(root);
  // Links last, so that what they lead to is known by its own name; a linked folder may hold links in turn.
  for (const path of links) visitLink(path);
  return { files, diagnostics };
}

function codeOf(error: unknown): string {
  const code = error instanceof Error && "code" in error ? error.code : undefined;
  return typeof code === "string" ? code : "EIO";
}
