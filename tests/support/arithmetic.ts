/** Day arithmetic by itself, so that what is computed is not compared with the code that computed it. */

const dayLength = 86_400_000;

const iso = (time: number): string => new Date(time).toISOString().slice(0, 10);
const timeOf = (day: string): number => Date.parse(`${day}T00:00:00Z`);

/** The day so many days later. */
export function plusDays(day: string, count: number): string {
  return iso(timeOf(day) + count * dayLength);
}

/** ISO weekday: Monday 1 to Sunday 7. */
function weekday(day: string): number {
  return new Date(timeOf(day)).getUTCDay() || 7;
}

/** The n-th day after one that is neither a Saturday nor a Sunday. */
export function plusWorkingDays(day: string, count: number): string {
  let found = day;
  for (let left = count; left > 0; ) {
    found = plusDays(found, 1);
    if (weekday(found) < 6) left -= 1;
  }
  return found;
}

/** The last day of a month: day 0 of the next. */
export function lastOfMonth(year: number, month: number): number {
  return new Date(Date.UTC(year, month, 0)).getUTCDate();
}

export function isoDay(year: number, month: number, day: number): string {
  return `${year}-${String(month).padStart(2, "0")}-${String(day).padStart(2, "0")}`;
}

/** The same day number so many months later, or the month's last day. */
export function plusMonths(day: string, count: number): string {
  const [year = 0, month = 0, number = 0] = day.split("-").map(Number);
  const index = year * 12 + month - 1 + count;
  const [inYear, inMonth] = [Math.floor(index / 12), (index % 12) + 1];
  return isoDay(inYear, inMonth, Math.min(number, lastOfMonth(inYear, inMonth)));
}

export type TermUnit = "day" | "working" | "week" | "month" | "year";

/** The last day of a term that begins on the day after. */
export function plusTerm(day: string, count: number, unit: TermUnit): string {
  if (unit === "day") return plusDays(day, count);
  if (unit === "working") return plusWorkingDays(day, count);
  if (unit === "week") return plusDays(day, 7 * count);
  return plusMonths(day, unit === "month" ? count : 12 * count);
}
