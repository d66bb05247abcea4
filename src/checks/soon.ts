import type { Named } from "./check.ts";

/** Deadlines within the register's due-soon window. */
export const soon: Named<"soon"> = {
  name: "soon",
  isDefault: false,
  run: ({ statuses }) =>
    statuses.flatMap(({ state, due, daysLeft, directive, occurrences }) => {
      if (state !== "due-soon" || due === null || daysLeft === null) return [];
      const { id, lead } = directive;
      const report = occurrences.find(({ done }) => done === null)?.label ?? null;
      return {
        check: "soon" as const,
        code: "due-soon" as const,
        severity: "error" as const,
        id,
        place: directive.locate(["due"]),
        data: { id, lead, due, daysLeft, report },
      };
    }),
};
