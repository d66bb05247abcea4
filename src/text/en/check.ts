import type { CheckTexts } from "../check.ts";
import { report } from "./report.ts";

const count = (number: number, one: string, many: string): string => `${number} ${number === 1 ? one : many}`;
const directives = (number: number): string => count(number, "directive", "directives");
const is = (number: number): string => (number === 1 ? "is" : "are");

export const check: CheckTexts = {
  heading: (name, number) => {
    switch (name) {
      case "register":
        return `register: ${count(number, "finding", "findings")}`;
      case "overdue":
        return `overdue: ${directives(number)} ${is(number)} past the due date`;
      case "undated":
        return `undated: ${directives(number)} without a due date`;
      case "soon":
        return `soon: ${directives(number)} ${is(number)} due soon`;
      case "evidence":
        return `evidence: ${directives(number)} without evidence of what was done`;
      case "extension":
        return `extension: ${count(number, "extension", "extensions")} granted after the due date`;
      case "moved":
        return `moved: ${directives(number)} moved without an extension`;
      case "removed":
        return `removed: ${directives(number)} ${is(number)} gone instead of withdrawn`;
      case "reopened":
        return `reopened: ${directives(number)} ${is(number)} open again`;
      case "renumbered":
        return `renumbered: ${directives(number)} ${number === 1 ? "has" : "have"} another id`;
    }
  },
  summary: (errors, warnings, asOf) => {
    const counts = [
      ...(errors > 0 ? [count(errors, "error", "errors")] : []),
      ...(warnings > 0 ? [count(warnings, "warning", "warnings")] : []),
    ];
    return `${counts.join(" and ")} as of ${report.day(asOf)}.`;
  },
  holds: (asOf) => `All checks hold as of ${report.day(asOf)}.`,
  columns: { check: "CHECK", severity: "SEVERITY", id: "ID", place: "PLACE", message: "MESSAGE" },
};
