import { daysBetween } from "../deadline/day.ts";
import type { Named } from "./check.ts";

/** Deadlines that have lapsed, and by more than the period of grace. What waits for an event has no deadline yet. */
export const overdue: Named<"overdue"> = {
  name: "overdue",
  isDefault: true,
  run: ({ statuses, asOf, lastDay }) =>
    statuses.flatMap((status) => {
      const { state, due, directive } = status;
      if (state !== "overdue" || due === null || lastDay(status, due) >= asOf) return [];
      const { id, lead } = directive;
      return {
        check: "overdue" as const,
        code: "overdue" as const,
        severity: "error" as const,
        id,
        place: directive.locate(["due"]),
        data: { id, lead, due, daysLate: daysBetween(due, asOf) },
      };
    }),
};
