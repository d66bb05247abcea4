/** The typed tree → a day with the steps that led to it, or the reason why there is none. */
import type { Rules } from "../register/model.ts";
import { type WorkCalendar, workingDayFrom } from "./calendar.ts";
import { addTerm, subtractTerm } from "./count.ts";
import { type DateProblem, dayOf, lastDayOf } from "./dates.ts";
import { addDays, type CivilDay } from "./day.ts";
import { isAnchored, occurrencesOf, type Series } from "./recur.ts";
import { type RuleSetName, ruleSet } from "./rule-sets.ts";
import type { Step, StepData } from "./steps.ts";
import type { RecurringTree, Tree } from "./tree.ts";
import type { Refusal } from "./wording/phrase.ts";
import { readWording } from "./wording/read.ts";

/** What a wording is computed from. */
export interface Situation {
  /** The day that terms run from: the meeting's, or the event's. */
  readonly start: CivilDay;
  /** The day on or after which a date without a year lies: the meeting, or the due date that is extended. */
  readonly anchor: CivilDay;
  /** The day when the words were said, for "this year" and "next month". */
  readonly said: CivilDay;
  /** Whether `start` is the day of the event that the wording names. */
  readonly eventKnown: boolean;
  readonly rules: Pick<Rules, "count" | "until" | "fiscal" | "terms">;
  readonly calendar: WorkCalendar;
}

export type NoDate = StepData["no-date"]["why"];

/** The outcome of a wording before rolling: a day, no day for a reason that is known, or a refusal. */
export type Resolved =
  | { readonly outcome: "date"; readonly day: CivilDay; readonly steps: readonly Step[] }
  | { readonly outcome: "recurring"; readonly series: Series; readonly steps: readonly Step[] }
  | { readonly outcome: "no-date"; readonly why: NoDate; readonly steps: readonly Step[] }
  | { readonly outcome: "refused"; readonly refusal: Refusal };

/** Names of terms are compared without case, ё, and what typing varies at their ends. */
function termKey(name: string): string {
  return name
    .toLowerCase()
    .replaceAll("ё", "е")
    .replace(/\s+/gu, " ")
    .trim()
    .replace(/[.,;:!]+$/u, "");
}

/** The wording that the register defines a name as; `undefined` when it does not. */
export function definedTerm(name: string, terms: Rules["terms"]): string | undefined {
  const key = termKey(name);
  for (const [own, wording] of Object.entries(terms)) if (termKey(own) === key) return wording;
  return undefined;
}

/** Reads a wording, in which the register's own names of terms come first, and computes its day. Never throws. */
export function resolveWording(wording: string, situation: Situation): Resolved & { readonly tree?: Tree } {
  const defined = definedTerm(wording, situation.rules.terms);
  if (defined !== undefined) return resolveNamed(wording, defined, situation);
  const reading = readWording(wording);
  if ("refusal" in reading) return { outcome: "refused", refusal: reading.refusal };
  return { ...resolveTree(reading.tree, wording, situation), tree: reading.tree };
}

function resolveNamed(name: string, wording: string, situation: Situation): Resolved & { readonly tree: Tree } {
  const tree: Tree = { kind: "named-term", name };
  const reading = readWording(wording);
  // What a rule defines must be a plain term: the register's validation says so in its own place.
  if (!("tree" in reading) || reading.tree.kind !== "term") return { ...noDate("named-term"), tree };
  const resolved = resolveTree(reading.tree, wording, situation);
  if (resolved.outcome !== "date") return { ...resolved, tree };
  const step: Step = { rule: "named-term", date: null, data: { name, wording } };
  return { ...resolved, steps: [step, ...resolved.steps], tree };
}

/** Computes the day of a tree. `wording` is for refusals. Never throws. */
function resolveTree(tree: Tree, wording: string, situation: Situation): Resolved {
  try {
    return resolve(tree, wording, situation);
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    return refuse({ code: "wording-out-of-range", data: { wording }, span: [0, wording.length] });
  }
}

function resolve(tree: Tree, wording: string, situation: Situation): Resolved {
  const { start, anchor, said, rules, calendar } = situation;
  const view = { from: anchor, said, fiscal: rules.fiscal };
  switch (tree.kind) {
    case "term": {
      const { day, steps } = addTerm(start, tree.amounts, rules.count, calendar);
      return { outcome: "date", day, steps };
    }
    case "by-date": {
      const day = dayOf(tree.date, view);
      if (typeof day !== "string") return problem(day, wording);
      const { date } = tree;
      if (tree.bound === "by") return dated(day, { rule: "by-date", date: day, data: { date } });
      const due = rules.until === "exclusive" ? addDays(day, -1) : day;
      return dated(due, { rule: "until-date", date: due, data: { date, until: rules.until } });
    }
    case "before-date": {
      const day = dayOf(tree.date, view);
      if (typeof day !== "string") return problem(day, wording);
      const due = addDays(day, -1);
      return dated(due, { rule: "before-date", date: due, data: { date: tree.date } });
    }
    case "end-of-period": {
      const day = lastDayOf(tree.period, view);
      if (typeof day !== "string") return problem(day, wording);
      return dated(day, { rule: "end-of-period", date: day, data: { period: tree.period } });
    }
    case "event": {
      if (!situation.eventKnown) return noDate("event");
      if (!tree.before) {
        const { day, steps } = addTerm(start, tree.amounts, rules.count, calendar);
        return { outcome: "date", day, steps };
      }
      const day = subtractTerm(start, tree.amounts, calendar);
      return dated(day, { rule: "before-event", date: day, data: { amounts: tree.amounts, event: tree.event } });
    }
    case "recurring":
      return recurring(tree, wording, situation);
    case "named-term":
      return noDate("named-term");
    case "ongoing":
      return noDate("ongoing");
    case "none":
      return noDate("no-deadline-in-words");
  }
}

function recurring(tree: RecurringTree, wording: string, { start, said, rules, calendar }: Situation): Resolved {
  if (!isAnchored(tree)) return noDate("cycle");
  const series = occurrencesOf(tree, {
    from: start,
    said,
    fiscal: rules.fiscal,
    count: rules.count,
    until: rules.until,
    calendar,
  });
  if ("problem" in series) return problem(series, wording);
  const [first] = series;
  const data = { tree, first: first?.label ?? null };
  return { outcome: "recurring", series, steps: [{ rule: "recurring", date: first?.day ?? null, data }] };
}

const dated = (day: CivilDay, step: Step): Resolved => ({ outcome: "date", day, steps: [step] });
const refuse = (refusal: Refusal): Resolved => ({ outcome: "refused", refusal });

/** The outcome of a wording that is known to give no day. */
export function noDate(why: NoDate): Resolved {
  return { outcome: "no-date", why, steps: [{ rule: "no-date", date: null, data: { why } }] };
}

function problem(found: DateProblem, wording: string): Resolved {
  const span = [0, wording.length] as const;
  switch (found.problem) {
    case "impossible":
      return refuse({ code: "wording-impossible-date", data: { wording, date: wording }, span });
    case "which-week":
      return refuse({ code: "wording-ambiguous", data: { wording, readings: [found.nearest, found.next] }, span });
    case "fiscal":
      return refuse({ code: "wording-fiscal", data: { wording }, span });
    case "weekday": {
      const { date, stated, actual } = found;
      return refuse({ code: "wording-weekday-mismatch", data: { wording, date, stated, actual }, span });
    }
  }
}

/**
 * The last step: a due date on a day off moves to the nearest working day after or before it, as the rule says.
 * Source: EU Regulation 1182/71 art. 3(4), Russian Civil Code art. 193 (following); office practice (preceding). `set` is
 * the named set that the rule comes from, for the step.
 * Throws `RangeError` when the calendar has no working days.
 */
export function rolled(
  day: CivilDay,
  roll: Rules["roll"],
  calendar: WorkCalendar,
  set?: RuleSetName,
): { readonly day: CivilDay; readonly step: Step | undefined } {
  if (roll === "none") return { day, step: undefined };
  const found = workingDayFrom(day, roll === "following" ? 1 : -1, calendar);
  if (found.day === day) return { day, step: undefined };
  const data = { roll, from: day, daysOff: found.daysOff, ...(set && ruleSet(set).rules.roll === roll ? { set } : {}) };
  return { day: found.day, step: { rule: "roll", date: found.day, data } };
}
