/** How the file writes what it holds, by kind of record and key: the neighbours that new text takes after. */
import {
  countOf,
  isEmpty,
  isListNode,
  isMapNode,
  itemAt,
  keyAt,
  type Node,
  startOf,
  type Tree,
  textAt,
  valueAt,
} from "../tree.ts";
import { childKind, fieldName, type Kind } from "./kinds.ts";
import type { Form, Page } from "./page.ts";
import { lookalike } from "./quote.ts";

/** All values that are alike, in the order of the file: a key, its value, and the map that they are in. */
export interface Field {
  readonly keys: readonly Node[];
  readonly values: readonly Node[];
  readonly maps: readonly Node[];
}

interface GrowingField extends Field {
  readonly keys: Node[];
  readonly values: Node[];
  readonly maps: Node[];
}

export interface FirstFlow {
  list?: Node;
  map?: Node;
  long?: Node;
}

/** How many neighbours are asked. */
const asked = 8;

export class Survey {
  readonly #page: Page;
  readonly #fields = new Map<string, GrowingField>();
  /** Values in block style, for how far they are indented: all, and those in the records of a kind. */
  readonly #blocks: GrowingField = { keys: [], values: [], maps: [] };
  readonly #blocksIn = new Map<Kind, GrowingField>();
  readonly #orders = new Map<string, ReadonlyMap<string, number>>();
  /** The first of each in brackets that holds something, and of both that holds more than one thing. */
  readonly firstFlow: FirstFlow = {};
  /** How many texts under keys are in quotes, and how many are not. */
  readonly #quotes = { plain: 0, "'": 0, '"': 0 };
  #plainKeys = 0;

  constructor(page: Page) {
    this.#page = page;
    this.#walk(page.tree.root, "register");
  }

  #walk(node: Node, kind: Kind): void {
    const { tree } = this.#page;
    const count = countOf(tree, node);
    const hasBrackets = this.#page.isFlow(node) && !this.#page.isBarePair(node);
    if (hasBrackets && count > 1) this.firstFlow.long ??= node;
    if (isListNode(tree, node)) {
      if (hasBrackets && count > 0) this.firstFlow.list ??= node;
      for (let index = 0; index < count; index += 1) this.#walk(itemAt(tree, node, index), kind);
      return;
    }
    if (!isMapNode(tree, node)) return;
    if (hasBrackets && count > 0) this.firstFlow.map ??= node;
    for (let pair = 0; pair < count; pair += 1) {
      const key = keyAt(tree, node, pair);
      const value = valueAt(tree, node, pair);
      const name = textAt(tree, key);
      if (name === undefined) continue;
      const field = this.#fieldOf(fieldName(kind, name));
      field.keys.push(key);
      field.values.push(value);
      field.maps.push(node);
      if (this.#page.isBlock(value)) this.#addBlock(kind, key, value);
      if (this.#page.form(key) === "plain") this.#plainKeys += 1;
      this.#count(value);
      this.#walk(value, childKind(kind, name));
    }
  }

  #addBlock(kind: Kind, key: Node, value: Node): void {
    let own = this.#blocksIn.get(kind);
    if (own === undefined) {
      own = { keys: [], values: [], maps: [] };
      this.#blocksIn.set(kind, own);
    }
    for (const field of [this.#blocks, own]) {
      field.keys.push(key);
      field.values.push(value);
    }
  }

  #fieldOf(name: string): GrowingField {
    const known = this.#fields.get(name);
    if (known !== undefined) return known;
    const field: GrowingField = { keys: [], values: [], maps: [] };
    this.#fields.set(name, field);
    return field;
  }

  #count(value: Node): void {
    const form = this.#page.form(value);
    if (form === "'" || form === '"') this.#quotes[form] += 1;
    // A number is plain in JSON too.
    else if (form === "plain" && lookalike(textAt(this.#page.tree, value) ?? "") !== "number") this.#quotes.plain += 1;
  }

  /** The values under a key of records of a kind, the nearest to an offset first, those before it before those after. */
  near(kind: Kind, key: string, at: number): readonly Node[] {
    return this.#near(this.#fields.get(fieldName(kind, key)), at);
  }

  /** The pairs as the key's nodes, as {@link near}. */
  nearKeys(kind: Kind, key: string, at: number): readonly { readonly key: Node; readonly value: Node }[] {
    return this.#pairsNear(this.#fields.get(fieldName(kind, key)), at);
  }

  /** Lists and maps in block style under keys: those in records of a kind first, of each the nearest first. */
  nearBlocks(kind: Kind, at: number): readonly { readonly key: Node; readonly value: Node }[] {
    return [this.#blocksIn.get(kind), this.#blocks].flatMap((field) => this.#pairsNear(field, at));
  }

  #pairsNear(field: Field | undefined, at: number): readonly { readonly key: Node; readonly value: Node }[] {
    return this.#nearest(field, at).map((index) => ({
      key: field?.keys[index] ?? 0,
      value: field?.values[index] ?? 0,
    }));
  }

  #near(field: Field | undefined, at: number): readonly Node[] {
    return this.#nearest(field, at).map((index) => field?.values[index] ?? 0);
  }

  #nearest(field: Field | undefined, at: number): readonly number[] {
    if (field === undefined) return [];
    const { tree } = this.#page;
    const next = firstFrom(tree, field.keys, at);
    const found: number[] = [];
    for (let distance = 0; distance < asked / 2; distance += 1) {
      if (next - 1 - distance >= 0) found.push(next - 1 - distance);
      if (next + distance < field.keys.length) found.push(next + distance);
    }
    return found;
  }

  /** The forms of the texts under a key, and of those in lists there, the nearest first. */
  forms(kind: Kind, key: string, at: number): readonly { readonly form: Form; readonly node: Node }[] {
    const { tree } = this.#page;
    return this.near(kind, key, at)
      .flatMap((node) => {
        if (!isListNode(tree, node)) return [node];
        const count = Math.min(countOf(tree, node), asked);
        return Array.from({ length: count }, (_, index) => itemAt(tree, node, countOf(tree, node) - 1 - index));
      })
      .flatMap((node) => {
        const form = isEmpty(tree, node) ? undefined : this.#page.form(node);
        return form === undefined ? [] : [{ form, node }];
      });
  }

  /** The quotes that the whole file is in, if it is. */
  get quotes(): "'" | '"' | undefined {
    const { plain, "'": single, '"': double } = this.#quotes;
    const isJson = this.#plainKeys === 0 && this.firstFlow.map !== undefined;
    if (plain > 0 || (single + double < 2 && !isJson)) return undefined;
    return single > double ? "'" : '"';
  }

  /**
   * How the records of a kind order a key and others: more than 0 for a key that stands before it more often than after
   * it, less than 0 for the other way round. Keys that never stand with it are missing.
   */
  order(kind: Kind, key: string): ReadonlyMap<string, number> {
    const name = fieldName(kind, key);
    const known = this.#orders.get(name);
    if (known !== undefined) return known;
    const { tree } = this.#page;
    const order = new Map<string, number>();
    for (const map of this.#fields.get(name)?.maps ?? []) {
      let side = 1;
      for (let pair = 0; pair < countOf(tree, map); pair += 1) {
        const other = textAt(tree, keyAt(tree, map, pair)) ?? "";
        if (other === key) side = -1;
        else order.set(other, (order.get(other) ?? 0) + side);
      }
    }
    this.#orders.set(name, order);
    return order;
  }
}

/** The index of the first node at or after an offset. */
function firstFrom(tree: Tree, nodes: readonly Node[], at: number): number {
  let low = 0;
  let high = nodes.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (startOf(tree, nodes[middle] ?? 0) < at) low = middle + 1;
    else high = middle;
  }
  return low;
}
