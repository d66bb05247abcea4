/** Collects edits of a text, by offsets and by lines, and makes of them one list that can be applied. */
import { displayWidth } from "../../diagnostics/width.ts";
import type { TextEdit } from "./change.ts";
import { EditImpossible } from "./impossible.ts";
import type { Lines } from "./lines.ts";

export class Pen {
  readonly #lines: Lines;
  readonly #edits: TextEdit[] = [];
  /** Lines to be added, by the line that they come after. */
  readonly #added = new Map<number, string[]>();
  readonly #removed: (readonly [first: number, last: number])[] = [];
  readonly #tails = new Set<number>();

  constructor(lines: Lines) {
    this.#lines = lines;
  }

  /** Puts text in the place of what is between two offsets. */
  replace(start: number, end: number, text: string): void {
    if (start !== end || text !== "") this.#edits.push({ start, end, text });
  }

  insert(at: number, text: string): void {
    this.replace(at, at, text);
  }

  /** Adds lines (without line breaks) after a line; after -1: before the first. Those of later calls come later. */
  addLines(after: number, added: readonly string[]): void {
    // Not by spreading: there may be more lines than a call may have arguments.
    this.#added.set(after, (this.#added.get(after) ?? []).concat(added));
  }

  /** Removes lines, `last` included. */
  removeLines(first: number, last: number): void {
    this.#removed.push([first, last]);
  }

  /** Keeps a comment in its column that may follow a value, by the offset of the value's end. */
  keepComment(end: number): void {
    this.#tails.add(end);
  }

  /** The edits, sorted and not overlapping. Throws {@link EditImpossible} should they overlap all the same. */
  finish(): readonly TextEdit[] {
    const lines = this.#lineEdits();
    const [above, below] = [lines.filter((edit) => !this.#isOpen(edit)), lines.filter((edit) => this.#isOpen(edit))];
    // Of edits at one offset: what is added before what is there, and lines before the line that they push down.
    const all = [...above, ...this.#edits, ...this.#gaps(), ...below];
    const sorted = all.sort((a, b) => a.start - b.start || a.end - b.end);
    const merged: TextEdit[] = [];
    for (const edit of sorted) {
      const last = merged.at(-1);
      if (last === undefined || edit.start > last.end) merged.push(edit);
      // What goes may go twice.
      else if (edit.start < last.end && edit.text !== "") throw new EditImpossible("overlap", []);
      else
        merged[merged.length - 1] = {
          start: last.start,
          end: Math.max(last.end, edit.end),
          text: last.text + edit.text,
        };
    }
    return merged;
  }

  #lineEdits(): readonly TextEdit[] {
    const { text } = this.#lines;
    const added = [...this.#added].map(([after, lines]) => this.#addition(after, lines));
    const removed = this.#removals().map(([first, last]) => ({
      start: this.#lines.start(first),
      end: this.#lines.end(last),
      text: "",
    }));
    const final = removed.at(-1);
    if (final === undefined || final.end < text.length || text.endsWith("\n")) return [...added, ...removed];
    // The last line goes, and no line break was after it: the one before it goes too, unless new lines take the place.
    const from = this.#lines.at(final.start);
    const isIn = (line: number): boolean => line >= from - 1;
    const lines = [...this.#added]
      .filter(([after]) => isIn(after))
      .sort(([a], [b]) => a - b)
      .flatMap(([, each]) => each);
    const start = lines.length > 0 || from === 0 ? final.start : this.#lines.contentEnd(from - 1);
    return [
      ...[...this.#added].filter(([after]) => !isIn(after)).map(([after, each]) => this.#addition(after, each)),
      ...removed.slice(0, -1),
      { start, end: final.end, text: lines.join(this.#lines.break(from - 1)) },
    ];
  }

  #addition(after: number, lines: readonly string[]): TextEdit {
    const at = after < 0 ? 0 : this.#lines.end(after);
    const end = this.#lines.break(after);
    const addition = { start: at, end: at, text: lines.join(end) };
    return { ...addition, text: this.#isOpen(addition) ? end + addition.text : addition.text + end };
  }

  /** Does an edit add to the end of a text whose last line has no line break? */
  #isOpen({ start }: TextEdit): boolean {
    const { text } = this.#lines;
    return start > 0 && start === text.length && !text.endsWith("\n");
  }

  /** What is removed, with neighbouring stretches as one unless something is added between them. */
  #removals(): readonly (readonly [number, number])[] {
    const merged: [number, number][] = [];
    for (const [first, last] of this.#removed.sort(([a], [b]) => a - b)) {
      const before = merged.at(-1);
      const isNext = before !== undefined && first === before[1] + 1 && !this.#added.has(before[1]);
      if (before !== undefined && (first <= before[1] || isNext)) before[1] = Math.max(before[1], last);
      else merged.push([first, last]);
    }
    return merged;
  }

  /** The space before comments that follow what was edited. */
  #gaps(): readonly TextEdit[] {
    if (this.#tails.size === 0) return [];
    const byLine = new Map<number, TextEdit[]>();
    for (const edit of this.#edits) {
      const line = this.#lines.at(edit.end);
      const others = byLine.get(line);
      if (others === undefined) byLine.set(line, [edit]);
      else others.push(edit);
    }
    return [...this.#tails].flatMap((end) => this.#gap(end, byLine.get(this.#lines.at(end)) ?? []) ?? []);
  }

  #gap(end: number, edits: readonly TextEdit[]): TextEdit | undefined {
    const lines = this.#lines;
    const { text } = lines;
    const line = lines.at(end);
    const gap = /^ +(?=#)/.exec(text.slice(end, lines.contentEnd(line)))?.[0].length ?? 0;
    const before = edits.filter((edit) => edit.end <= end);
    const isOnLine = before.every((edit) => edit.start >= lines.start(line) && !edit.text.includes("\n"));
    if (gap === 0 || !isOnLine) return undefined;
    const column = end + gap - lines.start(line);
    const isAligned = gap > 1 || [line - 1, line + 1].some((other) => hasCommentAt(lines, other, column));
    if (!isAligned) return undefined;
    const grown = before.reduce(
      (sum, edit) => sum + displayWidth(edit.text) - displayWidth(text.slice(edit.start, edit.end)),
      0,
    );
    const wanted = Math.max(1, gap - grown);
    if (wanted === gap) return undefined;
    const [start, spaces] = wanted < gap ? [end + wanted, ""] : [end + gap, " ".repeat(wanted - gap)];
    return { start, end: end + gap, text: spaces };
  }
}

function hasCommentAt(lines: Lines, line: number, column: number): boolean {
  if (line < 0 || line >= lines.count) return false;
  const content = lines.content(line);
  return content[column] === "#" && content.slice(0, column).trim() !== "" && /\s/.test(content[column - 1] ?? "");
}
