/** Ids are unique: of meetings and of directives, across the files of a register and across registers. */
import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import type { Place } from "../diagnostics/source.ts";
import type { DirectiveDraft, MeetingDraft } from "./draft.ts";
import { mention } from "./mention.ts";

/** Checks the ids of all meetings and directives that are read together, in the order in which they are read. */
export function checkIds(meetings: readonly MeetingDraft[]): readonly Diagnostic[] {
  return [
    ...duplicates("meeting", meetings),
    ...duplicates(
      "directive",
      meetings.flatMap(({ directives }) => directives),
    ),
  ];
}

function* duplicates(
  record: "meeting" | "directive",
  drafts: Iterable<MeetingDraft | DirectiveDraft>,
): Generator<Diagnostic> {
  const firsts = new Map<string, Place>();
  for (const { id, locate } of drafts) {
    if (id === null) continue;
    const first = firsts.get(id);
    if (first === undefined) {
      firsts.set(id, locate(["id"]));
      continue;
    }
    const data = { id, record, first: mention(first) };
    const about = record === "directive" ? { id } : {};
    yield { code: "duplicate-id", severity: "error", data, place: locate(["id"]), ...about };
  }
}
