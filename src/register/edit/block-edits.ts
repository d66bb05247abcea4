/**
 * Pairs and items in block style: out and in, each with its lines.
 *
 * What goes takes the lines from its key or dash to the end of its value, with the comments on and between them. Comments
 * above it and below it stay, even those that are indented as its own: rather one too many than one lost. What is new
 * comes after the lines of the one before it, with the comments below those that are indented more than its key or dash.
 */
import type { RecordPath } from "../model.ts";
import { countOf, isListNode, isMapNode, itemAt, type Node, noNode, startOf, valueAt } from "../tree.ts";
import { type Editor, type Holder, putBeside } from "./editor.ts";
import { EditImpossible } from "./impossible.ts";
import type { Entry, Page } from "./page.ts";

/** What is to become of the entries. */
export interface BlockChanges {
  readonly removed: ReadonlySet<number>;
  /** The lines of new ones, by the index of the entry that they come after; -1: before the first. */
  readonly added: ReadonlyMap<number, readonly string[]>;
}

/** Edits a map in block style. */
export function editBlockMap(
  editor: Editor,
  holder: Holder,
  node: Node,
  { removed, added }: BlockChanges,
  path: RecordPath,
): void {
  if (removed.size === 0 && added.size === 0) return;
  const { page, pen } = editor;
  const count = countOf(page.tree, node);
  const pairs = Array.from({ length: count }, (_, pair) => page.pair(node, pair));
  const [first] = pairs;
  if (first === undefined) return;
  const isBesideDash = !first.hasOwnLine;
  let handled = -1;
  if (isBesideDash && removed.has(0)) handled = editHead(editor, pairs, { removed, added }, path);
  for (const [pair, entry] of pairs.entries()) {
    if (!removed.has(pair) || pair <= handled) continue;
    if (!entry.hasOwnLine) throw new EditImpossible("layout", path);
    protect(editor, node, pair, removed, path);
    pen.removeLines(entry.firstLine, entry.lastLine);
  }
  for (const [after, lines] of added) {
    const entry = pairs[after];
    if (after <= handled && handled >= 0) continue;
    if (entry !== undefined) pen.addLines(page.tail(entry), lines);
    else if (first.hasOwnLine) pen.addLines(lineBefore(page, holder, first), lines);
    else pen.insert(first.start, besideDash(page, lines, first) + breakAndIndent(page, first));
  }
  if (removed.size === count && added.size === 0 && handled < 0) putBeside(editor, holder, "{}", path);
}

const breakAndIndent = (page: Page, { firstLine, column }: Entry): string =>
  page.lines.break(firstLine) + " ".repeat(column);

/** Lines as they are written beside a dash. */
function besideDash(page: Page, lines: readonly string[], { firstLine, column }: Entry): string {
  return lines.join(page.lines.break(firstLine)).slice(column);
}

/** The line after which new first keys of a map come: above the comments of the one that was first, if the map has a key. */
function lineBefore(page: Page, { type }: Holder, first: Entry): number {
  let line = first.firstLine - 1;
  if (type !== "root") while (line >= 0 && page.isComment(line) && page.indent(line) === first.column) line -= 1;
  return line;
}

/**
 * The first pairs of a map go of which the very first stands beside a dash; what comes after them takes its place.
 * Returns the index of the last pair that is done with.
 */
function editHead(
  { page, pen }: Editor,
  pairs: readonly Entry[],
  { removed, added }: BlockChanges,
  path: RecordPath,
): number {
  const [first] = pairs;
  if (first === undefined) return -1;
  const { lines, text } = page;
  if (!/^[ \t]*(?:-[ \t]+)+$/.test(text.slice(lines.start(first.firstLine), first.start)))
    throw new EditImpossible("layout", path);
  const found = pairs.findIndex((_, pair) => !removed.has(pair));
  const kept = found < 0 ? pairs.length : found;
  const next = pairs[kept];
  const last = pairs[kept - 1] ?? first;
  const rest = Array.from({ length: kept + 1 }, (_, index) => added.get(index - 1) ?? []);
  const isLast = next === undefined;
  // What is new after the last of those that go comes before what stays.
  const own = rest.flat();
  if (!hasComments(page, pairs.slice(0, kept + 1))) {
    const put = besideDash(page, own, first);
    if (isLast) pen.replace(first.start, last.end, own.length === 0 ? "{}" : put);
    else pen.replace(first.start, next.start, own.length === 0 ? "" : put + breakAndIndent(page, first));
    return kept - 1;
  }
  // Comments between them stay, below a dash with nothing beside it.
  const end = lines.contentEnd(first.lastLine);
  if (isLast && own.length === 0) pen.replace(first.start, end, "{}");
  else pen.replace(page.beforeSpace(first.start), end, "");
  for (const { firstLine, lastLine } of pairs.slice(1, kept)) pen.removeLines(firstLine, lastLine);
  if (own.length > 0) pen.addLines(last.lastLine, own);
  return kept - 1;
}

/** Are there lines of comments between pairs? */
function hasComments(page: Page, pairs: readonly Entry[]): boolean {
  return pairs.some(({ lastLine }, index) => {
    const next = pairs[index + 1];
    for (let line = lastLine + 1; next !== undefined && line < next.firstLine; line += 1)
      if (!page.lines.isBlank(line)) return true;
    return false;
  });
}

/** Removes items of a list in block style, and adds lines at its end. */
export function editBlockList(
  editor: Editor,
  holder: Holder,
  node: Node,
  { removed, added }: { readonly removed: ReadonlySet<number>; readonly added: readonly string[] },
  path: RecordPath,
): void {
  const { page, pen } = editor;
  const count = countOf(page.tree, node);
  for (const index of removed) {
    const entry = page.item(node, index);
    if (!entry?.hasOwnLine) throw new EditImpossible("layout", path);
    protect(editor, node, index, removed, path);
    pen.removeLines(...withBlanks(page, node, index, entry));
  }
  const last = page.item(node, count - 1);
  if (added.length > 0) {
    if (last === undefined) throw new EditImpossible("layout", path);
    pen.addLines(page.tail(last), added);
  } else if (removed.size === count) putBeside(editor, holder, "[]", path);
}

/** The lines of an item with the blank ones that part it from the item before it, or after it where it is the first. */
function withBlanks(page: Page, list: Node, index: number, entry: Entry): [first: number, last: number] {
  const areBlank = (from: number, until: number): boolean => {
    for (let line = from; line < until; line += 1) if (!page.lines.isBlank(line)) return false;
    return true;
  };
  const { firstLine, lastLine } = entry;
  if (index > 0) {
    const before = page.item(list, index - 1);
    const from = before === undefined ? firstLine : page.tail(before) + 1;
    return [areBlank(from, firstLine) ? from : firstLine, lastLine];
  }
  const next = index + 1 < countOf(page.tree, list) ? page.item(list, index + 1) : undefined;
  if (next === undefined || page.tail(entry) !== lastLine || !areBlank(lastLine + 1, next.firstLine))
    return [firstLine, lastLine];
  return [firstLine, next.firstLine - 1];
}

/**
 * Sees to it that what follows a removed entry does not become a part of a block scalar before it: comments that are
 * indented as its text is come to where the entry was. Throws where the scalar would keep blank lines.
 */
function protect(
  { page, pen }: Editor,
  node: Node,
  index: number,
  removed: ReadonlySet<number>,
  path: RecordPath,
): void {
  const isMap = isMapNode(page.tree, node);
  let before = index - 1;
  while (removed.has(before)) before -= 1;
  if (before < 0) return;
  const scalar = lastScalar(page, (isMap ? valueAt : itemAt)(page.tree, node, before));
  const entry = isMap ? page.pair(node, index) : page.item(node, index);
  if (!page.isBlockScalar(scalar) || entry === undefined) return;
  const { lines } = page;
  const start = startOf(page.tree, scalar);
  const last = lines.at(page.end(scalar));
  let text = lines.at(start) + 1;
  while (text < last && lines.isBlank(text)) text += 1;
  const keeps = /^[|>]\d?\+/.test(page.text.slice(start, start + 3));
  const after = entry.lastLine + 1;
  if (keeps && after < lines.count - 1 && lines.isBlank(after)) throw new EditImpossible("layout", path);
  const tail = page.tail(entry);
  for (let line = after; line <= tail; line += 1) {
    const indent = page.indent(line);
    if (lines.isBlank(line) || indent < page.indent(text)) continue;
    pen.replace(lines.start(line), lines.start(line) + indent, " ".repeat(entry.column));
  }
}

function lastScalar(page: Page, node: Node): Node {
  const { tree } = page;
  let last = node;
  while (last !== noNode && page.isBlock(last)) {
    const index = countOf(tree, last) - 1;
    last = isListNode(tree, last) ? itemAt(tree, last, index) : valueAt(tree, last, index);
  }
  return last;
}
