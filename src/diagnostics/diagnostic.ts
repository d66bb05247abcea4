/** The one type of everything that is wrong with a register: syntax, schema, rules between records, and wordings. */

import type { DiagnosticData } from "./codes.ts";
import type { Place } from "./source.ts";

export type DiagnosticCode = keyof DiagnosticData;
export type Severity = "error" | "warning";

/** What is wrong (code and data; the catalogue of texts words it), how bad it is, where, and of which directive. */
export type Diagnostic = {
  readonly [C in DiagnosticCode]: {
    readonly code: C;
    readonly severity: Severity;
    readonly data: DiagnosticData[C];
    /** Absent when nothing in a file can be pointed at, as for a missing file. */
    readonly place?: Place;
    /** The directive that it concerns, where there is one. */
    readonly id?: string;
  };
}[DiagnosticCode];
