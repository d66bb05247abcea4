/**
 * A parsed file: its nodes as plain numbers, with the way from keys to places. Nothing here knows what a register holds,
 * or what parsed it: a tree is as good from the cache as from YAML.
 */
import type { Place, Source } from "../diagnostics/source.ts";
import type { RecordPath, Span } from "./model.ts";

/** Plain data made of a file: text, `null`, booleans, lists, and maps that inherit nothing. Empty values are `undefined`. */
export type Raw = string | boolean | null | undefined | readonly Raw[] | RawMap;
export interface RawMap {
  readonly [key: string]: Raw;
}

/** A node, by the index of its first cell; {@link noNode} where there is none. */
export type Node = number;
export const noNode: Node = 0;

/**
 * What a node is. Each takes four cells, in which `kind`, `start` and `end` (offsets, `end` exclusive) come first:
 *
 * - `text`, `boolean`, `null` and `empty`: kind, start, end, {@link written}. Empty is what has no text, not even `~`
 * - `alias`: kind, start, end, the node that it stands for
 * - lists and maps, in brackets (`flow`) or in block style: kind, start, end, the count of items or pairs; then each
 *   item's node, or each pair's key and value
 */
export const kinds = {
  text: 1,
  boolean: 2,
  null: 3,
  empty: 4,
  alias: 5,
  list: 6,
  map: 7,
  flowList: 8,
  flowMap: 9,
} as const;

/** The text of a scalar: what the file has from its start to its end, that without the quotes around it, or one of `texts`. */
export const written = { asIs: 0, quoted: 1, firstText: 2 } as const;

export interface Tree {
  readonly source: Source;
  readonly root: Node;
  readonly cells: ArrayLike<number>;
  /** Texts that the file does not have letter for letter: folded, or escaped. */
  readonly texts: readonly string[];
}

/** A node with the key that it stands under, for the places of values that have no text of their own. */
export interface Spot {
  readonly node: Node;
  readonly key: Node;
}

/** The tree of a file that says nothing, or nothing that can be read. */
export function emptyTree(source: Source): Tree {
  return { source, root: noNode, cells: [0], texts: [] };
}

/** The spot that holds the whole file. */
export function rootOf({ root }: Tree): Spot {
  return { node: root, key: noNode };
}

const cell = ({ cells }: Tree, index: number): number => cells[index] ?? 0;
/** The offset at which a node begins; 0 where there is none. */
export function startOf(tree: Tree, node: Node): number {
  return node === noNode ? 0 : cell(tree, node + 1);
}

const endOf = (tree: Tree, node: Node): number => cell(tree, node + 2);

export function isMapNode({ cells }: Tree, node: Node): boolean {
  return cells[node] === kinds.map || cells[node] === kinds.flowMap;
}

export function isListNode({ cells }: Tree, node: Node): boolean {
  return cells[node] === kinds.list || cells[node] === kinds.flowList;
}

function isScalar({ cells }: Tree, node: Node): boolean {
  const kind = cells[node] ?? 0;
  return kind >= kinds.text && kind <= kinds.empty;
}

/** A scalar's text as the file means it, without quotes; `undefined` of other nodes. `12`, `true` and `~` are texts too. */
export function textAt(tree: Tree, node: Node): string | undefined {
  if (!isScalar(tree, node)) return undefined;
  const form = cell(tree, node + 3);
  if (form === written.asIs) return tree.source.text.slice(startOf(tree, node), endOf(tree, node));
  if (form === written.quoted) return tree.source.text.slice(startOf(tree, node) + 1, endOf(tree, node) - 1);
  return tree.texts[form - written.firstText] ?? "";
}

/** How many items a list has, or pairs a map. */
export function countOf(tree: Tree, node: Node): number {
  return cell(tree, node + 3);
}

/** An item of a list. */
export function itemAt(tree: Tree, list: Node, index: number): Node {
  return cell(tree, list + 4 + index);
}

export function keyAt(tree: Tree, map: Node, index: number): Node {
  return cell(tree, map + 4 + 2 * index);
}

export function valueAt(tree: Tree, map: Node, index: number): Node {
  return cell(tree, map + 5 + 2 * index);
}

/** The node that an alias stands for, or the node itself. */
export function target(tree: Tree, node: Node): Node {
  return tree.cells[node] === kinds.alias ? cell(tree, node + 3) : node;
}

/** Is there no text for this node in the file? */
export function isEmpty(tree: Tree, node: Node): boolean {
  return node === noNode || tree.cells[node] === kinds.empty;
}

const indexes = new WeakMap<Tree, Map<Node, ReadonlyMap<string | undefined, number>>>();
/** Records are searched; maps of many keys, such as holidays or mistakes by the thousand, get an index. */
const fewKeys = 16;

/** The first pair with a key. */
function pairOf(tree: Tree, map: Node, key: string): number | undefined {
  const count = countOf(tree, map);
  if (count > fewKeys) return indexOf(tree, map).get(key);
  for (let pair = 0; pair < count; pair += 1) if (textAt(tree, keyAt(tree, map, pair)) === key) return pair;
  return undefined;
}

function indexOf(tree: Tree, map: Node): ReadonlyMap<string | undefined, number> {
  const ofTree = indexes.get(tree) ?? new Map<Node, ReadonlyMap<string | undefined, number>>();
  indexes.set(tree, ofTree);
  const known = ofTree.get(map);
  if (known) return known;
  const index = new Map<string | undefined, number>();
  for (let pair = countOf(tree, map) - 1; pair >= 0; pair -= 1) index.set(textAt(tree, keyAt(tree, map, pair)), pair);
  ofTree.set(map, index);
  return index;
}

/** The child under a key or at an index; `undefined` when there is none. */
export function child(tree: Tree, spot: Spot, key: string | number): Spot | undefined {
  const node = target(tree, spot.node);
  if (isMapNode(tree, node)) {
    const pair = pairOf(tree, node, String(key));
    return pair === undefined ? undefined : { node: valueAt(tree, node, pair), key: keyAt(tree, node, pair) };
  }
  if (isListNode(tree, node) && typeof key === "number") {
    const item = key < countOf(tree, node) ? itemAt(tree, node, key) : noNode;
    return item === noNode ? undefined : { node: item, key: noNode };
  }
  // One value stands for a list of one.
  return key === 0 && !isEmpty(tree, node) ? spot : undefined;
}

/** The spot at a path, or the nearest one above it; `whole` tells whether the path was there to its end. */
export function follow(tree: Tree, from: Spot, path: RecordPath): { readonly spot: Spot; readonly whole: boolean } {
  let spot = from;
  for (const key of path) {
    const next = child(tree, spot, key);
    if (!next) return { spot, whole: false };
    spot = next;
  }
  return { spot, whole: true };
}

function placeOfNode(tree: Tree, node: Node): Place {
  const { source } = tree;
  const start = startOf(tree, node);
  const end = endOf(tree, node);
  if (end <= start + 1) return { source, start, end };
  // A block scalar's range takes in the line break after it.
  return { source, start, end: start + Math.max(1, source.text.slice(start, end).trimEnd().length) };
}

/** Where a map or a list in block style begins: its first pair or item, as far as that lies on one line. */
function beginning(tree: Tree, node: Node): Place {
  const isEmptyCollection = countOf(tree, node) === 0;
  if (isListNode(tree, node)) {
    const first = isEmptyCollection ? noNode : itemAt(tree, node, 0);
    return first === noNode ? placeOfNode(tree, node) : placeOf(tree, { node: first, key: noNode });
  }
  const key = isEmptyCollection ? noNode : keyAt(tree, node, 0);
  if (key === noNode) return placeOfNode(tree, node);
  const { source } = tree;
  const value = valueAt(tree, node, 0);
  const start = startOf(tree, key);
  const keyEnd = endOf(tree, key);
  const end = isScalar(tree, value) ? placeOfNode(tree, value).end : keyEnd;
  const oneLine = !/[\r\n]/.test(source.text.slice(start, Math.min(end, start + 1000)));
  return { source, start, end: oneLine ? Math.max(end, keyEnd) : keyEnd };
}

/**
 * The place of a value: a scalar's own text, a collection in brackets whole, a collection in block style by its key (a
 * record in a list by its first line), an empty value by its key.
 */
export function placeOf(tree: Tree, { node, key }: Spot): Place {
  const kind = tree.cells[node];
  if (isEmpty(tree, node)) return key === noNode ? emptyPlace(tree, node) : placeOfNode(tree, key);
  if (kind === kinds.map || kind === kinds.list) return key === noNode ? beginning(tree, node) : placeOfNode(tree, key);
  return placeOfNode(tree, node);
}

/** An item of a list with nothing after its dash: the dash. */
function emptyPlace(tree: Tree, node: Node): Place {
  const { source } = tree;
  const offset = node === noNode ? 0 : startOf(tree, node);
  const dash = source.text.lastIndexOf("-", offset);
  return dash >= 0 && source.text.slice(dash + 1, offset).trim() === ""
    ? { source, start: dash, end: dash + 1 }
    : { source, start: offset, end: offset };
}

/**
 * A part of a scalar's text, by offsets in that text. Exact where the file has the text letter for letter; the whole
 * scalar where it is folded, escaped or an alias.
 */
function narrow(tree: Tree, spot: Spot, [from, to]: Span): Place {
  const node = target(tree, spot.node);
  const text = textAt(tree, node);
  if (text === undefined || isEmpty(tree, node)) return placeOf(tree, spot);
  const whole = placeOfNode(tree, node);
  const starts = [whole.start, whole.start + 1];
  const base = starts.find((start) => tree.source.text.startsWith(text, start));
  if (base === undefined) return whole;
  const start = base + Math.min(Math.max(from, 0), text.length);
  return { source: tree.source, start, end: base + Math.min(Math.max(to, from), text.length) };
}

/** The place at a path below a spot, or of the nearest value above it; with `span`, of a part of its text. */
export function locate(tree: Tree, from: Spot, path: RecordPath, span?: Span): Place {
  const { spot } = follow(tree, from, path);
  return span ? narrow(tree, spot, span) : placeOf(tree, spot);
}
