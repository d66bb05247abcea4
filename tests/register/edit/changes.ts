/** Random changes of a register: of values that are there, and of what records may have besides. */
import fc from "fast-check";
import type { Change, Value } from "../../../src/register/edit/change.ts";
import type { RecordPath } from "../../../src/register/model.ts";
import type { Raw, RawMap } from "../../../src/register/tree.ts";
import { isMap, listOf, mapOf } from "../../../src/register/values.ts";

const nasty = [
  "yes",
  "on",
  "null",
  "~",
  "1_000",
  "0x1F",
  "12:30",
  "2017-10-02",
  "1.10",
  "- x",
  "? x",
  ": x",
  "x: y",
  "x #y",
  "#x",
  "x:",
  "a, b",
  "[a]",
  "{a}",
  "]",
  "}",
  "&a",
  "*a",
  "!a",
  "|",
  ">",
  "'",
  '"',
  "''",
  '""',
  "it's",
  '"no"',
  "%a",
  "@a",
  "`a",
  "=",
  "<<",
  "---",
  "...",
  "--- a",
  " lead",
  "trail ",
  "two\nlines",
  "ends\n",
  "\nstarts",
  "a\n\nb",
  "tab\tin",
  "\r",
  "a\r\nb",
  "\\",
  "\\n",
  "nul\0",
  "\u0007",
  "\u0085",
  "\u2028",
  "\u2029",
  "\ufeff",
  "\u200b",
  "\u202e",
  "\u00a0",
  "😀",
  "👩‍💻",
  "срочно",
  "№ 827",
  "https://example.org/a?b=c#d",
  "«слова», и ещё",
  "a".repeat(200),
  "word ".repeat(40).trim(),
  "__proto__",
  "true",
  "12",
  "1e5",
  ".inf",
  "a\n  b\nc",
  "<<<<<<< x",
  ">>>>>>> x",
  "key: |",
  "# \n# ",
  "  indented\ntext",
  "\ufffe",
  "a \nb",
  "end: ",
  "-",
  "?",
  "- - a",
];

const letters = fc.string({
  unit: fc.constantFrom(..."ab :#,-'\"[]{}\\\n\t!&*|>%@?~=йЁ😀"),
  minLength: 1,
  maxLength: 12,
});

/** Text with something visible in it, as the schema asks for. */
const hostile: fc.Arbitrary<string> = fc
  .oneof(
    { weight: 3, arbitrary: fc.constantFrom(...nasty) },
    { weight: 2, arbitrary: letters },
    { weight: 1, arbitrary: fc.string({ unit: "binary", minLength: 1, maxLength: 8 }) },
    { weight: 2, arbitrary: fc.constantFrom("Memo 17", "Chair", "a plain text", "План") },
  )
  .map((text) => (/\S/.test(text) ? text : `${text}x`));

/** Whatever its quotes, a register takes << for no key. */
const name = hostile.filter((text) => text !== "<<");
const day = fc.constantFrom("2024-01-31", "2017-10-02", "2000-02-29");
const dueText = hostile.map((text) => (/^\d{4}-\d{2}-\d{2}$/.test(text) ? "2017-10-02" : text));
const texts = fc.oneof(hostile, fc.array(hostile, { minLength: 1, maxLength: 3 }));

function recordOf(required: Record<string, fc.Arbitrary<Value>>, optional: Record<string, fc.Arbitrary<Value>>) {
  return fc.record({ ...required, ...optional }, { requiredKeys: Object.keys(required) }) as fc.Arbitrary<Value>;
}

const extension = recordOf({ date: day, to: dueText }, { by: hostile, reason: hostile });
const note = recordOf({ text: hostile }, { date: day });
const report = recordOf(
  { for: fc.constantFrom("2017-Q3", "2017", "2017-09", "2017-W36"), done: day },
  { evidence: texts },
);
const withdrawn = recordOf({ date: day }, { by: hostile, reason: hostile });
const dueMap = recordOf({ wording: hostile }, { date: day, roll: fc.constant("following") });
const due = fc.oneof(dueText, dueMap, fc.array(fc.oneof(dueText, dueMap), { minLength: 1, maxLength: 2 }));
const status = fc.constantFrom("open", "done", "withdrawn");

const directiveKeys: Record<string, fc.Arbitrary<Value>> = {
  id: hostile,
  title: hostile,
  lead: hostile,
  with: texts,
  due,
  status,
  done: day,
  withdrawn,
  evidence: texts,
  extensions: fc.array(extension, { minLength: 1, maxLength: 2 }),
  notes: fc.oneof(hostile, fc.array(fc.oneof(hostile, note), { minLength: 1, maxLength: 2 })),
  reports: fc.array(report, { minLength: 1, maxLength: 2 }),
  tags: texts,
};
const { id, title, ...otherKeys } = directiveKeys;
const directive = recordOf({ id: hostile, title: hostile }, otherKeys);
const meeting = recordOf(
  { id: hostile, date: day },
  { title: hostile, directives: fc.array(directive, { maxLength: 2 }) },
);
const meetingKeys: Record<string, fc.Arbitrary<Value>> = {
  title: hostile,
  source: hostile,
  lead: hostile,
  with: texts,
  due,
  tags: texts,
};
const body = fc.oneof(hostile, recordOf({ name: hostile }, { aliases: texts, email: hostile }));
const items: Record<string, fc.Arbitrary<Value>> = {
  with: hostile,
  evidence: hostile,
  tags: hostile,
  extensions: extension,
  notes: fc.oneof(hostile, note),
  reports: report,
  due: fc.oneof(dueText, dueMap),
};

/** Sets or appends, or removes what a record need not have. */
function ofRecord(path: RecordPath, record: RawMap, keys: Record<string, fc.Arbitrary<Value>>): fc.Arbitrary<Change>[] {
  const found: fc.Arbitrary<Change>[] = [];
  for (const [key, values] of Object.entries(keys)) {
    const at = [...path, key];
    found.push(values.map((value) => ({ type: "set", path: at, value })));
    const item = items[key];
    if (item) {
      found.push(item.map((value) => ({ type: "append", path: at, value })));
      for (const [index] of listOf(record[key]).entries()) {
        found.push(item.map((value) => ({ type: "set", path: [...at, index], value })));
        found.push(fc.constant({ type: "remove", path: [...at, index] }));
      }
    }
    const isNeeded = ["id", "title", "lead"].includes(key) || (key === "date" && path.length === 2);
    if (Object.hasOwn(record, key) && !isNeeded) found.push(fc.constant({ type: "remove", path: at }));
  }
  return found;
}

/** What is in the lists of maps of a directive, and in its maps. */
function ofParts(path: RecordPath, record: RawMap): fc.Arbitrary<Change>[] {
  const parts: [RecordPath, Raw, Record<string, fc.Arbitrary<Value>>][] = [
    ...listOf(record["extensions"]).map((each, index): [RecordPath, Raw, Record<string, fc.Arbitrary<Value>>] => [
      [...path, "extensions", index],
      each,
      { reason: hostile, by: hostile },
    ]),
    ...listOf(record["notes"]).map((each, index): [RecordPath, Raw, Record<string, fc.Arbitrary<Value>>] => [
      [...path, "notes", index],
      each,
      { date: day },
    ]),
    [[...path, "withdrawn"], record["withdrawn"], { by: hostile, reason: hostile }],
    [[...path, "due"], record["due"], { date: day, roll: fc.constant("preceding") }],
  ];
  return parts.flatMap(([at, each, keys]) => (isMap(each) ? ofRecord(at, each, keys) : []));
}

/** A random change of a register that leaves it valid. */
export function changeOf(raw: Raw): fc.Arbitrary<Change> {
  const root = mapOf(raw);
  const found: fc.Arbitrary<Change>[] = [
    hostile.map((value) => ({ type: "set", path: ["title"], value })),
    fc.tuple(name, body).map(([key, value]) => ({ type: "set", path: ["bodies", key], value })),
    fc.tuple(name, hostile).map(([key, value]) => ({ type: "set", path: ["rules", "terms", key], value })),
    fc.constant({ type: "set", path: ["rules", "roll"], value: "preceding" }),
    meeting.map((value) => ({ type: "append", path: ["meetings"], value })),
  ];
  for (const [index, one] of listOf(root["meetings"]).entries()) {
    const path = ["meetings", index];
    found.push(...ofRecord(path, mapOf(one), meetingKeys));
    found.push(directive.map((value) => ({ type: "append", path: [...path, "directives"], value })));
    found.push(fc.constant({ type: "remove", path }));
    for (const [number, each] of listOf(mapOf(one)["directives"]).entries()) {
      const at = [...path, "directives", number];
      found.push(...ofRecord(at, mapOf(each), directiveKeys), ...ofParts(at, mapOf(each)));
      found.push(fc.constant({ type: "remove", path: at }));
    }
  }
  return fc.oneof(...found);
}

const isWithin = (path: RecordPath, other: RecordPath): boolean => other.every((step, index) => path[index] === step);

/** Leaves out changes that concern the value of an earlier one. Appending to one list goes together. */
export function apart(changes: readonly Change[]): readonly Change[] {
  const kept: Change[] = [];
  for (const change of changes) {
    const clashes = kept.some((other) => {
      const areBoth = change.type === "append" && other.type === "append";
      if (areBoth && change.path.length === other.path.length) return false;
      return isWithin(change.path, other.path) || isWithin(other.path, change.path);
    });
    if (!clashes) kept.push(change);
  }
  return kept;
}
