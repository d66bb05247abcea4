/** JSON: the envelope, each element of its lists on a line of its own. */
import type { Json, Report } from "../report/model.ts";
import { chunked } from "./chunks.ts";

/** What JSON lets through and a terminal would act on or not show: C1 controls, separators, bidi and zero-width. */
const unseen = /[\u007f-\u009f\u00ad\u061c\u180e\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb]/g;

/** A value as JSON in one line, in which every character can be seen. */
export function jsonText(value: Json): string {
  return JSON.stringify(value).replace(unseen, (char) => `\\u${char.charCodeAt(0).toString(16).padStart(4, "0")}`);
}

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
