/** YAML nodes → a tree, with what is wrong with its keys, aliases and tags. */
import { Alias, type Pair, type Scalar, YAMLMap, YAMLSeq, type Node as YamlNode } from "yaml";
import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import type { Place, Source } from "../diagnostics/source.ts";
import { mention } from "./mention.ts";
import { kinds, type Node, noNode, placeOf, type Tree, textAt, written } from "./tree.ts";

/** How many values all the aliases of a file may stand for. A register needs a few; a bomb needs millions. */
const aliasLimit = 100_000;

type Pairs = readonly Pair<YamlNode | null, YamlNode | null>[];

interface Anchored {
  /** Absent while the value itself is being read: an alias to it now would be inside it. */
  done?: { readonly node: Node; readonly size: number };
}

class TreeWriter {
  readonly diagnostics: Diagnostic[] = [];
  /** The tree as far as it is written; index 0 stands for no node. */
  readonly #cells: number[] = [0];
  readonly #texts: string[] = [];
  readonly #tree: Tree;
  readonly #anchors = new Map<string, Anchored>();
  #size = 0;
  #expanded = 0;

  constructor(source: Source) {
    this.#tree = { source, root: noNode, cells: this.#cells, texts: this.#texts };
  }

  /** The tree, once its root is written. */
  finish(root: Node): Tree {
    return { ...this.#tree, root, cells: new Int32Array(this.#cells) };
  }

  /** Writes a value with all that is in it, and checks it. */
  value(node: YamlNode | null): Node {
    if (node === null) return noNode;
    this.#size += 1;
    if (node instanceof Alias) return this.#alias(node);
    if (node.tag !== undefined) this.#checkTag(node, node.tag);
    if (node.anchor === undefined) return this.#content(node);
    const anchored: Anchored = {};
    this.#anchors.set(node.anchor, anchored);
    const before = this.#size;
    const content = this.#content(node);
    anchored.done = { node: content, size: this.#size - before + 1 };
    return content;
  }

  #content(node: Scalar | YAMLMap | YAMLSeq): Node {
    if (node instanceof YAMLMap) return this.#map(node);
    if (node instanceof YAMLSeq) {
      const items = node.items.map((item) => this.value(item as YamlNode | null));
      return this.#write(node.flow ? kinds.flowList : kinds.list, node, node.items.length, items);
    }
    return this.#scalar(node);
  }

  #map(node: YAMLMap): Node {
    const firsts = new Map<string, Node>();
    const pairs = (node.items as Pairs).flatMap(({ key, value }) => {
      const name = this.#key(key);
      const text = textAt(this.#tree, name);
      if (key) this.#checkKey(key, name, text);
      const child = this.value(value);
      if (text !== undefined && text !== "<<") {
        const first = firsts.get(text);
        if (first === undefined) firsts.set(text, name);
        else this.#duplicate(text, name, first);
      }
      return [name, child];
    });
    return this.#write(node.flow ? kinds.flowMap : kinds.map, node, node.items.length, pairs);
  }

  /** Writes a key. In one that is itself a list or a map nothing more is checked, since none may be. */
  #key(node: YamlNode | null): Node {
    if (node === null) return noNode;
    if (node instanceof Alias) return this.#write(kinds.alias, node, noNode);
    if (node instanceof YAMLMap) {
      const pairs = (node.items as Pairs).flatMap(({ key, value }) => [this.#key(key), this.#key(value)]);
      return this.#write(node.flow ? kinds.flowMap : kinds.map, node, node.items.length, pairs);
    }
    if (node instanceof YAMLSeq) {
      const items = node.items.map((item) => this.#key(item as YamlNode | null));
      return this.#write(node.flow ? kinds.flowList : kinds.list, node, node.items.length, items);
    }
    return this.#scalar(node);
  }

  #scalar(node: Scalar): Node {
    const { value, source = "" } = node;
    if (typeof value === "string") return this.#write(kinds.text, node, this.#form(node, value));
    if (typeof value === "boolean") return this.#write(kinds.boolean, node, this.#form(node, source));
    return this.#write(source === "" ? kinds.empty : kinds.null, node, this.#form(node, source));
  }

  /** How to find a scalar's text again. */
  #form({ range }: Scalar, text: string): number {
    const [start, end] = range ?? [0, 0];
    const found = this.#tree.source.text.slice(start, end);
    if (found === text) return written.asIs;
    if (found.length === text.length + 2 && found.slice(1, -1) === text) return written.quoted;
    return written.firstText + this.#texts.push(text) - 1;
  }

  #write(kind: number, { range }: YamlNode, detail: number, children: readonly Node[] = []): Node {
    const node = this.#cells.length;
    const [start, end] = range ?? [0, 0];
    this.#cells.push(kind, start, end, detail);
    for (const child of children) this.#cells.push(child);
    return node;
  }

  #placeOf(node: Node): Place {
    return placeOf(this.#tree, { node, key: noNode });
  }

  #checkKey(key: YamlNode, node: Node, text: string | undefined): void {
    const place = this.#placeOf(node);
    if (text === undefined) this.#report({ code: "yaml-complex-key", severity: "error", data: {}, place });
    else if (text === "<<") this.#report({ code: "yaml-merge-key", severity: "error", data: {}, place });
    if (!(key instanceof Alias) && key.tag !== undefined) this.#checkTag(key, key.tag);
  }

  #duplicate(text: string, key: Node, first: Node): void {
    this.#report({
      code: "yaml-duplicate-key",
      severity: "error",
      data: { key: text, first: mention(this.#placeOf(first)) },
      place: this.#placeOf(key),
    });
  }

  #alias(alias: Alias): Node {
    const node = this.#write(kinds.alias, alias, noNode);
    const place = this.#placeOf(node);
    const name = alias.source;
    const anchored = this.#anchors.get(name);
    if (anchored === undefined) {
      this.#report({ code: "yaml-unknown-alias", severity: "error", data: { name }, place });
    } else if (anchored.done === undefined) {
      this.#report({ code: "yaml-circular-alias", severity: "error", data: { name }, place });
    } else if (this.#expand(anchored.done.size, place)) {
      this.#cells[node + 3] = anchored.done.node;
    }
    return node;
  }

  /** Counts what an alias stands for; false past the limit. */
  #expand(size: number, place: Place): boolean {
    const before = this.#expanded;
    this.#expanded += size;
    this.#size += size;
    if (this.#expanded <= aliasLimit) return true;
    // Once is enough: every further alias of a bomb would say the same.
    const data = { limit: aliasLimit };
    if (before <= aliasLimit) this.#report({ code: "yaml-alias-limit", severity: "error", data, place });
    return false;
  }

  #checkTag(node: YamlNode, tag: string): void {
    const { source } = this.#tree;
    const end = node.range?.[0] ?? 0;
    // The tag stands right before its value, with at most an anchor and space between.
    const start = source.text.lastIndexOf("!", end);
    const first = start > 0 && source.text[start - 1] === "!" ? start - 1 : start;
    const found = /^!+[^\s,[\]{}]*/.exec(source.text.slice(first, end));
    const place = found
      ? { source, start: first, end: first + found[0].length }
      : { source, start: end, end: node.range?.[1] ?? end };
    this.#report({ code: "yaml-tag", severity: "error", data: { tag: found?.[0] ?? tag }, place });
  }

  #report(diagnostic: Diagnostic): void {
    this.diagnostics.push(diagnostic);
  }
}

/** Writes the tree of a file's nodes, with the diagnostics of keys, aliases and tags. */
export function readNodes(
  source: Source,
  root: YamlNode | null,
): { readonly tree: Tree; readonly diagnostics: readonly Diagnostic[] } {
  const writer = new TreeWriter(source);
  const tree = writer.finish(writer.value(root));
  return { tree, diagnostics: writer.diagnostics };
}
