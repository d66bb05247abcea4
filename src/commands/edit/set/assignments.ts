/** `key=value …` from the command line. */
import { UsageError } from "../../../errors.ts";
import type { SetTexts } from "../../../text/set.ts";

export interface Assignment {
  /** As it was given: `due.wording`. */
  readonly key: string;
  readonly path: readonly string[];
  /** `null`: the key is to be removed. */
  readonly value: string | null;
}

/** What a call of `set` asks for. */
export interface Call {
  readonly ids: readonly string[];
  /** Those of shorter paths first, so that a value is there before its parts are changed; else in the order given. */
  readonly assignments: readonly Assignment[];
}

/**
 * Reads the arguments: ids up to the first word with `=`, and assignments. The first word is an id, whatever it looks like. Throws
 * `UsageError` for words that are neither, for keys without a name, for values that are blank or no UTF-8, and for a key that is
 * given twice.
 */
export function readCall([first = "", ...words]: readonly string[], texts: SetTexts): Call {
  const begin = words.findIndex((word) => word.includes("="));
  const ids = [first, ...(begin < 0 ? words : words.slice(0, begin))];
  if (begin < 0) throw new UsageError(texts.calls.nothing(words[0] ?? null), texts.hints.quotes);
  const assignments = words.slice(begin).map((word) => readAssignment(word, texts));
  const keys = new Set<string>();
  for (const { key } of assignments) {
    if (keys.has(key)) throw new UsageError(texts.calls.twice(key));
    keys.add(key);
  }
  return { ids, assignments: assignments.toSorted((a, b) => a.path.length - b.path.length) };
}

function readAssignment(word: string, { calls, hints }: SetTexts): Assignment {
  const at = word.indexOf("=");
  if (at < 0) throw new UsageError(calls.notAnAssignment(word), hints.quotes);
  const key = word.slice(0, at);
  const value = word.slice(at + 1);
  const path = key.split(".");
  if (path.some((part) => part === ""))
    throw new UsageError(calls.notAKey(word), at === 0 ? hints.quotes : hints.paths);
  if (value !== "" && !/\S/.test(value)) throw new UsageError(calls.blank(key));
  // What the system could not read arrives as U+FFFD.
  if (/[\ufffd\p{Cs}]/u.test(word)) throw new UsageError(calls.unreadable(key));
  return { key, path, value: value === "" ? null : value };
}
