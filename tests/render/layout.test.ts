import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { displayWidth } from "../../src/diagnostics/width.ts";
import { fitColumns } from "../../src/render/fit.ts";
import { framed } from "../../src/render/framed.ts";
import { gridOf } from "../../src/render/grid.ts";
import { plain } from "../../src/render/plain.ts";
import { wrapped } from "../../src/render/wrap.ts";
import type { Cell, Column, TableModel } from "../../src/report/model.ts";

describe("wrapping", () => {
  const cases: readonly [text: string, width: number, lines: readonly string[]][] = [
    ["", 10, [""]],
    ["one two", 10, ["one two"]],
    ["one two three", 7, ["one two", "three"]],
    ["до конца ноября", 8, ["до конца", "ноября"]],
    ["a unbreakable b", 6, ["a", "unbrea", "kable", "b"]],
    ["数字化转型", 4, ["数字", "化转", "型"]],
    ["数字化", 3, ["数", "字", "化"]],
    ["e\u0301e\u0301e\u0301", 2, ["e\u0301e\u0301", "e\u0301"]],
  ];
  test.each(cases)("%j in %i columns", (text, width, lines) => {
    expect(wrapped(text, width)).toEqual(lines);
  });

  test("no line is too wide, and nothing but spaces is lost", () => {
    const text = fc
      .string({ unit: fc.constantFrom(..."ab Я漢े👍", "\u0301", "word ") })
      .map((raw) => raw.replace(/ +/g, " ").trim());
    fc.assert(
      fc.property(text, fc.integer({ min: 2, max: 20 }), (value, width) => {
        const lines = wrapped(value, width);
        for (const line of lines) expect(displayWidth(line)).toBeLessThanOrEqual(width);
        expect(lines.join("").replaceAll(" ", "")).toBe(value.replaceAll(" ", ""));
      }),
    );
  });
});

const column = (key: string, wrap: Column["wrap"], align: Column["align"] = "left"): Column => ({
  key,
  header: key.toUpperCase(),
  align,
  wrap,
});
const modelOf = (rows: readonly (readonly string[])[]): TableModel => ({
  type: "table",
  columns: [column("id", "none"), column("days", "none", "right"), column("lead", "side"), column("title", "main")],
  groups: [
    {
      heading: null,
      rows: rows.map((texts) => ({ state: "overdue", cells: texts.map((text): Cell => ({ type: "text", text })) })),
    },
  ],
  summary: null,
});

test("rows look the same with and without cli-table3, in any script", () => {
  const text = fc.string({
    unit: fc.constantFrom(..."ab Яж漢é-", "नि", "กำ", "👍", "한", "\ue000", "word "),
    maxLength: 40,
  });
  fc.assert(
    fc.property(
      fc.array(fc.tuple(text, text, text, text), { minLength: 1, maxLength: 30 }),
      fc.integer({ min: 20, max: 120 }),
      (rows, width) => {
        const grid = gridOf(modelOf(rows));
        const fit = fitColumns(grid, width);
        if (fit === null) return;
        const paint = (value: string): string => value;
        const all = grid.groups.flatMap((group) => group.rows);
        expect([...framed(grid, fit, paint)(all)]).toEqual([...plain(grid, fit, paint)(all)]);
      },
    ),
  );
});

describe("columns", () => {
  const rows = [["DK-1", "65", "Deputy Prime Minister", "Report the effect of every measure paid from the budget"]];
  const widthsIn = (width: number): readonly number[] | null =>
    fitColumns(gridOf(modelOf(rows)), width)?.widths ?? null;
  const cases: readonly [width: number, widths: readonly number[] | null][] = [
    [200, [4, 4, 21, 55]],
    [90, [4, 4, 21, 55]],
    [60, [4, 4, 12, 34]],
    [20, null],
  ];
  test.each(cases)("in %i", (width, widths) => {
    expect(widthsIn(width)).toEqual(widths);
  });
});
