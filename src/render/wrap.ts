/** Text in the columns of a terminal. Text must be harmless: one line, without control characters. */
import { displayWidth } from "../diagnostics/width.ts";

/** Letters and signs that take one column each in every terminal and by every count: Latin, Cyrillic, Greek, Armenian. */
const simple =
  /^[\u0020-\u007e\u00a1-\u00ac\u00ae-\u02ff\u0370-\u0482\u048a-\u058f\u2010-\u2027\u2030-\u205e\u20a0-\u20bf\u2100-\u22ff\u2713]*$/;

/** Whether every character takes exactly one column. */
export function isSimple(text: string): boolean {
  return simple.test(text);
}

/** The columns that a text takes in a terminal. */
export function widthOf(text: string): number {
  return isSimple(text) ? text.length : displayWidth(text);
}

/** The text with spaces added up to a width; unchanged when it is that wide or wider. */
export function padded(text: string, width: number, align: "left" | "right" = "left"): string {
  const missing = width - widthOf(text);
  if (missing <= 0) return text;
  return align === "left" ? text + " ".repeat(missing) : " ".repeat(missing) + text;
}

/** The width of the widest word. */
export function longestWord(text: string): number {
  return text.split(" ").reduce((widest, word) => Math.max(widest, widthOf(word)), 0);
}

/**
 * The lines of a text, none wider than `width` columns (at least 2), broken between words, and within a word only where
 * it is wider by itself. At least one line.
 */
export function wrapped(text: string, width: number): readonly string[] {
  if (widthOf(text) <= width) return [text];
  const lines: string[] = [];
  let line = "";
  let used = 0;
  for (const word of text.split(" ")) {
    const size = widthOf(word);
    if (line !== "" && used + 1 + size <= width) {
      line += ` ${word}`;
      used += 1 + size;
      continue;
    }
    if (line !== "") lines.push(line);
    const pieces = size <= width ? [word] : broken(word, width);
    line = pieces.pop() ?? "";
    used = widthOf(line);
    lines.push(...pieces);
  }
  return line !== "" || lines.length === 0 ? [...lines, line] : lines;
}

/** A word in pieces of at most `width` columns; combining marks stay with their letter. */
function broken(word: string, width: number): string[] {
  const pieces: string[] = [];
  let piece = "";
  let used = 0;
  for (const character of word) {
    const size = displayWidth(character);
    if (used + size > width && piece !== "") {
      pieces.push(piece);
      piece = "";
      used = 0;
    }
    piece += character;
    used += size;
  }
  return [...pieces, piece];
}
