/** What the parts of an edit share: the page, the pen, and where a value stands. */
import type { RecordPath } from "../model.ts";
import { kinds, type Node, startOf, type Tree, target } from "../tree.ts";
import { EditImpossible } from "./impossible.ts";
import type { Page } from "./page.ts";
import type { Pen } from "./pen.ts";
import type { Plan } from "./plan.ts";
import type { Slot } from "./samples.ts";
import type { Writer } from "./write.ts";

/** What a value stands under. */
export interface Holder {
  readonly type: "root" | "pair" | "item";
  /** In brackets. */
  readonly inFlow: boolean;
  /** Of the key or the dash. */
  readonly column: number;
  /** The offset after the colon or the dash; -1 where there is no colon. */
  readonly after: number;
  /** The space that comes before a new value. */
  readonly gap: string;
}

export interface Editor {
  readonly page: Page;
  readonly pen: Pen;
  readonly writer: Writer;
  readonly guard: Guard;
  /** Does what is planned for a value; where it is a list or a map, for what is in it. */
  edit(holder: Holder, node: Node, plan: Plan, slot: Slot): void;
}

/** Sees to it that nothing changes by way of an alias. */
export class Guard {
  readonly #tree: Tree;
  readonly #aliases: readonly { readonly at: number; readonly node: Node }[];
  readonly #targets: ReadonlySet<Node>;
  readonly #dropped: { readonly start: number; readonly end: number; readonly path: RecordPath }[] = [];

  constructor(tree: Tree) {
    this.#tree = tree;
    this.#aliases = tree.source.text.includes("*") ? aliasesOf(tree) : [];
    this.#targets = new Set(this.#aliases.map(({ node }) => node));
  }

  /** Throws when what is in a value must not change, since an alias stands for it. */
  touch(node: Node, path: RecordPath): void {
    if (this.#targets.has(node)) throw new EditImpossible("anchor", path);
  }

  /** Notes that a value goes with all that is in it; `end` is the end of its text. */
  drop(node: Node, end: number, path: RecordPath): void {
    this.#dropped.push({ start: startOf(this.#tree, node), end, path });
  }

  /** Throws when an alias that stays stands for what goes. */
  check(): void {
    if (this.#aliases.length === 0 || this.#dropped.length === 0) return;
    const dropped = [...this.#dropped].sort((a, b) => a.start - b.start);
    const around = (offset: number): (typeof dropped)[number] | undefined => {
      let low = 0;
      let high = dropped.length;
      while (low < high) {
        const middle = (low + high) >> 1;
        if ((dropped[middle]?.start ?? 0) <= offset) low = middle + 1;
        else high = middle;
      }
      const one = dropped[low - 1];
      return one !== undefined && offset <= one.end ? one : undefined;
    };
    for (const { at, node } of this.#aliases) {
      const drop = around(startOf(this.#tree, node));
      if (drop !== undefined && around(at) === undefined) throw new EditImpossible("anchor", drop.path);
    }
  }
}

/** The aliases of a tree with what they stand for. */
function aliasesOf(tree: Tree): readonly { readonly at: number; readonly node: Node }[] {
  const { cells } = tree;
  const found: { at: number; node: Node }[] = [];
  for (let node = 1; node < cells.length; ) {
    const kind = cells[node] ?? 0;
    const count = cells[node + 3] ?? 0;
    if (kind === kinds.alias) found.push({ at: startOf(tree, node), node: target(tree, node) });
    if (kind === kinds.list || kind === kinds.flowList) node += 4 + count;
    else if (kind === kinds.map || kind === kinds.flowMap) node += 4 + 2 * count;
    else node += 4;
  }
  return found;
}

/** The end of what leads to a value: of the colon or the dash, and an anchor after it on the same line. */
export function leadEnd({ page }: Editor, { after }: Holder): number {
  const found = /^[ \t]+&[^\s,[\]{}]+/.exec(page.text.slice(after, after + 2000));
  return after + (found?.[0].length ?? 0);
}

/** Writes a short value in the place of lines that go: after the colon or the dash. */
export function putBeside(editor: Editor, holder: Holder, text: string, path: RecordPath): void {
  if (holder.type === "root" || holder.after < 0) throw new EditImpossible("shape", path);
  const at = leadEnd(editor, holder);
  editor.pen.insert(at, (at === holder.after ? holder.gap : " ") + text);
  editor.pen.keepComment(at);
}
