/** The languages of wordings. Adding one is a file beside this one and a line here. */
import type { Parser } from "../wording/combine.ts";
import type { Phrase } from "../wording/phrase.ts";
import { english, englishExamples } from "./en.ts";
import { russian, russianExamples } from "./ru.ts";

export interface WordingLanguage {
  readonly code: string;
  readonly grammar: Parser<Phrase>;
  /** Wordings that the grammar reads, offered when one is refused. */
  readonly examples: readonly string[];
}

export const languages: readonly WordingLanguage[] = [
  { code: "en", grammar: english, examples: englishExamples },
  { code: "ru", grammar: russian, examples: russianExamples },
];
