import { describe, expect, test } from "vitest";
import type { Status } from "../../src/deadline/status.ts";
import { type Filter, filtered, noFilter, openStates, type SortKey, sorted } from "../../src/report/query.ts";
import { asOf, day, makeMeeting, makeRegister, makeStatus, seed } from "../support/status.ts";

const board = makeMeeting({ id: "board-1", date: day("2017-11-01"), title: "Board" });

const statuses: readonly Status[] = [
  makeStatus({ id: "late", state: "overdue", due: "2017-12-04", title: "Отчёт о затратах" }, asOf),
  makeStatus({ id: "oldest", state: "overdue", due: "2017-01-31", lead: "MES", directive: { with: ["MIC"] } }, asOf),
  makeStatus({ id: "today", state: "due-soon", due: "2017-12-05", directive: { tags: ["it", "law"] } }, asOf),
  makeStatus({ id: "week", state: "due-soon", due: "2017-12-12", directive: { meeting: board } }, asOf),
  makeStatus({ id: "month", state: "open", due: "2018-01-05", wording: "до 5 января" }, asOf),
  makeStatus({ id: "waits", state: "waiting", projected: "2018-02-01" }, asOf),
  makeStatus({ id: "never", state: "undated", directive: { tags: ["law"] } }, asOf),
  makeStatus({ id: "always", state: "ongoing", lead: "akimats" }, asOf),
  makeStatus({ id: "slow", state: "done-late", due: "2017-10-01", done: "2017-10-04" }, asOf),
  makeStatus({ id: "quick", state: "done", due: "2017-12-06", done: "2017-10-04" }, asOf),
  makeStatus({ id: "off", state: "withdrawn", due: "2017-10-02" }, asOf),
];
const bodies = new Map(makeRegister(statuses).bodies.map((body) => [body.id, body]));
const ids = (list: readonly Status[]): string => list.map(({ directive }) => directive.id).join(" ");

describe("filters", () => {
  const cases: readonly [what: string, filter: Partial<Filter>, ids: string][] = [
    ["no filter", {}, ids(statuses)],
    ["one state", { states: new Set(["overdue"] as const) }, "late oldest"],
    ["several states", { states: new Set(["overdue", "done"] as const) }, "late oldest quick"],
    ["everything not closed", { states: openStates }, "late oldest today week month waits never always"],
    ["due from the as-of day to the limit, which is included", { soonUntil: day("2017-12-12") }, "today week"],
    ["a limit beyond the register's own window", { soonUntil: day("2018-01-05") }, "today week month"],
    ["a limit or a state", { states: new Set(["undated"] as const), soonUntil: day("2017-12-05") }, "today never"],
    ["due by a day, which is included", { dueBy: day("2017-10-02") }, "oldest slow off"],
    ["due after a day, which is not", { dueAfter: day("2017-12-06") }, "week month"],
    ["due within a range", { dueAfter: day("2017-11-30"), dueBy: day("2017-12-05") }, "late today"],
    ["a lead", { leads: ["MES"] }, "oldest"],
    ["a body that leads or takes part", { bodies: ["MES", "akimats"] }, "oldest always"],
    ["a body that takes part", { bodies: ["MIC"], states: new Set(["overdue"] as const) }, "late oldest"],
    ["a meeting", { meetings: ["board-1"] }, "week"],
    ["any of several tags", { tags: ["it", "law"] }, "today never"],
    ["a tag and a state", { tags: ["law"], states: new Set(["undated"] as const) }, "never"],
    ["text in the title, in any case, е for ё", { text: "отчет" }, "late"],
    ["text in the wording", { text: "ЯНВАРЯ" }, "month"],
    ["text in the name of a body", { text: "ministry education" }, "oldest"],
    ["text in an alias of a body", { text: "мон" }, "oldest"],
    ["words that all have to occur", { text: "отчет мес" }, ""],
    ["text in the meeting", { text: "board" }, "week"],
    ["blank text", { text: "  " }, ids(statuses)],
    ["a name of an object's own methods", { leads: ["constructor"], text: "__proto__" }, ""],
  ];
  test.each(cases)("%s", (_, filter, expected) => {
    expect(ids(filtered(statuses, { ...noFilter, ...filter }, asOf, bodies))).toBe(expected);
  });
});

describe("order", () => {
  const up = (field: SortKey["field"]): SortKey => ({ field, descending: false });
  const down = (field: SortKey["field"]): SortKey => ({ field, descending: true });
  const cases: readonly [what: string, keys: readonly SortKey[], ids: string][] = [
    ["what needs attention first", [], "oldest late today week month waits never always slow quick off"],
    ["due date, those without one last", [up("due")], "oldest slow off late today quick week month waits never always"],
    [
      "descending, those without one still last",
      [down("due")],
      "month week quick today late off slow oldest waits never always",
    ],
    ["two keys", [up("lead"), down("id")], "always oldest week waits today slow quick off never month late"],
    [
      "state in the order of attention",
      [up("state"), up("id")],
      "late oldest today week month waits never always slow quick off",
    ],
    ["numbers as numbers", [down("daysLate")], "oldest slow late today week month waits never always quick off"],
  ];
  test.each(cases)("%s", (_, keys, expected) => {
    expect(ids(sorted(statuses, keys))).toBe(expected);
  });

  test("numbers within text count as numbers", () => {
    const numbered = ["DK-10", "DK-9", "DK-1"].map((id) => makeStatus({ id, state: "open", due: "2018-01-01" }, asOf));
    expect(ids(sorted(numbered, [up("id")]))).toBe("DK-1 DK-9 DK-10");
  });

  test("equal directives keep the register's order", () => {
    expect(ids(sorted(seed, []))).toBe("DK-7 DK-1 DK-2 DK-3 DK-8 DK-4 DK-5 DK-6");
  });

  test("the directives that it was given stay as they were", () => {
    const before = [...statuses];
    sorted(statuses, [down("id")]);
    expect(statuses).toEqual(before);
  });
});
