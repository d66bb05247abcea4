/** The words of `init`: its flags, its questions, what it writes for people to read, and why it writes nothing. */
import type { CivilDay } from "../deadline/day.ts";
import type { RefusalText } from "./edit.ts";

export interface InitFlagTexts {
  readonly title: string;
  readonly calendar: string;
  readonly timezone: string;
  readonly workflow: string;
  readonly folder: string;
  readonly yes: string;
}

/** Comments are lines without the leading `# `; an empty one is a blank comment line. */
export interface InitRegisterTexts {
  readonly about: readonly string[];
  readonly timezone: string;
  readonly calendar: string;
  /** Where no calendar is named. */
  readonly noCalendar: readonly string[];
  readonly rules: readonly string[];
  readonly ruleComments: Readonly<Record<"roll" | "count" | "until" | "soon", string>>;
  readonly bodies: readonly string[];
  readonly chair: string;
  readonly office: string;
  readonly officeAlias: string;
  /** Over the meetings: what the example is for. */
  readonly example: readonly string[];
  readonly meetingTitle: string;
  readonly meetingSource: (day: CivilDay) => string;
  readonly term: { readonly title: string; readonly due: string; readonly comment: string };
  readonly date: { readonly title: string; readonly due: (day: CivilDay) => string; readonly comment: string };
  /** What can be recorded of a directive later. */
  readonly later: readonly string[];
  readonly extension: { readonly by: string; readonly reason: string };
  readonly evidence: string;
  readonly note: string;
  /** At the end of a folder's main file: where the meetings are. */
  readonly elsewhere: readonly string[];
  /** At the head of a meeting's own file. */
  readonly meetingFile: readonly string[];
}

export interface InitWorkflowTexts {
  readonly name: string;
  readonly about: readonly string[];
  readonly schedule: string;
  readonly install: readonly string[];
  /** What the shell says when the variable is not set; it stands between double quotes there. */
  readonly notSet: string;
  readonly deadlines: { readonly name: string; readonly about: string };
  readonly change: { readonly name: string; readonly about: readonly string[] };
  readonly history: string;
}

export interface InitTexts {
  readonly asks: {
    readonly title: string;
    readonly calendar: string;
    readonly timezone: string;
  };
  readonly defaultTitle: string;
  /** The answer that stands for no calendar, in small letters. */
  readonly noCalendar: string;
  readonly register: InitRegisterTexts;
  readonly workflow: InitWorkflowTexts;
  /** What was written, and what to do next, a line each on stdout. `register`: the path, where it is not found without. */
  readonly written: (paths: readonly string[], register: string | null, withWorkflow: boolean) => readonly string[];
  readonly refusals: {
    readonly exists: (paths: readonly string[]) => RefusalText;
    readonly notAPath: (value: string) => RefusalText;
    readonly folderFlag: (path: string) => RefusalText;
    /** A folder that has YAML files, which would become part of the register. */
    readonly inUse: (folder: string, path: string) => RefusalText;
    /** A file in the folder of a register that is a folder. */
    readonly inRegister: (path: string, main: string) => RefusalText;
    readonly notAFolder: (path: string) => RefusalText;
    readonly title: (value: string) => RefusalText;
    readonly timezone: (value: string, nearest: string | undefined) => RefusalText;
    readonly notWritten: (path: string, reason: string) => RefusalText;
    readonly pathInWorkflow: (path: string) => RefusalText;
  };
}
