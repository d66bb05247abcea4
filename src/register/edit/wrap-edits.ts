/** A value that stands for a list of one becomes a list of several. */
import type { RecordPath } from "../model.ts";
import { rawOf } from "../raw.ts";
import { isListNode, isMapNode, type Node, type Raw, startOf, target, textAt } from "../tree.ts";
import type { Value } from "./change.ts";
import { type Editor, type Holder, leadEnd } from "./editor.ts";
import { EditImpossible } from "./impossible.ts";
import { canBePlain, quoted } from "./quote.ts";
import type { Slot } from "./samples.ts";
import { flowStyleOf } from "./style.ts";
import { setValue } from "./value-edits.ts";
import type { Dash } from "./write.ts";

/** What comes after the value in the list. */
export interface Appended {
  readonly items: readonly Value[];
  readonly path: RecordPath;
}

interface Below {
  readonly items: readonly Value[];
  /** The offset after the key's colon. */
  readonly after: number;
  /** The line that the value is on. */
  readonly line: number;
}

/** Makes a list of a single text, map or alias, and of further items. */
export function wrap(editor: Editor, holder: Holder, node: Node, { items, path }: Appended, slot: Slot): void {
  const { page, writer } = editor;
  const { tree } = page;
  const whole = target(tree, node);
  if (page.isAlias(node) && isListNode(tree, whole)) {
    // The list itself stays as it is, for those that share it: this one becomes a copy with more in it.
    const list = rawOf(tree, whole) as readonly Raw[];
    const value = [...list.map((item) => asValue(item, path)), ...items];
    setValue(editor, holder, node, { value, path }, slot);
    return;
  }
  if (holder.type !== "pair" || holder.after < 0) throw new EditImpossible("shape", path);
  if (isMapNode(tree, node) && page.isBlock(node)) {
    indentMap(editor, holder, node, { items, path }, slot);
    return;
  }
  const start = page.skip(holder.after);
  const [first, last] = [page.lines.at(start), page.lines.at(page.end(node))];
  const dashes = writer.samples.dashesOf(slot);
  if (page.isBlockScalar(node) || (dashes !== undefined && (first !== last || page.lines.at(holder.after) !== first))) {
    setValue(editor, holder, node, { value: [asValue(rawOf(tree, node), path), ...items], path }, slot);
  } else if (dashes === undefined) inBrackets(editor, node, start, items, slot);
  else {
    const dash = { ...dashes, column: holder.column + dashes.indent };
    below(editor, start, dash, { items, after: holder.after, line: last }, slot);
  }
}

/** Data as a value that can be written. */
function asValue(raw: Raw, path: RecordPath): Value {
  if (typeof raw === "string") return raw;
  if (Array.isArray(raw)) return raw.map((item: Raw) => asValue(item, path));
  if (typeof raw !== "object" || raw === null) throw new EditImpossible("shape", path);
  return Object.fromEntries(Object.entries(raw).map(([key, each]): [string, Value] => [key, asValue(each, path)]));
}

function inBrackets(
  { page, pen, writer }: Editor,
  node: Node,
  start: number,
  items: readonly Value[],
  slot: Slot,
): void {
  const { tree } = page;
  const inside = { ...slot, inFlow: true, indent: undefined };
  const sample = writer.survey
    .near(slot.kind, slot.key, slot.at)
    .find((each) => isListNode(tree, each) && page.isFlow(each));
  const { pad, gap } = flowStyleOf(page, sample, writer.survey.firstFlow, false);
  const text = textAt(tree, node);
  const end = page.end(node);
  pen.insert(start, `[${pad}`);
  if (page.form(node) === "plain" && text !== undefined && !canBePlain(text, true))
    pen.replace(startOf(tree, node), end, quoted(text, writer.survey.quotes ?? '"'));
  pen.insert(end, `${items.map((item) => `,${gap}${writer.flow(item, inside)}`).join("")}${pad}]`);
}

/** An item a line, below the key; `start` is where the value begins that is the first. */
function below(editor: Editor, start: number, dash: Dash, { items, after, line }: Below, slot: Slot): void {
  const { page, pen, writer } = editor;
  const lead = `${page.lines.break(line)}${" ".repeat(dash.column)}-${dash.gap ?? " "}`;
  pen.replace(after, start, lead);
  pen.addLines(
    line,
    items.flatMap((item) => writer.item(item, slot, dash, undefined)),
  );
}

/** A map in block style becomes the first item: its lines stay as they are, but for their indent. */
function indentMap(editor: Editor, holder: Holder, node: Node, { items, path }: Appended, slot: Slot): void {
  const { page, pen, writer, guard } = editor;
  guard.touch(node, path);
  const entry = page.pair(node, 0);
  if (!entry.hasOwnLine || leadEnd(editor, holder) !== holder.after) throw new EditImpossible("layout", path);
  const gap = writer.samples.dashesOf(slot)?.gap?.replaceAll("\t", " ") ?? " ";
  const last = page.tail({ ...entry, lastLine: page.lines.at(page.end(node)) });
  pen.insert(entry.start, `-${gap}`);
  for (let line = entry.firstLine + 1; line <= last; line += 1)
    if (!page.lines.isBlank(line)) pen.insert(page.lines.start(line), " ".repeat(1 + gap.length));
  const dash = { column: entry.column, gap, inset: 1 + gap.length };
  pen.addLines(
    last,
    items.flatMap((item) => writer.item(item, slot, dash, undefined)),
  );
}
