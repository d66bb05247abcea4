/** One value in the place of another. */
import { rawOf } from "../raw.ts";
import { isEmpty, isListNode, isMapNode, kinds, type Node, noNode, startOf, textAt } from "../tree.ts";
import type { Value } from "./change.ts";
import { type Editor, type Holder, leadEnd, putBeside } from "./editor.ts";
import { EditImpossible } from "./impossible.ts";
import { sameData } from "./meant.ts";
import { type Plan, planOfParts } from "./plan.ts";
import { folded, literal } from "./quote.ts";
import type { Slot } from "./samples.ts";
import { isList, isMap, type Written } from "./write.ts";

/** What a value is to be, for messages as for the text. */
export interface Wanted {
  readonly value: Value;
  readonly path: Plan["path"];
}

/** Gives a value in the tree another, part by part where both are lists or maps. */
export function setValue(editor: Editor, holder: Holder, node: Node, { value, path }: Wanted, slot: Slot): void {
  const { page, guard } = editor;
  const { tree } = page;
  const before = rawOf(tree, node);
  if (sameData(before, value)) return;
  if (isList(value) && isListNode(tree, node) && Array.isArray(before) && before.length > 0) {
    const common = Math.min(before.length, value.length);
    const parts = before.map((item, index): readonly [number, Value | undefined, boolean] => {
      const wanted = value[index];
      return [index, wanted, wanted !== undefined && sameData(item, wanted)];
    });
    const changed = parts.filter(([, , isSame]) => !isSame).map(([index, wanted]) => [index, wanted] as const);
    editor.edit(holder, node, planOfParts(path, changed, value.slice(common)), slot);
    return;
  }
  if (isMap(value) && isMapNode(tree, node) && typeof before === "object" && before && Object.keys(before).length > 0) {
    const gone = Object.keys(before).filter((key) => !Object.hasOwn(value, key));
    const parts = [...gone.map((key) => [key, undefined] as const), ...Object.entries(value)];
    editor.edit(holder, node, planOfParts(path, parts), slot);
    return;
  }
  guard.touch(node, path);
  if (node !== noNode) guard.drop(node, page.end(node), path);
  if (typeof value === "string" && !isEmpty(tree, node) && !isMapNode(tree, node) && !isListNode(tree, node)) {
    if (page.isBlockScalar(node)) setBlockScalar(editor, holder, node, value, slot);
    else setScalar(editor, node, value, slot);
  } else if (holder.inFlow) putInFlow(editor, holder, node, editor.writer.flow(value, { ...slot, inFlow: true }));
  else if (holder.type === "item") putItem(editor, holder, node, { value, path }, slot);
  else putPair(editor, holder, node, { value, path }, slot);
}

/** A scalar's text, or an alias, gives way to another text. */
function setScalar({ page, pen, writer }: Editor, node: Node, value: string, slot: Slot): void {
  const form = page.form(node);
  // What a reader takes for true or null is no text to write another like.
  const own =
    form === undefined || page.tree.cells[node] !== kinds.text
      ? undefined
      : { form, text: textAt(page.tree, node) ?? "" };
  pen.replace(startOf(page.tree, node), page.end(node), writer.scalar(value, slot, own));
}

/** The text of a block scalar gives way to another: in block style where it can be, with the comment of its header. */
function setBlockScalar(editor: Editor, { column }: Holder, node: Node, value: string, slot: Slot): void {
  const { page, pen, writer } = editor;
  const { lines, text } = page;
  const start = startOf(page.tree, node);
  const [header = "|"] = /^[|>][-+\d]*/.exec(text.slice(start, start + 4)) ?? [];
  const first = lines.at(start) + 1;
  let last = lines.at(page.end(node));
  while (last >= first && lines.isBlank(last)) last -= 1;
  let filled = first;
  while (filled < last && lines.isBlank(filled)) filled += 1;
  let width = 80;
  for (let line = first; line <= last; line += 1) width = Math.max(width, lines.content(line).length);
  const indent = last < first || /\d/.test(header) ? column + 2 : page.indent(filled);
  const fold = header.startsWith(">") ? folded(value, Math.min(120, width) - indent) : undefined;
  const block = fold ?? literal(value);
  // Without a line break at the end of the file there is none at the end of the text.
  const isOpen = lines.contentEnd(last) === lines.end(last);
  if (block === undefined || last < first || (block.chomp === "" && isOpen)) {
    pen.replace(start, start + header.length, writer.scalar(value, slot));
    if (last >= first) pen.removeLines(first, last);
    return;
  }
  const wanted = (fold === undefined ? "|" : ">") + block.chomp;
  if (wanted !== header) pen.replace(start, start + header.length, wanted);
  const written = block.lines.map((line) => (line === "" ? "" : " ".repeat(indent) + line));
  pen.replace(lines.start(first), lines.contentEnd(last), written.join(lines.break(first)));
}

/** Puts text into brackets, in the place of a value or where there is none. */
function putInFlow({ page, pen }: Editor, { after }: Holder, node: Node, text: string): void {
  if (node !== noNode && !isEmpty(page.tree, node)) {
    pen.replace(startOf(page.tree, node), page.end(node), text);
    return;
  }
  if (after < 0) return;
  const end = node === noNode ? after : page.end(node);
  const start = node === noNode ? after : startOf(page.tree, node);
  pen.insert(end, ` ${text}`);
  if (start > end && page.text[start] === ",") pen.replace(end, start, "");
}

/** Puts a value after a dash. */
function putItem(editor: Editor, { column, after }: Holder, node: Node, { value, path }: Wanted, slot: Slot): void {
  const { page, pen, writer } = editor;
  const end = node === noNode ? after : page.end(node);
  const between = page.text.slice(after, isEmpty(page.tree, node) ? end : startOf(page.tree, node));
  if (/[#&\n]/.test(between) && between.trim() !== "") throw new EditImpossible("layout", path);
  const item = writer.item(value, slot, { column, gap: " ", inset: 2 }, undefined);
  // A comment after it would become a part of a literal block.
  const line = page.lines.at(end);
  const isLast = page.text.slice(end, page.lines.contentEnd(line)).trim() === "" && page.tailOf(line, column) === line;
  const short = { ...slot, inFlow: typeof value !== "string", indent: undefined };
  const lines = item.length === 1 || isLast ? item : [`${" ".repeat(column)}- ${writer.flow(value, short)}`];
  pen.replace(after, end, lines.join(page.lines.break(page.lines.at(after))).slice(column + 1));
}

/** Puts a value after the colon of a key, or below it. */
function putPair(editor: Editor, holder: Holder, node: Node, { value, path }: Wanted, slot: Slot): void {
  const { page, pen, writer } = editor;
  const { lines, tree, text } = page;
  const { after, column } = holder;
  if (holder.type === "root") {
    if (!isMap(value)) throw new EditImpossible("shape", path);
    const all = writer.pairs(value, slot, 0, undefined);
    pen.replace(startOf(tree, node), page.end(node), all.join(lines.break(0)));
    return;
  }
  if (after < 0) throw new EditImpossible("layout", path);
  const end = node === noNode ? after : page.end(node);
  const line = lines.at(end);
  const tail = page.tailOf(line, column);
  // No comment may come between the header of a literal block and its lines.
  const written = writer.value(value, slot, column, tail === line && !page.isBlock(node));
  if (node === noNode || isEmpty(tree, node)) {
    if (written.head !== "") {
      const isLast = startOf(tree, node) === lines.contentEnd(line);
      if (isLast && node !== noNode) pen.replace(end, startOf(tree, node), "");
      pen.insert(end, (end === after ? holder.gap : " ") + written.head);
      pen.keepComment(end);
    }
    if (written.lines.length > 0) pen.addLines(written.head === "" ? tail : line, written.lines);
    return;
  }
  const start = startOf(tree, node);
  const lead = leadEnd(editor, holder);
  if (page.isBlock(node) || page.isBlockScalar(node)) {
    putForLines(editor, holder, node, written, path);
    return;
  }
  if (written.lines.length === 0) {
    pen.replace(start, end, written.head);
    return;
  }
  if (text.slice(lead, start).includes("#")) throw new EditImpossible("layout", path);
  pen.replace(lead, end, written.head === "" ? "" : ` ${written.head}`);
  pen.addLines(written.head === "" ? tail : line, written.lines);
}

/** Puts a value in the place of one that takes the lines below its key. */
function putForLines(editor: Editor, holder: Holder, node: Node, written: Written, path: Plan["path"]): void {
  const { page, pen } = editor;
  const { lines, tree, text } = page;
  const start = startOf(tree, node);
  const isScalar = page.isBlockScalar(node);
  const first = lines.at(start) + (isScalar ? 1 : 0);
  let last = lines.at(page.end(node));
  // Blank lines at the end of a block scalar may be a part of its text; they stay as what they look like.
  while (isScalar && last >= first && lines.isBlank(last)) last -= 1;
  const lead = leadEnd(editor, holder);
  if (isScalar) {
    const header = /^[|>][-+\d]*/.exec(text.slice(start, start + 4))?.[0] ?? "";
    pen.replace(lead, start + header.length, "");
  } else if (text.slice(lead, start).replace(/#.*/g, "").trim() !== "" || first === lines.at(lead)) {
    throw new EditImpossible("layout", path);
  }
  if (last >= first) pen.removeLines(first, last);
  if (written.head !== "") putBeside(editor, holder, written.head, path);
  if (written.lines.length > 0) pen.addLines(page.tailOf(last, holder.column), written.lines);
}

/** Is there nothing: no text, or `~`? */
export function isNothing(editor: Editor, node: Node): boolean {
  const { tree } = editor.page;
  return isEmpty(tree, node) || tree.cells[node] === kinds.null;
}
