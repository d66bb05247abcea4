/** A text by its lines, which end in `\n` or `\r\n`, mixed or not; the last one may have no end. Lines count from 0. */
export class Lines {
  readonly text: string;
  readonly #starts: readonly number[];

  constructor(text: string) {
    this.text = text;
    const starts = [0];
    for (let at = text.indexOf("\n"); at >= 0; at = text.indexOf("\n", at + 1)) starts.push(at + 1);
    this.#starts = starts;
  }

  /** How many there are; after a line break at the end of the text comes an empty one. */
  get count(): number {
    return this.#starts.length;
  }

  /** The line that an offset is in. */
  at(offset: number): number {
    let low = 0;
    let high = this.#starts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((this.#starts[middle] ?? 0) <= offset) low = middle;
      else high = middle - 1;
    }
    return low;
  }

  start(line: number): number {
    return this.#starts[line] ?? this.text.length;
  }

  /** The end with the line break. */
  end(line: number): number {
    return this.start(line + 1);
  }

  /** The end without the line break. */
  contentEnd(line: number): number {
    const end = this.end(line);
    if (this.text[end - 1] !== "\n" || end === this.start(line)) return end;
    return this.text[end - 2] === "\r" ? Math.max(end - 2, this.start(line)) : end - 1;
  }

  /** The text without the line break. */
  content(line: number): string {
    return this.text.slice(this.start(line), this.contentEnd(line));
  }

  isBlank(line: number): boolean {
    return this.content(line).trim() === "";
  }

  /** How far an offset is from the start of its line, in UTF-16 units. */
  column(offset: number): number {
    return offset - this.start(this.at(offset));
  }

  /** The line break of a line; of one without, that of the line before. */
  break(line: number): string {
    for (const one of [line, line - 1]) {
      if (one < 0) continue;
      const found = this.text.slice(this.contentEnd(one), this.end(one));
      if (found !== "") return found;
    }
    // Of an empty file, or before the first line.
    return /\r?\n/.exec(this.text)?.[0] ?? "\n";
  }

  /** The length of the longest line. */
  longest(): number {
    let longest = 0;
    for (let line = 0; line < this.count; line += 1)
      longest = Math.max(longest, this.contentEnd(line) - this.start(line));
    return longest;
  }
}
