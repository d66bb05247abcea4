/** Diagnostics as text: every one with its excerpt, and a last line with the counts. */
import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import { formatDiagnostic } from "../diagnostics/excerpt.ts";
import { harmless } from "../diagnostics/harmless.ts";
import type { Texts } from "../text/texts.ts";
import type { Shell } from "./command.ts";

/** Each diagnostic as a block of lines, with a blank line after it. */
export function diagnosticBlocks(diagnostics: readonly Diagnostic[], colour: boolean, texts: Texts): readonly string[] {
  return diagnostics.map((diagnostic) => `${formatDiagnostic(diagnostic, texts, { colour })}\n\n`);
}

/** Writes diagnostics to stderr. */
export function printDiagnostics(diagnostics: readonly Diagnostic[], colour: boolean, { io, texts }: Shell): void {
  io.stderr.write(diagnosticBlocks(diagnostics, colour, texts).join(""));
}

/** Writes to stderr all that is wrong with the registers, and the counts. */
export function printInvalid(diagnostics: readonly Diagnostic[], colour: boolean, shell: Shell): void {
  printDiagnostics(diagnostics, colour, shell);
  printSummary(diagnostics, shell);
}

/** Writes to stderr how much is wrong, and in which files. */
export function printSummary(diagnostics: readonly Diagnostic[], { io, texts }: Shell): void {
  const errors = diagnostics.filter(({ severity }) => severity === "error").length;
  const paths = new Set(diagnostics.flatMap(({ place }) => (place === undefined ? [] : place.source.path)));
  const summary = texts.cli.registerSummary(errors, diagnostics.length - errors, [...paths]);
  io.stderr.write(`${harmless(summary)}\n`);
}
