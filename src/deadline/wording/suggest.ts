/** The wordings that are understood and look most like one that is not. */
import type { WordingLanguage } from "../lang/index.ts";

function pairs(text: string): Map<string, number> {
  const counts = new Map<string, number>();
  const plain = ` ${text.toLowerCase().replaceAll("ё", "е").replace(/\d+/g, "0")} `;
  for (let index = 0; index < plain.length - 1; index++) {
    const pair = plain.slice(index, index + 2);
    counts.set(pair, (counts.get(pair) ?? 0) + 1);
  }
  return counts;
}

/** Dice's coefficient over letter pairs: 1 for the same text, 0 for nothing in common. */
function likeness(one: Map<string, number>, other: Map<string, number>): number {
  let shared = 0;
  let size = 0;
  for (const [pair, count] of one) {
    shared += Math.min(count, other.get(pair) ?? 0);
    size += count;
  }
  for (const count of other.values()) size += count;
  return size === 0 ? 0 : (2 * shared) / size;
}

/** Up to three understood wordings, nearest first; empty when nothing is near. */
export function nearestWordings(wording: string, languages: readonly WordingLanguage[]): readonly string[] {
  const own = pairs(wording.slice(0, 200));
  return languages
    .flatMap((language) => language.examples)
    .map((example) => ({ example, score: likeness(own, pairs(example)) }))
    .filter(({ score }) => score >= 0.3)
    .sort((a, b) => b.score - a.score)
    .slice(0, 3)
    .map(({ example }) => example);
}
