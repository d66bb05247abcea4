/** What kind of record stands where, for what its keys have in common with those of its like. */
import type { RecordKind } from "../../diagnostics/register-codes.ts";

/** Records, the maps whose keys are names or days, and the file whose only value is a register. */
export type Kind = RecordKind | "file" | "bodies" | "terms" | "days" | "other";

const children: Readonly<Partial<Record<Kind, ReadonlyMap<string, Kind>>>> = {
  file: new Map([["", "register"]]),
  register: new Map<string, Kind>([
    ["rules", "rules"],
    ["calendar", "calendar"],
    ["bodies", "bodies"],
    ["meetings", "meeting"],
  ]),
  rules: new Map([["terms", "terms"]]),
  calendar: new Map([
    ["holidays", "days"],
    ["workdays", "days"],
  ]),
  meeting: new Map<string, Kind>([
    ["rules", "rules"],
    ["due", "due"],
    ["directives", "directive"],
  ]),
  directive: new Map<string, Kind>([
    ["due", "due"],
    ["withdrawn", "withdrawal"],
    ["extensions", "extension"],
    ["notes", "note"],
    ["reports", "report"],
  ]),
};

/** Are the keys of these maps names of the register's own, and all alike? */
export function isOpen(kind: Kind): boolean {
  return kind === "bodies" || kind === "terms" || kind === "days";
}

/** The kind of a map under a key, or of those in a list there. */
export function childKind(kind: Kind, key: string): Kind {
  if (kind === "bodies") return "body";
  return children[kind]?.get(key) ?? "other";
}

/** What all values that are alike are found under. */
export function fieldName(kind: Kind, key: string): string {
  return isOpen(kind) ? kind : `${kind} ${key}`;
}

/** Whether a date is a date under this key, and not a text that looks like one. */
export function isDayKey(kind: Kind, key: string): boolean {
  return kind !== "other" && /^(?:date|done|from|due|to|for)$/.test(key);
}
