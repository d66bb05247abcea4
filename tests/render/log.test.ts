/** The log in each format. */
import { describe, expect, test } from "vitest";
import { displayWidth } from "../../src/diagnostics/width.ts";
import type { Revision } from "../../src/history/changes.ts";
import type { FormatName } from "../../src/render/index.ts";
import { formatNames } from "../../src/render/index.ts";
import { logWriter } from "../../src/render/log.ts";
import type { Style } from "../../src/render/style.ts";
import { changeText } from "../../src/report/change-text.ts";
import { logEntry } from "../../src/report/log.ts";
import { textsOf } from "../../src/text/texts.ts";
import { commit, moved, retitled, revision, timur, unreadable } from "../support/revisions.ts";

const texts = textsOf("en");

async function rendered(
  revisions: readonly Revision[],
  format: FormatName,
  style: Partial<Style> = {},
): Promise<string> {
  const setting = { texts: texts.log, nothing: "Nothing." };
  const writer = await logWriter(format, { colour: false, width: undefined, ...style }, setting);
  const entries = revisions.map((each, place) =>
    writer.entry(
      logEntry(each, (change) => changeText(change, texts.diff.change)),
      place,
    ),
  );
  return [writer.begin, ...entries, writer.end(revisions.length)].join("");
}

const plain: readonly Revision[] = [
  revision(null, retitled("A-10", "x", "y")),
  revision(
    commit("abcdef0123", "2018-05-04", "Move what has to be moved, and say so", timur),
    moved("A-1", "2018-04-01", "2018-05-01"),
    retitled("A-10", "Survey the pumps", "Survey the pumps of the northern district and of the southern district"),
  ),
  unreadable(commit("1234567890", "2018-05-03", "Half of it")),
];

const esc = "\u001b";
const hostile: readonly Revision[] = [
  revision(
    {
      ...commit("fff", "2018-05-04", `${esc}[2J::error::\u202esubject | *bold*\n- item`),
      author: `=cmd()${esc}]0;x\u0007`,
    },
    retitled(`=A${esc}[31m`, "a\nb", "<script>`x`|\u200b"),
  ),
];

describe("for people", () => {
  test("a block a commit, a line a change", async () => {
    expect(await rendered(plain, "table")).toMatchInlineSnapshot(`
      "not committed yet
        A-10  title “x” → “y”

      abcdef0  2018-05-04  Тимур Оспанов  Move what has to be moved, and say so
        A-1   due 1 April 2018 → 1 May 2018, with no extension recorded
        A-10  title “Survey the pumps” → “Survey the pumps of the northern district and of the southern district”

      1234567  2018-05-03  Aigul Bekova  Half of it
        The register does not validate here; what changed is told with the next commit in which it does.
      "
    `);
  });

  test("in a terminal, wrapped under where the text begins", async () => {
    expect(await rendered(plain, "table", { width: 60 })).toMatchInlineSnapshot(`
      "not committed yet
        A-10  title “x” → “y”

      abcdef0  2018-05-04  Тимур Оспанов  Move what has to be
                                          moved, and say so
        A-1   due 1 April 2018 → 1 May 2018, with no extension
              recorded
        A-10  title “Survey the pumps” → “Survey the pumps of the
              northern district and of the southern district”

      1234567  2018-05-03  Aigul Bekova  Half of it
        The register does not validate here; what changed is told
        with the next commit in which it does.
      "
    `);
  });

  test("in a narrow one, below it", async () => {
    expect(await rendered(plain, "table", { width: 30 })).toMatchInlineSnapshot(`
      "not committed yet
      A-10
        title “x” → “y”

      abcdef0  2018-05-04  Тимур
      Оспанов
      Move what has to be moved, and
      say so
      A-1
        due 1 April 2018 → 1 May
        2018, with no extension
        recorded
      A-10
        title “Survey the pumps” →
        “Survey the pumps of the
        northern district and of the
        southern district”

      1234567  2018-05-03  Aigul
      Bekova
      Half of it
        The register does not
        validate here; what changed
        is told with the next commit
        in which it does.
      "
    `);
  });

  test.each([1, 10, 17, 24, 39, 61, 80, 200])("no line is wider than a terminal of %i columns", async (width) => {
    const lines = (await rendered([...plain, ...hostile], "table", { width })).split("\n");
    expect(Math.max(...lines.map(displayWidth))).toBeLessThanOrEqual(Math.max(width, 10));
  });

  test("in colour, without which it says the same", async () => {
    const coloured = await rendered(plain, "table", { colour: true });
    expect(coloured).toContain(`${esc}[33mabcdef0${esc}[39m`);
    expect(coloured).toContain(`${esc}[31mdue 1 April 2018 → 1 May 2018, with no extension recorded${esc}[39m`);
    // biome-ignore lint/suspicious/noControlCharactersInRegex: colours
    expect(coloured.replace(/\u001b\[\d+m/g, "")).toBe(await rendered(plain, "table"));
  });

  test("nothing is said to be nothing", async () => {
    expect(await rendered([], "table")).toBe("Nothing.\n");
    expect(await rendered([], "markdown")).toBe("Nothing.\n");
  });
});

test("markdown", async () => {
  expect(await rendered([...plain, ...hostile], "markdown")).toMatchInlineSnapshot(`
    "### not committed yet

    - **A-10** title “x” → “y”

    ### abcdef0 2018-05-04 Тимур Оспанов Move what has to be moved, and say so

    - **A-1** due 1 April 2018 → 1 May 2018, with no extension recorded
    - **A-10** title “Survey the pumps” → “Survey the pumps of the northern district and of the southern district”

    ### 1234567 2018-05-03 Aigul Bekova Half of it

    - The register does not validate here; what changed is told with the next commit in which it does.

    ### fff0000 2018-05-04 =cmd()\\\\x1b\\]0;x\\\\x07 \\\\x1b\\[2J::error::\\\\u202esubject \\| \\*bold\\* - item

    - **=A\\\\x1b\\[31m** title “a b” → “&lt;script&gt;\\\`x\\\`\\|\\\\u200b”
    "
  `);
});

describe("for programs", () => {
  test("JSON is one document, each revision on a line of its own", async () => {
    const text = await rendered(plain, "json");
    const found = JSON.parse(text);
    expect(found).toMatchObject({ schemaVersion: 1, kind: "log" });
    expect(found.revisions.map((each: { commit: string | null }) => each.commit?.slice(0, 7) ?? null)).toEqual([
      null,
      "abcdef0",
      "1234567",
    ]);
    expect(text.split("\n")).toHaveLength(plain.length + 3);
    expect(JSON.parse(await rendered([], "json"))).toEqual({ schemaVersion: 1, kind: "log", revisions: [] });
  });

  test("ndjson is the same revisions, one a line", async () => {
    const lines = (await rendered(plain, "ndjson")).trimEnd().split("\n");
    expect(lines.map((line) => JSON.parse(line))).toEqual(JSON.parse(await rendered(plain, "json")).revisions);
    expect(await rendered([], "ndjson")).toBe("");
  });

  test("csv and tsv have a row a change", async () => {
    expect(await rendered(plain, "tsv")).toMatchInlineSnapshot(`
      "commit	date	author	email	time	subject	id	kind	from	to	text
      						A-10	retitled	x	y	title “x” → “y”
      abcdef0123000000000000000000000000000000	2018-05-04	Тимур Оспанов	timur@example.org	2018-05-04T10:00:00+06:00	Move what has to be moved, and say so	A-1	moved	2018-04-01	2018-05-01	due 1 April 2018 → 1 May 2018, with no extension recorded
      abcdef0123000000000000000000000000000000	2018-05-04	Тимур Оспанов	timur@example.org	2018-05-04T10:00:00+06:00	Move what has to be moved, and say so	A-10	retitled	Survey the pumps	Survey the pumps of the northern district and of the southern district	title “Survey the pumps” → “Survey the pumps of the northern district and of the southern district”
      "
    `);
    const csv = await rendered(plain, "csv");
    expect(csv.trimEnd().split("\r\n")).toHaveLength(4);
    expect(await rendered([], "csv")).toBe("commit,date,author,email,time,subject,id,kind,from,to,text\r\n");
  });
});

describe("what was written by others does nothing", () => {
  test.each(formatNames)("%s: no control character, no bidi, nothing invisible", async (format) => {
    // The formats' own line ends.
    const text = (await rendered(hostile, format)).replace(/[\r\n\t]/g, "");
    expect(text).not.toMatch(/[\p{Cc}\p{Cf}]/u);
  });

  test("a cell is no formula", async () => {
    const [, row = ""] = (await rendered(hostile, "tsv")).split("\n");
    const cells = row.split("\t");
    expect(cells[2]).toMatch(/^'=cmd/);
    expect(cells[6]).toMatch(/^'=A/);
  });

  test("no line is a command to CI", async () => {
    const commands = [revision({ ...commit("fff", "2018-05-04", "x"), subject: "::error::x", author: "::warning::" })];
    for (const format of formatNames) expect(await rendered(commands, format)).not.toMatch(/^\s*::/m);
  });
});
