/** The report of `diff`: the words of each change, their order, filters and forms. */
import { describe, expect, it } from "vitest";
import type { ChangeKind, DirectiveChange } from "../../src/history/changes.ts";
import { compare } from "../../src/history/compare.ts";
import { changeText } from "../../src/report/change-text.ts";
import { changeKinds, type DiffFilter, type DiffReport, diffReport } from "../../src/report/diff.ts";
import type { JsonObject } from "../../src/report/model.ts";
import { textsOf } from "../../src/text/texts.ts";
import { stateOf } from "../history/states.ts";
import { day } from "../support/days.ts";
import { meetingWith } from "../support/register.ts";
import { textOf } from "../support/reports.ts";

const { diff: texts } = textsOf("en");

const at = (due: string | null, ...dues: readonly string[]) => ({
  due: due === null ? null : day(due),
  dues: dues.map(day),
});
const none = at(null);
const extension = {
  date: day("2017-11-20"),
  to: "15 December 2017",
  by: "Prime Minister",
  reason: "the budget is late",
};
const bare = { date: day("2017-11-20"), to: "2 weeks", by: null, reason: null };
const withdrawal = { date: day("2017-11-01"), by: null, reason: "overtaken" };
const report = { for: "2017-Q3", done: day("2017-10-09"), evidence: ["No. 22"] };
const [first, last] = [day("2017-11-30"), day("2017-12-15")];
const whole = { title: "Finish", lead: "DPM", meeting: "gov-1", deadline: at("2017-11-30") };

type Case = {
  readonly [K in ChangeKind]: readonly [K, Extract<DirectiveChange, { kind: K }>["data"], string];
}[ChangeKind];

const words: readonly Case[] = [
  ["created", whole, "created: Finish (DPM), due 30 November 2017"],
  ["created", { ...whole, deadline: none }, "created: Finish (DPM)"],
  ["removed", whole, "removed: Finish (DPM), was due 30 November 2017"],
  ["renumbered", { from: "A", to: "B" }, "renumbered: A → B"],
  ["retitled", { from: "Finish", to: "Finish it" }, "title “Finish” → “Finish it”"],
  ["meeting-changed", { from: "gov-1", to: "gov-2" }, "meeting gov-1 → gov-2"],
  ["lead-changed", { from: "MIC", to: "MNE" }, "lead MIC → MNE"],
  ["with-changed", { added: ["A", "B"], removed: ["C"] }, "co-executors: A, B added; C removed"],
  ["tags-changed", { added: [], removed: ["x"] }, "tags: x removed"],
  ["reworded", { from: "by May", to: "by June" }, "wording “by May” → “by June”"],
  ["reworded", { from: null, to: "by June" }, "wording added: “by June”"],
  ["reworded", { from: "by May", to: null }, "wording removed: “by May”"],
  [
    "moved",
    { from: at("2017-11-30"), to: at("2017-12-15") },
    "due 30 November 2017 → 15 December 2017, with no extension recorded",
  ],
  ["moved", { from: at("2017-11-30"), to: none }, "due 30 November 2017 → no date, with no extension recorded"],
  [
    "moved",
    { from: at(null, "2017-10-10", "2018-01-10"), to: at(null, "2017-10-10", "2018-01-12") },
    "due 10 January 2018 → 12 January 2018, with no extension recorded",
  ],
  [
    "moved",
    {
      from: at(null, "2017-10-10", "2018-01-10", "2018-04-10"),
      to: at(null, "2017-10-11", "2018-01-12", "2018-04-12"),
    },
    "due 10 October 2017 → 11 October 2017, and 2 more reports, with no extension recorded",
  ],
  [
    "moved",
    { from: at("2017-11-30"), to: at(null, "2017-10-11", "2018-01-12", "2018-04-12", "2018-07-12") },
    "due 30 November 2017 → 11 October 2017, 12 January 2018, 12 April 2018, …, with no extension recorded",
  ],
  ["dated", { deadline: at("2017-11-30") }, "first due date: 30 November 2017"],
  [
    "extended",
    { extension, from: first, to: last },
    "due 30 November 2017 → 15 December 2017, extended by Prime Minister: the budget is late",
  ],
  ["extended", { extension: bare, from: first, to: last }, "due 30 November 2017 → 15 December 2017, extended"],
  ["extended", { extension: bare, from: null, to: last }, "first due date: 15 December 2017, extended"],
  [
    "extended",
    { extension, from: last, to: last },
    "extension to 15 December 2017 recorded by Prime Minister: the budget is late; due 15 December 2017 as before",
  ],
  [
    "extension-changed",
    { from: bare, to: { ...bare, by: "Chair" } },
    "extension “of 20 November 2017 to 2 weeks” → “of 20 November 2017 to 2 weeks by Chair”",
  ],
  ["extension-changed", { from: bare, to: null }, "extension removed: of 20 November 2017 to 2 weeks"],
  ["done", { done: last, evidence: [] }, "done on 15 December 2017"],
  ["done", { done: last, evidence: ["a", "b"] }, "done on 15 December 2017: a, b"],
  ["done-changed", { from: first, to: last }, "done on 30 November 2017 → 15 December 2017"],
  ["reopened", { from: "withdrawn" }, "reopened, was withdrawn"],
  ["withdrawn", { withdrawal }, "withdrawn on 1 November 2017: overtaken"],
  ["withdrawn", { withdrawal: null }, "withdrawn"],
  [
    "withdrawal-changed",
    { from: null, to: withdrawal },
    "withdrawal “without a date” → “on 1 November 2017: overtaken”",
  ],
  ["evidence-changed", { added: ["b"], removed: ["a"] }, "evidence: b added; a removed"],
  ["noted", { note: { date: last, text: "late" } }, "note of 15 December 2017: late"],
  ["note-removed", { note: { date: null, text: "late" } }, "note removed: late"],
  ["reported", { report }, "reported for 2017-Q3 on 9 October 2017: No. 22"],
  [
    "report-changed",
    { from: { ...report, evidence: [] }, to: report },
    "report for 2017-Q3: “9 October 2017” → “9 October 2017: No. 22”",
  ],
  ["report-removed", { report }, "report removed: for 2017-Q3 on 9 October 2017: No. 22"],
];

describe("a change in words", () => {
  it.each(words)("%s %j", (kind, data, expected) => {
    expect(changeText({ kind, id: "A", data } as DirectiveChange, texts.change)).toBe(expected);
  });
  it("has a case for each kind", () => {
    expect([...new Set(words.map(([kind]) => kind))].sort()).toEqual([...changeKinds].sort());
  });
});

const everything: DiffFilter = { bodies: [], leads: [], meetings: [], tags: [], kinds: [] };
const before = meetingWith([
  "id: A\ntitle: Do A\nlead: MIC\ntags: [x]\ndue: by 1 October 2017",
  "id: B\ntitle: Do B\nlead: MNE\ndue: by 1 October 2017",
  "id: C\ntitle: Do C\nlead: MNE",
]);
const after = meetingWith([
  "id: N\ntitle: Do N\nlead: MID\nwith: MES",
  "id: A\ntitle: Do A well\nlead: MNE\ndue: by 1 October 2017\nstatus: done\ndone: 2017-10-01",
  "id: B\ntitle: Do B\nlead: MNE\ndue: by 2 October 2017",
]);

function reportOf(filter: Partial<DiffFilter> = {}, texts_: readonly [string, string] = [before, after]): DiffReport {
  const [from, to] = texts_.map((text) => stateOf(text));
  if (!(from && to)) throw new Error("two states");
  return diffReport({
    from: { revision: { name: "main", hash: "0123456789abcdef" }, directives: from.directives },
    to: { revision: null, directives: to.directives },
    changes: compare(from, to),
    filter: { ...everything, ...filter },
    texts,
  });
}

/** `kind id` of each change. */
const shown = (report: DiffReport): readonly string[] => report.lines().map(({ kind, id }) => `${kind} ${id}`);

describe("which changes, and in which order", () => {
  const all = [
    "moved B",
    "removed C",
    "done A",
    "created N",
    "retitled A",
    "lead-changed A",
    "tags-changed A",
    "reworded B",
  ];
  it.each<readonly [string, Partial<DiffFilter>, readonly string[]]>([
    ["what matters most first", {}, all],
    ["kinds", { kinds: ["created", "moved"] }, ["moved B", "created N"]],
    ["a lead as it was", { leads: ["MIC"] }, all.filter((one) => one.endsWith(" A"))],
    ["a lead as it is", { leads: ["MNE"] }, all.filter((one) => !one.endsWith(" N"))],
    ["a body that takes part", { bodies: ["MES"] }, ["created N"]],
    ["a tag as it was", { tags: ["x"] }, all.filter((one) => one.endsWith(" A"))],
    ["a meeting", { meetings: ["M"] }, all],
    ["several filters", { leads: ["MNE"], tags: ["x"] }, []],
    ["all of one state", { leads: ["MIC"], tags: ["x"], kinds: ["done"] }, ["done A"]],
  ])("%s", (_, filter, expected) => {
    expect(shown(reportOf(filter))).toEqual(expected);
    expect(reportOf(filter).count).toBe(expected.length);
  });

  it("one under another id is found by what it was", () => {
    const renumbered: readonly [string, string] = [
      before,
      before.replace("id: A\n", "id: Z\n").replace("lead: MIC", "lead: MID"),
    ];
    expect(shown(reportOf({ leads: ["MIC"] }, renumbered))).toEqual(["renumbered Z", "lead-changed Z"]);
  });
});

describe("forms", () => {
  it("JSON: the envelope, each change with its data, all kinds in the totals", () => {
    const json = reportOf({ kinds: ["moved", "done"] }).json();
    const { totals, ...rest } = json;
    expect(rest).toEqual({
      schemaVersion: 1,
      kind: "diff",
      from: { revision: "main", commit: "0123456789abcdef" },
      to: { revision: null, commit: null },
      changes: [
        {
          kind: "moved",
          id: "B",
          title: "Do B",
          text: "due 1 October 2017 → 2 October 2017, with no extension recorded",
          from: { due: "2017-10-01", dues: [] },
          to: { due: "2017-10-02", dues: [] },
        },
        { kind: "done", id: "A", title: "Do A well", text: "done on 1 October 2017", done: "2017-10-01", evidence: [] },
      ],
    });
    expect(Object.keys(totals as JsonObject)).toEqual(changeKinds);
    expect(Object.entries(totals as JsonObject).filter(([, count]) => count !== 0)).toEqual([
      ["moved", 1],
      ["done", 1],
    ]);
  });

  it("nothing changed, or nothing of what was asked for", async () => {
    expect(await textOf(reportOf({}, [before, before]), "table")).toBe(
      "Nothing changed from main (0123456) to the working tree.\n",
    );
    expect(await textOf(reportOf({ kinds: ["reopened"] }), "markdown")).toBe(
      "Nothing that was asked for changed from main (0123456) to the working tree.\n",
    );
    expect(await textOf(reportOf({}, [before, before]), "csv")).toBe("kind,id,title,lead,meeting,from,to,text\r\n");
  });

  it("hostile words do nothing in any form", async () => {
    const hostile = before.replace("title: Do B", 'title: "=1+1 \\e[2J | <b> ::error::"');
    const report = reportOf({ kinds: ["retitled"] }, [before, hostile]);
    for (const format of ["table", "markdown", "csv", "tsv", "json", "ndjson"] as const) {
      const text = await textOf(report, format);
      expect(text).not.toContain("\u001b");
      expect(text).toContain("1+1");
    }
    expect(await textOf(report, "markdown")).toContain("\\| &lt;b&gt;");
    expect(await textOf(report, "csv")).toContain(",'=1+1");
  });
});
