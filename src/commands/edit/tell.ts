/** What an edit says: what was done, or the difference that it would make. */
import { harmless } from "../../diagnostics/harmless.ts";
import { renderJson } from "../../render/json.ts";
import { editJson } from "../../report/edit.ts";
import type { EditFlags, Shell } from "../command.ts";
import { writeReport } from "../output.ts";
import { printDiagnostics, printInvalid } from "../print-diagnostics.ts";
import { styleOf, wantsColor } from "../style.ts";
import type { Outcome } from "./outcome.ts";

/** Tells what was done, or with `--dry-run` what would be: the difference on stdout, the rest on stderr. */
export async function tell(outcome: Outcome, format: "table" | "json", flags: EditFlags, shell: Shell): Promise<void> {
  const { io, texts } = shell;
  const { changes, found, statuses, after, lines } = outcome;
  const { registers, asOf } = after;
  const isDryRun = flags.dryRun === true;
  await printDiagnostics(found, wantsColor(flags, io.env, io.stderr), shell);
  if (format === "json") {
    const files = changes.map((change) => ({ file: change.new.source.path, diff: change.diff }));
    const json = editJson({ registers, asOf, statuses, texts: texts.report }, { isDryRun, files });
    await writeReport(renderJson(json), flags, shell, registers);
    return;
  }
  const said = lines.map((line) => `${harmless(line)}\n`);
  if (changes.length === 0) {
    io.stderr.write(`${outcome.idle ?? texts.edit.session.unchanged}\n`);
  } else if (isDryRun) {
    const { colour } = styleOf(flags, io);
    const diffs = changes.map(({ diff }) => diff);
    await writeReport(colour ? await coloured(diffs) : diffs.map(shownDiff), flags, shell, registers);
    io.stderr.write([`${texts.edit.session.dryRun}\n`, ...said].join(""));
    return;
  }
  await writeReport(said, flags, shell, registers);
}

/** Tells on stderr what would be wrong with the register after the edit, and that it was not made. */
export async function tellRejected({ found }: Outcome, flags: EditFlags, shell: Shell): Promise<void> {
  const { io, texts } = shell;
  await printInvalid(found, wantsColor(flags, io.env, io.stderr), shell);
  io.stderr.write(`${texts.edit.session.rejected}\n`);
}

/**
 * A difference that can do a terminal and CI no harm. Tabs and the line breaks of Windows stay, so that it can be applied
 * as a patch, unless the register has characters that nobody can see.
 */
function shownDiff(diff: string): string {
  return diff.replace(/[^\t\r\n]+|\r(?!\n)/g, harmless);
}

async function coloured(diffs: readonly string[]): Promise<readonly string[]> {
  const { Chalk } = await import("chalk");
  const chalk = new Chalk({ level: 1 });
  const paint = (line: string): string => {
    if (/^(?:---|\+\+\+) /.test(line)) return chalk.bold(line);
    if (line.startsWith("@@")) return chalk.cyan(line);
    if (line.startsWith("+")) return chalk.green(line);
    return line.startsWith("-") ? chalk.red(line) : line;
  };
  return diffs.map((diff) => shownDiff(diff).replace(/[^\r\n]+/g, paint));
}
