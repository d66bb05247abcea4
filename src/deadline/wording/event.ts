/** Events that a term runs from, in the protocol's own words. */
import { type Parser, run } from "./combine.ts";
import type { Event } from "./phrase.ts";

/**
 * An event by its words, up to the end of the wording. Words that would begin another deadline (`stops`) and figures are not
 * taken, since a second deadline must not disappear in an event's name. What `self` reads, the meeting itself, is left to it.
 * Where no term shows that an event is meant ("by the approval"), the name must hold one of the `happenings`, so that a month
 * that is spelt wrong is not taken for one.
 */
export function freeEvent(
  self: Parser<Event>,
  stops: ReadonlySet<string>,
  happenings?: ReadonlySet<string>,
): Parser<Event> {
  const tokens = run((token) => (token.kind === "word" ? !stops.has(token.text) : /^[-,()/]$/.test(token.text)));
  return (input, at) => {
    if (self(input, at).some((match) => match.next === input.tokens.length)) return [];
    return tokens(input, at)
      .filter((match) => match.next === input.tokens.length && match.value[0]?.kind === "word")
      .filter((match) => happenings === undefined || match.value.some((token) => happenings.has(token.text)))
      .map((match) => ({ ...match, value: { words: textOf(match.value) } }));
  };
}

function textOf(tokens: readonly { text: string; spaced: boolean }[]): string {
  return tokens.map((token, index) => (index > 0 && token.spaced ? ` ${token.text}` : token.text)).join("");
}
