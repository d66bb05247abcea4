/** Recurring wordings → their first occurrences, from a meeting on Tuesday 19 September 2017. */
import { describe, expect, test } from "vitest";
import { plainWeek } from "../../src/deadline/calendar.ts";
import { resolveWording } from "../../src/deadline/resolve.ts";
import { plainRules } from "../../src/register/plain-rules.ts";
import { day } from "../support/days.ts";
import { meetingWith, planned } from "../support/register.ts";

function first(wording: string, count: number, from = "2017-09-19"): string {
  const start = day(from);
  const situation = { start, anchor: start, said: start, eventKnown: false, rules: plainRules, calendar: plainWeek };
  const resolved = resolveWording(wording, situation);
  if (resolved.outcome !== "recurring") return resolved.outcome;
  const all: string[] = [];
  for (const { label, day: due } of resolved.series) {
    all.push(label === due ? due : `${label} ${due}`);
    if (all.length === count) break;
  }
  return all.join(", ");
}

describe("occurrences", () => {
  test.each([
    ["ежеквартально", "2017-Q3 2017-09-30, 2017-Q4 2017-12-31, 2018-Q1 2018-03-31"],
    [
      "ежеквартально, к 10 числу месяца, следующего за отчетным",
      "2017-Q3 2017-10-10, 2017-Q4 2018-01-10, 2018-Q1 2018-04-10",
    ],
    ["quarterly by the 10th", "2017-Q3 2017-10-10, 2017-Q4 2018-01-10, 2018-Q1 2018-04-10"],
    ["ежемесячно до 5 числа", "2017-10 2017-10-05, 2017-11 2017-11-05, 2017-12 2017-12-05"],
    ["ежемесячно 31 числа", "2017-09 2017-09-30, 2017-10 2017-10-31, 2017-11 2017-11-30"],
    ["monthly by the 5th of the following month", "2017-09 2017-10-05, 2017-10 2017-11-05, 2017-11 2017-12-05"],
    ["ежегодно до 20 января", "2018 2018-01-20, 2019 2019-01-20, 2020 2020-01-20"],
    ["до 1 марта года, следующего за отчетным", "2017 2018-03-01, 2018 2019-03-01, 2019 2020-03-01"],
    ["ежегодно 29 февраля", "2018 2018-02-28, 2019 2019-02-28, 2020 2020-02-29"],
    ["by 31 March each year", "2018 2018-03-31, 2019 2019-03-31, 2020 2020-03-31"],
    [
      "ежеквартально к 25 числу последнего месяца квартала",
      "2017-Q3 2017-09-25, 2017-Q4 2017-12-25, 2018-Q1 2018-03-25",
    ],
    [
      "quarterly, within 10 days after the end of the quarter",
      "2017-Q3 2017-10-10, 2017-Q4 2018-01-10, 2018-Q1 2018-04-10",
    ],
    ["раз в полугодие", "2017-H2 2017-12-31, 2018-H1 2018-06-30, 2018-H2 2018-12-31"],
    ["1 раз в квартал", "2017-Q3 2017-09-30, 2017-Q4 2017-12-31, 2018-Q1 2018-03-31"],
    ["каждую пятницу", "2017-W38 2017-09-22, 2017-W39 2017-09-29, 2017-W40 2017-10-06"],
    ["weekly", "2017-W38 2017-09-24, 2017-W39 2017-10-01, 2017-W40 2017-10-08"],
    ["ежедневно", "2017-09-20, 2017-09-21, 2017-09-22"],
    ["every working day", "2017-09-20, 2017-09-21, 2017-09-22"],
    ["every six months", "2018-03-19, 2018-09-19, 2019-03-19"],
    ["раз в три года", "2020-09-19, 2023-09-19, 2026-09-19"],
    ["доклад – до 15 марта 2018 г., далее – ежеквартально", "2018-03-15, 2018-06-15, 2018-09-15"],
    ["by 25 May 2020 and every four years thereafter", "2020-05-25, 2024-05-25, 2028-05-25"],
    ["до 10 апреля, 10 июля, 10 октября", "2017-10-10, 2018-04-10, 2018-07-10"],
    ["by 10 April, 10 July and 10 October 2018", "2018-04-10, 2018-07-10, 2018-10-10"],
    ["ай сайын 5-іне дейін", "2017-10 2017-10-05, 2017-11 2017-11-05, 2017-12 2017-12-05"],
    ["тоқсан сайын", "2017-Q3 2017-09-30, 2017-Q4 2017-12-31, 2018-Q1 2018-03-31"],
  ])("%s: %s", (wording, expected) => expect(first(wording, 3)).toBe(expected));

  test("an end is the last period that is reported on", () => {
    expect(first("Ежемесячно до конца 2017 года, не позднее 5-го числа следующего месяца", 9)).toBe(
      "2017-09 2017-10-05, 2017-10 2017-11-05, 2017-11 2017-12-05, 2017-12 2018-01-05",
    );
    expect(first("quarterly until the end of 2017", 9)).toBe("2017-Q3 2017-09-30, 2017-Q4 2017-12-31");
  });

  test("a cycle of years with a day needs its first year", () => {
    expect(first("раз в 3 года не позднее 1 апреля года, следующего за отчетным", 3)).toBe("no-date");
  });

  test.each(["2017-12-31", "2016-02-29", "2017-10-10", "2017-01-01"])(
    "nothing is due on the day of the meeting itself, %s",
    (from) => {
      for (const wording of ["daily", "weekly", "quarterly by the 10th", "ежегодно до 31 декабря"]) {
        expect(first(wording, 1, from).slice(-10) > from).toBe(true);
      }
    },
  );
});

describe("a recurring directive", () => {
  const of = (keys: string): ReturnType<typeof planned> =>
    planned(
      meetingWith([
        `id: A\ntitle: T\nlead: X\ndue: ежеквартально до 10 числа месяца, следующего за отчетным кварталом\n${keys}`,
      ]),
    );

  test("has the state of its earliest unreported occurrence", () => {
    const { status, diagnostics } = of("reports:\n  - { for: 2017-Q3, done: 2017-10-09, evidence: [memo 5] }");
    expect(diagnostics).toEqual([]);
    expect(status("A", "2017-10-08")).toMatchObject({ kind: "recurring", state: "due-soon", due: "2017-10-10" });
    expect(status("A", "2017-10-09")).toMatchObject({ state: "open", due: "2018-01-10", daysLeft: 93 });
    expect(status("A", "2018-04-20")).toMatchObject({ state: "overdue", due: "2018-01-10", daysLate: 100 });
    expect(status("A", "2018-04-20").occurrences.map(({ label, state }) => `${label} ${state}`)).toEqual([
      "2017-Q3 done",
      "2017-Q4 overdue",
      "2018-Q1 overdue",
      "2018-Q2 open",
    ]);
  });

  test("rolls each occurrence", () => {
    const { status } = planned(
      meetingWith(["id: A\ntitle: T\nlead: X\ndue: { wording: ежеквартально, roll: following }"]),
    );
    expect(status("A", "2017-09-20")).toMatchObject({ due: "2017-10-02", dueAsWritten: "2017-09-30" });
  });

  test("is done when its series has ended and every report is in", () => {
    const keys =
      "due: quarterly until the end of 2017\nreports: [{ for: 2017-Q3, done: 2017-09-29 }, { for: 2017-Q4, done: 2018-01-05 }]";
    const { status, diagnostics } = planned(meetingWith([`id: A\ntitle: T\nlead: X\n${keys}`]));
    expect(diagnostics).toEqual([]);
    expect(status("A", "2018-01-04")).toMatchObject({ state: "overdue", daysLate: 4 });
    expect(status("A", "2018-01-05")).toMatchObject({ state: "done-late", done: "2018-01-05", daysLate: 5 });
  });

  test("lets another that waits for it begin when its last report is in", () => {
    const { status } = planned(
      meetingWith([
        "id: A\ntitle: T\nlead: X\ndue: [2017-10-10, 2018-01-10]\nreports: [{ for: 2017-10-10, done: 2017-10-10 }, { for: 2018-01-10, done: 2018-01-08 }]",
        "id: B\ntitle: T\nlead: X\ndue: { wording: within 10 days of approval, after: A }",
      ]),
    );
    expect(status("B", "2018-01-07")).toMatchObject({ state: "waiting", projected: "2018-01-20" });
    expect(status("B", "2018-02-01")).toMatchObject({ state: "overdue", due: "2018-01-18" });
  });
});
