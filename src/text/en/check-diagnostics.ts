import type { CheckDiagnosticData } from "../../diagnostics/check-codes.ts";
import type { DiagnosticText } from "../diagnostics.ts";

const days = (number: number): string => `${number} ${number === 1 ? "day" : "days"}`;

export const checkDiagnostics: { readonly [C in keyof CheckDiagnosticData]: DiagnosticText<CheckDiagnosticData[C]> } = {
  overdue: {
    title: "A directive is overdue",
    message: ({ id, lead, due, daysLate }) => `${id} is ${days(daysLate)} overdue: it was due on ${due} (${lead}).`,
    help: () => "Report it done with `done:` and `status: done`, record an extension, or withdraw it.",
  },
  "due-soon": {
    title: "A directive falls due soon",
    message: ({ id, lead, due, daysLeft }) =>
      `${id} is due ${daysLeft === 0 ? "today" : daysLeft === 1 ? "tomorrow" : `in ${days(daysLeft)}`}, on ${due} (${lead}).`,
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
    message: ({ id, lead, done }) => `${id} was done on ${done} and names no evidence (${lead}).`,
    help: () => "Add links or document numbers under `evidence:`.",
  },
  "late-extension": {
    title: "An extension came after the due date",
    message: ({ id, lead, due, granted, to }) =>
      `${id} was extended to ${to} on ${granted}, after it had fallen due on ${due} (${lead}).`,
    help: () => "Check the date of the extension; if it is right, the directive was overdue until then.",
  },
};
