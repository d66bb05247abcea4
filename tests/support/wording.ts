import { plainWeek, type WorkCalendar } from "../../src/deadline/calendar.ts";
import { explainWording, type WordingAnswer } from "../../src/deadline/explain.ts";
import type { Rules } from "../../src/register/model.ts";
import { plainRules } from "../../src/register/plain-rules.ts";
import { day } from "./days.ts";

/** What a wording gives for a meeting on a day. */
export function answer(
  wording: string,
  from: string,
  rules: Partial<Rules> = {},
  calendar: WorkCalendar = plainWeek,
): WordingAnswer {
  return explainWording({ wording, from: day(from), rules: { ...plainRules, ...rules }, calendar });
}

/** The outcome in a word: the day, the kind that has no day, or the code of the refusal. */
export function outcome(wording: string, from: string, rules: Partial<Rules> = {}, calendar?: WorkCalendar): string {
  const { due, kind, refusal } = answer(wording, from, rules, calendar);
  return refusal ? refusal.code.replace("wording-", "refused: ") : (due ?? String(kind));
}
