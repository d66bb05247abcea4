/** What the evaluation of a directive takes and gives. */
import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import type { WorkCalendar } from "./calendar.ts";
import type { CivilDay } from "./day.ts";
import type { Series } from "./recur.ts";
import type { NoDate } from "./resolve.ts";
import type { Kind } from "./status.ts";
import type { Step } from "./steps.ts";

/** When the directive that another waits for was completed, or would be. */
export interface Completion {
  readonly day: CivilDay;
  readonly projected: boolean;
}

export interface Surroundings {
  readonly calendar: WorkCalendar;
  /** Extensions granted after this day are not known yet; `null`: everything recorded is known. */
  readonly asOf: CivilDay | null;
  /** The completion of a directive; `undefined` when it has none in sight. */
  completionOf(id: string): Completion | "withdrawn" | undefined;
}

/** One due date of a directive, or the reason why there is none. */
export interface Item {
  readonly wording: string | null;
  readonly kind: Kind;
  /** What the wording gives, before extensions and rolling. */
  readonly asWritten: CivilDay | null;
  readonly due: CivilDay | null;
  /** The day when the wait were over on time; only for `why: "waiting"`. */
  readonly projected: CivilDay | null;
  readonly why: NoDate | null;
  /** Of a recurring wording, instead of one due date. */
  readonly series: Series | null;
  /** Moves a day of the series off a day off, as the rules say. */
  readonly roll: (day: CivilDay) => { readonly day: CivilDay; readonly step: Step | undefined };
  readonly steps: readonly Step[];
}

export interface Evaluated {
  readonly items: readonly Item[];
  readonly diagnostics: readonly Diagnostic[];
}
