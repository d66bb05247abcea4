/** JSON: the envelope, each element of its lists on a line of its own. */
import type { Report } from "../report/model.ts";
import { chunked } from "./chunks.ts";
import { jsonText } from "./json-text.ts";

function* lines(report: Report): Generator<string, void> {
  const members = Object.entries(report.json());
  let line = "{";
  for (const [index, [key, value]] of members.entries()) {
    const comma = index === members.length - 1 ? "" : ",";
    if (!Array.isArray(value) || value.length === 0) {
      line += `${jsonText(key)}:${jsonText(value)}${comma}`;
      continue;
    }
    yield `${line}${jsonText(key)}:[`;
    for (const [place, element] of value.entries()) yield jsonText(element) + (place === value.length - 1 ? "" : ",");
    line = `]${comma}`;
  }
  yield `${line}}`;
}

/** The report as one JSON document. */
export function render(report: Report): Iterable<string> {
  return chunked(lines(report));
}
