/** A table's cells as text, and what the layouts of the table format share. */
import type { Column, Row, TableModel } from "../report/model.ts";
import { cellText, oneLine } from "./cell-text.ts";
import type { Paint, Tone } from "./paint.ts";
import { widthOf } from "./wrap.ts";

/** Between two columns. */
export const gap = "  ";

export interface GridRow {
  readonly texts: readonly string[];
  /** How each cell is painted; `null`: not. */
  readonly tones: readonly (Tone | null)[];
}

export interface GridGroup {
  readonly heading: string | null;
  readonly rows: readonly GridRow[];
}

export interface Grid {
  readonly columns: readonly Column[];
  readonly groups: readonly GridGroup[];
  /** For each column the width of its widest cell or its header. */
  readonly widths: readonly number[];
  readonly summary: string | null;
  readonly isEmpty: boolean;
}

/** Columns whose cells say how the row stands, and take its colour. */
const toned: ReadonlySet<string> = new Set(["state", "due", "daysLeft", "daysLate"]);

function tonesOf(columns: readonly Column[], row: Row, isTotal: boolean): readonly (Tone | null)[] {
  if (isTotal) return columns.map(() => "total");
  const { state } = row;
  if (state === null) return columns.map(() => null);
  const isClosed = state === "done" || state === "done-late" || state === "withdrawn";
  return columns.map(({ key }) => (toned.has(key) ? state : isClosed ? "label" : null));
}

/** The text of every cell with its tone, and the widths of the columns. */
export function gridOf({ columns, groups, summary }: TableModel): Grid {
  const widths = columns.map(({ header }) => widthOf(header));
  const laid = groups.map(
    ({ heading, rows, isTotal = false }): GridGroup => ({
      heading: heading === null ? null : oneLine(heading),
      rows: rows.map((row) => ({
        tones: tonesOf(columns, row, isTotal),
        texts: row.cells.map((cell, index) => {
          const text = cellText(cell);
          widths[index] = Math.max(widths[index] ?? 0, widthOf(text));
          return text;
        }),
      })),
    }),
  );
  const isEmpty = laid.every(({ rows }) => rows.length === 0);
  return { columns, groups: laid, widths, summary: summary === null ? null : oneLine(summary), isEmpty };
}

/** Paints a text where it has a tone, without the spaces around it. */
export function painted(text: string, tone: Tone | null, paint: Paint): string {
  if (tone === null) return text;
  const bare = text.trim();
  return bare === "" ? text : text.replace(bare, () => paint(bare, tone));
}
