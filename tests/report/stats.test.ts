import { describe, expect, test } from "vitest";
import type { Status } from "../../src/deadline/status.ts";
import type { GroupKey } from "../../src/report/group.ts";
import type { Report } from "../../src/report/model.ts";
import { noFilter } from "../../src/report/query.ts";
import { statsReport } from "../../src/report/stats.ts";
import { textsOf } from "../../src/text/texts.ts";
import { asOf, makeRegister, makeStatus, seed } from "../support/status.ts";

function stats(statuses: readonly Status[], group: GroupKey = "lead"): Report {
  const source = { registers: [makeRegister(statuses)], asOf, statuses, texts: textsOf("en").report };
  return statsReport(source, { filter: noFilter, group });
}

const mixed: readonly Status[] = [
  makeStatus({ id: "1", state: "done", due: "2017-10-10", done: "2017-10-10" }, asOf),
  makeStatus({ id: "2", state: "done-late", due: "2017-10-10", done: "2017-10-13" }, asOf),
  makeStatus({ id: "3", state: "overdue", due: "2017-12-03" }, asOf),
  makeStatus({ id: "4", state: "withdrawn", due: "2017-12-03" }, asOf),
  makeStatus({ id: "5", state: "open", due: "2018-12-03", lead: "MES", directive: { with: ["MIC"] } }, asOf),
];

describe("discipline", () => {
  const at = (states: readonly Status["state"][]): unknown =>
    stats(
      states.map((state, index) =>
        makeStatus(
          { id: `${index}`, state, due: "2017-11-01", done: state.startsWith("done") ? "2017-11-02" : null },
          asOf,
        ),
      ),
    )
      .lines()
      .map(({ discipline }) => discipline)[0];
  const cases: readonly [states: readonly Status["state"][], discipline: number | null][] = [
    [["done"], 1],
    [["done", "done-late"], 0.5],
    [["done", "done-late", "overdue", "overdue"], 0.25],
    [["overdue"], 0],
    [["done", "open", "withdrawn", "undated", "waiting", "due-soon", "ongoing"], 1],
    [["open", "withdrawn"], null],
  ];
  test.each(cases)("%j is %j", (states, discipline) => {
    expect(at(states)).toBe(discipline);
  });
});

describe("stats", () => {
  test("JSON has a row a group, those with most directives first, and the totals", () => {
    expect(stats(mixed).json()).toMatchObject({
      schemaVersion: 1,
      kind: "stats",
      asOf: "2017-12-05",
      register: { calendar: "KZ" },
      group: "lead",
      rows: [
        {
          key: "MIC",
          name: "Ministry of Information and Communications",
          total: 4,
          states: { done: 1, "done-late": 1, overdue: 1, withdrawn: 1, open: 0, ongoing: 0 },
          discipline: 1 / 3,
          averageDaysLate: 2.5,
        },
        { key: "MES", total: 1, discipline: null, averageDaysLate: null },
      ],
      totals: { total: 5, discipline: 1 / 3, averageDaysLate: 2.5 },
    });
  });

  test("a directive counts for each of its bodies, and once in all", () => {
    const json = stats(mixed, "body").json();
    expect(json["rows"]).toMatchObject([
      { key: "MIC", total: 5 },
      { key: "MES", total: 1 },
    ]);
    expect(json["totals"]).toMatchObject({ total: 5 });
  });

  const groups: readonly [by: GroupKey, keys: readonly (string | null)[]][] = [
    ["state", ["overdue", "undated"]],
    ["meeting", ["gov-2017-09-19"]],
    ["tag", ["smart-city", null]],
    ["month", ["2017-10", "2017-11", null]],
  ];
  test.each(groups)("by %s", (by, keys) => {
    expect(
      stats(seed, by)
        .lines()
        .map(({ key }) => key),
    ).toEqual(keys);
  });

  const summaries: readonly [line: string, statuses: readonly Status[]][] = [
    ["5 directives as of 5 December 2017: of the 3 done or overdue, 1 was done in time (33%).", mixed],
    ["8 directives as of 5 December 2017: of the 5 done or overdue, 0 were done in time (0%).", seed],
    ["3 directives as of 5 December 2017: none is done or overdue yet.", seed.slice(3, 6)],
    ["The register has no directives yet.", []],
  ];
  test.each(summaries)("%s", (line, statuses) => {
    expect(stats(statuses).people()).toMatchObject({ summary: line });
  });
});
