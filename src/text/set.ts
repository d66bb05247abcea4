/** The words of `set`. */
import type { CivilDay } from "../deadline/day.ts";
import type { Status } from "../deadline/status.ts";
import type { RecordKind } from "../diagnostics/register-codes.ts";
import type { RefusalText } from "./edit.ts";

/** What became of one key. */
export interface KeyChange {
  /** As the call has it: `due.wording`. */
  readonly key: string;
  /** `null`: there was nothing. */
  readonly before: string | null;
  /** `null`: it is removed. */
  readonly after: string | null;
}

/** A due date that is another one now; `null`: none. */
export interface DueMove {
  readonly id: string;
  readonly from: CivilDay | null;
  readonly to: CivilDay | null;
}

export interface SetTexts {
  /** Lines on stdout: what was done. */
  readonly directive: (status: Status, changes: readonly KeyChange[]) => string;
  readonly meeting: (id: string, changes: readonly KeyChange[]) => string;
  /** How many records wait for a directive that has another id now. */
  readonly references: (id: string, count: number) => string;
  readonly moved: (move: DueMove) => string;
  /** So many others that are not told one by one. */
  readonly moreMoved: (count: number) => string;
  /** Moved due dates for which no extension is recorded, of one directive or (`null`) of several. */
  readonly noExtension: (id: string | null) => string;
  /** Sentences without the final stop: what is wrong with the call. */
  readonly calls: {
    /** No word has `=`; `word`: the first after the id. */
    readonly nothing: (word: string | null) => string;
    readonly notAnAssignment: (word: string) => string;
    readonly notAKey: (word: string) => string;
    readonly blank: (key: string) => string;
    readonly unreadable: (key: string) => string;
    readonly twice: (key: string) => string;
    readonly idOfSeveral: string;
    readonly unknownId: (id: string, nearest: string | undefined) => string;
  };
  readonly hints: {
    readonly quotes: string;
    readonly paths: string;
  };
  readonly refusals: {
    readonly unknownKey: (data: {
      readonly record: RecordKind;
      readonly key: string;
      readonly nearest: string | undefined;
      readonly known: readonly string[];
    }) => RefusalText;
    /** A key below one that holds a single value. */
    readonly noParts: (key: string) => RefusalText;
    readonly required: (id: string, key: string) => RefusalText;
    /** A list, or else a map, is no single value. */
    readonly whole: (id: string, key: string, isList: boolean) => RefusalText;
    readonly directives: RefusalText;
    readonly notAnIndex: (key: string, word: string) => RefusalText;
    /** `isText`: the list can get another item by `set`. */
    readonly noItem: (data: {
      readonly id: string;
      readonly key: string;
      readonly index: number;
      readonly count: number;
      readonly isText: boolean;
    }) => RefusalText;
    /** The map of a deadline that has neither words nor a date; `inherits`: the meeting has them. */
    readonly dueWithoutWords: (id: string, key: string, inherits: boolean) => RefusalText;
    readonly idTaken: (id: string, record: "directive" | "meeting", path: string, line: number) => RefusalText;
  };
}
