/** Records as they were before the commits that closed them. */
import { readRegistersAt } from "../../history/at.ts";
import type { Git } from "../../history/git.ts";
import { GitError } from "../../history/git-error.ts";
import { openRepository } from "../../history/places.ts";
import { revisions } from "../../history/walk.ts";
import { loadFiles } from "../../register/load.ts";
import type { RegisterRequest } from "../../register/paths.ts";
import type { RawMap } from "../../register/tree.ts";
import { listOf, mapOf, textOf } from "../../register/values.ts";

export function isOpenRecord(raw: RawMap): boolean {
  return raw["status"] === undefined || raw["status"] === "open";
}

/**
 * The records of directives that the last commit has as done or withdrawn, by id, as they were before that: found on the
 * way back through the history, under the ids and in the files that they had then. Those that git cannot tell are left out.
 */
export async function closedRecords(
  ids: readonly string[],
  request: RegisterRequest,
): Promise<ReadonlyMap<string, RawMap>> {
  const found = new Map<string, RawMap>();
  if (ids.length === 0) return found;
  try {
    const git = await openRepository(request);
    try {
      await walk(git, request, ids, found);
    } finally {
      git.objects.close();
    }
  } catch (error) {
    // What was found before git came to its end is as good as it is.
    if (!(error instanceof GitError)) throw error;
  }
  return found;
}

async function walk(
  git: Git,
  request: RegisterRequest,
  ids: readonly string[],
  found: Map<string, RawMap>,
): Promise<void> {
  /** The present ids by those that the records had at the time. */
  const sought = new Map(ids.map((id) => [id, id]));
  for await (const { commit, changes } of revisions(git, "HEAD", request)) {
    if (commit === null) continue;
    const closed = new Map<string, string>();
    const next = new Map<string, string>();
    for (const { kind, id, data } of changes) {
      const own = sought.get(id);
      if (own === undefined) continue;
      if (kind === "done" || kind === "withdrawn") closed.set(id, own);
      // What was closed when it came was never open here.
      else if (kind === "created") sought.delete(id);
      else if (kind === "renumbered") next.set(data.from, id);
    }
    const before = closed.size === 0 ? undefined : await recordsAt(git, `${commit.hash}^`, request);
    for (const [id, own] of closed) {
      const earlier = [...next].find(([, now]) => now === id)?.[0] ?? id;
      const record = before?.get(earlier);
      if (record === undefined || !isOpenRecord(record)) continue;
      found.set(own, record);
      sought.delete(id);
    }
    for (const [earlier, id] of next) {
      const own = sought.get(id);
      sought.delete(id);
      if (own !== undefined) sought.set(earlier, own);
    }
    if (sought.size === 0) return;
  }
}

/** The records of a revision by id. */
async function recordsAt(git: Git, revision: string, request: RegisterRequest): Promise<ReadonlyMap<string, RawMap>> {
  const { checked } = await loadFiles(await readRegistersAt(git, revision, request), undefined);
  return new Map([...checked.values()].flatMap(({ raw }) => recordsIn(raw)));
}

/** The records in a file by id. */
export function recordsIn(raw: RawMap): readonly (readonly [id: string, record: RawMap])[] {
  return listOf(raw["meetings"]).flatMap((meeting) =>
    listOf(mapOf(meeting)["directives"]).flatMap((item) => {
      const record = mapOf(item);
      const id = textOf(record["id"]);
      return id === null ? [] : [[id, record] as const];
    }),
  );
}
