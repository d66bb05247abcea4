/** What a check is. */
import type { CivilDay } from "../deadline/day.ts";
import type { Status } from "../deadline/status.ts";
import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import type { CheckName, Finding } from "../diagnostics/finding.ts";

/** What the checks look at: directives as of a day, and what is doubtful in their registers. */
export interface CheckContext {
  readonly asOf: CivilDay;
  readonly statuses: readonly Status[];
  /** Of the registers, sorted by place. */
  readonly diagnostics: readonly Diagnostic[];
  /** The last day on which a directive that falls due on `due` counts as in time: later where there is a grace. */
  readonly lastDay: (status: Status, due: CivilDay) => CivilDay;
  /** The day in force just before each extension granted by `asOf`, in the order of the record. */
  readonly dueBeforeExtensions: (status: Status) => readonly (CivilDay | null)[];
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
