/** What a check is. */
import type { WorkCalendar } from "../deadline/calendar.ts";
import type { CivilDay } from "../deadline/day.ts";
import type { Status } from "../deadline/status.ts";
import type { Amount } from "../deadline/tree.ts";
import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import type { CheckName, Finding } from "../diagnostics/finding.ts";
import type { Directive } from "../register/model.ts";

/** What the checks look at: directives as of a day, and what is doubtful in their registers. */
export interface CheckContext {
  readonly asOf: CivilDay;
  readonly statuses: readonly Status[];
  /** Of the registers, sorted by place. */
  readonly diagnostics: readonly Diagnostic[];
  /** The period of grace before a lapsed deadline counts; empty for none. */
  readonly grace: readonly Amount[];
  /** The working days of the directive's register. */
  readonly calendarOf: (directive: Directive) => WorkCalendar;
}

/** A named check. Pure: the same context gives the same findings. */
export interface Check {
  readonly name: CheckName;
  /** Whether it runs when no check is named. */
  readonly isDefault: boolean;
  /** The findings, in the order of the files. */
  readonly run: (context: CheckContext) => readonly Finding[];
}

/** A check that knows its own name, for the index. */
export type Named<N extends CheckName> = Check & { readonly name: N };
