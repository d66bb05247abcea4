/** A file to be edited: its text by lines, its tree, and where the things in it begin and end. */
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
} from "../tree.ts";
import { Lines } from "./lines.ts";

/** How the text of a scalar is written. */
export type Form = "plain" | "'" | '"' | "|" | ">";

/** A pair of a map in block style, or an item of such a list. */
export interface Entry {
  /** Of the key, with an anchor or a question mark before it; of an item's dash. */
  readonly start: number;
  /** The end of its value, without a comment after it. */
  readonly end: number;
  readonly column: number;
  readonly firstLine: number;
  readonly lastLine: number;
  /** Nothing but space comes before it on its line. */
  readonly hasOwnLine: boolean;
}

/** An item or a pair in brackets. */
export interface FlowEntry {
  readonly start: number;
  readonly end: number;
  /** The offset of the comma after it; -1 where there is none. */
  readonly comma: number;
}

export class Page {
  readonly tree: Tree;
  readonly text: string;
  readonly lines: Lines;

  constructor(tree: Tree) {
    this.tree = tree;
    this.text = tree.source.text;
    this.lines = new Lines(this.text);
  }

  isFlow(node: Node): boolean {
    const kind = this.tree.cells[node];
    return kind === kinds.flowList || kind === kinds.flowMap;
  }

  isBlock(node: Node): boolean {
    const kind = this.tree.cells[node];
    return kind === kinds.list || kind === kinds.map;
  }

  isAlias(node: Node): boolean {
    return this.tree.cells[node] === kinds.alias;
  }

  /** A pair in a list in brackets with none of its own: `[a: b]`. */
  isBarePair(node: Node): boolean {
    return this.tree.cells[node] === kinds.flowMap && this.text[startOf(this.tree, node)] !== "{";
  }

  /** How a scalar is written; `undefined` of what is none, or is empty. */
  form(node: Node): Form | undefined {
    if (textAt(this.tree, node) === undefined || isEmpty(this.tree, node)) return undefined;
    const first = this.text[startOf(this.tree, node)] ?? "";
    return first === "'" || first === '"' || first === "|" || first === ">" ? first : "plain";
  }

  isBlockScalar(node: Node): boolean {
    const form = this.form(node);
    return form === "|" || form === ">";
  }

  /** Is it a text beside its key or dash, an alias, or nothing, so that it gives way as a whole? */
  isShort(node: Node): boolean {
    return !isListNode(this.tree, node) && !isMapNode(this.tree, node) && !this.isBlockScalar(node);
  }

  #rawEnd(node: Node): number {
    return this.tree.cells[node + 2] ?? 0;
  }

  /**
   * Where the text of a value ends: without the line break of a block scalar, and of a list or a map in block style the
   * end of the last thing in it. Of an empty value the place where it would begin, after an anchor or what else leads to it.
   */
  end(node: Node): number {
    const { tree, text } = this;
    if (isEmpty(tree, node)) return this.beforeSpace(startOf(tree, node));
    const isBare = this.isBarePair(node);
    if (this.isBlock(node) || isBare) {
      const last = countOf(tree, node) - 1;
      return isMapNode(tree, node) ? this.pairEnd(node, last) : this.end(itemAt(tree, node, last));
    }
    const end = this.#rawEnd(node);
    if (!this.isBlockScalar(node) || text[end - 1] !== "\n") return end;
    return text[end - 2] === "\r" ? end - 2 : end - 1;
  }

  pairEnd(map: Node, pair: number): number {
    const key = keyAt(this.tree, map, pair);
    const value = valueAt(this.tree, map, pair);
    const end = Math.max(this.keyEnd(key), this.afterColon(key));
    return value === noNode ? end : Math.max(end, this.end(value));
  }

  keyEnd(key: Node): number {
    return this.#rawEnd(key);
  }

  /** The offset after the colon that follows a key; -1 when none does. */
  afterColon(key: Node): number {
    const at = this.skip(this.#rawEnd(key));
    return this.text[at] === ":" ? at + 1 : -1;
  }

  /** The offset of the next thing from an offset on that is no space, line break or comment. */
  skip(from: number): number {
    const { text } = this;
    for (let at = from; at < text.length; at += 1) {
      const character = text[at] ?? "";
      if (character === "#" && (at === 0 || /\s/.test(text[at - 1] ?? ""))) {
        const end = text.indexOf("\n", at);
        if (end < 0) return text.length;
        at = end;
      } else if (character !== " " && character !== "\n" && character !== "\r" && character !== "\t") return at;
    }
    return text.length;
  }

  /** The offset without spaces and tabs before it. */
  beforeSpace(from: number): number {
    let at = from;
    while (this.text[at - 1] === " " || this.text[at - 1] === "\t") at -= 1;
    return at;
  }

  isComment(line: number): boolean {
    return /^[ \t]*#/.test(this.lines.content(line));
  }

  /** How many of the columns of a line are blank before something comes. */
  indent(line: number): number {
    return /^[ \t]*/.exec(this.lines.content(line))?.[0].length ?? 0;
  }

  #entry(start: number, end: number): Entry {
    const firstLine = this.lines.at(start);
    const lineStart = this.lines.start(firstLine);
    return {
      start,
      end,
      column: start - lineStart,
      firstLine,
      lastLine: this.lines.at(Math.max(end, start)),
      hasOwnLine: this.text.slice(lineStart, start).trim() === "",
    };
  }

  /** A pair of a map in block style. */
  pair(map: Node, pair: number): Entry {
    const key = startOf(this.tree, keyAt(this.tree, map, pair));
    const lineStart = this.lines.start(this.lines.at(key));
    const lead = /(?:(?:&[^\s]*|\?)[ \t]+)*$/.exec(this.text.slice(lineStart, key))?.[0] ?? "";
    return this.#entry(key - lead.length, this.pairEnd(map, pair));
  }

  /** An item of a list in block style, from its dash; `undefined` when that is not found. */
  item(list: Node, index: number): Entry | undefined {
    const { tree } = this;
    const from = index === 0 ? startOf(tree, list) : this.end(itemAt(tree, list, index - 1));
    const dash = this.skip(from);
    if (this.text[dash] !== "-") return undefined;
    return this.#entry(dash, Math.max(dash + 1, this.end(itemAt(tree, list, index))));
  }

  /**
   * The last line that belongs to an entry: comments that follow it are its own where they are indented more than it is,
   * whatever blank lines come between.
   */
  tail({ lastLine, column }: Entry): number {
    return this.tailOf(lastLine, column);
  }

  /** As {@link tail}, by the last line of a value and the column of its key or dash. */
  tailOf(lastLine: number, column: number): number {
    let tail = lastLine;
    for (let line = lastLine + 1; line < this.lines.count; line += 1) {
      if (this.isComment(line) && this.indent(line) > column) tail = line;
      else if (!this.lines.isBlank(line)) break;
    }
    return tail;
  }

  /** The items or pairs in brackets. */
  flowEntries(node: Node): readonly FlowEntry[] {
    const { tree, text } = this;
    const isList = isListNode(tree, node);
    let at = startOf(tree, node) + (this.isBarePair(node) ? 0 : 1);
    return Array.from({ length: countOf(tree, node) }, (_, index) => {
      const start = this.skip(at);
      const end = isList ? this.end(itemAt(tree, node, index)) : this.pairEnd(node, index);
      const next = this.skip(end);
      const comma = text[next] === "," ? next : -1;
      at = comma < 0 ? next : comma + 1;
      return { start, end: Math.max(start, end), comma };
    });
  }

  /** Whether each entry in brackets has its lines for itself, with the comma after it. */
  isTall(node: Node, entries: readonly FlowEntry[] = this.flowEntries(node)): boolean {
    const { lines, text } = this;
    const opener = startOf(this.tree, node);
    return entries.every(({ start, end, comma }, index) => {
      const first = lines.start(lines.at(start));
      const last = lines.at(end);
      const after = comma < 0 ? end : comma + 1;
      return (
        opener < first &&
        text.slice(first, start).trim() === "" &&
        lines.at(after) === last &&
        (comma >= 0 || index === entries.length - 1) &&
        /^[ \t]*(?:#.*)?$/.test(text.slice(after, lines.contentEnd(last)))
      );
    });
  }

  /** The offset of the bracket that closes a list or a map. */
  closer(node: Node): number {
    return this.#rawEnd(node) - 1;
  }

  /** The pair of a key, by its index; -1 when there is none. */
  find(map: Node, key: string): number {
    const count = countOf(this.tree, map);
    for (let pair = 0; pair < count; pair += 1) if (textAt(this.tree, keyAt(this.tree, map, pair)) === key) return pair;
    return -1;
  }
}
