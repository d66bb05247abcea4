/** What each commit did to the registers, newest first. */
import { loadRegisters } from "../register/load.ts";
import type { RegisterRequest } from "../register/paths.ts";
import type { Revision } from "./changes.ts";
import type { Past } from "./follow.ts";
import type { Git } from "./git.ts";
import { openPastFiles } from "./past-files.ts";
import { rootsIn } from "./start.ts";
import { snapshotIfValid, stateOf } from "./states.ts";
import { changesFrom, Steps } from "./steps.ts";
import { listRegister } from "./tree-files.ts";
import { openTrees } from "./trees.ts";

/**
 * The revisions that touched the registers of a request, newest first, from a revision back; for `null` from the last
 * commit, after the working tree where that differs. The registers are followed when they are moved or come to be a
 * folder. A revision without changes touched the files, and not what they say; of a merge that took the registers of one
 * side there is none. Git is called a fixed number of times, and only what is still to be compared is kept in memory.
 *
 * Throws `GitError` for what git cannot tell, a register that cannot be found in the revision among it.
 */
export async function* revisions(
  git: Git,
  revision: string | null,
  request: RegisterRequest,
): AsyncGenerator<Revision, void> {
  const { objects } = git;
  const past: Past = { objects, trees: openTrees(objects), files: openPastFiles(objects) };
  const name = revision ?? "HEAD";
  const hash = await git.commitOf(name);
  const top = await past.trees.top(hash);
  const start = stateOf(past, top, await rootsIn(git, past, request, { hash, revision: name }));
  const steps = new Steps(git, past, { hash, state: start });
  try {
    const today = revision === null && git.top !== null ? await notCommitted(past, steps, request) : undefined;
    if (today !== undefined) yield today;
    const cuts = await git.cuts();
    for (let line = await steps.next(); line !== undefined; line = await steps.next()) {
      const found = await steps.revisionOf(line);
      if (found !== undefined) yield cuts.has(line.commit.hash) ? { ...found, cut: true } : found;
    }
  } finally {
    await steps.close();
  }
}

/** What the working tree has that the last commit does not; `undefined`: nothing. */
async function notCommitted(past: Past, steps: Steps, request: RegisterRequest): Promise<Revision | undefined> {
  const { state } = steps.start;
  const loaded = await loadRegisters(request);
  const texts = loaded.files.flatMap(({ files }) => files).map(({ source }) => source.text);
  const committed: (string | undefined)[] = [];
  for (const root of state.roots) {
    for (const file of (await listRegister(past, state.top, root)).files) {
      committed.push((await past.files.file(file)).read.source?.text);
    }
  }
  if (texts.length === committed.length && texts.every((text, index) => text === committed[index])) return undefined;
  const after = await snapshotIfValid(loaded);
  if (after === null) return { commit: null, changes: [], unreadable: true };
  return { commit: null, changes: changesFrom(await steps.readableFrom([steps.start]), after), unreadable: false };
}
