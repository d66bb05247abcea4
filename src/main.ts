/** The one place where errors become exit codes. */
import { CommanderError } from "commander";
import type { Shell } from "./commands/command.ts";
import { InvalidRegisterError, UsageError } from "./errors.ts";
import { GitError } from "./history/git-error.ts";
import { type Io, ReadError, WriteError } from "./io.ts";
import { runProgram } from "./program.ts";
import { gitErrorText } from "./text/history.ts";
import { textsOf } from "./text/texts.ts";

/**
 * Runs `directives` with the words of its command line. Returns the exit code: 0 fine; 1 findings; 2 the register or
 * the call is wrong, a file cannot be read or written, or the program has a bug. Never throws.
 */
export async function main(words: readonly string[], io: Io): Promise<number> {
  const shell: Shell = { io, texts: textsOf("en") };
  try {
    // These take a term, which is read while the command line is.
    if (words.some((word) => /^--(?:soon|grace)\b/.test(word))) {
      const { loadLanguages } = await import("./deadline/wording/read.ts");
      await loadLanguages();
    }
    return await runProgram(words, shell);
  } catch (error) {
    // Help and version end by throwing; everything else that commander throws is worded by the program.
    if (error instanceof CommanderError && error.exitCode === 0) return 0;
    try {
      await explainFailure(error, shell);
    } catch {
      // The reader of stderr has failed too, and there is no one left to tell.
    }
    return 2;
  }
}

/** Writes what went wrong to stderr. */
async function explainFailure(error: unknown, shell: Shell): Promise<void> {
  const { io, texts } = shell;
  const { harmless } = await import("./diagnostics/harmless.ts");
  const say = (line: string): boolean => io.stderr.write(`directives: ${harmless(line)}\n`);
  if (error instanceof UsageError) {
    say(error.message);
    if (error.hint !== undefined) io.stderr.write(`${harmless(error.hint)}\n`);
  } else if (error instanceof GitError) {
    const { message, hint } = gitErrorText(error, texts.history);
    say(message);
    if (hint !== undefined) io.stderr.write(`${harmless(hint)}\n`);
  } else if (error instanceof InvalidRegisterError) {
    const { printInvalid } = await import("./commands/print-diagnostics.ts");
    await printInvalid(error.diagnostics, error.colour, shell);
  } else if (error instanceof WriteError) {
    say(texts.cli.output.stdout(texts.cli.output.reasons[error.code] ?? error.code));
  } else if (error instanceof ReadError) {
    say(texts.cli.stdinUnreadable(texts.cli.output.reasons[error.code] ?? error.code));
  } else if (error instanceof CommanderError) {
    // A mistake that the program does not word itself yet.
    say(error.message.replace(/^error: /, ""));
  } else {
    say(texts.cli.internalError(error instanceof Error ? `${error.name}: ${error.message}` : String(error)));
    if (isDebugged(io.env["DEBUG"]) && error instanceof Error) io.stderr.write(`${error.stack ?? ""}\n`);
  }
}

/** `DEBUG` is a comma list of program names. */
function isDebugged(debug: string | undefined): boolean {
  return (debug ?? "").split(",").some((name) => name.trim() === "directives" || name.trim() === "*");
}
