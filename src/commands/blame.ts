/** `blame`: who last changed each field of a directive. */
import { UsageError } from "../errors.ts";
import { snapshotOf } from "../history/snapshot.ts";
import { render } from "../render/index.ts";
import { type BlameWords, blame, blameReport } from "../report/blame.ts";
import type { BlameFlags, Run } from "./command.ts";
import { hasErrors, invalid, mentionWarnings, planned } from "./context.ts";
import { readFormat } from "./options.ts";
import { writeReport } from "./output.ts";
import { withPast } from "./past.ts";
import { readDirective } from "./register-words.ts";
import { styleOf } from "./style.ts";

/** Names for each field of the directives with the given ids the commit that its value is from. */
export const run: Run<BlameFlags> = async (args, flags, shell) => {
  const { io, texts } = shell;
  const format = readFormat(flags, texts.cli);
  const words: BlameWords = { blame: texts.blame, report: texts.report, notCommitted: texts.log.notCommitted };
  await withPast({ flags, revision: flags.at ?? null }, shell, async (past) => {
    const { registers, calendars, diagnostics } = await planned(await past.start());
    if (hasErrors(diagnostics)) throw invalid(diagnostics, flags, shell);
    await mentionWarnings(diagnostics.length, flags, shell);
    const asked = new Set(args.map((id) => orSeeLog(id, () => readDirective(id, registers, texts.cli))));
    const snapshot = snapshotOf(registers, calendars);
    const directives = [...asked].map((directive) => ({ directive, deadline: snapshot.deadlineOf(directive.id) }));
    const report = blameReport(await blame(directives, past.revisions(), words), words);
    await writeReport(await render(report, format, styleOf(flags, io)), flags, shell, (await past.present()).registers);
  });
  return 0;

  /** What is not there now may have been: `log` knows. */
  function orSeeLog<T>(id: string, read: () => T): T {
    try {
      return read();
    } catch (error) {
      if (!(error instanceof UsageError)) throw error;
      // biome-ignore lint/style/useErrorCause: the cause is the third argument
      throw new UsageError(error.message, texts.blame.seeLog(id), { cause: error });
    }
  }
};
