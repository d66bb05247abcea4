import { addTerm } from "../deadline/count.ts";
import { type CivilDay, daysBetween } from "../deadline/day.ts";
import type { Status } from "../deadline/status.ts";
import type { CheckContext, Named } from "./check.ts";

/** Deadlines that have lapsed, and by more than the period of grace. What waits for an event has no deadline yet. */
export const overdue: Named<"overdue"> = {
  name: "overdue",
  isDefault: true,
  run: (context) =>
    context.statuses.flatMap((status) => {
      const { state, due, directive, occurrences } = status;
      if (state !== "overdue" || due === null || hasGrace(status, due, context)) return [];
      const { id, lead } = directive;
      // One finding a directive, of its earliest report, however many have lapsed since.
      const lapsed = occurrences.filter((one) => one.state === "overdue" && !hasGrace(status, one.due, context));
      return {
        check: "overdue" as const,
        code: "overdue" as const,
        severity: "error" as const,
        id,
        place: directive.locate(["due"]),
        data: { id, lead, due, daysLate: daysBetween(due, context.asOf), reports: lapsed.map(({ label }) => label) },
      };
    }),
};

function hasGrace({ directive }: Status, due: CivilDay, { grace, asOf, calendarOf }: CheckContext): boolean {
  if (grace.length === 0) return false;
  try {
    return addTerm(due, grace, "day-after", calendarOf(directive)).day >= asOf;
  } catch (error) {
    // The grace ends after the year 9999, or needs working days that the register's calendar does not have.
    if (error instanceof RangeError) return true;
    throw error;
  }
}
