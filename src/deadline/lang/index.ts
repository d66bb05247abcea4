/** The languages of wordings. Adding one is a file beside this one and a line here. */
import type { Parser } from "../wording/combine.ts";
import type { Phrase } from "../wording/phrase.ts";
import { english, englishExamples } from "./en/index.ts";
import { russian, russianExamples } from "./ru/index.ts";

export interface WordingLanguage {
  readonly code: string;
  /** Letters without which no wording of the language is written. */
  readonly letters: RegExp;
  readonly grammar: Parser<Phrase>;
  /** Wordings that the grammar reads, offered when one is refused. */
  readonly examples: readonly string[];
}

export const languages: readonly WordingLanguage[] = [
  { code: "en", letters: /[a-z]/i, grammar: english, examples: englishExamples },
  { code: "ru", letters: /[а-яё]/i, grammar: russian, examples: russianExamples },
];
