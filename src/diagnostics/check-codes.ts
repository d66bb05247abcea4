/** What the checks report about directives of a register that is valid. */
import type { CivilDay } from "../deadline/day.ts";
import type { Mention } from "./register-codes.ts";

/** Every finding names the directive and who answers for it. */
interface Of {
  id: string;
  lead: string;
}

export interface CheckDiagnosticData {
  /** `reports`: the labels of the overdue reports of a recurring directive, the earliest first, whose days these are. */
  overdue: Of & { due: CivilDay; daysLate: number; reports: readonly string[] };
  /** `report`: which report of a recurring directive that is. */
  "due-soon": Of & { due: CivilDay; daysLeft: number; report: string | null };
  /** `wording` is `null` when the register gives none. */
  undated: Of & { wording: string | null };
  /** `reports`: the labels of those reports of a recurring directive that name none, the earliest first. */
  "no-evidence": Of & { done: CivilDay; reports: readonly string[] };
  /** An extension granted on `granted`, after the day that it moves had passed. */
  "late-extension": Of & { due: CivilDay; granted: CivilDay; to: string };
  /**
   * What a change does to the register, against a base. `null`: no due date. `reports`: it asks for several, of whose due dates
   * this is the first that moved; `more`: so many others did.
   */
  "due-moved": Of & { from: CivilDay | null; to: CivilDay | null; more: number; reports: boolean };
  /** `was`: its place in the base. */
  "directive-removed": Of & { was: Mention };
  /** `on`: the day of its completion or its withdrawal. */
  "directive-reopened": Of & { from: "done" | "withdrawn"; on: CivilDay | null };
  /** `from`: its id in the base. */
  "directive-renumbered": Of & { from: string };
}
