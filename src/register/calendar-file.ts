/** A calendar as its file in `data/calendars/` has it, and as the computation wants it. */
import type { CalendarData, CalendarYear, Citation, NamedDay } from "../deadline/calendar-data.ts";

interface DayEntry {
  readonly reason: string;
  /** A key of `sources`. */
  readonly source: string;
}

/** Days by `YYYY-MM-DD`. */
type DayEntries = Readonly<Record<string, DayEntry>>;

interface YearEntry {
  readonly workingDays: { readonly count: number; readonly source: string; readonly note?: string };
  readonly off: DayEntries;
  readonly work?: DayEntries;
}

export interface CalendarFile {
  readonly code: string;
  readonly name: { readonly en: string; readonly ru: string; readonly kk: string };
  readonly sources: Readonly<Record<string, { readonly title: string; readonly url: string }>>;
  readonly years: Readonly<Record<string, YearEntry>>;
}

/** The calendar of a file. Its years are made when they are asked for. Throws `Error` where it names a missing source. */
export function calendarData({ code, name, sources, years }: CalendarFile): CalendarData {
  const cited = (id: string): Citation => {
    const source = sources[id];
    if (source === undefined) throw new Error(`the calendar ${code} has no source ${id}`);
    return source;
  };
  const named = (entries: DayEntries): ReadonlyMap<string, NamedDay> =>
    new Map(Object.entries(entries).map(([day, { reason, source }]) => [day, { reason, source: cited(source) }]));
  const made = new Map<number, CalendarYear>();
  const numbers = Object.keys(years).map(Number);
  return {
    code,
    name: name.en,
    span: [Math.min(...numbers), Math.max(...numbers)],
    year(number) {
      const known = made.get(number);
      if (known) return known;
      const entry = years[number];
      if (entry === undefined) return undefined;
      const { count, source, note } = entry.workingDays;
      const year: CalendarYear = {
        off: named(entry.off),
        work: named(entry.work ?? {}),
        published: { count, source: cited(source), note: note ?? null },
      };
      made.set(number, year);
      return year;
    },
  };
}
