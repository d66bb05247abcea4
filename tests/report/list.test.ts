import { describe, expect, test } from "vitest";
import type { Status } from "../../src/deadline/status.ts";
import type { Register } from "../../src/register/model.ts";
import { type ListQuery, type ListReport, listReport } from "../../src/report/list.ts";
import type { JsonObject } from "../../src/report/model.ts";
import { type Filter, noFilter, openStates } from "../../src/report/query.ts";
import { textsOf } from "../../src/text/texts.ts";
import { asOf, day, makeMeeting, makeRegister, makeStatus, seed } from "../support/status.ts";

const texts = textsOf("en").report;

function list(
  query: Partial<ListQuery> = {},
  statuses: readonly Status[] = seed,
  parts: Partial<Register> = {},
): ListReport {
  const whole = {
    filter: noFilter,
    sort: [],
    reverse: false,
    group: null,
    columns: null,
    limit: null,
    occurrences: false,
    ...query,
  };
  return listReport({ registers: [makeRegister(statuses, parts)], asOf, statuses, texts }, whole);
}
const overdue: Partial<ListQuery> = { filter: { ...noFilter, states: new Set(["overdue"]) } };
const idsOf = (report: ListReport): string =>
  report
    .lines()
    .map(({ id }) => id)
    .join(" ");
const summaryOf = (report: ListReport): string | null => {
  const model = report.people();
  return model.type === "table" ? model.summary : null;
};

describe("the JSON envelope", () => {
  const extended = makeStatus(
    {
      id: "DK-9",
      state: "done-late",
      due: "2017-12-01",
      dueAsWritten: "2017-11-01",
      done: "2017-12-03",
      kind: "term",
      wording: "1 month",
      line: 3,
      directive: {
        with: ["MES"],
        evidence: ["№ 827"],
        tags: ["it"],
        extensions: [
          { date: day("2017-10-30"), to: "2017-12-01", by: "Prime Minister", reason: null },
          { date: day("2017-12-30"), to: "2018-02-01", by: null, reason: "not granted yet" },
        ],
      },
    },
    asOf,
  );

  test("has the members of the contract, in their order, none missing", () => {
    expect(JSON.stringify(list({}, [extended]).json())).toBe(
      JSON.stringify({
        schemaVersion: 1,
        kind: "list",
        asOf: "2017-12-05",
        register: { title: "Digital Kazakhstan, Government directives", calendar: "KZ" },
        directives: [
          {
            id: "DK-9",
            title: "Title of DK-9",
            meeting: "gov-2017-09-19",
            meetingDate: "2017-09-19",
            lead: "MIC",
            with: ["MES"],
            wording: "1 month",
            kind: "term",
            due: "2017-12-01",
            dueAsWritten: "2017-11-01",
            state: "done-late",
            daysLeft: null,
            daysLate: 2,
            projected: null,
            done: "2017-12-03",
            evidence: ["№ 827"],
            extensions: [{ date: "2017-10-30", to: "2017-12-01", by: "Prime Minister", reason: null }],
            tags: ["it"],
            file: "data/directives.yaml",
            line: 3,
            occurrence: null,
            withdrawal: null,
          },
        ],
        totals: {
          overdue: 0,
          "due-soon": 0,
          open: 0,
          waiting: 0,
          undated: 0,
          ongoing: 0,
          "done-late": 1,
          done: 0,
          withdrawn: 0,
        },
      }),
    );
  });

  test("absent values are null or empty lists", () => {
    expect(list({}, seed.slice(3, 4)).lines()).toEqual([
      expect.objectContaining({
        wording: null,
        kind: "none",
        due: null,
        daysLeft: null,
        with: [],
        evidence: [],
        extensions: [],
        tags: [],
      }),
    ]);
  });

  test("days left are negative when overdue", () => {
    expect(list(overdue).lines()[0]).toMatchObject({ id: "DK-7", daysLeft: -65, daysLate: 65 });
  });

  test("a directive with several reports has them at its end", () => {
    const label = "2017-10-01";
    const occurrence = {
      label,
      dueAsWritten: day(label),
      due: day("2017-10-02"),
      done: null,
      evidence: [],
      state: "overdue" as const,
    };
    const status = makeStatus({ id: "R", state: "overdue", due: "2017-10-02", occurrences: [occurrence] }, asOf);
    const [json = {}] = list({}, [status]).lines();
    expect(Object.keys(json).at(-1)).toBe("occurrences");
    expect(json["occurrences"]).toEqual([
      { label, due: "2017-10-02", dueAsWritten: label, state: "overdue", done: null, evidence: [] },
    ]);
  });

  const holidays = { [day("2017-09-15")]: "city day" };
  const calendars: readonly [what: string, calendar: Register["calendar"], code: string | null][] = [
    ["a calendar is named by its code", { base: "KZ", holidays: {}, workdays: {} }, "KZ"],
    ["with days of the register's own too", { base: "KZ", holidays, workdays: {} }, "KZ"],
    ["plain weekends are none", { base: null, holidays: {}, workdays: {} }, null],
    ["days of the register's own on plain weekends", { base: null, holidays, workdays: {} }, "custom"],
  ];
  test.each(calendars)("%s", (_, calendar, code) => {
    expect(list({}, seed, { calendar }).json()["register"]).toHaveProperty("calendar", code);
  });

  test("columns are the members that each directive keeps", () => {
    const [json] = list({ columns: ["due", "id"] }).lines();
    expect(JSON.stringify(json)).toBe('{"due":"2017-10-01","id":"DK-7"}');
  });

  test("groups come after the totals, by id", () => {
    const json = list({ group: "lead" }).json();
    expect(Object.keys(json).at(-1)).toBe("groups");
    expect(json["groups"]).toEqual([
      { key: "MIC", ids: ["DK-7", "DK-1", "DK-4", "DK-5", "DK-6"] },
      { key: "MES", ids: ["DK-2", "DK-3"] },
      { key: "Deputy PM A. Zhumagaliyev", ids: ["DK-8"] },
    ]);
  });
});

describe("limit and order", () => {
  test("totals count all that match, limit or not", () => {
    const report = list({ ...overdue, limit: 2 });
    expect(idsOf(report)).toBe("DK-7 DK-1");
    expect(report.matches).toBe(5);
    expect(report.json()["totals"]).toHaveProperty("overdue", 5);
  });

  test("a reversed list is limited after it is turned round", () => {
    expect(idsOf(list({ reverse: true, limit: 2 }))).toBe("DK-6 DK-5");
  });

  test("a directive in two groups is one row of data and counts once", () => {
    const both = makeStatus(
      { id: "both", state: "open", due: "2018-01-01", directive: { tags: ["a", "b", "a"] } },
      asOf,
    );
    const one = makeStatus({ id: "one", state: "open", due: "2018-01-02", directive: { tags: ["b"] } }, asOf);
    const report = list({ group: "tag" }, [both, one]);
    expect(idsOf(report)).toBe("both one");
    expect(report.json()["groups"]).toEqual([
      { key: "a", ids: ["both"] },
      { key: "b", ids: ["both", "one"] },
    ] satisfies JsonObject[]);
  });

  test("groups without a value come last, months in the order of the calendar", () => {
    expect(list({ group: "month" }).json()["groups"]).toMatchObject([
      { key: "2017-10" },
      { key: "2017-11" },
      { key: null },
    ]);
  });

  test("meetings come by date", () => {
    const later = makeMeeting({ id: "a-later", date: day("2017-11-01") });
    const second = makeStatus(
      { id: "second", state: "overdue", due: "2017-11-02", directive: { meeting: later } },
      asOf,
    );
    const first = makeStatus({ id: "first", state: "open", due: "2018-01-02" }, asOf);
    expect(list({ group: "meeting" }, [second, first]).json()["groups"]).toMatchObject([
      { key: "gov-2017-09-19" },
      { key: "a-later" },
    ]);
  });
});

describe("the last line", () => {
  const filter = (parts: Partial<Filter>): Partial<ListQuery> => ({ filter: { ...noFilter, ...parts } });
  const undated = seed.slice(3, 6);
  const cases: readonly [line: string, query: Partial<ListQuery>, statuses: readonly Status[]][] = [
    ["8 directives as of 5 December 2017: 5 overdue, 3 undated.", {}, seed],
    ["1 directive as of 5 December 2017: 1 overdue.", {}, seed.slice(0, 1)],
    ["5 of 8 directives as of 5 December 2017: 5 overdue.", overdue, seed],
    ["8 directives as of 5 December 2017: 5 overdue, 3 undated. The first 3 of them are shown.", { limit: 3 }, seed],
    ["8 directives as of 5 December 2017: 5 overdue, 3 undated. The first 1 of them is shown.", { limit: 1 }, seed],
    ["Nothing is overdue as of 5 December 2017.", overdue, undated],
    ["Nothing is done as of 5 December 2017.", filter({ states: new Set(["done", "done-late"]) }), seed],
    [
      "Nothing is open as of 5 December 2017.",
      filter({ states: openStates }),
      [makeStatus({ id: "x", state: "done", done: "2017-10-01" }, asOf)],
    ],
    ["Nothing is due from 5 December 2017 to 12 December 2017.", filter({ soonUntil: day("2017-12-12") }), seed],
    ["No directive matches; the register has 8.", filter({ states: new Set(["done"]), leads: ["MES"] }), seed],
    ["No directive matches; the register has 8.", filter({ text: "nowhere" }), seed],
    ["No directive matches; the register has 8.", filter({ states: new Set(["done", "withdrawn"]) }), seed],
    ["The register has no directives yet.", overdue, []],
  ];
  test.each(cases)("%s", (line, query, statuses) => {
    expect(summaryOf(list(query, statuses))).toBe(line);
  });
});

test("the meeting is a column where there are several, unless the rows are grouped by it", () => {
  const other = makeStatus(
    { id: "x", state: "open", due: "2018-01-01", directive: { meeting: makeMeeting({ id: "b" }) } },
    asOf,
  );
  const keys = (report: ListReport): string => {
    const model = report.people();
    return model.type === "table" ? model.columns.map(({ key }) => key).join(" ") : "";
  };
  expect(keys(list())).toBe("state due id lead title");
  expect(keys(list({}, [...seed, other]))).toBe("state due id lead meeting title");
  expect(keys(list({ group: "meeting" }, [...seed, other]))).toBe("state due id lead title");
  expect(keys(list({ group: "lead" }))).toBe("state due id title");
});
