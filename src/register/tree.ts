/** A parsed file: its YAML nodes with the way from keys to places. Nothing here knows what a register holds. */
import { Alias, type Node, type Pair, Scalar, YAMLMap, YAMLSeq } from "yaml";
import type { Place, Source } from "../diagnostics/source.ts";
import type { RecordPath, Span } from "./model.ts";

/** Plain data made of a file: text, `null`, booleans, lists, and maps without a prototype. Empty values are `undefined`. */
export type Raw = string | boolean | null | undefined | readonly Raw[] | RawMap;
export interface RawMap {
  readonly [key: string]: Raw;
}

/** A node with the key that it stands under, for the places of values that have no text of their own. */
export interface Spot {
  readonly node: Node | null;
  readonly key: Node | null;
}

export interface Tree {
  readonly source: Source;
  readonly root: Node | null;
  /** What each alias stands for. */
  readonly targets: ReadonlyMap<Alias, Node>;
}

/** A key's text as the file has it: `12`, `true` and `2017-09-19` are keys like any other. */
export function keyText(key: unknown): string | undefined {
  if (!(key instanceof Scalar)) return undefined;
  return typeof key.value === "string" ? key.value : (key.source ?? "");
}

/** The node that an alias stands for, or the node itself. */
export function target(tree: Tree, node: Node | null): Node | null {
  return node instanceof Alias ? (tree.targets.get(node) ?? null) : node;
}

/** Is there any text for this node in the file? */
export function isEmpty(node: Node | null): boolean {
  return node === null || (node instanceof Scalar && node.value === null && node.source === "");
}

const indexes = new WeakMap<YAMLMap, ReadonlyMap<string | undefined, Pair>>();
/** Records are searched; maps of many keys, such as holidays or mistakes by the thousand, get an index. */
const fewKeys = 16;

/** The first pair with a key. */
function pairOf(map: YAMLMap, key: string): Pair | undefined {
  const pairs: readonly Pair[] = map.items;
  if (pairs.length <= fewKeys) return pairs.find((pair) => keyText(pair.key) === key);
  const known = indexes.get(map);
  if (known) return known.get(key);
  const index = new Map(pairs.toReversed().map((pair) => [keyText(pair.key), pair]));
  indexes.set(map, index);
  return index.get(key);
}

/** The child under a key or at an index; `undefined` when there is none. */
export function child(tree: Tree, spot: Spot, key: string | number): Spot | undefined {
  const node = target(tree, spot.node);
  if (node instanceof YAMLMap) {
    const pair = pairOf(node, String(key));
    return pair && { node: pair.value as Node | null, key: pair.key as Node };
  }
  if (node instanceof YAMLSeq && typeof key === "number") {
    const item = node.items[key] as Node | undefined;
    return item && { node: item, key: null };
  }
  // One value stands for a list of one.
  return key === 0 && !isEmpty(node) ? spot : undefined;
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

function placeOfNode(source: Source, node: Node): Place {
  const [start, end] = node.range ?? [0, 0];
  // A block scalar's range takes in the line break after it.
  let last = end;
  while (last > start + 1 && /\s/.test(source.text[last - 1] ?? "")) last -= 1;
  return { source, start, end: last };
}

/** Where a map or a list in block style begins: its first pair or item, as far as that lies on one line. */
function beginning(tree: Tree, node: YAMLMap | YAMLSeq): Place {
  const [first] = node.items as readonly unknown[];
  if (node instanceof YAMLSeq) {
    if (first instanceof Object) return placeOf(tree, { node: first as Node, key: null });
    return placeOfNode(tree.source, node);
  }
  const pair = first as Pair | undefined;
  const key = pair?.key as Node | null | undefined;
  if (!key?.range) return placeOfNode(tree.source, node);
  const value = pair?.value as Node | null | undefined;
  const start = key.range[0];
  const end = value instanceof Scalar && value.range ? placeOfNode(tree.source, value).end : key.range[1];
  const oneLine = !/[\r\n]/.test(tree.source.text.slice(start, Math.min(end, start + 1000)));
  return { source: tree.source, start, end: oneLine ? Math.max(end, key.range[1]) : key.range[1] };
}

/**
 * The place of a value: a scalar's own text, a collection in brackets whole, a collection in block style by its key (a
 * record in a list by its first line), an empty value by its key.
 */
export function placeOf(tree: Tree, { node, key }: Spot): Place {
  if (node === null || isEmpty(node)) return key ? placeOfNode(tree.source, key) : emptyPlace(tree, node);
  if ((node instanceof YAMLMap || node instanceof YAMLSeq) && !node.flow) {
    return key ? placeOfNode(tree.source, key) : beginning(tree, node);
  }
  return placeOfNode(tree.source, node);
}

/** An item of a list with nothing after its dash: the dash. */
function emptyPlace({ source }: Tree, node: Node | null): Place {
  const offset = node?.range?.[0] ?? 0;
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
  if (!(node instanceof Scalar) || isEmpty(node)) return placeOf(tree, spot);
  const whole = placeOfNode(tree.source, node);
  const text = typeof node.value === "string" ? node.value : (node.source ?? "");
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
