/** Which days are working days, and why the others are not. */
import type { CalendarSpec } from "../register/model.ts";
import type { CalendarData } from "./calendar-data.ts";
import { addDays, type CivilDay, weekdayOf, yearOf } from "./day.ts";
import type { DayOff } from "./steps.ts";

export interface WorkCalendar {
  /** The code, such as `KZ`; `null` for plain weekends with or without the register's own days. */
  readonly code: string | null;
  /** The country's days that it is made of. */
  readonly base: CalendarData | undefined;
  /** Why the day is off; `undefined` for a working day. */
  dayOff(day: CivilDay): DayOff | undefined;
  /** Why a working day is one, where its weekday or its holiday would have it off. */
  worked(day: CivilDay): DayOff | undefined;
  /** Whether the calendar knows the days off of a year. */
  covers(year: number): boolean;
}

const isWeekend = (day: CivilDay): boolean => weekdayOf(day) >= 6;

/** Saturday and Sunday off, no holidays: what counts where a register names no calendar. */
export const plainWeek: WorkCalendar = {
  code: null,
  base: undefined,
  dayOff: (day) => (isWeekend(day) ? { day, reason: null, source: null } : undefined),
  worked: () => undefined,
  covers: () => true,
};

/**
 * The calendar of a register: its own holidays and working days over those of the base. A year that the base has no data
 * for counts as plain weekends, and `covers` says so; a base without any data is `undefined`.
 */
export function calendarOf({ base, holidays, workdays }: CalendarSpec, data: CalendarData | undefined): WorkCalendar {
  const own = (days: Readonly<Record<string, string>>, day: CivilDay): DayOff | undefined => {
    const reason = Object.hasOwn(days, day) ? days[day] : undefined;
    return reason === undefined ? undefined : { day, reason, source: null };
  };
  const given = (kind: "off" | "work", day: CivilDay): DayOff | undefined => {
    const named = data?.year(yearOf(day))?.[kind].get(day);
    return named && { day, ...named };
  };
  return {
    code: base,
    base: data,
    dayOff(day) {
      if (own(workdays, day)) return undefined;
      const off = own(holidays, day) ?? given("off", day);
      return off ?? (given("work", day) ? undefined : plainWeek.dayOff(day));
    },
    worked(day) {
      const worked = own(workdays, day);
      if (worked) return isWeekend(day) || given("off", day) ? worked : undefined;
      return own(holidays, day) ? undefined : given("work", day);
    },
    covers: (year) => base === null || data?.year(year) !== undefined,
  };
}

/** The calendar of a code by itself, with no days of a register's own. */
export function plainCalendar(data: CalendarData): WorkCalendar {
  return calendarOf({ base: data.code, holidays: {}, workdays: {} }, data);
}

/** A calendar that also notes the years without data that were asked for, so that the dates can be warned about. */
export interface Consulted {
  readonly calendar: WorkCalendar;
  readonly missingYears: ReadonlySet<number>;
}

/** Wraps a calendar for one computation. */
export function consult(calendar: WorkCalendar): Consulted {
  const missingYears = new Set<number>();
  return {
    missingYears,
    calendar: {
      ...calendar,
      dayOff(day) {
        const year = yearOf(day);
        if (!calendar.covers(year)) missingYears.add(year);
        return calendar.dayOff(day);
      },
    },
  };
}

/** A register may declare every day off; no search for a working day goes on for longer than this. */
const longestSearch = 400;

/**
 * The nearest working day in a direction (1 later, -1 earlier), the day itself included, and the days off that were passed.
 * Throws `RangeError` when there is none for more than a year.
 */
export function workingDayFrom(
  day: CivilDay,
  direction: 1 | -1,
  calendar: WorkCalendar,
): { readonly day: CivilDay; readonly daysOff: readonly DayOff[] } {
  const daysOff: DayOff[] = [];
  for (let found = day; daysOff.length < longestSearch; found = addDays(found, direction)) {
    const off = calendar.dayOff(found);
    if (!off) return { day: found, daysOff };
    daysOff.push(off);
  }
  throw new RangeError("the calendar has no working day for more than a year");
}
