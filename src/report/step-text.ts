/** The words of a computation's step. */
import type { CivilDay } from "../deadline/day.ts";
import type { Step, StepData, StepRule } from "../deadline/steps.ts";
import type { StepTexts } from "../text/steps.ts";

/** A step as one sentence. */
export function stepText(step: Step, texts: StepTexts): string {
  // A step's data is that of its rule, which the compiler cannot follow through the catalogue.
  const word = texts[step.rule] as (data: StepData[StepRule], date: CivilDay | null) => string;
  return word(step.data, step.date);
}
