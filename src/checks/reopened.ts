import { changed } from "./changed.ts";
import type { Named } from "./check.ts";

/** Directives that were done or withdrawn and are open now. */
export const reopened: Named<"reopened"> = {
  name: "reopened",
  isDefault: "base",
  run: (context) =>
    changed("reopened", context).map(({ directive, former, data: { from } }) => {
      const { id, lead } = directive;
      const on = (from === "done" ? former?.done : former?.withdrawal?.date) ?? null;
      return {
        check: "reopened",
        code: "directive-reopened",
        severity: "error",
        id,
        place: directive.locate(["status"]),
        data: { id, lead, from, on },
      };
    }),
};
