import type { CivilDay } from "../deadline/day.ts";
import { rolled } from "../deadline/resolve.ts";
import type { Status } from "../deadline/status.ts";
import type { CheckContext, Named } from "./check.ts";

/** Extensions that were granted only after the day that they move had passed. */
export const extension: Named<"extension"> = {
  name: "extension",
  isDefault: false,
  run: (context) =>
    context.statuses.flatMap((status) => {
      const { id, lead, extensions } = status.directive;
      const before = duesBefore(status, context);
      return extensions.flatMap(({ date: granted, to }, index) => {
        const due = before[index];
        if (due === undefined || granted <= due) return [];
        return {
          check: "extension" as const,
          code: "late-extension" as const,
          severity: "error" as const,
          id,
          place: status.directive.locate(["extensions", index, "date"]),
          data: { id, lead, due, granted, to },
        };
      });
    }),
};

/** The day in force just before each extension, rolled as it was for those who had to keep it. */
function duesBefore(status: Status, { calendarOf }: CheckContext): readonly (CivilDay | undefined)[] {
  const { directive, steps } = status;
  const roll = directive.due[0]?.roll ?? directive.meeting.rules.roll;
  const days: (CivilDay | undefined)[] = [];
  let inForce = status.dueAsWritten;
  for (const { rule, date } of steps) {
    if (rule !== "extension") continue;
    days.push(inForce === null ? undefined : rolled(inForce, roll, calendarOf(directive)).day);
    inForce = date;
  }
  return days;
}
