/** Words of the command line → the changes to a record. */
import { describe, expect, test } from "vitest";
import { changes } from "./record.ts";

type Case = readonly [keys: string, words: readonly string[], expected: readonly string[]];

describe("single values", () => {
  const cases: readonly Case[] = [
    ["", ["title=New"], ['set title "New"']],
    ["", ["title=T"], []],
    ["", ["title= a = b "], ['set title " a = b "']],
    ["lead: MIC", ["lead=MES", "title=New"], ['set title "New"', 'set lead "MES"']],
    ["", ["lead=MES"], ['set lead "MES"']],
    ["lead: MIC", ["lead="], ["remove lead"]],
    ["", ["lead="], []],
    ["status: done, done: 2017-10-02", ["status=", "done="], ["remove status", "remove done"]],
    ["extensions: [{ date: 2017-10-01, to: 1 month }]", ["extensions.0.to=2 weeks"], ['set extensions.0.to "2 weeks"']],
    ["extensions: [{ date: 2017-10-01, to: 1 month }]", ["extensions.0.by=PM"], ['set extensions.0.by "PM"']],
    [
      "extensions: [{ date: 2017-10-01, to: 1 month, reason: x }]",
      ["extensions.0.reason="],
      ["remove extensions.0.reason"],
    ],
    [
      "reports: [{ for: 2017-Q3, done: 2017-10-09 }]",
      ["reports.0.done=2017-10-10"],
      ['set reports.0.done "2017-10-10"'],
    ],
    [
      "reports: [{ for: 2017-Q3, done: 2017-10-09 }]",
      ["reports.0.evidence.0=No. 1"],
      ['set reports.0.evidence ["No. 1"]'],
    ],
  ];
  test.each(cases)("%s with %j", (keys, words, expected) => expect(changes(keys, words)).toEqual(expected));
});

describe("lists of texts", () => {
  const cases: readonly Case[] = [
    ["with: [MIC, MES]", ["with.1=MNE"], ['set with.1 "MNE"']],
    ["with: [MIC, MES]", ["with.1=MES"], []],
    ["with: [MIC, MES]", ["with.2=MNE"], ['append with "MNE"']],
    ["with: [MIC]", ["with.1=MES", "with.2=MNE"], ['append with "MES"', 'append with "MNE"']],
    ["", ["tags.0=budget"], ['set tags ["budget"]']],
    ["tags:", ["tags.0=budget"], ['set tags ["budget"]']],
    ["with: [MIC, MES, MNE]", ["with.0=", "with.1="], ["remove with.0", "remove with.1"]],
    ["with: [MIC, MES]", ["with.0=", "with.1=X"], ["remove with.0", 'set with.1 "X"']],
    ["with: [MIC, MES]", ["with.0=", "with.2=X"], ["remove with.0", 'append with "X"']],
    ["with: [MIC]", ["with.0="], ["remove with"]],
    // One text stands for a list of one.
    ["with: MIC", ["with.0=MES"], ['set with "MES"']],
    ["with: MIC", ["with=MES"], ['set with "MES"']],
    ["with: MIC", ["with="], ["remove with"]],
    ["with: MIC", ["with.0="], ["remove with"]],
    ["with: MIC", ["with.1=MES"], ['append with "MES"']],
    ["with: MIC", ["with.0=MES", "with.1=MNE"], ['set with ["MES","MNE"]']],
    ["with: [MIC]", ["with.0=", "with.1=MES"], ["remove with.0", 'append with "MES"']],
    ["with: MIC", ["with.0=", "with.1=MES"], ['set with ["MES"]']],
    ["", ["tags="], []],
  ];
  test.each(cases)("%s with %j", (keys, words, expected) => expect(changes(keys, words)).toEqual(expected));
});

describe("deadlines", () => {
  const cases: readonly Case[] = [
    ["", ["due=by 1 October"], ['set due "by 1 October"']],
    ["due: two weeks", ["due=by 1 October"], ['set due "by 1 October"']],
    ["due: two weeks", ["due="], ["remove due"]],
    ["due: two weeks", ["due.0=by 1 October"], ['set due "by 1 October"']],
    ["due: two weeks", ["due.roll=following"], ['set due {"wording":"two weeks","roll":"following"}']],
    ["due: two weeks", ["due.wording=1 month"], ['set due "1 month"']],
    ["due: two weeks", ["due.date=2017-10-01"], ['set due {"wording":"two weeks","date":"2017-10-01"}']],
    ["due: two weeks", ["due.date=none"], ['set due {"wording":"two weeks","date":"none"}']],
    ["due: two weeks", ["due.wording="], ["remove due"]],
    ["due: 2017-10-01", ["due.date=2017-10-02"], ['set due "2017-10-02"']],
    ["due: 2017-10-01", ["due.date=none"], ['set due {"date":"none"}']],
    ["due: [two weeks, 2018-01-10]", ["due.0.wording=1 month"], ['set due.0 "1 month"']],
    ["due: 2017-10-01", ["due.roll=following"], ['set due {"date":"2017-10-01","roll":"following"}']],
    ["due: two weeks", ["due.after=B", "due=1 month"], ['set due {"wording":"1 month","after":"B"}']],
    ["", ["due.after=B", "due.wording=1 month"], ['set due {"wording":"1 month","after":"B"}']],
    ["due: { wording: 1 month, after: B }", ["due.after=C"], ['set due.after "C"']],
    ["due: { wording: 1 month, after: B }", ["due.after="], ["remove due.after"]],
    ["due: { wording: 1 month }", ["due.wording="], ["remove due"]],
    ["due: { wording: 1 month }", ["due.0.count=event-day"], ['set due.count "event-day"']],
    ["due: 2017-10-01", ["due.1=2018-01-10"], ['append due "2018-01-10"']],
    ["due: { date: 2017-10-01 }", ["due.1=2018-01-10"], ['append due "2018-01-10"']],
    ["due: [2017-10-01, 2018-01-10]", ["due.1=2018-01-12"], ['set due.1 "2018-01-12"']],
    ["due: [2017-10-01, 2018-01-10]", ["due.0="], ["remove due.0"]],
    [
      "due: [2017-10-01, 2018-01-10]",
      ["due.1.wording=in January"],
      ['set due.1 {"wording":"in January","date":"2018-01-10"}'],
    ],
    ["due: [2017-10-01, { wording: x, date: none }]", ["due.1.date=2018-01-10"], ['set due.1.date "2018-01-10"']],
  ];
  test.each(cases)("%s with %j", (keys, words, expected) => expect(changes(keys, words)).toEqual(expected));
});

describe("notes and withdrawals", () => {
  const cases: readonly Case[] = [
    ["notes: [a, { date: 2017-10-01, text: b }]", ["notes.1.text=c"], ['set notes.1.text "c"']],
    ["notes: [a, { date: 2017-10-01, text: b }]", ["notes.1.date="], ["remove notes.1.date"]],
    ["notes: [a, b]", ["notes.0=c"], ['set notes.0 "c"']],
    ["notes: [a, b]", ["notes.0.text=c"], ['set notes.0 "c"']],
    ["notes: a", ["notes.0.text=c"], ['set notes "c"']],
    ["notes: [a, b]", ["notes.0.date=2017-10-01"], ['set notes.0 {"date":"2017-10-01","text":"a"}']],
    ["notes: [a, b]", ["notes.0="], ["remove notes.0"]],
    ["notes: a", ["notes=b"], ['set notes "b"']],
    ["notes: a", ["notes.0=b"], ['set notes "b"']],
    ["notes: a", ["notes.0.date=2017-10-01"], ['set notes [{"date":"2017-10-01","text":"a"}]']],
    ["status: withdrawn", ["withdrawn.date=2017-11-01"], ['set withdrawn {"date":"2017-11-01"}']],
    [
      "status: withdrawn",
      ["withdrawn.reason=x", "withdrawn.date=2017-11-01"],
      ['set withdrawn {"date":"2017-11-01","reason":"x"}'],
    ],
    ["withdrawn: { date: 2017-11-01, reason: x }", ["withdrawn.reason="], ["remove withdrawn.reason"]],
  ];
  test.each(cases)("%s with %j", (keys, words, expected) => expect(changes(keys, words)).toEqual(expected));
});

describe("meetings", () => {
  const cases: readonly Case[] = [
    ["date: 2017-09-19", ["date=2017-09-20"], ['set date "2017-09-20"']],
    ["", ["source=zakon.kz"], ['set source "zakon.kz"']],
    ["rules: { roll: none }", ["rules.roll=following"], ['set rules.roll "following"']],
    ["rules: { roll: none }", ["rules.roll="], ["remove rules"]],
    ["", ["rules.terms.оперативно=5 days"], ['set rules {"terms":{"оперативно":"5 days"}}']],
    ["rules: { terms: { a.b: 1 day } }", ["rules.terms.a.b=2 days"], ['set rules.terms.a.b "2 days"']],
    ["rules: { terms: { a: 1 day }, roll: none }", ["rules.terms.a="], ["remove rules.terms"]],
    ["", ["rules.terms.__proto__=5 days"], ['set rules {"terms":{"__proto__":"5 days"}}']],
    ["due: by 1 October", ["due.roll=following"], ['set due {"wording":"by 1 October","roll":"following"}']],
  ];
  test.each(cases)("%s with %j", (keys, words, expected) => {
    expect(changes(keys, words, "meeting")).toEqual(expected);
  });
});
