/** A table for a pipe: one line a row, nothing cut or wrapped, columns aligned with spaces. */
import { type Grid, gap, painted } from "./grid.ts";
import type { Paint, Tone } from "./paint.ts";
import { padded } from "./wrap.ts";

/** The lines of a grid. The last column is not padded. */
export function* aligned({ columns, groups, widths, summary, isEmpty }: Grid, paint: Paint): Generator<string, void> {
  const line = (texts: readonly string[], tones: readonly (Tone | null)[]): string => {
    let text = "";
    for (const [index, cell] of texts.entries()) {
      const isLast = index === texts.length - 1;
      const align = columns[index]?.align;
      const whole = isLast && align === "left" ? cell : padded(cell, widths[index] ?? 0, align);
      text += painted(whole, tones[index] ?? null, paint) + (isLast ? "" : gap);
    }
    return text.trimEnd();
  };

  if (!isEmpty) {
    yield line(
      columns.map(({ header }) => header),
      columns.map(() => "header"),
    );
    for (const { heading, rows } of groups) {
      if (heading !== null) {
        yield "";
        yield paint(heading, "heading");
      }
      for (const { texts, tones } of rows) yield line(texts, tones);
    }
    if (summary !== null) yield "";
  }
  if (summary !== null) yield summary;
}
