/** A withdrawal counts from its day on. */
import { describe, expect, test } from "vitest";
import { meetingWith, planned } from "../support/register.ts";

const off = "status: withdrawn\nwithdrawn: { date: 2017-11-01 }";

describe("a directive that was withdrawn on 2017-11-01", () => {
  test.each([
    ["2017-09-25", "open", 8, null],
    ["2017-10-31", "overdue", -28, 28],
    ["2017-11-01", "withdrawn", null, null],
    ["2017-12-05", "withdrawn", null, null],
  ])("as of %s: %s", (asOf, state, daysLeft, daysLate) => {
    const { status, diagnostics } = planned(meetingWith([`id: A\ntitle: T\nlead: X\ndue: two weeks\n${off}`]));
    expect(diagnostics).toEqual([]);
    expect(status("A", asOf)).toMatchObject({ state, daysLeft, daysLate, due: "2017-10-03" });
  });

  test.each([
    ["due: on an ongoing basis", "ongoing"],
    ["", "undated"],
    ["due: { wording: within 10 days of approval }", "waiting"],
  ])("without a due date, %s: %s until then", (due, state) => {
    const { status } = planned(meetingWith([`id: A\ntitle: T\nlead: X\n${due}\n${off}`]));
    expect(status("A", "2017-10-31").state).toBe(state);
    expect(status("A", "2017-11-01").state).toBe("withdrawn");
  });

  test("projects those that wait for it until then", () => {
    const { status } = planned(
      meetingWith([
        "id: C\ntitle: T\nlead: X\ndue: { wording: 10 days, after: B }",
        "id: B\ntitle: T\nlead: X\ndue: { wording: 1 month, after: A }",
        `id: A\ntitle: T\nlead: X\ndue: two weeks\n${off}`,
      ]),
    );
    expect(status("B", "2017-10-31").projected).toBe("2017-11-03");
    expect(status("C", "2017-10-31").projected).toBe("2017-11-13");
    expect(status("B", "2017-11-01")).toMatchObject({ state: "waiting", projected: null });
    expect(status("C", "2017-11-01")).toMatchObject({ state: "waiting", projected: null });
  });
});

test("one that was withdrawn on no known day was always withdrawn", () => {
  const { status } = planned(meetingWith(["id: A\ntitle: T\nlead: X\ndue: two weeks\nstatus: withdrawn"]));
  expect(status("A", "2017-09-19").state).toBe("withdrawn");
});
