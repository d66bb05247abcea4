/** Urgent words with a limit: "as soon as possible, but not later than 1 October". The limit counts. */
import { any, maybe, type Parser, seq, sign, to, words } from "./combine.ts";
import type { Phrase } from "./phrase.ts";

const joint = maybe(words(", but|but|,|-|, and|and|, но|но|, а|, бірақ|бірақ|, и"));

/** `soft` words followed by a deadline of `single`; only a deadline that gives a day is a limit. */
export function softly(soft: Parser<Phrase>, single: Parser<Phrase>): Parser<Phrase> {
  const limit = to(single, (phrase) => ("tree" in phrase && phrase.tree.kind !== "event" ? phrase : undefined));
  return any(
    to(seq(soft, joint, limit), ([, , phrase]) => phrase),
    to(seq(soft, sign("("), limit, sign(")")), ([, , phrase]) => phrase),
  );
}
