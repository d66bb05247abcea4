/** A table's cells as text, and what the layouts of the table format share. */
import type { Column, Row, TableModel } from "../report/model.ts";
import { cellText, oneLine } from "./cell-text.ts";
import type { Paint, Tone } from "./paint.ts";
import { widthOf } from "./wrap.ts";

/** Between two columns. */
export const gap = "  ";

export interface GridRow {
  readonly texts: readonly string[];
  /** The width of each text. */
  readonly sizes: readonly number[];
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

/** The tones of the rows in a state, shared by all of them. */
function tonesFor(columns: readonly Column[]): (row: Row, isTotal: boolean) => GridRow["tones"] {
  const known = new Map<Row["state"], GridRow["tones"]>();
  const none = columns.map(() => null);
  const total = columns.map((): Tone => "total");
  return ({ state }, isTotal) => {
    if (isTotal) return total;
    if (state === null) return none;
    const found = known.get(state);
    if (found) return found;
    const isClosed = state === "done" || state === "done-late" || state === "withdrawn";
    const tones = columns.map(({ key }): Tone | null => (toned.has(key) ? state : isClosed ? "label" : null));
    known.set(state, tones);
    return tones;
  };
}

/** The text of every cell with its tone, and the widths of the columns. */
export function gridOf({ columns, groups, summary }: TableModel): Grid {
  const widths = columns.map(({ header }) => widthOf(header));
  const tonesOf = tonesFor(columns);
  const laid = groups.map(
    ({ heading, rows, isTotal = false }): GridGroup => ({
      heading: heading === null ? null : oneLine(heading),
      rows: rows.map((row) => {
        const texts = row.cells.map(cellText);
        const sizes = texts.map((text, index) => {
          const size = widthOf(text);
          if (size > (widths[index] ?? 0)) widths[index] = size;
          return size;
        });
        return { texts, sizes, tones: tonesOf(row, isTotal) };
      }),
    }),
  );
  const isEmpty = laid.every(({ rows }) => rows.length === 0);
  return { columns, groups: laid, widths, summary: summary === null ? null : oneLine(summary), isEmpty };
}

/** Draws rows as lines. */
export type Draw = (rows: readonly GridRow[]) => Iterable<string>;

/** The header of a grid as a row. */
export function headerOf({ columns }: Grid): GridRow {
  const texts = columns.map(({ header }) => header);
  return { texts, sizes: texts.map(widthOf), tones: columns.map((): Tone => "header") };
}

/** A text in its tone, if it has one. */
export function painted(text: string, tone: Tone | null, paint: Paint): string {
  return tone === null || text === "" ? text : paint(text, tone);
}
