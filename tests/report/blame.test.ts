/** Which commit each value of a record is from. */
import { describe, expect, test } from "vitest";
import type { DirectiveChange, Revision } from "../../src/history/changes.ts";
import type { Directive } from "../../src/register/model.ts";
import { type BlameWords, blame, blameReport } from "../../src/report/blame.ts";
import { textsOf } from "../../src/text/texts.ts";
import { day } from "../support/days.ts";
import { meetingWith, planned } from "../support/register.ts";
import { textOf } from "../support/reports.ts";
import { commit, created, moved, renumbered, retitled, revision, timur, walk } from "../support/revisions.ts";

const texts = textsOf("en");
const words: BlameWords = { blame: texts.blame, report: texts.report, notCommitted: texts.log.notCommitted };

const text = `
id: A
title: Now
lead: OPS
with: [FIN]
due: within two weeks
status: done
done: 2017-10-02
evidence: [No. 1, No. 2]
extensions:
  - { date: 2017-09-25, to: 5 October 2017, by: Chair }
notes:
  - { date: 2017-09-26, text: asked }
  - { date: 2017-09-26, text: asked }
tags: [pumps]
`;

function directive(yaml: string): Directive {
  return planned(meetingWith([yaml])).status("A", "2017-10-05").directive;
}

const extension = { date: day("2017-09-25"), to: "5 October 2017", by: "Chair", reason: null };
const note = { date: day("2017-09-26"), text: "asked" };
const evidence = (added: readonly string[], removed: readonly string[] = []): DirectiveChange => ({
  kind: "evidence-changed",
  id: "A",
  data: { added, removed },
});
const done = (date: string, ...shown: readonly string[]): DirectiveChange => ({
  kind: "done",
  id: "A",
  data: { done: day(date), evidence: shown },
});
const at = (digit: string, ...changes: readonly DirectiveChange[]): Revision =>
  revision(commit(digit, `2017-09-2${digit}`, `commit ${digit}`), ...changes);

/** `field digit` for each field, `*` for the working tree, `?` where nothing is known. */
async function origins(
  revisions: readonly Revision[],
  record: Directive = directive(text),
  due = "2017-10-05",
  read?: (each: Revision) => void,
): Promise<readonly string[]> {
  const [found] = await blame(
    [{ directive: record, deadline: { due: day(due), dues: [] } }],
    walk(revisions, read),
    words,
  );
  return (found?.fields ?? []).map(({ field, origin }) => {
    if (origin.type === "commit") return `${field} ${origin.commit.hash.charAt(0)}`;
    return `${field} ${origin.type === "unknown" ? "?" : "*"}`;
  });
}

describe("a value is from the newest commit that gave it", () => {
  test("every field its own", async () => {
    expect(
      await origins([
        revision(null, retitled("A", "Then", "Now")),
        at("9", { kind: "tags-changed", id: "A", data: { added: ["pumps"], removed: [] } }),
        at("8", done("2017-10-02", "No. 1", "No. 2")),
        at("7", { kind: "noted", id: "A", data: { note } }),
        at("6", { kind: "extended", id: "A", data: { extension, from: day("2017-10-03"), to: day("2017-10-05") } }),
        at("5", { kind: "with-changed", id: "A", data: { added: ["FIN"], removed: ["LAW"] } }),
        at("4", { kind: "noted", id: "A", data: { note } }, retitled("B", "Then", "Now")),
        at("3", { kind: "reworded", id: "A", data: { from: "soon", to: "within two weeks" } }, evidence(["No. 1"])),
        at("2", renumbered("Q", "A")),
        at("1", { kind: "lead-changed", id: "Q", data: { from: "FIN", to: "OPS" } }),
        at("0", created("Q")),
      ]),
    ).toEqual([
      "id 2",
      "title *",
      "meeting 0",
      "lead 1",
      "with 5",
      "wording 3",
      "due 6",
      "status 8",
      "tags 9",
      "evidence 3",
      "evidence 8",
      "extension 6",
      "note 7",
      "note 4",
    ]);
  });

  test("of another branch only what has the value", async () => {
    const found = await origins([
      at("3", retitled("A", "Then", "Otherwise"), moved("A", "2017-10-03", "2017-11-01")),
      at("2", retitled("A", "Then", "Now"), { kind: "with-changed", id: "A", data: { added: ["LAW"], removed: [] } }),
      at("1", created("A")),
    ]);
    expect(found).toEqual(expect.arrayContaining(["title 2", "due 1", "with 1"]));
  });

  test.each<[what: string, revisions: readonly Revision[], origin: string]>([
    ["done with it", [at("3", done("2017-10-02", "No. 1")), at("1", created("A"))], "evidence 3"],
    [
      "recorded before",
      [at("3", done("2017-10-02", "No. 1")), at("2", evidence(["No. 1"])), at("1", created("A"))],
      "evidence 2",
    ],
    [
      "kept when it was reopened",
      [
        at("4", done("2017-10-02", "No. 1")),
        at("3", { kind: "reopened", id: "A", data: { from: "done" } }),
        at("2", done("2017-10-01", "No. 1")),
        at("1", created("A")),
      ],
      "evidence 2",
    ],
    [
      "taken away and recorded again",
      [
        at("4", done("2017-10-02", "No. 1")),
        at("3", { kind: "reopened", id: "A", data: { from: "done" } }, evidence([], ["No. 1"])),
        at("2", done("2017-10-01", "No. 1")),
        at("1", created("A")),
      ],
      "evidence 4",
    ],
    ["there from the beginning", [at("1", created("A"))], "evidence 1"],
  ])("evidence: %s", async (_, revisions, origin) => {
    expect((await origins(revisions)).find((each) => each.startsWith("evidence"))).toBe(origin);
  });

  test.each<[what: string, yaml: string, change: DirectiveChange]>([
    ["reopened", "", { kind: "reopened", id: "A", data: { from: "done" } }],
    [
      "done on another day",
      "status: done\ndone: 2017-10-02",
      { kind: "done-changed", id: "A", data: { from: day("2017-10-01"), to: day("2017-10-02") } },
    ],
    ["withdrawn", "status: withdrawn", { kind: "withdrawn", id: "A", data: { withdrawal: null } }],
  ])("status: %s", async (_, yaml, change) => {
    const record = directive(`id: A\ntitle: T\nlead: OPS\ndue: within two weeks\n${yaml}`);
    expect(await origins([at("2", change), at("1", created("A"))], record)).toContain("status 2");
  });

  test("a wording whose addition changed", async () => {
    const change: DirectiveChange = {
      kind: "reworded",
      id: "A",
      data: { from: "within two weeks", to: "within two weeks (roll: following)" },
    };
    expect(await origins([at("2", change), at("1", created("A"))])).toContain("wording 2");
  });

  test("no wording, since a day by itself took its place", async () => {
    const record = directive("id: A\ntitle: T\nlead: OPS\ndue: 2017-10-09");
    const reworded = (from: string | null, to: string | null): DirectiveChange => {
      return { kind: "reworded", id: "A", data: { from, to } };
    };
    const log = [
      at("3", reworded("2017-10-02", "2017-10-09")),
      at("2", reworded("within two weeks", "2017-10-02")),
      at("1", created("A")),
    ];
    expect(await origins(log, record)).toContain("wording 2");
  });

  test("what no commit has that could be read is from nowhere", async () => {
    expect(await origins([at("2", retitled("A", "Then", "Now"))])).toEqual(
      expect.arrayContaining(["title 2", "lead ?"]),
    );
  });
});

describe("an id that two branches gave to two directives", () => {
  const other = created("A", "Something else");
  const own = created("A", "Now");

  test("the creation that it is from is the one with its values", async () => {
    expect(await origins([at("3", other), at("2", own)])).toEqual(expect.arrayContaining(["title 2", "status 2"]));
  });

  test("or any, where none is like it", async () => {
    expect(await origins([at("3", other), at("2", created("A", "A third"))])).toContain("title 3");
  });
});

describe("a clone that is cut", () => {
  const cut: Revision = { ...at("1", created("A", "Now")), cut: true };
  const report = async (): Promise<ReturnType<typeof blameReport>> => {
    const record = { directive: directive(text), deadline: { due: day("2017-10-05"), dues: [] } };
    return blameReport(await blame([record], walk([at("2", retitled("A", "Then", "Now")), cut]), words), words);
  };

  test("says of which values it cannot tell more", async () => {
    const table = await textOf(await report(), "table");
    expect(table).toContain("^1000000  2017-09-21  Aigul Bekova  lead");
    expect(table).toContain("\n2000000   2017-09-22  Aigul Bekova  title");
    expect(table).toContain("git fetch --unshallow");
  });

  test("in JSON, too", async () => {
    const lines = (await report()).lines();
    expect(lines).toContainEqual(expect.objectContaining({ field: "lead", cut: true }));
    expect(lines.find(({ field }) => field === "title")).not.toHaveProperty("cut");
  });
});

describe("how far it reads", () => {
  test("until every field is found", async () => {
    const read: string[] = [];
    const record = directive("id: A\ntitle: Now\nlead: OPS\ndue: within two weeks");
    await origins(
      [at("3", retitled("A", "Then", "Now")), at("2", created("A")), at("1", created("B"))],
      record,
      "2017-10-03",
      (each) => read.push(each.commit?.hash.charAt(0) ?? "*"),
    );
    expect(read).toEqual(["3", "2"]);
  });
});

describe("the report", () => {
  const revisions = [
    revision(null, retitled("A", "Then", "Now")),
    revision(commit("abcdef123", "2017-10-02", "B-1 is done", timur), done("2017-10-02", "No. 1", "No. 2")),
    revision(commit("123456789", "2017-09-19", "Begin"), created("A")),
  ];
  const report = async (): ReturnType<typeof blame> =>
    await blame(
      [{ directive: directive(text), deadline: { due: day("2017-10-05"), dues: [] } }],
      walk(revisions),
      words,
    );

  test("as a table, without what never had a value", async () => {
    expect(await textOf(blameReport(await report(), words), "table")).toMatchInlineSnapshot(`
      "COMMIT   DAY         AUTHOR             FIELD      VALUE

      A Now
      1234567  2017-09-19  Aigul Bekova       id         A
      –        –           not committed yet  title      Now
      1234567  2017-09-19  Aigul Bekova       meeting    M
      1234567  2017-09-19  Aigul Bekova       lead       OPS
      1234567  2017-09-19  Aigul Bekova       with       FIN
      1234567  2017-09-19  Aigul Bekova       wording    within two weeks
      1234567  2017-09-19  Aigul Bekova       due        2017-10-05
      abcdef1  2017-10-02  Тимур Оспанов      status     done on 2017-10-02
      1234567  2017-09-19  Aigul Bekova       tags       pumps
      abcdef1  2017-10-02  Тимур Оспанов      evidence   No. 1
      abcdef1  2017-10-02  Тимур Оспанов      evidence   No. 2
      1234567  2017-09-19  Aigul Bekova       extension  2017-09-25 extended to 5 October 2017 by Chair
      1234567  2017-09-19  Aigul Bekova       note       2017-09-26 asked
      1234567  2017-09-19  Aigul Bekova       note       2017-09-26 asked
      "
    `);
  });

  test("as JSON, with every field", async () => {
    const [found] = (blameReport(await report(), words).json() as { directives: { id: string; fields: object[] }[] })
      .directives;
    expect(found?.id).toBe("A");
    expect(found?.fields.slice(0, 3)).toEqual([
      {
        field: "id",
        value: "A",
        commit: `123456789${"0".repeat(31)}`,
        author: "Aigul Bekova",
        email: "aigul@example.org",
        date: "2017-09-19",
        time: "2017-09-19T10:00:00+06:00",
        subject: "Begin",
        committed: true,
      },
      {
        field: "title",
        value: "Now",
        commit: null,
        author: null,
        email: null,
        date: null,
        time: null,
        subject: null,
        committed: false,
      },
      expect.objectContaining({ field: "meeting", value: "M" }),
    ]);
    expect(found?.fields).toContainEqual(
      expect.objectContaining({ field: "status", value: { status: "done", done: "2017-10-02", withdrawal: null } }),
    );
    expect(found?.fields).toContainEqual(expect.objectContaining({ field: "with", value: ["FIN"] }));
  });

  test("as CSV, a row a field", async () => {
    const csv = await textOf(blameReport(await report(), words), "csv");
    expect(csv.split("\r\n")[0]).toBe("id,field,value,commit,date,author,email,time,subject");
    expect(csv).toContain("A,title,Now,,,,,,\r\n");
  });
});
