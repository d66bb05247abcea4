/** What the user could add to a register so that a wording gives a day. */
import type { WordingDiagnosticData } from "../diagnostics/wording-codes.ts";
import type { Due } from "../register/model.ts";
import type { NoDate } from "./resolve.ts";
import type { Tree } from "./tree.ts";

type MissingCode = "named-term-undefined" | "event-without-day" | "cycle-without-start";

/** A fact that is missing, with the data of its warning. */
export type MissingFact = {
  readonly [C in MissingCode]: { readonly code: C; readonly data: WordingDiagnosticData[C] };
}[MissingCode];

/** The facts that a wording without a day waits for; none when the register has said all that there is to say. */
export function missingFacts(due: Due, why: NoDate | null, tree: Tree | undefined): readonly MissingFact[] {
  const { wording, date, after, from } = due;
  if (wording === null || date !== null) return [];
  if (why === "cycle") return [{ code: "cycle-without-start", data: { wording } }];
  if (why === "named-term" && tree?.kind === "named-term") {
    return [{ code: "named-term-undefined", data: { name: tree.name } }];
  }
  if (why === "event" && tree?.kind === "event" && after === null && from === null) {
    return [{ code: "event-without-day", data: { event: tree.event } }];
  }
  return [];
}
