/** Makes text from a register safe to print: nothing in it can move the cursor, recolour, reorder, hide or command CI. */

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

/**
 * What CI systems take for commands: `::` where a line begins (GitHub), `##[` and `##vso[` wherever they stand (GitHub,
 * Azure). Any text may come to begin a line.
 */
const command = /^\s*::|##(?=\[|vso\[)/i;
const commands: RegExp = new RegExp(command.source, "gi");

/** Whether CI systems could take the text, at the beginning of a line, for a command. */
export function isCommand(text: string): boolean {
  return command.test(text);
}

/** The text with every control, bidi and invisible character shown as an escape such as `\x1b`; one line, and no command to CI. */
export function harmless(text: string): string {
  const shown = text.replace(harmful, escaped);
  if (!isCommand(shown)) return shown;
  return shown.replace(commands, (found) => found.replace(/[:#]/, escaped));
}
