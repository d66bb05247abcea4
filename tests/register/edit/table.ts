/** Tables of edits: a text before, what is to change, and the text after. */
import { expect, test } from "vitest";
import type { Change, Value } from "../../../src/register/edit/change.ts";
import { EditImpossible, type Hindrance } from "../../../src/register/edit/impossible.ts";
import { meant, sameData } from "../../../src/register/edit/meant.ts";
import type { RecordPath } from "../../../src/register/model.ts";
import { edited, parsed } from "./corpus.ts";

export const set = (path: RecordPath, value: Value): Change => ({ type: "set", path, value });
export const append = (path: RecordPath, value: Value): Change => ({ type: "append", path, value });
export const remove = (path: RecordPath): Change => ({ type: "remove", path });

/** The way to something in a directive of the only meeting. */
export const at = (index: number, ...path: RecordPath): RecordPath => ["meetings", 0, "directives", index, ...path];
export const directives: RecordPath = ["meetings", 0, "directives"];

/** The text after changes, once it is sure that it holds what was meant. */
export function edit(text: string, ...changes: readonly Change[]): string {
  const before = parsed(text);
  const after = edited(before, changes);
  expect(sameData(parsed(after).raw, meant(before.raw, changes)), after).toBe(true);
  return after;
}

const head = "version: 1\nmeetings:\n  - id: m\n    date: 2024-01-01\n    directives:\n";
const indent = "      ";

/** Directives, written from the first column on, in a register with one meeting. */
function register(records: string): string {
  return head + trimmed(records).replace(/^(?=[^\n])/gm, indent);
}

/** A text as it is written in a table: from the line after the backtick to the one before the other. */
export function trimmed(text: string): string {
  return text.replace(/^\n/, "").replace(/ *$/, "");
}

export type Row = readonly [name: string, before: string, changes: Change | readonly Change[], after: string];

const list = (changes: Change | readonly Change[]): readonly Change[] => [changes].flat();

/** Tests of whole texts. */
export function texts(rows: readonly Row[]): void {
  test.each(rows)("%s", (_, before, changes, after) => {
    expect(edit(trimmed(before), ...list(changes))).toBe(trimmed(after));
  });
}

/** Tests of the directives of one meeting. */
export function records(rows: readonly Row[]): void {
  test.each(rows)("%s", (_, before, changes, after) => {
    expect(edit(register(before), ...list(changes))).toBe(register(after));
  });
}

/** Tests of what cannot be done, by the reason and the path that are told. */
export function refusals(
  rows: readonly (readonly [string, string, Change | readonly Change[], Hindrance, RecordPath])[],
): void {
  test.each(rows)("%s", (_, before, changes, reason, path) => {
    const found = parsed(trimmed(before));
    let error: unknown;
    try {
      edited(found, list(changes));
    } catch (thrown) {
      error = thrown;
    }
    expect(error).toBeInstanceOf(EditImpossible);
    expect(error).toMatchObject({ reason, path });
  });
}
