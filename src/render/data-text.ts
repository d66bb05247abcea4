/** The text of a cell for spreadsheets, before quoting: values as in JSON, and nothing that could be a formula. */
import { harmless } from "../diagnostics/harmless.ts";
import type { Cell } from "../report/model.ts";

/** What spreadsheets take for the beginning of a formula, full-width forms and white space before it included. */
const formula = /^\s*[=+\-@＝＋－＠]|^[\t\r\n]/;

/** Untrusted text with its tabs and line breaks, without other control characters, and never a formula. */
function safe(text: string): string {
  const shown = text.split(/(\r\n|[\t\r\n])/).map((part, index) => (index % 2 === 1 ? part : harmless(part)));
  const joined = shown.join("");
  return formula.test(joined) ? `'${joined}` : joined;
}

/** A cell as data; empty when there is no value. Members of a list are separated by `; `. */
export function dataText(cell: Cell): string {
  switch (cell.type) {
    case "text":
      return cell.text === null ? "" : safe(cell.text);
    case "day":
      return cell.day ?? "";
    case "number":
    case "share":
      return cell.value === null ? "" : String(cell.value);
    case "state":
      return cell.state;
    case "list":
      return safe(cell.items.join("; "));
  }
}
