/** What the checks report about directives of a register that is valid. */
import type { CivilDay } from "../deadline/day.ts";

/** Every finding names the directive and who answers for it. */
interface Of {
  id: string;
  lead: string;
}

export interface CheckDiagnosticData {
  overdue: Of & { due: CivilDay; daysLate: number };
  "due-soon": Of & { due: CivilDay; daysLeft: number };
  /** `wording` is `null` when the register gives none. */
  undated: Of & { wording: string | null };
  "no-evidence": Of & { done: CivilDay };
  /** An extension granted on `granted`, after the day that it moves had passed. */
  "late-extension": Of & { due: CivilDay; granted: CivilDay; to: string };
}
