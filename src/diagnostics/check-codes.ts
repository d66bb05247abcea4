/** What the checks report about directives of a register that is valid. */
import type { CivilDay } from "../deadline/day.ts";

export interface CheckDiagnosticData {
  overdue: { title: string; lead: string; due: CivilDay; daysLate: number };
}
