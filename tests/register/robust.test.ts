/** No text makes the reading fail, hang, or tell of a place outside the file. */

import { readFileSync } from "node:fs";
import { join } from "node:path";
import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { formatDiagnostic } from "../../src/diagnostics/excerpt.ts";
import { decode } from "../../src/register/decode.ts";
import { textsOf } from "../../src/text/texts.ts";
import { brief, read } from "./read.ts";

const seed = readFileSync(join(import.meta.dirname, "../../data/directives.yaml"), "utf8");
const texts = textsOf("en");

/** Reads a text and words whatever is wrong with it. */
function survive(text: string): void {
  const { registers, diagnostics } = read(text);
  for (const diagnostic of diagnostics) {
    const { place } = diagnostic;
    const inside = !place || (place.start >= 0 && place.end >= place.start && place.end <= Math.max(text.length, 1));
    // biome-ignore lint/suspicious/noControlCharactersInRegex: controls are what must not be there
    const clean = !/[\x00-\x09\x0b-\x1f\x7f-\x9f\u202e]/.test(formatDiagnostic(diagnostic, texts));
    // Thousands of expectations would take longer than what they are about.
    if (!inside || !clean) expect({ text, diagnostic, inside, clean }).toMatchObject({ inside: true, clean: true });
  }
  for (const { directives } of registers) {
    for (const { locate } of directives) locate(["due"], [0, 5]);
  }
}

const pieces = fc.constantFrom(
  ..."\n|\n  |\n    |\n      - |- |: |:|, |[|]|{|}|'|\"|&a |*a|!|!x |# |% |@|`|? || >\n|\t|---\n|...\n|<<: *a|<<<<<<<|\\|\0|\u202e|\x1b[31m|__proto__: |version: 1\n|meetings:\n  - |id: |date: 2017-09-19|directives:\n      - |title: |lead: |due: |after: |bodies: |rules: |done|true|null|~|012|2017-02-31|до 1 октября".split(
    "|",
  ),
  "|",
  "|-\n",
);

describe("no text is too odd", () => {
  it("made of the pieces of a register", () => {
    return fc.assert(
      fc.property(fc.array(pieces, { maxLength: 40 }), (parts) => survive(parts.join(""))),
      { numRuns: 2000 },
    );
  });

  it("any text at all", () => {
    return fc.assert(fc.property(fc.string({ unit: "binary", maxLength: 200 }), survive), { numRuns: 500 });
  });

  it("the seed with a stretch replaced", () => {
    const edit = fc.tuple(fc.nat(seed.length), fc.nat(40), fc.array(pieces, { maxLength: 4 }));
    return fc.assert(
      fc.property(edit, ([start, length, parts]) =>
        survive(seed.slice(0, start) + parts.join("") + seed.slice(start + length)),
      ),
      { numRuns: 300 },
    );
  });

  it("the seed cut off at any byte", () => {
    const bytes = Buffer.from(seed);
    for (let end = 0; end <= bytes.length; end += 1) {
      const { source, diagnostics } = decode("r.yaml", bytes.subarray(0, end));
      if (diagnostics.length === 0) survive(source.text);
      else expect(brief(diagnostics)).toEqual([expect.stringContaining("file-encoding")]);
    }
  }, 120_000);
});

describe("no text takes long", () => {
  const many = 10_000;
  it.each<[string, string]>([
    ["brackets", "[".repeat(many)],
    ["dashes", "- ".repeat(many)],
    ["question marks", "? ".repeat(many)],
    ["maps in maps", "{a: ".repeat(many)],
    ["indentation without end", Array.from({ length: 2000 }, (_, depth) => `${" ".repeat(depth)}a:\n`).join("")],
    ["quotes", `version: 1\ntitle: "${"'".repeat(many)}x\n`],
    ["single quotes", `version: 1\ntitle: '${"''".repeat(many)}x\n`],
    ["backslashes", `version: 1\ntitle: "${"\\".repeat(many)}x\n`],
    ["one key many times", `version: 1\n${"title: x\n".repeat(many)}`],
    [
      "many keys twice",
      `version: 1\n${Array.from({ length: many }, (_, key) => `k${key % (many / 2)}: x\n`).join("")}`,
    ],
    ["tabs", "\ta: b\n".repeat(many / 10)],
    ["lines that are no keys", `version: 1\n${"x\n".repeat(many)}`],
    ["unknown aliases", `version: 1\nmeetings: [${"*a, ".repeat(many)}]\n`],
    ["anchors", `version: 1\nmeetings: [${"&a x, ".repeat(many)}]\n`],
    ["documents", "---\na: 1\n".repeat(many / 4)],
    ["conflicts", "<<<<<<< a\n=======\n>>>>>>> b\n".repeat(many / 4)],
    ["comments", "# a\n".repeat(many)],
    ["a long line", `version: 1\ntitle: [${"a".repeat(many * 10)}\n`],
  ])(
    "%s",
    (_, text) => {
      const { diagnostics } = read(text);
      for (const diagnostic of diagnostics.slice(0, 100)) formatDiagnostic(diagnostic, texts);
      expect(diagnostics.length).toBeGreaterThan(0);
    },
    30_000,
  );

  it("a bomb of aliases", () => {
    const levels = Array.from({ length: 30 }, (_, level) =>
      level === 0 ? "a0: &a0 [x, x]" : `a${level}: &a${level} [*a${level - 1}, *a${level - 1}]`,
    );
    const { diagnostics } = read(`version: 1\n${levels.join("\n")}\n`);
    expect(diagnostics.map(({ code }) => code)).toContain("yaml-alias-limit");
  }, 30_000);
});
