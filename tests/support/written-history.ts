/**
 * A history of a register, written out commit by commit, for the tests of all that asks git: it holds every kind of
 * change, the moves of the register from a file to another and into a folder, branches with their merges, and a commit in
 * which it does not validate.
 */
import { buildRepository, type CommitSpec, type Repository } from "./repository.ts";
import { asFile } from "./written/as-file.ts";
import { asFolder } from "./written/as-folder.ts";

/** Every commit in the order in which it was made. The names say what it does to which directive. */
export const writtenCommits: readonly CommitSpec[] = [...asFile, ...asFolder];

/** Makes the repository of {@link writtenCommits} in a folder; `hash(name)` of the result names each commit. */
export function writtenHistory(folder: string): Promise<Repository> {
  return Promise.resolve(buildRepository(folder, writtenCommits));
}
