/** The table format: for a terminal what fits its width, for a pipe plain lines. */
import type { Report } from "../report/model.ts";
import { aligned } from "./aligned.ts";
import { chunked } from "./chunks.ts";
import { fitColumns } from "./fit.ts";
import { type Grid, gridOf } from "./grid.ts";
import { type Paint, paintFor } from "./paint.ts";
import type { Style } from "./style.ts";
import { wrapped } from "./wrap.ts";

/** Narrower than any terminal; below it lines could not hold a wide character. */
const narrowest = 10;

async function fitted(grid: Grid, width: number, paint: Paint): Promise<Iterable<string>> {
  const { summary } = grid;
  const closing = summary === null ? [] : wrapped(summary, width);
  if (grid.isEmpty) return closing;
  const columns = fitColumns(grid, width);
  const body = columns
    ? (await import("./framed.ts")).framed(grid, columns, paint)
    : (await import("./stacked.ts")).stacked(grid, width, paint);
  return joined(body, closing);
}

function* joined(body: Iterable<string>, closing: readonly string[]): Generator<string, void> {
  yield* body;
  if (closing.length > 0) yield "";
  yield* closing;
}

/** The report as text for people. In a terminal no line is wider than it. */
export async function render(report: Report, style: Style): Promise<Iterable<string>> {
  const paint = await paintFor(style.colour);
  const width = style.width === undefined ? undefined : Math.max(style.width, narrowest);
  const model = report.people();
  if (model.type === "records") {
    const { recordLines } = await import("./records.ts");
    return chunked(recordLines(model.records, width, paint));
  }
  const grid = gridOf(model);
  return chunked(width === undefined ? aligned(grid, paint) : await fitted(grid, width, paint));
}
