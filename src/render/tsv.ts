/**
 * Tab-separated values, one row a line whatever the cells hold: a tab, a line break and a backslash in a cell are
 * written `\t`, `\n`, `\r` and `\\`. Formulas are held off as in CSV.
 */
import type { Cell, Report } from "../report/model.ts";
import { chunked } from "./chunks.ts";
import { dataText } from "./data-text.ts";

const escapes: Readonly<Record<string, string>> = { "\t": "\\t", "\n": "\\n", "\r": "\\r", "\\": "\\\\" };

function escaped(text: string): string {
  return text.replace(/[\t\n\r\\]/g, (char) => escapes[char] ?? char);
}

/** A row, without its end. */
export function tsvLine(cells: readonly Cell[]): string {
  return cells.map((cell) => escaped(dataText(cell))).join("\t");
}

function* lines(report: Report): Generator<string, void> {
  const { columns, groups } = report.data();
  yield columns.map(({ key }) => key).join("\t");
  for (const { rows } of groups) {
    for (const { cells } of rows) yield tsvLine(cells);
  }
}

/** The report's rows as tab-separated values, every field a column. */
export function render(report: Report): Iterable<string> {
  return chunked(lines(report));
}
