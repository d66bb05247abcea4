/** Two texts that a file is switched between, long enough to be caught half written. */

/** A text of one letter. */
export function textOf(letter: "a" | "b"): string {
  return `${letter.repeat(100)}\n`.repeat(letter === "a" ? 3000 : 3100);
}

/** The other of the two. Throws for a text that is neither. */
export function otherText(text: string): string {
  const [a, b] = [textOf("a"), textOf("b")];
  if (text !== a && text !== b) throw new Error(`neither of the two: ${text.length} characters`);
  return text === a ? b : a;
}
