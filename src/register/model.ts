/** The register as read and validated: plain data, with a way back to the place of each value in its file. */
import type { CivilDay } from "../deadline/day.ts";
import type { RuleSetName, SetRule } from "../deadline/rule-sets.ts";
import type { Place, Source } from "../diagnostics/source.ts";

export type Roll = "none" | "following" | "preceding";
export type Count = "day-after" | "event-day";
export type Until = "inclusive" | "exclusive";

export interface Rules {
  readonly roll: Roll;
  readonly count: Count;
  readonly until: Until;
  /** The wording that stands for a missing one; `null` leaves such directives undated. */
  readonly default: string | null;
  /** The due-soon window, a term such as `7 days`. */
  readonly soon: string;
  /** The month (1 to 12) that fiscal years start in; `null` when the register does not say. */
  readonly fiscal: number | null;
  /** The register's own names for terms. */
  readonly terms: Readonly<Record<string, string>>;
  /** Which of them come from a named set (`like`), and from which. */
  readonly like?: Readonly<Partial<Record<SetRule, RuleSetName>>>;
}

export interface CalendarSpec {
  /** The code of the calendar that it extends, such as `KZ`; `null` for plain weekends. */
  readonly base: string | null;
  readonly holidays: Readonly<Record<CivilDay, string>>;
  readonly workdays: Readonly<Record<CivilDay, string>>;
}

export interface Body {
  readonly id: string;
  readonly name: string;
  readonly aliases: readonly string[];
  readonly email: string | null;
}

export interface Extension {
  /** The day on which it was granted. */
  readonly date: CivilDay;
  /** The new deadline: a day, or a wording. A term runs from the unrolled due date that it extends. */
  readonly to: string;
  readonly by: string | null;
  readonly reason: string | null;
}

/** That and why a directive is no longer to be executed. */
export interface Withdrawal {
  readonly date: CivilDay;
  readonly by: string | null;
  readonly reason: string | null;
}

export interface Note {
  readonly date: CivilDay | null;
  readonly text: string;
}

/** Closes one occurrence of a recurring directive. */
export interface OccurrenceReport {
  /** The occurrence: `2017-Q3`, `2017-09`, `2017`, or a day for one of several dated reports. */
  readonly for: string;
  readonly done: CivilDay;
  readonly evidence: readonly string[];
}

/** One deadline as a register states it. At least one of `wording` and `date` is set. */
export interface Due {
  /** Where the record has it: `["due"]`, `["due", "wording"]`, `["due", 1]`, `["due", 1, "date"]`, … */
  readonly path: RecordPath;
  readonly wording: string | null;
  /** The day that the words were taken to mean; `"none"`: taken to set no day; `null`: the words decide. */
  readonly date: CivilDay | "none" | null;
  /** The directive from whose completion the wording runs. */
  readonly after: string | null;
  /** The day of the event that the wording runs from. */
  readonly from: CivilDay | null;
  readonly roll: Roll | null;
  readonly count: Count | null;
}

export type Status = "open" | "done" | "withdrawn";

/** A place in a directive's record that diagnostics point at, as a path of keys: `["extensions", 0, "to"]`. */
export type RecordPath = readonly (string | number)[];

/** Offsets in a scalar's text, `end` exclusive. */
export type Span = readonly [start: number, end: number];

export interface Meeting {
  readonly id: string;
  readonly date: CivilDay;
  readonly title: string | null;
  readonly source: string | null;
  /** The register's rules with the meeting's own laid over them. */
  readonly rules: Rules;
  readonly place: Place;
  /** The way to the record in its file, `place.source`: `["meetings", 0]`. */
  readonly path: RecordPath;
  /** As {@link Directive.locate}, for the meeting's own keys. */
  locate(path: RecordPath, span?: Span): Place;
}

export interface Directive {
  readonly id: string;
  readonly title: string;
  readonly meeting: Meeting;
  /** The lead body's id (aliases are resolved), or its name as written where the register declares no bodies. */
  readonly lead: string;
  readonly with: readonly string[];
  /** Empty when there is no wording; several when the register lists several dated reports. */
  readonly due: readonly Due[];
  readonly status: Status;
  readonly done: CivilDay | null;
  /** `null` also of a directive whose record says only that it is withdrawn. */
  readonly withdrawal: Withdrawal | null;
  readonly evidence: readonly string[];
  readonly extensions: readonly Extension[];
  readonly notes: readonly Note[];
  readonly reports: readonly OccurrenceReport[];
  readonly tags: readonly string[];
  /** Where the record begins in its file. */
  readonly place: Place;
  /** The way to the record in its file: `["meetings", 0, "directives", 2]`. */
  readonly path: RecordPath;
  /**
   * The place of a value in the record (the nearest place above it when the value is absent or inherited from the
   * meeting, then the meeting's). `span` narrows it to a part of a scalar's text, by offsets in that text.
   */
  locate(path: RecordPath, span?: Span): Place;
}

/** A record that has something wrong with it, as far as it can be read, so that its deadlines are checked all the same. */
export interface BrokenDirective {
  /** What is missing is empty. */
  readonly directive: Directive;
  /** Whether the date of its meeting is known; without it, only the words can be read. */
  readonly dated: boolean;
}

export interface Register {
  /** The register's file or folder as shown to the user. */
  readonly path: string;
  readonly sources: readonly Source[];
  readonly title: string | null;
  /** IANA zone whose civil day is "today"; `null` for the machine's own. */
  readonly timezone: string | null;
  readonly calendar: CalendarSpec;
  readonly rules: Rules;
  readonly bodies: readonly Body[];
  readonly meetings: readonly Meeting[];
  /** In the order of the files. */
  readonly directives: readonly Directive[];
  readonly broken: readonly BrokenDirective[];
  /** As {@link Directive.locate}, for the keys of the register file itself, such as `["rules", "terms", "срочно"]`. */
  locate(path: RecordPath, span?: Span): Place;
}
