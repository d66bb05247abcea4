/** Readers of what edits are told: days of the past, texts to be written, and directives, of which each is refused that cannot be edited. */
import { addDays, type CivilDay } from "../../deadline/day.ts";
import type { Status } from "../../deadline/status.ts";
import { UsageError } from "../../errors.ts";
import type { Directive, Register } from "../../register/model.ts";
import type { RefusalText } from "../../text/edit.ts";
import type { Texts } from "../../text/texts.ts";
import type { EditFlags } from "../command.ts";
import type { Opened } from "../context.ts";
import { type DayChoice, readDay } from "../options.ts";
import { readDirective } from "../register-words.ts";

const relativeDays: ReadonlyMap<string, number> = new Map([
  ["today", 0],
  ["yesterday", -1],
]);

/** Reads `--on`: `YYYY-MM-DD`, `today` or `yesterday`; today when the flag is absent. */
export function readOn(value: string | undefined, { cli }: Texts): DayChoice {
  const daysFromToday = value === undefined ? 0 : relativeDays.get(value.toLowerCase());
  if (daysFromToday !== undefined) return { daysFromToday };
  return { day: readDay("--on", value ?? "", cli, [...relativeDays.keys()]) };
}

/** The day that `--on` means, `asOf` being today. Throws `UsageError` for a day to come. */
export function dayOn(choice: DayChoice, asOf: CivilDay, flags: EditFlags, { edit }: Texts): CivilDay {
  const day = "day" in choice ? choice.day : addDays(asOf, choice.daysFromToday);
  if (day > asOf) throw new UsageError(edit.calls.dayAhead("--on", day, asOf, flags.asOf === undefined));
  return day;
}

/**
 * Reads a text that is to be written into a record. Throws `UsageError` when there is nothing in it to see, or something
 * that is no text: bytes that are not UTF-8 arrive as U+FFFD.
 */
export function readText(flag: string, value: string, { edit }: Texts): string {
  if (!/\S/.test(value)) throw new UsageError(edit.calls.blank(flag));
  if (/[\ufffd\p{Cs}]/u.test(value)) throw new UsageError(edit.calls.unreadable(flag));
  return value;
}

/** A refusal with its advice. */
export function refusal({ message, hint }: RefusalText): UsageError {
  return new UsageError(message, hint === "" ? undefined : hint);
}

/**
 * What `judge` makes of each word, in the order given. All are judged before any is refused: throws one `UsageError` with
 * all that was refused.
 */
export function eachOf<W, T>(words: readonly W[], { edit }: Texts, judge: (word: W) => T): readonly T[] {
  const refused: UsageError[] = [];
  const results: T[] = [];
  for (const word of words) {
    try {
      results.push(judge(word));
    } catch (error) {
      if (!(error instanceof UsageError)) throw error;
      refused.push(error);
    }
  }
  const [first] = refused;
  if (first === undefined) return results;
  if (words.length === 1) throw first;
  const hints = new Set(refused.flatMap(({ hint }) => hint ?? []));
  throw new UsageError(
    refused.map(({ message }) => message).join("; "),
    [edit.session.nothingWritten, ...hints].join(" "),
  );
}

/** The directives with these ids, each once, in the order given. Throws `UsageError` with the nearest ids for unknown ones. */
export function readDirectives(
  ids: readonly string[],
  registers: readonly Register[],
  texts: Texts,
): readonly Directive[] {
  return [...new Set(eachOf(ids, texts, (id) => readDirective(id, registers, texts.cli)))];
}

/** How a directive of the opened registers stands. */
export function statusOf(directive: Directive, { statuses }: Opened): Status {
  const found = statuses.find((status) => status.directive === directive);
  if (found === undefined) throw new Error(`${directive.id} has no status`);
  return found;
}
