/** Rules that are written down somewhere, by name: what `rules.like` takes over, and where it is written. */
import type { Rules } from "../register/model.ts";

export type RuleSetName = "eu-1182-71" | "ru-civil-code" | "ru-office";

/** The rules that a set can lay down. */
export type SetRule = "roll" | "count" | "until";

export interface RuleSet {
  /** Only what the text says; the rest stays as it is without the set. */
  readonly rules: Partial<Pick<Rules, SetRule>>;
  readonly title: string;
  /** Where the text says it, rule by rule. */
  readonly articles: Readonly<Partial<Record<SetRule, string>>>;
}

const sets: Readonly<Record<RuleSetName, RuleSet>> = {
  "eu-1182-71": {
    rules: { roll: "following", count: "day-after" },
    title: "Regulation (EEC, Euratom) No 1182/71",
    articles: { roll: "art. 3(4)", count: "art. 3(1)" },
  },
  "ru-civil-code": {
    rules: { roll: "following", count: "day-after" },
    title: "Civil Code of the Russian Federation",
    articles: { roll: "art. 193", count: "art. 191" },
  },
  // The practice of offices, which their own instructions lay down, and no law of civil terms.
  "ru-office": {
    rules: { roll: "preceding" },
    title: "rules of procedure of a Russian federal agency, consultant.ru cons_doc_LAW_305378",
    articles: { roll: "para. 5.3.2" },
  },
};

/** The names that `rules.like` may have. */
export const ruleSetNames: readonly RuleSetName[] = Object.keys(sets) as RuleSetName[];

/** What a named set lays down, and where. */
export function ruleSet(name: RuleSetName): RuleSet {
  return sets[name];
}

/** Where a set says a rule, as a citation: the text's title and its article. */
export function citationOf(name: RuleSetName, rule: SetRule): string {
  const { title, articles } = sets[name];
  const article = articles[rule];
  return article === undefined ? title : `${title}, ${article}`;
}
