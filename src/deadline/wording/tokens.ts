/**
 * Text → tokens. Everything that typing varies and meaning does not depend on ends here: case, ё/е, kinds of spaces,
 * dashes and quotes, glued numbers («до1 апреля», «2019г.»), and the dots of abbreviations.
 */

export interface Token {
  /** Lower-case, ё as е. */
  readonly text: string;
  readonly kind: "word" | "number" | "sign";
  /** Offsets in the wording. */
  readonly start: number;
  readonly end: number;
  /** Whether white space stands before it. */
  readonly spaced: boolean;
}

/** Longer wordings are not deadlines, and reading them must stay quick. */
export const longestWording = 400;

type Class = "letter" | "digit" | "space" | "sign";

/** The class of a character. The common alphabets by range: a class of all of Unicode takes long to make. */
function classOf(code: number): Class {
  if (code < 0x80) {
    if ((code >= 0x61 && code <= 0x7a) || (code >= 0x41 && code <= 0x5a)) return "letter";
    if (code >= 0x30 && code <= 0x39) return "digit";
    return code === 0x20 || (code >= 0x09 && code <= 0x0d) ? "space" : "sign";
  }
  if (code >= 0x400 && code <= 0x52f) return code >= 0x482 && code <= 0x489 ? "sign" : "letter";
  if (code >= 0xc0 && code <= 0x24f) return code === 0xd7 || code === 0xf7 ? "sign" : "letter";
  if (isInvisible(code)) return "letter";
  if (code === 0xa0 || (code >= 0x2000 && code <= 0x206f))
    return code <= 0x200a || code >= 0x2028 ? spaceOrSign(code) : "sign";
  const character = String.fromCodePoint(code);
  if (/\p{L}|\p{M}/u.test(character)) return "letter";
  return /\s/u.test(character) ? "space" : "sign";
}

/** Soft hyphens and zero-width characters, which copying from documents leaves inside words. */
function isInvisible(code: number): boolean {
  return code === 0xad || code === 0xfeff || code === 0x2060 || (code >= 0x200b && code <= 0x200d);
}

function spaceOrSign(code: number): Class {
  return /\s/u.test(String.fromCodePoint(code)) ? "space" : "sign";
}

interface Piece {
  readonly kind: Token["kind"];
  readonly start: number;
  readonly end: number;
}

/** Runs of letters, runs of digits, and every other character by itself. */
function piecesOf(wording: string): readonly Piece[] {
  const pieces: Piece[] = [];
  let index = 0;
  while (index < wording.length) {
    const start = index;
    const code = wording.codePointAt(index) ?? 0;
    const found = classOf(code);
    index += code > 0xffff ? 2 : 1;
    if (found === "space") continue;
    if (found === "sign") {
      pieces.push({ kind: "sign", start, end: index });
      continue;
    }
    for (let next = wording.codePointAt(index); next !== undefined && classOf(next) === found; ) {
      index += next > 0xffff ? 2 : 1;
      next = wording.codePointAt(index);
    }
    pieces.push({ kind: found === "letter" ? "word" : "number", start, end: index });
  }
  return pieces;
}

const dashes = /^[-\u2010-\u2015\u2212\ufe58\ufe63\uff0d]$/u;
const quotes = /^["'`«»„“”‘’‹›]$/u;

function normalSign(sign: string): string {
  return dashes.test(sign) ? "-" : sign;
}

/** The tokens of a wording. Quotes are dropped; a dot stays only between digits; other signs stay as they are. */
export function tokenize(wording: string): readonly Token[] {
  const tokens: Token[] = [];
  let last = 0;
  let spaced = false;
  for (const { kind, start, end } of piecesOf(wording)) {
    const found = wording.slice(start, end);
    spaced ||= start > last;
    last = end;
    if (kind === "sign" && isNoise(wording, found, start, end)) continue;
    const text = kind === "word" ? letters(found) : kind === "sign" ? normalSign(found) : found;
    if (text === "") continue;
    tokens.push({ text, kind, start, end: last, spaced });
    spaced = false;
  }
  while (tokens.at(-1)?.text.match(/^[,;:!-]$/)) tokens.pop();
  return tokens;
}

function letters(word: string): string {
  return word
    .normalize("NFC")
    .replace(/[\u00ad\ufeff\u2060\u200b-\u200d]/g, "")
    .toLowerCase()
    .replaceAll("ё", "е");
}

function isNoise(wording: string, sign: string, start: number, end: number): boolean {
  if (sign === ".") return !(/\d$/.test(wording.slice(0, start)) && /^\s*\d/.test(wording.slice(end)));
  return quotes.test(sign);
}
