/** JSON lines: one object a line, without an envelope. */
import type { Report } from "../report/model.ts";
import { chunked } from "./chunks.ts";
import { jsonText } from "./json-text.ts";

function* lines(report: Report): Generator<string, void> {
  for (const object of report.lines()) yield jsonText(object);
}

/** The report's rows, each a JSON object on a line. */
export function render(report: Report): Iterable<string> {
  return chunked(lines(report));
}
