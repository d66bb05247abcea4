import { weekdayOf } from "../../deadline/day.ts";
import { citationOf } from "../../deadline/rule-sets.ts";
import type { DayOff } from "../../deadline/steps.ts";
import type { StepTexts } from "../steps.ts";
import { amountText, dateText, longDay, periodText, recurrenceText, termText, weekdayName } from "./days.ts";

function whyOff({ day, reason }: DayOff): string {
  return reason ?? weekdayName(weekdayOf(day));
}

const skipped = (daysOff: readonly DayOff[]): string =>
  daysOff.length === 0
    ? ""
    : ` (days off that do not count: ${daysOff.map((off) => `${off.day} ${whyOff(off)}`).join(", ")})`;

const noDate = {
  cycle: "The words do not say in which year or month the cycle begins, so there is no due date.",
  "no-wording": "The register gives no wording, so there is no due date.",
  "no-deadline-in-words": "The words set no day.",
  "named-term": "The register does not define this term in rules.terms, so there is no due date.",
  ongoing: "A standing duty: there is no due date.",
  event:
    "The words run from an event whose day the register does not give: state it with `from: DATE`, or name the directive that brings it about with `after: ID`.",
  waiting: "There is no due date until then.",
} as const;

/** The steps of a computation, in the order in which they were taken. */
export const steps: StepTexts = {
  "start-meeting": (_, date) => `The meeting was on ${date === null ? "" : longDay(date)}.`,
  "start-event": (_, date) => `The event that the words run from was on ${date === null ? "" : longDay(date)}.`,
  "start-completion": ({ after, projected }, date) =>
    projected
      ? `It runs from the completion of ${after}, which is not done yet; were it done when due, on ${date === null ? "" : longDay(date)}:`
      : `It runs from the completion of ${after} on ${date === null ? "" : longDay(date)}.`,
  "waits-for": ({ after, withdrawn }) =>
    `It waits for ${after}, which ${withdrawn ? "is withdrawn" : "has no due date to project from"}.`,
  "default-wording": ({ wording }) => `The register gives no wording, so rules.default applies: ${wording}.`,
  "named-term": ({ name, wording }) => `The register defines “${name}” as ${wording}.`,
  "date-given": ({ words }, date) =>
    `${words ? "The register records that the words were taken to mean" : "The register gives the day itself:"} ${date === null ? "" : longDay(date)}.`,
  term: ({ amount, from, count, daysOff }, date) =>
    `${amountText(amount)} from ${longDay(from)}, counted from ${count === "day-after" ? "the day after" : "that day itself"}: ` +
    `${date === null ? "" : longDay(date)}${skipped(daysOff)}.`,
  "by-date": ({ date }, day) => `By ${dateText(date)}, that day included: ${day === null ? "" : longDay(day)}.`,
  "until-date": ({ date, until }, day) =>
    `Until ${dateText(date)}, ${until === "inclusive" ? "that day included" : "that day not included"} (rules.until: ${until}): ` +
    `${day === null ? "" : longDay(day)}.`,
  "before-date": ({ date }, day) =>
    `Before ${dateText(date)}, so at the latest the day before: ${day === null ? "" : longDay(day)}.`,
  "end-of-period": ({ period }, day) => `The last day of ${periodText(period)}: ${day === null ? "" : longDay(day)}.`,
  "before-event": ({ amounts, event }, day) =>
    `${termText(amounts)} before “${event}”: ${day === null ? "" : longDay(day)}.`,
  extension: ({ granted, to, by, reason }, date) =>
    `Extended on ${granted}${by === null ? "" : ` by ${by}`} to “${to}”: ${date === null ? "" : longDay(date)}` +
    `${reason === null ? "" : ` (${reason})`}.`,
  roll: ({ roll, from, daysOff, set }, date) => {
    const first = daysOff[0];
    const why = first ? whyOff(first) : "a day off";
    const further = daysOff.slice(1).map((off) => `${off.day} ${whyOff(off)}`);
    const passed = further.length === 0 ? "" : ` (also off: ${further.join(", ")})`;
    const name = first?.reason === null ? `a ${why}` : why;
    const rule = set === undefined ? `rules.roll: ${roll}` : `rules.like: ${set}; ${citationOf(set, "roll")}`;
    return `${longDay(from)} is a day off (${name}), so the due date moves to the ${roll} working day (${rule}): ${date === null ? "" : longDay(date)}${passed}.`;
  },
  recurring: ({ tree, first }, date) =>
    `${recurrenceText(tree)}; ` +
    (first === null || date === null
      ? "no report is due any more."
      : `the first, ${first === date ? "" : `for ${first}, `}on ${longDay(date)}.`),
  occurrence: ({ label }, date) =>
    `${label === date ? "This report" : `The report for ${label}`}: ${date === null ? "" : longDay(date)}.`,
  "no-date": ({ why }) => noDate[why],
};
