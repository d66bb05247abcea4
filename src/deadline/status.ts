/** The state of a directive as of a day. */
import type { Directive } from "../register/model.ts";
import type { CivilDay } from "./day.ts";
import type { Step } from "./steps.ts";
import type { Tree } from "./tree.ts";

export type Kind = Tree["kind"];

/** In the order in which reports list them: what needs attention first. */
export const stateNames = [
  "overdue",
  "due-soon",
  "open",
  "waiting",
  "undated",
  "ongoing",
  "done-late",
  "done",
  "withdrawn",
] as const;
export type State = (typeof stateNames)[number];

/** One report of a directive that asks for several. */
export interface OccurrenceStatus {
  /** `2017-Q3`, `2017-09`, `2017`, or the day itself. */
  readonly label: string;
  readonly dueAsWritten: CivilDay;
  readonly due: CivilDay;
  readonly done: CivilDay | null;
  readonly evidence: readonly string[];
  readonly state: State;
}

/** A directive as of a day: what was recorded after that day (completion, extensions, reports) has not happened yet. */
export interface Status {
  readonly directive: Directive;
  /** The words as the register has them; `null` when it gives none. */
  readonly wording: string | null;
  readonly kind: Kind;
  /** The day in force as of the day: extensions granted by then and rolling applied. `null` when there is none. */
  readonly due: CivilDay | null;
  /** The day that the wording gives, before extensions and rolling. */
  readonly dueAsWritten: CivilDay | null;
  readonly state: State;
  /** Days from the as-of day to the due day: 0 on the due day, negative when overdue; `null` when closed or undated. */
  readonly daysLeft: number | null;
  /** Days late: of an overdue directive by now, of one done late by its completion; `null` otherwise. */
  readonly daysLate: number | null;
  /** For one that waits: where its due date would fall were the directive it waits for done on its due date. */
  readonly projected: CivilDay | null;
  /** The day of completion, when it lies on or before the as-of day. */
  readonly done: CivilDay | null;
  /** Empty unless the directive asks for several reports. */
  readonly occurrences: readonly OccurrenceStatus[];
  readonly steps: readonly Step[];
}
