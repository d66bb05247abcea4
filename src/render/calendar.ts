/** A year as people know it: twelve months, three beside each other where they fit, then the reasons and the totals. */
import type { CalendarReport, DayMark, MonthModel } from "../report/calendar.ts";
import { oneLine } from "./cell-text.ts";
import { chunked } from "./chunks.ts";
import { type Paint, paintFor } from "./paint.ts";
import type { Style } from "./style.ts";
import { widthOf, wrapped } from "./wrap.ts";

/** Beside the number of a day, for those who see no colour. */
const signs = { off: "*", worked: "+", weekend: " " } as const;
/** A number of two columns and its sign. */
const dayWidth = 3;
const monthWidth = 7 * dayWidth;
const gap = "  ";
const across = 3;
const fullWidth = across * monthWidth + (across - 1) * gap.length;
/** A reason beside its day needs this many columns; else it goes below. */
const narrowest = 24;

function dayCell(number: number, mark: DayMark, paint: Paint): string {
  const text = `${String(number).padStart(2)}${mark === null ? " " : signs[mark]}`;
  return mark === null ? text : paint(text, mark);
}

/** The lines of a month, each as wide as the month. */
function monthLines({ heading, offset, marks }: MonthModel, weekdays: readonly string[], paint: Paint): string[] {
  const cells = [
    ...Array.from({ length: offset }, () => " ".repeat(dayWidth)),
    ...marks.map((mark, index) => dayCell(index + 1, mark, paint)),
  ];
  while (cells.length % 7 > 0) cells.push(" ".repeat(dayWidth));
  const weeks = Array.from({ length: cells.length / 7 }, (_, week) => cells.slice(week * 7, week * 7 + 7).join(""));
  return [
    paint(heading.padEnd(monthWidth), "heading"),
    paint(weekdays.map((name) => name.padStart(2).padEnd(dayWidth)).join(""), "label"),
    ...weeks,
  ];
}

function* monthRows({ months, quarters, weekdays }: CalendarReport, isWide: boolean, paint: Paint): Generator<string> {
  for (const [index, quarter] of quarters.entries()) {
    const three = months.slice(index * across, (index + 1) * across);
    const blocks = three.map((month) => monthLines(month, weekdays, paint));
    if (isWide) {
      const height = Math.max(...blocks.map(({ length }) => length));
      for (let line = 0; line < height; line += 1) {
        yield blocks
          .map((lines) => lines[line] ?? " ".repeat(monthWidth))
          .join(gap)
          .trimEnd();
      }
    } else {
      for (const [number, lines] of blocks.entries()) {
        if (number > 0) yield "";
        yield* lines.map((line) => line.trimEnd());
      }
    }
    yield paint(quarter, "label");
    yield "";
  }
}

function* reportLines(report: CalendarReport, width: number | undefined, paint: Paint): Generator<string> {
  const fitted = (text: string, room = width): readonly string[] =>
    room === undefined ? [oneLine(text)] : wrapped(oneLine(text), Math.max(room, 2));
  for (const line of fitted(report.title)) yield paint(line, "heading");
  yield "";
  yield* monthRows(report, width === undefined || width >= fullWidth, paint);
  yield* fitted(report.legend(signs.off, signs.worked));
  for (const { heading, lines } of report.sections) {
    yield "";
    yield paint(heading, "heading");
    for (const { mark, day, text } of lines) {
      const indent = widthOf(day) + gap.length;
      const room = width === undefined ? undefined : width - indent;
      if (room !== undefined && room < narrowest) {
        yield paint(day.trimEnd(), mark);
        yield* fitted(text);
        continue;
      }
      const [first = "", ...rest] = fitted(text, room);
      yield `${paint(day, mark)}${gap}${first}`;
      for (const line of rest) yield `${" ".repeat(indent)}${line}`;
    }
  }
  const { heading, lines } = report.sources;
  if (lines.length > 0) {
    yield "";
    yield paint(heading, "heading");
    for (const line of lines) yield* fitted(line);
  }
  yield "";
  for (const line of report.totals.flatMap((text) => fitted(text))) yield paint(line, "total");
}

/** The year as text. */
export async function renderCalendar(report: CalendarReport, style: Style): Promise<Iterable<string>> {
  return chunked(reportLines(report, style.width, await paintFor(style.colour)));
}
