/** `withdraw`: directives that are no longer to be executed. */
import { UsageError } from "../../errors.ts";
import type { Directive } from "../../register/model.ts";
import { ask, isInteractive } from "../ask.ts";
import type { Run, Shell, WithdrawFlags } from "../command.ts";
import type { Opened } from "../context.ts";
import { type FileEdit, runEdit } from "./session.ts";
import { dayOn, eachOf, readDirectives, readOn, readText, refusal, statusOf } from "./words.ts";

/**
 * Withdraws directives, from the day of `--on` on. Throws `UsageError` for unknown ids, for those that are done or
 * withdrawn already, for a day to come, and without a reason where nobody can be asked for one.
 */
export const run: Run<WithdrawFlags> = async (args, flags, shell) => {
  const { texts } = shell;
  const choice = readOn(flags.on, texts);
  const by = flags.by === undefined ? undefined : readText("--by", flags.by, texts);
  const reason = flags.reason === undefined ? askReason(shell) : readText("--reason", flags.reason, texts);
  return await runEdit(flags, shell, (opened) => {
    const directives = readDirectives(args, opened.registers, texts);
    eachOf(directives, texts, (directive) => refuseClosed(directive, opened, shell));
    const date = dayOn(choice, opened.asOf, flags, texts);
    const value = { date, ...(by === undefined ? {} : { by }), reason };
    const edits = directives.map(
      ({ place, path }): FileEdit => ({
        source: place.source,
        changes: [
          { type: "set", path: [...path, "status"], value: "withdrawn" },
          { type: "set", path: [...path, "withdrawn"], value },
        ],
      }),
    );
    const ids = directives.map(({ id }) => id);
    const waiting = waitingFor(ids, opened);
    return { edits, ids, say: () => ids.map((id) => texts.edit.withdraw.withdrawn(id, date, waiting.get(id) ?? [])) };
  });
};

/** The reason, asked for until there is one. */
function askReason(shell: Shell): string {
  const { edit, cli } = shell.texts;
  if (!isInteractive(shell)) {
    throw new UsageError(edit.calls.missingFlags("withdraw", ["--reason WHY"]), cli.seeHelp("withdraw"));
  }
  while (true) {
    const reason = ask(shell, edit.withdraw.asksReason);
    if (reason !== undefined) return reason;
  }
}

function refuseClosed(directive: Directive, opened: Opened, { texts }: Shell): void {
  const { withdraw } = texts.edit;
  const { id, status, withdrawal, done } = directive;
  if (status === "withdrawn") throw refusal(withdraw.alreadyWithdrawn(id, withdrawal?.date ?? null));
  const standing = statusOf(directive, opened);
  // Also when all its reports are in.
  const isDone = status === "done" || standing.state === "done" || standing.state === "done-late";
  if (isDone) throw refusal(withdraw.done(id, done ?? standing.done));
}

/** The directives that wait for others that will not be done now, by those. */
function waitingFor(ids: readonly string[], { statuses }: Opened): ReadonlyMap<string, readonly string[]> {
  const waiting = statuses.filter(({ state, directive }) => state === "waiting" && !ids.includes(directive.id));
  return new Map(
    ids.map((id) => {
      const own = waiting.filter(({ directive }) => directive.due.some(({ after }) => after === id));
      return [id, own.map(({ directive }) => directive.id)];
    }),
  );
}
