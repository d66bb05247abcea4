/** The table format: for a terminal what fits its width, for a pipe a line a row. */
import type { Report } from "../report/model.ts";
import { chunked } from "./chunks.ts";
import { type Fit, fitColumns } from "./fit.ts";
import { type Draw, type Grid, gridOf, headerOf } from "./grid.ts";
import { type Paint, paintFor } from "./paint.ts";
import type { Style } from "./style.ts";
import { wrapped } from "./wrap.ts";

/** Narrower than any terminal; below it lines could not hold a wide character and its indent. */
const narrowest = 10;
/** cli-table3 takes about a millisecond a row; longer tables are aligned without it, to the same text. */
const longest = 100;

interface Layout {
  readonly draw: Draw;
  readonly hasHeader: boolean;
}

async function layoutFor(grid: Grid, width: number | undefined, paint: Paint): Promise<Layout> {
  const whole: Fit = { kept: grid.columns.map((_, index) => index), widths: grid.widths };
  const fit = width === undefined ? whole : fitColumns(grid, width);
  if (fit === null) {
    const { stacked } = await import("./stacked.ts");
    return { draw: stacked(grid, width ?? 0, paint), hasHeader: false };
  }
  const isLong = grid.groups.reduce((count, { rows }) => count + rows.length, 0) > longest;
  if (width === undefined || isLong) {
    const { plain } = await import("./plain.ts");
    return { draw: plain(grid, fit, paint), hasHeader: true };
  }
  const { framed } = await import("./framed.ts");
  return { draw: framed(grid, fit, paint), hasHeader: true };
}

function* tableLines(
  grid: Grid,
  { draw, hasHeader }: Layout,
  width: number | undefined,
  paint: Paint,
): Generator<string, void> {
  const fitted = (text: string): readonly string[] => (width === undefined ? [text] : wrapped(text, width));
  if (!grid.isEmpty) {
    if (hasHeader) yield* draw([headerOf(grid)]);
    for (const [index, { heading, rows }] of grid.groups.entries()) {
      if (heading !== null) {
        if (hasHeader || index > 0) yield "";
        for (const line of fitted(heading)) yield paint(line, "heading");
      }
      yield* draw(rows);
    }
    if (grid.summary !== null) yield "";
  }
  if (grid.summary !== null) yield* fitted(grid.summary);
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
  return chunked(tableLines(grid, await layoutFor(grid, width, paint), width, paint));
}
