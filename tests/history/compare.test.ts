/** What became different between two states of a register. */
import { describe, expect, it } from "vitest";
import type { ChangeKind } from "../../src/history/changes.ts";
import { meetingWith } from "../support/register.ts";
import { changesOf, shown, stateOf } from "./states.ts";

const base = "id: A\ntitle: Do it\nlead: MIC\ndue: by 1 October 2017";
const kindsOf = (before: string, after: string): readonly ChangeKind[] =>
  changesOf(before, after).map(({ kind }) => kind);

/** One directive before and after, and what is told: kind and data. */
const single: readonly (readonly [name: string, before: string, after: string, told: readonly string[]])[] = [
  ["nothing", base, base, []],
  ["title", base, base.replace("Do it", "Do that"), ['retitled A {"from":"Do it","to":"Do that"}']],
  ["lead", base, base.replace("MIC", "MNE"), ['lead-changed A {"from":"MIC","to":"MNE"}']],
  [
    "co-executors",
    `${base}\nwith: [X, Y]`,
    `${base}\nwith: [Z, X]`,
    ['with-changed A {"added":["Z"],"removed":["Y"]}'],
  ],
  ["their order", `${base}\nwith: [X, Y]`, `${base}\nwith: [Y, X]`, []],
  ["tags", base, `${base}\ntags: urgent`, ['tags-changed A {"added":["urgent"],"removed":[]}']],
  [
    "words and day",
    base,
    base.replace("by 1 October 2017", "by 5 October 2017"),
    [
      'moved A {"from":{"due":"2017-10-01","dues":[]},"to":{"due":"2017-10-05","dues":[]}}',
      'reworded A {"from":"by 1 October 2017","to":"by 5 October 2017"}',
    ],
  ],
  [
    "words with the same day",
    base,
    base.replace("by 1 October 2017", "no later than 1 October 2017"),
    ['reworded A {"from":"by 1 October 2017","to":"no later than 1 October 2017"}'],
  ],
  [
    "a day instead of a day: no words",
    "id: A\ntitle: Do it\nlead: MIC\ndue: 2017-10-01",
    "id: A\ntitle: Do it\nlead: MIC\ndue: 2017-10-02",
    ['moved A {"from":{"due":"2017-10-01","dues":[]},"to":{"due":"2017-10-02","dues":[]}}'],
  ],
  [
    "a day instead of words that give it",
    base,
    base.replace("by 1 October 2017", "2017-10-01"),
    ['reworded A {"from":"by 1 October 2017","to":"2017-10-01"}'],
  ],
  [
    "the day that words were taken to mean",
    base.replace("by 1 October 2017", "{ wording: soon, date: 2017-10-01 }"),
    base.replace("by 1 October 2017", "{ wording: soon, date: 2017-10-09 }"),
    ['moved A {"from":{"due":"2017-10-01","dues":[]},"to":{"due":"2017-10-09","dues":[]}}'],
  ],
  [
    "what words go with, and no day",
    base.replace("by 1 October 2017", "{ wording: as soon as practicable, roll: following }"),
    base.replace("by 1 October 2017", "as soon as practicable"),
    ['reworded A {"from":"as soon as practicable (roll: following)","to":"as soon as practicable"}'],
  ],
  [
    "a first deadline",
    "id: A\ntitle: Do it\nlead: MIC",
    base,
    ['dated A {"deadline":{"due":"2017-10-01","dues":[]}}', 'reworded A {"from":null,"to":"by 1 October 2017"}'],
  ],
  [
    "a deadline dropped",
    base,
    "id: A\ntitle: Do it\nlead: MIC",
    [
      'moved A {"from":{"due":"2017-10-01","dues":[]},"to":{"due":null,"dues":[]}}',
      'reworded A {"from":"by 1 October 2017","to":null}',
    ],
  ],
  [
    "done, with evidence",
    base,
    `${base}\nstatus: done\ndone: 2017-09-30\nevidence: [a, b]`,
    ['done A {"done":"2017-09-30","evidence":["a","b"]}'],
  ],
  [
    "done on another day",
    `${base}\nstatus: done\ndone: 2017-09-30`,
    `${base}\nstatus: done\ndone: 2017-09-29`,
    ['done-changed A {"from":"2017-09-30","to":"2017-09-29"}'],
  ],
  ["reopened", `${base}\nstatus: done\ndone: 2017-09-30`, base, ['reopened A {"from":"done"}']],
  ["reopened after its withdrawal", `${base}\nstatus: withdrawn`, base, ['reopened A {"from":"withdrawn"}']],
  ["withdrawn", base, `${base}\nstatus: withdrawn`, ['withdrawn A {"withdrawal":null}']],
  [
    "withdrawn, with a reason",
    base,
    `${base}\nstatus: withdrawn\nwithdrawn: { date: 2017-10-01, reason: overtaken }`,
    ['withdrawn A {"withdrawal":{"date":"2017-10-01","by":null,"reason":"overtaken"}}'],
  ],
  [
    "the reason of a withdrawal",
    `${base}\nstatus: withdrawn`,
    `${base}\nstatus: withdrawn\nwithdrawn: { date: 2017-10-01 }`,
    ['withdrawal-changed A {"from":null,"to":{"date":"2017-10-01","by":null,"reason":null}}'],
  ],
  [
    "evidence",
    `${base}\nevidence: a`,
    `${base}\nevidence: [b]`,
    ['evidence-changed A {"added":["b"],"removed":["a"]}'],
  ],
  [
    "a note",
    `${base}\nnotes: one`,
    `${base}\nnotes: [one, { date: 2017-10-01, text: two }]`,
    ['noted A {"note":{"date":"2017-10-01","text":"two"}}'],
  ],
  [
    "a note rewritten",
    `${base}\nnotes: one`,
    `${base}\nnotes: two`,
    ['note-removed A {"note":{"date":null,"text":"one"}}', 'noted A {"note":{"date":null,"text":"two"}}'],
  ],
  [
    "the same note twice",
    `${base}\nnotes: [x]`,
    `${base}\nnotes: [x, x]`,
    ['noted A {"note":{"date":null,"text":"x"}}'],
  ],
];

describe("one change of one directive", () => {
  it.each(single)("%s", (_, before, after, told) => {
    expect(changesOf(meetingWith([before]), meetingWith([after])).map(shown)).toEqual(told);
  });
});

describe("what is not in the record", () => {
  const one = (head: string, due = "within 10 days"): string =>
    meetingWith([`id: A\ntitle: Do it\nlead: MIC\ndue: ${due}`], head);
  const moved = (from: string, to: string | null): readonly string[] => [
    `moved A {"from":{"due":"${from}","dues":[]},"to":{"due":${JSON.stringify(to)},"dues":[]}}`,
  ];
  it.each<readonly [string, string, string, readonly string[]]>([
    ["the meeting's date", one(""), one("").replace("2017-09-19", "2017-09-20"), moved("2017-09-29", "2017-09-30")],
    // Sunday 1 October.
    [
      "a rule",
      one("", "by 1 October"),
      one("rules: { roll: following }\n", "by 1 October"),
      moved("2017-10-01", "2017-10-02"),
    ],
    ["a rule that decides nothing here", one(""), one("rules: { roll: following, soon: 3 days }\n"), []],
    [
      "a rule of the meeting",
      one(""),
      one("").replace("    date", "    rules: { count: event-day }\n    date"),
      moved("2017-09-29", "2017-09-28"),
    ],
    [
      "a day off",
      one("rules: { roll: following }\n"),
      one("rules: { roll: following }\ncalendar: { holidays: { 2017-09-29: city day } }\n"),
      moved("2017-09-29", "2017-10-02"),
    ],
    ["a day off elsewhere", one(""), one("calendar: { holidays: { 2017-09-29: city day } }\n"), []],
    [
      "the register's own term",
      one("rules: { terms: { urgently: 3 days } }\n", "urgently"),
      one("rules: { terms: { urgently: 5 days } }\n", "urgently"),
      moved("2017-09-22", "2017-09-24"),
    ],
    [
      "the meeting's place in the file",
      one("").replace("M\n", "N\n"),
      one("").replace("M\n", "M2\n"),
      ['meeting-changed A {"from":"N","to":"M2"}'],
    ],
    ["titles and sources", one("title: One\n"), one("title: Two\n"), []],
  ])("%s", (_, before, after, told) => {
    expect(changesOf(before, after).map(shown)).toEqual(told);
  });

  it("a default wording", () => {
    const text = (rules: string): string => meetingWith(["id: A\ntitle: Do it\nlead: MIC"], rules);
    expect(kindsOf(text(""), text("rules: { default: 1 month }\n"))).toEqual(["dated"]);
    expect(kindsOf(text("rules: { default: 1 month }\n"), text("rules: { default: 2 months }\n"))).toEqual(["moved"]);
  });

  it("what the meeting states for its directives is theirs", () => {
    const own = "    lead: MIC\n    with: [X]\n    tags: [t]\n    due: by 1 October 2017\n";
    const inherited = meetingWith(["id: A\ntitle: Do it"]).replace("    directives", `${own}    directives`);
    expect(changesOf(meetingWith([`${base}\nwith: [X]\ntags: [t]`]), inherited)).toEqual([]);
    expect(kindsOf(inherited, inherited.replace("MIC", "MNE"))).toEqual(["lead-changed"]);
    expect(kindsOf(inherited, inherited.replace("1 October", "2 October"))).toEqual(["moved", "reworded"]);
  });

  it("an alias is the body that it stands for", () => {
    const bodies = "bodies: { MIC: { name: Ministry, aliases: [МИК] } }\n";
    expect(changesOf(meetingWith([base], bodies), meetingWith([base.replace("MIC", "МИК")], bodies))).toEqual([]);
  });
});

describe("directives that wait for others", () => {
  const chain = (a: string): string =>
    meetingWith([
      a,
      "id: B\ntitle: Then that\nlead: MIC\ndue: { wording: within 10 days of approval, after: A }",
      "id: C\ntitle: Then the rest\nlead: MIC\ndue: { wording: within 10 days of approval, after: B }",
    ]);
  const done = (day: string): string => `${base}\nstatus: done\ndone: ${day}`;
  it("move with the completion of what they wait for", () => {
    expect(changesOf(chain(done("2017-09-20")), chain(done("2017-09-25"))).map(shown)).toEqual([
      'done-changed A {"from":"2017-09-20","to":"2017-09-25"}',
      'moved B {"from":{"due":"2017-09-30","dues":[]},"to":{"due":"2017-10-05","dues":[]}}',
    ]);
  });
  it("get their day with it, and lose it", () => {
    expect(changesOf(chain(base), chain(done("2017-09-20"))).map(shown)).toEqual([
      'done A {"done":"2017-09-20","evidence":[]}',
      'dated B {"deadline":{"due":"2017-09-30","dues":[]}}',
    ]);
    expect(kindsOf(chain(done("2017-09-20")), chain(base))).toEqual(["reopened", "moved"]);
  });
  it("do not move while they wait", () => {
    expect(kindsOf(chain(base), chain(base.replace("1 October", "9 October")))).toEqual(["moved", "reworded"]);
  });
  it("another one to wait for", () => {
    const waits = (after: string): string =>
      meetingWith([
        base,
        base.replace("id: A", "id: D"),
        `id: B\ntitle: Then\nlead: MIC\ndue: { wording: within 10 days of approval, after: ${after} }`,
      ]);
    expect(changesOf(waits("A"), waits("D")).map(shown)).toEqual([
      'reworded B {"from":"within 10 days of approval (after: A)","to":"within 10 days of approval (after: D)"}',
    ]);
  });
});

describe("directives that come and go", () => {
  const other = "id: B\ntitle: Another\nlead: MNE";
  it("in the order of the files as they are after, those that went last", () => {
    const before = meetingWith([other, base, "id: C\ntitle: Third\nlead: MNE"]);
    const after = meetingWith([
      "id: N\ntitle: New\nlead: MID\ndue: [2017-10-01, 2017-11-01]",
      base.replace("Do it", "Do that"),
    ]);
    expect(changesOf(before, after).map(shown)).toEqual([
      'created N {"title":"New","lead":"MID","meeting":"M","deadline":{"due":null,"dues":["2017-10-01","2017-11-01"]}}',
      'retitled A {"from":"Do it","to":"Do that"}',
      'removed B {"title":"Another","lead":"MNE","meeting":"M","deadline":{"due":null,"dues":[]}}',
      'removed C {"title":"Third","lead":"MNE","meeting":"M","deadline":{"due":null,"dues":[]}}',
    ]);
  });
  it("from a file to a folder: nothing changed", () => {
    const whole = meetingWith([base, other]);
    const [head = "", meetings = ""] = whole.split(/(?=meetings:)/);
    expect(stateOf(head, meetings).directives.size).toBe(2);
    expect(changesOf(whole, whole)).toEqual([]);
  });
});
