/** What `explain` says around its steps. */
import type { CivilDay } from "../deadline/day.ts";
import type { DayOff } from "../deadline/steps.ts";
import type { PartText } from "../deadline/wording/parts.ts";

export interface ExplainTexts {
  /** The last line, when there is a due date. */
  readonly due: (day: CivilDay) => string;
  /** The same for one report of several; `report` is its period or its day. */
  readonly dueReport: (report: string, day: CivilDay) => string;
  readonly noDue: string;
  /** The last line for a directive that waits for another. */
  readonly projected: (day: CivilDay) => string;
  /** A date that depends on a year for which the calendar has no data. */
  readonly missingYear: (calendar: string, year: number) => string;
  /** The last line for words that are refused, with the sentences that say why and what to do. */
  readonly refused: (message: string, help: string) => string;
  /** The words that are explained; `null` when the register gives none. */
  readonly wording: (wording: string | null) => string;
  /** The words again, with what each of them was read as. */
  readonly readAs: (parts: readonly PartText[]) => string;
  /** Why a day is off: the holiday, or the day of the weekend. */
  readonly dayOff: (day: DayOff) => string;
  /** Above the first reports of a recurring wording: so many, or all there are. */
  readonly firstReports: (count: number, goesOn: boolean) => string;
  /** Above those of a directive around the one that is due. */
  readonly someReports: string;
  /** `stands` is the state in words; `null` for a wording by itself. */
  readonly report: (data: {
    readonly label: string;
    readonly due: CivilDay;
    readonly dueAsWritten: CivilDay;
    readonly stands: string | null;
  }) => string;
  /** Under the first reports, when more follow. */
  readonly goesOn: string;
  readonly columns: { readonly date: string; readonly step: string };
}
