/** Due dates and what was recorded → the state as of a day. */
import type { Directive, OccurrenceReport } from "../register/model.ts";
import { type CivilDay, daysBetween } from "./day.ts";
import type { Evaluated, Item } from "./evaluate.ts";
import type { OccurrenceStatus, State, Status } from "./status.ts";

/** The state of something with a due date, or with the reason why it has none. */
function stateOf(item: Item, asOf: CivilDay, soonUntil: CivilDay): State {
  if (item.due !== null) return item.due < asOf ? "overdue" : item.due <= soonUntil ? "due-soon" : "open";
  if (item.why === "ongoing") return "ongoing";
  return item.why === "waiting" || item.why === "event" ? "waiting" : "undated";
}

const closed = (done: CivilDay, due: CivilDay | null): State => (due !== null && done > due ? "done-late" : "done");

/**
 * The status of a directive as of a day. `soonUntil` is the last day of the due-soon window. What was recorded for a
 * later day has not happened yet.
 */
export function statusOf(directive: Directive, { items }: Evaluated, asOf: CivilDay, soonUntil: CivilDay): Status {
  const done = directive.done !== null && directive.done <= asOf ? directive.done : null;
  if (items.length > 1) return recurringStatus(directive, items, asOf, soonUntil, done);
  const [item] = items;
  if (!item) throw new Error(`directive ${directive.id} has no item`);
  const state =
    directive.status === "withdrawn"
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

/** Whether a report closes this occurrence: it is named by its day, as written or as rolled. */
export function reportsOn(report: OccurrenceReport, item: Item): boolean {
  return report.for === item.asWritten || report.for === item.due;
}

/** Several dated reports: the state is that of the earliest that is not in. */
function recurringStatus(
  directive: Directive,
  items: readonly Item[],
  asOf: CivilDay,
  soonUntil: CivilDay,
  done: CivilDay | null,
): Status {
  const occurrences = items
    .map((item): { item: Item; occurrence: OccurrenceStatus } | undefined => {
      if (item.due === null || item.asWritten === null) return undefined;
      const report = directive.reports.find((found) => reportsOn(found, item));
      const reported = report && report.done <= asOf ? report.done : done;
      return {
        item,
        occurrence: {
          label: item.asWritten,
          dueAsWritten: item.asWritten,
          due: item.due,
          done: reported,
          evidence: reported === null ? [] : (report?.evidence ?? []),
          state: reported === null ? stateOf(item, asOf, soonUntil) : closed(reported, item.due),
        },
      };
    })
    .filter((found) => found !== undefined)
    .sort((a, b) => (a.occurrence.due < b.occurrence.due ? -1 : a.occurrence.due > b.occurrence.due ? 1 : 0));
  const current = occurrences.find(({ occurrence }) => occurrence.done === null) ?? occurrences.at(-1);
  const undated = items.find((item) => item.due === null);
  const all = occurrences.map(({ occurrence }) => occurrence);
  const lastDone =
    all.length > 0 && !undated && all.every((one) => one.done !== null) ? maxDay(all.map((one) => one.done)) : null;
  const completed = done ?? lastDone;
  const state = ((): State => {
    if (directive.status === "withdrawn") return "withdrawn";
    if (completed !== null) return all.some((one) => one.state === "done-late") ? "done-late" : "done";
    if (current && current.occurrence.done === null) return current.occurrence.state;
    return undated ? stateOf(undated, asOf, soonUntil) : "undated";
  })();
  const shown = current?.occurrence;
  const due = shown && (completed !== null || shown.done === null) ? shown.due : null;
  return {
    directive,
    wording: wordingOf(directive),
    kind: "recurring",
    due,
    dueAsWritten: due === null ? null : (shown?.dueAsWritten ?? null),
    state,
    ...(completed !== null ? lateness(all) : daysOf(state, due, asOf, done)),
    projected: null,
    done: completed,
    occurrences: all,
    steps: current?.item.steps ?? [],
  };
}

function lateness(occurrences: readonly OccurrenceStatus[]): Pick<Status, "daysLeft" | "daysLate"> {
  const late = occurrences.map((one) => (one.done === null ? 0 : daysBetween(one.due, one.done)));
  const most = Math.max(...late);
  return { daysLeft: null, daysLate: most > 0 ? most : null };
}

function maxDay(days: readonly (CivilDay | null)[]): CivilDay | null {
  return days.reduce((latest, day) => (latest === null || (day !== null && day > latest) ? day : latest), null);
}

function wordingOf(directive: Directive): string | null {
  const wordings = directive.due.map((due) => due.wording).filter((wording) => wording !== null);
  return wordings.length === 0 ? null : wordings.join("; ");
}
