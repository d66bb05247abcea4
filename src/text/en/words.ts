/** English for words of a register inside sentences. */

/** Words of the register, in quotation marks. */
export const quoted = (words: string): string => `“${words}”`;

/** A key of the register's format. */
export const code = (name: string): string => `\`${name}\``;

/** "a", "a or b", "a, b or c". */
export const either = (items: readonly string[]): string =>
  items.length < 2 ? (items[0] ?? "") : `${items.slice(0, -1).join(", ")} or ${items.at(-1)}`;
