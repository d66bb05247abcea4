/** Diagnostics as text: every one with its excerpt, and a last line with the counts. */
import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import { type ExcerptStyle, formatDiagnostic, plain } from "../diagnostics/excerpt.ts";
import { harmless } from "../diagnostics/harmless.ts";
import type { Texts } from "../text/texts.ts";
import type { Shell } from "./command.ts";

/** Each diagnostic as a block of lines, with a blank line after it. */
export async function diagnosticBlocks(
  diagnostics: readonly Diagnostic[],
  colour: boolean,
  texts: Texts,
): Promise<readonly string[]> {
  if (diagnostics.length === 0) return [];
  const style = await excerptStyle(colour);
  return diagnostics.map((diagnostic) => `${formatDiagnostic(diagnostic, texts, style)}\n\n`);
}

/** The colours of diagnostics; chalk is loaded only for this. */
async function excerptStyle(colour: boolean): Promise<ExcerptStyle> {
  if (!colour) return plain;
  const { Chalk } = await import("chalk");
  const chalk = new Chalk({ level: 1 });
  return {
    colour: { error: chalk.red, warning: chalk.yellow, place: chalk.bold, caret: chalk.red, help: chalk.cyan },
  };
}

/** Writes diagnostics to stderr. */
export async function printDiagnostics(
  diagnostics: readonly Diagnostic[],
  colour: boolean,
  { io, texts }: Shell,
): Promise<void> {
  io.stderr.write((await diagnosticBlocks(diagnostics, colour, texts)).join(""));
}

/** Writes to stderr all that is wrong with the registers, and the counts. */
export async function printInvalid(diagnostics: readonly Diagnostic[], colour: boolean, shell: Shell): Promise<void> {
  await printDiagnostics(diagnostics, colour, shell);
  printSummary(diagnostics, shell);
}

/** Writes to stderr how much is wrong, and in which files. */
export function printSummary(diagnostics: readonly Diagnostic[], { io, texts }: Shell): void {
  const errors = diagnostics.filter(({ severity }) => severity === "error").length;
  const paths = new Set(diagnostics.flatMap(({ place }) => (place === undefined ? [] : place.source.path)));
  const summary = texts.cli.registerSummary(errors, diagnostics.length - errors, [...paths]);
  io.stderr.write(`${harmless(summary)}\n`);
}
