/** What `check` says around its findings. */
import type { CivilDay } from "../deadline/day.ts";
import type { CheckName } from "../diagnostics/finding.ts";

export interface CheckTexts {
  /** Above the findings of a check. */
  readonly heading: (check: CheckName, count: number) => string;
  /** The last line. */
  readonly summary: (errors: number, warnings: number, asOf: CivilDay) => string;
  /** When every check holds, for formats that have to say something. */
  readonly holds: (asOf: CivilDay) => string;
  /** The columns of a table of findings. */
  readonly columns: {
    readonly check: string;
    readonly severity: string;
    readonly id: string;
    readonly place: string;
    readonly message: string;
  };
}
