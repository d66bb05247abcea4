/** What must hold of the register's own keys beyond their shape. */
import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import { nearest } from "../diagnostics/suggest.ts";
import type { Locate } from "./draft.ts";
import type { Raw, RawMap } from "./tree.ts";
import { dayOf, mapOf, textOf } from "./values.ts";
import { commonTimezones, isCommonTimezone } from "./zones.ts";

/** Checks the time zone and the register's own days. */
export function checkRegister(raw: RawMap, locate: Locate): readonly Diagnostic[] {
  return [...checkTimezone(textOf(raw["timezone"]), locate), ...checkCalendar(raw["calendar"], locate)];
}

function isTimezone(name: string): boolean {
  // Newer versions of Node take offsets such as +05:00 too; a register has the same meaning in every version.
  if (!/^[A-Za-z]/.test(name)) return false;
  if (isCommonTimezone(name)) return true;
  try {
    new Intl.DateTimeFormat("en", { timeZone: name });
    return true;
  } catch {
    return false;
  }
}

function checkTimezone(value: string | null, locate: Locate): readonly Diagnostic[] {
  if (value === null || isTimezone(value)) return [];
  const zones = commonTimezones();
  const close = nearest(value, zones);
  // A city alone, with or without a slip: the zone that ends in it.
  const cities = new Map(zones.map((zone) => [zone.slice(zone.lastIndexOf("/") + 1), zone]));
  const named = nearest(value.slice(value.lastIndexOf("/") + 1).replaceAll(" ", "_"), cities.keys());
  const found = close.length > 0 ? close : named.flatMap((city) => cities.get(city) ?? []);
  const place = locate(["timezone"]);
  return [{ code: "unknown-timezone", severity: "error", data: { value, nearest: found }, place }];
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
