import { readFileSync } from "node:fs";
import { join } from "node:path";

/** A table of outcomes and wordings, one of each a line: `tests/deadline/wordings/LANGUAGE.txt`. */
export function wordingTable(language: string): readonly (readonly [wording: string, outcome: string])[] {
  return readFileSync(join(import.meta.dirname, "../deadline/wordings", `${language}.txt`), "utf8")
    .split("\n")
    .filter((line) => line.trim() !== "")
    .map((line) => [line.slice(27), line.slice(0, 26).trim()] as const);
}
