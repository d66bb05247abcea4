/** A file's text with repairs, for what is still to be found in it: places stay those of the file itself. */
import type { Source } from "../diagnostics/source.ts";

/** A change at an offset of the file: so many characters are left out, and others stand there. No line break among them. */
export interface Edit {
  readonly at: number;
  readonly removed: number;
  readonly inserted: string;
}

/** A place in the repaired text after which offsets are further on than in the file. */
interface Shift {
  /** Offset in the repaired text. */
  readonly end: number;
  /** How much longer the repaired text is up to here. */
  readonly by: number;
}

export interface Scratch {
  readonly source: Source;
  /** The repaired text. It has the same lines as the file. */
  readonly text: string;
  readonly edits: readonly Edit[];
  readonly shifts: readonly Shift[];
}

/** The text as it is with these edits, which do not overlap; those at one offset apply in the order given. */
export function scratchOf(source: Source, edits: readonly Edit[] = []): Scratch {
  const sorted = edits.toSorted((one, other) => one.at - other.at);
  const shifts: Shift[] = [];
  let text = "";
  let from = 0;
  for (const { at, removed, inserted } of sorted) {
    text += source.text.slice(from, at) + inserted;
    from = at + removed;
    shifts.push({ end: text.length, by: text.length - from });
  }
  return { source, text: text + source.text.slice(from), edits, shifts };
}

/** The offset in the file of an offset in the repaired text. */
export function originalOffset({ source, shifts }: Scratch, offset: number): number {
  const shift = shifts.findLast(({ end }) => end <= offset);
  return Math.min(Math.max(0, offset - (shift?.by ?? 0)), source.text.length);
}
