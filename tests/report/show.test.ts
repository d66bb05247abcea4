import { describe, expect, test } from "vitest";
import type { Status } from "../../src/deadline/status.ts";
import type { RecordModel } from "../../src/report/model.ts";
import { showReport } from "../../src/report/show.ts";
import { stepText } from "../../src/report/step-text.ts";
import { textsOf } from "../../src/text/texts.ts";
import { asOf, day, makeRegister, makeStatus, seed } from "../support/status.ts";

const texts = textsOf("en");
const source = { registers: [makeRegister(seed)], asOf, statuses: seed, texts: texts.report };
const show = (...shown: readonly Status[]): ReturnType<typeof showReport> =>
  showReport(source, shown, (step) => stepText(step, texts.steps));

function recordOf(status: Status): RecordModel {
  const model = show(status).people();
  const [record] = model.type === "records" ? model.records : [];
  if (record === undefined) throw new Error("no record");
  return record;
}

const eventful = makeStatus(
  {
    id: "DK-9",
    state: "done-late",
    due: "2017-11-15",
    dueAsWritten: "2017-10-19",
    done: "2017-11-17",
    wording: "1 month",
    steps: [{ rule: "start-meeting", date: day("2017-09-19"), data: {} }],
    directive: {
      with: ["MES"],
      evidence: ["№ 827", "https://example.org/827"],
      tags: ["it"],
      extensions: [
        { date: day("2017-10-18"), to: "2017-11-15", by: "Prime Minister", reason: "no budget" },
        { date: day("2018-01-01"), to: "2018-11-15", by: null, reason: null },
      ],
      notes: [
        { date: null, text: "no date" },
        { date: day("2017-10-01"), text: "asked for data" },
        { date: day("2018-01-02"), text: "later" },
      ],
      reports: [{ for: "2017-Q3", done: day("2017-10-09"), evidence: ["№ 1"] }],
    },
  },
  asOf,
);

const withdrawn = makeStatus(
  {
    id: "DK-3",
    state: "withdrawn",
    due: "2017-12-05",
    directive: { withdrawal: { date: day("2017-11-01"), by: "Prime Minister", reason: "merged into DK-9" } },
  },
  asOf,
);

describe("a record", () => {
  test("tells a withdrawal, by whom and why", () => {
    expect(recordOf(withdrawn).sections.at(-1)?.events.at(-1)).toEqual({
      kind: "withdrawn",
      day: "2017-11-01",
      text: "withdrawn by Prime Minister: merged into DK-9",
    });
    expect(recordOf(withdrawn).fields).toContainEqual({
      label: "Withdrawn",
      cell: { type: "day", day: "2017-11-01" },
    });
    expect(show(withdrawn).lines()[0]).toMatchObject({
      withdrawal: { date: "2017-11-01", by: "Prime Minister", reason: "merged into DK-9" },
    });
  });

  test("tells no withdrawal that comes after the day of the report", () => {
    const later = makeStatus(
      {
        id: "DK-3",
        state: "due-soon",
        due: "2017-12-05",
        directive: { status: "withdrawn", withdrawal: { date: day("2017-12-06"), by: null, reason: null } },
      },
      asOf,
    );
    expect(recordOf(later).sections.at(-1)?.events).toHaveLength(1);
    expect(recordOf(later).fields.map(({ label }) => label)).not.toContain("Withdrawn");
    expect(show(later).lines()[0]).toMatchObject({ withdrawal: null });
  });

  test("tells what happened by day, as far as it had by the day of the report", () => {
    expect(recordOf(eventful).sections.at(-1)).toMatchObject({
      heading: "History",
      events: [
        { day: "2017-09-19", text: "given at Government meeting (zakon.kz 4878826)" },
        { day: "2017-10-01", text: "note: asked for data" },
        { day: "2017-10-09", text: "reported for 2017-Q3: № 1" },
        { day: "2017-10-18", text: "extended to 2017-11-15 by Prime Minister: no budget" },
        { day: "2017-11-17", text: "done: № 827, https://example.org/827" },
        { day: null, text: "note: no date" },
      ],
    });
  });

  test("has the computation in words", () => {
    expect(recordOf(eventful).sections[0]).toMatchObject({
      heading: "How the date was found",
      events: [{ day: "2017-09-19", text: expect.stringContaining("19 September 2017") }],
    });
  });

  test("has every field that has a value", () => {
    const labels = (status: Status): string =>
      recordOf(status)
        .fields.map(({ label }) => label)
        .join(", ");
    expect(labels(eventful)).toBe("Lead, With, Meeting, Wording, Due, As written, Done, Evidence, Tags, Place");
    const [, , , undated] = seed;
    expect(undated && labels(undated)).toBe("Lead, Meeting, Wording, Due, Place");
  });

  test("JSON is the directive of `list` with notes, history and steps", () => {
    const json = show(eventful).json();
    expect(json).toMatchObject({ schemaVersion: 1, kind: "show", asOf: "2017-12-05" });
    const [directive = {}] = show(eventful).lines();
    expect(Object.keys(directive).slice(-5)).toEqual(["occurrence", "withdrawal", "notes", "history", "steps"]);
    expect(directive).toMatchObject({
      id: "DK-9",
      notes: [{ date: null }, { date: "2017-10-01", text: "asked for data" }],
      history: [
        { kind: "given" },
        { kind: "note" },
        { kind: "reported" },
        { kind: "extended" },
        { kind: "done" },
        { kind: "note" },
      ],
      steps: [{ rule: "start-meeting", date: "2017-09-19", text: expect.any(String) }],
    });
  });
});

describe("how it stands", () => {
  const cases: readonly [sentence: string, status: Status][] = [
    [
      "2 days overdue: it was due on 3 December 2017.",
      makeStatus({ id: "x", state: "overdue", due: "2017-12-03" }, asOf),
    ],
    [
      "1 day overdue: it was due on 4 December 2017.",
      makeStatus({ id: "x", state: "overdue", due: "2017-12-04" }, asOf),
    ],
    ["Due today, on 5 December 2017.", makeStatus({ id: "x", state: "due-soon", due: "2017-12-05" }, asOf)],
    ["Due tomorrow, on 6 December 2017.", makeStatus({ id: "x", state: "due-soon", due: "2017-12-06" }, asOf)],
    ["Due in 31 days, on 5 January 2018.", makeStatus({ id: "x", state: "open", due: "2018-01-05" }, asOf)],
    ["Done on 17 November 2017, 2 days late.", eventful],
    ["Done on 4 December 2017.", makeStatus({ id: "x", state: "done", due: "2017-12-05", done: "2017-12-04" }, asOf)],
    ["To be done, with no due date.", makeStatus({ id: "x", state: "undated" }, asOf)],
    ["Ongoing, with no due date.", makeStatus({ id: "x", state: "ongoing" }, asOf)],
    ["Waiting: its term has not begun to run.", makeStatus({ id: "x", state: "waiting" }, asOf)],
    ["Withdrawn.", makeStatus({ id: "x", state: "withdrawn", due: "2017-12-05" }, asOf)],
    ["Withdrawn on 1 November 2017.", withdrawn],
  ];
  test.each(cases)("%s", (sentence, status) => {
    expect(recordOf(status).sentence).toBe(sentence);
  });
});
