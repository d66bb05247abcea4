/** A diagnostic as a block of text: where, what, the line itself with a caret span under it, and how to mend it. */

import type { DiagnosticText } from "../text/diagnostics.ts";
import type { Texts } from "../text/texts.ts";
import type { Diagnostic } from "./diagnostic.ts";
import { harmless } from "./harmless.ts";
import { lineColumn, lineText, type Place } from "./source.ts";
import { displayWidth } from "./width.ts";

/** Colours a piece of text that is harmless already. */
type Paint = (text: string) => string;

export interface ExcerptStyle {
  readonly colour: {
    readonly error: Paint;
    readonly warning: Paint;
    readonly place: Paint;
    readonly caret: Paint;
    readonly help: Paint;
  };
}

const same: Paint = (text) => text;

/** No colour. */
export const plain: ExcerptStyle = { colour: { error: same, warning: same, place: same, caret: same, help: same } };

/** Columns of an excerpt's line; longer lines are cut around the span. */
const columns = 100;
const cut = "…";
const tab = "    ";

/** What a diagnostic says, in a language: one sentence on what is wrong and one on how to mend it, both safe to print. */
export function wordDiagnostic(
  { code, data }: Diagnostic,
  texts: Texts,
): { readonly message: string; readonly help: string } {
  // The catalogue has an entry of the right type for each code; the compiler cannot follow that through a union.
  const entry = texts.diagnostics[code] as DiagnosticText<typeof data>;
  return { message: harmless(entry.message(data)), help: harmless(entry.help(data)) };
}

/**
 * The diagnostic as lines without a line break at the end. Nothing of the register reaches them raw: controls, bidi and
 * invisible characters are shown as escapes.
 */
export function formatDiagnostic(diagnostic: Diagnostic, texts: Texts, style: ExcerptStyle = plain): string {
  const { code, severity, place } = diagnostic;
  const { message, help } = wordDiagnostic(diagnostic, texts);
  const { colour } = style;
  const paint = severity === "error" ? colour.error : colour.warning;
  const label = paint(`${texts.excerpt.severity[severity]}[${code}]`);
  const advice = `${colour.help(`${texts.excerpt.help}:`)} ${help}`;
  if (place === undefined) return `${label}: ${message}\n${advice}`;
  const { line, column } = lineColumn(place.source, place.start);
  const where = colour.place(`${harmless(place.source.path)}:${line}:${column}`);
  return [`${where}: ${label}: ${message}`, ...excerpt(place, colour), advice].join("\n");
}

/** The line of a place and the carets under it; nothing when the text of the file is not known. */
function excerpt(place: Place, colour: ExcerptStyle["colour"]): readonly string[] {
  const { line, column } = lineColumn(place.source, place.start);
  const text = lineText(place.source, line);
  if (text.trim() === "" && place.start === place.end) return [];
  const { shown, before, under } = window(text, column - 1, column - 1 + Math.max(place.end - place.start, 1));
  const number = String(line);
  const gutter = colour.place(`${number} |`);
  const margin = colour.place(`${" ".repeat(number.length)} |`);
  return [
    `${gutter} ${shown}`.trimEnd(),
    `${margin} ${" ".repeat(before)}${colour.caret("^".repeat(Math.max(under, 1)))}`,
  ];
}

/** Text of one line made safe, a tab as four columns. */
function visible(text: string): string {
  return text
    .split("\t")
    .map((part) => harmless(part))
    .join(tab);
}

/** The part of a line around a span that fits, with the columns before and under the span. */
function window(
  line: string,
  from: number,
  to: number,
): { readonly shown: string; readonly before: number; readonly under: number } {
  // A line may be as long as the file; what is far from the span is never looked at.
  const near = { from: Math.max(0, from - columns), to: Math.min(line.length, Math.max(to, from) + columns) };
  const start = visible(line.slice(near.from, from));
  const span = visible(line.slice(from, Math.min(to, from + columns)));
  const rest = visible(line.slice(Math.min(to, from + columns), near.to));
  const indent = /^ */.exec(start)?.[0].length ?? 0;
  const whole = displayWidth(start) + displayWidth(span) + displayWidth(rest);
  if (near.from === 0 && near.to === line.length && whole <= columns) {
    return { shown: start + span + rest, before: displayWidth(start), under: displayWidth(span) };
  }
  const spanPart = head(span, columns - 2);
  const room = columns - displayWidth(spanPart) - 2;
  const startRoom = Math.max(Math.floor(room / 2), room - displayWidth(rest));
  // Keep the whole beginning where it fits, and do not spend the room on indentation where it does not.
  const keepsStart = near.from === 0 && displayWidth(start) <= startRoom;
  const startPart = keepsStart ? start : cut + tail(start.slice(near.from === 0 ? indent : 0), startRoom);
  const restRoom = columns - displayWidth(startPart) - displayWidth(spanPart) - 1;
  const restPart = head(rest, restRoom);
  const cutEnd = restPart.length < rest.length || near.to < line.length || spanPart.length < span.length;
  return {
    shown: startPart + spanPart + restPart + (cutEnd ? cut : ""),
    before: displayWidth(startPart),
    under: displayWidth(spanPart),
  };
}

/** The longest beginning of a text that fits into a width. */
function head(text: string, width: number): string {
  let used = 0;
  let kept = "";
  for (const character of text) {
    used += displayWidth(character);
    if (used > width) break;
    kept += character;
  }
  return kept;
}

/** The longest end of a text that fits into a width. */
function tail(text: string, width: number): string {
  let left = displayWidth(text);
  let from = 0;
  for (const character of text) {
    if (left <= width) break;
    left -= displayWidth(character);
    from += character.length;
  }
  return text.slice(from);
}
