/** Makes text from a register safe to print: nothing in it can move the cursor, recolour, reorder or hide. */

// C0 and C1 controls, DEL, line and paragraph separators, bidi controls, zero-width and other invisible format
// characters, lone surrogates, tags and the like. The soft hyphen and the joiners that Persian and emoji need go as well:
// a register has no use for a character that nobody sees.
const harmful = /[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}\u115f\u1160\u3164\uffa0]/gu;

const names: Readonly<Record<string, string>> = { "\n": "\\n", "\r": "\\r", "\t": "\\t" };

/** A character as its escape: `\n`, `\x1b`, `\u202e`, `\u{e0001}`. */
function escaped(character: string): string {
  const name = names[character];
  if (name !== undefined) return name;
  const code = character.codePointAt(0) ?? 0;
  const hex = code.toString(16);
  if (code <= 0xff) return `\\x${hex.padStart(2, "0")}`;
  return code <= 0xffff ? `\\u${hex.padStart(4, "0")}` : `\\u{${hex}}`;
}

/** The text with every control, bidi and invisible character shown as an escape such as `\x1b`; one line. */
export function harmless(text: string): string {
  return text.replace(harmful, escaped);
}
