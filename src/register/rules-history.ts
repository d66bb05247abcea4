/** What happened to a directive: completion, withdrawal, extensions and reports, in an order that time allows. */
import type { CivilDay } from "../deadline/day.ts";
import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import type { DirectiveDraft } from "./draft.ts";
import { mention } from "./mention.ts";
import { dayOf, listOf, mapOf, textOf } from "./values.ts";

/** Checks one directive's history. */
export function checkHistory(draft: DirectiveDraft): readonly Diagnostic[] {
  return [...checkCompletion(draft), ...checkWithdrawal(draft), ...checkExtensions(draft), ...checkReports(draft)];
}

function* checkCompletion({ raw, locate, meeting }: DirectiveDraft): Generator<Diagnostic> {
  const severity = "error";
  const status = raw["status"];
  if (status === "done" && raw["done"] === undefined) {
    yield { code: "done-without-date", severity, data: {}, place: locate(["status"]) };
  }
  if (raw["done"] !== undefined && (status === undefined || status === "open" || status === "withdrawn")) {
    const place = locate(["done"]);
    yield { code: "done-date-without-status", severity, data: { status: status ?? null }, place };
  }
  const done = dayOf(raw["done"]);
  if (done !== null && meeting.date !== null && done < meeting.date) {
    yield { code: "done-before-meeting", severity, data: { done, meeting: meeting.date }, place: locate(["done"]) };
  }
}

function* checkWithdrawal({ raw, locate, meeting }: DirectiveDraft): Generator<Diagnostic> {
  const severity = "error";
  const status = raw["status"];
  // A status that is none of the choices has been told, and may have been meant so.
  if (raw["withdrawn"] !== undefined && (status === undefined || status === "open" || status === "done")) {
    const place = locate(["withdrawn"]);
    yield { code: "withdrawal-without-status", severity, data: { status: status ?? null }, place };
  }
  const date = dayOf(mapOf(raw["withdrawn"])["date"]);
  if (date !== null && meeting.date !== null && date < meeting.date) {
    const place = locate(["withdrawn", "date"]);
    yield { code: "withdrawn-before-meeting", severity, data: { date, meeting: meeting.date }, place };
  }
}

function* checkExtensions({ raw, locate, meeting }: DirectiveDraft): Generator<Diagnostic> {
  const severity = "error";
  let previous: CivilDay | null = null;
  for (const [index, extension] of listOf(raw["extensions"]).entries()) {
    const date = dayOf(mapOf(extension)["date"]);
    if (date === null) continue;
    const place = locate(["extensions", index, "date"]);
    if (meeting.date !== null && date < meeting.date) {
      yield { code: "extension-before-meeting", severity, data: { date, meeting: meeting.date }, place };
    } else if (previous !== null && date < previous) {
      yield { code: "extensions-out-of-order", severity, data: { date, previous }, place };
    }
    previous = date;
  }
}

function* checkReports({ raw, locate, meeting }: DirectiveDraft): Generator<Diagnostic> {
  const severity = "error";
  const firsts = new Map<string, number>();
  for (const [index, item] of listOf(raw["reports"]).entries()) {
    const report = mapOf(item);
    const done = dayOf(report["done"]);
    if (done !== null && meeting.date !== null && done < meeting.date) {
      const place = locate(["reports", index, "done"]);
      yield { code: "report-before-meeting", severity, data: { done, meeting: meeting.date }, place };
    }
    const occurrence = textOf(report["for"]);
    if (occurrence === null) continue;
    const first = firsts.get(occurrence);
    if (first === undefined) firsts.set(occurrence, index);
    else {
      const data = { for: occurrence, first: mention(locate(["reports", first, "for"])) };
      yield { code: "duplicate-report", severity, data, place: locate(["reports", index, "for"]) };
    }
  }
}
