/** The log in each format, entry by entry: what has been found is shown while the rest is still looked for. */
import { type LogEntry, type LogHead, type LogLine, logColumns, logEnvelope } from "../report/log.ts";
import type { LogTexts } from "../text/log.ts";
import { oneLine } from "./cell-text.ts";
import { csvLine } from "./csv.ts";
import { gap } from "./grid.ts";
import type { FormatName } from "./index.ts";
import { jsonText } from "./json-text.ts";
import { escaped } from "./markdown.ts";
import { type Paint, paintFor, type Tone } from "./paint.ts";
import type { Style } from "./style.ts";
import { tsvLine } from "./tsv.ts";
import { padded, widthOf, wrapped } from "./wrap.ts";

/** Pieces of text that together are the log. */
export interface LogWriter {
  /** Before all entries. */
  readonly begin: string;
  /** An entry; `place` is its number from 0. */
  readonly entry: (entry: LogEntry, place: number) => string;
  /** After all entries, of which there were so many. */
  readonly end: (count: number) => string;
}

/** What a format needs besides the entries. */
export interface LogSetting {
  readonly texts: LogTexts;
  /** Said instead of entries when there are none. */
  readonly nothing: string;
}

/** How a format writes the log. */
export async function logWriter(format: FormatName, style: Style, setting: LogSetting): Promise<LogWriter> {
  switch (format) {
    case "table":
      return people(await paintFor(style.colour), style.width, setting);
    case "markdown":
      return markdown(setting);
    case "json":
      return json();
    case "ndjson":
      return data(
        () => "",
        (entry) => `${jsonText(entry.json())}\n`,
      );
    case "csv":
      return data(
        () => `${logColumns.join(",")}\r\n`,
        (entry) =>
          entry
            .rows()
            .map((cells) => `${csvLine(cells)}\r\n`)
            .join(""),
      );
    case "tsv":
      return data(
        () => `${logColumns.join("\t")}\n`,
        (entry) =>
          entry
            .rows()
            .map((cells) => `${tsvLine(cells)}\n`)
            .join(""),
      );
  }
}

function data(begin: () => string, entry: (entry: LogEntry) => string): LogWriter {
  return { begin: begin(), entry, end: () => "" };
}

/** The envelope with an entry a line, as other reports have it. */
function json(): LogWriter {
  const begin = `${jsonText(logEnvelope).slice(0, -1)},"revisions":[`;
  return {
    begin,
    entry: (entry, place) => `${place === 0 ? "\n" : ",\n"}${jsonText(entry.json())}`,
    end: (count) => `${count === 0 ? "" : "\n"}]}\n`,
  };
}

function markdown({ texts, nothing }: LogSetting): LogWriter {
  const heading = ({ head }: LogEntry): string =>
    head === null
      ? escaped(texts.notCommitted)
      : escaped(oneLine([head.short, head.day, head.author, head.subject].join(" ")));
  const items = ({ lines, unreadable, isCut }: LogEntry): readonly string[] => [
    ...(unreadable ? [`- ${escaped(texts.unreadable)}`] : []),
    ...(isCut ? [`- ${escaped(texts.cut)}`] : []),
    ...lines.map(({ id, text }) => `- **${escaped(oneLine(id))}** ${escaped(oneLine(text))}`),
  ];
  return {
    begin: "",
    entry: (entry, place) =>
      `${[...(place === 0 ? [] : [""]), `### ${heading(entry)}`, "", ...items(entry)].join("\n")}\n`,
    end: (count) => (count === 0 ? `${escaped(nothing)}\n` : ""),
  };
}

/** Narrower than any terminal. */
const narrowest = 10;
/** A subject or a change beside what is before it needs this many columns; else it goes below. */
const narrowestText = 24;
const indent = gap;

/** What a change is painted as, beside its words. */
const tones: Readonly<Partial<Record<LogLine["kind"], Tone>>> = {
  moved: "overdue",
  removed: "overdue",
  reopened: "overdue",
  extended: "due-soon",
  done: "done",
  reported: "done",
  withdrawn: "withdrawn",
};

function people(paint: Paint, given: number | undefined, { texts, nothing }: LogSetting): LogWriter {
  const width = given === undefined ? undefined : Math.max(given, narrowest);
  const fitted = (text: string, room: number | undefined): readonly string[] =>
    room === undefined ? [text] : wrapped(text, room);

  function* headLines(head: LogHead | null): Generator<string> {
    if (head === null) {
      for (const line of fitted(texts.notCommitted, width)) yield paint(line, "heading");
      return;
    }
    const [short, author, subject] = [head.short, head.author, head.subject].map(oneLine) as [string, string, string];
    const before = [short, head.day, author];
    const used = widthOf(before.join(gap)) + gap.length;
    if (width !== undefined && width - used < Math.min(widthOf(subject), narrowestText)) {
      for (const line of fitted(before.join(gap), width)) yield paint(line, "commit");
      for (const line of fitted(subject, width)) yield paint(line, "heading");
      return;
    }
    const [first = "", ...rest] = fitted(subject, width === undefined ? undefined : width - used);
    const meta = `${paint(short, "commit")}${gap}${paint(before.slice(1).join(gap), "label")}`;
    yield subject === "" ? meta : `${meta}${gap}${paint(first, "heading")}`;
    for (const line of rest) yield `${" ".repeat(used)}${paint(line, "heading")}`;
  }

  function* changeLines(lines: readonly LogLine[]): Generator<string> {
    const ids = lines.map(({ id }) => oneLine(id));
    const idWidth = Math.max(...ids.map(widthOf));
    const hanging = indent.length + idWidth + gap.length;
    const isBeside = width === undefined || width - hanging >= narrowestText;
    for (const [index, { kind, text }] of lines.entries()) {
      const id = ids[index] ?? "";
      const tone = tones[kind];
      const shown = (line: string): string => (tone === undefined ? line : paint(line, tone));
      if (!isBeside) {
        for (const line of fitted(id, width)) yield paint(line, "label");
        for (const line of fitted(oneLine(text), width - indent.length)) yield indent + shown(line);
        continue;
      }
      const [first = "", ...rest] = fitted(oneLine(text), width === undefined ? undefined : width - hanging);
      yield `${indent}${padded(id, idWidth)}${gap}${shown(first)}`;
      for (const line of rest) yield " ".repeat(hanging) + shown(line);
    }
  }

  function* entryLines({ head, lines, unreadable, isCut }: LogEntry, place: number): Generator<string> {
    if (place > 0) yield "";
    yield* headLines(head);
    const room = width === undefined ? undefined : width - indent.length;
    const remarks = [...(unreadable ? [texts.unreadable] : []), ...(isCut ? [texts.cut] : [])];
    for (const line of remarks.flatMap((text) => fitted(text, room))) yield indent + paint(line, "label");
    if (lines.length > 0) yield* changeLines(lines);
  }

  return {
    begin: "",
    entry: (entry, place) => `${[...entryLines(entry, place)].join("\n")}\n`,
    end: (count) => (count > 0 ? "" : `${fitted(nothing, width).join("\n")}\n`),
  };
}
