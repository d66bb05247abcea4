/**
 * What all edits share. A command decides which records are to be different; the session locks and reads the registers,
 * makes the texts that follow, holds what they say against what was meant, writes them, and tells what was done.
 */
import { relative } from "node:path";
import type { Status } from "../../deadline/status.ts";
import { loadLanguages } from "../../deadline/wording/read.ts";
import type { Diagnostic } from "../../diagnostics/diagnostic.ts";
import type { Source } from "../../diagnostics/source.ts";
import { UsageError } from "../../errors.ts";
import type { Change } from "../../register/edit/change.ts";
import { StoreError, whileLocked, writeFiles } from "../../register/edit/store.ts";
import { readRegisters } from "../../register/files.ts";
import type { Texts } from "../../text/texts.ts";
import type { EditFlags, ExitCode, Shell } from "../command.ts";
import { hasErrors, invalid, loadAll, type Opened, requestOf } from "../context.ts";
import { readFormat } from "../options.ts";
import { keepInCache, type Outcome, outcomeOf } from "./outcome.ts";
import { tell, tellRejected } from "./tell.ts";
import { refusal } from "./words.ts";

/** What is to be different in one of the files that were opened. */
export interface FileEdit {
  /** The very object that the register was read from, such as a directive's `place.source`. */
  readonly source: Source;
  readonly changes: readonly Change[];
}

export interface NewFile {
  /** Absolute, in the folder of one of the registers. */
  readonly path: string;
  readonly text: string;
}

/** What a command wants written, and what it says when that is done. */
export interface Decision {
  /** Several of one file are made together. */
  readonly edits: readonly FileEdit[];
  readonly newFiles?: readonly NewFile[];
  /** What is said on stderr when there is nothing to write; else that the register says so already. */
  readonly idle?: string;
  /** The directives to tell the new state of. */
  readonly ids: readonly string[];
  /** A line for each thing done. `after`: the states of the directives of {@link ids}, in that order. */
  readonly say: (after: readonly Status[]) => readonly string[];
}

/** Whether an edit is there to mend what a diagnostic is about, so that the register need not validate before it. */
export type Mends = (diagnostic: Diagnostic) => boolean;

/**
 * Runs an edit: all of what `decide` wants is written, or nothing. Throws `UsageError` for what `decide` refuses and for
 * what cannot be written, and `InvalidRegisterError` for a register that does not validate. The exit code is 2 when the
 * register would not validate afterwards.
 */
export async function runEdit(
  flags: EditFlags,
  shell: Shell,
  decide: (opened: Opened) => Decision | Promise<Decision>,
  mends: Mends = () => false,
): Promise<ExitCode> {
  const format = readFormat(flags, shell.texts.cli, ["table", "json"] as const);
  const edit = async (): Promise<Outcome> => await outcomeOf(await open(flags, shell, mends), decide, shell.texts);
  const outcome = flags.dryRun === true ? await edit() : await lockAndWrite(edit, flags, shell);
  if (outcome.isRejected) {
    await tellRejected(outcome, flags, shell);
    return 2;
  }
  await tell(outcome, format, flags, shell);
  return 0;
}

/** Opens registers that are to be edited. Their warnings are no news to whoever edits them. */
async function open(flags: EditFlags, shell: Shell, mends: Mends): Promise<Opened> {
  const loaded = await loadAll(flags, shell);
  if (hasErrors(loaded.diagnostics.filter((one) => !mends(one)))) throw invalid(loaded.diagnostics, flags, shell);
  return { ...loaded, statuses: loaded.plan.statuses(loaded.asOf) };
}

/** Reads and writes behind a lock of each register, so that runs at the same moment follow one another. */
async function lockAndWrite(edit: () => Promise<Outcome>, flags: EditFlags, shell: Shell): Promise<Outcome> {
  const { io, texts } = shell;
  const request = requestOf(flags, io);
  const mains = mainPaths(readRegisters(request).registers);
  // The others wait for less.
  await loadLanguages();
  try {
    return await whileLocked(mains, async () => {
      const outcome = await edit();
      // Another register was found than before: it is not the one that is locked.
      if (mainPaths(outcome.before.files).some((path) => !mains.includes(path))) {
        throw new StoreError("changed", mains[0] ?? io.cwd);
      }
      if (outcome.isRejected || outcome.changes.length === 0) return outcome;
      await writeFiles(outcome.changes);
      keepInCache(outcome, request.cache);
      return outcome;
    });
  } catch (error) {
    if (error instanceof StoreError) throw notWritten(error, io.cwd, texts);
    throw error;
  }
}

function mainPaths(registers: Opened["files"]): readonly string[] {
  return registers.flatMap(({ files }) => files.flatMap(({ main, origin }) => (main && origin ? origin.path : [])));
}

/** A failure to write, in words. */
function notWritten(error: StoreError, cwd: string, { edit, cli }: Texts): UsageError {
  const { session } = edit;
  const near = relative(cwd, error.path);
  const path = near === "" || near.startsWith("..") ? error.path : near;
  switch (error.problem) {
    case "changed":
      return new UsageError(session.changed(path), undefined, { cause: error });
    case "locked":
      return refusal(session.locked(path, error.lock));
    case "exists":
      return new UsageError(session.exists(path), undefined, { cause: error });
    case "io": {
      const code = error.code ?? "EIO";
      return new UsageError(session.notWritten(path, cli.output.reasons[code] ?? code), undefined, { cause: error });
    }
  }
}
