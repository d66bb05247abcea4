/** The YAML parser's errors → our own diagnostics: one for each mistake, at the place to mend. */
import { type ErrorCode, Lexer, type YAMLError } from "yaml";
import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import type { SyntaxProblem } from "../diagnostics/register-codes.ts";
import { lineColumn, type Place, type Source } from "../diagnostics/source.ts";
import { originalOffset, type Scratch } from "./scratch.ts";

/** What the parser's lexer says at the end of a bracket that was never closed. */
const flowEnd = "\x18";
/** Lexemes of the parser's own that stand for no text. */
const silent = new Set(["\x02", "\x1f", flowEnd]);
const closers: Readonly<Record<string, string>> = { "[": "]", "{": "}", '"': '"', "'": "'" };

/** Mistakes after which what follows may belong to other records than it seems to. */
const unsettling: ReadonlySet<ErrorCode> = new Set<ErrorCode>(["BAD_INDENT", "TAB_AS_INDENT"]);
const manySuspects = 200;

export interface Syntax {
  readonly diagnostics: readonly Diagnostic[];
  /** Also what is wrong on lines where something is told already. */
  readonly all: readonly Diagnostic[];
  /** Opening quotes and brackets without a closing one, each with the offset where the parser gave up on it. */
  readonly openers: ReadonlyMap<number, number>;
  /** Offsets of mistakes whose record cannot be trusted. */
  readonly suspects: readonly number[];
  /** Lines with a mistake. */
  readonly lines: ReadonlySet<number>;
  /** From here on the file cannot be trusted; its length when all of it can. */
  readonly trustedUntil: number;
}

/** The opening quotes and brackets that have no closing one, each by the offset where the parser gave up on it. */
function unclosed(scratch: Scratch): ReadonlyMap<number, number> {
  const openers = new Map<number, number>();
  let stack: { readonly closer: string; readonly offset: number }[] = [];
  let offset = 0;
  const original = (place: number): number => originalOffset(scratch, place);
  const giveUp = (from = 0): void => {
    for (const opener of stack.slice(from)) openers.set(original(opener.offset), original(offset));
    stack = stack.slice(0, from);
  };
  for (const lexeme of new Lexer().lex(scratch.text)) {
    if (lexeme === flowEnd) giveUp();
    if (silent.has(lexeme)) continue;
    if (lexeme === "[" || lexeme === "{") {
      stack.push({ closer: closers[lexeme] ?? "", offset });
    } else if (lexeme === "]" || lexeme === "}") {
      // A bracket of the other kind may close one further out: what is open inside it is not closed.
      const match = stack.findLastIndex(({ closer }) => closer === lexeme);
      if (match >= 0) giveUp(match + 1);
      stack.pop();
    } else if (/^["']/.test(lexeme) && !isClosed(lexeme)) {
      openers.set(original(offset), original(offset + lexeme.length));
    }
    offset += lexeme.length;
  }
  giveUp();
  return openers;
}

/** The lexer ends a quoted text at its closing quote, so only the end needs a look. */
function isClosed(quoted: string): boolean {
  const quote = quoted.slice(0, 1);
  if (quoted.length < 2 || !quoted.endsWith(quote)) return false;
  // A quote is no closing one when it is doubled (single quotes) or after a backslash that is itself not escaped.
  const single = quote === "'";
  const inner = single ? quoted.slice(1) : quoted.slice(1, -1);
  const run = trailing(inner, single ? "'" : "\\");
  return single ? run % 2 === 1 : run % 2 === 0;
}

/** How often a character is repeated at the end of a text. */
function trailing(text: string, character: string): number {
  let start = text.length;
  while (start > 0 && text[start - 1] === character) start -= 1;
  return text.length - start;
}

/** From an offset to the end of its line, without the space around it and a comment after it. */
function restOfLine({ source, start }: Pick<Place, "source" | "start">): Place {
  const line = /^[^\r\n]*/.exec(source.text.slice(start, start + 2000))?.[0] ?? "";
  const indent = /^\s*/.exec(line)?.[0].length ?? 0;
  const text = line.replace(/\s#.*$/, "").trim();
  return { source, start: start + indent, end: start + indent + text.length };
}

/** Skips white space and line breaks: the parser reports some mistakes at the end of what comes before. */
function onward(source: Source, offset: number): number {
  let start = offset;
  while (/\s/.test(source.text[start] ?? "")) start += 1;
  return start;
}

const problems: readonly (readonly [RegExp, SyntaxProblem])[] = [
  [/^Block scalar/, "block-header"],
  [/^Not a YAML token/, "block-header"],
  [/^Comments must/, "comment"],
  [/^Sequence item without/, "dash"],
  [/directives-end|^Unexpected doc-end|^Block collection cannot start/, "document-start"],
  [/^Implicit keys|implicit map key/, "key-lines"],
  [/at most 1024/, "key-too-long"],
  [/within flow collections/, "block-in-flow"],
  [/^Tags and anchors|^Anchors and tags|at most one|must not specify/, "properties"],
  [/^Anchor|^Alias/, "anchor"],
  [/^Unexpected/, "unexpected"],
];

/** One error, as far as it can be told by itself. */
function translate(source: Source, error: YAMLError): Diagnostic {
  const [start, end] = error.pos;
  const found = source.text.slice(start, end);
  const line = restOfLine({ source, start });
  const place = start === end || /[\r\n]/.test(found) ? line : { source, start, end };
  const severity = "error";
  const codes: Partial<Record<ErrorCode, () => Diagnostic>> = {
    BAD_DIRECTIVE: () => ({ code: "yaml-syntax", severity, data: { problem: "directive", found }, place: line }),
    BAD_DQ_ESCAPE: () => {
      const found = /^\\(?:x.{0,2}|u.{0,4}|U.{0,8}|.)?/.exec(source.text.slice(start, start + 10))?.[0] ?? "";
      return {
        code: "yaml-escape",
        severity,
        data: { escape: found },
        place: { source, start, end: start + found.length },
      };
    },
    BAD_INDENT: () => {
      const at = restOfLine({ source, start: onward(source, start) });
      return { code: "yaml-indent", severity, data: {}, place: at };
    },
    BAD_SCALAR_START: () => {
      const character = source.text[start] ?? "";
      return { code: "yaml-reserved-start", severity, data: { character }, place: { source, start, end: start + 1 } };
    },
    BLOCK_AS_IMPLICIT_KEY: () => ({ code: "yaml-colon-in-value", severity, data: {}, place: line }),
    MULTILINE_IMPLICIT_KEY: () => missingColon(line),
    RESOURCE_EXHAUSTION: () => ({ code: "yaml-too-deep", severity, data: { limit: 0 }, place }),
    TAB_AS_INDENT: () => ({ code: "yaml-tab", severity, data: {}, place }),
  };
  const known = codes[error.code];
  if (known) return known();
  if (/^Missing ,/.test(error.message)) return { code: "yaml-missing-comma", severity, data: {}, place };
  if (/^Implicit map keys need/.test(error.message)) return missingColon(line);
  const problem = problems.find(([pattern]) => pattern.test(error.message))?.[1] ?? "other";
  return { code: "yaml-syntax", severity, data: { problem, found: found.trim() }, place };
}

function missingColon(place: Place): Diagnostic {
  const found = place.source.text.slice(place.start, place.end);
  return { code: "yaml-missing-colon", severity: "error", data: { found }, place };
}

/** A key that starts in the value above it: its line is indented too deeply. */
function deeperLine(source: Source, { pos: [start, end] }: YAMLError): Place {
  const text = source.text.slice(start, end);
  const last = Math.max(text.lastIndexOf("\n"), text.lastIndexOf("\r")) + 1;
  return restOfLine({ source, start: start + last });
}

/**
 * Words the parser's errors. It often gives several for one mistake: only the first of a line is told, and none that
 * follows from an earlier one.
 */
export function readSyntaxErrors(scratch: Scratch, errors: readonly YAMLError[]): Syntax {
  const { source } = scratch;
  const diagnostics: Diagnostic[] = [];
  const all: Diagnostic[] = [];
  const suspects: number[] = [];
  const lines = new Set<number>();
  const openers = errors.length > 0 ? unclosed(scratch) : new Map<number, number>();
  let trustedUntil = source.text.length;
  let lastIndent = Number.NEGATIVE_INFINITY;

  const add = (diagnostic: Diagnostic): void => {
    const start = diagnostic.place?.start ?? 0;
    const { line } = lineColumn(source, start);
    suspects.push(start);
    all.push(diagnostic);
    if (!lines.has(line)) diagnostics.push(diagnostic);
    lines.add(line);
  };

  for (const [start, end] of openers) {
    const opener = source.text[start] ?? "";
    const data = { opener, closer: closers[opener] ?? "" };
    add({ code: "yaml-unclosed", severity: "error", data, place: restOfLine({ source, start }) });
    if (end >= source.text.length) trustedUntil = Math.min(trustedUntil, start);
  }
  // Where the parser gave up on an opener, it finds more that is wrong.
  for (const end of openers.values()) lines.add(lineColumn(source, end).line);
  const endOfSense = trustedUntil;
  const sorted = [...errors].sort((one, other) => one.pos[0] - other.pos[0]);
  for (const [index, error] of sorted.entries()) {
    const [start] = error.pos;
    if (start >= endOfSense) break;
    if (/^Missing closing|must end with a|and end with a/.test(error.message) && openers.size > 0) continue;
    const next = sorted[index + 1];
    if (error.code === "BLOCK_AS_IMPLICIT_KEY" && next?.code === "MULTILINE_IMPLICIT_KEY" && next.pos[0] === start) {
      // Told as the indentation that it is; the other error of the pair falls on the same mistake.
      lines.add(lineColumn(source, start).line);
      add({ code: "yaml-indent", severity: "error", data: {}, place: deeperLine(source, next) });
      continue;
    }
    const diagnostic = translate(source, error);
    const { line } = lineColumn(source, diagnostic.place?.start ?? start);
    // One line out of place puts its neighbours out of place.
    const follows = error.code === "BAD_INDENT" && line <= lastIndent + 1;
    if (error.code === "BAD_INDENT") lastIndent = line;
    if (follows) lines.add(line);
    else add(diagnostic);
    if (unsettling.has(error.code) || /in YAML stream|at node end/.test(error.message)) {
      trustedUntil = Math.min(trustedUntil, start);
    }
    if (/in YAML stream/.test(error.message)) break;
  }
  // Past all mending in detail: trust nothing after the first mistake.
  if (suspects.length > manySuspects)
    return {
      diagnostics,
      all,
      openers,
      suspects: [],
      lines,
      trustedUntil: Math.min(...suspects.slice(0, manySuspects)),
    };
  return { diagnostics, all, openers, suspects, lines, trustedUntil };
}
