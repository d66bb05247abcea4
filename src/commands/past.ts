/** What commands that read the history share: the repository, and the registers as they are or were. */
import { UsageError } from "../errors.ts";
import { readRegistersAt } from "../history/at.ts";
import type { Revision } from "../history/changes.ts";
import type { Git } from "../history/git.ts";
import { GitError } from "../history/git-error.ts";
import { openRepository } from "../history/places.ts";
import { revisions } from "../history/walk.ts";
import { type LoadedFiles, loadFiles, loadRegisters } from "../register/load.ts";
import type { RegisterRequest } from "../register/paths.ts";
import type { RegisterFlags, Shell } from "./command.ts";
import { requestOf } from "./context.ts";

/** Where the history is, and with which revision it begins; `null`: with the working folder. */
export interface PastOf {
  readonly flags: RegisterFlags;
  readonly revision: string | null;
}

/** The registers of a call and their history. */
export interface Past {
  /** The registers as they are in the working folder, valid or not. */
  present(): Promise<LoadedFiles>;
  /** The registers as the history begins with them, valid or not. */
  start(): Promise<LoadedFiles>;
  /** Newest first; from the working folder what is not committed yet comes before all. */
  revisions(): AsyncGenerator<Revision, void>;
}

/**
 * Opens the repository of the registers that the flags name, or of the one that is found, for as long as `action` runs.
 * Throws `GitError` for what git cannot tell, `UsageError` for a register that is not committed.
 */
export async function withPast<T>(
  { flags, revision }: PastOf,
  shell: Shell,
  action: (past: Past) => Promise<T>,
): Promise<T> {
  const request = requestOf(flags, shell.io);
  const git = await openRepository(request);
  try {
    return await action({
      present: async () => await loadRegisters(request),
      start: async () => await loadedAt(git, revision, request),
      revisions: () => revisions(git, revision, request),
    });
  } catch (error) {
    throw revision === null ? orNotCommitted(error, shell) : error;
  } finally {
    git.objects.close();
  }
}

async function loadedAt(git: Git, revision: string | null, request: RegisterRequest): Promise<LoadedFiles> {
  if (revision === null) return await loadRegisters(request);
  // The cache is left to today's files.
  return await loadFiles(await readRegistersAt(git, revision, request), undefined);
}

/** What is not in the last commit has not been committed, where nobody asked for a certain revision. */
function orNotCommitted(error: unknown, { texts }: Shell): unknown {
  if (!(error instanceof GitError) || error.failure.problem !== "not-in-revision") return error;
  const { path } = error.failure.data;
  if (path === null) return error;
  return new UsageError(texts.log.noHistory(path), texts.log.commitIt(path), { cause: error });
}
