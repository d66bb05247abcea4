import type { ExplainTexts } from "../explain.ts";
import { longDay } from "./days.ts";

export const explain: ExplainTexts = {
  due: (day) => `Due on ${longDay(day)}.`,
  noDue: "There is no due date.",
  projected: (day) => `No due date yet; it would be ${longDay(day)}.`,
  wording: (wording) => (wording === null ? "No wording" : `“${wording}”`),
  columns: { date: "DATE", step: "STEP" },
};
