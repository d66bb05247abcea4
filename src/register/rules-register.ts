/** What must hold of the register's own keys beyond their shape. */
import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import type { Locate } from "./draft.ts";
import type { Raw, RawMap } from "./tree.ts";
import { dayOf, mapOf, textOf } from "./values.ts";
import { isTimezone, nearestTimezones } from "./zones.ts";

/** Checks the time zone and the register's own days. */
export function checkRegister(raw: RawMap, locate: Locate): readonly Diagnostic[] {
  return [...checkTimezone(textOf(raw["timezone"]), locate), ...checkCalendar(raw["calendar"], locate)];
}

function checkTimezone(value: string | null, locate: Locate): readonly Diagnostic[] {
  if (value === null || isTimezone(value)) return [];
  const place = locate(["timezone"]);
  return [{ code: "unknown-timezone", severity: "error", data: { value, nearest: nearestTimezones(value) }, place }];
}

function checkCalendar(value: Raw, locate: Locate): readonly Diagnostic[] {
  const { holidays, workdays } = mapOf(value) as Readonly<Record<"holidays" | "workdays", Raw>>;
  return Object.keys(mapOf(workdays)).flatMap((name): readonly Diagnostic[] => {
    const day = dayOf(name);
    if (day === null || !(name in mapOf(holidays))) return [];
    const place = locate(["calendar", "workdays", name]);
    return [{ code: "holiday-and-workday", severity: "error", data: { day }, place }];
  });
}
