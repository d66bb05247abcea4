/** The words of `log` and `blame`. How a change is worded is in `diff.ts`, for all that tell changes. */
import type { CivilDay } from "../deadline/day.ts";
import type { Withdrawal } from "../register/model.ts";
import type { BlameColumn } from "../report/blame.ts";
import type { BlameField } from "../report/blame-fields.ts";

export interface LogTexts {
  /** In the place of a commit: the working tree. */
  readonly notCommitted: string;
  /** A line in the place of changes: the register did not validate here. */
  readonly unreadable: string;
  /** A line under changes: a shallow clone is cut here, and they may be older. */
  readonly cut: string;
  /** The last line when no commit is shown; `isWhole`: of all that git has. */
  readonly nothing: (isWhole: boolean) => string;
  /** A sentence without the final stop: days that exclude each other. */
  readonly emptyRange: (since: CivilDay, until: CivilDay) => string;
  /** A sentence without the final stop: the register is not in the last commit; and what to do. */
  readonly noHistory: (path: string) => string;
  readonly commitIt: (path: string) => string;
  /** A sentence without the final stop: an id that no commit has. */
  readonly neverThere: (id: string, nearest: string | undefined) => string;
}

export interface BlameTexts {
  readonly columns: Readonly<Record<BlameColumn, string>>;
  readonly fields: Readonly<Record<BlameField, string>>;
  /** The last line where values are from the commit at which a shallow clone is cut. */
  readonly cut: string;
  /** In the place of a commit's day, of a field that no commit could be found for. */
  readonly unknown: string;
  readonly done: (day: CivilDay | null) => string;
  readonly open: string;
  /** The first due dates of a directive that asks for several reports. */
  readonly dues: (dues: readonly CivilDay[]) => string;
  readonly withdrawn: (withdrawal: Withdrawal | null) => string;
  /** The hint under an id that the register does not have. */
  readonly seeLog: (id: string) => string;
}
