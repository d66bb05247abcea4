/**
 * Text → YAML scalars that every reader takes for that text: plain only where neither YAML 1.1 nor 1.2 sees anything else
 * in it, and the older readers of either do not stumble over it.
 */

export type Quote = "'" | '"';

/** What a plain text would be to readers that know more than text. */
export type Lookalike = "number" | "date" | "word";

/** Words that are a boolean, nothing, or a merge to some reader. */
const words = /^(?:y|n|yes|no|on|off|true|false|null|~|=|<<)$/i;
const numbers: readonly RegExp[] = [
  /^[-+]?(?:0b[01_]+|0x[\da-f_]+|0o?[0-7_]+|\d[\d_,]*)$/i,
  /^[-+]?(?:\.\d[\d_]*|\d[\d_,]*\.[\d_.]*)(?:e[-+]?\d+)?$/i,
  /^[-+]?\d[\d_]*e[-+]?\d+$/i,
  // A point with no digit is a number, though none that is any, to readers of YAML 1.1.
  /^[-+]?\.[\d_.]*$/,
  // Of base 60: 12:30 is 750 to readers of YAML 1.1.
  /^[-+]?\d[\d_]*(?::[0-5]?\d)+(?:\.[\d_]*)?$/,
  /^[-+]?\.(?:inf|nan)$/i,
];
const dates = /^\d{4}-\d{1,2}-\d{1,2}(?:[Tt\s].*)?$/;

/** What else the text could be taken for when it is written plain. */
export function lookalike(text: string): Lookalike | undefined {
  if (words.test(text)) return "word";
  if (dates.test(text)) return "date";
  return numbers.some((number) => number.test(text)) ? "number" : undefined;
}

/**
 * What has to be escaped: controls, what some readers break lines at, what nobody sees or what reorders what one sees,
 * and what is no character at all. The joiners that emoji and some scripts are made with, and tags in emoji, stay.
 */
const hidden =
  /(?![\u200c\u200d]|[\u{e0020}-\u{e007f}])[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\ufffe\uffff]|[\u{1fffe}\u{1ffff}\u{2fffe}\u{2ffff}]/u;
const hiddenAll: RegExp = new RegExp(hidden.source, "gu");

/** Is half of a character in the text? */
export function isTorn(text: string): boolean {
  return /\p{Cs}/u.test(text);
}

/** Can the text stand in a file without escapes, line breaks aside? */
export function isPrintable(text: string): boolean {
  return !hidden.test(text.replaceAll("\n", ""));
}

/** Can the text be written plain, were it not for what it may be taken for? `inFlow`: in brackets. */
export function canBePlain(text: string, inFlow: boolean): boolean {
  if (text === "" || text.trim() !== text || hidden.test(text)) return false;
  if (/^[-?:,[\]{}#&*!|>'"%@`]/.test(text) || /^\.{3}(?:\s|$)/.test(text)) return false;
  if (/:(?:\s|$)|\s#/.test(text)) return false;
  // Old readers of YAML 1.1 take no colon in brackets at all.
  return !(inFlow && /[,[\]{}:]/.test(text));
}

const names: Readonly<Record<string, string>> = { '"': '\\"', "\\": "\\\\", "\n": "\\n", "\t": "\\t", "\r": "\\r" };

function escaped(character: string): string {
  const name = names[character];
  if (name !== undefined) return name;
  const code = character.codePointAt(0) ?? 0;
  const [letter, length] = code <= 0xff ? ["x", 2] : code <= 0xffff ? ["u", 4] : ["U", 8];
  return `\\${letter}${code.toString(16).padStart(length, "0")}`;
}

/** The text in quotes: in single ones where it can be, if they are asked for. On one line. */
export function quoted(text: string, quote: Quote): string {
  if (quote === "'" && isPrintable(text) && !text.includes("\n")) return `'${text.replaceAll("'", "''")}'`;
  return `"${text.replace(/["\\]/g, escaped).replace(hiddenAll, escaped)}"`;
}

/**
 * The lines of a text as a literal block, and how its header ends: `-` without a line break at the end, nothing with one.
 * `undefined` when it cannot or should not be such a block.
 */
export function literal(text: string): { readonly lines: readonly string[]; readonly chomp: "" | "-" } | undefined {
  if (!isPrintable(text) || text.includes("\t")) return undefined;
  const [body, chomp] = text.endsWith("\n") ? [text.slice(0, -1), "" as const] : [text, "-" as const];
  const lines = body.split("\n");
  const first = lines[0] ?? "";
  const isOdd = lines.some((line) => line !== "" && line.trim() === "");
  if (first === "" || first.startsWith(" ") || isOdd || lines.at(-1) === "") return undefined;
  return { lines, chomp };
}

/** The lines of one paragraph as a folded block, none longer than `width` if it can be. `undefined` when it is none. */
export function folded(text: string, width: number): ReturnType<typeof literal> {
  const whole = literal(text);
  if (whole === undefined || whole.lines.length !== 1 || text.trim() !== text.replace(/\n$/, "")) return undefined;
  const lines: string[] = [];
  let line = "";
  // A line may break at a single space only: of several, or before one, the fold would be another text.
  for (const word of (whole.lines[0] ?? "").split(/(?<=\S) (?=\S)/)) {
    if (line !== "" && line.length + 1 + word.length > width) {
      lines.push(line);
      line = word;
    } else line = line === "" ? word : `${line} ${word}`;
  }
  return { ...whole, lines: [...lines, line] };
}
