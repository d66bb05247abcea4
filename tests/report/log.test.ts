/** Which revisions the log shows, and how far it reads. */
import { describe, expect, test } from "vitest";
import type { Revision } from "../../src/history/changes.ts";
import { changeText } from "../../src/report/change-text.ts";
import { Trail } from "../../src/report/follow.ts";
import { type LogQuery, logColumns, logEntry, selected } from "../../src/report/log.ts";
import { textsOf } from "../../src/text/texts.ts";
import { day } from "../support/days.ts";
import {
  commit,
  created,
  moved,
  renumbered,
  retitled,
  revision,
  timur,
  unreadable,
  walk,
} from "../support/revisions.ts";

const texts = textsOf("en");

const history: readonly Revision[] = [
  revision(null, retitled("A", "x", "y")),
  revision(commit("9", "2018-05-04", "nine", timur), moved("B", "2018-04-01", "2018-05-01"), retitled("A", "w", "x")),
  unreadable(commit("8", "2018-05-03", "eight")),
  unreadable(commit("7", "2018-05-02", "seven", timur)),
  revision(commit("6", "2018-05-02", "six"), renumbered("Q", "B")),
  revision(commit("5", "2018-04-20", "five"), retitled("Q", "p", "q")),
  unreadable(commit("4", "2018-04-19", "four")),
  revision(commit("3", "2018-04-18", "three", timur), created("Q"), created("C")),
  revision(commit("2", "2018-04-17", "two"), created("A")),
];

const all: LogQuery = {
  since: null,
  until: null,
  author: "",
  kinds: null,
  limit: null,
  today: () => day("2018-05-05"),
};

/** Each revision that is shown, by the digit of its commit, with the kinds of the changes that are. */
async function shown(
  query: Partial<LogQuery>,
  trail: Trail | null = null,
  read?: (each: Revision) => void,
): Promise<readonly string[]> {
  const found: string[] = [];
  for await (const { commit: of, changes, unreadable: isBroken } of selected(walk(history, read), trail, {
    ...all,
    ...query,
  })) {
    const what = isBroken ? "?" : changes.map(({ kind, id }) => `${kind} ${id}`).join(", ");
    found.push(`${of?.hash.charAt(0) ?? "*"} ${what}`);
  }
  return found;
}

describe("what the log shows", () => {
  test("everything, what is not committed yet first", async () => {
    expect(await shown({})).toEqual([
      "* retitled A",
      "9 moved B, retitled A",
      "8 ?",
      "7 ?",
      "6 renumbered B",
      "5 retitled Q",
      "4 ?",
      "3 created Q, created C",
      "2 created A",
    ]);
  });

  test.each<[what: string, query: Partial<LogQuery>, found: readonly string[]]>([
    ["from a day, that day included", { since: day("2018-05-02") }, ["*", "9", "8", "7", "6"]],
    ["to a day, that day included", { until: day("2018-04-18") }, ["3", "2"]],
    ["one day", { since: day("2018-05-04"), until: day("2018-05-04") }, ["9"]],
    ["what is not committed is of today", { since: day("2018-05-05") }, ["*"]],
    ["and not of tomorrow", { since: day("2018-05-06") }, []],
    ["by a part of the author's name, in any case", { author: "тимур" }, ["9", "7", "3"]],
    ["by the author's address", { author: "aigul@EXAMPLE" }, ["8", "6", "5", "4", "2"]],
    ["by all words of the author", { author: "оспанов тимур" }, ["9", "7", "3"]],
    ["so many at most", { limit: 3 }, ["*", "9", "8"]],
    ["so many of those that are asked for", { limit: 2, author: "aigul" }, ["8", "6"]],
  ])("%s", async (_, query, found) => {
    expect((await shown(query)).map((each) => each.charAt(0))).toEqual(found);
  });

  test("of some kinds only; broken commits only where they may be what was asked for", async () => {
    const kinds = new Set(["moved", "created"] as const);
    expect(await shown({ kinds })).toEqual(["9 moved B", "8 ?", "7 ?", "3 created Q, created C", "2 created A"]);
  });

  test("of one directive, through its earlier ids", async () => {
    expect(await shown({}, new Trail(["B"]))).toEqual([
      "9 moved B",
      "8 ?",
      "7 ?",
      "6 renumbered B",
      "5 retitled Q",
      "4 ?",
      "3 created Q",
    ]);
  });

  test("by an id of earlier", async () => {
    expect(await shown({}, new Trail([], ["q"]))).toEqual(["6 renumbered B", "5 retitled Q", "4 ?", "3 created Q"]);
  });

  test("the trail is followed through commits that are not shown", async () => {
    expect(await shown({ until: day("2018-04-30") }, new Trail(["B"]))).toEqual(["5 retitled Q", "4 ?", "3 created Q"]);
  });
});

describe("how far it reads", () => {
  const readFor = async (query: Partial<LogQuery>, trail: Trail | null = null): Promise<number> => {
    let count = 0;
    await shown(query, trail, () => {
      count += 1;
    });
    return count;
  };

  test("no further than the limit asks", async () => {
    expect(await readFor({ limit: 1 })).toBe(1);
    expect(await readFor({ limit: 2 }, new Trail(["B"]))).toBe(3);
  });

  test("to the end without a limit, since days of commits may be in any order", async () => {
    expect(await readFor({ since: day("2018-05-04") })).toBe(history.length);
  });

  test("until each id has been found, before anything is shown", async () => {
    const trail = new Trail(["B"], ["C"]);
    const read: string[] = [];
    const first = await selected(
      walk(history, (each) => read.push(each.commit?.hash.charAt(0) ?? "*")),
      trail,
      { ...all, limit: 1 },
    ).next();
    expect(first.value?.commit?.hash.charAt(0)).toBe("9");
    expect(read.at(-1)).toBe("3");
  });

  test("an id that was never there: nothing is shown, and the trail tells", async () => {
    const trail = new Trail(["B"], ["D"]);
    expect(await shown({}, trail)).toEqual([]);
    expect(trail.unseen).toEqual(["D"]);
  });
});

describe("an entry", () => {
  const word = (change: Parameters<typeof changeText>[0]): string => changeText(change, texts.diff.change);

  test("is JSON with the data of each change and its words", () => {
    const [, second] = history;
    if (second === undefined) throw new Error("there is no such revision");
    expect(logEntry(second, word).json()).toEqual({
      commit: `9${"0".repeat(39)}`,
      author: "Тимур Оспанов",
      email: "timur@example.org",
      date: "2018-05-04",
      time: "2018-05-04T10:00:00+06:00",
      subject: "nine",
      changes: [
        {
          kind: "moved",
          id: "B",
          from: { due: "2018-04-01", dues: [] },
          to: { due: "2018-05-01", dues: [] },
          text: "due 1 April 2018 → 1 May 2018, with no extension recorded",
        },
        { kind: "retitled", id: "A", from: "w", to: "x", text: "title “w” → “x”" },
      ],
      unreadable: false,
    });
  });

  test("of the working tree has no commit", () => {
    const [first] = history;
    if (first === undefined) throw new Error("there is no such revision");
    const entry = logEntry(first, word);
    expect(entry.head).toBeNull();
    expect(entry.json()).toMatchObject({ commit: null, author: null, date: null, subject: null });
  });

  test("is a row for each change, with what was before and what is after", () => {
    const [, second] = history;
    if (second === undefined) throw new Error("there is no such revision");
    const rows = logEntry(second, word).rows();
    const at = (column: (typeof logColumns)[number]): readonly unknown[] =>
      rows.map((cells) => cells[logColumns.indexOf(column)]);
    expect(at("id")).toEqual([
      { type: "text", text: "B" },
      { type: "text", text: "A" },
    ]);
    expect(at("from")).toEqual([
      { type: "text", text: "2018-04-01" },
      { type: "text", text: "w" },
    ]);
    expect(at("to")).toEqual([
      { type: "text", text: "2018-05-01" },
      { type: "text", text: "x" },
    ]);
  });
});
