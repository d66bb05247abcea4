import { describe, expect, test } from "vitest";
import { defaultChecks, runChecks } from "../../src/checks/index.ts";
import { type State, stateNames } from "../../src/deadline/status.ts";
import type { Step } from "../../src/deadline/steps.ts";
import type { CheckName } from "../../src/diagnostics/finding.ts";
import type { Extension } from "../../src/register/model.ts";
import { context, day, directive, due, status } from "./context.ts";

const ids = (names: readonly CheckName[], given: Parameters<typeof context>[0]): readonly (string | undefined)[] =>
  runChecks(names, context(given)).map(({ id }) => id);

test("register and overdue run when nothing is named", () => {
  expect(defaultChecks).toEqual(["register", "overdue"]);
});

describe("which states a check reports", () => {
  const statuses = stateNames.map((state) =>
    status({
      directive: directive({ id: state }),
      state,
      due: day("2018-03-10"),
      daysLeft: 0,
      done: state.startsWith("done") ? day("2018-03-12") : null,
      projected: state === "waiting" ? day("2018-03-01") : null,
    }),
  );
  const cases: readonly (readonly [CheckName, readonly State[]])[] = [
    ["register", []],
    ["overdue", ["overdue"]],
    ["undated", ["undated"]],
    ["soon", ["due-soon"]],
    ["evidence", ["done-late", "done"]],
    ["extension", []],
  ];
  test.each(cases)("%s: %s", (name, states) => {
    expect(ids([name], { statuses, asOf: "2018-03-15" })).toEqual(states);
  });
});

test("findings come by check in a fixed order, whatever the order of the names", () => {
  const statuses = [status({ state: "undated" }), status({ state: "overdue", due: day("2018-03-10") })];
  const found = runChecks(["undated", "overdue"], context({ statuses, asOf: "2018-03-15" }));
  expect(found.map(({ check }) => check)).toEqual(["overdue", "undated"]);
});

describe("grace: overdue only when the due date and the grace have passed", () => {
  const cases: readonly (readonly [due: string, asOf: string, grace: string | undefined, isFound: boolean])[] = [
    ["2018-03-09", "2018-03-10", undefined, true],
    ["2018-03-09", "2018-03-12", "3 days", false],
    ["2018-03-09", "2018-03-13", "3 days", true],
    // Friday; the two working days are Monday and Tuesday.
    ["2018-03-09", "2018-03-13", "2 working days", false],
    ["2018-03-09", "2018-03-14", "2 working days", true],
    // Monday 12 March is off.
    ["2018-03-09", "2018-03-14", "2 working days, 12 March off", false],
    ["9999-12-30", "9999-12-31", "1 month", false],
  ];
  test.each(cases)("due %s, as of %s, grace %s: %s", (dueDay, asOf, grace, isFound) => {
    const [term, off] = grace?.split(", ") ?? [];
    const statuses = [status({ state: "overdue", due: day(dueDay) })];
    const holidays = off === undefined ? {} : { "2018-03-12": "the founder's day" };
    const given = { statuses, asOf, holidays, ...(term === undefined ? {} : { grace: term }) };
    expect(ids(["overdue"], given)).toEqual(isFound ? ["D-1"] : []);
  });
});

test("an overdue directive is reported with the days since its due date, grace or not", () => {
  const statuses = [status({ state: "overdue", due: day("2018-03-09") })];
  const [found] = runChecks(["overdue"], context({ statuses, asOf: "2018-03-19", grace: "3 days" }));
  expect(found).toMatchObject({
    code: "overdue",
    severity: "error",
    data: { id: "D-1", lead: "OPS", due: "2018-03-09", daysLate: 10 },
  });
  expect(found?.place?.source.text).toBe("due");
});

describe("evidence", () => {
  const done = { state: "done", done: day("2018-03-12") } as const;
  const occurrence = (label: string, evidence: readonly string[]) => ({
    label,
    dueAsWritten: day("2018-03-10"),
    due: day("2018-03-10"),
    done: day("2018-03-09"),
    evidence,
    state: "done" as const,
  });
  test("one piece is enough", () => {
    const statuses = [status({ ...done, directive: directive({ evidence: ["No. 14"] }) })];
    expect(ids(["evidence"], { statuses, asOf: "2018-03-15" })).toEqual([]);
  });
  test("of several reports each needs its own", () => {
    const all = status({ ...done, occurrences: [occurrence("2018-Q1", ["a"]), occurrence("2018-Q2", ["b"])] });
    const some = status({ ...done, occurrences: [occurrence("2018-Q1", ["a"]), occurrence("2018-Q2", [])] });
    expect(ids(["evidence"], { statuses: [all, some], asOf: "2018-03-15" })).toEqual(["D-1"]);
  });
});

describe("extension: granted after the due date that it moves", () => {
  const given = (granted: string, to: string): Extension => ({ date: day(granted), to, by: null, reason: null });
  const step = (granted: string, to: string): Step => ({
    rule: "extension",
    date: day(to),
    data: { granted: day(granted), to, by: null, reason: null },
  });
  const first = (date: string): Step => ({
    rule: "by-date",
    date: day(date),
    data: { date: { type: "day", day: day(date) } },
  });
  const cases: readonly (readonly [
    string,
    string,
    readonly (readonly [string, string])[],
    "none" | "following",
    readonly number[],
  ])[] = [
    ["before the due date", "2018-03-30", [["2018-03-29", "2018-04-10"]], "none", []],
    ["on the due date", "2018-03-30", [["2018-03-30", "2018-04-10"]], "none", []],
    ["the day after", "2018-03-30", [["2018-03-31", "2018-04-10"]], "none", [0]],
    [
      "the second one late",
      "2018-03-30",
      [
        ["2018-03-29", "2018-04-10"],
        ["2018-04-11", "2018-04-20"],
      ],
      "none",
      [1],
    ],
    [
      "late against the first date, in time for the second",
      "2018-03-30",
      [
        ["2018-03-29", "2018-04-10"],
        ["2018-04-05", "2018-04-20"],
      ],
      "none",
      [],
    ],
    // Sunday 1 April rolls to Monday.
    ["on the day that it rolled to", "2018-04-01", [["2018-04-02", "2018-04-10"]], "following", []],
    ["after the day that it rolled to", "2018-04-01", [["2018-04-03", "2018-04-10"]], "following", [0]],
  ];
  test.each(cases)("%s", (_name, date, extensions, roll, late) => {
    const statuses = [
      status({
        directive: directive({ due: [due({ roll })], extensions: extensions.map(([on, to]) => given(on, to)) }),
        dueAsWritten: day(date),
        steps: [first(date), ...extensions.map(([on, to]) => step(on, to))],
      }),
    ];
    const found = runChecks(["extension"], context({ statuses, asOf: "2018-06-01" }));
    expect(found.map(({ place }) => place?.source.text)).toEqual(late.map((index) => `extensions.${index}.date`));
  });
  test("one that gives a date to an undated directive is not late", () => {
    const statuses = [
      status({
        directive: directive({ extensions: [given("2018-05-01", "2018-06-01")] }),
        steps: [{ rule: "start-meeting", date: day("2018-03-05"), data: {} }, step("2018-05-01", "2018-06-01")],
      }),
    ];
    expect(ids(["extension"], { statuses, asOf: "2018-06-01" })).toEqual([]);
  });
  test("one that is not known yet as of the day is left out", () => {
    const statuses = [
      status({
        directive: directive({ due: [due()], extensions: [given("2018-05-01", "2018-06-01")] }),
        dueAsWritten: day("2018-04-01"),
        steps: [first("2018-04-01")],
      }),
    ];
    expect(ids(["extension"], { statuses, asOf: "2018-04-15" })).toEqual([]);
  });
});

test("the register check passes on what was found in the register, warnings as warnings", () => {
  const diagnostics = [
    { code: "named-term-undefined", severity: "warning", data: { name: "срочно" }, id: "W-1" },
  ] as const;
  const found = runChecks(["register"], context({ statuses: [], asOf: "2018-04-15", diagnostics }));
  expect(found).toEqual([{ ...diagnostics[0], check: "register" }]);
});
