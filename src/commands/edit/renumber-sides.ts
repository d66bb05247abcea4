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

/** How many commits are looked through for the one that brought the collisions. */
const most = 32;

/**
 * The sides of what brought the collisions: the merge that is under way, what is not committed, or the newest commit
 * before which no id was taken twice. `undefined` where git cannot tell: nothing is thrown, since the order of the files
 * decides then.
 */
export async function sidesOf(request: RegisterRequest): Promise<Sides | undefined> {
  try {
    const git = await openRepository(request);
    try {
      for await (const [first, second] of parents(git)) {
        const ours = await sideAt(git, first, request);
        if (ours === undefined) return undefined;
        if (hasCollisions(ours)) continue;
        return { ours, theirs: second === undefined ? undefined : await sideAt(git, second, request) };
      }
      return undefined;
    } finally {
      git.objects.close();
    }
  } catch (error) {
    if (error instanceof GitError) return undefined;
    throw error;
  }
}

type Parents = readonly [first: string, second: string | undefined];

/** The parents of the working tree, and then of each commit on the way back from the last one. */
async function* parents(git: Git): AsyncGenerator<Parents, void> {
  const head = await git.commitOf("HEAD");
  yield [head, await attempt(async () => await git.commitOf("MERGE_HEAD"))];
  const words = ["rev-list", "--first-parent", "--parents", `--max-count=${most}`, head, "--"];
  for await (const line of git.lines(words)) {
    const [, first, second] = line.split(" ");
    if (first !== undefined) yield [first, second];
  }
}

function hasCollisions({ directives, meetings }: Side): boolean {
  return [...directives.values(), ...meetings.values()].some(({ length }) => length > 1);
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
