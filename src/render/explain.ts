/** A computation as text: what is explained, a line a step after its day, and the outcome. */
import type { ExplainReport } from "../report/explain.ts";
import type { Event } from "../report/model.ts";
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
  if (report.reading !== null) yield* lines(report.reading).map((line) => paint(line, "label"));
  if (report.steps.length > 0) yield "";
  yield* eventLines(report.steps, lines, width, paint);
  if (report.reports !== null) {
    yield "";
    yield* lines(report.reports.heading).map((line) => paint(line, "heading"));
    yield* eventLines(report.reports.events, lines, width, paint);
  }
  yield "";
  for (const line of report.doubts.flatMap((text) => lines(text))) yield line;
  for (const line of lines(report.sentence)) yield paint(line, "total");
}

function* eventLines(
  events: readonly Event[],
  lines: (text: string, room?: number) => readonly string[],
  width: number | undefined,
  paint: Paint,
): Generator<string, void> {
  const isNarrow = width !== undefined && width - dayWidth - gap.length < narrowest;
  for (const { day, text } of events) {
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
}

/** Computations as text, each with its steps, a blank line between them. */
export async function renderExplanations(reports: readonly ExplainReport[], style: Style): Promise<Iterable<string>> {
  const paint = await paintFor(style.colour);
  return chunked(allLines(reports, style.width, paint));
}

function* allLines(
  reports: readonly ExplainReport[],
  width: number | undefined,
  paint: Paint,
): Generator<string, void> {
  for (const [index, report] of reports.entries()) {
    if (index > 0) yield "";
    yield* reportLines(report, width, paint);
  }
}
