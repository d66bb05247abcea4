/** A table for a terminal too narrow for columns: each row as its short cells in a line and its text below. */
import { absent } from "./cell-text.ts";
import { type Draw, type Grid, gap, painted } from "./grid.ts";
import type { Paint, Tone } from "./paint.ts";
import { widthOf, wrapped } from "./wrap.ts";

/** Draws rows in lines no wider than `width`. Cells without a value are left out; numbers have their header. */
export function stacked({ columns }: Grid, width: number, paint: Paint): Draw {
  const indent = width >= 20 ? gap : "";
  const isMain = columns.map(({ wrap }) => wrap === "main");
  // Where the text is what the row is about, as in `stats`, it goes first.
  const isMainFirst = isMain[0] === true;

  return function* (rows) {
    for (const { texts, tones } of rows) {
      const short: Piece[] = [];
      const long: Piece[] = [];
      for (const [index, text] of texts.entries()) {
        if (text === absent) continue;
        const { align, header } = columns[index] ?? { align: "left", header: "" };
        const labelled = align === "right" ? `${header} ${text}` : text;
        (isMain[index] === true ? long : short).push([labelled, tones[index] ?? null]);
      }
      if (isMainFirst) yield* texted(long, "", width, paint);
      yield* flowed(short, { first: isMainFirst ? indent : "", rest: indent, width, paint });
      if (!isMainFirst) yield* texted(long, indent, width, paint);
    }
  };
}

type Piece = readonly [text: string, tone: Tone | null];

function* texted(pieces: readonly Piece[], indent: string, width: number, paint: Paint): Generator<string, void> {
  for (const [text, tone] of pieces) {
    for (const line of wrapped(text, width - indent.length)) yield indent + painted(line, tone, paint);
  }
}

interface Flow {
  /** Before the first line, and before further ones. */
  readonly first: string;
  readonly rest: string;
  readonly width: number;
  readonly paint: Paint;
}

/** Cells one after another, broken between cells, and within one only where it is wider than the terminal. */
function* flowed(pieces: readonly Piece[], { first, rest, width, paint }: Flow): Generator<string, void> {
  const room = width - rest.length;
  let indent = first;
  let line = "";
  let used = 0;
  for (const [text, tone] of pieces) {
    const size = widthOf(text);
    if (used > 0 && used + gap.length + size <= room) {
      line += gap + painted(text, tone, paint);
      used += gap.length + size;
      continue;
    }
    if (used > 0) {
      yield indent + line;
      indent = rest;
    }
    const lines = wrapped(text, room);
    for (const full of lines.slice(0, -1)) {
      yield indent + painted(full, tone, paint);
      indent = rest;
    }
    const last = lines.at(-1) ?? "";
    line = painted(last, tone, paint);
    used = widthOf(last);
  }
  if (used > 0) yield indent + line;
}
