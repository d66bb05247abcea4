/** What a rule of a language makes of the words: a tree, or the reason for which they are refused. */
import type { WordingDiagnosticData } from "../../diagnostics/wording-codes.ts";
import type { Amount, Bound, DateRef, Period, Tree } from "../tree.ts";

/** A refusal that the words themselves give rise to; the wording is added where it is reported. */
export type WordRefusal =
  | { readonly code: "wording-ambiguous"; readonly data: { readonly readings: readonly string[] } }
  | { readonly code: "wording-vague"; readonly data: { readonly phrase: string } }
  | { readonly code: "wording-hours"; readonly data: { readonly hours: number } }
  | { readonly code: "wording-start-date" | "wording-set-elsewhere"; readonly data: Record<never, never> };

export type RefusalCode = Extract<
  keyof WordingDiagnosticData,
  | "wording-not-understood"
  | "wording-ambiguous"
  | "wording-impossible-date"
  | "wording-weekday-mismatch"
  | "wording-vague"
  | "wording-two-deadlines"
  | "wording-hours"
  | "wording-fiscal"
  | "wording-start-date"
  | "wording-set-elsewhere"
  | "wording-out-of-range"
>;

/** Why a wording gives no date, with the part of it (offsets) that is to blame. */
export type Refusal = {
  readonly [C in RefusalCode]: {
    readonly code: C;
    readonly data: WordingDiagnosticData[C];
    readonly span: readonly [start: number, end: number];
  };
}[RefusalCode];

export type Phrase = { readonly tree: Tree } | { readonly refuse: WordRefusal };

export const ambiguous = (...readings: readonly string[]): Phrase => ({
  refuse: { code: "wording-ambiguous", data: { readings } },
});

export const vague = (phrase: string): Phrase => ({ refuse: { code: "wording-vague", data: { phrase } } });

/** An amount whose unit may still be hours, which only 24, 48 and 72 turn into days. */
export type RawAmount = Amount | { readonly count: number; readonly unit: "hour" };

const unitOrder = ["year", "half-year", "quarter", "month", "week", "working-day", "day", "hour"];

/** «2018 года» is a year, not so many years. */
const mostYears = 100;

/** Amounts as one term: units from large to small, each once, none of them zero. `undefined` when they make no sense. */
export function amountsOf(raw: readonly RawAmount[]): readonly Amount[] | WordRefusal | undefined {
  const amounts: Amount[] = [];
  let last = -1;
  for (const amount of raw) {
    const order = unitOrder.indexOf(amount.unit);
    if (order <= last || amount.count < 1 || (amount.unit === "year" && amount.count > mostYears)) return undefined;
    last = order;
    if (amount.unit !== "hour") amounts.push(amount);
    else if ([24, 48, 72].includes(amount.count)) amounts.push({ count: amount.count / 24, unit: "day" });
    else return { code: "wording-hours", data: { hours: amount.count } };
  }
  return amounts;
}

/** The phrase of a term from the meeting, or from an event when one is named. */
export function termPhrase(raw: readonly RawAmount[], event?: Event): Phrase | undefined {
  const amounts = amountsOf(raw);
  if (!amounts) return undefined;
  if ("code" in amounts) return { refuse: amounts };
  if (event === undefined || event === "meeting") return { tree: { kind: "term", amounts } };
  return { tree: eventTree(event, amounts) };
}

/** What a term runs from: the meeting itself, or an event by its words. */
export type Event = "meeting" | { readonly words: string; readonly before?: true };

function eventTree(event: Exclude<Event, "meeting">, amounts: readonly Amount[]): Tree {
  const base = { kind: "event", event: event.words, amounts } as const;
  return event.before ? { ...base, before: true } : base;
}

export const byDate = (date: DateRef, bound: Bound): Phrase => ({ tree: { kind: "by-date", date, bound } });
export const beforeDate = (date: DateRef): Phrase => ({ tree: { kind: "before-date", date } });
export const endOf = (period: Period): Phrase => ({ tree: { kind: "end-of-period", period } });
export const eventPhrase = (event: Exclude<Event, "meeting">): Phrase => ({ tree: eventTree(event, []) });
