/** Questions to whoever sits at the terminal. They go to stderr, so that stdout stays the command's own. */
import { harmless } from "../diagnostics/harmless.ts";
import { UsageError } from "../errors.ts";
import type { Shell } from "./command.ts";

/** Whether there is someone to ask: the questions are seen, and the answers are typed. */
export function isInteractive({ io }: Pick<Shell, "io">): boolean {
  return io.stdin.isTerminal && io.stderr.isTerminal;
}

/**
 * Asks for a line of text; only where {@link isInteractive}. Returns it without the white space around it; for an empty
 * answer `fallback`, which is shown with the question, or `undefined` where there is none. Throws `UsageError` when the
 * input ends (Ctrl-D): the command is cancelled, so ask before anything is written or locked.
 */
export function ask(shell: Shell, question: string, fallback?: string): string | undefined {
  const shown = fallback === undefined ? question : `${question} [${fallback}]`;
  return answerTo(shell, `${shown}${shown.endsWith("?") ? "" : ":"}`) ?? fallback;
}

/** Asks a question that is answered by yes or no; an empty answer is yes. Throws as {@link ask} does. */
export function confirm(shell: Shell, question: string): boolean {
  const { yes, no, hint, neither } = shell.texts.cli.prompts;
  while (true) {
    const answer = answerTo(shell, `${question} ${hint}`)?.toLowerCase();
    if (answer === undefined || yes.includes(answer)) return true;
    if (no.includes(answer)) return false;
    shell.io.stderr.write(`${neither}\n`);
  }
}

function answerTo({ io, texts }: Shell, prompt: string): string | undefined {
  const { cancelled, unprintable } = texts.cli.prompts;
  while (true) {
    io.stderr.write(`${harmless(prompt)} `);
    const line = io.stdin.readLine();
    if (line === undefined) {
      io.stderr.write("\n");
      throw new UsageError(cancelled);
    }
    const answer = line.trim();
    // Arrow keys and the like arrive as escape sequences; bytes that are no letters as U+FFFD.
    if (!/[\p{Cc}\ufffd]/u.test(answer)) return answer === "" ? undefined : answer;
    io.stderr.write(`${unprintable}\n`);
  }
}
