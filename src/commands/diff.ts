/** `diff`: what became different between two states of the register. */
import { harmless } from "../diagnostics/harmless.ts";
import { compare } from "../history/compare.ts";
import type { Git } from "../history/git.ts";
import { GitError } from "../history/git-error.ts";
import type { Snapshot } from "../history/snapshot.ts";
import { readRegisters } from "../register/files.ts";
import { render } from "../render/index.ts";
import { changeKinds, type DiffFilter, diffReport } from "../report/diff.ts";
import type { Texts } from "../text/texts.ts";
import type { DiffFlags, Run, Shell } from "./command.ts";
import { requestOf } from "./context.ts";
import { readChoices, readFormat } from "./options.ts";
import { writeReport } from "./output.ts";
import { readFilterIds } from "./register-words.ts";
import {
  commonRevision,
  type KnownFiles,
  noState,
  type Revision,
  revisionOf,
  stateAt,
  withRepository,
  workingState,
} from "./states.ts";
import { styleOf } from "./style.ts";

/**
 * Tells the changes from a revision to another, or to the working tree. The exit code is 0, whatever changed; with
 * `--exit-code` it is 1 when anything did. Throws `GitError` for what git cannot tell.
 */
export const run: Run<DiffFlags> = async ([range], flags, shell) => {
  const { io, texts } = shell;
  const format = readFormat(flags, texts.cli);
  const kinds = readChoices({ kind: "change", flag: "--kind" }, flags.kind ?? [], changeKinds, texts.cli);

  const { from, to, before, after } = await withRepository(flags, shell, async (git) => {
    const revisions = await readRange(git, range);
    return { ...revisions, ...(await statesOf(git, revisions, flags, shell)) };
  });
  const both = [...after.registers, ...before.registers];
  const filter: DiffFilter = { ...readFilterIds(flags, both, shell), kinds };
  const report = diffReport({
    from: { revision: from, directives: before.directives },
    to: { revision: to, directives: after.directives },
    changes: compare(before, after),
    filter,
    texts: texts.diff,
  });
  await writeReport(await render(report, format, styleOf(flags, io)), flags, shell, presentFiles(flags, shell));
  return flags.exitCode === true && report.count > 0 ? 1 : 0;
};

interface Range {
  readonly from: Revision;
  /** `null`: the working tree. */
  readonly to: Revision | null;
}

/** Reads `REV`, `REV..REV` and `REV...REV` as git does: a revision left out is HEAD. */
async function readRange(git: Git, range = "HEAD"): Promise<Range> {
  const [, one, dots, other] = /^(.*?)(\.{2,3})(.*)$/s.exec(range) ?? [];
  if (one === undefined) return { from: await revisionOf(git, range), to: null };
  const from = await revisionOf(git, one || "HEAD");
  const to = await revisionOf(git, other || "HEAD");
  return { from: dots === "..." ? await commonRevision(git, from, to) : from, to };
}

/** Both states. One of them may be from before there was a register, or after: stderr is told. */
async function statesOf(
  git: Git,
  { from, to }: Range,
  flags: DiffFlags,
  shell: Shell,
): Promise<{ readonly before: Snapshot; readonly after: Snapshot }> {
  const known: KnownFiles = new Map();
  const after = to === null ? await workingState(flags, known, shell) : await stateAt(git, to, flags, known, shell);
  const before = await stateAt(git, from, flags, known, shell);
  if (before === null && after === null) {
    const path = flags.register?.[0] ?? null;
    throw new GitError({ problem: "not-in-revision", data: { revision: from.name, path } });
  }
  if (before === null) mentionMissing(from.name, "before", shell);
  if (after === null) mentionMissing(to?.name ?? "", "after", shell);
  return { before: before ?? noState, after: after ?? noState };
}

function mentionMissing(revision: string, side: Parameters<Texts["diff"]["missing"]>[1], { io, texts }: Shell): void {
  io.stderr.write(`${harmless(texts.diff.missing(revision, side))}\n`);
}

/** The files that `--output` must not write over, whichever revisions are compared. */
function presentFiles(flags: DiffFlags, { io }: Shell): Parameters<typeof writeReport>[3] {
  if (flags.output === undefined) return [];
  const { registers } = readRegisters(requestOf(flags, io));
  return registers.map(({ files }) => ({ sources: files.map(({ source }) => source) }));
}
