/** What an edit comes to, before anything is written: the new texts, and the registers as they make them. */
import type { Status } from "../../deadline/status.ts";
import { loadLanguages } from "../../deadline/wording/read.ts";
import type { Diagnostic } from "../../diagnostics/diagnostic.ts";
import { openCache } from "../../register/cache.ts";
import type { RegisterFiles } from "../../register/files.ts";
import { buildRegisters } from "../../register/load.ts";
import type { Texts } from "../../text/texts.ts";
import { hasErrors, type Loaded, type Opened, planOf } from "../context.ts";
import { type FileChange, fileChanges, homeOf } from "./file-change.ts";
import type { Decision } from "./session.ts";

export interface Outcome {
  readonly before: Opened;
  readonly after: Loaded;
  /** None that stays as it is. */
  readonly changes: readonly FileChange[];
  /** What is wrong with the registers afterwards and was not before. */
  readonly found: readonly Diagnostic[];
  /** Errors are among that. */
  readonly isRejected: boolean;
  /** The directives that the edit was about, as they stand afterwards. */
  readonly statuses: readonly Status[];
  /** As {@link Decision.idle}. */
  readonly idle: string | undefined;
  /** What was done, a line each. */
  readonly lines: readonly string[];
}

/**
 * Computes what an edit comes to. Throws what `decide` throws, `UsageError` for what cannot be edited as it is written, and
 * `Error` when a new text does not say what was meant.
 */
export async function outcomeOf(
  before: Opened,
  decide: (opened: Opened) => Decision | Promise<Decision>,
  texts: Texts,
): Promise<Outcome> {
  const decision = await decide(before);
  await loadLanguages();
  const changes = fileChanges(before, decision, texts);
  const after = changes.length === 0 ? before : await planOf(rebuilt(before, changes), () => before.asOf);
  // An error that was there before is one that the edit was to mend.
  const known = before.diagnostics.filter(({ severity }) => severity === "warning");
  const found = unlike(after.diagnostics, known);
  const isRejected = hasErrors(found);
  const all = new Map(isRejected ? [] : after.plan.statuses(after.asOf).map((one) => [one.directive.id, one] as const));
  const statuses = decision.ids.flatMap((id) => all.get(id) ?? []);
  const lines = isRejected ? [] : decision.say(statuses);
  return { before, after, changes, found, isRejected, statuses, idle: decision.idle, lines };
}

/** The registers as the changed files make them, in memory. */
function rebuilt({ files, checked }: Opened, changes: readonly FileChange[]): Parameters<typeof planOf>[0] {
  const replaced = new Map(
    changes.flatMap((change) => (change.old === undefined ? [] : [[change.old, change] as const])),
  );
  const added = changes.filter(({ old }) => old === undefined);
  const all = new Map(checked);
  for (const change of changes) all.set(change.new, change.checked);
  const registers = files.map((register): RegisterFiles => {
    const kept = register.files.map((file) => replaced.get(file)?.new ?? file);
    const home = register.files.find(({ main }) => main);
    const own = added.filter((change) => home !== undefined && homeOf(files, change.path) === home);
    const [main, others] = [kept.filter((file) => file.main), kept.filter((file) => !file.main)];
    const sorted = [...others, ...own.map((change) => change.new)].sort((a, b) =>
      (a.origin?.path ?? "") < (b.origin?.path ?? "") ? -1 : 1,
    );
    const diagnostics = changes
      .filter((change) => kept.includes(change.new) || own.includes(change))
      .flatMap((change) => change.diagnostics);
    return {
      ...register,
      files: own.length === 0 ? kept : [...main, ...sorted],
      diagnostics: [...register.diagnostics, ...diagnostics],
    };
  });
  return { ...buildRegisters(registers, all), files: registers, checked: all };
}

/** The diagnostics that are not among earlier ones, wherever they stand. */
function unlike(diagnostics: readonly Diagnostic[], earlier: readonly Diagnostic[]): readonly Diagnostic[] {
  const nameOf = ({ code, id, data }: Diagnostic): string => JSON.stringify([code, id, data]);
  const counts = new Map<string, number>();
  for (const one of earlier) counts.set(nameOf(one), (counts.get(nameOf(one)) ?? 0) + 1);
  return diagnostics.filter((one) => {
    const left = counts.get(nameOf(one)) ?? 0;
    counts.set(nameOf(one), left - 1);
    return left <= 0;
  });
}

/** Keeps the new files in the user's cache, so that the next run does not parse what this one has parsed. */
export function keepInCache({ changes }: Outcome, folder: string | undefined): void {
  if (folder === undefined) return;
  const files = changes.map((change) => change.new);
  openCache(folder).keep(files, new Map(changes.map((change) => [change.new, change.checked])));
}
