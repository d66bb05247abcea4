/** Whatever is assigned: the changes are those that make the record what it is to be, and they are in the file. */
import fc from "fast-check";
import { expect, test } from "vitest";
import { assigned } from "../../../src/commands/edit/set/assign.ts";
import { readCall } from "../../../src/commands/edit/set/assignments.ts";
import { changesBetween } from "../../../src/commands/edit/set/changes.ts";
import { UsageError } from "../../../src/errors.ts";
import { checkFile } from "../../../src/register/check-file.ts";
import { applyEdits, editsOf } from "../../../src/register/edit/apply.ts";
import { meant, sameData } from "../../../src/register/edit/meant.ts";
import type { Raw, RawMap } from "../../../src/register/tree.ts";
import { isMap } from "../../../src/register/values.ts";
import { texts } from "./record.ts";

const word = fc.constantFrom("a", "b c", "it's: x", "№ 827", "2017-10-01", "true", "- x", "");
const one = word.map((text) => JSON.stringify(text || "x"));
const listOf = (item: fc.Arbitrary<string>): fc.Arbitrary<string> =>
  fc.array(item, { minLength: 1, maxLength: 3 }).map((items) => `[${items.join(", ")}]`);
const mapOf = (keys: Readonly<Record<string, fc.Arbitrary<string>>>, needed: string): fc.Arbitrary<string> =>
  fc.record(keys, { requiredKeys: [needed] }).map(
    (map) =>
      `{ ${Object.entries(map)
        .map(([key, value]) => `${key}: ${value}`)
        .join(", ")} }`,
  );
const due = mapOf({ wording: one, after: one, roll: one }, "wording");
const note = mapOf({ text: one, date: one }, "text");

/** The keys of a record, in block style or in brackets. */
const keys: fc.Arbitrary<readonly (readonly [string, string])[]> = fc
  .record(
    {
      title: one,
      lead: one,
      with: fc.oneof(one, listOf(one)),
      due: fc.oneof(one, due, listOf(fc.oneof(one, due))),
      notes: fc.oneof(one, listOf(fc.oneof(one, note))),
      extensions: listOf(mapOf({ date: one, to: one, by: one }, "to")),
      withdrawn: mapOf({ date: one, reason: one }, "date"),
    },
    { requiredKeys: ["title"] },
  )
  .map((record) => Object.entries(record));

const keyNames = [
  "title",
  "lead",
  "status",
  ...["with", "with.0", "with.1", "with.2"],
  ...["due", "due.0", "due.1", "due.2", "due.wording", "due.after", "due.roll", "due.0.wording", "due.1.date"],
  ...["notes", "notes.0", "notes.1", "notes.0.text", "notes.0.date", "notes.1.date"],
  ...["extensions.0.to", "extensions.0.by", "extensions.1.by"],
  ...["withdrawn.date", "withdrawn.reason"],
];
const words = fc
  .uniqueArray(fc.tuple(fc.constantFrom(...keyNames), word), { minLength: 1, maxLength: 4, selector: ([key]) => key })
  .map((pairs) => pairs.map(([key, value]) => `${key}=${value}`));

/** The record without the holes that removed items leave. */
function whole(raw: Raw): Raw {
  if (Array.isArray(raw)) return raw.filter((item: Raw) => item !== undefined).map(whole);
  if (isMap(raw)) {
    const isLeft = (value: Raw): boolean => !Array.isArray(value) || value.some((item) => item !== undefined);
    const left = Object.entries(raw).filter(([, value]) => isLeft(value));
    return Object.fromEntries(left.map(([key, value]) => [key, whole(value)]));
  }
  return raw;
}

test("changes on the data, and in the text", () => {
  let edited = 0;
  fc.assert(
    fc.property(keys, fc.boolean(), words, (record, isBlock, call) => {
      const pairs = record.map(([key, value]) => `${key}: ${value}`);
      const text = isBlock
        ? `version: 1\nrecord:\n${pairs.map((pair) => `  ${pair} # c\n`).join("")}other: x\n`
        : `version: 1\nrecord: {${pairs.join(", ")}}\nother: x\n`;
      const source = { path: "r.yaml", text };
      const { raw, tree } = checkFile({ source, main: true });
      const before = raw["record"] as RawMap;
      let after = before;
      try {
        for (const assignment of readCall(["A", ...call], texts).assignments) {
          after = assigned(after, "directive", { id: "A", assignment, texts });
        }
      } catch (error) {
        if (error instanceof UsageError) return;
        throw error;
      }
      edited += 1;
      const changes = changesBetween(before, after, ["record"]);
      const expected = { ...raw, record: whole(after) };
      expect(sameData(meant(raw, changes), expected)).toBe(true);
      const now = applyEdits(text, editsOf(source, tree, changes));
      expect(sameData(checkFile({ source: { path: "r.yaml", text: now }, main: true }).raw, expected)).toBe(true);
      if (changes.length === 0) expect(now).toBe(text);
    }),
    { numRuns: 300 },
  );
  expect(edited).toBeGreaterThan(100);
});
