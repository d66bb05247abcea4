/** Registers → due dates and states as of a day. */
import { describe, expect, test } from "vitest";
import { brief, meetingWith, planned } from "../support/register.ts";

function one(keys: string, head = ""): ReturnType<typeof planned> {
  return planned(meetingWith([`id: A\ntitle: Do it\nlead: X\n${keys}`], head));
}

describe("rolling is the last step", () => {
  test.each([
    ["none", "2017-10-01"],
    ["following", "2017-10-02"],
    ["preceding", "2017-09-29"],
  ])("a Sunday with roll: %s is due on %s", (roll, due) => {
    const { status, diagnostics } = one("due: до 1 октября текущего года", `rules: { roll: ${roll} }\n`);
    expect(diagnostics).toEqual([]);
    expect(status("A", "2017-09-20")).toMatchObject({ due, dueAsWritten: "2017-10-01" });
  });

  test("a directive's own roll goes before its meeting's and the register's", () => {
    const { status } = one("due: { wording: by 1 October, roll: preceding }", "rules: { roll: following }\n");
    expect(status("A", "2017-09-20").due).toBe("2017-09-29");
  });

  test("the register's own days off and working weekends count", () => {
    const calendar = "calendar: { holidays: { 2017-10-02: city day }, workdays: { 2017-10-07: moved } }\n";
    const { status } = one("due: by 1 October", `rules: { roll: following }\n${calendar}`);
    expect(status("A", "2017-09-20").due).toBe("2017-10-03");
    const terms = one("due: within 10 working days", calendar);
    expect(terms.status("A", "2017-09-20").due).toBe("2017-10-04");
  });
});

describe("terms count from the day after the meeting, or from the meeting's day", () => {
  test.each([
    ["two weeks", "day-after", "2017-10-03"],
    ["two weeks", "event-day", "2017-10-02"],
    ["10 days", "event-day", "2017-09-28"],
    ["one month", "event-day", "2017-10-18"],
    ["5 working days", "day-after", "2017-09-26"],
    ["5 working days", "event-day", "2017-09-25"],
    ["one month and 10 days", "event-day", "2017-10-28"],
  ])("%s, count: %s → %s", (wording, count, due) => {
    expect(one(`due: ${wording}`, `rules: { count: ${count} }\n`).status("A", "2017-09-20").due).toBe(due);
  });
});

describe("a due in the register", () => {
  test.each([
    ["an ISO day", "due: 2017-10-01", "2017-10-01", "by-date", "open"],
    ["a wording", "due: within two weeks", "2017-10-03", "term", "open"],
    [
      "words with the day that they were taken to mean",
      "due: { wording: к ноябрю, date: 2017-10-31 }",
      "2017-10-31",
      "by-date",
      "open",
    ],
    ["words that were taken to set no day", "due: { wording: к ноябрю, date: none }", null, "none", "undated"],
    [
      "a term from an event's day",
      "due: { wording: within 10 days of approval, from: 2017-10-05 }",
      "2017-10-15",
      "event",
      "open",
    ],
    [
      "a term before an event's day",
      "due: { wording: 10 days before the hearing, from: 2017-11-20 }",
      "2017-11-10",
      "event",
      "open",
    ],
    ["nothing", "", null, "none", "undated"],
    ["a standing duty", "due: постоянно", null, "ongoing", "ongoing"],
    ["urgent words", "due: срочно", null, "named-term", "undated"],
    ["an event without a day", "due: within 10 days of approval", null, "event", "waiting"],
    ["no deadline in words", "due: в кратчайшие сроки", null, "none", "undated"],
  ])("%s", (_, keys, due, kind, state) => {
    expect(one(keys).status("A", "2017-09-20")).toMatchObject({ due, kind, state });
  });

  test("the register's default stands in for a missing wording, and only there", () => {
    const { status } = planned(
      meetingWith(
        ["id: A\ntitle: T\nlead: X", "id: B\ntitle: T\nlead: X\ndue: срочно"],
        "rules: { default: 1 month }\n",
      ),
    );
    expect(status("A", "2017-09-20")).toMatchObject({ due: "2017-10-19", wording: null, kind: "term" });
    expect(status("B", "2017-09-20")).toMatchObject({ due: null, state: "undated" });
  });

  test("named terms are the register's own, whatever their case", () => {
    const { status, diagnostics } = one("due: Срочно.", "rules: { terms: { срочно: 3 days } }\n");
    expect(diagnostics).toEqual([]);
    expect(status("A", "2017-09-20")).toMatchObject({ due: "2017-09-22", kind: "named-term" });
  });
});

describe("states as of a day", () => {
  test.each([
    ["2017-09-25", "open", 8, null],
    ["2017-09-26", "due-soon", 7, null],
    ["2017-10-03", "due-soon", 0, null],
    ["2017-10-04", "overdue", -1, 1],
    ["2017-12-05", "overdue", -63, 63],
  ])("due 2017-10-03, as of %s: %s", (asOf, state, daysLeft, daysLate) => {
    expect(one("due: two weeks").status("A", asOf)).toMatchObject({ state, daysLeft, daysLate });
  });

  test.each([
    ["2017-10-02", "done", null],
    ["2017-10-03", "done", null],
    ["2017-10-04", "done-late", 1],
  ])("done on %s: %s", (done, state, daysLate) => {
    const { status } = one(`due: two weeks\nstatus: done\ndone: ${done}`);
    expect(status("A", "2017-12-05")).toMatchObject({ state, daysLate, daysLeft: null, done });
  });

  test("what was done later has not happened yet", () => {
    const { status } = one("due: two weeks\nstatus: done\ndone: 2017-11-01");
    expect(status("A", "2017-10-31")).toMatchObject({ state: "overdue", done: null, daysLate: 28 });
    expect(status("A", "2017-11-01")).toMatchObject({ state: "done-late", done: "2017-11-01", daysLate: 29 });
  });

  test("the due-soon window is the register's", () => {
    const { status } = one("due: two weeks", "rules: { soon: 2 working days }\n");
    expect(status("A", "2017-09-28").state).toBe("open");
    expect(status("A", "2017-09-29").state).toBe("due-soon");
  });

  test("a withdrawn directive is neither late nor due", () => {
    const { status } = one("due: two weeks\nstatus: withdrawn");
    expect(status("A", "2017-12-05")).toMatchObject({ state: "withdrawn", daysLeft: null, daysLate: null });
  });
});

describe("extensions", () => {
  const extended = one(
    "due: by 30 September\nextensions:\n  - { date: 2017-09-28, to: two weeks, by: PM }\n  - { date: 2017-10-12, to: 15 January }",
    "rules: { roll: following }\n",
  );

  test("a term runs from the unrolled due date that it extends", () => {
    expect(extended.diagnostics).toEqual([]);
    expect(extended.status("A", "2017-10-01")).toMatchObject({ due: "2017-10-16", dueAsWritten: "2017-09-30" });
  });

  test("an extension that is granted later is not known yet", () => {
    expect(extended.status("A", "2017-09-27").due).toBe("2017-10-02");
    expect(extended.status("A", "2017-10-11").due).toBe("2017-10-16");
    expect(extended.status("A", "2017-10-12").due).toBe("2018-01-15");
  });

  test.each([
    ["extensions: [{ date: 2017-09-28, to: 2017-10-03 }]", "error extension-not-later 10:46"],
    ["extensions: [{ date: 2017-09-28, to: 31 November }]", "error wording-impossible-date 10:46"],
    ["extensions: [{ date: 2017-09-28, to: постоянно }]", "error extension-without-day 10:46"],
  ])("%s is refused", (keys, expected) => {
    expect(one(`due: two weeks\n${keys}`).diagnostics.map(brief)).toEqual([expected]);
  });

  test("a term has to run from a due date", () => {
    expect(one("extensions: [{ date: 2017-09-28, to: two weeks }]").diagnostics.map(brief)).toEqual([
      "error extension-nothing-to-extend 9:46",
    ]);
    expect(one("extensions: [{ date: 2017-09-28, to: 2017-12-01 }]").status("A", "2017-10-01").due).toBe("2017-12-01");
  });
});

describe("a directive that waits for another", () => {
  const wait = (first: string): ReturnType<typeof planned> =>
    planned(
      meetingWith([
        "id: C\ntitle: T\nlead: X\ndue: { wording: 10 days, after: B }",
        "id: B\ntitle: T\nlead: X\ndue: { wording: в месячный срок после утверждения, after: A }",
        `id: A\ntitle: T\nlead: X\n${first}`,
      ]),
    );

  test("is projected along the chain until the first is done", () => {
    const { status, diagnostics } = wait("due: two weeks");
    expect(diagnostics).toEqual([]);
    expect(status("B", "2017-12-05")).toMatchObject({
      state: "waiting",
      due: null,
      projected: "2017-11-03",
      daysLate: null,
    });
    expect(status("C", "2017-12-05")).toMatchObject({ state: "waiting", due: null, projected: "2017-11-13" });
  });

  test("runs from its completion, as of the day", () => {
    const { status } = wait("due: two weeks\nstatus: done\ndone: 2017-10-20");
    expect(status("B", "2017-10-19")).toMatchObject({ state: "waiting", projected: "2017-11-03" });
    expect(status("B", "2017-10-20")).toMatchObject({ state: "open", due: "2017-11-20", projected: null });
    expect(status("C", "2017-10-20")).toMatchObject({ state: "waiting", projected: "2017-11-30" });
  });

  test("has no projection when the first has no due date or was withdrawn", () => {
    expect(wait("").status("B", "2017-12-05")).toMatchObject({ state: "waiting", projected: null });
    expect(wait("due: two weeks\nstatus: withdrawn").status("B", "2017-12-05").projected).toBeNull();
  });

  test("a chain longer than the call stack is followed", () => {
    const items = Array.from({ length: 3_000 }, (_, index) =>
      index === 0
        ? "id: D0\ntitle: T\nlead: X\ndue: 1 day"
        : `id: D${index}\ntitle: T\nlead: X\ndue: { wording: 1 day, after: D${index - 1} }`,
    );
    const { status } = planned(meetingWith(items.reverse()));
    expect(status("D1", "2017-09-19").projected).toBe("2017-09-21");
    expect(status("D2999", "2017-09-19").projected).toBe("2025-12-06");
  }, 60_000);
});

describe("several dated reports", () => {
  const keys = "due: [2017-10-10, до 10 января 2018 года, 2018-04-10]\n";

  test("the state is that of the earliest that is not in", () => {
    const { status } = one(`${keys}reports: [{ for: 2017-10-10, done: 2017-10-12 }]`);
    expect(status("A", "2017-10-11")).toMatchObject({
      kind: "recurring",
      state: "overdue",
      due: "2017-10-10",
      daysLate: 1,
    });
    expect(status("A", "2017-10-12")).toMatchObject({ state: "open", due: "2018-01-10", daysLate: null });
    expect(status("A", "2018-01-11")).toMatchObject({ state: "overdue", due: "2018-01-10", daysLate: 1 });
    expect(status("A", "2018-01-11").occurrences.map(({ label, state }) => `${label} ${state}`)).toEqual([
      "2017-10-10 done-late",
      "2018-01-10 overdue",
      "2018-04-10 open",
    ]);
  });

  test("a report for no due date, or of a directive with one, is an error", () => {
    expect(one(`${keys}reports: [{ for: 2017-10-11, done: 2017-10-12 }]`).diagnostics.map(brief)).toEqual([
      "error unknown-occurrence 10:26",
    ]);
    expect(one("due: two weeks\nreports: [{ for: 2017-10-03, done: 2017-10-03 }]").diagnostics.map(brief)).toEqual([
      "error reports-without-occurrences 10:18",
    ]);
  });
});

describe("what is wrong is said at its place", () => {
  test.each([
    ["due: by 31 November", "error wording-impossible-date 9:14"],
    ["due: { wording: by November }", "error wording-ambiguous 9:25"],
    ["due: [2017-10-10, mid-November]", "error wording-vague 9:27"],
    ["due: 2016-10-01", "error due-before-meeting 9:14"],
    ["due: до 1 сентября текущего года", "error due-before-meeting 9:14"],
    ["due: срочно", "warning named-term-undefined 9:14"],
    ["due: within 10 days of approval", "warning event-without-day 9:14"],
  ])("%s → %s", (keys, expected) => expect(one(keys).diagnostics.map(brief)).toEqual([expected]));

  test("records that share an id, or are broken elsewhere, have their deadlines checked too", () => {
    const { diagnostics } = planned(
      meetingWith([
        "id: A\ntitle: T\nlead: X\ndue: by 31 November",
        "id: A\ntitle: T\nlead: X\ndue: mid-November",
        "id: B\ntitel: T\nlead: X\ndue: by November",
      ]),
    );
    expect(diagnostics.map(brief).filter((text) => text.includes("wording"))).toEqual([
      "error wording-vague 13:14",
      "error wording-ambiguous 17:14",
      "error wording-impossible-date 9:14",
    ]);
  });

  test("a calendar without data warns of the dates that rest on it, and of no other", () => {
    const { diagnostics } = planned(
      meetingWith(
        ["id: A\ntitle: T\nlead: X\ndue: 5 working days", "id: B\ntitle: T\nlead: X\ndue: 5 days"],
        "calendar: XX\n",
      ),
    );
    expect(diagnostics.map(brief)).toEqual(["warning calendar-without-year 10:14"]);
  });

  test.each([
    ["rules: { soon: soon }\n", "error not-a-term 2:16"],
    ["rules: { terms: { срочно: by 1 October } }\n", "error not-a-term 2:27"],
    ["rules: { default: mid-November }\n", "error wording-vague 2:19"],
  ])("%s", (head, expected) => expect(one("due: 2017-10-01", head).diagnostics.map(brief)).toEqual([expected]));
});
