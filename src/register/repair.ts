/** What makes a mistake in the syntax harmless, so that one mistake does not hide the next. */
import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import { lineColumn, type Source } from "../diagnostics/source.ts";
import type { Edit, Scratch } from "./scratch.ts";

/** A colon's look-alike, for a colon that YAML would take for the end of a key. */
const plainColon = "\ua789";

export interface Repair {
  readonly edits: readonly Edit[];
  /** Whether the repaired text says what was meant, but for the line itself. */
  readonly isCertain: boolean;
}

/** The repair of a mistake; `undefined` where there is none. `end` is where the parser gave up on an opening sign. */
export function repairOf(diagnostic: Diagnostic, scratch: Scratch, end: number | undefined): Repair | undefined {
  const { place } = diagnostic;
  if (place === undefined) return undefined;
  if (diagnostic.code === "yaml-tab") return reindented(scratch, place.start, place.end);
  if (diagnostic.code === "yaml-colon-in-value") return withoutColons(scratch.source, place.start, place.end);
  if (diagnostic.code === "yaml-unclosed" && end !== undefined)
    return closed(scratch.source, place.start, end, diagnostic.data.closer);
  return undefined;
}

function withoutColons({ text }: Source, start: number, end: number): Repair | undefined {
  const found = text.slice(start, end).matchAll(/:(?=\s|$)/g);
  const edits = [...found].map(({ index }): Edit => ({ at: start + index, removed: 1, inserted: plainColon }));
  return edits.length === 0 ? undefined : { edits, isCertain: true };
}

/** A line that begins a record or a key, and so none that goes on with a list or a text. */
const startsAnew = /^\s*(?:- |-$|[^\s,"'[\]{}#]+:(?: |$))/;

function closed({ text }: Source, start: number, end: number, closer: string): Repair {
  const lineEnd = endOfLine(text, start);
  // Another bracket closes before this one.
  if (end < lineEnd) return { edits: [{ at: end, removed: 0, inserted: closer }], isCertain: true };
  const content = contentEnd(text, start, lineEnd);
  const goesOn = text.slice(lineEnd, end).split(/\r\n|\r|\n/);
  const isBare = content === start + 1;
  if (isBare && goesOn.some((line) => startsAnew.test(line)))
    return { edits: [{ at: start, removed: 1, inserted: " " }], isCertain: false };
  const isLong = end < text.length && goesOn.some((line) => line.trim() !== "");
  const stays = !isLong || goesOn.some((line) => startsAnew.test(line));
  const at = stays ? content : text.slice(0, end).trimEnd().length;
  // A quote always goes on to the next one, or the end; a bracket ends where the indentation does.
  const isCutOff = end >= text.length && /[\]}]/.test(closer);
  const swallowed = /: | #|[[{]/.test(text.slice(start + 1, lineEnd));
  return { edits: [{ at, removed: 0, inserted: closer }], isCertain: !(swallowed || isBare || isCutOff) };
}

function endOfLine(text: string, offset: number): number {
  const length = /[\r\n]/.exec(text.slice(offset))?.index;
  return length === undefined ? text.length : offset + length;
}

/** The end of what a line holds from an offset on, before white space and a comment. */
function contentEnd(text: string, start: number, lineEnd: number): number {
  return (
    start +
    text
      .slice(start, lineEnd)
      .replace(/\s#.*$/, "")
      .trimEnd().length
  );
}

/** The line of a tab indented as its neighbours are. */
function reindented({ source, text }: Scratch, start: number, end: number): Repair | undefined {
  const { line, column } = lineColumn(source, start);
  const at = start - column + 1;
  const indent = /^[ \t]*/.exec(source.text.slice(at, at + 1000))?.[0] ?? "";
  if (!indent.includes("\t")) {
    const found = source.text.slice(start, Math.max(end, start + 1)).matchAll(/\t/g);
    const edits = [...found].map(({ index }): Edit => ({ at: start + index, removed: 1, inserted: " " }));
    return edits.length === 0 ? undefined : { edits, isCertain: true };
  }
  const lines = text.split(/\r\n|\r|\n/);
  const fitting = fittingIndent(lines, line - 1);
  const inserted = " ".repeat(fitting.indent);
  return { edits: [{ at, removed: indent.length, inserted }], isCertain: fitting.isOnly };
}

interface Line {
  /** Where its dash is, or else its key or value. */
  readonly indent: number;
  /** Where its key or value is. */
  readonly column: number;
  readonly isItem: boolean;
  readonly isKey: boolean;
  /** A key whose value is to follow on the next lines. */
  readonly opens: boolean;
}

function lineOf(text: string): Line | undefined {
  const [, spaces = "", dashes = "", content = ""] = /^(\s*)((?:- +)*)(.*)$/.exec(text) ?? [];
  if (content.trim() === "" || content.startsWith("#")) return undefined;
  const bare = content.replace(/\s#.*$/, "").trimEnd();
  const isKey = /^(?:[^\s"'[\]{}]+|"[^"]*"|'[^']*'):(?:\s|$)/.test(bare);
  const column = spaces.length + dashes.length;
  return { indent: spaces.length, column, isItem: dashes !== "", isKey, opens: isKey && bare.endsWith(":") };
}

/** Where a line belongs by its neighbours, and whether they leave no other choice. */
function fittingIndent(lines: readonly string[], index: number): { readonly indent: number; readonly isOnly: boolean } {
  const known = (line: string): readonly Line[] => (/^ *\t/.test(line) ? [] : [lineOf(line) ?? []].flat());
  const own = lineOf(lines[index] ?? "");
  const before = lines
    .slice(Math.max(0, index - 500), index)
    .flatMap(known)
    .reverse();
  const after = lines.slice(index + 1, index + 500).flatMap(known);
  const [previous] = before;
  const [next] = after;
  const only = (indent: number): ReturnType<typeof fittingIndent> => ({ indent, isOnly: true });
  if (previous === undefined) return only(next?.indent ?? 0);
  if (own?.isItem === true) {
    const dashes = new Set(before.filter(({ isItem }) => isItem).map(({ indent }) => indent));
    // The next key of the item says where the item is.
    const dash = own.isKey && next?.isKey === true && !next.isItem ? next.column - 2 : -1;
    if (dashes.has(dash) || (previous.opens && dash >= previous.column)) return only(dash);
    const sibling = previous.opens ? after.find(({ isItem }) => isItem)?.indent : undefined;
    if (previous.opens)
      return only(sibling !== undefined && sibling >= previous.column ? sibling : previous.column + 2);
    const [first, ...others] = [...dashes].filter((dash) => next === undefined || dash >= next.indent);
    return { indent: first ?? previous.indent, isOnly: others.length === 0 };
  }
  if (previous.opens) {
    const inside = after.findIndex(({ indent }) => indent <= previous.column);
    const siblings = after.slice(0, inside < 0 ? after.length : inside).map(({ indent }) => indent);
    // A key above its own record is less deep than that.
    const deeper = siblings.length === 0 || own?.opens === true ? undefined : Math.min(...siblings);
    return only(deeper ?? previous.column + 2);
  }
  let above = Number.POSITIVE_INFINITY;
  const levels = before.flatMap(({ isKey, column, indent }) => {
    const isLevel = isKey && column < above;
    above = Math.min(above, indent === column ? column : indent + 1);
    return isLevel ? [column] : [];
  });
  const fitting = levels.filter(
    (level) => next === undefined || level >= (next.isItem ? next.indent + 1 : next.column),
  );
  const [first = levels[0] ?? previous.column, ...others] = fitting;
  const isSibling = next?.isKey === true && !next.isItem && first === next.column;
  return { indent: first, isOnly: isSibling || others.length === 0 };
}
