import type { CivilDay } from "../deadline/day.ts";
import type { StepData } from "../deadline/steps.ts";

/** One sentence a step of a computation, from the step's data and the day that it led to. */
export type StepTexts = {
  readonly [R in keyof StepData]: (data: StepData[R], date: CivilDay | null) => string;
};
