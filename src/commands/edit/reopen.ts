/** `reopen`: takes back what `done` and `withdraw` wrote. */
import type { OccurrenceStatus, Status } from "../../deadline/status.ts";
import type { Source } from "../../diagnostics/source.ts";
import { nearest } from "../../diagnostics/suggest.ts";
import { UsageError } from "../../errors.ts";
import type { Change } from "../../register/edit/change.ts";
import type { Directive } from "../../register/model.ts";
import type { RawMap } from "../../register/tree.ts";
import { listOf, mapOf, textOf, textsOf } from "../../register/values.ts";
import type { Texts } from "../../text/texts.ts";
import type { ReopenFlags, Run } from "../command.ts";
import { type Opened, requestOf } from "../context.ts";
import { type Committed, openRecords } from "./committed.ts";
import { hasReports, isNamed, reportsAhead } from "./occurrences.ts";
import { runEdit } from "./session.ts";
import { eachOf, readDirectives, refusal, statusOf } from "./words.ts";

interface Reopened {
  readonly status: Status;
  readonly changes: readonly Change[];
  readonly say: (after: Status) => string;
}

/** Opens directives again, or with `--for` one report of each. Throws `UsageError` for those that are open. */
export const run: Run<ReopenFlags> = async (ids, flags, shell) => {
  const { texts, io } = shell;
  if (flags.for !== undefined && flags.keepEvidence === true) {
    throw new UsageError(texts.cli.calls.flagsConflict("--for", "--keep-evidence"));
  }
  return await runEdit(flags, shell, async (opened) => {
    const directives = readDirectives(ids, opened.registers, texts);
    const context = {
      opened,
      committed: await openRecords(directives, opened, requestOf(flags, io)),
      openIsStated: oncePerFile((source) => openIsStated(source, opened)),
      keepsEvidence: flags.keepEvidence === true,
      texts,
    };
    const ahead = reportsAhead(opened, opened.asOf);
    const reopened = eachOf(directives, texts, (directive) => {
      const status = statusOf(directive, opened);
      return flags.for === undefined ? whole(status, context) : report(status, flags.for, ahead(directive.id), texts);
    });
    return {
      edits: reopened.map(({ status, changes }) => ({ source: status.directive.place.source, changes })),
      ids: reopened.map(({ status }) => status.directive.id),
      say: (after) => after.flatMap((status, index) => reopened[index]?.say(status) ?? []),
    };
  });
};

interface Context {
  readonly opened: Opened;
  readonly committed: Committed;
  /** Do the open directives of a file state that they are? */
  readonly openIsStated: (source: Source) => boolean;
  readonly keepsEvidence: boolean;
  readonly texts: Texts;
}

function whole(status: Status, context: Context): Reopened {
  const { reopen } = context.texts.edit;
  const { directive } = status;
  const { id, path, reports } = directive;
  if (directive.status === "open") {
    const last = hasReports(status) && status.done !== null ? reports.at(-1)?.for : undefined;
    throw refusal(last === undefined ? reopen.isOpen(status) : reopen.doneByReports(id, last));
  }
  const raw = rawRecord(directive, context.opened);
  // What it was before it was closed, where git knows.
  const earlier = context.committed.get(id);
  const statesOpen =
    earlier === undefined ? context.openIsStated(directive.place.source) : earlier["status"] === "open";
  const evidence =
    directive.status === "withdrawn" || context.keepsEvidence ? undefined : withoutEvidence(directive, raw, earlier);
  const gone = ["done", "withdrawn"].filter((key) => raw[key] !== undefined);
  return {
    status,
    changes: [
      statesOpen
        ? { type: "set", path: [...path, "status"], value: "open" }
        : { type: "remove", path: [...path, "status"] },
      ...gone.map((key): Change => ({ type: "remove", path: [...path, key] })),
      ...(evidence?.changes ?? []),
    ],
    say: (after) => reopen.reopened(after, evidence?.removed ?? []),
  };
}

/** The record as data. */
function rawRecord({ place, path }: Directive, { files, checked }: Opened): RawMap {
  const file = files.flatMap((register) => register.files).find(({ source }) => source === place.source);
  const known = file && checked.get(file);
  const [, meeting, , index] = path;
  const meetings = listOf(known?.raw["meetings"]);
  return mapOf(listOf(mapOf(meetings[Number(meeting)])["directives"])[Number(index)]);
}

/** Whether the open directives of a file say so: most of them, where they do not agree. To be asked of each file once. */
function openIsStated(source: Source, opened: Opened): boolean {
  const open = opened.registers
    .flatMap(({ directives }) => directives)
    .filter(({ place, status }) => place.source === source && status === "open");
  const stating = open.filter((one) => rawRecord(one, opened)["status"] === "open");
  return stating.length * 2 > open.length;
}

/** A function that computes the answer for each file when it is first asked for. */
function oncePerFile(compute: (source: Source) => boolean): (source: Source) => boolean {
  const known = new Map<Source, boolean>();
  return (source) => {
    const answer = known.get(source) ?? compute(source);
    known.set(source, answer);
    return answer;
  };
}

interface Removal {
  readonly changes: readonly Change[];
  readonly removed: readonly string[];
}

/** Leaves of the evidence what the record had when it was open, in the form that it had then. */
function withoutEvidence({ path, evidence }: Directive, raw: RawMap, earlier: RawMap | undefined): Removal {
  const key = [...path, "evidence"];
  if (raw["evidence"] === undefined) return { changes: [], removed: [] };
  const left = [...textsOf(earlier?.["evidence"])];
  const gone = evidence.flatMap((text, index) => {
    const place = left.indexOf(text);
    if (place >= 0) left.splice(place, 1);
    return place >= 0 ? [] : [index];
  });
  if (gone.length === 0) return { changes: [], removed: [] };
  const removed = gone.map((index) => evidence[index] ?? "");
  const before = earlier?.["evidence"];
  if (gone.length === evidence.length && (before === undefined || before === null))
    return { changes: [{ type: "remove", path: key }], removed };
  const single = textOf(before);
  if (single !== null && gone.length === evidence.length - 1) {
    return { changes: [{ type: "set", path: key, value: single }], removed };
  }
  if (gone.length === evidence.length) return { changes: [{ type: "set", path: key, value: [] }], removed };
  return { changes: gone.map((index): Change => ({ type: "remove", path: [...key, index] })), removed };
}

/** Takes back one report. */
function report(status: Status, word: string, asked: readonly OccurrenceStatus[], { edit }: Texts): Reopened {
  const { directive } = status;
  const { id, path, reports } = directive;
  if (!hasReports(status)) throw refusal(edit.done.oneDeadline("reopen", id));
  if (directive.status !== "open") throw refusal(edit.reopen.closedAsWhole(status));
  const occurrence = asked.find((one) => isNamed(one, word));
  const index = reports.findIndex((one) => occurrence !== undefined && isNamed(occurrence, one.for));
  const found = reports[index];
  if (occurrence === undefined || found === undefined) {
    const labels = reports.map((one) => one.for);
    throw refusal(edit.reopen.noReport(id, word, labels.slice(-4), nearest(word, labels)[0]));
  }
  const { label, due } = occurrence;
  const place = reports.length === 1 ? [...path, "reports"] : [...path, "reports", index];
  return {
    status,
    changes: [{ type: "remove", path: place }],
    say: () => edit.reopen.reportReopened(id, { label, due }, found.evidence),
  };
}
