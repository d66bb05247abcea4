/** Text → a tree, with the diagnostics of its YAML. */
import { Composer, type CST, type Document, Lexer, type Node, Parser, Schema, type Tags } from "yaml";
import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import { lineColumn, type Place, type Source } from "../diagnostics/source.ts";
import type { ParsedFile } from "./checked.ts";
import { readNodes } from "./nodes.ts";
import { type Repair, repairOf } from "./repair.ts";
import { type Scratch, scratchOf } from "./scratch.ts";
import { readSyntaxErrors, type Syntax } from "./syntax.ts";
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

function* tokens({ text, shifts }: Scratch): Generator<CST.Token, void> {
  const parser = new Parser();
  let [read, passed, by] = [0, 0, 0];
  for (const lexeme of new Lexer().lex(text)) {
    const before = parser.offset;
    yield* parser.next(lexeme);
    read += parser.offset - before;
    // The parser counts in the file, not in what stands in for it.
    for (let shift = shifts[passed]; shift !== undefined && shift.end <= read; shift = shifts[++passed]) {
      parser.offset -= shift.by - by;
      by = shift.by;
    }
    if (parser.stack.length > depthLimit) throw new TooDeep(parser.offset);
  }
  yield* parser.end();
}

function compose(scratch: Scratch): Document[] {
  const composer = new Composer({ prettyErrors: false, uniqueKeys: false, schema: textSchema() });
  return [...composer.compose(tokens(scratch), true, scratch.source.text.length)];
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
  let scratch = scratchOf(source);
  let documents: readonly Document[];
  let tabs: readonly Diagnostic[] = [];
  try {
    documents = compose(scratch);
  } catch (error) {
    if (!(error instanceof TooDeep)) throw error;
    // After a tab the parser may take each further record for a part of the one before.
    const mended = withoutTabs(scratch);
    const again = mended.tabs.length > 0 ? composed(mended.scratch) : undefined;
    if (again === undefined) {
      const place = { source, start: Math.max(error.offset - 1, 0), end: error.offset };
      return unreadable(source, [{ code: "yaml-too-deep", severity: "error", data: { limit: depthLimit }, place }]);
    }
    [scratch, documents, tabs] = [mended.scratch, again, mended.tabs];
  }
  const {
    syntax,
    isCertain,
    documents: [document, second],
  } = mended(scratch, documents, tabs);
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
  return { tree, diagnostics: all, sound: isCertain, trusts };
}

/** How many mistakes are repaired, and how many characters are parsed for it. */
const repairLimit = 50;
const parseLimit = 12_000_000;

interface Mended {
  readonly documents: readonly Document[];
  readonly syntax: Syntax;
  /** Nothing that the file says can have been lost. */
  readonly isCertain: boolean;
}

/** Repairs one mistake after the other in a copy of the text, and parses it anew: what was hidden comes to light. */
function mended(first: Scratch, read: readonly Document[], tabs: readonly Diagnostic[]): Mended {
  const { source } = first;
  const limit = Math.min(repairLimit, Math.ceil(parseLimit / Math.max(1, source.text.length)));
  const told = new Map<number, Diagnostic>(tabs.map((one) => [lineAt(one), one]));
  const tried = new Set<string>();
  const suspects: number[] = [];
  let [scratch, documents] = [first, read];
  let syntax = syntaxOf(scratch, documents);
  for (let count = 0; count < limit; count += 1) {
    const found = nextRepair(syntax, scratch, tried);
    if (found === undefined) break;
    const { diagnostic, repair, line } = found;
    scratch = scratchOf(source, [...scratch.edits, ...repair.edits]);
    if (!told.has(line)) told.set(line, syntax.diagnostics.find((one) => lineAt(one) === line) ?? diagnostic);
    if (!repair.isCertain && diagnostic.place) suspects.push(diagnostic.place.start);
    // What is left may nest too deeply as long as other brackets are open.
    const again = composed(scratch);
    if (again === undefined) continue;
    documents = again;
    syntax = syntaxOf(scratch, documents);
  }
  const left = syntax.diagnostics.filter((one) => !told.has(lineAt(one)));
  return {
    documents,
    isCertain: left.length === 0 && suspects.length === 0,
    syntax: {
      ...syntax,
      diagnostics: [...told.values(), ...left],
      suspects: [...suspects, ...syntax.suspects],
      lines: new Set([...told.keys(), ...syntax.lines]),
    },
  };
}

/** The text with the tabs repaired that its keys and items are indented with, as many as are repaired at all. */
function withoutTabs(first: Scratch): { readonly scratch: Scratch; readonly tabs: readonly Diagnostic[] } {
  const { source } = first;
  const tabs: Diagnostic[] = [];
  let scratch = first;
  for (const { index, 1: indent = "" } of source.text.matchAll(/^( *\t[ \t]*)(?:- |[^\s:]+:(?:\s|$))/gm)) {
    if (tabs.length === repairLimit) break;
    const place = { source, start: index, end: index + indent.length };
    const tab: Diagnostic = { code: "yaml-tab", severity: "error", data: {}, place };
    const repair = repairOf(tab, scratch, undefined);
    if (repair) scratch = scratchOf(source, [...scratch.edits, ...repair.edits]);
    tabs.push(tab);
  }
  return { scratch, tabs };
}

function syntaxOf(scratch: Scratch, documents: readonly Document[]): Syntax {
  // What is wrong with a tag is told where the nodes are read, with everything else that a tag can be.
  const errors = documents.flatMap((each) => each.errors).filter(({ code }) => code !== "TAG_RESOLVE_FAILED");
  return readSyntaxErrors(scratch, errors);
}

/** The documents of a repaired text; `undefined` when it nests too deeply. */
function composed(scratch: Scratch): readonly Document[] | undefined {
  try {
    return compose(scratch);
  } catch (error) {
    if (error instanceof TooDeep) return undefined;
    throw error;
  }
}

/** The codes that have repairs; a tab makes the parser see the others where there are none. */
const repairable: readonly Diagnostic["code"][] = ["yaml-tab", "yaml-unclosed", "yaml-colon-in-value"];

function nextRepair(
  { all, openers }: Syntax,
  scratch: Scratch,
  tried: Set<string>,
): { readonly diagnostic: Diagnostic; readonly repair: Repair; readonly line: number } | undefined {
  const rank = ({ code }: Diagnostic): number => repairable.indexOf(code);
  const start = ({ place }: Diagnostic): number => place?.start ?? 0;
  // Of the brackets open in one line the innermost is closed first.
  const inOrder = all
    .filter((one) => rank(one) >= 0)
    .sort((a, b) => rank(a) - rank(b) || lineAt(a) - lineAt(b) || start(b) - start(a));
  for (const diagnostic of inOrder) {
    const key = `${diagnostic.code} ${start(diagnostic)}`;
    if (tried.has(key)) continue;
    tried.add(key);
    const repair = repairOf(diagnostic, scratch, openers.get(start(diagnostic)));
    if (repair !== undefined) return { diagnostic, repair, line: lineAt(diagnostic) };
  }
  return undefined;
}

/** The line (from 1) of a diagnostic. */
function lineAt({ place }: Diagnostic): number {
  return place === undefined ? 0 : lineColumn(place.source, place.start).line;
}

function severalDocuments(source: Source, { range, contents }: Document): Diagnostic {
  const start = (contents as Node | null)?.range?.[0] ?? range?.[0] ?? 0;
  const marker = source.text.lastIndexOf("---", start);
  const place = marker < 0 ? { source, start, end: start } : { source, start: marker, end: marker + 3 };
  return { code: "yaml-several-documents", severity: "error", data: {}, place };
}
