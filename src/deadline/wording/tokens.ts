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

const piece = /(\p{L}[\p{L}\p{M}]*)|(\p{Nd}+)|([^\s\p{L}\p{Nd}])/gu;
const dashes = /^[-\u2010-\u2015\u2212\u00ad\ufe58\ufe63\uff0d]$/u;
const quotes = /^["'`«»„“”‘’‹›]$/u;

function normalSign(sign: string): string {
  return dashes.test(sign) ? "-" : sign;
}

/** The tokens of a wording. Quotes are dropped; a dot stays only between digits; other signs stay as they are. */
export function tokenize(wording: string): readonly Token[] {
  const tokens: Token[] = [];
  let last = 0;
  let spaced = false;
  for (const match of wording.matchAll(piece)) {
    const [found, word, number] = match;
    const start = match.index;
    spaced ||= start > last;
    last = start + found.length;
    if (word === undefined && number === undefined && isNoise(wording, found, start, last)) continue;
    const kind = word !== undefined ? "word" : number !== undefined ? "number" : "sign";
    const text =
      kind === "word" ? found.toLowerCase().replaceAll("ё", "е") : kind === "sign" ? normalSign(found) : found;
    tokens.push({ text, kind, start, end: last, spaced });
    spaced = false;
  }
  while (tokens.at(-1)?.text.match(/^[,;:!-]$/)) tokens.pop();
  return tokens;
}

function isNoise(wording: string, sign: string, start: number, end: number): boolean {
  if (sign === ".") return !(/\d$/.test(wording.slice(0, start)) && /^\s*\d/.test(wording.slice(end)));
  return quotes.test(sign);
}
