/** Records as text: a title, how it stands, labelled values, and dated events. */
import type { Event, RecordModel } from "../report/model.ts";
import { cellText, oneLine, signs } from "./cell-text.ts";
import { gap } from "./grid.ts";
import type { Paint } from "./paint.ts";
import { padded, widthOf, wrapped } from "./wrap.ts";

const dayWidth = "2017-10-01".length;
/** A value beside its label needs this many columns; else it goes below. */
const narrowestValue = 20;

/** The lines of records. `width` in columns; `undefined`: nothing is wrapped. */
export function* recordLines(
  records: readonly RecordModel[],
  width: number | undefined,
  paint: Paint,
): Generator<string, void> {
  for (const [index, record] of records.entries()) {
    if (index > 0) yield "";
    yield* recordLine(record, width, paint);
  }
}

function* recordLine(record: RecordModel, width: number | undefined, paint: Paint): Generator<string, void> {
  const { state, fields, sections } = record;
  const name = `${oneLine(record.id)}${gap}${oneLine(record.title)}`;
  for (const line of lines(name, width)) yield paint(line, "heading");
  for (const line of lines(`${signs[state]} ${oneLine(record.sentence)}`, width)) yield paint(line, state);
  yield "";
  const labelWidth = fields.reduce((widest, { label }) => Math.max(widest, widthOf(label)), 0);
  for (const { label, cell } of fields) yield* hanging(label, labelWidth, cellText(cell), width, paint);
  for (const { heading, events } of sections) {
    yield "";
    yield* lines(heading, width).map((line) => paint(line, "heading"));
    for (const { day, text } of events) yield* eventLines(day, text, width, paint);
  }
}

function eventLines(day: Event["day"], text: string, width: number | undefined, paint: Paint): Iterable<string> {
  return hanging(day ?? "", dayWidth, oneLine(text), width, paint);
}

/** A label and its text, the text's further lines under its first. */
function* hanging(
  label: string,
  labelWidth: number,
  text: string,
  width: number | undefined,
  paint: Paint,
): Generator<string, void> {
  const indent = labelWidth + gap.length;
  if (width !== undefined && width - indent < narrowestValue) {
    if (label !== "") yield* lines(label, width).map((line) => paint(line, "label"));
    const inset = width >= narrowestValue ? gap : "";
    for (const line of lines(text, width - inset.length)) yield inset + line;
    return;
  }
  const [first = "", ...rest] = lines(text, width === undefined ? undefined : width - indent);
  const head = label === "" ? " ".repeat(labelWidth) : paint(label, "label") + padded("", labelWidth - widthOf(label));
  yield `${head}${gap}${first}`;
  for (const line of rest) yield " ".repeat(indent) + line;
}

function lines(text: string, width: number | undefined): readonly string[] {
  return width === undefined ? [text] : wrapped(text, width);
}
