/** Items and pairs in brackets: out and in, each with its comma. */
import type { RecordPath } from "../model.ts";
import { type Node, startOf } from "../tree.ts";
import type { Editor } from "./editor.ts";
import { EditImpossible } from "./impossible.ts";
import type { FlowEntry, Page } from "./page.ts";
import { flowStyleOf } from "./style.ts";

/** What is to become of the entries. */
export interface FlowChanges {
  readonly removed: ReadonlySet<number>;
  /** New ones by the index of the entry that they come after; -1: before the first. */
  readonly added: ReadonlyMap<number, readonly string[]>;
}

/** Edits a list or a map in brackets that holds something. */
export function editFlow(editor: Editor, node: Node, changes: FlowChanges, path: RecordPath): void {
  if (changes.removed.size === 0 && changes.added.size === 0) return;
  const { page } = editor;
  if (page.isBarePair(node)) throw new EditImpossible("layout", path);
  const entries = page.flowEntries(node);
  if (changes.removed.size === entries.length) empty(editor, node, entries, changes);
  else if (page.isTall(node, entries)) editLines(editor, entries, changes);
  else editBeside(editor, node, entries, changes, path);
}

/** All entries go. */
function empty({ page, pen, writer }: Editor, node: Node, entries: readonly FlowEntry[], { added }: FlowChanges): void {
  const [first] = entries;
  const last = entries.at(-1);
  if (first === undefined || last === undefined) return;
  const { gap } = flowStyleOf(page, node, writer.survey.firstFlow);
  const texts = [...added].sort(([a], [b]) => a - b).flatMap(([, each]) => each);
  if (texts.length > 0) {
    pen.replace(first.start, last.end, texts.join(`,${gap}`));
    return;
  }
  const [open, close] = [startOf(page.tree, node) + 1, page.closer(node)];
  const end = Math.max(last.end, last.comma + 1);
  const hasComment = [page.text.slice(open, first.start), page.text.slice(end, close)].some((text) => /\S/.test(text));
  if (hasComment) pen.replace(first.start, end, "");
  else pen.replace(open, close, "");
}

/** Entries of which each has a line of its own. */
function editLines({ page, pen }: Editor, entries: readonly FlowEntry[], { removed, added }: FlowChanges): void {
  const { lines, text } = page;
  const lastIndex = entries.length - 1;
  for (const [index, { start, end }] of entries.entries())
    if (removed.has(index)) pen.removeLines(lines.at(start), lines.at(end));
  for (const [after, texts] of added) {
    const beside = entries[Math.max(after, 0)];
    if (beside === undefined) continue;
    const indent = text.slice(lines.start(lines.at(beside.start)), beside.start);
    const isOpen = beside.comma < 0 && after >= 0;
    if (isOpen && !removed.has(after)) pen.insert(beside.end, ",");
    const last = texts.length - 1;
    const line = after < 0 ? lines.at(beside.start) - 1 : lines.at(beside.end);
    pen.addLines(
      line,
      texts.map((each, index) => indent + each + (isOpen && index === last ? "" : ",")),
    );
  }
  const survivor = entries.findLastIndex((_, index) => !removed.has(index));
  const isFollowed = [...added.keys()].some((after) => after >= survivor);
  const last = entries[survivor];
  if (entries[lastIndex]?.comma === -1 && survivor < lastIndex && !isFollowed && last !== undefined)
    pen.replace(last.comma, last.comma + 1, "");
}

/** Entries side by side. */
function editBeside(
  { page, pen, writer }: Editor,
  node: Node,
  entries: readonly FlowEntry[],
  { removed, added }: FlowChanges,
  path: RecordPath,
): void {
  const { gap } = flowStyleOf(page, node, writer.survey.firstFlow);
  // Those that go at the beginning take their commas with them; others the comma before them.
  const kept = entries.findIndex((_, index) => !removed.has(index));
  const first = entries[kept];
  const from = entries[0]?.start ?? 0;
  if (first === undefined) return;
  if (kept > 0) {
    if (hasComment(page, entries.slice(0, kept + 1))) throw new EditImpossible("layout", path);
    pen.replace(from, first.start, "");
  }
  for (let after = -1; after < kept; after += 1)
    for (const text of added.get(after) ?? []) pen.insert(first.start, `${text},${gap}`);
  for (let index = kept; index < entries.length; index += 1) {
    const entry = entries[index];
    const before = entries[index - 1];
    if (entry === undefined) continue;
    if (removed.has(index) && before !== undefined) {
      if (!hasComment(page, [before, entry])) pen.replace(before.end, entry.end, "");
      else if (entry.comma >= 0) pen.replace(entry.start, entry.comma + 1, "");
      else throw new EditImpossible("layout", path);
    }
    for (const text of added.get(index) ?? []) pen.insert(entry.end, `,${gap}${text}`);
  }
}

/** Is there a comment between entries? */
function hasComment(page: Page, entries: readonly FlowEntry[]): boolean {
  return entries.some((entry, index) => {
    const next = entries[index + 1];
    return next !== undefined && page.text.slice(entry.end, next.start).includes("#");
  });
}
