/** A tree → plain data. What no register may have, such as a key twice, is told where the tree is made. */
import {
  countOf,
  itemAt,
  keyAt,
  kinds,
  type Node,
  noNode,
  type Raw,
  type RawMap,
  type Tree,
  target,
  textAt,
  valueAt,
} from "./tree.ts";

/**
 * The data of a tree. Of a key that stands twice the first counts. What cannot be told, such as an alias to nothing, is
 * `null`, so that its key does not count as missing.
 */
export function rawOf(tree: Tree, node: Node = tree.root): Raw {
  switch (tree.cells[node]) {
    case kinds.text:
      return textAt(tree, node) ?? "";
    case kinds.boolean:
      return textAt(tree, node)?.toLowerCase() === "true";
    case kinds.null:
      return null;
    case kinds.alias: {
      const other = target(tree, node);
      return other === noNode ? null : rawOf(tree, other);
    }
    case kinds.list:
    case kinds.flowList:
      return Array.from({ length: countOf(tree, node) }, (_, index) => rawOf(tree, itemAt(tree, node, index)));
    case kinds.map:
    case kinds.flowMap:
      return mapAt(tree, node);
    default:
      return undefined;
  }
}

/**
 * What maps inherit from: nothing is in it. An object without any prototype takes several times as long to fill and read,
 * since V8 gives it no shape.
 */
const nothing: object = Object.freeze(Object.create(null));

function mapAt(tree: Tree, node: Node): RawMap {
  const map: Record<string, Raw> = Object.create(nothing);
  const count = countOf(tree, node);
  for (let pair = 0; pair < count; pair += 1) {
    const key = textAt(tree, keyAt(tree, node, pair));
    if (key !== undefined && key !== "<<" && !(key in map)) map[key] = rawOf(tree, valueAt(tree, node, pair));
  }
  return map;
}
