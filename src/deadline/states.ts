/** Due dates and what was recorded → the state as of a day. */
import type { Directive, OccurrenceReport } from "../register/model.ts";
import { addDays, type CivilDay, daysBetween } from "./day.ts";
import type { Evaluated, Item } from "./item.ts";
import type { OccurrenceStatus, State, Status } from "./status.ts";
import type { Step } from "./steps.ts";

function dueState(due: CivilDay, asOf: CivilDay, soonUntil: CivilDay): State {
  if (due < asOf) return "overdue";
  return due <= soonUntil ? "due-soon" : "open";
}

/** The state of something with a due date, or with the reason why it has none. */
function stateOf(item: Item, asOf: CivilDay, soonUntil: CivilDay): State {
  if (item.due !== null) return dueState(item.due, asOf, soonUntil);
  if (item.why === "ongoing") return "ongoing";
  return item.why === "waiting" || item.why === "event" ? "waiting" : "undated";
}

const closed = (done: CivilDay, due: CivilDay | null): State => (due !== null && done > due ? "done-late" : "done");

/** Whether a directive is withdrawn as of a day (`null`: whatever the day). Without a day of its own it always was. */
export function isWithdrawn({ status, withdrawal }: Directive, asOf: CivilDay | null): boolean {
  return status === "withdrawn" && (withdrawal === null || asOf === null || withdrawal.date <= asOf);
}

/**
 * The status of a directive as of a day. `soonUntil` is the last day of the due-soon window. What was recorded for a
 * later day has not happened yet.
 */
export function statusOf(directive: Directive, { items }: Evaluated, asOf: CivilDay, soonUntil: CivilDay): Status {
  const done = directive.done !== null && directive.done <= asOf ? directive.done : null;
  if (items.length > 1 || items[0]?.series) return recurringStatus(directive, items, asOf, soonUntil, done);
  const [item] = items;
  if (!item) throw new Error(`directive ${directive.id} has no item`);
  const state = isWithdrawn(directive, asOf)
    ? "withdrawn"
    : done === null
      ? stateOf(item, asOf, soonUntil)
      : closed(done, item.due);
  return {
    directive,
    wording: item.wording,
    kind: item.kind,
    due: item.due,
    dueAsWritten: item.asWritten,
    state,
    ...daysOf(state, item.due, asOf, done),
    projected: state === "waiting" ? item.projected : null,
    done,
    occurrences: [],
    steps: item.steps,
  };
}

/** Days left and days late, counted to the as-of day or to the completion. */
function daysOf(
  state: State,
  due: CivilDay | null,
  asOf: CivilDay,
  done: CivilDay | null,
): Pick<Status, "daysLeft" | "daysLate"> {
  if (due === null || state === "withdrawn") return { daysLeft: null, daysLate: null };
  if (state === "done" || state === "done-late") {
    return { daysLeft: null, daysLate: state === "done-late" && done !== null ? daysBetween(due, done) : null };
  }
  const daysLeft = daysBetween(asOf, due);
  return { daysLeft, daysLate: daysLeft < 0 ? -daysLeft : null };
}

/** One report that is asked for. */
interface Asked {
  readonly label: string;
  readonly asWritten: CivilDay;
  readonly due: CivilDay;
  readonly steps: readonly Step[];
}

/** Whether a report closes this occurrence: it is named by its period, or by its day as written or as rolled. */
function reportsOn(report: OccurrenceReport, { label, asWritten, due }: Asked): boolean {
  return report.for === label || report.for === asWritten || report.for === due;
}

/** The labels among which a report must find its own; of an endless series, those up to a day and a few more. */
export function occurrenceLabels({ items }: Evaluated, until: CivilDay): readonly Asked[] {
  const more = addDays(until, 800);
  return items.flatMap((item) => (item.series ? upTo(item, ({ due }) => due > more) : askedOnce(item)));
}

/** Whether one of the occurrences is what the report is for. */
export function isReportedOn(report: OccurrenceReport, asked: readonly Asked[]): boolean {
  return asked.some((one) => reportsOn(report, one));
}

/** The day when the last report of a series or list that has an end came in; `undefined` while one is open. */
export function reportedBy(directive: Directive, { items }: Evaluated, asOf: CivilDay | null): CivilDay | undefined {
  if (directive.reports.length === 0 || (items.length < 2 && !items[0]?.series)) return undefined;
  const day = asOf ?? latestReport(directive);
  return recurringStatus(directive, items, day, day, null).done ?? undefined;
}

function latestReport({ meeting, reports }: Directive): CivilDay {
  return reports.reduce((last, { done }) => (done > last ? done : last), meeting.date);
}

function askedOnce({ asWritten, due, steps }: Item): readonly Asked[] {
  return asWritten === null || due === null ? [] : [{ label: asWritten, asWritten, due, steps }];
}

/** The occurrences of a series up to and with the first that ends it. */
function upTo({ series, roll, steps }: Item, ends: (asked: Asked) => boolean): readonly Asked[] {
  const all: Asked[] = [];
  for (const { label, day } of series ?? []) {
    const { day: due, step } = roll(day);
    // The steps of the series end with its first occurrence.
    const own: Step[] = all.length === 0 ? [] : [{ rule: "occurrence", date: day, data: { label } }];
    if (step) own.push(step);
    const asked = { label, asWritten: day, due, steps: own.length === 0 ? steps : [...steps, ...own] };
    all.push(asked);
    if (ends(asked)) break;
  }
  return all;
}

/** Several reports: the state is that of the earliest that is not in. */
function recurringStatus(
  directive: Directive,
  items: readonly Item[],
  asOf: CivilDay,
  soonUntil: CivilDay,
  done: CivilDay | null,
): Status {
  const reportOf = (asked: Asked): OccurrenceReport | undefined =>
    directive.reports.find((report) => report.done <= asOf && reportsOn(report, asked));
  const withdrawn = isWithdrawn(directive, asOf);
  // Of a series, what is due by now and the next that is not reported yet; nothing once the directive is done. The day of
  // its withdrawal is the last on which one that is withdrawn was asked for anything.
  const until = done ?? (withdrawn ? (directive.withdrawal?.date ?? asOf) : asOf);
  const followed = (item: Item): readonly Asked[] => {
    const all = upTo(item, (one) => one.due > until && !reportOf(one));
    return done === null ? all : all.filter((one) => one.due <= done || reportOf(one));
  };
  const asked = items
    .flatMap((item) => (item.series ? followed(item) : askedOnce(item)))
    .sort((a, b) => (a.due < b.due ? -1 : a.due > b.due ? 1 : 0));
  const occurrences = asked.map((one): OccurrenceStatus => {
    const report = reportOf(one);
    const reported = report?.done ?? done;
    return {
      label: one.label,
      dueAsWritten: one.asWritten,
      due: one.due,
      done: reported,
      evidence: report?.evidence ?? [],
      state:
        reported !== null ? closed(reported, one.due) : withdrawn ? "withdrawn" : dueState(one.due, asOf, soonUntil),
    };
  });
  const undated = items.find((item) => item.series === null && item.due === null);
  const open = occurrences.findIndex((one) => one.done === null);
  const isComplete = open < 0 && occurrences.length > 0 && !undated;
  const completed = done ?? (isComplete ? latest(occurrences.map((one) => one.done)) : null);
  const shown = open < 0 ? occurrences.length - 1 : open;
  const current = open < 0 && completed === null ? undefined : occurrences[shown];
  const state = ((): State => {
    if (withdrawn) return "withdrawn";
    if (completed !== null) return occurrences.some((one) => one.state === "done-late") ? "done-late" : "done";
    return current?.state ?? (undated ? stateOf(undated, asOf, soonUntil) : "undated");
  })();
  return {
    directive,
    wording: wordingOf(directive),
    kind: "recurring",
    due: current?.due ?? null,
    dueAsWritten: current?.dueAsWritten ?? null,
    state,
    ...(completed !== null ? lateness(occurrences) : daysOf(state, current?.due ?? null, asOf, done)),
    projected: current === undefined && state === "waiting" ? (undated?.projected ?? null) : null,
    done: completed,
    occurrences,
    steps: (current === undefined ? undated?.steps : undefined) ?? asked[shown]?.steps ?? items[0]?.steps ?? [],
  };
}

function lateness(occurrences: readonly OccurrenceStatus[]): Pick<Status, "daysLeft" | "daysLate"> {
  const late = occurrences.map((one) => (one.done === null ? 0 : daysBetween(one.due, one.done)));
  const most = Math.max(...late);
  return { daysLeft: null, daysLate: most > 0 ? most : null };
}

function latest(days: readonly (CivilDay | null)[]): CivilDay | null {
  return days.reduce((last, day) => (last === null || (day !== null && day > last) ? day : last), null);
}

function wordingOf(directive: Directive): string | null {
  const wordings = directive.due.map(({ wording, date }) => wording ?? date).filter((wording) => wording !== null);
  return wordings.length === 0 ? null : wordings.join("; ");
}
