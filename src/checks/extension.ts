import type { Named } from "./check.ts";

/** Extensions that were granted only after the day that they move had passed. */
export const extension: Named<"extension"> = {
  name: "extension",
  isDefault: false,
  run: (context) =>
    context.statuses.flatMap((status) => {
      const { id, lead, extensions } = status.directive;
      return context.dueBeforeExtensions(status).flatMap((due, index) => {
        const granted = extensions[index];
        if (granted === undefined || due === null || granted.date <= due) return [];
        return {
          check: "extension" as const,
          code: "late-extension" as const,
          severity: "error" as const,
          id,
          place: status.directive.locate(["extensions", index, "date"]),
          data: { id, lead, due, granted: granted.date, to: granted.to },
        };
      });
    }),
};
