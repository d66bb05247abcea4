/** Directives that ask for several reports, from the words of a register to the reports. */
import { describe, expect, test } from "vitest";
import { runChecks } from "../../src/checks/index.ts";
import { plainWeek } from "../../src/deadline/calendar.ts";
import type { Status } from "../../src/deadline/status.ts";
import { wordDiagnostic } from "../../src/diagnostics/excerpt.ts";
import type { CheckName } from "../../src/diagnostics/finding.ts";
import { byReport } from "../../src/report/occurrences.ts";
import { textsOf } from "../../src/text/texts.ts";
import { day } from "../support/days.ts";
import { meetingWith, planned } from "../support/register.ts";
import { listOf, showOf, statsOf, textOf } from "../support/reports.ts";

const quarterly = "due: ежеквартально до 10 числа месяца, следующего за отчетным периодом";
const of = (due: string, more = ""): string => `id: R\ntitle: Report\nlead: MIC\n${due}\n${more}`;

/** The statuses of the directives of a meeting on 19 September 2017. */
function statuses(asOf: string, ...directives: readonly string[]): readonly Status[] {
  const { plan, diagnostics } = planned(meetingWith(directives));
  expect(diagnostics.filter(({ severity }) => severity === "error")).toEqual([]);
  return plan.statuses(day(asOf));
}

const rows = (asOf: string, due: string, more?: string): readonly string[] =>
  byReport(statuses(asOf, of(due, more)), day(asOf)).map(
    ({ occurrence, due: on, state, daysLeft, daysLate }) =>
      `${occurrence?.label} ${on} ${state} ${daysLeft} ${daysLate}`,
  );

describe("a row a report", () => {
  test("has the due date, the state and the days of that report", () => {
    const reports = "reports:\n  - { for: 2017-Q3, done: 2017-10-12 }\n  - { for: 2018-Q1, done: 2018-04-01 }";
    expect(rows("2018-04-08", quarterly, reports)).toEqual([
      "2017-Q3 2017-10-10 done-late null 2",
      "2017-Q4 2018-01-10 overdue -88 88",
      "2018-Q1 2018-04-10 done null null",
      "2018-Q2 2018-07-10 open 93 null",
    ]);
  });
  test("a series that is done asks for no more", () => {
    expect(rows("2019-01-01", quarterly, "status: done\ndone: 2018-01-31")).toEqual([
      "2017-Q3 2017-10-10 done-late null 113",
      "2017-Q4 2018-01-10 done-late null 21",
    ]);
  });
  test("of a withdrawn directive nothing is overdue", () => {
    expect(rows("2018-01-01", quarterly, "status: withdrawn")).toEqual([
      "2017-Q3 2017-10-10 withdrawn null null",
      "2017-Q4 2018-01-10 withdrawn null null",
    ]);
  });
  test("a directive that was withdrawn on a day asked for no more from then on", () => {
    const off = (date: string, more = ""): string => `status: withdrawn\nwithdrawn: { date: ${date} }\n${more}`;
    expect(rows("2018-01-31", quarterly, off("2018-02-01"))).toEqual([
      "2017-Q3 2017-10-10 overdue -113 113",
      "2017-Q4 2018-01-10 overdue -21 21",
      "2018-Q1 2018-04-10 open 69 null",
    ]);
    const asked = [
      "2017-Q3 2017-10-10 withdrawn null null",
      "2017-Q4 2018-01-10 withdrawn null null",
      "2018-Q1 2018-04-10 withdrawn null null",
    ];
    expect(rows("2018-02-01", quarterly, off("2018-02-01"))).toEqual(asked);
    expect(rows("2020-01-01", quarterly, off("2018-02-01"))).toEqual(asked);
    const reports = "reports: [{ for: 2017-Q3, done: 2017-10-12 }, { for: 2017-Q4, done: 2018-01-10 }]";
    expect(rows("2020-01-01", quarterly, off("2018-02-01", reports))).toEqual([
      "2017-Q3 2017-10-10 done-late null 2",
      "2017-Q4 2018-01-10 done null null",
      "2018-Q1 2018-04-10 withdrawn null null",
    ]);
  });
  test("other directives stay as they are", () => {
    const [status] = statuses("2018-01-01", of("due: within two weeks"));
    expect(byReport(status ? [status] : [], day("2018-01-01"))).toEqual([status]);
  });
});

describe("a row a directive", () => {
  const cases: readonly (readonly [asOf: string, due: string, more: string, title: string])[] = [
    ["2017-10-01", quarterly, "", "Report (for 2017-Q3)"],
    ["2018-02-01", quarterly, "", "Report (for 2017-Q3; 2 overdue)"],
    ["2018-02-01", quarterly, "reports: [{ for: 2017-Q3, done: 2017-10-02 }]", "Report (for 2017-Q4)"],
    // A report that is known by its day needs no name.
    ["2017-10-01", "due: [2017-11-01, 2017-12-01]", "", "Report"],
    ["2018-01-01", "due: [2017-11-01, 2017-12-01]", "", "Report (2 overdue)"],
    ["2018-02-01", quarterly, "status: withdrawn", "Report"],
    ["2018-02-01", quarterly, "status: done\ndone: 2018-01-09", "Report"],
    ["2018-02-01", "due: within two weeks", "", "Report"],
  ];
  test.each(cases)("as of %s, %s %s: %s", async (asOf, due, more, title) => {
    const model = listOf(statuses(asOf, of(due, more)), {}, day(asOf)).people();
    const cells = model.type === "table" ? model.groups[0]?.rows[0]?.cells : undefined;
    expect(cells?.at(-1)).toEqual({ type: "text", text: title });
  });
  test("data has the plain title, and the report in a member of its own", () => {
    const report = listOf(statuses("2018-02-01", of(quarterly)), {}, day("2018-02-01"));
    expect(report.lines()[0]).toMatchObject({ title: "Report", occurrence: "2017-Q3", due: "2017-10-10" });
  });
  test("a hundred reports that are overdue are one line", async () => {
    const text = await textOf(listOf(statuses("2017-12-31", of("due: daily")), {}, day("2017-12-31")), "table");
    expect(text.split("\n").filter((line) => line.includes("Report"))).toHaveLength(1);
    expect(text).toContain("Report (102 overdue)");
  });
});

test("JSON of a report's row has its own values and no list of the others", () => {
  const report = listOf(statuses("2018-02-01", of(quarterly)), { occurrences: true }, day("2018-02-01"));
  expect(report.matches).toBe(3);
  expect(report.json()["totals"]).toMatchObject({ overdue: 2, open: 1 });
  const [first = {}, second] = report.lines();
  expect(first).not.toHaveProperty("occurrences");
  expect(first).toMatchObject({ id: "R", occurrence: "2017-Q3", due: "2017-10-10", state: "overdue", daysLate: 114 });
  expect(second).toMatchObject({ id: "R", occurrence: "2017-Q4", due: "2018-01-10", state: "overdue", daysLate: 22 });
});

describe("check", () => {
  const messages = (names: readonly CheckName[], asOf: string, ...directives: readonly string[]): readonly string[] =>
    runChecks(names, {
      asOf: day(asOf),
      statuses: statuses(asOf, ...directives),
      diagnostics: [],
      grace: [],
      calendarOf: () => plainWeek,
    }).map((finding) => wordDiagnostic(finding, textsOf("en")).message);

  const overdue: readonly (readonly [asOf: string, due: string, message: string])[] = [
    ["2017-10-11", quarterly, "R is 1 day overdue for 2017-Q3: it was due on 2017-10-10 (MIC)."],
    [
      "2018-02-01",
      quarterly,
      "R is 114 days overdue for 2017-Q3: it was due on 2017-10-10; 2 reports are overdue: 2017-Q3, 2017-Q4 (MIC).",
    ],
    [
      "2019-02-01",
      quarterly,
      "R is 479 days overdue for 2017-Q3: it was due on 2017-10-10; 6 reports are overdue (MIC).",
    ],
    ["2017-12-31", "due: daily", "R is 102 days overdue: it was due on 2017-09-20; 102 reports are overdue (MIC)."],
  ];
  test.each(overdue)("as of %s, %s: %s", (asOf, due, message) => {
    expect(messages(["overdue"], asOf, of(due))).toEqual([message]);
  });

  const evidence: readonly (readonly [what: string, more: string, found: readonly string[]])[] = [
    [
      "a report without evidence, of a directive that goes on",
      "reports: [{ for: 2017-Q3, done: 2017-10-02 }]",
      ["R was reported for 2017-Q3 on 2017-10-02, and the report names no evidence (MIC)."],
    ],
    [
      "several",
      "reports: [{ for: 2017-Q3, done: 2017-10-02 }, { for: 2017-Q4, done: 2018-01-09 }]",
      ["R has 2 reports that name no evidence: 2017-Q3, 2017-Q4 (MIC)."],
    ],
    ["with evidence", "reports: [{ for: 2017-Q3, done: 2017-10-02, evidence: [a] }]", []],
    ["none yet", "tags: [a]", []],
    ["withdrawn", "status: withdrawn\nreports: [{ for: 2017-Q3, done: 2017-10-02 }]", []],
    ["done as a whole, with evidence", "status: done\ndone: 2018-01-20\nevidence: [a]", []],
  ];
  test.each(evidence)("evidence: %s", (_, more, found) => {
    expect(messages(["evidence"], "2018-02-01", of(quarterly, more))).toEqual(found);
  });

  test("what waits is never late, however long ago its projected day", () => {
    const chain = [
      "id: A\ntitle: A\nlead: MIC\ndue: by 1 October 2017",
      "id: B\ntitle: B\nlead: MIC\ndue: { wording: within 10 days of its approval, after: A }",
      "id: C\ntitle: C\nlead: MIC\ndue: { wording: within 10 days of its approval, after: B }",
    ];
    const found = statuses("2018-06-01", ...chain);
    expect(found.map(({ state, projected }) => `${state} ${projected}`)).toEqual([
      "overdue null",
      "waiting 2017-10-11",
      "waiting 2017-10-21",
    ]);
    expect(messages(["overdue"], "2018-06-01", ...chain)).toEqual([
      "A is 243 days overdue: it was due on 2017-10-01 (MIC).",
    ]);
  });
});

test("for discipline each report is a deadline, while totals are of directives", () => {
  const reports = "reports:\n  - { for: 2017-Q3, done: 2017-10-12 }\n  - { for: 2017-Q4, done: 2018-01-10 }";
  const found = statuses(
    "2018-05-01",
    of(quarterly, reports),
    "id: W\ntitle: W\nlead: MIC\ndue: monthly\nstatus: withdrawn",
    "id: D\ntitle: D\nlead: MIC\ndue: within two weeks\nstatus: done\ndone: 2017-10-01",
  );
  const report = statsOf(found, day("2018-05-01"));
  expect(report.lines()[0]).toMatchObject({
    total: 3,
    states: { overdue: 1, withdrawn: 1, done: 1, "done-late": 0 },
    // D and the fourth quarter in time, the third quarter 2 days late, the first of 2018 21 days overdue.
    deadlines: { inTime: 2, late: 1, overdue: 1 },
    discipline: 0.5,
    averageDaysLate: 11.5,
  });
  expect(report.people()).toMatchObject({
    summary: expect.stringContaining("of the 4 deadlines done or overdue, 2 were done in time (50%)."),
  });
});

describe("show", () => {
  const days = (count: number): readonly string[] =>
    Array.from({ length: count }, (_, index) => `2017-10-${String(index + 1).padStart(2, "0")}`);
  const reportsOn = (labels: readonly string[], late = ""): string =>
    `reports:\n${labels.map((label) => `  - { for: ${label}, done: ${label === late ? "2017-10-05" : label}, evidence: [a] }`).join("\n")}`;
  const sections = (asOf: string, due: string, more: string): Readonly<Record<string, readonly string[]>> => {
    const model = showOf(statuses(asOf, of(due, more)), day(asOf)).people();
    const [record] = model.type === "records" ? model.records : [];
    return Object.fromEntries(
      (record?.sections ?? []).map(({ heading, events }) => [heading, events.map(({ text }) => text)]),
    );
  };

  test("the long past is one line, and what is open is shown", () => {
    const due = `due: [${days(30).join(", ")}]`;
    const { Reports, History } = sections("2017-10-28", due, reportsOn(days(28), "2017-10-02"));
    expect(Reports).toEqual([
      "… 24 earlier reports, all done (1 late)",
      "done on 2017-10-25: a",
      "done on 2017-10-26: a",
      "done on 2017-10-27: a",
      "done on 2017-10-28: a",
      "tomorrow",
      "in 2 days",
    ]);
    expect(History).toHaveLength(12);
    expect(History?.[1]).toBe("… 18 earlier reports");
  });
  test("many open ones are counted in the middle", () => {
    const { Reports = [] } = sections("2017-12-31", "due: daily", "tags: [a]");
    expect(Reports).toHaveLength(13);
    expect(Reports[6]).toBe("… 92 more reports: 92 overdue");
  });
});
