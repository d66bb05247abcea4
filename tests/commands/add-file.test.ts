import { describe, expect, test } from "vitest";
import { fileNames, type MeetingFile } from "../../src/commands/edit/add-file.ts";
import { day } from "../support/days.ts";

/** `path: id date, id date` */
function fileOf(line: string): MeetingFile {
  const [path = "", meetings = ""] = line.split(": ");
  return { path, meetings: meetings.split(", ").map(ownerOf) };
}

function ownerOf(text: string): MeetingFile["meetings"][number] {
  const [, id = "", date = ""] = /^(.*) (\S+)$/.exec(text) ?? [];
  return { id, date: day(date) };
}

type Case = readonly [what: string, files: readonly string[], target: string, gives: readonly string[]];

describe("the names for a new meeting's file", () => {
  const cases: readonly Case[] = [
    ["its id", [], "gov-2017-10-03 2017-10-03", ["gov-2017-10-03.yaml"]],
    [
      "its id, as the others have theirs",
      ["gov-2017-09-19.yaml: gov-2017-09-19 2017-09-19"],
      "gov-2017-10-03 2017-10-03",
      ["gov-2017-10-03.yaml", "gov-2017-10-03.yaml"],
    ],
    ["with their ending", ["m-1.yml: m-1 2017-09-19"], "m-2 2017-10-03", ["m-2.yml", "m-2.yml"]],
    [
      "in their folder",
      ["meetings/m-1.yaml: m-1 2017-09-19"],
      "m-2 2017-10-03",
      ["meetings/m-2.yaml", "meetings/m-2.yaml"],
    ],
    [
      "in the folder of its year",
      ["2017/m-1.yaml: m-1 2017-09-19"],
      "m-2 2018-01-09",
      ["2018/m-2.yaml", "2018/m-2.yaml"],
    ],
    ["its date", ["2017/2017-09-19.yaml: gov 2017-09-19"], "x 2018-01-09", ["2018/2018-01-09.yaml", "2018/x.yaml"]],
    ["its date in folders", ["2017/09/19.yaml: gov 2017-09-19"], "x 2018-01-09", ["2018/01/09.yaml", "2018/01/x.yaml"]],
    [
      "month and day, where several are named so",
      ["2017/09-19.yaml: a 2017-09-19", "2017/10-03.yaml: b 2017-10-03"],
      "x 2018-01-09",
      ["2018/01-09.yaml (shared)", "2018/x.yaml"],
    ],
    [
      "words with the date",
      ["gov 2017-09-19.yaml: m-1 2017-09-19"],
      "m-2 2017-10-03",
      ["gov 2017-10-03.yaml", "m-2.yaml"],
    ],
    [
      "the year, where a file holds one",
      ["2016.yaml: a 2016-03-01, b 2016-05-03", "2017.yaml: c 2017-09-19"],
      "x 2017-10-03",
      ["2017.yaml (shared)", "x.yaml"],
    ],
    ["not the year of the only file", ["2017.yaml: c 2017-09-19"], "x 2018-01-09", ["x.yaml"]],
    ["not a month that is only a word", ["2018/march.yaml: c 2018-03-05"], "x 2018-05-03", ["2018/x.yaml"]],
    ["not a number that is no date", ["001.yaml: c 2017-09-19"], "x 2017-10-03", ["x.yaml"]],
    ["not a folder whose number is no date", ["part1/c.yaml: c 2017-09-19"], "x 2017-10-03", ["x.yaml"]],
    [
      "not the pattern of one among many",
      ["a.yaml: m-1 2017-09-05", "b.yaml: m-2 2017-09-19", "2017-10-03.yaml: m-3 2017-10-03"],
      "m-4 2017-10-10",
      ["m-4.yaml"],
    ],
  ];
  test.each(cases)("%s", (_, files, target, gives) => {
    const names = fileNames(files.map(fileOf), ownerOf(target));
    expect(names.map(({ path, isShared }) => `${path}${isShared ? " (shared)" : ""}`)).toEqual(gives);
  });
});

describe("an id as a file name", () => {
  const cases: readonly (readonly [id: string, gives: string | undefined])[] = [
    ["№ 827/3", "827-3.yaml"],
    ["../../etc/passwd", "etc-passwd.yaml"],
    ["..", undefined],
    [".hidden", "hidden.yaml"],
    ["C:\\meetings", "C-meetings.yaml"],
    ["Заседание 3", "Заседание-3.yaml"],
    ["a\u0000b\u202e", "a-b.yaml"],
    ["nul", undefined],
    ["x".repeat(101), undefined],
    ["///", undefined],
  ];
  test.each(cases)("%j", (id, gives) => {
    expect(fileNames([], { id, date: day("2017-10-03") })[0]?.path).toBe(gives);
  });
});
