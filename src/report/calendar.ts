/** The report of `calendar`: the days of a year, which of them are off, and why. */
import type { WorkCalendar } from "../deadline/calendar.ts";
import type { Citation } from "../deadline/calendar-data.ts";
import { type CivilDay, daysInMonth, makeDay, monthOf, type Weekday, weekdayOf } from "../deadline/day.ts";
import type { CalendarTexts } from "../text/calendar.ts";
import type { Json, JsonObject, Report, Row, TableModel } from "./model.ts";

/** What a day's number in a month is marked as; `null` for an ordinary working day. */
export type DayMark = "off" | "worked" | "weekend" | null;

export interface MonthModel {
  readonly heading: string;
  /** How many days of the first week belong to the month before. */
  readonly offset: number;
  /** From the first day on. */
  readonly marks: readonly DayMark[];
}

export interface NamedLine {
  readonly mark: "off" | "worked";
  readonly day: string;
  readonly text: string;
}

export interface CalendarReport extends Report {
  readonly title: string;
  readonly weekdays: readonly string[];
  readonly months: readonly MonthModel[];
  /** A line for every three months. */
  readonly quarters: readonly string[];
  readonly legend: (off: string, worked: string) => string;
  readonly sections: readonly { readonly heading: string; readonly lines: readonly NamedLine[] }[];
  readonly sources: { readonly heading: string; readonly lines: readonly string[] };
  readonly totals: readonly string[];
}

interface DayEntry {
  readonly day: CivilDay;
  readonly weekday: Weekday;
  readonly off: boolean;
  /** `null` for plain weekends and plain working days. */
  readonly reason: string | null;
  readonly source: Citation | null;
}

/** The report of a year from 1 to 9999. */
export function calendarReport(calendar: WorkCalendar, year: number, texts: CalendarTexts): CalendarReport {
  const days = daysOf(calendar, year);
  const named = days.filter(({ reason }) => reason !== null);
  const workingDays = Array.from({ length: 12 }, (_, month) => workingIn(days, [month + 1]));
  const quarters = [0, 3, 6, 9].map((first) => workingDays.slice(first, first + 3));
  const total = sum(workingDays);
  const published = calendar.base?.year(year)?.published ?? null;
  const { sources, refer } = references(named, published?.source, texts);
  const title = texts.title(calendar.base?.name ?? null, calendar.code, year);
  const totals = (cited: (source: Citation) => string): readonly string[] => [
    texts.total(year, total, days.length - total),
    ...(published === null ? [] : [texts.published(published.count, cited(published.source), published.note)]),
  ];
  const lines = (mark: NamedLine["mark"]): readonly NamedLine[] =>
    named
      .filter(({ off }) => off === (mark === "off"))
      .map((entry) => ({
        mark,
        day: texts.day(entry.day, entry.weekday),
        text: `${entry.reason} ${refer(entry.source)}`,
      }));
  const table = (rows: readonly DayEntry[], summary: string | null): TableModel => ({
    type: "table",
    columns: (["date", "weekday", "off", "reason", "source"] as const).map((key) => ({
      key,
      header: texts.columns[key],
      align: "left",
      wrap: key === "reason" ? "main" : key === "source" ? "side" : "none",
    })),
    groups: [{ heading: title, rows: rows.map((entry) => rowOf(entry, summary === null, texts)) }],
    summary,
  });
  return {
    title,
    weekdays: texts.weekdays,
    months: Array.from({ length: 12 }, (_, index) => monthOfYear(days, year, index + 1, texts)),
    quarters: quarters.map((months, index) => texts.quarter(index + 1, months, sum(months))),
    legend: texts.legend,
    sections: [
      { heading: texts.off, lines: lines("off") },
      { heading: texts.worked, lines: lines("worked") },
    ].filter((section) => section.lines.length > 0),
    sources: { heading: texts.sources, lines: sources },
    totals: totals(refer),
    people: () => table(named, totals(({ title: name }) => `(${name})`).join(" ")),
    data: () => table(days, null),
    lines: () => days.map(jsonOf),
    json: () => ({
      schemaVersion: 1,
      kind: "calendar",
      code: calendar.code,
      name: calendar.base?.name ?? null,
      year,
      covered: calendar.covers(year),
      workingDays: total,
      daysOff: days.length - total,
      published: published && {
        count: published.count,
        source: published.source.title,
        url: published.source.url,
        note: published.note,
      },
      months: workingDays.map((count, index) => ({ month: index + 1, workingDays: count })),
      quarters: quarters.map((months, index) => ({ quarter: index + 1, workingDays: sum(months) })),
      days: days.map(jsonOf),
    }),
  };
}

const sum = (numbers: readonly number[]): number => numbers.reduce((all, number) => all + number, 0);

function workingIn(days: readonly DayEntry[], months: readonly number[]): number {
  return days.filter(({ day, off }) => !off && months.includes(monthOf(day))).length;
}

function daysOf(calendar: WorkCalendar, year: number): readonly DayEntry[] {
  const days: DayEntry[] = [];
  for (let month = 1; month <= 12; month += 1) {
    for (let number = 1; number <= daysInMonth(year, month); number += 1) {
      const day = makeDay(year, month, number);
      if (day === undefined) continue;
      const off = calendar.dayOff(day);
      const { reason = null, source = null } = off ?? calendar.worked(day) ?? {};
      days.push({ day, weekday: weekdayOf(day), off: off !== undefined, reason, source });
    }
  }
  return days;
}

function monthOfYear(days: readonly DayEntry[], year: number, month: number, texts: CalendarTexts): MonthModel {
  const own = days.filter(({ day }) => monthOf(day) === month);
  const marks = own.map(({ off, reason }): DayMark => {
    if (reason !== null) return off ? "off" : "worked";
    return off ? "weekend" : null;
  });
  return { heading: texts.month(year, month), offset: (own[0]?.weekday ?? 1) - 1, marks };
}

/** The sources of the days and of the total, numbered, and the number of each as it stands behind a reason. */
function references(
  named: readonly DayEntry[],
  published: Citation | undefined,
  texts: CalendarTexts,
): { readonly sources: readonly string[]; readonly refer: (source: Citation | null) => string } {
  const textOf = (source: Citation | null): string =>
    source === null ? texts.ownDay : [source.title, source.url].filter((part) => part !== null).join(" ");
  const known = new Set(named.map(({ source }) => textOf(source)));
  if (published) known.add(textOf(published));
  const numbers = new Map([...known].map((text, index) => [text, index + 1] as const));
  return {
    sources: [...numbers].map(([text, number]) => `[${number}] ${text}`),
    refer: (source) => `[${numbers.get(textOf(source)) ?? ""}]`,
  };
}

function rowOf({ day, weekday, off, reason, source }: DayEntry, isData: boolean, texts: CalendarTexts): Row {
  const isOwn = reason !== null && source === null;
  return {
    state: null,
    cells: [
      { type: "day", day },
      { type: "text", text: texts.weekday(weekday) },
      { type: "text", text: isData ? String(off) : texts.state(off) },
      { type: "text", text: reason },
      { type: "text", text: source?.title ?? (isOwn ? texts.ownDay : null) },
    ],
  };
}

function jsonOf({ day, off, reason, source }: DayEntry): JsonObject & { readonly date: Json } {
  return { date: day, off, reason, source: source?.title ?? null };
}
