/** Values → text in the style of their neighbours. */
import type { RecordPath } from "../model.ts";
import { countOf, isListNode, isMapNode, type Node, textAt } from "../tree.ts";
import type { Value } from "./change.ts";
import { EditImpossible } from "./impossible.ts";
import { childKind, isDayKey, type Kind } from "./kinds.ts";
import { arranged } from "./order.ts";
import type { Form, Page } from "./page.ts";
import { canBePlain, isPrintable, isTorn, literal, lookalike, type Quote, quoted } from "./quote.ts";
import {
  blankLines,
  type DashStyle,
  dashGap,
  dashStyleOf,
  flowStyleOf,
  keyText,
  type Layout,
  lastMap,
  layoutOf,
} from "./style.ts";
import { Survey } from "./survey.ts";

/** Where a value goes. */
export interface Slot {
  readonly kind: Kind;
  readonly key: string;
  /** The offset whose neighbours count. */
  readonly at: number;
  readonly inFlow: boolean;
  readonly path: RecordPath;
}

/** Where the dash of a new item stands, and what comes after it. */
export interface Dash extends Omit<DashStyle, "indent"> {
  readonly column: number;
}

/** A value's text: what stands beside its key or dash, and the lines below that. */
export interface Written {
  readonly head: string;
  readonly lines: readonly string[];
}

export type ValueMap = { readonly [key: string]: Value };

export function isList(value: Value): value is readonly Value[] {
  return Array.isArray(value);
}

export function isMap(value: Value): value is ValueMap {
  return typeof value === "object" && !Array.isArray(value);
}

/** Lists that are written with an item a line where the file does not show how; the others are written in brackets. */
const tall = new Set(["meetings", "directives", "extensions", "notes", "reports"]);
/** Maps that are never in brackets where the file does not show how. */
const large: ReadonlySet<Kind> = new Set<Kind>(["register", "rules", "calendar", "bodies", "meeting", "directive"]);
/** Bounds for the width of a new line, between which the longest line of the file counts. */
const [leastWidth, mostWidth] = [100, 120];

const indented = (column: number, text: string): string => " ".repeat(column) + text;
const inline = (head: string): Written => ({ head, lines: [] });

export class Writer {
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

  /** The width that new lines may have. */
  get #mostColumns(): number {
    this.#width ??= Math.min(mostWidth, Math.max(leastWidth, this.#page.lines.longest()));
    return this.#width;
  }

  /** A text on one line. `own`: how the text is written whose place it takes. */
  scalar(text: string, slot: Slot, own?: { readonly form: Form; readonly text: string }): string {
    if (isTorn(text)) throw new EditImpossible("text", slot.path);
    if (own?.form === "'" || own?.form === '"') return quoted(text, own.form);
    const could = canBePlain(text, slot.inFlow);
    const alike = lookalike(text);
    if (own?.form === "plain" && could && (alike === undefined || alike === lookalike(own.text))) return text;
    const forms = this.survey.forms(slot.kind, slot.key, slot.at).filter(({ form }) => form !== "|" && form !== ">");
    const quotes = forms.flatMap(({ form }): Quote[] => (form === "'" || form === '"' ? [form] : []));
    const [nearest = this.survey.quotes] = quotes;
    const areQuoted = forms.length > 0 ? quotes.length === forms.length : nearest !== undefined;
    if (areQuoted && own === undefined) return quoted(text, nearest ?? '"');
    const isSafe =
      alike === undefined ||
      (alike === "date" && isDayKey(slot.kind, slot.key) && /^\d{4}-\d\d-\d\d$/.test(text)) ||
      (alike !== "word" &&
        forms.some(({ form, node }) => form === "plain" && lookalike(textAt(this.#page.tree, node) ?? "") === alike));
    return could && isSafe ? text : quoted(text, nearest ?? '"');
  }

  /**
   * The value of a pair or an item. `column` is that of the key or the dash. `canBlock`: lines may follow at once, as a
   * literal block needs it.
   */
  value(value: Value, slot: Slot, column: number, canBlock = true): Written {
    if (typeof value === "string") return this.#text(value, slot, column, canBlock);
    if (slot.inFlow) return inline(this.flow(value, slot));
    return isList(value) ? this.#list(value, slot, column) : this.#map(value, slot, column);
  }

  #text(text: string, slot: Slot, column: number, canBlock: boolean): Written {
    if (canBlock && !slot.inFlow && text.includes("\n") && !isTorn(text)) {
      const block = this.survey.forms(slot.kind, slot.key, slot.at).find(({ form }) => form !== "plain")?.form;
      const written = block === "|" || block === ">" ? literal(text) : undefined;
      if (written?.chomp === "-")
        return { head: "|-", lines: written.lines.map((line) => (line === "" ? "" : indented(column + 2, line))) };
    }
    return inline(this.scalar(text, slot));
  }

  /** A value in brackets, or a text on one line. */
  flow(value: Value, slot: Slot): string {
    const inside = { ...slot, inFlow: true };
    if (typeof value === "string") return this.scalar(value, slot);
    const samples = this.survey.near(slot.kind, slot.key, slot.at);
    if (isList(value)) {
      const sample = samples.find((node) => isListNode(this.#page.tree, node) && this.#isFull(node, true));
      const { pad, gap } = flowStyleOf(this.#page, sample ?? this.survey.firstFlow.list, false);
      const items = value.map((item) => this.flow(item, inside));
      return items.length === 0 ? "[]" : `[${pad}${items.join(`,${gap}`)}${pad}]`;
    }
    const sample = this.#sampleMap(slot, undefined, true);
    const style = sample ?? this.survey.firstFlow.map;
    const { pad, gap } = flowStyleOf(this.#page, style, true);
    const layout = layoutOf(this.#page, style);
    const pairs = this.#ordered(value, slot).map(([key, each]) => this.flowPair(key, each, layout, inside));
    return pairs.length === 0 ? "{}" : `{${pad}${pairs.join(`,${gap}`)}${pad}}`;
  }

  /** A pair in brackets; the slot is that of the map. */
  flowPair(key: string, value: Value, layout: Layout, slot: Slot): string {
    const kind = childKind(slot.kind, slot.key);
    return this.#key(key, layout, true, slot) + this.flow(value, { ...slot, kind, key, inFlow: true });
  }

  #key(key: string, layout: Layout, inFlow: boolean, slot: Slot, bare = false): string {
    // A key on its own line may have 1024 characters.
    if (isTorn(key) || key.length > 500) throw new EditImpossible("text", slot.path);
    return keyText(layout, key, inFlow, bare);
  }

  #isFull(node: Node, inFlow: boolean): boolean {
    return countOf(this.#page.tree, node) > 0 && (!inFlow || this.#page.isFlow(node));
  }

  /** The nearest map of those under a key, or in lists there; that of `list` before all. */
  #sampleMap(slot: Slot, list: Node | undefined, inFlow: boolean): Node | undefined {
    const { tree } = this.#page;
    for (const node of [list ?? 0, ...this.survey.near(slot.kind, slot.key, slot.at)]) {
      const map = isMapNode(tree, node) && !this.#page.isBarePair(node) ? node : lastMap(this.#page, node);
      if (map !== undefined && this.#isFull(map, inFlow)) return map;
    }
    return undefined;
  }

  #ordered(value: ValueMap, slot: Slot): readonly (readonly [string, Value])[] {
    const values = new Map(Object.entries(value));
    const keys = arranged(this.survey, childKind(slot.kind, slot.key), [...values.keys()]);
    return keys.map((key) => [key, values.get(key) ?? ""]);
  }

  #fits(column: number, length: number): boolean {
    return column + length <= this.#mostColumns;
  }

  #list(value: readonly Value[], slot: Slot, column: number): Written {
    const { tree } = this.#page;
    if (value.length === 0) return inline("[]");
    const sample = this.survey
      .near(slot.kind, slot.key, slot.at)
      .find((node) => isListNode(tree, node) && countOf(tree, node) > 0);
    const dashes = this.dashesOf(slot);
    if (sample !== undefined && dashes === undefined) return inline(this.flow(value, slot));
    if (dashes === undefined) {
      const text = this.flow(value, slot);
      if (this.#fits(column, slot.key.length + 2 + text.length)) return inline(text);
    }
    const style = dashes ?? this.#dashes(slot.at);
    const dash = { ...style, column: column + style.indent };
    return { head: "", lines: value.flatMap((item) => this.item(item, slot, dash, sample)) };
  }

  /** How the dashes of the nearest list in the file are written. */
  #dashes(at: number): DashStyle {
    for (const { key, value } of this.survey.nearBlocks(at)) {
      const style = dashStyleOf(this.#page, key, value);
      if (style !== undefined) return style;
    }
    return { indent: 2, gap: " ", inset: 2 };
  }

  /** How far a map in block style is indented from its key. */
  #step(slot: Slot): number {
    const { lines, tree } = this.#page;
    const near = [...this.survey.nearKeys(slot.kind, slot.key, slot.at), ...this.survey.nearBlocks(slot.at)];
    for (const { key, value } of near) {
      if (!isMapNode(tree, value) || !this.#page.isBlock(value)) continue;
      const step = this.#page.pair(value, 0).column - lines.column(tree.cells[key + 1] ?? 0);
      if (step > 0) return step;
    }
    return 2;
  }

  #map(value: ValueMap, slot: Slot, column: number): Written {
    if (Object.keys(value).length === 0) return inline("{}");
    const sample = this.#sampleMap(slot, undefined, false);
    if (sample !== undefined && this.#page.isFlow(sample)) return inline(this.flow(value, slot));
    if (sample === undefined && !large.has(childKind(slot.kind, slot.key))) {
      const text = this.flow(value, slot);
      if (this.#fits(column, slot.key.length + 2 + text.length) && !isAwkward(value)) return inline(text);
    }
    return { head: "", lines: this.pairs(value, slot, column + this.#step(slot), sample) };
  }

  /** The lines of a map in block style whose keys are in a column. */
  pairs(value: ValueMap, slot: Slot, column: number, sample: Node | undefined): readonly string[] {
    const layout = layoutOf(this.#page, sample);
    return this.#ordered(value, slot).flatMap(([key, each]) => this.pair(key, each, layout, slot, column));
  }

  /** The lines of a pair of such a map; the slot is that of the map. */
  pair(key: string, value: Value, layout: Layout, slot: Slot, column: number): readonly string[] {
    const kind = childKind(slot.kind, slot.key);
    const { head, lines } = this.value(value, { ...slot, kind, key, inFlow: false }, column);
    const lead = this.#key(key, layout, false, slot, head === "");
    return [indented(column, lead + head), ...lines];
  }

  /** The lines of an item of a list in block style; `list`: the list that it takes after before all. */
  item(value: Value, slot: Slot, dash: Dash, list: Node | undefined): readonly string[] {
    const gap = dash.gap ?? " ";
    const beside = (text: string): string => indented(dash.column, `-${gap}${text}`);
    if (!isMap(value)) {
      const { head, lines } = this.value(value, { ...slot, inFlow: isList(value) }, dash.column);
      return [beside(head), ...lines];
    }
    const sample = this.#sampleMap(slot, list, false);
    if (Object.keys(value).length === 0) return [beside("{}")];
    if (sample === undefined ? !large.has(childKind(slot.kind, slot.key)) : this.#page.isFlow(sample)) {
      const text = beside(this.flow(value, slot));
      if (sample !== undefined || (this.#fits(0, text.length) && !isAwkward(value))) return [text];
    }
    const column = dash.column + dash.inset;
    const lines = this.pairs(value, slot, column, sample);
    if (dash.gap === null) return [indented(dash.column, "-"), ...lines];
    const [first = "", ...others] = lines;
    return [beside(first.slice(column)), ...others];
  }

  /** What is between the dashes of a list and its items. */
  dashesBeside(list: Node): Omit<DashStyle, "indent"> {
    return dashGap(this.#page, list);
  }

  /** How many blank lines come before a new item of a list. */
  blanksBefore(list: Node, slot: Slot): number {
    const { tree } = this.#page;
    const own = blankLines(this.#page, list);
    if (own !== undefined || !large.has(childKind(slot.kind, slot.key))) return own ?? 0;
    for (const other of this.survey.near(slot.kind, slot.key, slot.at)) {
      const blanks = isListNode(tree, other) ? blankLines(this.#page, other) : undefined;
      if (blanks !== undefined) return blanks;
    }
    return 0;
  }

  /** How a list under a key is written when it comes to have several items: its dashes, or `undefined` in brackets. */
  dashesOf(slot: Slot): DashStyle | undefined {
    const { tree } = this.#page;
    if (slot.inFlow) return undefined;
    const near = this.survey.nearKeys(slot.kind, slot.key, slot.at);
    const sample = near.find((each) => isListNode(tree, each.value) && countOf(tree, each.value) > 0);
    if (sample === undefined) return tall.has(slot.key) ? this.#dashes(slot.at) : undefined;
    if (this.#page.isFlow(sample.value)) return undefined;
    return dashStyleOf(this.#page, sample.key, sample.value) ?? this.#dashes(slot.at);
  }
}

/** Are escapes needed to write a text of the value on one line? */
function isAwkward(value: Value): boolean {
  if (typeof value === "string") return value.includes("\n") || !isPrintable(value);
  return Object.values(value).some((each: Value) => isAwkward(each));
}
