/** Rows in columns aligned with spaces: for a pipe, where nothing is wrapped, and for long tables in a terminal. */
import type { Fit } from "./fit.ts";
import { type Draw, type Grid, type GridRow, gap, painted } from "./grid.ts";
import type { Paint } from "./paint.ts";
import { widthOf, wrapped } from "./wrap.ts";

/** Draws rows in the columns that fit; in one line each where every column has its natural width. */
export function plain(grid: Grid, { kept, widths }: Fit, paint: Paint): Draw {
  const columns = kept.map((index, place) => ({
    index,
    width: widths[place] ?? 0,
    isRight: grid.columns[index]?.align === "right",
    isLast: place === kept.length - 1,
  }));

  const line = ({ texts, sizes, tones }: GridRow): string => {
    let text = "";
    for (const { index, width, isRight, isLast } of columns) {
      const cell = painted(texts[index] ?? "", tones[index] ?? null, paint);
      const spaces = " ".repeat(Math.max(0, width - (sizes[index] ?? 0)));
      if (isRight) text += spaces + cell;
      else text += isLast ? cell : cell + spaces;
      if (!isLast) text += gap;
    }
    return text.trimEnd();
  };

  const isWhole = columns.every(({ index, width }) => width >= (grid.widths[index] ?? 0));
  return function* (rows) {
    for (const row of rows) {
      if (isWhole) yield line(row);
      else yield* linesOf(row, columns).map(line);
    }
  };
}

/** A row as several, each of them with a line of every cell. */
function linesOf(
  { texts, tones }: GridRow,
  columns: readonly { readonly index: number; readonly width: number }[],
): readonly GridRow[] {
  const cells: (readonly string[])[] = texts.map(() => []);
  for (const { index, width } of columns) cells[index] = wrapped(texts[index] ?? "", width);
  const height = cells.reduce((most, { length }) => Math.max(most, length), 0);
  return Array.from({ length: height }, (_, number) => {
    const parts = cells.map((lines) => lines[number] ?? "");
    return { texts: parts, sizes: parts.map(widthOf), tones };
  });
}
