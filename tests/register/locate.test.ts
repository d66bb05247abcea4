/** From values back to their places in the file. */
import { describe, expect, it } from "vitest";
import { lineColumn, type Place } from "../../src/diagnostics/source.ts";
import type { RecordPath, Span } from "../../src/register/model.ts";
import { read, sound } from "./read.ts";

const text = `version: 1
rules: { default: 1 month }
bodies: { MIC: Ministry, MNE: Economy }
meetings:
  - id: m
    date: 2017-09-19
    lead: MIC
    due: by 1 October
    directives:
      - id: DK-1
        title: "Отчёт «A»"
        due: >-
          within
          two weeks
        extensions:
          - { date: 2017-09-28, to: 'in two weeks' }
        evidence: letter
      - id: DK-2
        title: Propose
        lead: MNE
        due: ["by 1\\tMay", 2017-12-01, { wording: by Friday, date: none }]
`;
const register = sound(text);
const shown = ({ source, start, end }: Place): string => {
  const { line, column } = lineColumn(source, start);
  return `${line}:${column} ${source.text.slice(start, end)}`;
};

describe("the place of a value", () => {
  it.each<[string, number, RecordPath, Span | undefined, string]>([
    ["a plain value", 0, ["id"], undefined, "10:13 DK-1"],
    ["a part of it", 0, ["id"], [3, 4], "10:16 1"],
    ["a quoted value", 0, ["title"], undefined, '11:16 "Отчёт «A»"'],
    ["a part of a quoted value", 0, ["title"], [6, 9], "11:23 «A»"],
    ["a part of a folded value: the whole", 0, ["due"], [0, 6], "12:14 >-\n          within\n          two weeks"],
    ["inside a list of maps", 0, ["extensions", 0, "to"], [3, 12], "16:41 two weeks"],
    ["the first of a list of one", 0, ["evidence", 0], undefined, "17:19 letter"],
    ["what the meeting states", 0, ["lead"], undefined, "7:11 MIC"],
    ["what the directive states itself", 1, ["lead"], undefined, "20:15 MNE"],
    ["an absent value: the record", 1, ["status"], undefined, "18:9 id: DK-2"],
    ["an absent value further down: what is above it", 0, ["extensions", 3, "to"], undefined, "15:9 extensions"],
    ["an escaped value: the whole", 1, ["due", 0], [3, 4], '21:15 "by 1\\tMay"'],
    ["an item of a list", 1, ["due", 1], undefined, "21:28 2017-12-01"],
    ["a key of an item", 1, ["due", 2, "wording"], [3, 9], "21:54 Friday"],
  ])("%s", (_, index, path, span, expected) => {
    const place = register.directives[index]?.locate(path, span);
    expect(place && shown(place)).toBe(expected);
  });

  it("a deadline taken over from the meeting", () => {
    const { directives } = sound(text.replace(/ {8}due: >-\n.*\n.*\n/, ""));
    const place = directives[0]?.locate(["due"], [3, 12]);
    expect(place && shown(place)).toBe("8:13 1 October");
  });

  it("the register's and the meeting's own keys", () => {
    expect(shown(register.locate(["bodies", "MNE"]))).toBe("3:31 Economy");
    expect(register.meetings.map(({ locate }) => shown(locate(["date"])))).toEqual(["6:11 2017-09-19"]);
    expect(register.meetings.map(({ locate }) => shown(locate(["rules", "default"], [2, 7])))).toEqual(["2:21 month"]);
  });

  it("each record begins at its first key, a flow map at its bracket", () => {
    const flow = sound("version: 1\nmeetings: [{ id: m, date: 2017-09-19, directives: [] }]\n");
    expect(register.directives.map(({ place }) => shown(place))).toEqual(["10:9 id: DK-1", "18:9 id: DK-2"]);
    expect(register.meetings.map(({ place }) => shown(place))).toEqual(["5:5 id: m"]);
    expect(flow.meetings.map(({ place }) => shown(place))).toEqual([
      "2:12 { id: m, date: 2017-09-19, directives: [] }",
    ]);
  });

  it("of what stands in another file of the folder", () => {
    const { registers } = read({
      "register.yaml": "version: 1\nrules: { default: soon }\n",
      "a.yaml": "meetings:\n  - { id: m, date: 2017-09-19, directives: [{ id: a, title: t, lead: l }] }\n",
    });
    const [meeting] = registers[0]?.meetings ?? [];
    expect(registers[0]?.directives[0]?.locate(["lead"]).source.path).toBe("a.yaml");
    expect(meeting?.locate(["rules", "default"]).source.path).toBe("register.yaml");
  });
});
