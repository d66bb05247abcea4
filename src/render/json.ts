/** JSON: the envelope, each element of its lists on a line of its own. */
import type { JsonObject, Report } from "../report/model.ts";
import { chunked } from "./chunks.ts";
import { jsonText } from "./json-text.ts";

function* lines(json: JsonObject): Generator<string, void> {
  const members = Object.entries(json);
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
  return renderJson(report.json());
}

/** An object as one JSON document, laid out in the same way. */
export function renderJson(json: JsonObject): Iterable<string> {
  return chunked(lines(json));
}
