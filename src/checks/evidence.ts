import type { Named } from "./check.ts";

/** Directives that are done and name nothing that shows it. Of several dated reports each may carry its own evidence. */
export const evidence: Named<"evidence"> = {
  name: "evidence",
  isDefault: false,
  run: ({ statuses }) =>
    statuses.flatMap(({ state, done, directive, occurrences }) => {
      if ((state !== "done" && state !== "done-late") || directive.evidence.length > 0) return [];
      const bare = occurrences.find((occurrence) => occurrence.evidence.length === 0);
      if (occurrences.length > 0 && bare === undefined) return [];
      const day = bare?.done ?? done;
      if (day === null) return [];
      const { id, lead } = directive;
      return {
        check: "evidence" as const,
        code: "no-evidence" as const,
        severity: "error" as const,
        id,
        place: directive.locate(["done"]),
        data: { id, lead, done: day },
      };
    }),
};
