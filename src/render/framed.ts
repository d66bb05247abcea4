/** Rows in columns laid out by cli-table3, without lines between them: for a terminal. */
import CliTable from "cli-table3";
import type { Fit } from "./fit.ts";
import { type Draw, type Grid, type GridRow, gap, painted } from "./grid.ts";
import type { Paint } from "./paint.ts";
import { isSimple, widthOf, wrapped } from "./wrap.ts";

/** cli-table3's cost grows with the square of a table's rows, so rows are laid out in runs of the same widths. */
const run = 20;

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
    const width = widthOf(line);
    if (isSimple(line) || width === 0) return line;
    this.#lines.push(line);
    return String.fromCharCode(0xe000 + this.#lines.length - 1).repeat(width);
  }

  putBack(text: string): string {
    if (this.#lines.length === 0) return text;
    return text.replace(/([\ue000-\uf8ff])\1*/g, (_, first: string) => this.#lines[first.charCodeAt(0) - 0xe000] ?? "");
  }
}

/** Draws rows in the columns that fit. */
export function framed(grid: Grid, { kept, widths }: Fit, paint: Paint): Draw {
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
      const cells = kept.map((index, place) => wrapped(texts[index] ?? "", widths[place] ?? 2));
      // A row for each line: cli-table3 takes many times as long over cells of several lines.
      for (let line = 0; cells.some((lines) => line < lines.length); line++) {
        table.push(
          kept.map((index, place) => painted(standIns.of(cells[place]?.[line] ?? ""), tones[index] ?? null, paint)),
        );
      }
    }
    const text = standIns.putBack(table.toString());
    return text.split("\n").map((line) => line.trimEnd());
  };

  return function* (rows) {
    for (let start = 0; start < rows.length; start += run) yield* layOut(rows.slice(start, start + run));
  };
}
