/** The words of the commands that edit a register: what was done, and why something cannot be done. */
import type { CivilDay } from "../deadline/day.ts";
import type { Status } from "../deadline/status.ts";

/** One of the reports that a directive asks for. */
export interface ReportDue {
  /** `2017-Q3`, `2017-09`, `2017`, or the day itself. */
  readonly label: string;
  readonly due: CivilDay;
}

/** Why a call is refused: a sentence without the final stop, and whole sentences on what to do instead. */
export interface RefusalText {
  readonly message: string;
  readonly hint: string;
}

/** What in a file's text is in the way of a change. */
export type Hindrance = "shape" | "alias" | "anchor" | "text" | "layout";

/** What every edit says. */
export interface EditSessionTexts {
  /** Lines on stderr. */
  readonly dryRun: string;
  readonly unchanged: string;
  readonly rejected: string;
  /** Behind a refusal of a call with several ids. */
  readonly nothingWritten: string;
  /** Sentences without the final stop: why a file was not written. */
  readonly changed: (path: string) => string;
  /** `lock`: the path of the lock. */
  readonly locked: (path: string, lock: string | undefined) => RefusalText;
  /** The way in which a file is written does not let a change be made. `place`: its file and line. */
  readonly impossible: (place: string, reason: Hindrance) => RefusalText;
  readonly exists: (path: string) => string;
  readonly notWritten: (path: string, reason: string) => string;
}

/** Sentences without the final stop: what is wrong with the flags of an edit. */
export interface EditCallTexts {
  /** `today`: the day that counts as today, `isToday`: and that is today. */
  readonly dayAhead: (flag: string, day: CivilDay, today: CivilDay, isToday: boolean) => string;
  readonly blank: (flag: string) => string;
  readonly unreadable: (flag: string) => string;
  readonly missingFlags: (command: string, flags: readonly string[]) => string;
}

export interface DoneTexts {
  /** Lines on stdout: what was done. */
  readonly done: (status: Status) => string;
  /** One report was recorded; `next`: the earliest that is open. */
  readonly reported: (status: Status, report: ReportDue, done: CivilDay, next: ReportDue | undefined) => string;
  readonly alreadyDone: (id: string, day: CivilDay | null) => RefusalText;
  /** A directive whose reports are all in. */
  readonly allReported: (id: string, day: CivilDay) => RefusalText;
  readonly withdrawn: (id: string, day: CivilDay | null) => RefusalText;
  readonly whichReport: (id: string, next: ReportDue | undefined) => RefusalText;
  readonly oneDeadline: (command: string, id: string) => RefusalText;
  readonly noSuchReport: (
    id: string,
    value: string,
    nearest: string | undefined,
    next: ReportDue | undefined,
  ) => RefusalText;
  readonly alreadyReported: (id: string, label: string, day: CivilDay, next: ReportDue | undefined) => RefusalText;
}

export interface ExtendTexts {
  readonly asks: { readonly to: string; readonly by: string; readonly reason: string };
  /** `before`: the due date that was moved. */
  readonly extended: (status: Status, before: CivilDay | null, by: string) => string;
  readonly done: (id: string, day: CivilDay | null) => RefusalText;
  readonly withdrawn: (id: string, day: CivilDay | null) => RefusalText;
  readonly severalReports: (id: string) => RefusalText;
}

export interface ReopenTexts {
  /** `removed`: the evidence that went with the completion. */
  readonly reopened: (status: Status, removed: readonly string[]) => string;
  readonly reportReopened: (id: string, report: ReportDue, removed: readonly string[]) => string;
  readonly isOpen: (status: Status) => RefusalText;
  /** A directive that is done because its reports are in. */
  readonly doneByReports: (id: string, last: string) => RefusalText;
  /** One report cannot be taken back while all are. */
  readonly closedAsWhole: (status: Status) => RefusalText;
  readonly noReport: (
    id: string,
    value: string,
    reported: readonly string[],
    nearest: string | undefined,
  ) => RefusalText;
}

export interface WithdrawTexts {
  readonly asksReason: string;
  /** `waiting`: the ids of those that wait for it. */
  readonly withdrawn: (id: string, day: CivilDay, waiting: readonly string[]) => string;
  readonly alreadyWithdrawn: (id: string, day: CivilDay | null) => RefusalText;
  readonly done: (id: string, day: CivilDay | null) => RefusalText;
}

export interface NoteTexts {
  readonly noted: (status: Status, day: CivilDay) => string;
}

export interface EditTexts {
  /** How a directive stands, as the end of a sentence, without the final stop: "due on 3 October 2017, in 2 days". */
  readonly stands: (status: Status) => string;
  readonly session: EditSessionTexts;
  readonly calls: EditCallTexts;
  readonly done: DoneTexts;
  readonly extend: ExtendTexts;
  readonly reopen: ReopenTexts;
  readonly withdraw: WithdrawTexts;
  readonly note: NoteTexts;
}
