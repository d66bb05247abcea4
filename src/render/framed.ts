/** A table for a terminal: wrapped cells side by side, laid out by cli-table3 without lines. */
import CliTable from "cli-table3";
import type { Fit } from "./fit.ts";
import { type Grid, type GridRow, gap, painted } from "./grid.ts";
import type { Paint } from "./paint.ts";
import { isSimple, widthOf, wrapped } from "./wrap.ts";

/** cli-table3's cost grows with the square of a table's rows, so a long table is laid out in runs of the same widths. */
const run = 50;

const noLines = {
  top: "",
  "top-mid": "",
  "top-left": "",
  "top-right": "",
  bottom: "",
  "bottom-mid": "",
  "bottom-left": "",
  "bottom-right": "",
  left: "",
  "left-mid": "",
  mid: "",
  "mid-mid": "",
  right: "",
  "right-mid": "",
  middle: gap,
};

/**
 * cli-table3 counts the columns of some scripts otherwise than terminals do and would cut them. Such a line is laid out
 * as a run of a private-use character of the right width, and put back afterwards.
 */
class StandIns {
  readonly #lines: string[] = [];

  of(line: string): string {
    if (isSimple(line)) return line;
    this.#lines.push(line);
    return String.fromCharCode(0xe000 + this.#lines.length - 1).repeat(widthOf(line));
  }

  putBack(text: string): string {
    if (this.#lines.length === 0) return text;
    return text.replace(/([\ue000-\uf8ff])\1*/g, (_, first: string) => this.#lines[first.charCodeAt(0) - 0xe000] ?? "");
  }
}

/** The lines of a grid in the columns that fit. */
export function* framed(grid: Grid, { kept, widths }: Fit, paint: Paint): Generator<string, void> {
  const aligns = kept.map((index) => grid.columns[index]?.align ?? "left");

  const layOut = (rows: readonly GridRow[]): readonly string[] => {
    const standIns = new StandIns();
    const table = new CliTable({
      chars: noLines,
      style: { "padding-left": 0, "padding-right": 0, head: [], border: [], compact: true },
      colWidths: [...widths],
      colAligns: aligns,
    });
    for (const { texts, tones } of rows) {
      table.push(
        kept.map((index, place) =>
          wrapped(texts[index] ?? "", widths[place] ?? 2)
            .map((line) => painted(standIns.of(line), tones[index] ?? null, paint))
            .join("\n"),
        ),
      );
    }
    return standIns
      .putBack(table.toString())
      .split("\n")
      .map((line) => line.trimEnd());
  };

  yield* layOut([{ texts: grid.columns.map(({ header }) => header), tones: grid.columns.map(() => "header") }]);
  for (const { heading, rows } of grid.groups) {
    if (heading !== null) {
      yield "";
      for (const line of wrapped(heading, sumOf(widths))) yield paint(line, "heading");
    }
    for (let start = 0; start < rows.length; start += run) yield* layOut(rows.slice(start, start + run));
  }
}

function sumOf(widths: readonly number[]): number {
  return widths.reduce((total, width) => total + width + gap.length, -gap.length);
}
