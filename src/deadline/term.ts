/** Plain terms, as options and rules state them: "7 days", "2 weeks", «10 рабочих дней». */
import type { Amount } from "./tree.ts";
import { readWording } from "./wording/read.ts";

const plainDays = /^([1-9]\d{0,3}) days$/;

/** Whether a term is read without any grammar. */
export function isPlainDays(text: string): boolean {
  return plainDays.test(text);
}

/** The amounts of a term that runs from a given day; `undefined` when the text is anything else. */
export function parseTerm(text: string): readonly Amount[] | undefined {
  // Nearly every register has its due-soon window so, and reading it should not make all of English.
  const [, days] = plainDays.exec(text) ?? [];
  if (days !== undefined) return [{ count: Number(days), unit: "day" }];
  const reading = readWording(text);
  return "tree" in reading && reading.tree.kind === "term" ? reading.tree.amounts : undefined;
}
