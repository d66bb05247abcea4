/** Reads plain data without trusting its shape: what is not as it must be reads as absent, since the schema has told. */
import { type CivilDay, parseDay } from "../deadline/day.ts";
import type { Raw, RawMap } from "./tree.ts";

const none: RawMap = Object.freeze(Object.create(null));

/** The map, or one without keys. */
export function mapOf(value: Raw): RawMap {
  return isMap(value) ? value : none;
}

export function isMap(value: Raw): value is RawMap {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

export function listOf(value: Raw): readonly Raw[] {
  return Array.isArray(value) ? value : [];
}

export function textOf(value: Raw): string | null {
  return typeof value === "string" && /\S/.test(value) ? value : null;
}

/** One text or a list of them. */
export function textsOf(value: Raw): readonly string[] {
  const items = typeof value === "string" ? [value] : listOf(value);
  return items.map(textOf).filter((text) => text !== null);
}

/** Days that were read, since the same ones stand in many records; emptied when they are too many. */
const days = new Map<string, CivilDay | null>();
const mostDays = 10_000;

export function dayOf(value: Raw): CivilDay | null {
  if (typeof value !== "string" || value.length !== "YYYY-MM-DD".length) return null;
  const known = days.get(value);
  if (known !== undefined) return known;
  const day = parseDay(value) ?? null;
  if (days.size >= mostDays) days.clear();
  days.set(value, day);
  return day;
}

/** The value when it is one of the choices. */
export function choiceOf<T extends string>(value: Raw, choices: readonly T[]): T | null {
  return choices.find((choice) => choice === value) ?? null;
}
