/** The calendars of `data/calendars/`, as the tool has them. */
import type { CalendarData } from "../../src/deadline/calendar-data.ts";
import { findCalendar, isKnown } from "../../src/register/calendars.ts";

/** A calendar that exists. */
export async function calendarNamed(code: string): Promise<CalendarData> {
  const found = await findCalendar(code);
  if (!isKnown(found)) throw new Error(`there is no calendar ${code}`);
  return found;
}
