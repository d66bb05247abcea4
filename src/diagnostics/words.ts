import type { DiagnosticText, DiagnosticTexts } from "../text/diagnostics.ts";
import type { Diagnostic } from "./diagnostic.ts";

/** A diagnostic in words: what is wrong and how to mend it, a sentence each. Untrusted text is in them as it is. */
export function wordsOf({ code, data }: Diagnostic, texts: DiagnosticTexts): { message: string; help: string } {
  // The data is that of the code, which the compiler cannot follow through the union.
  const text = texts[code] as unknown as DiagnosticText<Diagnostic["data"]>;
  return { message: text.message(data), help: text.help(data) };
}
