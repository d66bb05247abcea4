/** Edits as a unified diff, as `git diff` shows it and `git apply` takes it. The edits are known, so nothing is searched for. */
import type { TextEdit } from "./change.ts";

/** A file before some edits; `before` is `null` for a new file, whose text is that of its one edit. */
export interface EditedFile {
  /** As shown to the user, with slashes. */
  readonly path: string;
  readonly before: string | null;
  /** Sorted, not overlapping. */
  readonly edits: readonly TextEdit[];
}

/** Lines, with their breaks, that others come in the place of. Either may be empty. */
interface Block {
  /** How many lines of the old text come before. */
  readonly line: number;
  readonly removed: readonly string[];
  readonly added: readonly string[];
}

const context = 3;

/**
 * The edits of a file as a diff with three lines of context; empty when they change nothing. Takes time in proportion to
 * the text. Text is copied as it is, carriage returns and control characters too. A byte order mark is part of the first
 * line, so leave it in `before` where the diff is to be applied.
 */
export function unifiedDiff({ path, before, edits }: EditedFile): string {
  const lines = linesOf(before ?? "");
  const blocks = blocksOf(before ?? "", lines, edits);
  if (blocks.length === 0) return "";
  const head = [`--- ${before === null ? "/dev/null" : named(`a/${path}`)}\n`, `+++ ${named(`b/${path}`)}\n`];
  let shift = 0;
  const hunks = grouped(blocks).map((group) => {
    const text = hunk(group, lines, shift);
    for (const { added, removed } of group) shift += added.length - removed.length;
    return text;
  });
  return [...head, ...hunks].join("");
}

/** Quoted as git does where a name would break the line; a tab ends a name with spaces. */
function named(path: string): string {
  if (!/[\p{Cc}"\\]/u.test(path)) return path.includes(" ") ? `${path}\t` : path;
  const quoted = path.replace(/[\p{Cc}"\\]/gu, (character) => {
    if (character === '"' || character === "\\") return `\\${character}`;
    return [...new TextEncoder().encode(character)].map((byte) => `\\${byte.toString(8).padStart(3, "0")}`).join("");
  });
  return `"${quoted}"`;
}

function linesOf(text: string): readonly string[] {
  return text.match(/[^\n]*\n|[^\n]+$/g) ?? [];
}

/** The edits in whole lines, without the lines at either end that stay as they are. */
function blocksOf(before: string, lines: readonly string[], edits: readonly TextEdit[]): readonly Block[] {
  const blocks: Block[] = [];
  /** The line that `offset` is the start of. */
  let line = 0;
  let offset = 0;
  const nextLine = (): void => {
    offset += lines[line]?.length ?? 0;
    line += 1;
  };
  /** To the line that holds the target. Behind a break is the next line, behind a last line without one is that line. */
  const goTo = (target: number): void => {
    while (lines[line]?.endsWith("\n") && offset + (lines[line]?.length ?? 0) <= target) nextLine();
  };
  for (let index = 0; index < edits.length; ) {
    goTo(edits[index]?.start ?? 0);
    const first = line;
    let read = offset;
    let text = "";
    // All edits of the same lines, up to one that ends with a line.
    for (let edit = edits[index]; edit !== undefined; edit = edits[index]) {
      text += before.slice(read, edit.start) + edit.text;
      read = edit.end;
      index += 1;
      goTo(read);
      if (read === offset && (text === "" || text.endsWith("\n"))) break;
      const next = edits[index];
      const end = offset + (lines[line]?.length ?? 0);
      if (next !== undefined && (next.start < end || end === before.length)) continue;
      text += before.slice(read, end);
      if (line < lines.length) nextLine();
      break;
    }
    const block = trimmed({ line: first, removed: lines.slice(first, line), added: linesOf(text) });
    if (block.removed.length + block.added.length > 0) blocks.push(block);
  }
  return blocks;
}

function trimmed({ line, removed, added }: Block): Block {
  const shorter = Math.min(removed.length, added.length);
  let head = 0;
  while (head < shorter && removed[head] === added[head]) head += 1;
  let tail = 0;
  while (tail < shorter - head && removed.at(-1 - tail) === added.at(-1 - tail)) tail += 1;
  return {
    line: line + head,
    removed: removed.slice(head, removed.length - tail),
    added: added.slice(head, added.length - tail),
  };
}

/** Blocks whose context would meet go together. */
function grouped(blocks: readonly Block[]): readonly (readonly Block[])[] {
  const groups: Block[][] = [];
  let end = Number.NEGATIVE_INFINITY;
  for (const block of blocks) {
    if (block.line - end <= 2 * context) groups.at(-1)?.push(block);
    else groups.push([block]);
    end = block.line + block.removed.length;
  }
  return groups;
}

/** One hunk. `shift` is by how many lines the text before it has grown. */
function hunk(blocks: readonly Block[], lines: readonly string[], shift: number): string {
  const first = Math.max(0, (blocks[0]?.line ?? 0) - context);
  const out: string[] = [];
  let [line, before, after] = [first, 0, 0];
  const same = (end: number): void => {
    for (const text of lines.slice(line, end)) out.push(marked(" ", text));
    before += end - line;
    after += end - line;
    line = end;
  };
  for (const { line: start, removed, added } of blocks) {
    same(start);
    for (const text of removed) out.push(marked("-", text));
    for (const text of added) out.push(marked("+", text));
    before += removed.length;
    after += added.length;
    line += removed.length;
  }
  same(Math.min(lines.length, line + context));
  return `@@ -${range(first, before)} +${range(first + shift, after)} @@\n${out.join("")}`;
}

function marked(mark: string, line: string): string {
  return line.endsWith("\n") ? `${mark}${line}` : `${mark}${line}\n\\ No newline at end of file\n`;
}

/** Lines count from 1; no lines at all stand after the line before them. */
function range(start: number, count: number): string {
  if (count === 1) return `${start + 1}`;
  return `${count === 0 ? start : start + 1},${count}`;
}
