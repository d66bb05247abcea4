/** Readers of option values. Each takes the words of the command line and throws `UsageError` for what it cannot read. */
import { largestCount } from "../deadline/count.ts";
import { addDays, type CivilDay, parseDay } from "../deadline/day.ts";
import { parseTerm } from "../deadline/term.ts";
import type { Amount } from "../deadline/tree.ts";
import { nearest } from "../diagnostics/suggest.ts";
import { UsageError } from "../errors.ts";
import { type FormatName, formatNames } from "../render/index.ts";
import type { ChoiceKind, CliTexts } from "../text/cli.ts";
import type { OutputFlags } from "./command.ts";

/** A day, or so many days from today. */
export type DayChoice = { readonly day: CivilDay } | { readonly daysFromToday: number };

const relativeDays: ReadonlyMap<string, number> = new Map([
  ["today", 0],
  ["yesterday", -1],
  ["tomorrow", 1],
]);

/** Reads `--as-of`: `YYYY-MM-DD`, `today`, `yesterday` or `tomorrow`; today when the flag is absent. */
export function readAsOf(value: string | undefined, texts: CliTexts): DayChoice {
  const daysFromToday = value === undefined ? 0 : relativeDays.get(value.toLowerCase());
  if (value === undefined || daysFromToday !== undefined) return { daysFromToday: daysFromToday ?? 0 };
  return { day: readDay("--as-of", value, texts, [...relativeDays.keys()]) };
}

/** The day that a choice means. `today` is asked only where it matters, since time zones take long to load. */
export function resolveDay(choice: DayChoice, today: () => CivilDay): CivilDay {
  return "day" in choice ? choice.day : addDays(today(), choice.daysFromToday);
}

/** Reads a day as `YYYY-MM-DD`. `words` are what the flag takes besides, for the message. */
export function readDay(flag: string, value: string, texts: CliTexts, words: readonly string[] = []): CivilDay {
  const day = parseDay(value);
  if (day !== undefined) return day;
  const parts = /^(\d{4})-(\d{2})-(\d{2})$/.exec(value);
  if (parts === null) throw new UsageError(texts.calls.notADay(flag, value, words));
  throw new UsageError(texts.calls.noSuchDay(flag, Number(parts[1]), Number(parts[2]), Number(parts[3])));
}

/** Reads a term such as `7 days`, in the wordings of any language that the tool understands. */
export function readTerm(flag: string, value: string, texts: CliTexts): readonly Amount[] {
  const amounts = parseTerm(value);
  if (amounts === undefined || amounts.some(({ count }) => count > largestCount))
    throw new UsageError(texts.calls.notATerm(flag, value));
  return amounts;
}

/** Reads a whole number from 1. */
export function readCount(flag: string, value: string, texts: CliTexts): number {
  const number = /^\d{1,9}$/.test(value) ? Number(value) : 0;
  if (number < 1) throw new UsageError(texts.calls.notACount(flag, value));
  return number;
}

/** What a choice is of, and the flag that it was given to; no flag for an argument. */
export interface ChoiceOf {
  readonly kind: ChoiceKind;
  readonly flag?: string;
}

/** Reads one of certain words, in any case. */
export function readChoice<T extends string>(of: ChoiceOf, value: string, choices: readonly T[], texts: CliTexts): T {
  const wanted = value.trim().toLowerCase();
  const found = choices.find((choice) => choice.toLowerCase() === wanted);
  if (found !== undefined) return found;
  const near = nearest(wanted, choices)[0];
  throw new UsageError(texts.calls.unknownChoice({ ...of, value, nearest: near, choices }));
}

/** Reads comma lists of certain words; none twice. */
export function readChoices<T extends string>(
  of: ChoiceOf,
  values: readonly string[],
  choices: readonly T[],
  texts: CliTexts,
): readonly T[] {
  const words = values.flatMap((value) => value.split(","));
  return [...new Set(words.map((word) => readChoice(of, word, choices, texts)))];
}

/** Reads `--format`, where all of a command's formats or only some of them are there; a table when it is absent. */
export function readFormat<T extends FormatName = FormatName>(
  flags: OutputFlags,
  texts: CliTexts,
  formats: readonly (T | "table")[] = formatNames as readonly (T | "table")[],
): T | "table" {
  if (flags.format === undefined) return "table";
  return readChoice({ kind: "format", flag: "--format" }, flags.format, formats, texts);
}

/** A key to sort by. */
export interface SortChoice<T extends string> {
  readonly field: T;
  readonly descending: boolean;
}

/** Reads a comma list of sort keys, `-key` for descending. */
export function readSort<T extends string>(
  value: string,
  keys: readonly T[],
  texts: CliTexts,
): readonly SortChoice<T>[] {
  return value.split(",").map((word) => {
    const descending = word.trim().startsWith("-");
    const key = descending ? word.trim().slice(1) : word;
    return { field: readChoice({ kind: "sort-key", flag: "--sort" }, key, keys, texts), descending };
  });
}
