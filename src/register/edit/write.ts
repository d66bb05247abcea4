/** Values → text in the style of their neighbours. */
import { type Node, startOf, textAt } from "../tree.ts";
import type { Value } from "./change.ts";
import { EditImpossible } from "./impossible.ts";
import { childKind, isDayKey } from "./kinds.ts";
import { arranged } from "./order.ts";
import type { Form, Page } from "./page.ts";
import { canBePlain, isPrintable, isTorn, literal, lookalike, type Quote, quoted } from "./quote.ts";
import { Samples, type Slot } from "./samples.ts";
import { type DashStyle, flowStyleOf, keyText, type Layout, layoutOf } from "./style.ts";
import type { Survey } from "./survey.ts";

/** Where the dash of a new item stands, and what comes after it. */
export interface Dash extends Omit<DashStyle, "indent"> {
  readonly column: number;
}

/** A value's text: what stands beside its key or dash, and the lines below that. */
export interface Written {
  readonly head: string;
  readonly lines: readonly string[];
}

/** Columns of entries that have lines of their own, and of the bracket after them; the comma after the last. */
interface Tall {
  readonly indent: number;
  readonly closer: number;
  readonly comma: string;
}

export type ValueMap = { readonly [key: string]: Value };

export function isList(value: Value): value is readonly Value[] {
  return Array.isArray(value);
}

export function isMap(value: Value): value is ValueMap {
  return typeof value === "object" && !Array.isArray(value);
}

const indented = (column: number, text: string): string => " ".repeat(column) + text;
const inline = (head: string): Written => ({ head, lines: [] });

export class Writer {
  readonly #page: Page;
  readonly samples: Samples;

  constructor(page: Page) {
    this.#page = page;
    this.samples = new Samples(page);
  }

  get survey(): Survey {
    return this.samples.survey;
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
    const here = { ...slot, indent: column };
    if (slot.inFlow) return inline(this.flow(value, here));
    return isList(value) ? this.#list(value, here, column) : this.#map(value, here, column);
  }

  #text(text: string, slot: Slot, column: number, canBlock: boolean): Written {
    if (canBlock && !slot.inFlow && text.includes("\n") && !isTorn(text)) {
      const block = this.survey.forms(slot.kind, slot.key, slot.at).find(({ form }) => form !== "plain")?.form;
      const written = block === "|" || block === ">" ? literal(text) : undefined;
      // At the end of a file without a line break there would be none at the end of the text.
      if (written?.chomp === "-" || (written?.chomp === "" && this.#page.text.endsWith("\n")))
        return {
          head: `|${written.chomp}`,
          lines: written.lines.map((line) => (line === "" ? "" : indented(column + 2, line))),
        };
    }
    return inline(this.scalar(text, slot));
  }

  /** A value in brackets, or a text on one line. */
  flow(value: Value, slot: Slot): string {
    if (typeof value === "string") return this.scalar(value, slot);
    const [open, close] = isList(value) ? "[]" : "{}";
    const sample = isList(value) ? this.samples.list(slot, true) : this.samples.map(slot, undefined, true);
    const tall = sample === undefined ? undefined : this.#tall(sample, slot);
    const inside = { ...slot, inFlow: true, indent: tall?.indent };
    const layout = layoutOf(this.#page, isList(value) ? undefined : (sample ?? this.survey.firstFlow.map));
    const parts = isList(value)
      ? value.map((item) => this.flow(item, inside))
      : this.#ordered(value, slot).map(([key, each]) => this.flowPair(key, each, layout, inside));
    if (parts.length === 0) return `${open}${close}`;
    if (tall === undefined) {
      const { pad, gap } = flowStyleOf(this.#page, sample, this.survey.firstFlow, !isList(value));
      return `${open}${pad}${parts.join(`,${gap}`)}${pad}${close}`;
    }
    const end = this.#page.lines.break(this.#page.lines.at(slot.at));
    const lines = parts.map((part) => end + indented(tall.indent, part));
    return `${open}${lines.join(",")}${tall.comma}${end}${indented(tall.closer, close ?? "")}`;
  }

  /** Where entries with lines of their own are, as in a sample; `undefined` where they go on one line. */
  #tall(sample: Node, { indent, inFlow }: Slot): Tall | undefined {
    if (indent === undefined || !this.#page.isTall(sample)) return undefined;
    const { lines } = this.#page;
    const entries = this.#page.flowEntries(sample);
    const outer = this.#page.indent(lines.at(startOf(this.#page.tree, sample)));
    const closer = Math.max(0, lines.column(this.#page.closer(sample)) - outer);
    const step = Math.max(1, lines.column(entries[0]?.start ?? 0) - outer);
    // Below a key or a dash in block style all has to be indented.
    const base = indent + (closer === 0 && !inFlow ? 2 : 0);
    return { indent: base + step, closer: base + closer, comma: (entries.at(-1)?.comma ?? -1) < 0 ? "" : "," };
  }

  /** A pair in brackets; the slot is that of the map. */
  flowPair(key: string, value: Value, layout: Layout, slot: Slot): string {
    const kind = childKind(slot.kind, slot.key);
    return this.#key(key, layout, true, slot) + this.flow(value, { ...slot, kind, key, inFlow: true });
  }

  #key(key: string, layout: Layout, inFlow: boolean, slot: Slot, bare = false): string {
    // A key on its own line may have 1024 characters.
    // Whatever its quotes, << is no key.
    if (isTorn(key) || key === "<<" || key.length > 500) throw new EditImpossible("text", slot.path);
    return keyText(layout, key, inFlow, bare);
  }

  #ordered(value: ValueMap, slot: Slot): readonly (readonly [string, Value])[] {
    const values = new Map(Object.entries(value));
    const keys = arranged(this.survey, childKind(slot.kind, slot.key), [...values.keys()]);
    return keys.map((key) => [key, values.get(key) ?? ""]);
  }

  #list(value: readonly Value[], slot: Slot, column: number): Written {
    if (value.length === 0) return inline("[]");
    const sample = this.samples.list(slot, false);
    const dashes = this.samples.dashesOf(slot);
    if (dashes === undefined) {
      const text = this.flow(value, slot);
      if (sample !== undefined || this.samples.fits(column + slot.key.length + 2 + text.length)) return inline(text);
    }
    const style = dashes ?? this.samples.dashes(slot);
    const dash = { ...style, column: column + style.indent };
    return { head: "", lines: value.flatMap((item) => this.item(item, slot, dash, sample)) };
  }

  #map(value: ValueMap, slot: Slot, column: number): Written {
    if (Object.keys(value).length === 0) return inline("{}");
    const sample = this.samples.map(slot, undefined, false);
    if (sample !== undefined && this.#page.isFlow(sample)) return inline(this.flow(value, slot));
    if (sample === undefined && this.samples.canBeFlow(slot)) {
      const text = this.flow(value, slot);
      if (this.samples.fits(column + slot.key.length + 2 + text.length) && !isAwkward(value)) return inline(text);
    }
    return { head: "", lines: this.pairs(value, slot, column + this.samples.step(slot), sample) };
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
    const sample = this.samples.map(slot, list, false);
    if (Object.keys(value).length === 0) return [beside("{}")];
    if (sample === undefined ? this.samples.canBeFlow(slot) : this.#page.isFlow(sample)) {
      const text = beside(this.flow(value, { ...slot, indent: dash.column }));
      if (sample !== undefined || (this.samples.fits(text.length) && !isAwkward(value))) return [text];
    }
    const column = dash.column + dash.inset;
    const lines = this.pairs(value, slot, column, sample);
    if (dash.gap === null) return [indented(dash.column, "-"), ...lines];
    const [first = "", ...others] = lines;
    // No map in block style may begin after a tab.
    return [indented(dash.column, `-${gap.replaceAll("\t", " ")}${first.slice(column)}`), ...others];
  }
}

/** Are escapes needed to write a text of the value on one line? */
function isAwkward(value: Value): boolean {
  if (typeof value === "string") return value.includes("\n") || !isPrintable(value);
  return Object.values(value).some((each: Value) => isAwkward(each));
}
