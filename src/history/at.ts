/** Registers as they were in a commit. */

import type { ReadFiles, RegisterFiles } from "../register/files.ts";
import { type LoadedFiles, loadFiles } from "../register/load.ts";
import type { RegisterRequest } from "../register/paths.ts";
import type { Git } from "./git.ts";
import { openPastFiles } from "./past-files.ts";
import { openRepository } from "./places.ts";
import { type Named, rootsIn } from "./start.ts";
import { listRegister, readFile, readListing } from "./tree-files.ts";
import { openTrees } from "./trees.ts";

/**
 * Loads the registers of a request as they were in a revision of their repository, as `loadRegisters` does those of today.
 * Throws `GitError`. The cache is left to today's files.
 */
export async function loadRegistersAt(revision: string, request: RegisterRequest): Promise<LoadedFiles> {
  const git = await openRepository(request);
  try {
    return await loadFiles(await readRegistersAt(git, revision, request), undefined);
  } finally {
    git.objects.close();
  }
}

/**
 * Reads the registers of a request as they were in a revision, in git's words or with the commit that it was found to
 * be: at their present paths, or else where discovery finds one in that revision, or else where they came from. Paths
 * are shown as git writes them, `HEAD~2:data/directives.yaml`. What is wrong with the files is in the result; throws
 * `GitError` for what git cannot tell, a register that cannot be found there among it.
 */
export async function readRegistersAt(git: Git, wanted: string | Named, request: RegisterRequest): Promise<ReadFiles> {
  // A name that was made of a hash may be that of a branch, too.
  const at: Named = typeof wanted === "string" ? { hash: await git.commitOf(wanted), revision: wanted } : wanted;
  const { objects } = git;
  const trees = openTrees(objects);
  const past = { objects, trees, files: openPastFiles(objects) };
  const top = await trees.top(at.hash);
  const show = (path: string): string => `${at.revision}:${path}`;
  const registers: RegisterFiles[] = [];
  const seen = new Set<string>();
  for (const root of await rootsIn(git, past, request, at)) {
    const real = root.found?.path ?? root.path;
    // Named twice, or once one register, and read once.
    if (seen.has(real)) continue;
    seen.add(real);
    const listing = await listRegister(past, top, root);
    const read = await readListing(root, listing, {
      show,
      read: async (file) => await readFile(file, show(file.path), objects),
    });
    registers.push(read);
  }
  return { registers, diagnostics: [] };
}
