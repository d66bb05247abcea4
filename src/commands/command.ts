/**
 * The shape of a command: `run(args, flags, shell)` in a file of its own, imported when it is called. The flags arrive
 * as the words of the command line; the command reads them with the parsers of `options.ts` before it opens anything,
 * so that a bad call is refused before a register is read.
 */
import type { Io } from "../io.ts";
import type { Texts } from "../text/texts.ts";

/** 0 fine; 1 findings; 2 the register or the call is wrong, or a file cannot be read or written. */
export type ExitCode = 0 | 1 | 2;

/** What every command is given besides its own words. */
export interface Shell {
  readonly io: Io;
  /** The catalogue in the user's language. */
  readonly texts: Texts;
}

/**
 * A command. `args` are its positional arguments, as many as its usage allows. Returns the exit code; throws
 * `UsageError` for a bad call and `InvalidRegisterError` for a register that does not validate.
 */
export type Run<F> = (args: readonly string[], flags: F, shell: Shell) => Promise<ExitCode>;

/** `--output` and what it looks like. */
export interface OutputFlags {
  readonly format?: string;
  readonly output?: string;
  /** `--color`: true, `--no-color`: false, neither: absent. */
  readonly color?: boolean;
}

/** The flags of every command that reads a register. */
export interface RegisterFlags extends OutputFlags {
  readonly register?: readonly string[];
  readonly asOf?: string;
  /** The revision of the register, of the commands that have `--at`. */
  readonly at?: string;
  /** `--no-cache`: false. */
  readonly cache?: boolean;
}

/** Which directives a report covers: or within one flag, and across flags. */
export interface FilterFlags {
  readonly body?: readonly string[];
  readonly lead?: readonly string[];
  readonly meeting?: readonly string[];
  readonly tag?: readonly string[];
}

export interface ListFlags extends RegisterFlags, FilterFlags {
  readonly overdue?: true;
  /** `true` for the register's own window, else a term. */
  readonly soon?: true | string;
  readonly open?: true;
  readonly done?: true;
  readonly undated?: true;
  /** Names of states, each possibly a comma list. */
  readonly state?: readonly string[];
  readonly dueBy?: string;
  readonly dueAfter?: string;
  /** A comma list of keys, `-key` for descending. */
  readonly sort?: string;
  readonly reverse?: true;
  readonly group?: string;
  /** A comma list of columns. */
  readonly columns?: string;
  readonly limit?: string;
  readonly occurrences?: true;
  readonly exitCode?: true;
}

export type ShowFlags = RegisterFlags;

export interface StatsFlags extends RegisterFlags, FilterFlags {
  readonly group?: string;
}

export interface CheckFlags extends RegisterFlags {
  readonly strict?: true;
  readonly grace?: string;
  /** A revision. */
  readonly base?: string;
  readonly changedOnly?: true;
}

export interface ExplainFlags extends RegisterFlags {
  readonly from?: string;
  readonly roll?: string;
  readonly count?: string;
  readonly until?: string;
  /** The code of a calendar. */
  readonly calendar?: string;
  readonly fiscal?: string;
}

export type CalendarFlags = RegisterFlags;

export interface LogFlags extends Omit<RegisterFlags, "asOf" | "at">, FilterFlags {
  readonly rev?: string;
  readonly since?: string;
  readonly until?: string;
  readonly author?: string;
  /** Kinds of changes, each possibly a comma list. */
  readonly kind?: readonly string[];
  readonly limit?: string;
  readonly reverse?: true;
}

export interface DiffFlags extends Omit<RegisterFlags, "asOf" | "at">, FilterFlags {
  /** Kinds of changes, each possibly a comma list. */
  readonly kind?: readonly string[];
  readonly exitCode?: true;
}

export type BlameFlags = Omit<RegisterFlags, "asOf">;

/** The flags of every command that edits a register. */
export interface EditFlags extends RegisterFlags {
  readonly dryRun?: true;
}

export interface DoneFlags extends EditFlags {
  readonly on?: string;
  readonly evidence?: readonly string[];
  /** The name of an occurrence. */
  readonly for?: string;
  readonly all?: true;
}

export interface ExtendFlags extends EditFlags {
  readonly on?: string;
  readonly to?: string;
  readonly by?: string;
  readonly reason?: string;
}

export interface ReopenFlags extends EditFlags {
  /** The name of an occurrence. */
  readonly for?: string;
  readonly keepEvidence?: true;
}

export interface WithdrawFlags extends EditFlags {
  readonly reason?: string;
  readonly by?: string;
  readonly on?: string;
}

export interface NoteFlags extends EditFlags {
  readonly on?: string;
}

export type SetFlags = EditFlags;

export interface AddFlags extends EditFlags {
  readonly meeting?: string;
  readonly date?: string;
  readonly meetingTitle?: string;
  readonly source?: string;
  readonly id?: string;
  readonly lead?: string;
  readonly with?: readonly string[];
  readonly due?: readonly string[];
  readonly dueDate?: string;
  readonly after?: string;
  readonly from?: string;
  readonly roll?: string;
  readonly count?: string;
  readonly tag?: readonly string[];
  readonly note?: string;
  readonly yes?: true;
}

export interface RenumberFlags extends EditFlags {
  /** Places, `FILE:LINE`. */
  readonly keep?: readonly string[];
  /** `FILE:LINE=FILE:LINE`: a reference and the record that it means. */
  readonly means?: readonly string[];
  /** The new id of the only record that gets one. */
  readonly to?: string;
}

export interface InitFlags {
  readonly title?: string;
  /** The code of a calendar, or none. */
  readonly calendar?: string;
  readonly timezone?: string;
  readonly folder?: true;
  readonly workflow?: true;
  readonly yes?: true;
}
