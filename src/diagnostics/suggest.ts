/** "Did you mean": the known words closest to one that is not known. */

/** Words longer than this are not typing mistakes of anything. */
const longest = 64;
const most = 3;

/** Folds case, composition («й» as one letter or two) and «ё», so that words which a reader takes for equal are equal. */
export function fold(text: string): string {
  return text.normalize("NFC").toLowerCase().replaceAll("ё", "е");
}

/** How many edits still count as a typing mistake in a word of this length. */
function tolerance(length: number): number {
  return length < 3 ? 1 : Math.min(3, Math.ceil(length / 3));
}

/** Numbers are never mistyped into their neighbours: DK-9 is not a slip for DK-8. */
function digits(text: string): string {
  return text.replace(/\D/g, "");
}

/** Edits (insert, drop, replace, swap neighbours) between two words, or `limit + 1` when there are more than `limit`. */
function distance(a: readonly string[], b: readonly string[], limit: number): number {
  if (Math.abs(a.length - b.length) > limit) return limit + 1;
  let beforeLast: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i += 1) {
    const row = [i];
    let best = i;
    for (let j = 1; j <= b.length; j += 1) {
      const same = a[i - 1] === b[j - 1];
      let edits = Math.min((last[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1, (last[j - 1] ?? 0) + (same ? 0 : 1));
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) {
        edits = Math.min(edits, (beforeLast[j - 2] ?? 0) + 1);
      }
      row.push(edits);
      best = Math.min(best, edits);
    }
    if (best > limit) return limit + 1;
    beforeLast = last;
    last = row;
  }
  return last[b.length] ?? limit + 1;
}

/**
 * The candidates that `word` may be a slip for, closest first, at most three; empty when none is close. Case does not
 * count. Two words whose digits differ are never close. A long candidate that begins with the word counts as close.
 */
export function nearest(word: string, candidates: Iterable<string>): readonly string[] {
  const wanted = fold(word);
  const letters = [...wanted];
  if (letters.length === 0 || letters.length > longest) return [];
  const limit = tolerance(letters.length);
  const number = digits(wanted);
  const found: { candidate: string; edits: number }[] = [];
  for (const candidate of new Set(candidates)) {
    const known = fold(candidate);
    if (digits(known) !== number) continue;
    const edits = letters.length >= 3 && known.startsWith(wanted) ? 1 : distance(letters, [...known], limit);
    // Replacing every letter of a short word is no slip.
    if (edits <= limit && edits < letters.length) found.push({ candidate, edits });
  }
  const best = Math.min(...found.map(({ edits }) => edits));
  return found
    .filter(({ edits }) => edits <= best + 1)
    .sort((one, other) => one.edits - other.edits)
    .slice(0, most)
    .map(({ candidate }) => candidate);
}
