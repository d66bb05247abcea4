/** A wording that is understood, cut into the parts that were read. */
import { readWording, type WordingPart } from "./read.ts";

/** Some of the words, and what they were read as. */
export interface PartText {
  readonly role: string;
  readonly text: string;
}

/**
 * The words in their order, each with the innermost part that it belongs to; words that only complete a part («числа»,
 * «срок», "the end of") go with it, and punctuation between parts is left out. A wording that is a fixed phrase is one
 * part, named by its kind. Empty when the wording is refused.
 */
export function partsOf(wording: string): readonly PartText[] {
  const reading = readWording(wording);
  if ("refusal" in reading) return [];
  if (reading.parts.length === 0) return [{ role: reading.tree.kind, text: wording.trim() }];
  const named = completed(segments(wording, reading.parts), wording);
  return named.map(({ role, start, end }) => ({ role: role ?? reading.tree.kind, text: trimmed(wording, start, end) }));
}

const edges = /^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu;
const trimmed = (wording: string, start: number, end: number): string => {
  const text = wording.slice(start, end).replace(edges, "");
  // «10 (десяти)»: what is opened in a part is closed in it.
  return text.includes("(") && !text.includes(")") ? `${text})` : text;
};

interface Segment {
  readonly role: string | null;
  readonly start: number;
  readonly end: number;
}

/** Runs between the borders of parts that have words in them. */
function segments(wording: string, parts: readonly WordingPart[]): readonly Segment[] {
  const borders = [...new Set([0, wording.length, ...parts.flatMap(({ start, end }) => [start, end])])].sort(
    (a, b) => a - b,
  );
  return borders.slice(1).flatMap((end, index) => {
    const start = borders[index] ?? 0;
    if (trimmed(wording, start, end) === "") return [];
    const role = conjunctions.test(trimmed(wording, start, end)) ? "connective" : null;
    return { role: innermost(start, end, parts)?.role ?? role, start, end };
  });
}

const conjunctions = /^(?:and|or|и|или|және|немесе)$/iu;

/** Words without a part join the one before them, or after a connective or a comma the one that follows. */
function completed(segments: readonly Segment[], wording: string): readonly Segment[] {
  const joined: Segment[] = [];
  let waiting: number | undefined;
  for (const segment of segments) {
    const last = joined.at(-1);
    const isApart =
      last === undefined || last.role === "connective" || /[,;:–—]\s*$/u.test(between(last, segment, wording));
    if (segment.role !== null) {
      joined.push({ ...segment, start: waiting ?? segment.start });
      waiting = undefined;
    } else if (isApart) waiting ??= segment.start;
    else joined.splice(-1, 1, { ...last, end: segment.end });
  }
  const last = joined.at(-1);
  if (waiting === undefined) return joined;
  const rest = segments.at(-1)?.end ?? wording.length;
  return last === undefined
    ? [{ role: null, start: waiting, end: rest }]
    : [...joined.slice(0, -1), { ...last, end: rest }];
}

/** What stands between two runs, the punctuation at their edges with it. */
function between({ end }: Segment, { start, end: last }: Segment, wording: string): string {
  const text = wording.slice(start, last);
  return wording.slice(end, start) + (/^[^\p{L}\p{N}]*/u.exec(text)?.[0] ?? "");
}

/** The shortest of the parts that hold a run; of equal ones the last, which is the inner one. */
function innermost(start: number, end: number, parts: readonly WordingPart[]): WordingPart | undefined {
  let found: WordingPart | undefined;
  for (const part of parts) {
    if (part.start > start || part.end < end) continue;
    if (found === undefined || part.end - part.start <= found.end - found.start) found = part;
  }
  return found;
}
