/** The order in which diagnostics are told. */
import type { Diagnostic } from "./diagnostic.ts";
import type { Source } from "./source.ts";

/**
 * Sorts by file (in the order of `sources`; others after them by path), then place, then code, and drops those that say
 * the same at the same place twice. Where the YAML itself is broken, nothing else is said of the broken value. Diagnostics
 * without a place come first: they are about whole files.
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
  const broken = new Set<string>();
  const all = [...diagnostics];
  for (const diagnostic of all) if (diagnostic.code.startsWith("yaml-")) broken.add(startOf(diagnostic));
  const sorted = all.sort(
    (one, other) =>
      rank(one) - rank(other) ||
      compare(one.place?.source.path ?? "", other.place?.source.path ?? "") ||
      (one.place?.start ?? 0) - (other.place?.start ?? 0) ||
      compare(one.code, other.code),
  );
  return sorted.filter((diagnostic) => {
    const { code, data, place } = diagnostic;
    if (place && !code.startsWith("yaml-") && broken.size > 0 && broken.has(startOf(diagnostic))) return false;
    const key = JSON.stringify([code, data, rank(diagnostic), place?.source.path, place?.start, place?.end]);
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}

function compare(one: string, other: string): number {
  if (one === other) return 0;
  return one < other ? -1 : 1;
}
