/** The words of a file that deadlines are read from. */
import { dueItems } from "./due.ts";
import type { Raw, RawMap } from "./tree.ts";
import { dayOf, listOf, mapOf, textOf } from "./values.ts";

/** Every wording of a file, once: of deadlines, extensions and rules. Words that name a term of the register's own too. */
export function wordingsIn(raw: RawMap): ReadonlySet<string> {
  const found = new Set<string>();
  const add = (value: Raw): void => {
    const text = textOf(value);
    if (text !== null) found.add(text);
  };
  const addRules = (value: Raw): void => {
    const { default: wording, soon, terms } = mapOf(value) as Readonly<Record<"default" | "soon" | "terms", Raw>>;
    for (const each of [wording, soon, ...Object.values(mapOf(terms))]) add(each);
  };
  const addDues = (value: Raw): void => {
    for (const { item } of dueItems(value)) {
      const words = typeof item === "string" ? item : item["wording"];
      // A date is due as it is.
      if (dayOf(words) === null) add(words);
    }
  };
  addRules(raw["rules"]);
  for (const meeting of listOf(raw["meetings"]).map(mapOf)) {
    addRules(meeting["rules"]);
    addDues(meeting["due"]);
    for (const directive of listOf(meeting["directives"]).map(mapOf)) {
      addDues(directive["due"]);
      for (const extension of listOf(directive["extensions"])) add(mapOf(extension)["to"]);
    }
  }
  return found;
}
