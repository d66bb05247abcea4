/** Which days are working days, and why the others are not. */
import type { CalendarSpec } from "../register/model.ts";
import { addDays, type CivilDay, weekdayOf, yearOf } from "./day.ts";
import type { DayOff } from "./steps.ts";

export interface WorkCalendar {
  /** The code, such as `KZ`; `null` for plain weekends with or without the register's own days. */
  readonly code: string | null;
  /** Why the day is off; `undefined` for a working day. */
  dayOff(day: CivilDay): DayOff | undefined;
  /** Whether the calendar knows the days off of a year. */
  covers(year: number): boolean;
}

/** Saturday and Sunday off, no holidays: what counts where a register names no calendar. */
export const plainWeek: WorkCalendar = {
  code: null,
  dayOff: (day) => (weekdayOf(day) >= 6 ? { day, reason: null } : undefined),
  covers: () => true,
};

/**
 * The calendar of a register: its own holidays and working days over the base. A base without data counts as plain weekends,
 * and `covers` says so for every year.
 */
export function calendarOf({ base, holidays, workdays }: CalendarSpec): WorkCalendar {
  return {
    code: base,
    dayOff(day) {
      if (Object.hasOwn(workdays, day)) return undefined;
      const reason = Object.hasOwn(holidays, day) ? holidays[day] : undefined;
      return reason === undefined ? plainWeek.dayOff(day) : { day, reason };
    },
    covers: () => base === null,
  };
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
