/** What `explain` says around its steps. */
import type { CivilDay } from "../deadline/day.ts";

export interface ExplainTexts {
  /** The last line, when there is a due date. */
  readonly due: (day: CivilDay) => string;
  readonly noDue: string;
  /** The last line for a directive that waits for another. */
  readonly projected: (day: CivilDay) => string;
  /** The words that are explained; `null` when the register gives none. */
  readonly wording: (wording: string | null) => string;
  readonly columns: { readonly date: string; readonly step: string };
}
