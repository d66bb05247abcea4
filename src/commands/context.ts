/** Opens the registers of a command: load, schedule, states as of a day. */
import process from "node:process";
import type { CivilDay } from "../deadline/day.ts";
import { wordingsOf } from "../deadline/rules.ts";
import { type Plan, schedule } from "../deadline/schedule.ts";
import type { Status } from "../deadline/status.ts";
import { areRemembered, loadLanguages } from "../deadline/wording/read.ts";
import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import { sortDiagnostics } from "../diagnostics/sort.ts";
import { InvalidRegisterError } from "../errors.ts";
import { cacheFolderOf } from "../register/cache.ts";
import { resolveCalendars } from "../register/calendars.ts";
import { loadRegisters } from "../register/load.ts";
import type { Register } from "../register/model.ts";
import type { RegisterFlags, Shell } from "./command.ts";
import { readAsOf, resolveDay } from "./options.ts";
import { wantsColor } from "./style.ts";

/** Registers as they were found, as of a day; valid or not. */
export interface Loaded {
  readonly registers: readonly Register[];
  readonly plan: Plan;
  readonly asOf: CivilDay;
  /** Everything found in them, sorted by place. */
  readonly diagnostics: readonly Diagnostic[];
}

/** Valid registers as of a day. */
export interface Opened extends Loaded {
  /** Every directive of every register as of `asOf`, in the order of the files. */
  readonly statuses: readonly Status[];
}

/**
 * Loads the registers that the flags or the environment name, or the one found from the working folder upward, and
 * computes their dates. `asOf` is today in the first register's time zone unless `--as-of` says otherwise.
 * Throws `UsageError` for a bad `--as-of`; what is wrong with the registers is in the result.
 */
export async function loadAll(flags: RegisterFlags, { io, texts }: Shell): Promise<Loaded> {
  const choice = readAsOf(flags.asOf, texts.cli);
  const cache = flags.cache === false ? undefined : cacheFolderOf(io.env, process.platform);
  const loaded = await loadRegisters({ paths: flags.register ?? [], env: io.env, cwd: io.cwd, cache });
  // The readings of unchanged files come with them; anything else needs the grammars.
  if (!areRemembered(loaded.registers.flatMap(wordingsOf))) await loadLanguages();
  const { calendars, diagnostics } = await resolveCalendars(loaded.registers);
  const plan = schedule(loaded.registers, calendars);
  return {
    registers: loaded.registers,
    plan,
    asOf: resolveDay(choice, () => io.today(loaded.registers[0]?.timezone ?? null)),
    diagnostics: sortDiagnostics(
      [...loaded.diagnostics, ...diagnostics, ...plan.diagnostics],
      loaded.registers.flatMap(({ sources }) => sources),
    ),
  };
}

/**
 * As {@link loadAll}, for commands that need valid registers. Says on stderr how many warnings there are. Throws
 * `InvalidRegisterError` with everything that was found when a register does not validate.
 */
export async function openRegisters(flags: RegisterFlags, shell: Shell): Promise<Opened> {
  const loaded = await loadAll(flags, shell);
  if (hasErrors(loaded.diagnostics)) throw invalid(loaded.diagnostics, flags, shell);
  await mentionWarnings(loaded.diagnostics.length, flags, shell);
  return { ...loaded, statuses: loaded.plan.statuses(loaded.asOf) };
}

/** The failure of a register with these diagnostics. */
export function invalid(
  diagnostics: readonly Diagnostic[],
  flags: RegisterFlags,
  { io }: Pick<Shell, "io">,
): InvalidRegisterError {
  return new InvalidRegisterError(diagnostics, wantsColor(flags, io.env, io.stderr));
}

/** Whether a register with these diagnostics is invalid. */
export function hasErrors(diagnostics: readonly Diagnostic[]): boolean {
  return diagnostics.some(({ severity }) => severity === "error");
}

/** One line on stderr about warnings that are not shown; none when there are none. */
export async function mentionWarnings(count: number, flags: RegisterFlags, { io, texts }: Shell): Promise<void> {
  if (count === 0) return;
  const line = texts.cli.warningsHidden(count);
  if (!wantsColor(flags, io.env, io.stderr)) {
    io.stderr.write(`${line}\n`);
    return;
  }
  const { Chalk } = await import("chalk");
  io.stderr.write(`${new Chalk({ level: 1 }).dim(line)}\n`);
}
