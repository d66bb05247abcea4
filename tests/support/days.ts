import { type CivilDay, parseDay } from "../../src/deadline/day.ts";

/** A civil day for a test; throws when the text is none. */
export function day(text: string): CivilDay {
  const found = parseDay(text);
  if (!found) throw new Error(`${text} is not a day`);
  return found;
}
