/** The registers that were merged, as git has them: what tells which record had an id first, and which one was meant by it. */

import { readRegistersAt } from "../../history/at.ts";
import type { Git } from "../../history/git.ts";
import { GitError } from "../../history/git-error.ts";
import { openRepository } from "../../history/places.ts";
import { loadFiles } from "../../register/load.ts";
import type { Directive, Meeting, Register } from "../../register/model.ts";
import type { RegisterRequest } from "../../register/paths.ts";

/** The registers of one of the parents. */
export interface Side {
  readonly registers: readonly Register[];
  /** Several where that parent has an id twice itself. */
  readonly directives: ReadonlyMap<string, readonly Directive[]>;
  readonly meetings: ReadonlyMap<string, readonly Meeting[]>;
}

export interface Sides {
  /** The one that was there: what it has under an id keeps it. */
  readonly ours: Side;
  /** The one that was merged into it; absent where what git has is only compared with what is not committed. */
  readonly theirs: Side | undefined;
}

/**
 * The two sides of the merge that is under way, or that the last commit is; else the last commit alone. `undefined`
 * where git cannot tell: nothing is thrown, since the order of the files decides then.
 */
export async function sidesOf(request: RegisterRequest): Promise<Sides | undefined> {
  try {
    const git = await openRepository(request);
    try {
      const [first, second] = await parentsOf(git);
      const ours = await sideAt(git, first, request);
      return ours && { ours, theirs: second === undefined ? undefined : await sideAt(git, second, request) };
    } finally {
      git.objects.close();
    }
  } catch (error) {
    if (error instanceof GitError) return undefined;
    throw error;
  }
}

async function parentsOf(git: Git): Promise<readonly [first: string, second: string | undefined]> {
  const head = await git.commitOf("HEAD");
  const merging = await attempt(async () => await git.commitOf("MERGE_HEAD"));
  if (merging !== undefined) return [head, merging];
  for await (const line of git.lines(["rev-list", "--parents", "--max-count=1", head, "--"])) {
    const [, first, second] = line.split(" ");
    if (first !== undefined && second !== undefined) return [first, second];
  }
  return [head, undefined];
}

/** `undefined` where the register is not there yet. */
async function sideAt(git: Git, revision: string, request: RegisterRequest): Promise<Side | undefined> {
  const read = await attempt(async () => await readRegistersAt(git, revision, request));
  if (read === undefined) return undefined;
  const { registers } = await loadFiles(read, undefined);
  return {
    registers,
    directives: byId(registers.flatMap(({ directives }) => directives)),
    meetings: byId(registers.flatMap(({ meetings }) => meetings)),
  };
}

async function attempt<T>(action: () => Promise<T>): Promise<T | undefined> {
  try {
    return await action();
  } catch (error) {
    if (error instanceof GitError) return undefined;
    throw error;
  }
}

/** Records by id, in their order. */
export function byId<R extends { readonly id: string }>(records: readonly R[]): ReadonlyMap<string, readonly R[]> {
  const found = new Map<string, R[]>();
  for (const record of records) {
    const own = found.get(record.id);
    if (own) own.push(record);
    else found.set(record.id, [record]);
  }
  return found;
}
