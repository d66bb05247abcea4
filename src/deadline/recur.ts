/** Recurring wordings → their occurrences, one after the other. */
import type { Count, Until } from "../register/model.ts";
import type { WorkCalendar } from "./calendar.ts";
import { addTerm } from "./count.ts";
import { type DateProblem, dayOf, lastDayOf, type Viewpoint } from "./dates.ts";
import {
  addDays,
  addMonths,
  type CivilDay,
  daysInMonth,
  endOfMonth,
  isoWeek,
  makeDay,
  monthOf,
  weekdayOf,
  yearOf,
} from "./day.ts";
import type { Amount, Cycle, Limit, Recurrence, RecurringTree, Unit } from "./tree.ts";

/** One report that is asked for: its name and the day by which it is due, before rolling. */
export interface Occurrence {
  /** `2017-09`, `2017-Q3`, `2017-H1`, `2017`, `2017-W36`, or the day itself. */
  readonly label: string;
  readonly day: CivilDay;
}

/** Occurrences that are computed as far as they are asked for, and once. */
export class Series implements Iterable<Occurrence> {
  readonly #source: Iterator<Occurrence>;
  readonly #known: Occurrence[] = [];

  constructor(source: Iterable<Occurrence>) {
    this.#source = source[Symbol.iterator]();
  }

  *[Symbol.iterator](): Iterator<Occurrence> {
    for (let index = 0; ; index++) {
      const known = this.#known[index] ?? this.#more();
      if (!known) return;
      yield known;
    }
  }

  #more(): Occurrence | undefined {
    const next = this.#source.next();
    if (next.done) return undefined;
    this.#known.push(next.value);
    return next.value;
  }
}

export interface RecurSituation extends Viewpoint {
  readonly count: Count;
  readonly until: Until;
  readonly calendar: WorkCalendar;
}

/** Longer series are not followed: a daily report for a hundred years. */
const mostOccurrences = 40_000;

const monthsIn: Readonly<Partial<Record<Unit, number>>> = { month: 1, quarter: 3, "half-year": 6, year: 12 };

/** Whether the series can be computed at all; without an anchor, "every three years by 1 April" cannot. */
export function isAnchored(tree: RecurringTree): boolean {
  if (!("every" in tree)) return true;
  if (tree.first?.type === "event") return false;
  return tree.every.count === 1 || tree.on.type === "end" || tree.first !== undefined;
}

/**
 * The occurrences in order, each due after `from`. Ends with the tree's `until`, or where the years 0001 to 9999 do. A date in the
 * tree that cannot be is returned instead. Reports on periods begin with the one that holds `from`; a cycle of several units,
 * such as "every six months", runs from `from` itself.
 */
export function occurrencesOf(tree: RecurringTree, situation: RecurSituation): Series | DateProblem {
  const back = tree.bound === "until" && situation.until === "exclusive" ? 1 : 0;
  if ("dates" in tree)
    return listed(
      tree.dates.map((date) => dayOf(date, situation)),
      back,
    );
  const first = tree.first && limitDay(tree.first, situation);
  const until = tree.until && limitDay(tree.until, situation);
  if (first !== undefined && typeof first !== "string") return first;
  if (until !== undefined && typeof until !== "string") return until;
  return new Series(earlier(series(tree.every, tree.on, first, until, situation), back));
}

/** «до 10 числа» without that day itself, where `rules.until` says so. */
function* earlier(occurrences: Iterable<Occurrence>, days: number): Generator<Occurrence, void> {
  for (const { label, day } of occurrences) {
    const due = days === 0 ? day : addDays(day, -days);
    yield { label: label === day ? due : label, day: due };
  }
}

function listed(days: readonly (CivilDay | DateProblem)[], back: number): Series | DateProblem {
  const wrong = days.find((day) => typeof day !== "string");
  if (wrong !== undefined && typeof wrong !== "string") return wrong;
  const sorted = days.filter((day) => typeof day === "string").sort();
  return new Series(
    earlier(
      sorted.map((day) => ({ label: day, day })),
      back,
    ),
  );
}

function limitDay(limit: Limit, situation: RecurSituation): CivilDay | DateProblem {
  if (limit.type === "date") return dayOf(limit.date, situation);
  if (limit.type === "period") return lastDayOf(limit.period, situation);
  if (limit.type === "event") return { problem: "impossible" };
  return addTerm(situation.from, limit.amounts, situation.count, situation.calendar).day;
}

function* series(
  every: Cycle,
  on: Recurrence,
  first: CivilDay | undefined,
  until: CivilDay | undefined,
  situation: RecurSituation,
): Generator<Occurrence, void> {
  if (first !== undefined) yield { label: first, day: first };
  const later = first !== undefined && on.type === "end" ? cycleFrom(first, every) : byGrid(every, on, situation);
  let left = mostOccurrences;
  try {
    for (const { label, day, period } of later) {
      left -= 1;
      // An end is that of the last period reported on; the report itself may be due later.
      if (left === 0 || (until !== undefined && (period ?? day) > until)) return;
      if (day > (first ?? situation.from)) yield { label, day };
    }
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
  }
}

interface Point extends Occurrence {
  /** The last day of the period that is reported on, where there is one. */
  readonly period?: CivilDay;
}

/** A cycle from a day: each three months after it, the day number kept. */
function* cycleFrom(start: CivilDay, { count, unit }: Cycle): Generator<Point, void> {
  for (let index = 1; ; index++) {
    const day = stepped(start, unit, count * index);
    yield { label: day, day };
  }
}

function stepped(start: CivilDay, unit: Unit, count: number): CivilDay {
  const months = monthsIn[unit];
  if (months !== undefined) return addMonths(start, months * count);
  return addDays(start, unit === "week" ? count * 7 : count);
}

function byGrid(every: Cycle, on: Recurrence, situation: RecurSituation): Iterable<Point> {
  if (every.count > 1) return cycleFrom(situation.from, every);
  if (on.type === "weekday" || every.unit === "week") return weekly(on, situation);
  const months = monthsIn[every.unit];
  return months === undefined ? daily(every.unit, situation) : byMonths(months, on, situation);
}

function* daily(unit: Unit, { from, calendar }: RecurSituation): Generator<Point, void> {
  for (let day = addDays(from, 1); ; day = addDays(day, 1)) {
    if (unit !== "working-day" || !calendar.dayOff(day)) yield { label: day, day };
  }
}

function* weekly(on: Recurrence, { from }: RecurSituation): Generator<Point, void> {
  const weekday = on.type === "weekday" ? on.weekday : 7;
  const ahead = (weekday - weekdayOf(from) + 7) % 7;
  for (let day = addDays(from, ahead === 0 ? 7 : ahead); ; day = addDays(day, 7)) yield { label: isoWeek(day), day };
}

function* byMonths(months: number, on: Recurrence, situation: RecurSituation): Generator<Point, void> {
  const { from } = situation;
  const current = Math.floor((yearOf(from) * 12 + monthOf(from) - 1) / months);
  for (let period = current; ; period++) {
    const firstMonth = period * months;
    const lastMonth = firstMonth + months - 1;
    const end = endOfMonth(Math.floor(lastMonth / 12), (lastMonth % 12) + 1);
    yield { label: labelOf(period, months), day: dueOf(on, firstMonth, lastMonth, end, situation), period: end };
  }
}

function dueOf(
  on: Recurrence,
  firstMonth: number,
  lastMonth: number,
  end: CivilDay,
  { count, calendar }: RecurSituation,
): CivilDay {
  if (on.type === "term-after") return afterPeriod(end, on.amounts, count, calendar);
  if (on.type !== "day") return end;
  const index = on.after ? lastMonth + on.month : firstMonth + on.month - 1;
  const [year, month] = [Math.floor(index / 12), (index % 12) + 1];
  const last = daysInMonth(year, month);
  // "By the 31st of each month" is its last day where it has fewer.
  const day = on.day === "last" ? last : Math.min(on.day, last);
  return makeDay(year, month, day) ?? endOfMonth(year, month);
}

function afterPeriod(end: CivilDay, amounts: readonly Amount[], count: Count, calendar: WorkCalendar): CivilDay {
  return addTerm(end, amounts, count, calendar).day;
}

function labelOf(period: number, months: number): string {
  const year = String(Math.floor((period * months) / 12)).padStart(4, "0");
  const number = (period % (12 / months)) + 1;
  if (months === 12) return year;
  if (months === 6) return `${year}-H${number}`;
  return months === 3 ? `${year}-Q${number}` : `${year}-${String(number).padStart(2, "0")}`;
}
