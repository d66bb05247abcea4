/** What every language's recurring wordings come to. */
import type { Bound, Cycle, DateRef, Limit, Recurrence, RecurringTree, Unit } from "../tree.ts";
import { ambiguous, amountsOf, type Phrase, type RawAmount } from "./phrase.ts";

/** How often, as words say it; `times` where a period asks for more than one report. */
export interface Frequency extends Cycle {
  readonly times?: number;
}

/** When in a period, as words say it; a part of the words may itself say how long the periods are. */
export interface When {
  readonly on: Recurrence | { readonly type: "day-number"; readonly day: number | "last" };
  /** The period that the words name: "the month after the quarter". */
  readonly unit?: Unit;
  /** The period that is meant where no word says how often. */
  readonly implied?: Unit;
  readonly bound?: Bound;
  /** Without a word for the frequency it could as well be said of one period: "after the end of the quarter". */
  readonly once?: true;
}

export const each = (unit: Unit): Frequency => ({ count: 1, unit });

const months: Readonly<Partial<Record<Unit, number>>> = { month: 1, quarter: 3, "half-year": 6, year: 12 };

/**
 * The phrase of a frequency and a time in its periods, either of which may imply the other. `undefined` where they do not go
 * together: "weekly by the 10th of the month after the quarter".
 */
export function recurring(
  frequency: Frequency | undefined,
  when: When | undefined,
  limits: { readonly first?: Limit; readonly until?: Limit } = {},
): Phrase | undefined {
  const unit = frequency?.unit ?? when?.unit ?? when?.implied;
  if (frequency === undefined && when?.once) {
    return ambiguous("once, after the period under way (state the day)", "after each period (say how often)");
  }
  if (unit === undefined || (when?.unit !== undefined && when.unit !== unit)) return undefined;
  const every = { count: frequency?.count ?? 1, unit };
  if (every.count < 1 || every.count > 1000 || frequency?.times === 0) return undefined;
  const on = whenIn(every, when);
  if (on === undefined) return undefined;
  const times = frequency?.times !== undefined && frequency.times > 1 ? { times: frequency.times } : {};
  const bound = when?.bound === undefined ? {} : { bound: when.bound };
  return { tree: { kind: "recurring", every, on, ...times, ...limits, ...bound } };
}

function whenIn({ count, unit }: Cycle, when: When | undefined): Recurrence | undefined {
  const on = when?.on;
  if (on === undefined) return { type: "end" };
  const length = months[unit];
  switch (on.type) {
    case "end":
    case "term-after":
      return length === undefined && on.type === "term-after" ? undefined : on;
    case "weekday":
      return unit === "week" ? on : undefined;
    case "day-number": {
      // A day without its month: of each month, or of the month after a longer period, in which it is reported on.
      if (unit === "month") return { type: "day", day: on.day, month: 1, after: false };
      if (unit !== "quarter" && unit !== "half-year") return undefined;
      return on.day === "last" ? { type: "end" } : { type: "day", day: on.day, month: 1, after: true };
    }
    case "day":
      if (length === undefined || (count > 1 && unit !== "year")) return undefined;
      if (!on.after && on.month > length) return undefined;
      return on.day === "last" || (on.day >= 1 && on.day <= 31) ? on : undefined;
  }
}

/** "By 15 March, then quarterly": the first deadline and how it goes on. */
export function thenRecurring(first: Phrase, next: Phrase): Phrase | undefined {
  if (!("tree" in first) || !("tree" in next) || next.tree.kind !== "recurring" || !("every" in next.tree))
    return undefined;
  const limit = limitOf(first.tree);
  return limit && { tree: { ...next.tree, first: limit } satisfies RecurringTree };
}

function limitOf(tree: Extract<Phrase, { tree: unknown }>["tree"]): Limit | undefined {
  if (tree.kind === "by-date") return { type: "date", date: tree.date };
  if (tree.kind === "term") return { type: "term", amounts: tree.amounts };
  if (tree.kind === "end-of-period") return { type: "period", period: tree.period };
  return tree.kind === "event" ? { type: "event", words: tree.event } : undefined;
}

/** "By 10 April, 10 July and 10 October". A year after the last counts for all. */
export function onDates(dates: readonly DateRef[], bound: Bound): Phrase | undefined {
  if (dates.length < 2) return undefined;
  const last = dates.at(-1);
  const year = last?.type === "day-of-year" ? last.year : undefined;
  const same = dates.map((date) =>
    date.type === "day-of-year" && date.year.type === "nearest" && year ? { ...date, year } : date,
  );
  return { tree: { kind: "recurring", dates: same, bound } };
}

/** "Within 10 days after the end of each quarter". */
export function afterEnd(raw: readonly RawAmount[]): Recurrence | undefined {
  const amounts = amountsOf(raw);
  return amounts && !("code" in amounts) ? { type: "term-after", amounts } : undefined;
}
