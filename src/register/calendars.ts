/** The calendars that registers name: this project's own, and those of the holiday library. */
import type { CalendarData, Calendars } from "../deadline/calendar-data.ts";
import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import { nearest } from "../diagnostics/suggest.ts";
import { type CalendarFile, calendarData } from "./calendar-file.ts";
import type { Register } from "./model.ts";

/** A new file in `data/calendars/` gets a line here. */
const curated: ReadonlyMap<string, () => Promise<{ readonly calendar: CalendarFile }>> = new Map([
  ["KZ", () => import("../../data/calendars/KZ.yaml")],
  ["RU", () => import("../../data/calendars/RU.yaml")],
]);

/** Whether a text can be the code of a country or of a part of it. */
export function isCalendarCode(text: string): boolean {
  return /^[A-Z]{2}(?:-[A-Z0-9]{1,6})*$/.test(text);
}

/** Why there is no calendar for a code, and the codes that may have been meant. */
export interface UnknownCalendar {
  readonly problem: "unknown" | "other-weekend";
  readonly nearest: readonly string[];
}

/** The calendar of a code in capitals, such as `KZ`, `US` or `DE-BY`. The library is loaded only for what is not `KZ` or `RU`. */
export async function findCalendar(code: string): Promise<CalendarData | UnknownCalendar> {
  const own = curated.get(code);
  if (own) return calendarData((await own()).calendar);
  const { libraryCalendar, libraryCodes } = await import("./holiday-library.ts");
  const found = libraryCalendar(code);
  if (found === "other-weekend") return { problem: found, nearest: [] };
  if (found) return found;
  const whole = code.split("-", 1)[0] ?? "";
  const close = curated.has(whole) ? [whole] : nearest(code, [...curated.keys(), ...libraryCodes(code)]);
  return { problem: "unknown", nearest: close };
}

/** Whether a calendar was found. */
export function isKnown(found: CalendarData | UnknownCalendar): found is CalendarData {
  return "code" in found;
}

/**
 * The calendars that registers name, and a diagnostic for each code that there is none for. Dates count such a code as
 * plain weekends without saying so again.
 */
export async function resolveCalendars(
  registers: readonly Register[],
): Promise<{ readonly calendars: Calendars; readonly diagnostics: readonly Diagnostic[] }> {
  const calendars = new Map<string, CalendarData>();
  const diagnostics: Diagnostic[] = [];
  for (const { calendar, locate } of registers) {
    const code = calendar.base;
    // What is no code at all has been reported as that.
    if (code === null || !isCalendarCode(code)) continue;
    const found = calendars.get(code) ?? (await findCalendar(code));
    if (isKnown(found)) {
      calendars.set(code, found);
      continue;
    }
    const { problem, nearest: close } = found;
    const place = locate(["calendar", "base"]);
    diagnostics.push({
      code: "unknown-calendar",
      severity: "error",
      data: { value: code, problem, nearest: close },
      place,
    });
  }
  for (const { calendar } of registers) {
    if (calendar.base !== null && !calendars.has(calendar.base)) calendars.set(calendar.base, unknown(calendar.base));
  }
  return { calendars, diagnostics };
}

function unknown(code: string): CalendarData {
  const year = { off: new Map(), work: new Map(), published: null };
  return { code, name: code, span: [1, 9999], year: () => year };
}
