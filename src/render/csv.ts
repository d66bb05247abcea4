/**
 * CSV after RFC 4180: UTF-8, a header line, lines that end in CR LF, quotes where they are needed. A cell that a
 * spreadsheet could take for a formula begins with an apostrophe; numbers and days are left as they are.
 */
import type { Cell, Report } from "../report/model.ts";
import { chunked } from "./chunks.ts";
import { dataText } from "./data-text.ts";

/** Also quotes what other list separators would split. */
const special = /[",;\t\r\n]|^\s|\s$/;

function quoted(text: string): string {
  return special.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** A row, without its end. */
export function csvLine(cells: readonly Cell[]): string {
  return cells.map((cell) => quoted(dataText(cell))).join(",");
}

function* lines(report: Report): Generator<string, void> {
  const { columns, groups } = report.data();
  yield columns.map(({ key }) => quoted(key)).join(",");
  for (const { rows } of groups) {
    for (const { cells } of rows) yield csvLine(cells);
  }
}

/** The report's rows as CSV, every field a column. */
export function render(report: Report): Iterable<string> {
  return chunked(lines(report), "\r\n");
}
