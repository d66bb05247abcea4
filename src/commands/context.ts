/** Opens the registers of a command: load, schedule, states as of a day. */
import process from "node:process";
import type { Calendars } from "../deadline/calendar-data.ts";
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
import type { CheckedFiles } from "../register/checked.ts";
import type { RegisterFiles, RegisterRequest } from "../register/files.ts";
import { type LoadedFiles, loadRegisters } from "../register/load.ts";
import type { Register } from "../register/model.ts";
import type { RegisterFlags, Shell } from "./command.ts";
import { readAsOf, resolveDay } from "./options.ts";
import { wantsColor } from "./style.ts";

/** Registers as they were found, whatever the day; valid or not. */
export interface Planned {
  readonly registers: readonly Register[];
  /** What they were made of. */
  readonly files: readonly RegisterFiles[];
  readonly checked: CheckedFiles;
  /** Those that they name. */
  readonly calendars: Calendars;
  readonly plan: Plan;
  /** Everything found in them, sorted by place. */
  readonly diagnostics: readonly Diagnostic[];
}

/** Registers as of a day; valid or not. */
export interface Loaded extends Planned {
  readonly asOf: CivilDay;
}

/** Valid registers as of a day. */
export interface Opened extends Loaded {
  /** Every directive of every register as of `asOf`, in the order of the files. */
  readonly statuses: readonly Status[];
}

/**
 * Loads the registers that the flags or the environment name, or the one found from the working folder upward, and
 * computes their dates; with `--at` as they were in a revision. `asOf` is today in the first register's time zone unless
 * `--as-of` says otherwise. Throws `UsageError` for a bad `--as-of` and `GitError` for a bad `--at`;
 * what is wrong with the registers is in the result.
 */
export async function loadAll(flags: RegisterFlags, { io, texts }: Shell): Promise<Loaded> {
  const choice = readAsOf(flags.asOf, texts.cli);
  const request = requestOf(flags, io);
  const loaded = flags.at === undefined ? await loadRegisters(request) : await loadPast(flags.at, request);
  return await planOf(loaded, (timezone) => resolveDay(choice, () => io.today(timezone)));
}

/** As `loadRegisters`, of the registers as they were in a revision. Throws `GitError`. */
async function loadPast(revision: string, request: RegisterRequest): Promise<LoadedFiles> {
  // Who does not ask for it has nothing of it loaded.
  const { loadRegistersAt } = await import("../history/at.ts");
  return await loadRegistersAt(revision, request);
}

/** Where a command looks for registers. */
export function requestOf(flags: RegisterFlags, { env, cwd }: Shell["io"]): RegisterRequest {
  const cache = flags.cache === false ? undefined : cacheFolderOf(env, process.platform);
  return { paths: flags.register ?? [], env, cwd, cache };
}

/** Computes the dates of loaded registers as of a day, which is asked for with the first register's time zone. */
export async function planOf(loaded: LoadedFiles, dayIn: (timezone: string | null) => CivilDay): Promise<Loaded> {
  return { ...(await planned(loaded)), asOf: dayIn(loaded.registers[0]?.timezone ?? null) };
}

/** Computes the dates of loaded registers, whatever the day. */
export async function planned(loaded: LoadedFiles): Promise<Planned> {
  const { registers, files, checked } = loaded;
  // The readings of unchanged files come with them; anything else needs the grammars.
  if (!areRemembered(registers.flatMap(wordingsOf))) await loadLanguages();
  const { calendars, diagnostics } = await resolveCalendars(registers);
  const scheduled = schedule(registers, calendars);
  return {
    registers,
    files,
    checked,
    calendars,
    plan: scheduled,
    diagnostics: sortDiagnostics(
      [...loaded.diagnostics, ...diagnostics, ...scheduled.diagnostics],
      registers.flatMap(({ sources }) => sources),
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
