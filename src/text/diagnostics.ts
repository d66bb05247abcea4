import type { DiagnosticData } from "../diagnostics/codes.ts";

/** The catalogue entry of a code. A code without one does not compile. */
export interface DiagnosticText<D> {
  /** What kind of mistake it is, for the catalogue page. */
  readonly title: string;
  /** One sentence on what is wrong. */
  readonly message: (data: D) => string;
  /** One sentence on how to mend it. */
  readonly help: (data: D) => string;
}

export type DiagnosticTexts = { readonly [C in keyof DiagnosticData]: DiagnosticText<DiagnosticData[C]> };
