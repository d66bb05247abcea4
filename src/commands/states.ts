/** States of the registers for commands that compare: the working tree, or a commit. */
import { readRegistersAt } from "../history/at.ts";
import type { Git } from "../history/git.ts";
import { GitError } from "../history/git-error.ts";
import { openRepository } from "../history/places.ts";
import { type Snapshot, snapshotOf } from "../history/snapshot.ts";
import type { CheckedFile } from "../register/checked.ts";
import type { RegisterFile } from "../register/files.ts";
import { buildRegisters, type LoadedFiles, loadRegisters } from "../register/load.ts";
import type { RegisterFlags, Shell } from "./command.ts";
import { hasErrors, invalid, type Planned, planned, requestOf } from "./context.ts";

/**
 * Opens the repository of the registers that the flags name, or of the one that is found, for as long as `action` runs.
 * Throws `GitError` when there is none.
 */
export async function withRepository<T>(
  flags: RegisterFlags,
  { io }: Shell,
  action: (git: Git) => Promise<T>,
): Promise<T> {
  const git = await openRepository(requestOf(flags, io));
  try {
    return await action(git);
  } finally {
    git.objects.close();
  }
}

/** A commit, and what the user calls it. */
export interface Revision {
  readonly name: string;
  readonly hash: string;
}

/** The commit that a revision in git's words stands for. Throws `GitError` where there is none. */
export async function revisionOf(git: Git, name: string): Promise<Revision> {
  return { name, hash: await git.commitOf(name) };
}

/**
 * The best common ancestor of two commits, called by as much of its hash as names it. Throws `GitError` where there is
 * none.
 */
export async function commonRevision(git: Git, one: Revision, other: Revision): Promise<Revision> {
  const hash = await git.commonCommit(one.hash, other.hash);
  for await (const name of git.lines(["rev-parse", "--short", hash])) return { name, hash };
  return { name: hash, hash };
}

/** Nothing at all: the state before there was a register. */
export const noState: Snapshot = snapshotOf([], new Map());

/** The state of registers that are loaded and valid. */
export function snapshotIn({ registers, calendars }: Planned): Snapshot {
  return snapshotOf(registers, calendars);
}

/** Files that were parsed and checked for one state: most of them are the same in another. By their text. */
export type KnownFiles = Map<string, CheckedFile>;

/** Remembers the files of registers that are loaded. */
export function remember({ checked }: Pick<LoadedFiles, "checked">, known: KnownFiles): void {
  for (const [file, found] of checked) known.set(keyOf(file), found);
}

/** What is asked of a file depends on whether it is the main one. */
function keyOf({ main, source }: RegisterFile): string {
  return `${main}\n${source.text}`;
}

/** The registers in the working tree. Throws `InvalidRegisterError` when they do not validate. */
export async function workingState(flags: RegisterFlags, known: KnownFiles, shell: Shell): Promise<Snapshot> {
  const loaded = await loadRegisters(requestOf(flags, shell.io));
  remember(loaded, known);
  return valid(await planned(loaded), flags, shell);
}

/**
 * The registers in a commit; `null` when there are none in it. Throws `InvalidRegisterError` when they do not validate
 * there, with places such as `main:directives.yaml:12`, and `GitError` for what git cannot tell.
 */
export async function stateAt(
  git: Git,
  { name, hash }: Revision,
  flags: RegisterFlags,
  known: KnownFiles,
  shell: Shell,
): Promise<Snapshot | null> {
  try {
    const { registers, diagnostics } = await readRegistersAt(git, { hash, revision: name }, requestOf(flags, shell.io));
    const checked = await checkedFiles(
      registers.flatMap(({ files }) => files),
      known,
    );
    const built = buildRegisters(registers, checked);
    const loaded = { ...built, diagnostics: [...diagnostics, ...built.diagnostics], files: registers, checked };
    remember(loaded, known);
    return valid(await planned(loaded), flags, shell);
  } catch (error) {
    if (error instanceof GitError && error.failure.problem === "not-in-revision") return null;
    throw error;
  }
}

/** Only files that are not known yet are parsed. A known one keeps the place that it was known at, where it says the same. */
async function checkedFiles(
  files: readonly RegisterFile[],
  known: KnownFiles,
): Promise<ReadonlyMap<RegisterFile, CheckedFile>> {
  const { checkFile } = await import("../register/check-file.ts");
  return new Map(files.map((file) => [file, known.get(keyOf(file)) ?? checkFile(file)] as const));
}

function valid(found: Planned, flags: RegisterFlags, shell: Shell): Snapshot {
  if (hasErrors(found.diagnostics)) throw invalid(found.diagnostics, flags, shell);
  return snapshotIn(found);
}
