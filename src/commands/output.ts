/** Where a report goes: stdout, or the file of `--output`. */
import { constants, promises as fs, type Stats } from "node:fs";
import { dirname, join, resolve } from "node:path";
import process from "node:process";
import { UsageError } from "../errors.ts";
import type { Output } from "../io.ts";
import type { Register } from "../register/model.ts";
import type { OutputFlags, Shell } from "./command.ts";

/** What must not be written over: the files of a register. */
type Written = Pick<Register, "sources">;

/** Text is written in pieces of about this many UTF-16 units: few system calls, and an early end when the reader goes. */
const pieceSize = 1 << 16;

/**
 * Writes a report to stdout or to `--output FILE`. A file appears whole or not at all, and never takes the place of one
 * of the registers it was made from. Throws `UsageError` when the file cannot be written, `WriteError` for stdout.
 */
export async function writeReport(
  chunks: Iterable<string>,
  flags: OutputFlags,
  shell: Shell,
  registers: readonly Written[],
): Promise<void> {
  if (flags.output === undefined) writeTo(shell.io.stdout, chunks);
  else await writeToFile(flags.output, chunks, shell, registers);
}

function writeTo(output: Output, chunks: Iterable<string>): void {
  for (const piece of pieces(chunks)) if (!output.write(piece)) return;
}

function* pieces(chunks: Iterable<string>): Iterable<string> {
  let piece = "";
  for (const chunk of chunks) {
    piece += chunk;
    if (piece.length < pieceSize) continue;
    yield piece;
    piece = "";
  }
  if (piece !== "") yield piece;
}

async function writeToFile(
  path: string,
  chunks: Iterable<string>,
  { io, texts }: Shell,
  registers: readonly Written[],
): Promise<void> {
  const errors = texts.cli.output;
  const target = resolve(io.cwd, path);
  try {
    const existing = await statOf(target);
    if (existing?.isDirectory() || /[\\/]$/.test(path)) throw new UsageError(errors.isFolder(path));
    if (existing !== undefined && (await isSourceOf(existing, registers, io.cwd))) {
      throw new UsageError(errors.isRegister(path));
    }
    if (existing !== undefined && !existing.isFile()) await fs.writeFile(target, pieces(chunks));
    else await replaceFile(target, existing, chunks);
  } catch (error) {
    const code = error instanceof Error && "code" in error ? String(error.code) : undefined;
    if (code === undefined) throw error;
    const isMissing = code === "ENOENT" || code === "ENOTDIR";
    const message = isMissing ? errors.noFolder(path) : errors.notWritable(path, errors.reasons[code] ?? code);
    // biome-ignore lint/style/useErrorCause: the cause is the third argument
    throw new UsageError(message, undefined, { cause: error });
  }
}

/** Writes beside the file and renames, so that a reader finds the old text or the new one. Keeps links and rights. */
async function replaceFile(target: string, existing: Stats | undefined, chunks: Iterable<string>): Promise<void> {
  if (existing !== undefined) await fs.access(target, constants.W_OK);
  const real = existing === undefined ? target : await fs.realpath(target);
  const temporary = join(dirname(real), `.directives-${process.pid}.tmp`);
  const file = await fs.open(temporary, "wx", existing === undefined ? 0o666 : existing.mode & 0o777);
  try {
    try {
      for (const piece of pieces(chunks)) await file.appendFile(piece);
      await file.sync();
    } finally {
      await file.close();
    }
    await fs.rename(temporary, real);
  } catch (error) {
    await fs.rm(temporary, { force: true });
    throw error;
  }
}

async function isSourceOf(file: Stats, registers: readonly Written[], cwd: string): Promise<boolean> {
  const paths = registers.flatMap((register) => register.sources.map((source) => source.path));
  for (const path of paths) {
    const source = await statOf(resolve(cwd, path));
    if (source !== undefined && source.dev === file.dev && source.ino === file.ino) return true;
  }
  return false;
}

async function statOf(path: string): Promise<Stats | undefined> {
  try {
    return await fs.stat(path);
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "ENOENT") return undefined;
    throw error;
  }
}
