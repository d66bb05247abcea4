/** Where a key belongs among others: as the records of its kind have it in this file, else as the schema has it. */
import { knownKeys } from "../schema.ts";
import { isOpen, type Kind } from "./kinds.ts";
import type { Survey } from "./survey.ts";

function known(kind: Kind): readonly string[] {
  return Object.hasOwn(knownKeys, kind) ? knownKeys[kind as keyof typeof knownKeys] : [];
}

/** The index at which a new key belongs in a record with these keys. */
export function placeOf(survey: Survey, kind: Kind, keys: readonly string[], key: string): number {
  if (isOpen(kind)) return keys.length;
  const order = survey.order(kind, key);
  const side = (other: string): number => order.get(other) ?? 0;
  const last = keys.findLastIndex((other) => side(other) > 0);
  const next = keys.findIndex((other, index) => index > last && side(other) < 0);
  // Between the keys that it stands between elsewhere, the schema decides.
  const canon = known(kind);
  const rank = canon.indexOf(key);
  const until = next < 0 ? keys.length : next;
  if (rank < 0) return until;
  const before = keys.findLastIndex((other, index) => {
    const otherRank = canon.indexOf(other);
    return index > last && index < until && side(other) === 0 && otherRank >= 0 && otherRank < rank;
  });
  return Math.max(last, before) + 1;
}

/** The keys of a new record in order: their own, but for those that the file's records order otherwise. */
export function arranged(survey: Survey, kind: Kind, keys: readonly string[]): readonly string[] {
  if (isOpen(kind)) return keys;
  const placed: string[] = [];
  for (const key of keys) {
    const order = survey.order(kind, key);
    let at = placed.length;
    while (at > 0 && (order.get(placed[at - 1] ?? "") ?? 0) < 0) at -= 1;
    placed.splice(at, 0, key);
  }
  return placed;
}
