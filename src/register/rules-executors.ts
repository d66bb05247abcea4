/** Who executes: every lead and co-executor is a declared body, and each is named once. */
import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import { fold } from "../diagnostics/suggest.ts";
import type { Bodies } from "./bodies.ts";
import type { DirectiveDraft, MeetingDraft } from "./draft.ts";
import { stated } from "./draft.ts";
import type { RecordPath } from "./model.ts";
import { textOf, textsOf } from "./values.ts";

/** Finding the nearest of many names for each of many mistakes would take longer than reading the register. */
const suggestions = 100;

interface Named {
  readonly name: string;
  readonly path: RecordPath;
}

/** The bodies that a record names itself. */
function named({ raw }: Pick<DirectiveDraft, "raw">): readonly Named[] {
  const lead = textOf(raw["lead"]);
  const others = textsOf(raw["with"]).map((name, index) => ({ name, path: ["with", index] }));
  return lead === null ? others : [{ name: lead, path: ["lead"] }, ...others];
}

/** Checks the executors of meetings and their directives. `known` is false when bodies may be declared in unreadable text. */
export function checkExecutors(
  meetings: readonly MeetingDraft[],
  bodies: Bodies,
  known: boolean,
): readonly Diagnostic[] {
  const diagnostics: Diagnostic[] = [];
  let left = suggestions;
  const check = (draft: MeetingDraft | DirectiveDraft, id: Pick<Diagnostic, "id">): void => {
    for (const { name, path } of named(draft)) {
      if (!(known && bodies.declared) || bodies.resolve(name) !== undefined) continue;
      left -= 1;
      const data = { name, nearest: left < 0 ? null : (bodies.suggest(name) ?? null) };
      diagnostics.push({ code: "unknown-body", severity: "error", data, place: draft.locate(path), ...id });
    }
  };
  for (const meeting of meetings) {
    check(meeting, {});
    for (const directive of meeting.directives) {
      const id = directive.id === null ? {} : { id: directive.id };
      check(directive, id);
      diagnostics.push(...checkRepeated(directive, bodies), ...checkLead(directive, id));
    }
  }
  return diagnostics;
}

function checkLead(draft: DirectiveDraft, id: Pick<Diagnostic, "id">): readonly Diagnostic[] {
  // A lead without a value is told as that.
  if (stated(draft, "lead") !== undefined || "lead" in draft.raw || "lead" in draft.meeting.raw) return [];
  return [
    { code: "missing-key", severity: "error", data: { key: "lead", record: "directive" }, place: draft.place, ...id },
  ];
}

function checkRepeated(draft: DirectiveDraft, bodies: Bodies): readonly Diagnostic[] {
  const canonical = (name: string): string => bodies.resolve(name) ?? fold(name);
  const lead = textOf(stated(draft, "lead"));
  const seen = new Set(lead === null ? [] : [canonical(lead)]);
  return textsOf(stated(draft, "with")).flatMap((name, index): readonly Diagnostic[] => {
    const body = canonical(name);
    if (!seen.has(body)) {
      seen.add(body);
      return [];
    }
    const place = draft.locate(["with", index]);
    return [
      {
        code: "repeated-body",
        severity: "warning",
        data: { name },
        place,
        ...(draft.id === null ? {} : { id: draft.id }),
      },
    ];
  });
}
