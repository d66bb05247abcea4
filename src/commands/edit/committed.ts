/** What git has of the records that are edited, as they were when they were last open: for those who want that back. */
import { Buffer } from "node:buffer";
import { realpathSync } from "node:fs";
import { dirname, isAbsolute, relative, sep } from "node:path";
import type { Source } from "../../diagnostics/source.ts";
import { type Git, openGit } from "../../history/git.ts";
import { GitError } from "../../history/git-error.ts";
import { checkFile } from "../../register/check-file.ts";
import { decode } from "../../register/decode.ts";
import type { RegisterFile } from "../../register/files.ts";
import type { Directive } from "../../register/model.ts";
import type { RegisterRequest } from "../../register/paths.ts";
import type { RawMap } from "../../register/tree.ts";
import type { Opened } from "../context.ts";
import { closedRecords, isOpenRecord, recordsIn } from "./closed.ts";

/** Records by id. */
export type Committed = ReadonlyMap<string, RawMap>;

/** No file of a register is bigger, in bytes. */
const limit = 64 << 20;

/**
 * The records of these directives as they were before they were closed: as the last commit has them in the same files, or
 * as they were before the commit that closed them. Without git, without a repository, and for what was never committed
 * open there are none: nothing is thrown, since nobody asked for git.
 */
export async function openRecords(
  directives: readonly Directive[],
  { files }: Pick<Opened, "files">,
  request: RegisterRequest,
): Promise<Committed> {
  const wanted = new Set<Source>(directives.map(({ place }) => place.source));
  const found = new Map<string, RawMap>();
  for (const file of files.flatMap((register) => register.files)) {
    if (!wanted.has(file.source)) continue;
    for (const [id, record] of await recordsOf(file, request)) if (isOpenRecord(record)) found.set(id, record);
  }
  const others = directives.map(({ id }) => id).filter((id) => !found.has(id));
  return new Map([...found, ...(await closedRecords(others, request))]);
}

async function recordsOf(file: RegisterFile, { env }: RegisterRequest): Promise<Committed> {
  const none: Committed = new Map();
  if (file.origin === undefined) return none;
  const path = realpathSync.native(file.origin.path);
  try {
    const git = await openGit(dirname(path), env);
    try {
      const bytes = await bytesOf(path, git);
      // Nothing has changed since: the record is no different there.
      if (bytes === null || Buffer.compare(bytes, file.origin.bytes) === 0) return none;
      return recordsInBytes(bytes, file);
    } finally {
      git.objects.close();
    }
  } catch (error) {
    if (error instanceof GitError) return none;
    throw error;
  }
}

/** A file (absolute, without links) as the last commit has it. */
async function bytesOf(path: string, git: Git): Promise<Uint8Array | null> {
  if (git.top === null) return null;
  const way = relative(git.top, path);
  if (way.startsWith(`..${sep}`) || isAbsolute(way)) return null;
  const commit = await git.commitOf("HEAD");
  const name = way.replaceAll(sep, "/");
  for await (const line of git.lines(["ls-tree", "--full-tree", commit, "--", name])) {
    const [, hash] = /^100\d{3} blob ([0-9a-f]+)\t/.exec(line) ?? [];
    if (hash !== undefined) return (await git.objects.read(hash, limit)).bytes;
  }
  return null;
}

function recordsInBytes(bytes: Uint8Array, { source, main }: RegisterFile): Committed {
  const decoded = decode(source.path, bytes);
  if (decoded.diagnostics.length > 0) return new Map();
  return new Map(recordsIn(checkFile({ source: decoded.source, main }).raw));
}
