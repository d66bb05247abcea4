/**
 * One entry of the cache, as bytes: numbers of 32 bits in the machine's own order.
 *
 *     magic, checksum of all that follows,
 *     main (1) or not, the tree's root, lengths of build, source, cells and texts,
 *     build, source and texts in UTF-8, each filled up to 4 bytes, with the cells before the texts
 *
 * An entry holds the source that it was made from, whole, and counts only for that very source: it cannot be stale.
 */
import { Buffer } from "node:buffer";
import type { KnownReading } from "../deadline/wording/read.ts";
import type { Tree } from "./tree.ts";

/** What an entry is for: it counts only where all of it is the same. */
export interface EntryKey {
  /** Names the build of the tool that made it. */
  readonly build: string;
  readonly main: boolean;
  readonly bytes: Uint8Array;
}

export interface Entry {
  readonly tree: Omit<Tree, "source">;
  readonly readings: readonly KnownReading[];
}

/** "DIR" and the number of this layout. */
const magic = 0x44495201;
const headLength = 8;

/**
 * A number that differs whenever one of the words does. Each step can be turned back, so that no later word hides a
 * difference unless it differs too.
 */
function checksumOf(words: Uint32Array): number {
  let sum = 0x811c9dc5;
  for (let index = 2; index < words.length; index += 1) {
    sum = Math.imul(sum ^ (words[index] ?? 0), 0x9e3779b1);
    sum ^= sum >>> 15;
  }
  return sum >>> 0;
}

const wordsFor = (length: number): number => (length + 3) >> 2;

/** The bytes of an entry. */
export function encodeEntry({ build, main, bytes }: EntryKey, { tree, readings }: Entry): Uint8Array {
  const name = Buffer.from(build);
  const texts = Buffer.from(JSON.stringify([tree.texts, readings]));
  const parts = [name.length, bytes.length, tree.cells.length * 4, texts.length];
  const words = new Uint32Array(headLength + parts.reduce((sum, length) => sum + wordsFor(length), 0));
  const all = new Uint8Array(words.buffer);
  words.set([magic, 0, main ? 1 : 0, tree.root, name.length, bytes.length, tree.cells.length, texts.length]);
  let at = headLength;
  const add = (part: Uint8Array): void => {
    all.set(part, at * 4);
    at += wordsFor(part.length);
  };
  add(name);
  add(bytes);
  words.set(tree.cells, at);
  at += tree.cells.length;
  add(texts);
  words[1] = checksumOf(words);
  return all;
}

/** Reads an entry; `undefined` when it is damaged, or for another source, build or kind of file. */
export function decodeEntry(key: EntryKey, entry: Uint8Array): Entry | undefined {
  if (entry.length % 4 !== 0 || entry.length < headLength * 4) return undefined;
  // Words begin where 4 bytes do.
  const all = entry.byteOffset % 4 === 0 ? entry : Uint8Array.from(entry);
  const words = new Uint32Array(all.buffer, all.byteOffset, all.length / 4);
  const [first, checksum, main, root = 0, nameLength = 0, sourceLength = 0, cellCount = 0, textLength = 0] = words;
  if (first !== magic || main !== (key.main ? 1 : 0) || sourceLength !== key.bytes.length) return undefined;
  const sourceAt = headLength + wordsFor(nameLength);
  const cellsAt = sourceAt + wordsFor(sourceLength);
  const textsAt = cellsAt + cellCount;
  if (textsAt + wordsFor(textLength) !== words.length || checksumOf(words) !== checksum) return undefined;
  const bytes = Buffer.from(all.buffer, all.byteOffset, all.length);
  if (bytes.toString("utf8", headLength * 4, headLength * 4 + nameLength) !== key.build) return undefined;
  if (!bytes.subarray(sourceAt * 4, sourceAt * 4 + sourceLength).equals(key.bytes)) return undefined;
  const cells = new Int32Array(all.buffer, all.byteOffset + cellsAt * 4, cellCount);
  const [texts, readings] = JSON.parse(bytes.toString("utf8", textsAt * 4, textsAt * 4 + textLength));
  return { tree: { root, cells, texts }, readings };
}
