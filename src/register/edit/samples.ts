/** What in the file a new list, map or text takes after, and what is usual where nothing shows it. */
import type { RecordPath } from "../model.ts";
import { countOf, isListNode, isMapNode, type Node, startOf } from "../tree.ts";
import { childKind, type Kind } from "./kinds.ts";
import type { Page } from "./page.ts";
import { blankLines, type DashStyle, dashStyleOf, lastMap } from "./style.ts";
import { Survey } from "./survey.ts";

/** Where a value goes. */
export interface Slot {
  readonly kind: Kind;
  readonly key: string;
  /** The offset whose neighbours count. */
  readonly at: number;
  readonly inFlow: boolean;
  /** Of the line that it is on; `undefined` in brackets that are on one line, where it stays on that line. */
  readonly indent: number | undefined;
  readonly path: RecordPath;
}

/** Lists that are written with an item a line where the file does not show how; the others are written in brackets. */
const tall = new Set(["meetings", "directives", "extensions", "notes", "reports"]);
/** Maps that are never in brackets where the file does not show how. */
const large: ReadonlySet<Kind> = new Set<Kind>(["register", "rules", "calendar", "bodies", "meeting", "directive"]);
/** Bounds for the width of a new line, between which the longest line of the file counts. */
const [leastWidth, mostWidth] = [100, 120];

export class Samples {
  readonly #page: Page;
  #survey: Survey | undefined;
  #width: number | undefined;

  constructor(page: Page) {
    this.#page = page;
  }

  /** Made when it is first needed: most edits of single values need none. */
  get survey(): Survey {
    this.#survey ??= new Survey(this.#page);
    return this.#survey;
  }

  /** Whether so many columns are no more than a new line may have. */
  fits(columns: number): boolean {
    this.#width ??= Math.min(mostWidth, Math.max(leastWidth, this.#page.lines.longest()));
    return columns <= this.#width;
  }

  #near(slot: Slot): readonly Node[] {
    return this.survey.near(slot.kind, slot.key, slot.at);
  }

  #isFull(node: Node, inFlow: boolean): boolean {
    return countOf(this.#page.tree, node) > 0 && (!inFlow || this.#page.isFlow(node));
  }

  /** The nearest list under the same key; `inFlow`: of those in brackets. */
  list(slot: Slot, inFlow: boolean): Node | undefined {
    return this.#near(slot).find((node) => isListNode(this.#page.tree, node) && this.#isFull(node, inFlow));
  }

  /** The nearest map of those under the same key, or in lists there; that of `list` before all. */
  map(slot: Slot, list: Node | undefined, inFlow: boolean): Node | undefined {
    const { tree } = this.#page;
    for (const node of [...(list === undefined ? [] : [list]), ...this.#near(slot)]) {
      const map = isMapNode(tree, node) && !this.#page.isBarePair(node) ? node : lastMap(this.#page, node);
      if (map !== undefined && this.#isFull(map, inFlow)) return map;
    }
    return undefined;
  }

  /** May a map be in brackets where the file shows none like it? */
  canBeFlow(slot: Slot): boolean {
    return !large.has(childKind(slot.kind, slot.key));
  }

  /** How a list under a key is written when it comes to have several items: its dashes, or `undefined` in brackets. */
  dashesOf(slot: Slot): DashStyle | undefined {
    if (slot.inFlow) return undefined;
    const { tree } = this.#page;
    const sample = this.survey
      .nearKeys(slot.kind, slot.key, slot.at)
      .find(({ value }) => isListNode(tree, value) && countOf(tree, value) > 0);
    if (sample === undefined) return tall.has(slot.key) ? this.dashes(slot) : undefined;
    if (this.#page.isFlow(sample.value)) return undefined;
    return dashStyleOf(this.#page, sample.key, sample.value) ?? this.dashes(slot);
  }

  /** How the dashes of the nearest list are written: in records of the kind, else anywhere in the file. */
  dashes(slot: Slot): DashStyle {
    for (const { key, value } of this.survey.nearBlocks(slot.kind, slot.at)) {
      const style = dashStyleOf(this.#page, key, value);
      if (style !== undefined) return style;
    }
    return { indent: 2, gap: " ", inset: 2 };
  }

  /** How far a map in block style is indented from its key. */
  step(slot: Slot): number {
    const { lines, tree } = this.#page;
    const near = [...this.survey.nearKeys(slot.kind, slot.key, slot.at), ...this.survey.nearBlocks(slot.kind, slot.at)];
    for (const { key, value } of near) {
      if (!isMapNode(tree, value) || !this.#page.isBlock(value)) continue;
      const step = this.#page.pair(value, 0).column - lines.column(startOf(tree, key));
      if (step > 0) return step;
    }
    return 2;
  }

  /** How many blank lines come before a new item of a list. */
  blanksBefore(list: Node, slot: Slot): number {
    const own = blankLines(this.#page, list);
    if (own !== undefined || this.canBeFlow(slot)) return own ?? 0;
    for (const other of this.#near(slot)) {
      const blanks = isListNode(this.#page.tree, other) ? blankLines(this.#page, other) : undefined;
      if (blanks !== undefined) return blanks;
    }
    return 0;
  }
}
