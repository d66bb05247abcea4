/** The languages of wordings. Adding one is a file beside this one and a line here. */
import type { Parser } from "../wording/combine.ts";
import type { Phrase } from "../wording/phrase.ts";
import { english, englishExamples } from "./en/index.ts";
import { kazakh, kazakhExamples } from "./kk/index.ts";
import { inCyrillic } from "./kk/words.ts";
import { russian, russianExamples } from "./ru/index.ts";

export interface WordingLanguage {
  readonly code: string;
  /** Letters without which no wording of the language is written. */
  readonly letters: RegExp;
  readonly grammar: Parser<Phrase>;
  /** Puts a word into the letters that the grammar is written in. */
  readonly spell?: (word: string) => string;
  /** Wordings that the grammar reads, offered when one is refused. */
  readonly examples: readonly string[];
}

export const languages: readonly WordingLanguage[] = [
  { code: "en", letters: /[a-z]/i, grammar: english, examples: englishExamples },
  { code: "ru", letters: /[а-яё]/i, grammar: russian, examples: russianExamples },
  { code: "kk", letters: /[а-яёәіңғүұқөһ]/i, grammar: kazakh, examples: kazakhExamples },
  { code: "kk-Latn", letters: /[áǵıńóúý]/i, spell: inCyrillic, grammar: kazakh, examples: [] },
];
