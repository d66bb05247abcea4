/** A wording's text → the typed tree, or the reason for which it is refused. */
import { daysInMonth } from "../day.ts";
import type { WordingLanguage } from "../lang/index.ts";
import type { DateRef, Tree } from "../tree.ts";
import type { Input, Match, Part } from "./combine.ts";
import type { Phrase, Refusal } from "./phrase.ts";
import { nearestWordings } from "./suggest.ts";
import { longestWording, type Token, tokenize } from "./tokens.ts";

/** A part of the wording by offsets, with the role that it plays. */
export interface WordingPart {
  readonly role: string;
  readonly start: number;
  readonly end: number;
}

export type Reading = { readonly tree: Tree; readonly parts: readonly WordingPart[] } | { readonly refusal: Refusal };

/** The grammars, which are loaded when some wording has to be read: they are a good part of the program. */
let languages: readonly WordingLanguage[] | undefined;

/** Loads the languages. A wording that is not remembered can be read only after this. */
export async function loadLanguages(): Promise<void> {
  languages ??= (await import("../lang/index.ts")).languages;
}

/** Whether each wording is remembered, so that no grammar is needed for them. */
export function areRemembered(wordings: Iterable<string>): boolean {
  for (const wording of wordings) if (!known.has(wording)) return false;
  return true;
}

const known = new Map<string, Reading>();
const mostKnown = 20_000;

/**
 * Reads a wording in any of the languages. A wording is read only as a whole: one word that has no place makes it
 * refused, and so do two readings that differ. Never throws, whatever the text.
 */
export function readWording(wording: string): Reading {
  const found = known.get(wording);
  if (found) return found;
  const reading = read(wording);
  if (known.size >= mostKnown) known.clear();
  known.set(wording, reading);
  return reading;
}

/** A wording that is understood, with what it was read as: plain data that can be kept for another run. */
export type KnownReading = readonly [wording: string, reading: Extract<Reading, { readonly tree: Tree }>];

/** Readings of those wordings that are understood. A refusal says what else is understood, so it is not for keeping. */
export function readingsOf(wordings: Iterable<string>): readonly KnownReading[] {
  return [...wordings].flatMap((wording): readonly KnownReading[] => {
    const reading = readWording(wording);
    return "tree" in reading ? [[wording, reading]] : [];
  });
}

/** Takes readings over from another run, of which the caller knows that this same code made them. */
export function rememberReadings(readings: Iterable<KnownReading>): void {
  for (const [wording, reading] of readings) if (known.size < mostKnown) known.set(wording, reading);
}

function read(wording: string): Reading {
  const whole = [0, wording.length] as const;
  if (wording.length > longestWording) return notUnderstood(wording, wording.slice(0, 60), whole);
  const tokens = tokenize(wording);
  if (tokens.length === 0) return notUnderstood(wording, wording, whole);
  const readings = new Map<string, Match<Phrase>>();
  let furthest = 0;
  for (const language of languagesOf(wording)) {
    const input: Input = { tokens: spelt(tokens, language), furthest: 0, shared: new Map() };
    for (const match of language.grammar(input, 0)) {
      if (match.next === tokens.length) readings.set(JSON.stringify(match.value), match);
    }
    furthest = Math.max(furthest, input.furthest);
  }
  const matches = withoutFreeEvents([...readings.values()]);
  const refused = matches.find((match) => "refuse" in match.value);
  if (refused && "refuse" in refused.value) {
    const { code, data } = refused.value.refuse;
    return { refusal: { code, data: { wording, ...data }, span: spanOf(refused.parts, tokens) ?? whole } as Refusal };
  }
  const [first, second] = matches;
  if (!first || !("tree" in first.value)) return unread(wording, tokens, furthest);
  if (second) {
    const readings = matches.map((match) => ("tree" in match.value ? match.value.tree.kind : ""));
    return { refusal: { code: "wording-ambiguous", data: { wording, readings }, span: whole } };
  }
  const { tree } = first.value;
  if (tree.kind === "event") {
    // What joins the parts of the term itself joins no deadlines: "2 weeks and 3 days before the hearing".
    const term = first.parts.find(({ role }) => role === "term");
    const hidden = twoDeadlines(wording, tokens, "anywhere", term);
    if (hidden) return hidden;
  }
  return impossible(wording, tree, whole) ?? { tree, parts: partsOf(first.parts, tokens) };
}

/** A language whose letters the wording has none of cannot read it; figures alone any can. */
function languagesOf(wording: string): readonly WordingLanguage[] {
  if (!languages) throw new Error("a wording is read before the languages are loaded");
  return languages.filter((language) => language.letters.test(wording) || !/[a-zа-яё]/i.test(wording));
}

/**
 * An event's name may be any words, so it counts only where nothing else is read; and of two ways to begin the name, the one
 * that leaves the fewest words to it.
 */
function withoutFreeEvents(matches: readonly Match<Phrase>[]): readonly Match<Phrase>[] {
  const eventWords = ({ value }: Match<Phrase>): string | undefined =>
    "tree" in value && value.tree.kind === "event" ? value.tree.event : undefined;
  const literal = matches.filter((match) => eventWords(match) === undefined);
  if (literal.length > 0) return literal;
  const shortest = Math.min(...matches.map((match) => eventWords(match)?.length ?? 0));
  return matches.filter((match) => eventWords(match)?.length === shortest);
}

function spelt(tokens: readonly Token[], { spell }: WordingLanguage): readonly Token[] {
  return spell
    ? tokens.map((token) => (token.kind === "word" ? { ...token, text: spell(token.text) } : token))
    : tokens;
}

function partsOf(parts: readonly Part[], tokens: readonly Token[]): readonly WordingPart[] {
  return parts.map(({ role, from, to }) => ({
    role,
    start: tokens[from]?.start ?? 0,
    end: tokens[to - 1]?.end ?? 0,
  }));
}

function spanOf(parts: readonly Part[], tokens: readonly Token[]): readonly [number, number] | undefined {
  const vague = parts.find((part) => part.role === "vague");
  const start = vague && tokens[vague.from]?.start;
  const end = vague && tokens[vague.to - 1]?.end;
  return start === undefined || end === undefined ? undefined : [start, end];
}

/** What was not understood is what follows the furthest word that still fitted some rule. */
function unread(wording: string, tokens: readonly Token[], furthest: number): Reading {
  const first = tokens[Math.min(furthest, tokens.length - 1)];
  const start = furthest >= tokens.length ? 0 : (first?.start ?? 0);
  const two = twoDeadlines(wording, tokens);
  return two ?? notUnderstood(wording, wording.slice(start).trim(), [start, wording.length]);
}

function notUnderstood(wording: string, rest: string, span: readonly [number, number]): Reading {
  const nearest = nearestWordings(wording, languages ?? []);
  return { refusal: { code: "wording-not-understood", data: { wording, rest, nearest }, span } };
}

const joints = /^(,|;|\/|and|but|or|either|whichever|и|а|но|или|либо|жене|және|бірақ|немесе)$/u;

/**
 * Whether the wording is two that are understood each by itself; `anywhere`: whether a deadline follows whatever stands before
 * it, so that none disappears in an event's name. What stands in `term` is one.
 */
function twoDeadlines(
  wording: string,
  tokens: readonly Token[],
  scope: "whole" | "anywhere" = "whole",
  term?: Part,
): Reading | undefined {
  for (let split = 1; split < tokens.length; split++) {
    if (term && split >= term.from && split < term.to) continue;
    const joint = tokens[split];
    if (!joint || !joints.test(joint.text)) continue;
    const first = wording.slice(0, joint.start).trim();
    const second = wording
      .slice(joint.end)
      .trim()
      .replace(/^(?:and|but|or|и|а|но|или|либо|және|немесе)\s+/iu, "");
    if ((scope === "anywhere" || isDeadline(first)) && isDeadline(second)) {
      return {
        refusal: { code: "wording-two-deadlines", data: { wording, first, second }, span: [0, wording.length] },
      };
    }
  }
  return undefined;
}

function isDeadline(wording: string): boolean {
  const tokens = tokenize(wording);
  if (tokens.length === 0) return false;
  return languagesOf(wording).some((language) =>
    language
      .grammar({ tokens, furthest: 0, shared: new Map() }, 0)
      .some((match) => match.next === tokens.length && "tree" in match.value),
  );
}

const datesOf = (tree: Tree): DateRef | undefined =>
  tree.kind === "by-date" || tree.kind === "before-date" ? tree.date : undefined;

/** 31 November, 29 February 2018: days that no calendar has. */
function impossible(wording: string, tree: Tree, span: readonly [number, number]): Reading | undefined {
  const date = datesOf(tree);
  if (date?.type === "day-of-month") {
    if (date.day >= 1 && date.day <= 31) return undefined;
    return { refusal: { code: "wording-impossible-date", data: { wording, date: String(date.day) }, span } };
  }
  if (date?.type !== "day-of-year") return undefined;
  // Without a year 29 February is possible; the resolver decides once the year is known.
  const year = date.year.type === "given" ? date.year.year : 2000;
  if (date.day >= 1 && date.day <= daysInMonth(year, date.month)) return undefined;
  const two = (number: number): string => String(number).padStart(2, "0");
  const text = `${two(date.day)}.${two(date.month)}${date.year.type === "given" ? `.${year}` : ""}`;
  return { refusal: { code: "wording-impossible-date", data: { wording, date: text }, span } };
}
