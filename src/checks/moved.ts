import type { CivilDay } from "../deadline/day.ts";
import type { Deadline } from "../history/changes.ts";
import { changed } from "./changed.ts";
import type { Named } from "./check.ts";

/** Due dates that changed, or are gone, with no extension recorded: whatever moved them, and whoever has to keep them. */
export const moved: Named<"moved"> = {
  name: "moved",
  isDefault: "base",
  run: (context) =>
    changed("moved", context).map(({ directive, data }) => {
      const { id, lead } = directive;
      return {
        check: "moved",
        code: "due-moved",
        severity: "error",
        id,
        place: directive.locate(["due"]),
        data: { id, lead, ...firstMove(daysOf(data.from), daysOf(data.to)), reports: data.to.dues.length > 0 },
      };
    }),
};

function daysOf({ due, dues }: Deadline): readonly CivilDay[] {
  return due === null ? dues : [due];
}

/** The earliest due date that is not the same, and how many others are not. */
function firstMove(
  from: readonly CivilDay[],
  to: readonly CivilDay[],
): { readonly from: CivilDay | null; readonly to: CivilDay | null; readonly more: number } {
  const length = Math.max(from.length, to.length);
  const places = Array.from({ length }, (_, index) => index).filter((index) => from[index] !== to[index]);
  const [first = 0] = places;
  return { from: from[first] ?? null, to: to[first] ?? null, more: Math.max(0, places.length - 1) };
}
