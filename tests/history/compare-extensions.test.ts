/** Extensions and reports that are recorded, rewritten and taken away. */
import { describe, expect, it } from "vitest";
import { meetingWith } from "../support/register.ts";
import { changesOf, shown } from "./states.ts";

const base = "id: A\ntitle: Do it\nlead: MIC\ndue: by 1 October 2017";

/** `date to by reason` of each extension. */
const extended = (...extensions: readonly string[]): string =>
  `${base}\nextensions:\n${extensions.map((text) => `  - { ${text} }`).join("\n")}`;
const first = "date: 2017-09-25, to: 10 October 2017";
const second = "date: 2017-10-05, to: 2 weeks";
const [firstData, secondData] = [
  '{"date":"2017-09-25","to":"10 October 2017","by":null,"reason":null}',
  '{"date":"2017-10-05","to":"2 weeks","by":null,"reason":null}',
];

const extensions: readonly (readonly [name: string, before: string, after: string, told: readonly string[]])[] = [
  ["the first", base, extended(first), [`extended A {"extension":${firstData},"from":"2017-10-01","to":"2017-10-10"}`]],
  [
    "one more, a term from the day that it extends",
    extended(first),
    extended(first, second),
    [`extended A {"extension":${secondData},"from":"2017-10-10","to":"2017-10-24"}`],
  ],
  [
    "two at once",
    base,
    extended(first, second),
    [
      `extended A {"extension":${firstData},"from":"2017-10-01","to":"2017-10-10"}`,
      `extended A {"extension":${secondData},"from":"2017-10-10","to":"2017-10-24"}`,
    ],
  ],
  [
    "one recorded later that was granted earlier",
    extended("date: 2017-10-05, to: 20 October 2017"),
    extended(first, "date: 2017-10-05, to: 20 October 2017"),
    [`extended A {"extension":${firstData},"from":"2017-10-20","to":"2017-10-20"}`],
  ],
  [
    "another reason: the due date stays",
    extended(first),
    extended(`${first}, reason: budget`),
    [
      `extension-changed A {"from":${firstData},"to":{"date":"2017-09-25","to":"10 October 2017","by":null,"reason":"budget"}}`,
    ],
  ],
  [
    "another day in an extension of earlier is no new extension",
    extended(first),
    extended("date: 2017-09-25, to: 11 October 2017"),
    [
      'moved A {"from":{"due":"2017-10-10","dues":[]},"to":{"due":"2017-10-11","dues":[]}}',
      `extension-changed A {"from":${firstData},"to":{"date":"2017-09-25","to":"11 October 2017","by":null,"reason":null}}`,
    ],
  ],
  [
    "taken away",
    extended(first, second),
    extended(first),
    [
      'moved A {"from":{"due":"2017-10-24","dues":[]},"to":{"due":"2017-10-10","dues":[]}}',
      `extension-changed A {"from":${secondData},"to":null}`,
    ],
  ],
  [
    "taken away from the middle",
    extended(first, "date: 2017-10-05, to: 20 October 2017"),
    extended("date: 2017-10-05, to: 20 October 2017"),
    [`extension-changed A {"from":${firstData},"to":null}`],
  ],
  [
    "an extension does not cover for words that moved as well",
    base,
    extended(second).replace("by 1 October", "by 3 October"),
    [
      'moved A {"from":{"due":"2017-10-01","dues":[]},"to":{"due":"2017-10-03","dues":[]}}',
      `extended A {"extension":${secondData},"from":"2017-10-03","to":"2017-10-17"}`,
      'reworded A {"from":"by 1 October 2017","to":"by 3 October 2017"}',
    ],
  ],
  [
    "which gives an undated one its day",
    "id: A\ntitle: Do it\nlead: MIC",
    extended(first).replace("\ndue: by 1 October 2017", ""),
    [`extended A {"extension":${firstData},"from":null,"to":"2017-10-10"}`],
  ],
];

describe("extensions", () => {
  it.each(extensions)("%s", (_, before, after, told) => {
    expect(changesOf(meetingWith([before]), meetingWith([after])).map(shown)).toEqual(told);
  });
});

describe("reports of a recurring directive", () => {
  const quarterly = "id: A\ntitle: Report\nlead: MIC\ndue: quarterly";
  const withReports = (...reports: readonly string[]): string =>
    `${quarterly}\nreports:\n${reports.map((text) => `  - { ${text} }`).join("\n")}`;
  const report = "for: 2017-Q3, done: 2017-09-29";
  const data = '{"for":"2017-Q3","done":"2017-09-29","evidence":[]}';
  it.each<readonly [string, string, string, readonly string[]]>([
    ["reported", quarterly, withReports(report), [`reported A {"report":${data}}`]],
    ["no longer", withReports(report), quarterly, [`report-removed A {"report":${data}}`]],
    [
      "with evidence now",
      withReports(report),
      withReports(`${report}, evidence: x`),
      [`report-changed A {"from":${data},"to":{"for":"2017-Q3","done":"2017-09-29","evidence":["x"]}}`],
    ],
  ])("%s", (_, before, after, told) => {
    expect(changesOf(meetingWith([before]), meetingWith([after])).map(shown)).toEqual(told);
  });

  it("its first 24 due dates move", () => {
    const [change] = changesOf(meetingWith([quarterly]), meetingWith([`${quarterly} by the 10th`]));
    expect(change).toMatchObject({ kind: "moved", id: "A" });
    const from = change?.kind === "moved" ? change.data.from : { due: "", dues: [] };
    expect(from.due).toBeNull();
    expect(from.dues).toHaveLength(24);
    expect(from.dues.slice(0, 2)).toEqual(["2017-09-30", "2017-12-31"]);
  });

  it("one of several dated reports moves", () => {
    const dated = (day: string): string => `id: A\ntitle: Report\nlead: MIC\ndue: [2017-10-01, ${day}]`;
    expect(changesOf(meetingWith([dated("2017-12-01")]), meetingWith([dated("2017-12-05")])).map(shown)).toEqual([
      'moved A {"from":{"due":null,"dues":["2017-10-01","2017-12-01"]},"to":{"due":null,"dues":["2017-10-01","2017-12-05"]}}',
    ]);
  });
});
