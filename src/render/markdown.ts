/** Markdown (GitHub's): a table for rows, a section for a record. Nothing in a cell is markup. */
import type { RecordModel, Report, TableModel } from "../report/model.ts";
import { cellText, oneLine, signs } from "./cell-text.ts";
import { chunked } from "./chunks.ts";

const entities: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;" };

/** One line of text with everything escaped that markdown, its tables or HTML could act on. */
export function escaped(line: string): string {
  return line.replace(/[&<>]/g, (char) => entities[char] ?? char).replace(/[\\`*_[\]|~$]/g, "\\$&");
}

function* table({ columns, groups, summary }: TableModel): Generator<string, void> {
  let isFirst = true;
  for (const { heading, rows, isTotal } of groups) {
    if (rows.length === 0) continue;
    if (heading !== null) {
      if (!isFirst) yield "";
      yield `### ${escaped(oneLine(heading))}`;
      yield "";
    }
    // A total goes under the rows that it is of.
    if (isTotal === undefined) {
      yield `| ${columns.map(({ header }) => escaped(header)).join(" | ")} |`;
      yield `| ${columns.map(({ align }) => (align === "right" ? "---:" : "---")).join(" | ")} |`;
    }
    for (const { cells } of rows) yield `| ${cells.map((cell) => escaped(cellText(cell))).join(" | ")} |`;
    isFirst = false;
  }
  if (summary === null) return;
  if (!isFirst) yield "";
  yield escaped(oneLine(summary));
}

function* record({ id, title, state, sentence, fields, sections }: RecordModel): Generator<string, void> {
  yield `## ${escaped(oneLine(`${id} ${title}`))}`;
  yield "";
  yield `${signs[state]} ${escaped(oneLine(sentence))}`;
  yield "";
  for (const { label, cell } of fields) yield `- **${escaped(label)}:** ${escaped(cellText(cell))}`;
  for (const { heading, events } of sections) {
    yield "";
    yield `### ${escaped(heading)}`;
    yield "";
    for (const { day, text } of events) yield `- ${day === null ? "" : `${day} `}${escaped(oneLine(text))}`;
  }
}

function* lines(report: Report): Generator<string, void> {
  const model = report.people();
  if (model.type === "table") {
    yield* table(model);
    return;
  }
  for (const [index, one] of model.records.entries()) {
    if (index > 0) yield "";
    yield* record(one);
  }
}

/** The report as markdown. */
export function render(report: Report): Iterable<string> {
  return chunked(lines(report));
}
