/** The order in which diagnostics are told. */
import type { Diagnostic } from "./diagnostic.ts";
import type { Source } from "./source.ts";

/**
 * Sorts by file (in the order of `sources`; others after them by path), then place, then code, and drops those that say
 * the same at the same place twice. Of a value whose YAML is broken nothing else is said, and of one that has a wrong form not
 * that its words are not understood. Diagnostics without a place come first: they are about whole files.
 */
export function sortDiagnostics(
  diagnostics: Iterable<Diagnostic>,
  sources: Iterable<Source> = [],
): readonly Diagnostic[] {
  const order = new Map<Source, number>();
  for (const source of sources) if (!order.has(source)) order.set(source, order.size);
  const rank = ({ place }: Diagnostic): number => (place === undefined ? -1 : (order.get(place.source) ?? order.size));
  const seen = new Set<string>();
  const startOf = (diagnostic: Diagnostic): string =>
    JSON.stringify([rank(diagnostic), diagnostic.place?.source.path, diagnostic.place?.start]);
  const all = [...diagnostics];
  // The deepest cause at each place where there is one.
  const deepest = new Map<string, number>();
  for (const diagnostic of all) {
    const start = startOf(diagnostic);
    if (diagnostic.severity === "error") deepest.set(start, Math.min(depth(diagnostic), deepest.get(start) ?? 2));
  }
  const sorted = all.sort(
    (one, other) =>
      rank(one) - rank(other) ||
      compare(one.place?.source.path ?? "", other.place?.source.path ?? "") ||
      (one.place?.start ?? 0) - (other.place?.start ?? 0) ||
      compare(one.code, other.code),
  );
  return sorted.filter((diagnostic) => {
    const { code, data, place } = diagnostic;
    if (place && depth(diagnostic) > (deepest.get(startOf(diagnostic)) ?? 2)) return false;
    const key = JSON.stringify([code, data, rank(diagnostic), place?.source.path, place?.start, place?.end]);
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}

/** How near to the text the cause lies: YAML, then form and rules, then the words. */
function depth({ code }: Diagnostic): number {
  if (code.startsWith("yaml-")) return 0;
  return code.startsWith("wording-") ? 2 : 1;
}

function compare(one: string, other: string): number {
  if (one === other) return 0;
  return one < other ? -1 : 1;
}
