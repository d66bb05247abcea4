/** The checks that compare with a base. */
import { describe, expect, test } from "vitest";
import { baseChecks, defaultChecks, runChecks } from "../../src/checks/index.ts";
import { checkBase } from "../../src/commands/base.ts";
import { type CheckName, checkNames, type Finding } from "../../src/diagnostics/finding.ts";
import { lineColumn } from "../../src/diagnostics/source.ts";
import { stateOf } from "../history/states.ts";
import { meetingWith } from "../support/register.ts";
import { context } from "./context.ts";

function found(before: readonly string[], after: readonly string[], head = ""): readonly Finding[] {
  const base = checkBase(stateOf(meetingWith(before, head)), stateOf(meetingWith(after, head)));
  return runChecks(checkNames, { ...context({ statuses: [], asOf: "2017-12-05" }), base });
}

/** `check id line data`. */
function brief({ check, id, place, data }: Finding): string {
  const line = place === undefined ? "nowhere" : `line ${lineColumn(place.source, place.start).line}`;
  const { id: _, lead: __, ...rest } = data as Readonly<Record<string, unknown>>;
  return `${check} ${id} ${line} ${JSON.stringify(rest)}`;
}

const one = "id: A\ntitle: Do it\nlead: MIC\ndue: by 1 October 2017";
const other = "id: B\ntitle: Another\nlead: MNE\nstatus: done\ndone: 2017-10-01";
const withdrawn = "id: B\ntitle: Another\nlead: MNE\nstatus: withdrawn\nwithdrawn: { date: 2017-10-05 }";

const cases: readonly (readonly [string, readonly string[], readonly string[], readonly string[]])[] = [
  ["nothing changed", [one, other], [one, other], []],
  [
    "a due date moved",
    [one],
    [one.replace("1 October", "9 October")],
    ['moved A line 9 {"from":"2017-10-01","to":"2017-10-09","more":0,"reports":false}'],
  ],
  ["moved with an extension", [one], [`${one}\nextensions: [{ date: 2017-09-25, to: 2017-10-09 }]`], []],
  [
    "an extension rewritten",
    [`${one}\nextensions: [{ date: 2017-09-25, to: 2017-10-09 }]`],
    [`${one}\nextensions: [{ date: 2017-09-25, to: 2017-10-19 }]`],
    ['moved A line 9 {"from":"2017-10-09","to":"2017-10-19","more":0,"reports":false}'],
  ],
  [
    "a due date dropped: the place is the record",
    [one],
    [one.replace("\ndue: by 1 October 2017", "")],
    ['moved A line 6 {"from":"2017-10-01","to":null,"more":0,"reports":false}'],
  ],
  ["a first due date", [one.replace("\ndue: by 1 October 2017", "")], [one], []],
  [
    "several reports: the first that moved",
    [one.replace("by 1 October 2017", "[2017-10-01, 2017-11-01, 2017-12-01]")],
    [one.replace("by 1 October 2017", "[2017-10-01, 2017-11-05, 2017-12-05]")],
    ['moved A line 9 {"from":"2017-11-01","to":"2017-11-05","more":1,"reports":true}'],
  ],
  [
    "one report more",
    [one.replace("by 1 October 2017", "[2017-10-01, 2017-11-01]")],
    [one.replace("by 1 October 2017", "[2017-10-01, 2017-11-01, 2017-12-01]")],
    ['moved A line 9 {"from":null,"to":"2017-12-01","more":0,"reports":true}'],
  ],
  ["gone", [one, other], [one], ['removed B nowhere {"was":{"path":"file-0.yaml","line":10}}']],
  [
    "gone after its withdrawal",
    [one, withdrawn],
    [one],
    ['removed B nowhere {"was":{"path":"file-0.yaml","line":10}}'],
  ],
  ["withdrawn", [one, other], [one, withdrawn], []],
  [
    "open again",
    [other],
    [other.replace("status: done\ndone: 2017-10-01", "status: open")],
    ['reopened B line 9 {"from":"done","on":"2017-10-01"}'],
  ],
  [
    "open again after its withdrawal",
    [withdrawn],
    ["id: B\ntitle: Another\nlead: MNE"],
    ['reopened B line 6 {"from":"withdrawn","on":"2017-10-05"}'],
  ],
  ["another id", [one], [one.replace("id: A", "id: A-1")], ['renumbered A-1 line 6 {"from":"A"}']],
  [
    "another id, open again",
    [other],
    ["id: B-1\ntitle: Another\nlead: MNE"],
    ['reopened B-1 line 6 {"from":"done","on":"2017-10-01"}', 'renumbered B-1 line 6 {"from":"B"}'],
  ],
  ["a new one", [one], [one, other], []],
];

describe("findings against a base", () => {
  test.each(cases)("%s", (_, before, after, expected) => {
    expect(found(before, after).map(brief)).toEqual(expected);
  });

  test("all of them are errors", () => {
    const all = found([one, other], [one.replace("1 October", "9 October")]);
    expect(all.map(({ severity }) => severity)).toEqual(["error", "error"]);
  });
});

test("without a base they find nothing, and are no default", () => {
  expect(runChecks(baseChecks, context({ statuses: [], asOf: "2017-12-05" }))).toEqual([]);
  expect(baseChecks).toEqual<readonly CheckName[]>(["moved", "removed", "reopened", "renumbered"]);
  expect(defaultChecks.filter((name) => baseChecks.includes(name))).toEqual([]);
});
