/** The block of text that a diagnostic becomes, and the order of several. */
import { describe, expect, it } from "vitest";
import type { Diagnostic } from "../../src/diagnostics/diagnostic.ts";
import { type ExcerptStyle, formatDiagnostic } from "../../src/diagnostics/excerpt.ts";
import { sortDiagnostics } from "../../src/diagnostics/sort.ts";
import type { Source } from "../../src/diagnostics/source.ts";
import { displayWidth } from "../../src/diagnostics/width.ts";
import { textsOf } from "../../src/text/texts.ts";

const texts = textsOf("en");

function at(source: Source, words: string, severity: "error" | "warning" = "error"): Diagnostic {
  const start = source.text.indexOf(words);
  const place = { source, start, end: start + words.length };
  return { code: "impossible-date", severity, data: { value: "2017-11-31" }, place };
}

/** The source's line and the carets, of the span of `words` in a text. */
function excerpt(text: string, words: string): readonly string[] {
  return formatDiagnostic(at({ path: "r.yaml", text }, words), texts)
    .split("\n")
    .slice(1, -1);
}

describe("a diagnostic as text", () => {
  it("place, code, message, excerpt, help", () => {
    const source = { path: "r.yaml", text: "version: 1\ndate: 2017-11-31\n" };
    expect(formatDiagnostic(at(source, "2017-11-31"), texts)).toBe(
      [
        "r.yaml:2:7: error[impossible-date]: There is no such day as 2017-11-31.",
        "2 | date: 2017-11-31",
        "  |       ^^^^^^^^^^",
        "help: Check the month and the day.",
      ].join("\n"),
    );
  });

  it("without a place: message and help", () => {
    const diagnostic: Diagnostic = { code: "file-not-found", severity: "error", data: { path: "a\x1b[2Jb" } };
    expect(formatDiagnostic(diagnostic, texts)).toBe(
      [
        "error[file-not-found]: There is no file or folder “a\\x1b[2Jb”.",
        "help: Check the path; it is read from the working folder.",
      ].join("\n"),
    );
  });

  it("colours by part, warnings by their own", () => {
    const mark = (name: string) => (text: string) => `<${name}>${text}</${name}>`;
    const style: ExcerptStyle = {
      colour: { error: mark("e"), warning: mark("w"), place: mark("p"), caret: mark("c"), help: mark("h") },
    };
    const source = { path: "r.yaml", text: "2017-11-31" };
    expect(formatDiagnostic(at(source, "2017", "warning"), texts, style)).toBe(
      [
        "<p>r.yaml:1:1</p>: <w>warning[impossible-date]</w>: There is no such day as 2017-11-31.",
        "<p>1 |</p> 2017-11-31",
        "<p>  |</p> <c>^^^^</c>",
        "<h>help:</h> Check the month and the day.",
      ].join("\n"),
    );
  });

  it.each<[string, string, string, readonly string[]]>([
    ["Cyrillic", "срок: до 31 ноября", "31 ноября", ["1 | срок: до 31 ноября", "  |          ^^^^^^^^^"]],
    ["wide characters", "北京: x", "x", ["1 | 北京: x", "  |       ^"]],
    ["wide characters in the span", "a: 北京", "北京", ["1 | a: 北京", "  |    ^^^^"]],
    ["a combining mark", "и\u0306: x", "x", ["1 | и\u0306: x", "  |    ^"]],
    ["tabs", "\ta\t: x", "x", ["1 |     a    : x", "  |            ^"]],
    ["an escape sequence", "\x1b[31m: x", "x", ["1 | \\x1b[31m: x", "  |           ^"]],
    ["a bidi override in the span", "a: b\u202ec", "b\u202ec", ["1 | a: b\\u202ec", "  |    ^^^^^^^^"]],
    ["several lines: the first", "a: b\nc: d", "b\nc", ["1 | a: b", "  |    ^"]],
    ["the end of a line", "a: b", "", ["1 | a: b", "  | ^"]],
  ])("carets under %s", (_, text, words, expected) => {
    expect(excerpt(text, words)).toEqual(expected);
  });

  const long = "слово ".repeat(50);
  it.each<[string, string]>([
    ["at the start", `HERE ${long}`],
    ["in the middle", `${long}HERE ${long}`],
    ["at the end", `${long}HERE`],
    ["after indentation", `${" ".repeat(120)}HERE ${long}`],
    ["in a line as long as a file", `${long.repeat(2000)}HERE ${long.repeat(2000)}`],
    ["among wide characters", `${"北".repeat(300)}HERE${"京".repeat(300)}`],
  ])("a long line is cut around a span %s", (_, text) => {
    const [line = "", carets = ""] = excerpt(text, "HERE");
    expect(displayWidth(line)).toBeLessThanOrEqual(104);
    const column = displayWidth(line.slice(0, line.indexOf("HERE")));
    expect(carets).toBe(`  |${" ".repeat(column - 3)}^^^^`);
    expect(line).toContain("…");
  });

  it("a span longer than the window is cut itself", () => {
    const [line = "", carets = ""] = excerpt(`a: ${"x".repeat(500)}`, "x".repeat(500));
    expect(displayWidth(line)).toBeLessThanOrEqual(104);
    expect(displayWidth(carets)).toBeLessThanOrEqual(104);
    expect(line.endsWith("…")).toBe(true);
  });
});

describe("the order of diagnostics", () => {
  const a = { path: "a.yaml", text: "one two" };
  const b = { path: "b.yaml", text: "one two" };
  const file: Diagnostic = { code: "file-not-found", severity: "error", data: { path: "c.yaml" } };
  const early: Diagnostic = { ...at(a, "one"), code: "done-without-date", data: {} };

  it("files as read, then places, then codes; whole files first; nothing twice", () => {
    const sorted = sortDiagnostics([at(a, "two"), at(a, "one"), at(b, "two"), early, at(a, "two"), file], [b, a]);
    expect(sorted).toEqual([file, at(b, "two"), early, at(a, "one"), at(a, "two")]);
  });

  it("without an order of files: by path", () => {
    expect(sortDiagnostics([at(b, "one"), at(a, "two")])).toEqual([at(a, "two"), at(b, "one")]);
  });
});
