/** The reports of a recurring directive in its record: all that matter, and few lines for the long past. */
import type { CivilDay } from "../deadline/day.ts";
import { type OccurrenceStatus, type Status, stateNames } from "../deadline/status.ts";
import type { ReportTexts } from "../text/report.ts";
import type { HistoryEvent } from "./history.ts";
import type { Event } from "./model.ts";
import { daysOf } from "./occurrences.ts";

/** How many reports that are done are shown before the first that is not. */
const doneShown = 4;
/** From the first that is not done on, this many at each end. */
const endShown = 6;
/** How many reports a history has before the earlier ones become one line. */
const historyShown = 10;

/** A line a report, by due date; runs in the middle that would flood the page are counted instead. */
export function reportEvents({ occurrences }: Status, asOf: CivilDay, { show }: ReportTexts): readonly Event[] {
  const lineOf = (one: OccurrenceStatus): Event => {
    const { label, due, state, done, evidence } = one;
    const { daysLeft, daysLate } = daysOf(one, asOf);
    const days = daysLate ?? daysLeft;
    return { day: due, text: show.report({ label: label === due ? null : label, state, days, done, evidence }) };
  };
  const counted = (place: "earlier" | "between", hidden: readonly OccurrenceStatus[]): readonly Event[] => {
    const states = stateNames.map((state) => [state, hidden.filter((one) => one.state === state).length] as const);
    const found = states.filter(([, number]) => number > 0);
    return hidden.length === 0 ? [] : [{ day: null, text: show.moreReports(place, found) }];
  };
  const open = occurrences.findIndex(({ done }) => done === null);
  const first = open < 0 ? occurrences.length : open;
  const start = first > doneShown + 1 ? first - doneShown : 0;
  const rest = occurrences.slice(first);
  const [head, middle, tail] =
    rest.length > 2 * endShown + 1
      ? [rest.slice(0, endShown), rest.slice(endShown, -endShown), rest.slice(-endShown)]
      : [rest, [], []];
  return [
    ...counted("earlier", occurrences.slice(0, start)),
    ...[...occurrences.slice(start, first), ...head].map(lineOf),
    ...counted("between", middle),
    ...tail.map(lineOf),
  ];
}

/** The events of a history, of whose reports only the latest are shown. */
export function shortHistory(events: readonly HistoryEvent[], { show }: ReportTexts): readonly Event[] {
  const reports = events.filter(({ kind }) => kind === "reported");
  if (reports.length <= historyShown) return events;
  const hidden = new Set(reports.slice(0, -historyShown));
  const last = reports.at(-historyShown - 1);
  return events.flatMap((event): readonly Event[] => {
    if (event === last) return [{ day: event.day, text: show.earlierReports(hidden.size) }];
    return hidden.has(event) ? [] : [event];
  });
}
