/** Edits as a diff: what people read, and what `git apply` makes of it. */
import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import process from "node:process";
import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { TextEdit } from "../../../src/register/edit/change.ts";
import { unifiedDiff } from "../../../src/register/edit/unified-diff.ts";

const ten = Array.from({ length: 10 }, (_, index) => `line ${index + 1}\n`).join("");

/** The edit that puts a text in the place of the first occurrence of another. */
function swap(before: string, old: string, text: string): TextEdit {
  const start = before.indexOf(old);
  if (start < 0) throw new Error(`no ${old}`);
  return { start, end: start + old.length, text };
}

interface Case {
  readonly what: string;
  readonly path?: string;
  readonly before: string | null;
  readonly edits: readonly TextEdit[];
  readonly diff: readonly string[];
}

const head: readonly string[] = ["--- a/f.yaml", "+++ b/f.yaml"];

const cases: readonly Case[] = [
  { what: "nothing edited", before: ten, edits: [], diff: [] },
  { what: "an edit that changes nothing", before: ten, edits: [swap(ten, "line 5", "line 5")], diff: [] },
  {
    what: "a word, with three lines of context",
    before: ten,
    edits: [swap(ten, "5", "five")],
    diff: [
      ...head,
      "@@ -2,7 +2,7 @@",
      ...[" line 2", " line 3", " line 4", "-line 5", "+line five", " line 6", " line 7", " line 8"],
    ],
  },
  {
    what: "a line inserted",
    before: ten,
    edits: [{ start: 7, end: 7, text: "new\n" }],
    diff: [...head, "@@ -1,4 +1,5 @@", " line 1", "+new", " line 2", " line 3", " line 4"],
  },
  {
    what: "a line inserted by its break before, not after",
    before: ten,
    edits: [{ start: 6, end: 6, text: "\nnew" }],
    diff: [...head, "@@ -1,4 +1,5 @@", " line 1", "+new", " line 2", " line 3", " line 4"],
  },
  {
    what: "a line removed",
    before: ten,
    edits: [swap(ten, "line 1\n", "")],
    diff: [...head, "@@ -1,4 +1,3 @@", "-line 1", " line 2", " line 3", " line 4"],
  },
  {
    what: "a line removed by the break before it",
    before: ten,
    edits: [swap(ten, "\nline 10", "")],
    diff: [...head, "@@ -7,4 +7,3 @@", " line 7", " line 8", " line 9", "-line 10"],
  },
  {
    what: "two edits of a line",
    before: "id: A, title: B, due: C\n",
    edits: [swap("id: A, title: B, due: C\n", "A", "X"), swap("id: A, title: B, due: C\n", "C", "Z")],
    diff: [...head, "@@ -1 +1 @@", "-id: A, title: B, due: C", "+id: X, title: B, due: Z"],
  },
  {
    what: "edits whose context meets",
    before: ten,
    edits: [swap(ten, "line 1\n", "first\n"), swap(ten, "line 8", "eighth")],
    diff: [
      ...head,
      "@@ -1,10 +1,10 @@",
      ...["-line 1", "+first", " line 2", " line 3", " line 4", " line 5", " line 6", " line 7"],
      ...["-line 8", "+eighth", " line 9", " line 10"],
    ],
  },
  {
    what: "edits further apart, the second shifted by the first",
    before: ten,
    edits: [swap(ten, "line 1\n", ""), swap(ten, "line 9", "ninth")],
    diff: [
      ...head,
      ...["@@ -1,4 +1,3 @@", "-line 1", " line 2", " line 3", " line 4"],
      ...["@@ -6,5 +5,5 @@", " line 6", " line 7", " line 8", "-line 9", "+ninth", " line 10"],
    ],
  },
  {
    what: "lines that the edit only repeats are not marked",
    before: ten,
    edits: [swap(ten, "line 4\nline 5\nline 6\n", "line 4\nfive\nline 6\n")],
    diff: [
      ...head,
      "@@ -2,7 +2,7 @@",
      ...[" line 2", " line 3", " line 4", "-line 5", "+five", " line 6", " line 7", " line 8"],
    ],
  },
  {
    what: "no newline at the end, before and after",
    before: "a\nb",
    edits: [swap("a\nb", "b", "c")],
    diff: [
      ...[...head, "@@ -1,2 +1,2 @@", " a", "-b", "\\ No newline at end of file"],
      ...["+c", "\\ No newline at end of file"],
    ],
  },
  {
    what: "text behind a last line without a newline",
    before: "a\nb",
    edits: [{ start: 3, end: 3, text: "\nc\n" }],
    diff: [...head, "@@ -1,2 +1,3 @@", " a", "-b", "\\ No newline at end of file", "+b", "+c"],
  },
  {
    what: "context without a newline at the end",
    before: "a\nb",
    edits: [swap("a\nb", "a", "c")],
    diff: [...head, "@@ -1,2 +1,2 @@", "-a", "+c", " b", "\\ No newline at end of file"],
  },
  {
    what: "carriage returns stay",
    before: "a\r\nb\r\n",
    edits: [swap("a\r\nb\r\n", "b", "c")],
    diff: [...head, "@@ -1,2 +1,2 @@", " a\r", "-b\r", "+c\r"],
  },
  {
    what: "a new file",
    before: null,
    edits: [{ start: 0, end: 0, text: "a\nb\n" }],
    diff: ["--- /dev/null", "+++ b/f.yaml", "@@ -0,0 +1,2 @@", "+a", "+b"],
  },
  {
    what: "everything removed",
    before: "a\nb\n",
    edits: [{ start: 0, end: 4, text: "" }],
    diff: [...head, "@@ -1,2 +0,0 @@", "-a", "-b"],
  },
  {
    what: "a name with spaces",
    path: "my folder/f.yaml",
    before: "a\n",
    edits: [{ start: 0, end: 1, text: "b" }],
    diff: ["--- a/my folder/f.yaml\t", "+++ b/my folder/f.yaml\t", "@@ -1 +1 @@", "-a", "+b"],
  },
  {
    what: "a name that would break the line",
    path: 'a"\n\u001bé.yaml',
    before: "a\n",
    edits: [{ start: 0, end: 1, text: "b" }],
    diff: ['--- "a/a\\"\\012\\033é.yaml"', '+++ "b/a\\"\\012\\033é.yaml"', "@@ -1 +1 @@", "-a", "+b"],
  },
];

it.each(cases)("$what", ({ path = "f.yaml", before, edits, diff }) => {
  expect(unifiedDiff({ path, before, edits })).toBe(diff.map((line) => `${line}\n`).join(""));
});

describe("git apply", () => {
  let folder = "";
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), "directives-"));
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  const patch = (diff: string): void => {
    const env = {
      PATH: process.env["PATH"],
      GIT_CONFIG_GLOBAL: "/dev/null",
      GIT_CONFIG_SYSTEM: "/dev/null",
      GIT_CEILING_DIRECTORIES: dirname(folder),
    };
    execFileSync("git", ["apply", "--whitespace=nowarn", "-"], { cwd: folder, env, input: diff });
  };

  /** One process for many files, each with edits of its own. */
  const piece = fc.constantFrom("", "a", "b", "  - {x: 1}", "\n", "\n\n", "a\n", "é\r\n", "\r\n", "длинная строка\n");
  const text = fc.array(piece, { maxLength: 40 }).map((pieces) => pieces.join(""));
  const edited = fc
    .tuple(text, fc.array(fc.tuple(fc.nat(60), fc.nat(12), text), { maxLength: 5 }))
    .map(([before, parts]) => {
      const edits: TextEdit[] = [];
      let from = 0;
      for (const [skip, length, to] of parts) {
        const start = from + skip;
        if (start > before.length) break;
        const end = Math.min(before.length, start + length);
        edits.push({ start, end, text: to });
        from = end;
      }
      return { before, edits };
    });

  const applied = (before: string, edits: readonly TextEdit[]): string =>
    edits.reduceRight((rest, { start, end, text }) => rest.slice(0, start) + text + rest.slice(end), before);

  it("makes the edited text of the old one, whatever the edits", () => {
    const files = fc.array(edited, { minLength: 25, maxLength: 25 });
    fc.assert(
      fc.property(files, (all) => {
        let diff = "";
        const after = new Map<string, string>();
        for (const [index, { before, edits }] of all.entries()) {
          const path = `many files/${index}.yaml`;
          mkdirSync(dirname(join(folder, path)), { recursive: true });
          writeFileSync(join(folder, path), before);
          const part = unifiedDiff({ path, before, edits });
          after.set(path, applied(before, edits));
          expect(part === "").toBe(before === after.get(path));
          diff += part;
        }
        if (diff !== "") patch(diff);
        for (const [path, expected] of after) expect(readFileSync(join(folder, path), "utf8")).toBe(expected);
      }),
      { numRuns: 20 },
    );
  });

  it.each(cases.filter(({ diff }) => diff.length > 0))("takes: $what", ({ path = "f.yaml", before, edits }) => {
    const file = join(folder, path);
    rmSync(file, { force: true });
    mkdirSync(dirname(file), { recursive: true });
    if (before !== null) writeFileSync(file, before);
    patch(unifiedDiff({ path, before, edits }));
    expect(readFileSync(file, "utf8")).toBe(applied(before ?? "", edits));
  });
});

it("takes time in proportion to the text", () => {
  const before = "      - { id: A, title: B }\n".repeat(200_000);
  const edits = Array.from({ length: 2000 }, (_, index) => ({ start: index * 2800, end: index * 2800 + 1, text: "x" }));
  const began = performance.now();
  expect(unifiedDiff({ path: "f", before, edits }).length).toBeGreaterThan(100_000);
  expect(performance.now() - began).toBeLessThan(2000);
});
