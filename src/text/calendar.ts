/** The words of `calendar`. */
import type { CivilDay, Weekday } from "../deadline/day.ts";

export interface CalendarTexts {
  /** Above it all. `name` and `code` are the country's; `null` for plain weekends. */
  readonly title: (name: string | null, code: string | null, year: number) => string;
  /** Two columns wide each, Monday first. */
  readonly weekdays: readonly string[];
  /** "Monday". */
  readonly weekday: (weekday: Weekday) => string;
  /** "October 2017". */
  readonly month: (year: number, month: number) => string;
  /** What the signs in the months mean. */
  readonly legend: (off: string, worked: string) => string;
  /** The working days of the months of a quarter. */
  readonly quarter: (number: number, months: readonly number[], total: number) => string;
  readonly total: (year: number, workingDays: number, daysOff: number) => string;
  /** `cited` names the source. */
  readonly published: (count: number, cited: string, note: string | null) => string;
  /** A year that the calendar has no data for. */
  readonly missingYear: (code: string, year: number) => string;
  readonly off: string;
  readonly worked: string;
  readonly sources: string;
  /** The source of a register's own days. */
  readonly ownDay: string;
  readonly state: (off: boolean) => string;
  readonly columns: Readonly<Record<"date" | "weekday" | "off" | "reason" | "source", string>>;
  /** A day with its weekday in a list: the two parts. */
  readonly day: (day: CivilDay, weekday: Weekday) => string;
}
