import { changed } from "./changed.ts";
import type { Named } from "./check.ts";

/** Directives that have another id. */
export const renumbered: Named<"renumbered"> = {
  name: "renumbered",
  isDefault: "base",
  run: (context) =>
    changed("renumbered", context).map(({ directive, data: { from } }) => {
      const { id, lead } = directive;
      return {
        check: "renumbered",
        code: "directive-renumbered",
        severity: "error",
        id,
        place: directive.locate(["id"]),
        data: { id, lead, from },
      };
    }),
};
