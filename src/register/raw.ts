/** Nodes → plain data, once for each node, with what is wrong with the YAML itself. */
import { Alias, type Node, type Pair, type Scalar, YAMLMap, YAMLSeq } from "yaml";
import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import type { Mention } from "../diagnostics/register-codes.ts";
import { lineColumn, type Place, type Source } from "../diagnostics/source.ts";
import { keyText, placeOf, type Raw, type RawMap, type Tree } from "./tree.ts";

/** How many values all the aliases of a file may stand for. A register needs a few; a bomb needs millions. */
const aliasLimit = 100_000;

/** A place as other diagnostics mention it. */
export function mention({ source, start }: Place): Mention {
  return { path: source.path, line: lineColumn(source, start).line };
}

interface Anchored {
  readonly node: Node;
  /** Absent while the value itself is being read: an alias to it now would be inside it. */
  done?: { readonly value: Raw; readonly size: number };
}

class Reader {
  readonly diagnostics: Diagnostic[] = [];
  readonly targets = new Map<Alias, Node>();
  readonly tree: Tree;
  readonly #anchors = new Map<string, Anchored>();
  #size = 0;
  #expanded = 0;

  constructor(source: Source, root: Node | null) {
    this.tree = { source, root, targets: this.targets };
  }

  read(node: Node | null): Raw {
    if (node === null) return undefined;
    this.#size += 1;
    if (node instanceof Alias) return this.#alias(node);
    if (node.tag !== undefined) this.#tag(node, node.tag);
    if (node.anchor === undefined) return this.#value(node);
    const anchored: Anchored = { node };
    this.#anchors.set(node.anchor, anchored);
    const before = this.#size;
    const value = this.#value(node);
    anchored.done = { value, size: this.#size - before + 1 };
    return value;
  }

  #value(node: Scalar | YAMLMap | YAMLSeq): Raw {
    if (node instanceof YAMLMap) return this.#map(node);
    if (node instanceof YAMLSeq) return node.items.map((item) => this.read(item as Node | null));
    const { value, source } = node;
    if (typeof value === "string" || typeof value === "boolean") return value;
    return source ? null : undefined;
  }

  #map(node: YAMLMap): RawMap {
    const map: Record<string, Raw> = Object.create(null);
    const pairs: readonly Pair<Node | null, Node | null>[] = node.items as Pair<Node | null, Node | null>[];
    let firsts: ReadonlyMap<string | undefined, Node | null> | undefined;
    for (const { key, value } of pairs) {
      const text = keyText(key);
      if (key) this.#checkKey(key, text);
      const child = this.read(value);
      if (text === undefined || text === "<<") continue;
      if (text in map) {
        firsts ??= new Map(pairs.toReversed().map((pair) => [keyText(pair.key), pair.key]));
        this.#duplicate(text, key, firsts.get(text) ?? key);
      } else {
        map[text] = child;
      }
    }
    return map;
  }

  #checkKey(key: Node, text: string | undefined): void {
    const place = placeOf(this.tree, { node: key, key: null });
    if (text === undefined) this.#report({ code: "yaml-complex-key", severity: "error", data: {}, place });
    else if (text === "<<") this.#report({ code: "yaml-merge-key", severity: "error", data: {}, place });
    if (!(key instanceof Alias) && key.tag !== undefined) this.#tag(key, key.tag);
  }

  #duplicate(text: string, key: Node | null, first: Node | null): void {
    this.#report({
      code: "yaml-duplicate-key",
      severity: "error",
      data: { key: text, first: mention(placeOf(this.tree, { node: first, key: null })) },
      place: placeOf(this.tree, { node: key, key: null }),
    });
  }

  /** What cannot be told is `null`, so that its key does not count as missing. */
  #alias(node: Alias): Raw {
    const place = placeOf(this.tree, { node, key: null });
    const name = node.source;
    const anchored = this.#anchors.get(name);
    if (anchored === undefined) {
      this.#report({ code: "yaml-unknown-alias", severity: "error", data: { name }, place });
      return null;
    }
    if (anchored.done === undefined) {
      this.#report({ code: "yaml-circular-alias", severity: "error", data: { name }, place });
      return null;
    }
    const before = this.#expanded;
    this.#expanded += anchored.done.size;
    this.#size += anchored.done.size;
    if (this.#expanded > aliasLimit) {
      // Once is enough: every further alias of a bomb would say the same.
      const data = { limit: aliasLimit };
      if (before <= aliasLimit) this.#report({ code: "yaml-alias-limit", severity: "error", data, place });
      return null;
    }
    this.targets.set(node, anchored.node);
    return anchored.done.value;
  }

  #tag(node: Node, tag: string): void {
    const { source } = this.tree;
    const end = node.range?.[0] ?? 0;
    // The tag stands right before its value, with at most an anchor and space between.
    const start = source.text.lastIndexOf("!", end);
    const written = /^!+[^\s,[\]{}]*/.exec(
      source.text.slice(start > 0 && source.text[start - 1] === "!" ? start - 1 : start, end),
    );
    const first = start > 0 && source.text[start - 1] === "!" ? start - 1 : start;
    const place = written
      ? { source, start: first, end: first + written[0].length }
      : placeOf(this.tree, { node, key: null });
    this.#report({ code: "yaml-tag", severity: "error", data: { tag: written?.[0] ?? tag }, place });
  }

  #report(diagnostic: Diagnostic): void {
    this.diagnostics.push(diagnostic);
  }
}

/** Reads the nodes of a file into plain data, with the diagnostics of keys, aliases and tags. */
export function readNodes(
  source: Source,
  root: Node | null,
): { readonly tree: Tree; readonly value: Raw; readonly diagnostics: readonly Diagnostic[] } {
  const reader = new Reader(source, root);
  const value = reader.read(root);
  return { tree: reader.tree, value, diagnostics: reader.diagnostics };
}
