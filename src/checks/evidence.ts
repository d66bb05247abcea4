import type { OccurrenceStatus, Status } from "../deadline/status.ts";
import type { Finding } from "../diagnostics/finding.ts";
import type { Named } from "./check.ts";

/** Directives and reports that are done and name nothing that shows it: one finding a directive, however many reports. */
export const evidence: Named<"evidence"> = {
  name: "evidence",
  isDefault: false,
  run: ({ statuses }) => statuses.flatMap((status) => found(status) ?? []),
};

function found({ state, done, directive, occurrences }: Status): Finding | undefined {
  const isClosed = state === "done" || state === "done-late";
  // What shows that the whole directive was done shows it of its reports.
  if (state === "withdrawn" || (isClosed && directive.evidence.length > 0)) return undefined;
  const bare = occurrences.filter((one) => one.done !== null && one.evidence.length === 0);
  const day = occurrences.length === 0 ? done : (bare[0]?.done ?? null);
  if (day === null || (occurrences.length === 0 && !isClosed)) return undefined;
  const { id, lead } = directive;
  return {
    check: "evidence",
    code: "no-evidence",
    severity: "error",
    id,
    place: directive.locate(pathOf(bare[0], directive)),
    data: { id, lead, done: day, reports: bare.map(({ label }) => label) },
  };
}

/** The report's own record, or the completion of the directive where that closed it. */
function pathOf(report: OccurrenceStatus | undefined, { reports }: Status["directive"]): readonly (string | number)[] {
  const index = reports.findIndex(
    (one) =>
      report !== undefined &&
      one.done === report.done &&
      (one.for === report.label || one.for === report.dueAsWritten || one.for === report.due),
  );
  return index < 0 ? ["done"] : ["reports", index];
}
