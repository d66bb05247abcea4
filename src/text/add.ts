/** The words of `add`: its flags, its questions, and why something cannot be added. */
import type { CivilDay } from "../deadline/day.ts";
import type { Status } from "../deadline/status.ts";
import type { RefusalText } from "./edit.ts";

/** Flags of `add` that say something else in other commands, or that no other command has. */
export interface AddFlagTexts {
  readonly meeting: string;
  readonly date: string;
  readonly meetingTitle: string;
  readonly source: string;
  readonly id: string;
  readonly lead: string;
  readonly with: string;
  readonly due: string;
  readonly dueDate: string;
  readonly after: string;
  readonly from: string;
  readonly roll: string;
  readonly count: string;
  readonly tag: string;
  readonly note: string;
  readonly yes: string;
}

/** A meeting to choose from. */
export interface MeetingChoice {
  readonly id: string;
  readonly date: CivilDay;
  readonly title: string | null;
}

export interface AddTexts {
  /** Questions at the terminal, without the sign at their end where they are no sentences. */
  readonly asks: {
    readonly title: string;
    /** A line for each meeting to choose from, with its number where there are some, and one for a new meeting. */
    readonly meetings: (choices: readonly MeetingChoice[], isNumbered: boolean) => readonly string[];
    readonly meeting: (isNumbered: boolean) => string;
    /** What chooses a new meeting, in small letters. */
    readonly newMeeting: readonly string[];
    readonly date: string;
    readonly meetingId: string;
    readonly meetingTitle: string;
    readonly lead: string;
    readonly due: string;
    /** The day of words that were refused. */
    readonly meant: string;
    readonly id: string;
    /** What an answer was for, in the place of a flag. */
    readonly named: { readonly meeting: string; readonly directive: string; readonly due: string };
    readonly write: (path: string) => string;
  };
  /** What would be written: a line that names it; the steps and the outcome follow. */
  readonly preview: (id: string, title: string, meeting: string) => string;
  /** How it stands, as the end of a sentence: "due on 17 October 2017". */
  readonly stands: (status: Status) => string;
  /** The same as a sentence. */
  readonly outcome: (status: Status) => string;
  /** What was done, a line on stdout. */
  readonly added: (data: { readonly status: Status; readonly isNewMeeting: boolean; readonly place: string }) => string;
  readonly refusals: {
    /** `latest`: ids of meetings, the latest first. */
    readonly whichMeeting: (latest: readonly string[]) => RefusalText;
    readonly noMeeting: RefusalText;
    readonly unknownMeeting: (value: string, nearest: string | undefined) => RefusalText;
    readonly meetingsOfDay: (day: CivilDay, ids: readonly string[]) => RefusalText;
    readonly otherDay: (id: string, day: CivilDay) => RefusalText;
    readonly dayTaken: (day: CivilDay, id: string) => RefusalText;
    readonly notNew: (flag: string, id: string) => RefusalText;
    readonly severalRegisters: RefusalText;
    readonly noMeetingId: (day: CivilDay) => RefusalText;
    readonly noId: RefusalText;
    readonly idTaken: (id: string, place: string) => RefusalText;
    readonly notAnId: (flag: string, value: string) => RefusalText;
    readonly noTitle: RefusalText;
    readonly noLead: RefusalText;
    readonly needsDue: (flag: string) => RefusalText;
    readonly needsOneDue: (flag: string) => RefusalText;
    /** Under the diagnostic of a wording. */
    readonly refused: RefusalText;
    readonly fileTaken: (path: string) => RefusalText;
    readonly noFileName: (id: string) => RefusalText;
    readonly changed: RefusalText;
  };
}
