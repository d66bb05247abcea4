/** The fixed words around a diagnostic. */
import type { Severity } from "../diagnostics/diagnostic.ts";

export interface ExcerptTexts {
  readonly severity: Readonly<Record<Severity, string>>;
  readonly help: string;
}
