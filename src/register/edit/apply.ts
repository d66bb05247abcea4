/** Changes of a register's file → edits of its text that leave every other byte as it is. */
import type { Source } from "../../diagnostics/source.ts";
import {
  countOf,
  isEmpty,
  isListNode,
  isMapNode,
  itemAt,
  keyAt,
  type Node,
  noNode,
  startOf,
  type Tree,
  valueAt,
} from "../tree.ts";
import { editBlockList, editBlockMap } from "./block-edits.ts";
import type { Change, TextEdit, Value } from "./change.ts";
import { type Editor, Guard, type Holder } from "./editor.ts";
import { editFlow } from "./flow-edits.ts";
import { EditImpossible } from "./impossible.ts";
import { childKind } from "./kinds.ts";
import { placeOf } from "./order.ts";
import { Page } from "./page.ts";
import { Pen } from "./pen.ts";
import { newValue, type Plan, planOf } from "./plan.ts";
import type { Slot } from "./samples.ts";
import { dashGap, keysOf, layoutOf } from "./style.ts";
import { isNothing, setValue } from "./value-edits.ts";
import { wrap } from "./wrap-edits.ts";
import { isMap, Writer } from "./write.ts";

/**
 * The edits that make changes to a file, sorted and not overlapping. `tree` is that of the source, which must be sound.
 * Takes time linear in the text. Throws {@link EditImpossible} where a change cannot be made without making another.
 */
export function editsOf(source: Source, tree: Tree, changes: readonly Change[]): readonly TextEdit[] {
  const page = new Page({ ...tree, source });
  const editor: Editor = {
    page,
    pen: new Pen(page.lines),
    writer: new Writer(page),
    guard: new Guard(page.tree),
    edit: (holder, node, plan, slot) => edit(editor, holder, node, plan, slot),
  };
  const plan = planOf(changes);
  const slot: Slot = { kind: "file", key: "", at: 0, inFlow: false, indent: 0, path: [] };
  const holder: Holder = { type: "root", inFlow: page.isFlow(tree.root), column: 0, after: 0, gap: "" };
  if (isEmpty(tree, tree.root)) fill(editor, plan, slot);
  else editor.edit(holder, tree.root, plan, slot);
  editor.guard.check();
  return editor.pen.finish();
}

/** The text with edits made that are sorted and do not overlap. */
export function applyEdits(text: string, edits: readonly TextEdit[]): string {
  const parts: string[] = [];
  let at = 0;
  for (const { start, end, text: put } of edits) {
    parts.push(text.slice(at, start), put);
    at = end;
  }
  return parts.join("") + text.slice(at);
}

/** A file that says nothing yet gets its first keys, after its comments. */
function fill({ page, pen, writer }: Editor, plan: Plan, slot: Slot): void {
  if (plan.children.size === 0) return;
  const value = newValue(plan);
  const { lines, text } = page;
  if (!isMap(value) || /^\.\.\./m.test(text)) throw new EditImpossible("layout", plan.path);
  const last = text.endsWith("\n") ? lines.count - 2 : lines.count - 1;
  pen.addLines(text === "" ? -1 : last, writer.pairs(value, slot, 0, undefined));
}

function edit(editor: Editor, holder: Holder, node: Node, plan: Plan, slot: Slot): void {
  const { page, guard } = editor;
  const { tree } = page;
  const { path, set, appended, children } = plan;
  if (set !== undefined) setValue(editor, holder, node, { value: set, path }, slot);
  else if (appended.length === 0 && children.size === 0) return;
  else if (isNothing(editor, node) || isEmptyCollection(page, node)) {
    setValue(editor, holder, node, { value: newValue(plan), path }, slot);
  } else if (page.isAlias(node) || (!isListNode(tree, node) && appended.length > 0)) {
    if (children.size > 0) throw new EditImpossible(page.isAlias(node) ? "alias" : "overlap", path);
    wrap(editor, holder, node, { items: appended, path }, slot);
  } else if (isListNode(tree, node)) {
    guard.touch(node, path);
    editList(editor, holder, node, plan, slot);
  } else if (isMapNode(tree, node)) {
    guard.touch(node, path);
    editMap(editor, holder, node, plan, slot);
  } else {
    // One value stands for a list of one.
    const only = children.get(0);
    if (only === undefined || children.size > 1 || only.isRemoved) throw new EditImpossible("shape", path);
    edit(editor, holder, node, only, slot);
  }
}

function isEmptyCollection({ tree }: Page, node: Node): boolean {
  return (isListNode(tree, node) || isMapNode(tree, node)) && countOf(tree, node) === 0;
}

function editList(editor: Editor, holder: Holder, node: Node, plan: Plan, slot: Slot): void {
  const { page, pen, writer, guard } = editor;
  const { tree } = page;
  const inFlow = page.isFlow(node);
  const count = countOf(tree, node);
  const removed = new Set<number>();
  const inside: Slot = { ...slot, at: startOf(tree, node), inFlow, indent: indentIn(page, node), path: plan.path };
  for (const [step, child] of plan.children) {
    if (typeof step !== "number" || !(step >= 0 && step < count)) throw new EditImpossible("missing", child.path);
    const item = itemAt(tree, node, step);
    if (child.isRemoved) {
      removed.add(step);
      if (item !== noNode) guard.drop(item, page.end(item), child.path);
      continue;
    }
    const entry = inFlow ? undefined : page.item(node, step);
    if (!inFlow && entry === undefined) throw new EditImpossible("layout", child.path);
    const column = entry?.column ?? 0;
    const after = entry === undefined ? startOf(tree, item) : entry.start + 1;
    editor.edit({ type: "item", inFlow, column, after, gap: " " }, item, child, { ...inside, path: child.path });
    if (!inFlow && page.isShort(item)) pen.keepComment(page.end(item));
  }
  if (inFlow) {
    const texts = plan.appended.map((value) => writer.flow(value, inside));
    editFlow(editor, node, { removed, added: new Map(texts.length > 0 ? [[count - 1, texts]] : []) }, plan.path);
    return;
  }
  const column = page.item(node, 0)?.column ?? 0;
  const dash = { ...dashGap(page, node), column };
  const blanks = Array.from(
    { length: plan.appended.length > 0 ? writer.samples.blanksBefore(node, inside) : 0 },
    () => "",
  );
  const added = plan.appended.flatMap((value) => [...blanks, ...writer.item(value, inside, dash, node)]);
  editBlockList(editor, holder, node, { removed, added }, plan.path);
}

function editMap(editor: Editor, holder: Holder, node: Node, plan: Plan, slot: Slot): void {
  const { page, writer } = editor;
  const { tree } = page;
  const kind = childKind(slot.kind, slot.key);
  const inFlow = page.isFlow(node);
  const keys = keysOf(page, node);
  const pairs = new Map([...keys.entries()].reverse().map(([pair, key]) => [key, pair]));
  const layout = layoutOf(page, node);
  const inside: Slot = { ...slot, at: startOf(tree, node), inFlow, indent: indentIn(page, node) };
  const removed = new Set<number>();
  const values = new Map<string, Value>();
  for (const [step, child] of plan.children) {
    const key = String(step);
    const pair = pairs.get(key);
    if (pair === undefined) {
      if (typeof step === "number") throw new EditImpossible("missing", child.path);
      values.set(key, newValue(child));
    } else if (goes(page, valueAt(tree, node, pair), child)) {
      removed.add(pair);
      const value = valueAt(tree, node, pair);
      if (value !== noNode) editor.guard.drop(value, page.end(value), child.path);
    } else {
      const at = startOf(tree, keyAt(tree, node, pair));
      editPair(editor, node, pair, child, { kind, key, at, inFlow, indent: inside.indent, path: child.path });
    }
  }
  const order: { readonly key: string; readonly pair: number }[] = [...keys.entries()].map(([pair, key]) => ({
    key,
    pair,
  }));
  const all = [...keys];
  for (const key of values.keys()) {
    const at = placeOf(writer.survey, kind, all, key);
    all.splice(at, 0, key);
    order.splice(at, 0, { key, pair: -1 });
  }
  const added = new Map<number, string[]>();
  const column = inFlow ? 0 : page.pair(node, 0).column;
  let after = -1;
  for (const { key, pair } of order) {
    if (pair >= 0) {
      after = pair;
      continue;
    }
    const value = values.get(key) ?? "";
    const here = { ...inside, path: [...plan.path, key] };
    const lines = inFlow ? [writer.flowPair(key, value, layout, here)] : writer.pair(key, value, layout, here, column);
    added.set(after, [...(added.get(after) ?? []), ...lines]);
  }
  if (inFlow) editFlow(editor, node, { removed, added }, plan.path);
  else editBlockMap(editor, holder, node, { removed, added }, plan.path);
}

/** The indent of the last entry in brackets, where each has a line of its own. */
function indentIn(page: Page, node: Node): number | undefined {
  if (!page.isFlow(node)) return 0;
  const entries = page.flowEntries(node);
  return page.isTall(node, entries) ? page.lines.column(entries.at(-1)?.start ?? 0) : undefined;
}

/** Does a pair go: as such, or since the only item goes that its value stands for? */
function goes(page: Page, value: Node, { isRemoved, children }: Plan): boolean {
  if (isRemoved) return true;
  const { tree } = page;
  const isSingle = !isListNode(tree, value) && !isMapNode(tree, value) && !page.isAlias(value) && !isEmpty(tree, value);
  return isSingle && children.size === 1 && children.get(0)?.isRemoved === true;
}

function editPair(editor: Editor, map: Node, pair: number, plan: Plan, slot: Slot): void {
  const { page, pen } = editor;
  const { tree } = page;
  const key = keyAt(tree, map, pair);
  const value = valueAt(tree, map, pair);
  const after = page.afterColon(key);
  const { inFlow } = slot;
  const entry = inFlow ? undefined : page.pair(map, pair);
  const { column, after: space } = layoutOf(page, map);
  const gap = column === undefined ? space || " " : " ".repeat(Math.max(1, column - (after - startOf(tree, key))));
  editor.edit({ type: "pair", inFlow, column: entry?.column ?? 0, after, gap }, value, plan, slot);
  if (value !== noNode && !inFlow && page.isShort(value)) pen.keepComment(page.end(value));
}
