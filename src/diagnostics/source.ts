/** A text that diagnostics point into, and places in it. Positions count UTF-16 units, as editors do. */

export interface Source {
  /** The path as shown to the user: relative to the working folder where that is shorter. */
  readonly path: string;
  readonly text: string;
}

/** A span of a source: offsets from the text's start, `end` exclusive. */
export interface Place {
  readonly source: Source;
  readonly start: number;
  readonly end: number;
}

export interface LineColumn {
  /** From 1. */
  readonly line: number;
  /** From 1, in UTF-16 units. */
  readonly column: number;
}

const lineStartsOf = new WeakMap<Source, readonly number[]>();

function lineStarts(source: Source): readonly number[] {
  const known = lineStartsOf.get(source);
  if (known) return known;
  const starts = [0];
  const breaks = /\r\n|\r|\n/g;
  while (breaks.exec(source.text)) starts.push(breaks.lastIndex);
  lineStartsOf.set(source, starts);
  return starts;
}

/** The line and column, both from 1, of an offset. Offsets past the end give the last place. */
export function lineColumn(source: Source, offset: number): LineColumn {
  const starts = lineStarts(source);
  let low = 0;
  let high = starts.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((starts[middle] ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  return { line: low + 1, column: Math.min(offset, source.text.length) - (starts[low] ?? 0) + 1 };
}

/** The text of a line (from 1) without its line break; empty when there is no such line. */
export function lineText(source: Source, line: number): string {
  const starts = lineStarts(source);
  const start = starts[line - 1];
  if (start === undefined) return "";
  return source.text.slice(start, starts[line] ?? source.text.length).replace(/[\r\n]+$/, "");
}
