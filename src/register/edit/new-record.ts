/** The text of a new file of meetings. */
import type { Source } from "../../diagnostics/source.ts";
import { parseSource } from "../parse.ts";
import { isMapNode } from "../tree.ts";
import type { Value } from "./change.ts";
import { EditImpossible } from "./impossible.ts";
import { Page } from "./page.ts";
import type { Slot } from "./samples.ts";
import { isMap, Writer } from "./write.ts";

/**
 * A whole file that holds a map, in the style of another where there is one: its indents, quotes, order of keys and line
 * breaks. It ends in a line break. Throws {@link EditImpossible} when the value is no map, or has half a character in it.
 */
export function newFileText(value: Value, like: Source = { path: "", text: "" }): string {
  if (!isMap(value)) throw new EditImpossible("shape", []);
  const { tree } = parseSource(like);
  const page = new Page(tree);
  const writer = new Writer(page);
  const slot: Slot = { kind: "file", key: "", at: page.text.length, inFlow: false, indent: 0, path: [] };
  const root = isMapNode(tree, tree.root) ? tree.root : undefined;
  const isFlow = root !== undefined && page.isFlow(root);
  const lines = isFlow ? [writer.flow(value, slot)] : writer.pairs(value, slot, 0, root);
  const marker = /^---[ \t]*(?:#.*)?\r?$/m.test(page.text) ? ["---"] : [];
  const end = page.lines.break(0);
  return [...marker, ...lines].join(end) + end;
}
