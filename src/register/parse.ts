/** Text → a tree, with the diagnostics of its YAML. */
import { Composer, type CST, type Document, Lexer, type Node, Parser, Schema, type Tags } from "yaml";
import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import { lineColumn, type Place, type Source } from "../diagnostics/source.ts";
import type { ParsedFile } from "./checked.ts";
import { readNodes } from "./nodes.ts";
import { readSyntaxErrors } from "./syntax.ts";
import { countOf, emptyTree, isListNode, isMapNode, itemAt, keyAt, startOf, type Tree, valueAt } from "./tree.ts";

/** How deeply lists and maps may nest. A register needs about ten; what parses them recurses. */
const depthLimit = 64;

/**
 * YAML 1.2's core schema without its numbers: a register's ids, titles and wordings may look like numbers and must stay
 * as written (`007`, `1.10`).
 */
let schema: Schema | undefined;
function textSchema(): Schema {
  const customTags = (tags: Tags): Tags =>
    tags.filter((tag) => typeof tag !== "object" || !/:(?:int|float)$/.test(tag.tag));
  schema ??= new Schema({ schema: "core", customTags });
  return schema;
}

/** Thrown out of the token stream, before anything recurses into what is too deep. */
class TooDeep extends Error {
  readonly offset: number;
  constructor(offset: number) {
    super("too deep");
    this.offset = offset;
  }
}

function* tokens(text: string): Generator<CST.Token, void> {
  const parser = new Parser();
  for (const lexeme of new Lexer().lex(text)) {
    yield* parser.next(lexeme);
    if (parser.stack.length > depthLimit) throw new TooDeep(parser.offset);
  }
  yield* parser.end();
}

function compose(text: string): Document[] {
  const composer = new Composer({ prettyErrors: false, uniqueKeys: false, schema: textSchema() });
  return [...composer.compose(tokens(text), true, text.length)];
}

/** The first line of each conflict that git left in the text. */
function conflicts(source: Source): Diagnostic[] {
  if (!/^(?:<{7}|>{7})(?: |$)/m.test(source.text)) return [];
  const found = source.text.matchAll(/^<{7}(?: .*)?$/gm);
  const starts = [...found].map((match) => [match.index, match[0].trimEnd().length] as const);
  // Half of a conflict was cleaned up: only its end is left.
  if (starts.length === 0) starts.push([source.text.search(/^>{7}(?: |$)/m), 7]);
  return starts.map(([start, length]) => {
    const place = { source, start, end: start + length };
    return { code: "yaml-conflict-marker", severity: "error", data: {}, place };
  });
}

/** The stretch of the innermost record (an item of a list, or a key of the register) around an offset. */
function recordAround(tree: Tree, offset: number): readonly [number, number] {
  let stretch: readonly [number, number] = [0, Number.POSITIVE_INFINITY];
  let node = tree.root;
  for (let depth = 0; isMapNode(tree, node) || isListNode(tree, node); depth += 1) {
    const isMap = isMapNode(tree, node);
    const starts = Array.from({ length: countOf(tree, node) }, (_, index) =>
      startOf(tree, (isMap ? keyAt : itemAt)(tree, node, index)),
    );
    const index = starts.findLastIndex((start) => start <= offset);
    if (index < 0) return stretch;
    if (!isMap || depth === 0) stretch = [starts[index] ?? 0, starts[index + 1] ?? stretch[1]];
    node = (isMap ? valueAt : itemAt)(tree, node, index);
  }
  return stretch;
}

function unreadable(source: Source, diagnostics: readonly Diagnostic[]): ParsedFile {
  return { tree: emptyTree(source), diagnostics, sound: false, trusts: () => false };
}

/** Reads a file's text. Never throws: whatever is wrong with the text is a diagnostic. */
export function parseSource(source: Source): ParsedFile {
  const left = conflicts(source);
  if (left.length > 0) return unreadable(source, left);
  let documents: Document[];
  try {
    documents = compose(source.text);
  } catch (error) {
    if (!(error instanceof TooDeep)) throw error;
    const place = { source, start: Math.max(error.offset - 1, 0), end: error.offset };
    return unreadable(source, [{ code: "yaml-too-deep", severity: "error", data: { limit: depthLimit }, place }]);
  }
  const [document, second] = documents;
  // What is wrong with a tag is told where the nodes are read, with everything else that a tag can be.
  const errors = documents.flatMap((each) => each.errors).filter(({ code }) => code !== "TAG_RESOLVE_FAILED");
  const syntax = readSyntaxErrors(source, errors);
  const { tree, diagnostics } = readNodes(source, (document?.contents ?? null) as Node | null);
  const isTold = ({ start }: Place): boolean =>
    syntax.lines.size > 0 && syntax.lines.has(lineColumn(source, start).line);
  const all = [...syntax.diagnostics, ...diagnostics.filter(({ place }) => !(place && isTold(place)))];
  if (second) all.push(severalDocuments(source, second));
  const suspects = syntax.suspects.map((offset) => recordAround(tree, offset));
  const bomb = diagnostics.find(({ code }) => code === "yaml-alias-limit")?.place?.start;
  const trustedUntil = Math.min(syntax.trustedUntil, bomb ?? source.text.length);
  const trusts = (place: Place): boolean =>
    place.end <= trustedUntil &&
    !suspects.some(([from, to]) => place.start >= from && place.start < to) &&
    !isTold(place);
  return { tree, diagnostics: all, sound: syntax.diagnostics.length === 0, trusts };
}

function severalDocuments(source: Source, { range, contents }: Document): Diagnostic {
  const start = (contents as Node | null)?.range?.[0] ?? range?.[0] ?? 0;
  const marker = source.text.lastIndexOf("---", start);
  const place = marker < 0 ? { source, start, end: start } : { source, start: marker, end: marker + 3 };
  return { code: "yaml-several-documents", severity: "error", data: {}, place };
}
