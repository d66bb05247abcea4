/** What is known of a country's working days, whether it comes from this project's own data or from a library. */

/** Where it is said that a day is off or worked. */
export interface Citation {
  readonly title: string;
  readonly url: string | null;
}

/** Why a day is not what its weekday says. */
export interface NamedDay {
  readonly reason: string;
  readonly source: Citation;
}

/** The number of working days that was published for a year. */
export interface PublishedTotal {
  readonly count: number;
  readonly source: Citation;
  /** How the number came about, where the source alone does not say it. */
  readonly note: string | null;
}

/** The days of one year, by `YYYY-MM-DD`. */
export interface CalendarYear {
  /** Holidays, those at a weekend too, and other days off that are no plain weekend. */
  readonly off: ReadonlyMap<string, NamedDay>;
  /** Saturdays and Sundays that are worked. */
  readonly work: ReadonlyMap<string, NamedDay>;
  readonly published: PublishedTotal | null;
}

export interface CalendarData {
  readonly code: string;
  /** The country's name, in English. */
  readonly name: string;
  /** The first and the last year that there is data for; every year between them has some. */
  readonly span: readonly [first: number, last: number];
  /** The days of a year; `undefined` outside the span. */
  year(year: number): CalendarYear | undefined;
}

/** Calendars by code. */
export type Calendars = ReadonlyMap<string, CalendarData>;
