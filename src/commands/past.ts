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

/** The flags that say where the history is and with which revision it begins. */
export type PastFlags = Omit<RegisterFlags, "asOf"> & { readonly rev?: string };

/** The registers of a call and their history. */
export interface Past {
  /** The registers as they are in the working folder, valid or not. */
  present(): Promise<LoadedFiles>;
  /** The registers as the history begins with them: as they are, or as they were in `--rev`. */
  start(): Promise<LoadedFiles>;
  /** Newest first, from `--rev` back; else what is not committed yet comes first. */
  revisions(): AsyncGenerator<Revision, void>;
}

/**
 * Opens the repository of the registers that the flags name, or of the one that is found, for as long as `action` runs.
 * Throws `GitError` for what git cannot tell, `UsageError` for a register that is not committed.
 */
export async function withPast<T>(flags: PastFlags, shell: Shell, action: (past: Past) => Promise<T>): Promise<T> {
  const request = requestOf(flags, shell.io);
  const git = await openRepository(request);
  const { rev = null } = flags;
  try {
    return await action({
      present: async () => await loadRegisters(request),
      start: async () => await loadedAt(git, rev, request),
      revisions: () => revisions(git, rev, request),
    });
  } catch (error) {
    throw rev === null ? orNotCommitted(error, shell) : error;
  } finally {
    git.objects.close();
  }
}

async function loadedAt(git: Git, rev: string | null, request: RegisterRequest): Promise<LoadedFiles> {
  if (rev === null) return await loadRegisters(request);
  return await loadFiles(await readRegistersAt(git, rev, request), request.cache);
}

/** What is not in the last commit has not been committed, where nobody asked for a certain revision. */
function orNotCommitted(error: unknown, { texts }: Shell): unknown {
  if (!(error instanceof GitError) || error.failure.problem !== "not-in-revision") return error;
  const { path } = error.failure.data;
  if (path === null) return error;
  return new UsageError(texts.log.noHistory(path), texts.log.commitIt(path), { cause: error });
}
