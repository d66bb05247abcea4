/** Text made safe, measured, and compared with what is known. */
import { describe, expect, it } from "vitest";
import { harmless } from "../../src/diagnostics/harmless.ts";
import { fold, nearest } from "../../src/diagnostics/suggest.ts";
import { displayWidth } from "../../src/diagnostics/width.ts";

describe("harmless text", () => {
  it.each<[string, string, string]>([
    ["plain words stay", "Отчёт «A», № 5 — 北京 ✓ é", "Отчёт «A», № 5 — 北京 ✓ é"],
    ["an escape sequence", "\x1b[31mred", "\\x1b[31mred"],
    ["C1 controls", "\x9b31m\x85", "\\x9b31m\\x85"],
    ["line breaks and tabs", "a\nb\r\tc", "a\\nb\\r\\tc"],
    ["bidi overrides", "a\u202eb\u2066", "a\\u202eb\\u2066"],
    ["zero-width characters", "a\u200bb\u200d\ufeff", "a\\u200bb\\u200d\\ufeff"],
    ["line separators", "a\u2028b\u2029", "a\\u2028b\\u2029"],
    ["tags", "a\u{e0041}", "a\\u{e0041}"],
    ["half of a pair", "a\ud83d", "a\\ud83d"],
    ["NUL and DEL", "\0\x7f", "\\x00\\x7f"],
  ])("%s", (_, text, expected) => {
    expect(harmless(text)).toBe(expected);
  });
});

describe("width in columns", () => {
  it.each<[string, string, number]>([
    ["Latin", "due", 3],
    ["Cyrillic", "срок", 4],
    ["й as two characters", "и\u0306", 1],
    ["Kazakh", "қараша", 6],
    ["Chinese", "北京", 4],
    ["Korean", "한글", 4],
    ["full-width Latin", "Ａ", 2],
    ["emoji", "🎉", 2],
    ["signs", "✓ № → …", 7],
    ["nothing", "", 0],
  ])("%s", (_, text, expected) => {
    expect(displayWidth(text)).toBe(expected);
  });
});

describe("the nearest known words", () => {
  it.each<[string, readonly string[], readonly string[]]>([
    ["deu", ["due", "done", "date"], ["due"]],
    ["DUE", ["due", "done"], ["due"]],
    ["extension", ["extensions", "evidence"], ["extensions"]],
    ["МИКК", ["МИК", "МНЭ"], ["МИК"]],
    ["мик", ["МИК", "МНЭ"], ["МИК"]],
    ["отчет", ["отчёт"], ["отчёт"]],
    ["priority", ["title", "lead"], []],
    ["DK-9", ["DK-8", "DK-19"], []],
    ["DK1", ["DK-1", "DK-2"], ["DK-1"]],
    ["over", ["overdue", "open"], ["overdue", "open"]],
    ["xy", ["ab"], []],
    ["", ["a"], []],
    ["x".repeat(1000), ["x".repeat(999)], []],
  ])("%s", (word, candidates, expected) => {
    expect(nearest(word, candidates)).toEqual(expected);
  });

  it("folds what a reader takes for equal", () => {
    expect(fold("ОТЧЁТ Й")).toBe(fold("отчет и\u0306"));
  });
});
