/**
 * A file that differs little from one that was parsed: only the items of a list that are different are parsed, and the rest
 * of the tree is taken over. What cannot be told from those items alone is left to the parser.
 */
import type { Source } from "../diagnostics/source.ts";
import { parseSource } from "./parse.ts";
import {
  countOf,
  isListNode,
  isMapNode,
  itemAt,
  kinds,
  type Node,
  noNode,
  startOf,
  type Tree,
  valueAt,
  written,
} from "./tree.ts";

/** Items of a list in block style, with the lines that they take up: offsets in the old text, `to` exclusive. */
interface Items {
  readonly list: Node;
  readonly first: number;
  readonly last: number;
  readonly from: number;
  readonly to: number;
  /** How far the dashes are indented. */
  readonly indent: number;
}

/**
 * The tree of a text, made of that of another; `undefined` when the texts differ in more than the items of one list, or
 * when there is anything about these items that may concern the rest. `old` is of a text in which nothing is wrong, and
 * so is the result: it has the data and the places that the parser would find, but for the ends of lists and maps.
 */
export function reparse(old: Tree, source: Source): Tree | undefined {
  const [before, after] = [old.source.text, source.text];
  const [start, tail] = common(before, after);
  // What an alias stands for may be anywhere.
  if (before.includes("*")) return undefined;
  for (const items of itemsAround(old, old.root, [start, before.length - tail]).reverse()) {
    const text = after.slice(items.from, items.to + after.length - before.length);
    // The line after the items has to be the one that it was.
    const isWhole = items.to === before.length || text.endsWith("\n");
    if (!isWhole || text.includes("*") || !areItems(text, items.indent)) continue;
    const { tree: part, sound, diagnostics } = parseSource({ path: source.path, text });
    if (!sound || diagnostics.length > 0 || part.cells[part.root] !== kinds.list) return undefined;
    return graft(old, part, items, source);
  }
  return undefined;
}

/** How many characters two texts have in common at their beginning, and after that at their end. */
function common(one: string, other: string): readonly [number, number] {
  const length = Math.min(one.length, other.length);
  let start = 0;
  while (start < length && one.charCodeAt(start) === other.charCodeAt(start)) start += 1;
  let tail = 0;
  const rest = length - start;
  while (tail < rest && one.charCodeAt(one.length - 1 - tail) === other.charCodeAt(other.length - 1 - tail)) tail += 1;
  return [start, tail];
}

/** The items that a stretch of the text lies in, of a list below a node, and of lists inside that. */
function itemsAround(tree: Tree, node: Node, stretch: readonly [number, number]): Items[] {
  const [start] = stretch;
  const kind = tree.cells[node];
  if (kind === kinds.map) {
    let inner = noNode;
    for (let pair = 0; pair < countOf(tree, node); pair += 1) {
      const value = valueAt(tree, node, pair);
      if ((isMapNode(tree, value) || isListNode(tree, value)) && startOf(tree, value) <= start) inner = value;
    }
    return inner === noNode ? [] : itemsAround(tree, inner, stretch);
  }
  const items = kind === kinds.list ? itemsOf(tree, node, stretch) : undefined;
  if (items === undefined) return [];
  const { list, first, last } = items;
  return first === last ? [items, ...itemsAround(tree, itemAt(tree, list, first), stretch)] : [items];
}

function itemsOf(tree: Tree, list: Node, [start, end]: readonly [number, number]): Items | undefined {
  const { text } = tree.source;
  const lines: number[] = [];
  let indent = 0;
  for (let index = 0; index < countOf(tree, list); index += 1) {
    const at = startOf(tree, itemAt(tree, list, index));
    const line = text.lastIndexOf("\n", at - 1) + 1;
    const [dash, spaces] = /^( *)- +$/.exec(text.slice(line, at)) ?? [];
    if (dash === undefined || spaces === undefined) return undefined;
    indent = spaces.length;
    lines.push(line);
  }
  const first = lines.findLastIndex((line) => line <= start);
  const last = lines.findLastIndex((line) => line < Math.max(end, start + 1));
  const from = lines[first];
  if (from === undefined) return undefined;
  const to = lines[last + 1] ?? endOfItems(text, lines[last] ?? from, indent);
  return to < end ? undefined : { list, first, last, from, to, indent };
}

/** Where the lines of a list end: before the first line that is indented less and is no comment. */
function endOfItems(text: string, from: number, indent: number): number {
  for (const { index, line } of linesOf(text, from)) if (!isWithin(line, indent)) return index;
  return text.length;
}

/** Whether a text is nothing but items of a list whose dashes are indented so far. */
function areItems(text: string, indent: number): boolean {
  if (/\r(?!\n)/.test(text) || !/^ *-(?: |\r?$)/m.test(text.slice(0, text.indexOf("\n") + 1 || text.length)))
    return false;
  for (const { line } of linesOf(text, 0)) if (!isWithin(line, indent)) return false;
  return text.startsWith(`${" ".repeat(indent)}-`);
}

function* linesOf(text: string, from: number): Generator<{ readonly index: number; readonly line: string }, void> {
  for (let index = from; index < text.length; ) {
    const end = text.indexOf("\n", index);
    const next = end < 0 ? text.length : end + 1;
    yield { index, line: text.slice(index, next).trimEnd() };
    index = next;
  }
}

/** Whether a line is blank, a comment, an item, or indented as what is in one. */
function isWithin(line: string, indent: number): boolean {
  const spaces = line.search(/[^ ]/);
  if (spaces < 0 || line[spaces] === "#" || spaces > indent) return true;
  return spaces === indent && /^-(?: |$)/.test(line.slice(indent));
}

/** Writes the tree anew, with other items in the place of some. */
function graft(old: Tree, part: Tree, { list, first, last, from, to }: Items, source: Source): Tree {
  const delta = source.text.length - old.source.text.length;
  const cells: number[] = [0];
  const texts: string[] = [];
  const copyOld = copier(old, cells, texts, (offset) =>
    offset < to ? Math.min(offset, Math.max(from, to + delta)) : offset + delta,
  );
  const copyPart = copier(part, cells, texts, (offset) => offset + from);
  const replaced = new Set(Array.from({ length: last - first + 1 }, (_, index) => itemAt(old, list, first + index)));
  const others = Array.from({ length: countOf(part, part.root) }, (_, index) => itemAt(part, part.root, index));
  const root = copyOld(old.root, (node, children, copy) => {
    if (node !== list) return children.map(copy);
    const at = children.findIndex((child) => replaced.has(child));
    const kept = children.filter((child) => !replaced.has(child));
    return [...kept.slice(0, at).map(copy), ...others.map((item) => copyPart(item)), ...kept.slice(at).map(copy)];
  });
  return { source, root, cells: new Int32Array(cells), texts };
}

type Copy = (node: Node) => Node;
type Children = (node: Node, children: readonly Node[], copy: Copy) => readonly Node[];
const all: Children = (_, children, copy) => children.map(copy);

/** Copies nodes with what is in them; `childrenOf` copies the children of lists. */
function copier(
  tree: Tree,
  cells: number[],
  texts: string[],
  shift: (offset: number) => number,
): (node: Node, childrenOf?: Children) => Node {
  const cell = (index: number): number => tree.cells[index] ?? 0;
  const copyWith = (node: Node, childrenOf: Children): Node => {
    if (node === noNode) return noNode;
    const isMap = isMapNode(tree, node);
    const isList = isListNode(tree, node);
    const count = isMap ? 2 * countOf(tree, node) : isList ? countOf(tree, node) : 0;
    const children = Array.from({ length: count }, (_, index) => cell(node + 4 + index));
    const copy: Copy = (child) => copyWith(child, childrenOf);
    const copies = isList ? childrenOf(node, children, copy) : children.map(copy);
    const detail = isMap ? countOf(tree, node) : isList ? copies.length : formOf(cell(node + 3));
    const made = cells.length;
    cells.push(cell(node), shift(cell(node + 1)), shift(cell(node + 2)), detail, ...copies);
    return made;
  };
  const formOf = (form: number): number =>
    form < written.firstText ? form : written.firstText + texts.push(tree.texts[form - written.firstText] ?? "") - 1;
  return (node, childrenOf = all) => copyWith(node, childrenOf);
}
