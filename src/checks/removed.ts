import { lineColumn } from "../diagnostics/source.ts";
import { changed } from "./changed.ts";
import type { Named } from "./check.ts";

/** Directives that disappeared. Even of one that was done or withdrawn the register keeps what was directed. */
export const removed: Named<"removed"> = {
  name: "removed",
  isDefault: "base",
  run: (context) =>
    changed("removed", context).map(({ directive: { id, lead, place } }) => {
      const was = { path: place.source.path, line: lineColumn(place.source, place.start).line };
      // That place is in another state of the file: it is told, and not pointed at.
      return { check: "removed", code: "directive-removed", severity: "error", id, data: { id, lead, was } };
    }),
};
