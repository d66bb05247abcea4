import type { CheckDiagnosticData } from "../../diagnostics/check-codes.ts";
import type { DiagnosticText } from "../diagnostics.ts";

/** "2017-Q3, 2017-Q4" while there are few. */
const labels = (reports: readonly string[]): string => (reports.length <= 4 ? `: ${reports.join(", ")}` : "");

/** "for 2017-Q3", unless the day of the report is its name. */
const forReport = (label: string | null | undefined, due: string): string =>
  label === null || label === undefined || label === due ? "" : ` for ${label}`;

const days = (number: number): string => `${number} ${number === 1 ? "day" : "days"}`;

export const checkDiagnostics: { readonly [C in keyof CheckDiagnosticData]: DiagnosticText<CheckDiagnosticData[C]> } = {
  overdue: {
    title: "A directive is overdue",
    message: ({ id, lead, due, daysLate, reports }) => {
      const more = reports.length < 2 ? "" : `; ${reports.length} reports are overdue${labels(reports)}`;
      return `${id} is ${days(daysLate)} overdue${forReport(reports[0], due)}: it was due on ${due}${more} (${lead}).`;
    },
    help: ({ reports }) =>
      reports.length === 0
        ? "Report it done with `done:` and `status: done`, record an extension, or withdraw it."
        : "Record each report under `reports:` with `for:` and `done:`, or report the directive done or withdrawn.",
  },
  "due-soon": {
    title: "A directive falls due soon",
    message: ({ id, lead, due, daysLeft, report }) =>
      `${id} is due${forReport(report, due)} ${daysLeft === 0 ? "today" : daysLeft === 1 ? "tomorrow" : `in ${days(daysLeft)}`}, on ${due} (${lead}).`,
    help: () => "Remind the lead body, or report it done with `done:` and `status: done`.",
  },
  undated: {
    title: "A directive has no due date",
    message: ({ id, lead, wording }) =>
      wording === null
        ? `${id} has no due date: the register gives no wording (${lead}).`
        : `${id} has no due date: “${wording}” sets none (${lead}).`,
    help: () => "Give it a deadline with `due:`, or set `rules.default` for directives without one.",
  },
  "no-evidence": {
    title: "A directive is done without evidence",
    message: ({ id, lead, done, reports }) => {
      const [first] = reports;
      if (first === undefined) return `${id} was done on ${done} and names no evidence (${lead}).`;
      return reports.length === 1
        ? `${id} was reported for ${first} on ${done}, and the report names no evidence (${lead}).`
        : `${id} has ${reports.length} reports that name no evidence${labels(reports)} (${lead}).`;
    },
    help: () => "Add links or document numbers under `evidence:`.",
  },
  "late-extension": {
    title: "An extension came after the due date",
    message: ({ id, lead, due, granted, to }) =>
      `${id} was extended to ${to} on ${granted}, after it had fallen due on ${due} (${lead}).`,
    help: () => "Check the date of the extension; if it is right, the directive was overdue until then.",
  },
  "due-moved": {
    title: "A due date moved without an extension",
    message: ({ id, lead, from, to, more, reports }) => {
      const others = more === 0 ? "" : ` (${more} more of its due dates moved)`;
      const how = reports ? "" : ", with no extension recorded";
      if (from === null) return `${id} is now due on ${to} as well${others}${how} (${lead}).`;
      const now = to === null ? "no longer is" : `is now due on ${to}`;
      return `${id} was due on ${from} and ${now}${others}${how} (${lead}).`;
    },
    help: ({ reports }) =>
      reports
        ? "Put the deadline back; where it has to move, someone who may decide that has to agree to this change, since reports cannot be extended one by one."
        : "Put the deadline back and record the move under `extensions:`, with who granted it and why, as `directives extend` does.",
  },
  "directive-removed": {
    title: "A directive disappeared",
    message: ({ id, lead, was }) => `${id} is gone: it was at ${was.path}:${was.line} in the base (${lead}).`,
    help: () =>
      "Put it back and withdraw it, as `directives withdraw` does, so that the register keeps what was directed.",
  },
  "directive-reopened": {
    title: "A directive is open again",
    message: ({ id, lead, from, on }) =>
      `${id} was ${from}${on === null ? "" : ` on ${on}`} in the base and is open now (${lead}).`,
    help: () =>
      "Put its status back; if it has to be open again, someone who may decide that has to agree to this change.",
  },
  "directive-renumbered": {
    title: "A directive has another id",
    message: ({ id, lead, from }) => `${id} was ${from} in the base (${lead}).`,
    help: () => "Put the id back: letters and other registers refer to the directive by it.",
  },
};
