/** What `set` makes of a record and some words, as texts to compare. */
import { assigned } from "../../../src/commands/edit/set/assign.ts";
import { readCall } from "../../../src/commands/edit/set/assignments.ts";
import { changesBetween } from "../../../src/commands/edit/set/changes.ts";
import { UsageError } from "../../../src/errors.ts";
import { checkFile } from "../../../src/register/check-file.ts";
import type { Change } from "../../../src/register/edit/change.ts";
import type { RawMap } from "../../../src/register/tree.ts";
import type { SetTexts } from "../../../src/text/set.ts";
import { textsOf } from "../../../src/text/texts.ts";

/** The words of `set`. */
export const texts: SetTexts = textsOf("en").set;

const told = (change: Change): string => {
  const value = change.type === "remove" ? "" : ` ${JSON.stringify(change.value)}`;
  return `${change.type} ${change.path.join(".")}${value}`;
};

/** The changes that assignments make to a record, which is given as the keys of a YAML map in brackets. */
export function changes(
  keys: string,
  words: readonly string[],
  kind: "directive" | "meeting" = "directive",
): readonly string[] {
  const text = `version: 1\nrecord: { id: A, title: T, ${keys} }\n`;
  const record = checkFile({ source: { path: "r.yaml", text }, main: true }).raw["record"] as RawMap;
  const { assignments } = readCall(["A", ...words], texts);
  const after = assignments.reduce((raw, assignment) => assigned(raw, kind, { id: "A", assignment, texts }), record);
  return changesBetween(record, after, []).map(told);
}

/** The refusal and its hint. */
export function refused(keys: string, words: readonly string[], kind?: "meeting"): readonly string[] {
  try {
    return ["accepted", ...changes(keys, words, kind)];
  } catch (error) {
    if (!(error instanceof UsageError)) throw error;
    return [error.message, ...(error.hint === undefined ? [] : [error.hint])];
  }
}
