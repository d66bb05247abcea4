import type { Named } from "./check.ts";

/** Directives without a due date that are neither ongoing nor waiting for an event. */
export const undated: Named<"undated"> = {
  name: "undated",
  isDefault: false,
  run: ({ statuses }) =>
    statuses.flatMap(({ state, wording, directive }) => {
      if (state !== "undated") return [];
      const { id, lead } = directive;
      return {
        check: "undated" as const,
        code: "undated" as const,
        severity: "error" as const,
        id,
        place: directive.locate(["due"]),
        data: { id, lead, wording },
      };
    }),
};
