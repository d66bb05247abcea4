/** What a check is. */
import type { WorkCalendar } from "../deadline/calendar.ts";
import type { CivilDay } from "../deadline/day.ts";
import type { Status } from "../deadline/status.ts";
import type { Amount } from "../deadline/tree.ts";
import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import type { CheckName, Finding } from "../diagnostics/finding.ts";
import type { DirectiveChange } from "../history/changes.ts";
import type { Directive } from "../register/model.ts";

/** An earlier state of the registers that they are compared with. */
export interface CheckBase {
  /** From the base to the present state, in the order of the files. */
  readonly changes: readonly DirectiveChange[];
  /** A directive as it is, by its id. */
  readonly directiveOf: (id: string) => Directive | undefined;
  /** A directive as it was, by its present id, or by its own where it is gone. */
  readonly formerOf: (id: string) => Directive | undefined;
}

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
  /** Without one, the checks that compare find nothing. */
  readonly base?: CheckBase;
}

/** A named check. Pure: the same context gives the same findings. */
export interface Check {
  readonly name: CheckName;
  /** Whether it runs when no check is named; `"base"`: where there is a base to compare with, and not without one. */
  readonly isDefault: boolean | "base";
  /** The findings, in the order of the files. */
  readonly run: (context: CheckContext) => readonly Finding[];
}

/** A check that knows its own name, for the index. */
export type Named<N extends CheckName> = Check & { readonly name: N };
