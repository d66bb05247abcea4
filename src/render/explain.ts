/** A computation as text: what is explained, a line a step after its day, and the outcome. */
import type { ExplainReport } from "../report/explain.ts";
import { oneLine } from "./cell-text.ts";
import { chunked } from "./chunks.ts";
import { type Paint, paintFor } from "./paint.ts";
import type { Style } from "./style.ts";
import { wrapped } from "./wrap.ts";

const dayWidth = "2017-10-01".length;
const gap = "  ";
/** A step beside its day needs this many columns; else it goes below. */
const narrowest = 24;

function* reportLines(report: ExplainReport, width: number | undefined, paint: Paint): Generator<string, void> {
  const lines = (text: string, room = width): readonly string[] =>
    room === undefined ? [oneLine(text)] : wrapped(oneLine(text), room);
  for (const line of report.heading.flatMap((text) => lines(text))) yield paint(line, "heading");
  yield "";
  const isNarrow = width !== undefined && width - dayWidth - gap.length < narrowest;
  for (const { day, text } of report.steps) {
    const label = day ?? "";
    if (isNarrow) {
      if (label !== "") yield paint(label, "label");
      yield* lines(text);
      continue;
    }
    const [first = "", ...rest] = lines(text, width === undefined ? undefined : width - dayWidth - gap.length);
    yield `${paint(label.padEnd(dayWidth), "label")}${gap}${first}`;
    for (const line of rest) yield `${" ".repeat(dayWidth)}${gap}${line}`;
  }
  yield "";
  for (const line of lines(report.sentence)) yield paint(line, "total");
}

/** The steps of a computation as text. */
export async function renderExplanation(report: ExplainReport, style: Style): Promise<Iterable<string>> {
  return chunked(reportLines(report, style.width, await paintFor(style.colour)));
}
