/**
 * Parser combinators that return every way in which the tokens can be read. A wording that can be read in two ways is
 * found by looking at the readings, never by the order in which rules were tried.
 */
import type { Token } from "./tokens.ts";

/** A token span with the part that it plays, for the explanation. */
export interface Part {
  readonly role: string;
  readonly from: number;
  readonly to: number;
}

export interface Match<T> {
  readonly value: T;
  /** The first token after the match. */
  readonly next: number;
  readonly parts: readonly Part[];
}

/** What is being read, and the furthest token that anything matched, for the message when nothing fits. */
export interface Input {
  readonly tokens: readonly Token[];
  furthest: number;
  /** What shared parsers have matched, by their place. */
  readonly shared: Map<unknown, (readonly Match<unknown>[])[]>;
}

export type Parser<T> = (input: Input, at: number) => readonly Match<T>[];

const nothing: readonly never[] = [];

function reach(input: Input, next: number): void {
  if (next > input.furthest) input.furthest = next;
}

/** Matches without any token. */
export function always<T>(value: T): Parser<T> {
  return (_, at) => [{ value, next: at, parts: nothing }];
}

/** One token that satisfies `test`. */
export function token<T>(test: (token: Token) => T | undefined): Parser<T> {
  return (input, at) => {
    const found = input.tokens[at];
    const value = found && test(found);
    if (value === undefined) return nothing;
    reach(input, at + 1);
    return [{ value, next: at + 1, parts: nothing }];
  };
}

/** A sign, or another token, exactly. */
export function sign(text: string): Parser<string> {
  return token((found) => (found.text === text ? text : undefined));
}

interface Entry<T> {
  readonly words: readonly string[];
  readonly value: T;
}

/** The phrases of several words of a table, by their first. */
type Phrases<T> = ReadonlyMap<string, readonly Entry<T>[]>;

const phrasesOf = new WeakMap<object, Phrases<unknown>>();

function phrasesIn<T>(table: Readonly<Record<string, T>>): Phrases<T> {
  const known = phrasesOf.get(table);
  if (known) return known as Phrases<T>;
  const phrases = new Map<string, Entry<T>[]>();
  for (const [phrase, value] of Object.entries(table)) {
    if (!/[ -]/.test(phrase)) continue;
    const all = phrase.replaceAll("-", " - ").split(" ").filter(Boolean);
    if (all.length === 1) continue;
    const first = all[0] ?? "";
    const entries = phrases.get(first) ?? [];
    entries.push({ words: all, value });
    phrases.set(first, entries);
  }
  phrasesOf.set(table, phrases);
  return phrases;
}

/**
 * Any of the phrases of a table (words separated by spaces, in the tokens' spelling), with its value. A hyphen in a
 * phrase is a token of its own. Single words are looked up in the table itself, and nothing is made of the others before
 * they are asked for: a run reads few of the tables of all languages.
 */
export function lookup<T>(table: Readonly<Record<string, T>>): Parser<T> {
  return (input, at) => {
    const first = input.tokens[at];
    if (!first) return nothing;
    let matches: Match<T>[] | undefined;
    if (Object.hasOwn(table, first.text)) {
      reach(input, at + 1);
      matches = [{ value: table[first.text] as T, next: at + 1, parts: nothing }];
    }
    for (const { words: all, value } of phrasesIn(table).get(first.text) ?? nothing) {
      const next = at + matching(input, at, all);
      reach(input, next);
      if (next - at < all.length) continue;
      matches ??= [];
      matches.push({ value, next, parts: nothing });
    }
    return matches ?? nothing;
  };
}

/** How many of the words stand there, from the first. */
function matching(input: Input, at: number, all: readonly string[]): number {
  let count = 0;
  while (count < all.length && input.tokens[at + count]?.text === all[count]) count += 1;
  return count;
}

/** Any of the phrases, separated by `|`. */
export function words(phrases: string): Parser<string> {
  let parser: Parser<string> | undefined;
  return (input, at) => {
    const first = input.tokens[at];
    // Most lists of phrases are not even split.
    if (!first || !phrases.includes(first.text)) return nothing;
    parser ??= lookup(Object.fromEntries(phrases.split("|").map((phrase) => [phrase, phrase])));
    return parser(input, at);
  };
}

/** Every reading of every alternative. */
export function any<T>(...parsers: readonly Parser<T>[]): Parser<T> {
  return (input, at) => {
    let all: readonly Match<T>[] = nothing;
    for (const parser of parsers) {
      const found = parser(input, at);
      if (found.length > 0) all = all.length === 0 ? found : [...all, ...found];
    }
    return all;
  };
}

type Values<P> = { readonly [I in keyof P]: P[I] extends Parser<infer T> ? T : never };

interface Head {
  readonly values: readonly unknown[];
  readonly next: number;
  readonly parts: readonly Part[];
}

/** One after the other. Most attempts end at the first parser, so nothing is made before it has matched. */
export function seq<const P extends readonly Parser<unknown>[]>(...parsers: P): Parser<Values<P>> {
  const [first, ...others] = parsers as readonly Parser<unknown>[];
  if (!first) throw new Error("a sequence has at least one part");
  return (input, at) => {
    let heads: Head[] = [];
    for (const { value, next, parts } of first(input, at)) heads.push({ values: [value], next, parts });
    for (const parser of others) {
      if (heads.length === 0) return nothing;
      const longer: Head[] = [];
      for (const head of heads) {
        for (const { value, next, parts } of parser(input, head.next)) {
          longer.push({ values: [...head.values, value], next, parts: joined(head.parts, parts) });
        }
      }
      heads = longer;
    }
    return heads.map(({ values, next, parts }) => ({ value: values as Values<P>, next, parts }));
  };
}

function joined(one: readonly Part[], other: readonly Part[]): readonly Part[] {
  if (one.length === 0) return other;
  return other.length === 0 ? one : [...one, ...other];
}

/** The parser or nothing; both readings are kept. */
export function maybe<T>(parser: Parser<T>): Parser<T | undefined> {
  return (input, at) => {
    const absent = { value: undefined, next: at, parts: nothing };
    const found = parser(input, at);
    return found.length === 0 ? [absent] : [...found, absent];
  };
}

/** The parser's value made into another; `undefined` discards the reading. */
export function to<T, U>(parser: Parser<T>, make: (value: T) => U | undefined): Parser<U> {
  return (input, at) => {
    const found = parser(input, at);
    if (found.length === 0) return nothing;
    const made: Match<U>[] = [];
    for (const { value, next, parts } of found) {
      const result = make(value);
      if (result !== undefined) made.push({ value: result, next, parts });
    }
    return made;
  };
}

/** The parser's match in a fixed value. */
export function is<U>(parser: Parser<unknown>, value: U): Parser<U> {
  return to(parser, () => value);
}

/** Notes which part the matched words play. */
export function part<T>(role: string, parser: Parser<T>): Parser<T> {
  return (input, at) => {
    const found = parser(input, at);
    if (found.length === 0) return nothing;
    return found.map(({ value, next, parts }) => ({
      value,
      next,
      parts: next === at ? parts : [{ role, from: at, to: next }, ...parts],
    }));
  };
}

/** One or more, with `separator` between them; all lengths are kept. */
export function list<T>(parser: Parser<T>, separator: Parser<unknown>): Parser<readonly T[]> {
  return (input, at) => {
    const matches: Match<readonly T[]>[] = [];
    let heads: Match<readonly T[]>[] = parser(input, at).map((match) => ({ ...match, value: [match.value] }));
    while (heads.length > 0) {
      matches.push(...heads);
      const following = heads;
      heads = following.flatMap((head) =>
        separator(input, head.next).flatMap((between) =>
          parser(input, between.next).map((match) => ({
            value: [...head.value, match.value],
            next: match.next,
            parts: [...head.parts, ...between.parts, ...match.parts],
          })),
        ),
      );
    }
    return matches;
  };
}

/** One or more tokens that all satisfy `test`, to any length. */
export function run(test: (token: Token) => boolean): Parser<readonly Token[]> {
  return (input, at) => {
    const matches: Match<readonly Token[]>[] = [];
    for (let next = at; ; next++) {
      const found = input.tokens[next];
      if (!found || !test(found)) return matches;
      reach(input, next + 1);
      matches.push({ value: input.tokens.slice(at, next + 1), next: next + 1, parts: nothing });
    }
  };
}

/** A parser that many rules try at the same place: it is run there once. */
export function share<T>(parser: Parser<T>): Parser<T> {
  return (input, at) => {
    let places = input.shared.get(parser);
    if (!places) {
      places = [];
      input.shared.set(parser, places);
    }
    places[at] ??= parser(input, at);
    return places[at] as readonly Match<T>[];
  };
}

/** A parser made when first used, for rules that refer to each other and to keep start-up short. */
export function lazy<T>(make: () => Parser<T>): Parser<T> {
  let made: Parser<T> | undefined;
  return (input, at) => {
    made ??= make();
    return made(input, at);
  };
}
