/** Which columns of a table a terminal has room for, and how wide each may be. */
import type { Column } from "../report/model.ts";
import { type Grid, gap } from "./grid.ts";
import { longestWord, widthOf, wrapped } from "./wrap.ts";

export interface Fit {
  /** Indexes of the columns that stay, from left to right. */
  readonly kept: readonly number[];
  /** The width of each column that stays. */
  readonly widths: readonly number[];
}

/** What an unwrapped column may take before it is wrapped after all, as a register's ids can have any length. */
const widestUnwrapped = 24;
/** A side column is not made so narrow that words up to this width are broken. */
const widestWord = 16;
/** The main column gets this many times the share of a side column. */
const mainShare = 3;

type Wrap = Column["wrap"];

/**
 * The columns that fit `width`, with their widths: all at their natural width where there is room; else the wrapped
 * ones share what the others leave, and columns that may yield do so, the one that wants most room for the main column
 * first. `null` when the rest does not fit either.
 */
export function fitColumns(grid: Grid, width: number): Fit | null {
  let kept = grid.columns.map((_, index) => index);
  const words = grid.columns.map((_, index) => widestWordOf(grid, index));
  for (;;) {
    const widths = share(grid, kept, words, width);
    const mainPlace = kept.findIndex((index) => grid.columns[index]?.wrap === "main");
    const mainIndex = kept[mainPlace] ?? -1;
    const natural = grid.widths[mainIndex] ?? 0;
    const room = widths === null ? 0 : (widths[mainPlace] ?? Number.POSITIVE_INFINITY);
    const yielding = kept
      .filter((index) => room < Math.min(natural, grid.columns[index]?.yieldsBelow ?? 0) || widths === null)
      .filter((index) => grid.columns[index]?.yieldsBelow !== undefined)
      .sort((a, b) => (grid.columns[b]?.yieldsBelow ?? 0) - (grid.columns[a]?.yieldsBelow ?? 0));
    const [first] = yielding;
    if (first !== undefined) {
      kept = kept.filter((index) => index !== first);
      continue;
    }
    return widths === null || room < Math.min(natural, grid.columns[mainIndex]?.narrowest ?? 0)
      ? null
      : { kept, widths };
  }
}

function widestWordOf({ columns, groups }: Grid, index: number): number {
  const column = columns[index];
  if (column === undefined || column.wrap === "none") return 0;
  let widest = longestWord(column.header);
  for (const { rows } of groups) {
    for (const { texts } of rows) widest = Math.max(widest, longestWord(texts[index] ?? ""));
  }
  return widest;
}

/** The widths of the kept columns within `width`; `null` when even the narrowest are too wide together. */
function share(grid: Grid, kept: readonly number[], words: readonly number[], width: number): readonly number[] | null {
  const room = width - gap.length * (kept.length - 1);
  const natural = kept.map((index) => grid.widths[index] ?? 0);
  if (sum(natural) <= room) return natural;

  const wraps = kept.map((index, place): Wrap => {
    const wrap = grid.columns[index]?.wrap ?? "none";
    return wrap === "none" && (natural[place] ?? 0) > widestUnwrapped ? "side" : wrap;
  });
  const least = kept.map((index, place) => {
    const whole = natural[place] ?? 0;
    if (wraps[place] === "none") return whole;
    return Math.min(whole, Math.min(widestWord, Math.max(words[index] ?? 0, 1)) || widestWord);
  });
  let spare = room - sum(least);
  if (spare < 0) return null;
  const widths = [...least];
  // Spare columns go round by share until every cell has its natural width or nothing is left.
  while (spare > 0) {
    const hungry = [...widths.keys()].filter((place) => (widths[place] ?? 0) < (natural[place] ?? 0));
    if (hungry.length === 0) break;
    const shares = hungry.map((place) => (wraps[place] === "main" ? mainShare : 1));
    const unit = Math.max(1, Math.floor(spare / sum(shares)));
    for (const [order, place] of hungry.entries()) {
      const missing = (natural[place] ?? 0) - (widths[place] ?? 0);
      const given = Math.min(missing, spare, unit * (shares[order] ?? 1));
      widths[place] = (widths[place] ?? 0) + given;
      spare -= given;
    }
  }
  return tightened(grid, kept, widths, wraps);
}

/** Side columns no wider than their longest wrapped line, and what that frees given to the main column. */
function tightened(
  grid: Grid,
  kept: readonly number[],
  widths: readonly number[],
  wraps: readonly Wrap[],
): readonly number[] {
  const main = wraps.indexOf("main");
  if (main < 0) return widths;
  const tight = kept.map((index, place) => {
    const width = widths[place] ?? 0;
    return wraps[place] === "side" ? widestLine(grid, index, width) : width;
  });
  const freed = sum(widths) - sum(tight);
  const natural = grid.widths[kept[main] ?? 0] ?? 0;
  return tight.map((width, place) => (place === main ? Math.min(natural, width + freed) : width));
}

/** The longest line of a column wrapped at `width`. */
function widestLine({ columns, groups }: Grid, index: number, width: number): number {
  let widest = Math.min(width, widthOf(columns[index]?.header ?? ""));
  for (const { rows } of groups) {
    for (const { texts } of rows) {
      for (const line of wrapped(texts[index] ?? "", width)) widest = Math.max(widest, widthOf(line));
    }
  }
  return widest;
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
