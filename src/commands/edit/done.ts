/** `done`: directives, or single reports of them, are done. */
import type { CivilDay } from "../../deadline/day.ts";
import type { Status } from "../../deadline/status.ts";
import { nearest } from "../../diagnostics/suggest.ts";
import { UsageError } from "../../errors.ts";
import type { Change, Value } from "../../register/edit/change.ts";
import type { Texts } from "../../text/texts.ts";
import type { DoneFlags, Run } from "../command.ts";
import { hasReports, isNamed, nextReport, recordOf, reportsAhead } from "./occurrences.ts";
import { runEdit } from "./session.ts";
import { dayOn, eachOf, readDirectives, readOn, readText, refusal, statusOf } from "./words.ts";

/** What is done to one directive, and what is said of it. */
interface Closed {
  readonly status: Status;
  readonly changes: readonly Change[];
  readonly say: (after: Status) => string;
}

/** Marks directives as done, or with `--for` one report of each. Throws `UsageError` for those that cannot be. */
export const run: Run<DoneFlags> = async (ids, flags, shell) => {
  const { texts } = shell;
  const on = readOn(flags.on, texts);
  const evidence = (flags.evidence ?? []).map((text) => readText("--evidence", text, texts));
  if (flags.for !== undefined && flags.all === true) {
    throw new UsageError(texts.cli.calls.flagsConflict("--for", "--all"));
  }
  return await runEdit(flags, shell, (opened) => {
    const day = dayOn(on, opened.asOf, flags, texts);
    const done = { day, evidence };
    const ahead = reportsAhead(opened, day);
    const closed = eachOf(readDirectives(ids, opened.registers, texts), texts, (directive): Closed => {
      const status = statusOf(directive, opened);
      refuseClosed(status, texts);
      if (flags.for !== undefined) return reported(status, flags.for, done, { ahead, texts });
      if (hasReports(status) && flags.all !== true) {
        throw refusal(texts.edit.done.whichReport(directive.id, nextReport(status)));
      }
      return whole(status, done, texts);
    });
    return {
      edits: closed.map(({ status, changes }) => ({ source: status.directive.place.source, changes })),
      ids: closed.map(({ status }) => status.directive.id),
      say: (after) => after.flatMap((status, index) => closed[index]?.say(status) ?? []),
    };
  });
};

/** Refuses a directive that has nothing left to be done. */
function refuseClosed({ directive, done }: Status, { edit }: Texts): void {
  const { id, status, withdrawal } = directive;
  if (status === "withdrawn") throw refusal(edit.done.withdrawn(id, withdrawal?.date ?? null));
  if (status === "done") throw refusal(edit.done.alreadyDone(id, directive.done));
  if (done !== null) throw refusal(edit.done.allReported(id, done));
}

interface Completion {
  readonly day: CivilDay;
  readonly evidence: readonly string[];
}

function whole(status: Status, { day, evidence }: Completion, { edit }: Texts): Closed {
  const { directive } = status;
  const { path } = directive;
  const fresh = [...new Set(evidence)].filter((text) => !directive.evidence.includes(text));
  const changes: readonly Change[] = [
    { type: "set", path: [...path, "status"], value: "done" },
    { type: "set", path: [...path, "done"], value: day },
    ...fresh.map((value): Change => ({ type: "append", path: [...path, "evidence"], value })),
  ];
  return { status, changes, say: edit.done.done };
}

/** What the reports of a directive are told by. */
interface Reporting {
  readonly ahead: ReturnType<typeof reportsAhead>;
  readonly texts: Texts;
}

function reported(status: Status, word: string, { day, evidence }: Completion, { ahead, texts }: Reporting): Closed {
  const { done } = texts.edit;
  const { directive } = status;
  const { id, path } = directive;
  if (!hasReports(status)) throw refusal(done.oneDeadline("done", id));
  const asked = ahead(id);
  const next = nextReport(status);
  const found = asked.find((one) => isNamed(one, word));
  if (found === undefined) {
    const labels = asked.map(({ label }) => label);
    throw refusal(done.noSuchReport(id, word, nearest(word, labels)[0], next));
  }
  const recorded = recordOf(found, directive);
  if (recorded !== undefined) throw refusal(done.alreadyReported(id, found.label, recorded.done, next));
  const { label, due } = found;
  const report: Value = {
    for: label,
    done: day,
    ...(evidence.length === 0 ? {} : { evidence: [...new Set(evidence)] }),
  };
  return {
    status,
    changes: [{ type: "append", path: [...path, "reports"], value: report }],
    say: (after) => done.reported(after, { label, due }, day, nextReport(after)),
  };
}
