/** Terms: counting days, working days, weeks and months from a start. */
import type { Count } from "../register/model.ts";
import { type WorkCalendar, workingDayFrom } from "./calendar.ts";
import { addDays, addMonths, type CivilDay, dayOfMonth } from "./day.ts";
import type { DayOff, Step } from "./steps.ts";
import type { Amount, Unit } from "./tree.ts";

const monthsIn: Readonly<Partial<Record<Unit, number>>> = { month: 1, quarter: 3, "half-year": 6, year: 12 };

/** Larger counts are typing errors, and would make a search over working days long. */
export const largestCount = 9999;

interface Counted {
  readonly day: CivilDay;
  readonly daysOff: readonly DayOff[];
}

/**
 * The last day of one amount of time that begins on the day after `start` (`day-after`) or on `start` itself
 * (`event-day`). Days: the n-th; working days: the n-th that the calendar does not count as off; weeks: the same weekday;
 * months, quarters, half-years and years: the same day number, or the month's last day. A period that includes
 * its first day ends a day earlier. Sources: EU Regulation 1182/71 art. 3; Russian Civil Code art. 191–192.
 */
function addAmount(start: CivilDay, { count, unit }: Amount, rule: Count, calendar: WorkCalendar): Counted {
  if (unit === "working-day") return addWorkingDays(start, count, rule, calendar);
  const back = rule === "event-day" ? 1 : 0;
  if (unit === "day") return { day: addDays(start, count - back), daysOff: [] };
  if (unit === "week") return { day: addDays(start, count * 7 - back), daysOff: [] };
  const day = addMonths(start, count * (monthsIn[unit] ?? 1));
  // Clamped to the month's end: that is already the period's last day.
  const clamped = dayOfMonth(day) !== dayOfMonth(start);
  return { day: clamped ? day : addDays(day, -back), daysOff: [] };
}

function addWorkingDays(start: CivilDay, count: number, rule: Count, calendar: WorkCalendar): Counted {
  let day = rule === "event-day" ? addDays(start, -1) : start;
  const daysOff: DayOff[] = [];
  for (let left = count; left > 0; left--) {
    const next = workingDayFrom(addDays(day, 1), 1, calendar);
    daysOff.push(...next.daysOff);
    day = next.day;
  }
  return { day, daysOff };
}

/**
 * A term from a start, with a step for each of its amounts. Only the first amount is counted by the rule: what follows
 * goes on from a day that is already in the term. Throws `DayRangeError` outside the years 0001 to 9999 and
 * `RangeError` when the calendar has no working days.
 */
export function addTerm(
  start: CivilDay,
  amounts: readonly Amount[],
  rule: Count,
  calendar: WorkCalendar,
): { readonly day: CivilDay; readonly steps: readonly Step[] } {
  let day = start;
  const steps: Step[] = [];
  for (const [index, amount] of amounts.entries()) {
    if (amount.count > largestCount) throw new RangeError("the term is too long");
    const from = day;
    const count = index === 0 ? rule : "day-after";
    const counted = addAmount(from, amount, count, calendar);
    day = counted.day;
    steps.push({ rule: "term", date: day, data: { amount, from, count, daysOff: counted.daysOff } });
  }
  return { day, steps };
}

/** The day that lies a term before another: "not later than 10 days before the hearing". Throws as {@link addTerm}. */
export function subtractTerm(day: CivilDay, amounts: readonly Amount[], calendar: WorkCalendar): CivilDay {
  let result = day;
  for (const { count, unit } of amounts) {
    if (count > largestCount) throw new RangeError("the term is too long");
    if (unit === "working-day") {
      for (let left = count; left > 0; left--) result = workingDayFrom(addDays(result, -1), -1, calendar).day;
    } else if (unit === "day") result = addDays(result, -count);
    else if (unit === "week") result = addDays(result, -7 * count);
    else result = addMonths(result, -count * (monthsIn[unit] ?? 1));
  }
  return result;
}
