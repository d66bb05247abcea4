/** The base that `check` compares with. */
import type { CheckBase } from "../checks/check.ts";
import { harmless } from "../diagnostics/harmless.ts";
import { InvalidRegisterError } from "../errors.ts";
import { compare } from "../history/compare.ts";
import type { Git } from "../history/git.ts";
import type { Snapshot } from "../history/snapshot.ts";
import type { CheckFlags, Shell } from "./command.ts";
import type { Planned } from "./context.ts";
import {
  commonRevision,
  type KnownFiles,
  noState,
  type Revision,
  remember,
  revisionOf,
  snapshotIn,
  stateAt,
  withRepository,
} from "./states.ts";

/** What changed since the base. */
export interface Compared {
  readonly base: CheckBase;
  /** The ids of the directives that changed, or whose due date did. */
  readonly touched: ReadonlySet<string>;
}

/**
 * Compares valid registers, those of the working folder or of `--at`, with the commit at which they left a revision, so that
 * what others did there since does not count. Without a register in that commit, all directives are new, and there is
 * nothing to compare. Throws `GitError` for what git cannot tell, and `InvalidRegisterError` when the registers do not
 * validate there: what cannot be compared must not pass for unchanged.
 */
export async function compareWithBase(
  present: Planned,
  revision: string,
  flags: CheckFlags,
  shell: Shell,
): Promise<Compared> {
  const known: KnownFiles = new Map();
  remember(present, known);
  const before = await withRepository(flags, shell, async (git) => {
    const head = await revisionOf(git, flags.at ?? "HEAD");
    const base = await commonRevision(git, await revisionOf(git, revision), head);
    return await baseState(git, base, { flags, known }, shell);
  });
  const base = checkBase(before, snapshotIn(present));
  return { base, touched: new Set(base.changes.map(({ id }) => id)) };
}

/** Two states as the checks see them. */
export function checkBase(before: Snapshot, after: Snapshot): CheckBase {
  const changes = compare(before, after);
  const oldIds = new Map(
    changes.flatMap((change) => (change.kind === "renumbered" ? [[change.id, change.data.from] as const] : [])),
  );
  return {
    changes,
    directiveOf: (id) => after.directives.get(id),
    formerOf: (id) => before.directives.get(oldIds.get(id) ?? id),
  };
}

async function baseState(
  git: Git,
  base: Revision,
  { flags, known }: { readonly flags: CheckFlags; readonly known: KnownFiles },
  shell: Shell,
): Promise<Snapshot> {
  const { io, texts } = shell;
  try {
    const found = await stateAt(git, base, flags, known, shell);
    if (found !== null) return found;
    io.stderr.write(`${harmless(texts.diff.noBase(base.name))}\n`);
    return noState;
  } catch (error) {
    if (error instanceof InvalidRegisterError) io.stderr.write(`${harmless(texts.diff.brokenBase(base.name))}\n`);
    throw error;
  }
}
