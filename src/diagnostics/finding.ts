/** What a check reports. */
import type { Diagnostic } from "./diagnostic.ts";

/** In the order in which checks run and report. */
export const checkNames = [
  "register",
  "overdue",
  "undated",
  "soon",
  "evidence",
  "extension",
  "moved",
  "removed",
  "reopened",
  "renumbered",
] as const;
export type CheckName = (typeof checkNames)[number];

/** A diagnostic with the name of the check that found it. Errors fail the check, warnings only when asked to. */
export type Finding = Diagnostic & { readonly check: CheckName };
