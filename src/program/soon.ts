/** `list --soon [TERM] [TEXT]`: which of the two a word after `--soon` is. */

/**
 * Commander takes the word after `--soon` for its value. Where that word is no term (`list --soon flood`) it is the
 * text, so `--soon` goes behind it, where no value follows. Other command lines come back as they are.
 */
export async function settleSoon(words: readonly string[]): Promise<readonly string[]> {
  const end = words.indexOf("--");
  const soon = words.indexOf("--soon");
  if (words[0] !== "list" || soon < 0 || (end >= 0 && end < soon)) return words;
  const { parseTerm } = await import("../deadline/term.ts");
  let next = soon + 1;
  while (isText(words[next], parseTerm)) next += 1;
  return [...words.slice(0, soon), ...words.slice(soon + 1, next), "--soon", ...words.slice(next)];
}

/** A word that is neither an option nor a term. */
function isText(word: string | undefined, parseTerm: (text: string) => unknown): boolean {
  return word !== undefined && !(word.startsWith("-") && word.length > 1) && parseTerm(word) === undefined;
}
