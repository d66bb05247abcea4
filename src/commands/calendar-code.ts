/** Calendars that the command line names by their code. */
import { plainCalendar, type WorkCalendar } from "../deadline/calendar.ts";
import { UsageError } from "../errors.ts";
import { findCalendar, isCalendarCode, isKnown } from "../register/calendars.ts";
import type { CliTexts } from "../text/cli.ts";

/** The calendar of a code, in any case. Throws `UsageError` with the nearest code when there is none. */
export async function readCalendarCode(
  value: string,
  flag: string | undefined,
  texts: CliTexts,
): Promise<WorkCalendar> {
  const code = value.trim().toUpperCase();
  const found = isCalendarCode(code) ? await findCalendar(code) : { problem: "unknown" as const, nearest: [] };
  if (isKnown(found)) return plainCalendar(found);
  if (found.problem === "other-weekend") throw new UsageError(texts.calls.otherWeekend(code));
  const where = flag === undefined ? {} : { flag };
  throw new UsageError(texts.calls.unknownChoice({ kind: "calendar", value, ...where, nearest: found.nearest[0] }));
}
