/** `extend`: due dates are moved, by whom and why. */
import { UsageError } from "../../errors.ts";
import type { Value } from "../../register/edit/change.ts";
import { ask, isInteractive } from "../ask.ts";
import type { ExtendFlags, Run, Shell } from "../command.ts";
import { hasReports } from "./occurrences.ts";
import { runEdit } from "./session.ts";
import { dayOn, eachOf, readDirectives, readOn, readText, refusal, statusOf } from "./words.ts";

/** Adds the same extension to each directive. Throws `UsageError` for those that have no due date to move. */
export const run: Run<ExtendFlags> = async (ids, flags, shell) => {
  const { texts } = shell;
  const on = readOn(flags.on, texts);
  const { to, by, reason } = grant(flags, shell);
  return await runEdit(flags, shell, (opened) => {
    const value: Value = { date: dayOn(on, opened.asOf, flags, texts), to, by, reason };
    const extended = eachOf(readDirectives(ids, opened.registers, texts), texts, (directive) => {
      const { id, status, done, withdrawal } = directive;
      if (status === "done") throw refusal(texts.edit.extend.done(id, done));
      if (status === "withdrawn") throw refusal(texts.edit.extend.withdrawn(id, withdrawal?.date ?? null));
      const before = statusOf(directive, opened);
      if (hasReports(before)) throw refusal(texts.edit.extend.severalReports(id));
      return before;
    });
    return {
      edits: extended.map(({ directive: { path, place } }) => ({
        source: place.source,
        changes: [{ type: "append", path: [...path, "extensions"], value }],
      })),
      ids: extended.map(({ directive }) => directive.id),
      say: (after) =>
        after.map((status, index) => texts.edit.extend.extended(status, extended[index]?.due ?? null, by)),
    };
  });
};

interface Grant {
  readonly to: string;
  readonly by: string;
  readonly reason: string;
}

const placeholders: Readonly<Record<keyof Grant, string>> = { to: "WORDING", by: "WHO", reason: "WHY" };
const names: readonly (keyof Grant)[] = ["to", "by", "reason"];

/** The flags that say what was granted; in a terminal those that lack are asked for. */
function grant(flags: ExtendFlags, shell: Shell): Grant {
  const { texts } = shell;
  const missing = names.filter((name) => flags[name] === undefined);
  if (missing.length > 0 && !isInteractive(shell)) {
    const lacks = missing.map((name) => `--${name} ${placeholders[name]}`);
    throw new UsageError(texts.edit.calls.missingFlags("extend", lacks), texts.cli.seeHelp("extend"));
  }
  const given = names.flatMap((name) => {
    const value = flags[name];
    return value === undefined ? [] : [[name, readText(`--${name}`, value, texts)] as const];
  });
  const asked = missing.map((name) => [name, insist(texts.edit.extend.asks[name], shell)] as const);
  const { to = "", by = "", reason = "" }: Partial<Grant> = Object.fromEntries([...given, ...asked]);
  return { to, by, reason };
}

/** Asks until there is an answer. */
function insist(question: string, shell: Shell): string {
  for (let answer = ask(shell, question); ; answer = ask(shell, question)) if (answer !== undefined) return answer;
}
