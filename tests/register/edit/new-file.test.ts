import { describe, expect, test } from "vitest";
import type { Value } from "../../../src/register/edit/change.ts";
import { EditImpossible } from "../../../src/register/edit/impossible.ts";
import { sameData } from "../../../src/register/edit/meant.ts";
import { newFileText } from "../../../src/register/edit/new-record.ts";
import { parseSource } from "../../../src/register/parse.ts";
import { rawOf } from "../../../src/register/raw.ts";
import { corpus } from "./corpus.ts";
import { trimmed } from "./table.ts";

const value: Value = {
  meetings: [
    {
      id: "m-2",
      date: "2024-02-03",
      directives: [
        {
          id: "B-1",
          title: "Report: costs",
          lead: "MIC",
          with: ["MNE", "MES"],
          due: "by 1 May",
          extensions: [{ date: "2024-02-04", to: "by 1 June" }],
        },
      ],
    },
  ],
};

const text = (like?: string): string =>
  like === undefined ? newFileText(value) : newFileText(value, { path: "like.yaml", text: trimmed(like) });

describe("a new file of meetings", () => {
  test("as is usual", () => {
    expect(text()).toBe(
      trimmed(`
meetings:
  - id: m-2
    date: 2024-02-03
    directives:
      - id: B-1
        title: "Report: costs"
        lead: MIC
        with: [MNE, MES]
        due: by 1 May
        extensions:
          - { date: 2024-02-04, to: by 1 June }
`),
    );
  });

  test("like another, with all its ways", () => {
    const like = `
# the first
---
meetings:
-   id: m-1
    date: 2024-01-02
    directives:
    -   id:    A-1
        lead:  MIC
        title: 'First'
        with:
        - MNE
`.replaceAll("\n", "\r\n");
    expect(text(like.slice(2))).toBe(
      trimmed(`
---
meetings:
-   id: m-2
    date: 2024-02-03
    directives:
    -   id:    B-1
        lead:  MIC
        title: 'Report: costs'
        with:
        - MNE
        - MES
        due:   by 1 May
        extensions:
        - { date: 2024-02-04, to: by 1 June }
`).replaceAll("\n", "\r\n"),
    );
  });

  test("like JSON", () => {
    const made = text('{"meetings":[{"id":"m-1","date":"2024-01-02","directives":[]}]}');
    expect(JSON.parse(made)).toEqual(value);
    expect(made.endsWith("}\n")).toBe(true);
  });

  test.each(corpus.map(({ name, text: like }) => [name, like]))("holds what it must like %s", (_, like) => {
    const made = newFileText(value, { path: "like.yaml", text: like });
    const { tree, diagnostics } = parseSource({ path: "new.yaml", text: made });
    expect(diagnostics).toEqual([]);
    expect(sameData(rawOf(tree), value)).toBe(true);
    expect(made.endsWith("\n")).toBe(true);
  });

  test("is a map", () => {
    expect(() => newFileText(["x"])).toThrow(EditImpossible);
  });
});
