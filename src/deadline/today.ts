/** The day that it is, which is the only thing here that a clock decides. */
import { type CivilDay, parseDay } from "./day.ts";

/**
 * The civil day at a moment (milliseconds since 1970) in an IANA time zone, or in the machine's own when `timezone` is
 * `null`. Throws `RangeError` for an unknown zone or a moment outside the years 0001 to 9999.
 */
export function today(timezone: string | null, now: number): CivilDay {
  const format = new Intl.DateTimeFormat("en", {
    calendar: "iso8601",
    numberingSystem: "latn",
    year: "numeric",
    month: "2-digit",
    day: "2-digit",
    ...(timezone === null ? {} : { timeZone: timezone }),
  });
  const parts = new Map(format.formatToParts(now).map(({ type, value }) => [type, value]));
  const day = parseDay(`${parts.get("year")?.padStart(4, "0")}-${parts.get("month")}-${parts.get("day")}`);
  if (!day) throw new RangeError("the clock is outside the years 0001 to 9999");
  return day;
}
