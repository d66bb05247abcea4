/** The report of `explain`: one computation, step by step. */
import type { CivilDay } from "../deadline/day.ts";
import type { Step } from "../deadline/steps.ts";
import type { Texts } from "../text/texts.ts";
import type { Event, JsonObject, Report, TableModel } from "./model.ts";
import { stepText } from "./step-text.ts";

export interface Explanation {
  /** The directive that it is of; absent for a wording by itself. */
  readonly directive?: { readonly id: string; readonly title: string };
  readonly wording: string | null;
  /** The day that the words run from. */
  readonly from: CivilDay;
  readonly due: CivilDay | null;
  readonly dueAsWritten: CivilDay | null;
  /** Where a waiting directive would fall due. */
  readonly projected: CivilDay | null;
  readonly steps: readonly Step[];
}

export interface ExplainReport extends Report {
  /** What is explained: the directive, if there is one, and the words. */
  readonly heading: readonly string[];
  readonly steps: readonly Event[];
  /** The outcome. */
  readonly sentence: string;
}

/** The report of a computation. */
export function explainReport(explanation: Explanation, texts: Texts): ExplainReport {
  const { directive, wording, from, due, dueAsWritten, projected } = explanation;
  const { explain } = texts;
  const steps = explanation.steps.map((step) => ({
    rule: step.rule,
    date: step.date,
    text: stepText(step, texts.steps),
  }));
  const sentence = due !== null ? explain.due(due) : projected !== null ? explain.projected(projected) : explain.noDue;
  const heading = [...(directive ? [`${directive.id}  ${directive.title}`] : []), explain.wording(wording)];
  const table = (): TableModel => ({
    type: "table",
    columns: [
      { key: "date", header: explain.columns.date, align: "left", wrap: "none" },
      { key: "text", header: explain.columns.step, align: "left", wrap: "main" },
    ],
    groups: [
      {
        heading: heading.join(": "),
        rows: steps.map(({ date, text }) => ({
          state: null,
          cells: [
            { type: "day", day: date },
            { type: "text", text },
          ],
        })),
      },
    ],
    summary: sentence,
  });
  const json: JsonObject = {
    schemaVersion: 1,
    kind: "explain",
    id: directive?.id ?? null,
    wording,
    from,
    due,
    dueAsWritten,
    projected,
    steps,
  };
  return {
    heading,
    steps: steps.map(({ date, text }) => ({ day: date, text })),
    sentence,
    people: table,
    data: table,
    json: () => json,
    lines: () => steps,
  };
}
