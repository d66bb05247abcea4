/** What the command line itself says: help, bad calls, and the closing lines on stderr. */

import type { AddFlagTexts } from "./add.ts";
import type { InitFlagTexts } from "./init.ts";
import type { RenumberFlagTexts } from "./renumber.ts";

/** The commands in the order in which help lists them. */
export type CommandName =
  | "list"
  | "show"
  | "explain"
  | "check"
  | "stats"
  | "calendar"
  | "log"
  | "diff"
  | "blame"
  | "add"
  | "done"
  | "extend"
  | "reopen"
  | "withdraw"
  | "note"
  | "set"
  | "renumber"
  | "init"
  | "help";

export interface CommandText {
  /** For the list of commands. */
  readonly summary: string;
  /** For the command's own help; one paragraph. */
  readonly description: string;
  /** Positional arguments, by the name in the usage line. */
  readonly arguments: Readonly<Record<string, string>>;
  /** Command lines without the leading `directives`, each with what it does. */
  readonly examples: readonly (readonly [line: string, does: string])[];
}

/** One entry a flag; a flag means the same in every command that has it. */
export interface FlagTexts {
  readonly register: string;
  readonly asOf: string;
  readonly at: string;
  readonly format: (formats: string) => string;
  readonly output: string;
  readonly noCache: string;
  readonly color: string;
  readonly noColor: string;
  readonly overdue: string;
  readonly soon: string;
  readonly open: string;
  readonly done: string;
  readonly undated: string;
  readonly state: string;
  readonly body: string;
  readonly lead: string;
  readonly meeting: string;
  readonly tag: string;
  readonly dueBy: string;
  readonly dueAfter: string;
  readonly sort: string;
  readonly reverse: string;
  readonly group: string;
  readonly columns: string;
  readonly limit: string;
  readonly occurrences: string;
  readonly exitCode: string;
  readonly strict: string;
  readonly grace: string;
  readonly base: string;
  readonly changedOnly: string;
  readonly from: string;
  readonly roll: string;
  readonly count: string;
  readonly until: string;
  readonly calendar: string;
  readonly fiscal: string;
  readonly rev: string;
  readonly since: string;
  /** `--until` of the log, which takes a day. */
  readonly untilDay: string;
  readonly author: string;
  readonly kind: string;
  /** `--limit` of the log. */
  readonly limitCommits: string;
  readonly dryRun: string;
  /** `--as-of` of a command that edits. */
  readonly asOfEdit: string;
  readonly on: string;
  readonly evidence: string;
  readonly for: string;
  readonly all: string;
  readonly to: string;
  readonly by: string;
  readonly reason: string;
  readonly keepEvidence: string;
  readonly add: AddFlagTexts;
  readonly renumber: RenumberFlagTexts;
  readonly init: InitFlagTexts;
  readonly help: string;
  readonly version: string;
}

/** The headings of a help page, by the ones that commander has. */
export interface HelpTitles {
  readonly "Usage:": string;
  readonly "Arguments:": string;
  readonly "Options:": string;
  readonly "Commands:": string;
  readonly filter: string;
  readonly layout: string;
  readonly everywhere: string;
  readonly examples: string;
}

/** What a word stands for where only certain words are understood. */
export type ChoiceKind =
  | "command"
  | "flag"
  | "state"
  | "sort-key"
  | "column"
  | "group-key"
  | "format"
  | "check"
  | "roll"
  | "count"
  | "until"
  | "calendar"
  | "month"
  | "body"
  | "meeting"
  | "tag"
  | "directive"
  | "change";

/** Sentences without the final stop: what is wrong with a call. `nearest` is what was probably meant. */
export interface CallErrorTexts {
  readonly unknownChoice: (call: {
    readonly kind: ChoiceKind;
    readonly value: string;
    /** The flag that the word was given to; absent for arguments. */
    readonly flag?: string;
    readonly nearest: string | undefined;
    /** All the words that are understood, where they are few enough to name. */
    readonly choices?: readonly string[];
  }) => string;
  readonly flagTakesNoValue: (flag: string) => string;
  readonly flagBeforeCommand: (flag: string) => string;
  readonly missingValue: (flag: string, value: string) => string;
  readonly missingArgument: (command: string, argument: string) => string;
  readonly tooManyArguments: (command: string, extra: string) => string;
  readonly flagsConflict: (first: string, second: string) => string;
  readonly notADay: (flag: string, value: string, words: readonly string[]) => string;
  readonly noSuchDay: (flag: string, year: number, month: number, day: number) => string;
  readonly notATerm: (flag: string, value: string) => string;
  readonly notACount: (flag: string, value: string) => string;
  readonly emptyDueRange: (after: string, by: string) => string;
  readonly explainWhat: (value: string) => string;
  readonly explainNeedsDay: string;
  /** `--grace` where the check of what is overdue does not run. */
  readonly graceWithoutOverdue: string;
  /** Checks that compare with a base, and there is none. */
  readonly checkWithoutBase: (check: string) => string;
  /** `--base` where nothing is compared. */
  readonly baseWithoutEffect: string;
  readonly changedOnlyWithoutBase: string;
  readonly notAYear: (value: string) => string;
  /** A country whose weekend is not Saturday and Sunday. */
  readonly otherWeekend: (code: string) => string;
  readonly yearWithoutData: (code: string, year: number, first: number, last: number) => string;
  /** Registers that name different calendars. */
  readonly severalCalendars: string;
  /** Standard input has no wordings. */
  readonly explainNothing: string;
  readonly stdinTooLong: (bytes: number) => string;
  readonly flagsWithId: (flag: string, id: string) => string;
}

export interface OutputErrorTexts {
  readonly noFolder: (path: string) => string;
  readonly isFolder: (path: string) => string;
  readonly isRegister: (path: string) => string;
  readonly notWritable: (path: string, reason: string) => string;
  readonly stdout: (reason: string) => string;
  /** Reasons by the system's code, such as `ENOSPC`; others are shown as the code. */
  readonly reasons: Readonly<Record<string, string>>;
}

/** What is said around questions at a terminal. */
export interface PromptTexts {
  /** A sentence without the final stop: the input ended before the last answer. */
  readonly cancelled: string;
  /** The answer held control characters, such as an arrow key's. */
  readonly unprintable: string;
  /** Answers to a question, in small letters. */
  readonly yes: readonly string[];
  readonly no: readonly string[];
  /** Behind a question that is answered by yes or no, yes being what an empty answer means. */
  readonly hint: string;
  readonly neither: string;
}

export interface CliTexts {
  readonly description: string;
  /** The program's own usage line, after its name. */
  readonly usage: string;
  readonly commands: Readonly<Record<CommandName, CommandText>>;
  readonly examples: CommandText["examples"];
  readonly flags: FlagTexts;
  readonly titles: HelpTitles;
  readonly calls: CallErrorTexts;
  readonly output: OutputErrorTexts;
  readonly prompts: PromptTexts;
  /** The hint under a bad call. */
  /** A line on stderr: a tag that no directive has. */
  readonly noSuchTag: (tag: string, nearest: string | undefined) => string;
  readonly seeHelp: (command: string | undefined) => string;
  readonly internalError: (reason: string) => string;
  /** What an excerpt from a wording of the command line is said to come from. */
  readonly wordingSource: string;
  /** The same, of standard input. */
  readonly stdinSource: string;
  readonly stdinUnreadable: (reason: string) => string;
  /** The last line under the diagnostics of a register: counts, and where. */
  readonly registerSummary: (errors: number, warnings: number, paths: readonly string[]) => string;
  readonly warningsHidden: (count: number) => string;
}
