/** How lists and maps of a file are laid out: indents, spaces, quotes of keys. */
import {
  countOf,
  isEmpty,
  isListNode,
  isMapNode,
  itemAt,
  keyAt,
  type Node,
  noNode,
  startOf,
  textAt,
  valueAt,
} from "../tree.ts";
import type { Page } from "./page.ts";
import { canBePlain, lookalike, type Quote, quoted } from "./quote.ts";
import type { FirstFlow } from "./survey.ts";

/** How the pairs of a map are written. */
export interface Layout {
  /** That all keys are in. */
  readonly quote: Quote | undefined;
  /** Before and after the colon. */
  readonly before: string;
  readonly after: string;
  /** The column of aligned values, from the start of the key. */
  readonly column: number | undefined;
}

/** How what is in brackets is written. */
export interface FlowStyle {
  /** Between the brackets and what is in them. */
  readonly pad: string;
  /** After commas. */
  readonly gap: string;
}

/** How far the dashes of a list are indented from its key, and the items from their dashes. */
export interface DashStyle {
  readonly indent: number;
  /** The space after a dash; `null` where what follows is on the next line. */
  readonly gap: string | null;
  /** How far an item on the next line is indented from its dash. */
  readonly inset: number;
}

const usual: Layout = { quote: undefined, before: "", after: " ", column: undefined };
/** How many pairs of a map are looked at. */
const enough = 32;

/** How the pairs of a map are written; of none, as is usual. */
export function layoutOf(page: Page, map: Node | undefined): Layout {
  if (map === undefined || !isMapNode(page.tree, map)) return usual;
  const { tree, text } = page;
  const count = countOf(tree, map);
  const pairs = Array.from({ length: Math.min(count, enough) }, (_, index) => Math.max(0, count - enough) + index);
  const quotes = new Set(pairs.map((pair) => page.form(keyAt(tree, map, pair))));
  const [quote] = quotes;
  const seen = pairs.flatMap((pair) => {
    if (isEmpty(tree, valueAt(tree, map, pair))) return [];
    const key = keyAt(tree, map, pair);
    const end = page.keyEnd(key);
    const found = /^([ \t]*):([ \t]*)(?![ \t\r\n#])/.exec(text.slice(end, end + 200));
    if (found === null) return [];
    const [{ length }, before = "", after = ""] = found;
    return [{ before, after, column: end - startOf(tree, key) + length }];
  });
  const befores = new Set(seen.map(({ before }) => before));
  const afters = new Set(seen.map(({ after }) => after));
  const uniform = afters.size === 1 ? seen[0]?.after : undefined;
  return {
    quote: quotes.size === 1 && (quote === "'" || quote === '"') ? quote : undefined,
    before: befores.size === 1 ? (seen[0]?.before ?? "") : "",
    after: uniform ?? " ",
    column: uniform === undefined && page.isBlock(map) ? alignment(seen.map(({ column }) => column)) : undefined,
  };
}

/** The column that most values are in. */
function alignment(columns: readonly number[]): number | undefined {
  return columns.find((column) => {
    const same = columns.filter((other) => other === column).length;
    return same >= 2 && same * 2 > columns.length;
  });
}

/** A key with its colon and the space after it, for what stands on the same line; `bare`: without that space. */
export function keyText({ quote, before, after, column }: Layout, key: string, inFlow: boolean, bare = false): string {
  const isPlain = quote === undefined && canBePlain(key, inFlow) && lookalike(key) !== "word";
  const text = isPlain ? key : quoted(key, quote ?? '"');
  const lead = `${text}${before}:`;
  if (bare) return lead;
  if (column !== undefined) return lead + " ".repeat(Math.max(1, column - lead.length));
  // Without a space only a quoted key ends at its colon, and only in brackets.
  return lead + (after === "" && !(inFlow && !isPlain) ? " " : after);
}

/** How brackets are written; what those do not show as the first ones in the file are: of none, `{ a, b }` and `[a, b]`. */
export function flowStyleOf(page: Page, node: Node | undefined, first: FirstFlow, isMap?: boolean): FlowStyle {
  const isOfMap = isMap ?? isMapNode(page.tree, node ?? noNode);
  const one = node ?? (isOfMap ? first.map : first.list);
  const gap = gapOf(page, one) ?? gapOf(page, first.long) ?? " ";
  const fallback = isOfMap ? " " : "";
  if (one === undefined || page.isBarePair(one)) return { pad: fallback, gap };
  const start = startOf(page.tree, one) + 1;
  const pad = page.text.slice(start, page.skip(start));
  return { pad: /^[ \t]*$/.test(pad) ? pad : fallback, gap };
}

/** The space after the commas in brackets, where it is the same after all, and none to align what follows. */
function gapOf(page: Page, node: Node | undefined): string | undefined {
  if (node === undefined) return undefined;
  const entries = page.flowEntries(node).slice(0, enough);
  const gaps = entries.flatMap(({ comma }, index) => {
    const next = entries[index + 1];
    const gap = next === undefined || comma < 0 ? "\n" : page.text.slice(comma + 1, next.start);
    return /^[ \t]*$/.test(gap) ? [gap] : [];
  });
  const [gap, ...others] = new Set(gaps);
  if (gap === undefined) return undefined;
  return others.length === 0 && !/ {2}/.test(gap) ? gap : " ";
}

/** How the dashes of a list in block style are written; `undefined` where they cannot be found. */
export function dashStyleOf(page: Page, key: Node, list: Node): DashStyle | undefined {
  if (!isListNode(page.tree, list) || !page.isBlock(list)) return undefined;
  const first = page.item(list, 0);
  if (first === undefined) return undefined;
  const indent = first.column - page.lines.column(startOf(page.tree, key));
  return indent < 0 ? undefined : { indent, ...dashGap(page, list) };
}

/** What is between the dashes of a list and its items: as in the last one that begins beside its dash, if any does. */
export function dashGap(page: Page, list: Node): Omit<DashStyle, "indent"> {
  const count = countOf(page.tree, list);
  let found: Omit<DashStyle, "indent"> = { gap: " ", inset: 2 };
  for (let index = count - 1; index >= Math.max(0, count - enough); index -= 1) {
    const item = itemAt(page.tree, list, index);
    const entry = isEmpty(page.tree, item) ? undefined : page.item(list, index);
    if (entry === undefined) continue;
    const gap = /^[ \t]+(?![ \t\r\n#])/.exec(page.text.slice(entry.start + 1, entry.start + 200))?.[0];
    if (gap !== undefined) return { gap, inset: 1 + gap.length };
    const inset = page.lines.column(startOf(page.tree, item)) - entry.column;
    if (inset > 0) found = { gap: null, inset };
  }
  return found;
}

/** How many blank lines are between the last two items of a list; `undefined` of one with fewer. */
export function blankLines(page: Page, list: Node): number | undefined {
  const count = countOf(page.tree, list);
  if (!page.isBlock(list) || count < 2) return undefined;
  const before = page.item(list, count - 2);
  const last = page.item(list, count - 1);
  if (before === undefined || last === undefined) return undefined;
  let blank = 0;
  for (let line = page.tail(before) + 1; line < last.firstLine && page.lines.isBlank(line); line += 1) blank += 1;
  return blank;
}

/** The last map among the items of a list, which is no alias. */
export function lastMap(page: Page, list: Node): Node | undefined {
  const count = isListNode(page.tree, list) ? countOf(page.tree, list) : 0;
  for (let index = count - 1; index >= Math.max(0, count - enough); index -= 1) {
    const item = itemAt(page.tree, list, index);
    if (isMapNode(page.tree, item) && countOf(page.tree, item) > 0 && !page.isBarePair(item)) return item;
  }
  return undefined;
}

/** The keys of a map. */
export function keysOf(page: Page, map: Node): readonly string[] {
  const { tree } = page;
  return Array.from({ length: countOf(tree, map) }, (_, pair) => textAt(tree, keyAt(tree, map, pair)) ?? "");
}
