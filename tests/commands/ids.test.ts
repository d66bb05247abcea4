import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type NumberedMeeting, numberingOf } from "../../src/commands/edit/ids.ts";
import { day } from "../support/days.ts";

/** `meeting date: ids` */
type Line = string;

function meetingOf(line: Line): NumberedMeeting {
  const [, id = "", date = "", ids = ""] = /^(\S+) (\S+):(.*)$/.exec(line) ?? [];
  return { id, date: day(date), directives: ids.split(/,\s*/).flatMap((each) => each.trim() || []) };
}

/** The next id in a meeting, an existing or a new one; several calls when there are several numbers. */
function next(lines: readonly Line[], target: string, others: readonly Line[] = []): string | undefined {
  const [id = "", date = ""] = target.split(" ");
  return numberingOf(lines.map(meetingOf), others.map(meetingOf)).nextDirective({ id, date: day(date) });
}

type Case = readonly [what: string, lines: readonly Line[], target: string, gives: string | undefined];

describe("in a meeting that has directives", () => {
  const cases: readonly Case[] = [
    ["the number goes up by one", ["A 2017-09-19: DK-1, DK-8"], "A 2017-09-19", "DK-9"],
    ["in whatever order they stand", ["A 2017-09-19: DK-8, DK-3"], "A 2017-09-19", "DK-9"],
    ["zeros in front are kept", ["A 2017-09-19: DK-008"], "A 2017-09-19", "DK-009"],
    ["while there is room for them", ["A 2017-09-19: DK-098, DK-099"], "A 2017-09-19", "DK-100"],
    ["and beyond", ["A 2017-09-19: DK-099, DK-100"], "A 2017-09-19", "DK-101"],
    ["a year in the middle", ["A 2017-09-19: П-2017-14, П-2017-15"], "A 2017-09-19", "П-2017-16"],
    ["a protocol's number in front", ["A 2017-09-19: 827/1, 827/2, 827/3"], "A 2017-09-19", "827/4"],
    [
      "the meeting's id in front",
      ["gov-2017-09-19 2017-09-19: gov-2017-09-19.3"],
      "gov-2017-09-19 2017-09-19",
      "gov-2017-09-19.4",
    ],
    ["a number alone", ["A 2017-09-19: 11, 12"], "A 2017-09-19", "13"],
    ["numbers with dots", ["A 2017-09-19: 1.9, 1.10"], "A 2017-09-19", "1.11"],
    ["the number before the year", ["A 2017-09-19: 3/2017"], "A 2017-09-19", "4/2017"],
    ["words behind the number", ["A 2017-09-19: № 12-р"], "A 2017-09-19", "№ 13-р"],
    ["the date without dashes, joined to the number", ["A 2017-09-19: 20170919009"], "A 2017-09-19", "20170919010"],
    ["numbers beyond what a double holds", ["A 2017-09-19: 9007199254740993"], "A 2017-09-19", "9007199254740994"],
    ["numbers that happen to be the year", ["A 2017-09-19: DK-2016, DK-2017"], "A 2017-09-19", "DK-2018"],
    [
      "ids whose last part happens to be the year",
      ["A 2017-09-19: 827/2015, 827/2016, 827/2017"],
      "A 2017-09-19",
      "827/2018",
    ],
    ["a meeting whose id happens to be the number", ["1 2017-09-19: DK-1"], "1 2017-09-19", "DK-2"],
    ["most of them decide", ["A 2017-09-19: DK-1, DK-2, X-7"], "A 2017-09-19", "DK-3"],
    ["of as many, the last", ["A 2017-09-19: DK-1, X-7"], "A 2017-09-19", "X-8"],
    [
      "its own pattern comes before that of later meetings",
      ["A 2017-09-19: A-1", "B 2017-10-03: B-1"],
      "A 2017-09-19",
      "A-2",
    ],
    [
      "a number in use in another meeting is not used again",
      ["A 2017-09-19: DK-1", "B 2017-10-03: DK-2"],
      "A 2017-09-19",
      "DK-3",
    ],
    ["not even in capital letters", ["A 2017-09-19: DK-1", "B 2017-10-03: dk-2"], "A 2017-09-19", "DK-3"],
    ["nor with zeros in front", ["A 2017-09-19: DK-1", "B 2017-10-03: DK-0002"], "A 2017-09-19", "DK-0003"],
    [
      "numbers that go on over the years",
      ["A 2017-09-19: 2017-001, 2017-002", "B 2018-01-09: 2018-003"],
      "A 2017-09-19",
      "2017-004",
    ],
    ["a letter behind the number may count", ["A 2017-09-19: DK-8a"], "A 2017-09-19", undefined],
    ["no number", ["A 2017-09-19: intro, scope"], "A 2017-09-19", undefined],
    ["a number in less than half of them", ["A 2017-09-19: intro, scope, item-3"], "A 2017-09-19", undefined],
    [
      "no number, though other meetings have them",
      ["A 2017-09-19: intro", "B 2017-10-03: DK-1"],
      "A 2017-09-19",
      undefined,
    ],
  ];
  test.each(cases)("%s", (_, lines, target, gives) => {
    expect(next(lines, target)).toBe(gives);
  });
});

describe("in a new meeting, or one without directives", () => {
  const cases: readonly Case[] = [
    ["the number goes on", ["A 2017-09-19: DK-8"], "B 2017-10-03", "DK-9"],
    ["after the largest of all", ["A 2017-09-19: DK-8", "B 2017-10-03: DK-2", "C 2017-10-10:"], "C 2017-10-10", "DK-9"],
    [
      "the most recent meeting's pattern, wherever it stands",
      ["B 2017-10-03: Y-4", "A 2017-09-19: X-1"],
      "C 2017-10-10",
      "Y-5",
    ],
    ["of two on a day, the latter's", ["A 2017-09-19: X-1", "B 2017-09-19: Y-4"], "C 2017-10-10", "Y-5"],
    ["the meeting's id changes with it", ["gov-1 2017-09-19: gov-1.3"], "gov-2 2017-10-03", "gov-2.1"],
    ["the meeting's date too", ["A 2017-09-19: 2017-09-19/1"], "B 2017-10-03", "2017-10-03/1"],
    ["in other forms of it", ["A 2017-09-19: 19.09.2017-04"], "B 2017-10-03", "03.10.2017-01"],
    ["without dashes", ["A 2017-09-19: 20170919009"], "B 2017-10-03", "20171003001"],
    [
      "unless the numbers go on from date to date",
      ["A 2017-09-19: 2017-09-19/1", "B 2017-10-03: 2017-10-03/2, 2017-10-03/3"],
      "C 2017-10-10",
      "2017-10-10/4",
    ],
    [
      "a year that begins anew",
      ["A 2017-09-19: 2017-001, 2017-002", "B 2018-01-09: 2018-001"],
      "C 2019-01-08",
      "2019-001",
    ],
    ["which goes on within the year", ["A 2017-09-19: 2017-002", "B 2018-01-09: 2018-001"], "C 2018-02-06", "2018-002"],
    [
      "and with a meeting entered late",
      ["A 2017-09-19: 2017-002", "B 2018-01-09: 2018-001"],
      "C 2017-12-05",
      "2017-003",
    ],
    ["years of two digits", ["A 2017-09-19: DK-17-4", "B 2018-01-09: DK-18-1"], "C 2019-01-08", "DK-19-1"],
    ["months", ["A 2017-09-19: 2017-09/4", "B 2017-10-03: 2017-10/1"], "C 2017-11-07", "2017-11/1"],
    ["a year that goes on", ["A 2017-09-19: 2017-001", "B 2018-01-09: 2018-002"], "C 2019-01-08", "2019-003"],
    ["the same year", ["A 2017-09-19: П-2017-15"], "B 2017-10-03", "П-2017-16"],
    [
      "a number that looks like the year and stays",
      ["A 2017-09-19: S2017-1", "B 2018-01-09: S2017-2"],
      "C 2019-01-08",
      "S2017-3",
    ],
    ["the meeting's number", ["M1 2017-09-19: 1.1, 1.2", "M2 2017-10-03: 2.1"], "M3 2017-10-10", "3.1"],
    ["digits that all meetings share", ["A 2017-09-19: K2-1", "B 2017-10-03: K2-2"], "C 2017-10-10", "K2-3"],
    ["another year, when one year's ids show nothing", ["A 2017-09-19: П-2017-15"], "B 2018-01-09", undefined],
    ["the number of a protocol", ["A 2017-09-19: 827/3"], "B 2017-10-03", undefined],
    ["the number of each protocol", ["A 2017-09-19: 811/2", "B 2017-10-03: 827/3"], "C 2017-10-10", undefined],
    [
      "even if a protocol has two meetings",
      ["A 2017-09-05: 811/2", "B 2017-09-19: 827/3", "C 2017-10-03: 827/4"],
      "D 2017-10-10",
      undefined,
    ],
    ["no directive at all", ["A 2017-09-19:"], "A 2017-09-19", undefined],
    ["no meeting at all", [], "A 2017-09-19", undefined],
    ["no pattern in the most recent one", ["A 2017-09-19: DK-1", "B 2017-10-03: intro"], "C 2017-10-10", undefined],
  ];
  test.each(cases)("%s", (_, lines, target, gives) => {
    expect(next(lines, target)).toBe(gives);
  });
});

test("ids of other registers are taken", () => {
  expect(next(["A 2017-09-19: DK-1"], "A 2017-09-19", ["X 2017-10-03: DK-2"])).toBe("DK-3");
});

test("one call after the other", () => {
  const numbering = numberingOf(["A 2017-09-19: DK-08", "B 2017-10-03: DK-09"].map(meetingOf));
  const ids = ["A 2017-09-19", "C 2017-10-10", "A 2017-09-19"].map((target) => {
    const [id = "", date = ""] = target.split(" ");
    return numbering.nextDirective({ id, date: day(date) });
  });
  expect(ids).toEqual(["DK-10", "DK-11", "DK-12"]);
});

describe("the id of a new meeting", () => {
  const cases: readonly (readonly [what: string, lines: readonly Line[], date: string, gives: string | undefined])[] = [
    ["takes its date", ["gov-2017-09-19 2017-09-19:"], "2017-10-03", "gov-2017-10-03"],
    ["in the form of the others", ["19.09.2017 2017-09-19:"], "2017-10-03", "03.10.2017"],
    ["goes on from one", ["M1 2017-09-19:"], "2017-10-03", "M2"],
    [
      "goes on where the last two follow each other",
      ["M1 2017-09-05:", "M3 2017-09-19:", "M4 2017-10-03:"],
      "2017-10-10",
      "M5",
    ],
    ["keeps its zeros", ["M-01 2017-09-19:", "M-02 2017-10-03:"], "2017-10-10", "M-03"],
    ["begins anew with the year", ["2017/1 2017-09-19:", "2018/1 2018-01-09:"], "2019-01-08", "2019/1"],
    ["goes on in its year", ["2017-11 2017-09-19:", "2017-12 2017-10-03:"], "2017-10-10", "2017-13"],
    [
      "begins anew with the day",
      ["2017-09-19/1 2017-09-19:", "2017-09-19/2 2017-09-19:"],
      "2017-10-03",
      "2017-10-03/1",
    ],
    ["goes on in its day", ["2017-09-19/1 2017-09-19:"], "2017-09-19", "2017-09-19/2"],
    ["is the month's", ["2017-09 2017-09-19:", "2017-10 2017-10-03:"], "2017-11-07", "2017-11"],
    [
      "most of them decide",
      ["gov-2017-09-05 2017-09-05:", "gov-2017-09-19 2017-09-19:", "extra 2017-10-03:"],
      "2017-10-10",
      "gov-2017-10-10",
    ],
    ["may be taken", ["gov-2017-09-19 2017-09-19:"], "2017-09-19", undefined],
    ["the month's may be taken", ["2017-09 2017-09-19:", "2017-10 2017-10-03:"], "2017-10-10", undefined],
    ["the month's, when one month shows nothing", ["2017-09 2017-09-19:"], "2017-10-03", undefined],
    ["the number of a protocol", ["827 2017-09-19:"], "2017-10-03", undefined],
    ["the numbers of protocols", ["811 2017-09-19:", "827 2017-10-03:"], "2017-10-10", undefined],
    ["a number that stands beside the date", ["827-2017-09-19 2017-09-19:"], "2017-10-03", undefined],
    ["no number and no date", ["kick-off 2017-09-19:"], "2017-10-03", undefined],
    [
      "no pattern in half of them",
      ["gov-2017-09-19 2017-09-19:", "a 2017-10-03:", "b 2017-10-10:"],
      "2017-10-17",
      undefined,
    ],
    ["no meeting", [], "2017-10-03", undefined],
  ];
  test.each(cases)("%s", (_, lines, date, gives) => {
    expect(numberingOf(lines.map(meetingOf)).nextMeeting(day(date))).toBe(gives);
  });
  test("one call after the other", () => {
    const numbering = numberingOf([meetingOf("M1 2017-09-19:")]);
    expect([numbering.nextMeeting(day("2017-10-03")), numbering.nextMeeting(day("2017-10-03"))]).toEqual(["M2", "M3"]);
  });
});

test("no id is given twice, whatever the register has", () => {
  const part = fc.constantFrom("DK-", "2017", "2018", "-", "/", ".", "1", "09", "20170919", "a", "M1", "№ ", "");
  const id = fc.array(part, { minLength: 1, maxLength: 5 }).map((parts) => parts.join("") || "x");
  const date = fc.constantFrom("2017-09-19", "2017-10-03", "2018-01-09");
  const meeting = fc.record({ id, date: date.map(day), directives: fc.array(id, { maxLength: 6 }) });
  fc.assert(
    fc.property(fc.array(meeting, { maxLength: 5 }), fc.array(meeting, { maxLength: 4 }), (meetings, targets) => {
      const numbering = numberingOf(meetings);
      const taken = new Set(meetings.flatMap(({ directives }) => directives.map((each) => each.toLowerCase())));
      for (const target of [...targets, ...meetings]) {
        const given = numbering.nextDirective(target);
        if (given === undefined) continue;
        expect(taken).not.toContain(given.toLowerCase());
        taken.add(given.toLowerCase());
      }
    }),
    { numRuns: 300 },
  );
});
