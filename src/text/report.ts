/** The words of `list`, `show` and `stats`. */
import type { CivilDay } from "../deadline/day.ts";
import type { State } from "../deadline/status.ts";
import type { Extension, Withdrawal } from "../register/model.ts";
import type { FieldName } from "../report/fields.ts";
import type { GroupKey } from "../report/group.ts";

export type StatsColumn =
  | "name"
  | "total"
  | "doneInTime"
  | "doneLate"
  | "overdue"
  | "soon"
  | "open"
  | "waiting"
  | "undated"
  | "ongoing"
  | "withdrawn"
  | "discipline"
  | "averageDaysLate";

export interface ReportTexts {
  /** A day in a sentence: "5 December 2017". */
  readonly day: (day: CivilDay) => string;
  /** A month (1 to 12) of a year: "October 2017". */
  readonly month: (year: number, month: number) => string;
  /** The name of a state, as in "5 overdue". */
  readonly state: Readonly<Record<State, string>>;
  /** The heading of the directives in a state. */
  readonly stateHeading: Readonly<Record<State, string>>;
  /**
   * How a directive stands, in a few words for a table's cell. `days` is the number of days left, or of days late for
   * `overdue` and `done-late`.
   */
  readonly phrase: (state: State, days: number | null) => string;
  /** The same as a sentence. `day` is the due date, or that of the completion or the withdrawal of one that is closed. */
  readonly sentence: (state: State, days: number | null, day: CivilDay | null) => string;
  /** The day on which something would be due that waits, marked as such. */
  readonly projected: (day: CivilDay) => string;
  /**
   * The title of a recurring directive with the report that is due (`null`: its day says enough) and how many reports are
   * overdue.
   */
  readonly titleOf: (title: string, report: string | null, overdue: number) => string;
  /** Above the columns of `list`. */
  readonly columns: Readonly<Record<FieldName, string>>;
  readonly list: {
    /**
     * The last line. `total` is what the register holds, `count` what matches, `shown` what `--limit` leaves. Each report
     * that a directive asks for is a deadline.
     */
    readonly summary: (data: {
      readonly asOf: CivilDay;
      readonly total: number;
      readonly count: number;
      readonly shown: number;
      readonly states: readonly (readonly [State, number])[];
      readonly of: "directives" | "deadlines";
    }) => string;
    /** Nothing is in the states asked for, when nothing else was asked. */
    readonly noneInState: (state: State, asOf: CivilDay) => string;
    readonly noneOpen: (asOf: CivilDay) => string;
    readonly noneDone: (asOf: CivilDay) => string;
    readonly noneDueUntil: (asOf: CivilDay, until: CivilDay) => string;
    readonly noMatch: (total: number) => string;
    readonly empty: string;
    /** The heading of a group with its size, and how many of it are shown. */
    readonly heading: (name: string, count: number, shown: number) => string;
    readonly without: Readonly<Record<GroupKey, string>>;
  };
  readonly show: {
    readonly labels: Readonly<
      Record<
        | "lead"
        | "with"
        | "meeting"
        | "wording"
        | "due"
        | "dueAsWritten"
        | "waitsFor"
        | "done"
        | "withdrawn"
        | "evidence"
        | "tags"
        | "place",
        string
      >
    >;
    readonly reports: string;
    readonly history: string;
    readonly computation: string;
    readonly given: (meeting: string) => string;
    readonly extended: (extension: Extension) => string;
    readonly note: (text: string) => string;
    readonly reported: (label: string, evidence: readonly string[]) => string;
    readonly completed: (evidence: readonly string[]) => string;
    readonly withdrawn: (withdrawal: Withdrawal) => string;
    /** Behind the sentence of a recurring directive: which report it is about, and how many are overdue. */
    readonly reportNote: (report: string | null, overdue: number) => string;
    /** Behind the sentence of one that waits. */
    readonly projectedNote: (day: CivilDay, after: readonly string[]) => string;
    /** One report: its period (`null`: its day says enough), how it stands, and what shows it. */
    readonly report: (data: {
      readonly label: string | null;
      readonly state: State;
      readonly days: number | null;
      readonly done: CivilDay | null;
      readonly evidence: readonly string[];
    }) => string;
    /** Stands for so many reports, by how they stand. */
    readonly moreReports: (place: "earlier" | "between", states: readonly (readonly [State, number])[]) => string;
    /** Stands for so many events of the history. */
    readonly earlierReports: (count: number) => string;
  };
  readonly stats: {
    readonly columns: Readonly<Record<StatsColumn, string>>;
    readonly group: Readonly<Record<GroupKey, string>>;
    readonly all: string;
    readonly summary: (data: {
      readonly asOf: CivilDay;
      readonly total: number;
      readonly inTime: number;
      readonly judged: number;
      /** Whether reports of recurring directives are among those judged. */
      readonly hasReports: boolean;
    }) => string;
  };
}
