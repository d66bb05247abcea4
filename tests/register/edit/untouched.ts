/**
 * Which lines of a text an edit may change at all, found without what the edit itself goes by: from the tree's offsets
 * alone. Every other line has to be there afterwards, byte for byte and in its order.
 */
import type { Change } from "../../../src/register/edit/change.ts";
import {
  countOf,
  isEmpty,
  isListNode,
  isMapNode,
  itemAt,
  keyAt,
  kinds,
  type Node,
  noNode,
  startOf,
  type Tree,
  textAt,
  valueAt,
} from "../../../src/register/tree.ts";

/** The lines of a text with their line breaks. */
export function linesOf(text: string): readonly string[] {
  return text.split(/(?<=\n)/);
}

class Spans {
  readonly tree: Tree;
  readonly lines: readonly string[];
  readonly #starts: number[] = [];

  constructor(tree: Tree) {
    this.tree = tree;
    this.lines = linesOf(tree.source.text);
    let at = 0;
    for (const line of this.lines) {
      this.#starts.push(at);
      at += line.length;
    }
  }

  line(offset: number): number {
    return this.#starts.findLastIndex((start) => start <= offset);
  }

  start(line: number): number {
    return this.#starts[line] ?? this.tree.source.text.length;
  }

  isFlow(node: Node): boolean {
    return this.tree.cells[node] === kinds.flowMap || this.tree.cells[node] === kinds.flowList;
  }

  /** The offset of the last character of a value. */
  last(node: Node): number {
    const { tree } = this;
    const count = countOf(tree, node);
    if (!this.isFlow(node) && count > 0 && isListNode(tree, node)) return this.last(itemAt(tree, node, count - 1));
    if (!this.isFlow(node) && count > 0 && isMapNode(tree, node))
      return Math.max(this.last(valueAt(tree, node, count - 1)), startOf(tree, keyAt(tree, node, count - 1)));
    const end = tree.cells[node + 2] ?? 0;
    const isKept = /^[|>][-\d]*\+/.test(tree.source.text.slice(startOf(tree, node), startOf(tree, node) + 4));
    const text = tree.source.text.slice(startOf(tree, node), end);
    return isEmpty(tree, node) || node === noNode
      ? startOf(tree, node)
      : startOf(tree, node) + Math.max((isKept ? text.replace(/\n$/, "") : text.trimEnd()).length - 1, 0);
  }

  between(first: number, last: number): readonly number[] {
    return Array.from({ length: last - first + 1 }, (_, index) => first + index);
  }

  entries(node: Node): readonly { readonly start: number; readonly value: Node }[] {
    const { tree } = this;
    return Array.from({ length: countOf(tree, node) }, (_, index) => {
      if (isListNode(tree, node))
        return { start: startOf(tree, itemAt(tree, node, index)), value: itemAt(tree, node, index) };
      return { start: startOf(tree, keyAt(tree, node, index)), value: valueAt(tree, node, index) };
    });
  }

  step(node: Node, step: string | number): number {
    const { tree } = this;
    if (isListNode(tree, node)) return typeof step === "number" && step < countOf(tree, node) ? step : -1;
    if (!isMapNode(tree, node)) return -1;
    return this.entries(node).findIndex((_, index) => textAt(tree, keyAt(tree, node, index)) === String(step));
  }
}

/** The numbers of the lines, from 0, that changes may change or remove. */
export function mayChange(tree: Tree, changes: readonly Change[]): ReadonlySet<number> {
  const spans = new Spans(tree);
  const found = new Set<number>();
  for (const change of changes) for (const line of touched(spans, change)) found.add(line);
  // Where there is no line break at the end, one may have to come there.
  if (!tree.source.text.endsWith("\n")) found.add(spans.lines.length - 1);
  return found;
}

function touched(spans: Spans, { type, path }: Change): readonly number[] {
  const { tree } = spans;
  let [parent, node] = [noNode as Node, tree.root];
  let index = -1;
  /** The lines of the pairs and items that were passed on the way, from their key to the end. */
  const passed: (readonly number[])[] = [];
  for (const step of path) {
    const next = spans.step(node, step);
    if (next < 0) {
      // Nothing is there yet: beside the dash, in brackets, or in the place of nothing.
      if (countOf(tree, node) > 0 && isMapNode(tree, node)) return edges(spans, node);
      return passed.at(-1) ?? [];
    }
    const entry = spans.entries(node)[next];
    [parent, node, index] = [node, entry?.value ?? noNode, next];
    const start = entry?.start ?? 0;
    // A dash may stand on the line before its item, with nothing beside it.
    let first = spans.line(start);
    if (isListNode(tree, parent) && !spans.isFlow(parent))
      while (first > 0 && !/^\s*(?:[?:] +)?-/.test(spans.lines[first] ?? "")) first -= 1;
    // The question mark before a key that it makes, and the colon after it.
    passed.push(spans.between(first, spans.line(Math.max(spans.last(node), start))));
  }
  const own = passed.at(-1) ?? [];
  if (type === "append" && isListNode(tree, node) && countOf(tree, node) > 0)
    return spans.isFlow(node) ? edges(spans, node) : [];
  if (type !== "remove") return own;
  const around = new Set(own);
  for (const line of edges(spans, parent)) around.add(line);
  // The lines above it that are blank go with an item, and those below where it is the first.
  const [first = 0] = own;
  for (let line = first - 1; line >= 0 && spans.lines[line]?.trim() === ""; line -= 1) around.add(line);
  for (let line = (own.at(-1) ?? 0) + 1; spans.lines[line]?.trim() === ""; line += 1) around.add(line);
  // Comments that were its own may have to move, lest they become a part of a text before them.
  for (let line = (own.at(-1) ?? 0) + 1; /^(?:#|$)/.test(spans.lines[line]?.trim() ?? "x"); line += 1) around.add(line);
  // What was beside a dash gives its place to the next one.
  const next = spans.entries(parent)[index + 1];
  if (next !== undefined && isMapNode(tree, parent)) around.add(spans.line(next.start));
  // Of the last one the brackets are left, after the key.
  if (countOf(tree, parent) === 1 || index === 0) for (const line of passed.at(-2)?.slice(0, 1) ?? []) around.add(line);
  return [...around];
}

/** The lines on which an entry may come or go in brackets; in block style, that of the first beside a dash. */
function edges(spans: Spans, node: Node): readonly number[] {
  const { tree } = spans;
  const entries = spans.entries(node);
  if (!spans.isFlow(node)) return [spans.line(startOf(tree, node))];
  const ends = entries.map(({ start, value }) => spans.line(Math.max(spans.last(value), start)));
  return [spans.line(startOf(tree, node)), spans.line((tree.cells[node + 2] ?? 1) - 1), ...ends];
}

/** The lines that should be in a text still, but are not, in their order. */
export function missing(before: readonly string[], after: readonly string[]): string | undefined {
  let at = 0;
  for (const line of before) {
    const found = after.indexOf(line, at);
    if (found < 0) return line;
    at = found + 1;
  }
  return undefined;
}
