/** A register whose texts would be commands to a CI system, through every command and format. */
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { run, withFolder } from "./run.ts";

const orders = ["::error title=x::", " ::stop-commands::x", "##[error]x", "a ##vso[task.complete]x", "##VSO[x]"];

/** What CI systems act on: GitHub `::` at the beginning of a line and `##[` anywhere, Azure `##vso[` anywhere. */
const acted = /^\s*::|##\[|##vso\[/im;

const quoted = (text: string): string => JSON.stringify(text);

/** A sound register made of one text. `\n` stands before it as well, for formats that keep line breaks in a cell. */
function register(order: string): string {
  const text = quoted(order);
  const broken = quoted(`x\n${order}`);
  return `version: 1
title: ${text}
meetings:
  - id: ${text}
    date: 2017-09-19
    title: ${text}
    source: ${text}
    directives:
      - id: ${text}
        title: ${text}
        lead: ${text}
        with: [${text}]
        due: by 1 October
        tags: [${text}, ${broken}]
        notes: [${text}, ${broken}]
      - id: second
        title: ${broken}
        lead: ${broken}
        due: by 1 December
        status: done
        done: 2017-11-01
        evidence: [${text}, ${broken}]
        extensions: [{ date: 2017-12-02, to: by 1 January, by: ${text}, reason: ${broken} }]
`;
}

const formats = ["table", "json", "ndjson", "csv", "tsv", "markdown"];
const columns = ["id,title", "title,id", "lead,meeting,with,tags,evidence,extensions"];

function calls(id: string): readonly (readonly string[])[] {
  const reports = [
    ["list"],
    ...columns.map((list) => ["list", "--columns", list]),
    ...["lead", "body", "meeting", "tag"].flatMap((key) => [
      ["list", "--group", key],
      ["stats", "--group", key],
    ]),
    ["show", id, "second"],
    ["check"],
    ["check", "evidence", "extension", "--strict"],
  ];
  return [
    ...reports.flatMap((report) => formats.map((format) => [...report, "--format", format])),
    ...["table", "json", "markdown"].map((format) => ["explain", id, "--format", format]),
    ["explain", id, "--from", "2017-09-19"],
    ["list", "--tag", `${id}x`],
    ["list", "--lead", `${id}x`],
    ["show", `${id}x`],
  ];
}

async function expectHarmless(words: readonly string[], cwd: string): Promise<void> {
  const { stdout, stderr } = await run(words, { cwd });
  expect(stdout + stderr, words.join(" ")).not.toMatch(acted);
}

describe("nothing in a register is a command to CI", () => {
  test.each(orders)("%j in a sound register", async (order) => {
    await withFolder(async (cwd) => {
      writeFileSync(join(cwd, "directives.yaml"), register(order));
      for (const words of calls(order)) await expectHarmless(words, cwd);
    });
  });

  test.each(orders)("%j in what is wrong, and in the name of the file", async (order) => {
    await withFolder(async (cwd) => {
      const name = `${order.replaceAll("/", "")}.yaml`;
      mkdirSync(join(cwd, "r"));
      writeFileSync(
        join(cwd, "r", name),
        `version: 1\n${quoted(order)}: 1\ntimezone: ${quoted(order)}\n${order}\ntitle: [${order}\n`,
      );
      for (const format of formats) {
        await expectHarmless(["check", "--register", name, "--format", format], join(cwd, "r"));
      }
      await expectHarmless(["list", "--register", name], join(cwd, "r"));
    });
  });

  test("and all of it can be seen", async () => {
    await withFolder(async (cwd) => {
      writeFileSync(join(cwd, "directives.yaml"), register("::error::x"));
      const csv = await run(["list", "--columns", "id", "--format", "csv"], { cwd });
      expect(csv.stdout).toContain("\\x3a:error::x");
      const table = await run(["show", "::error::x"], { cwd });
      expect(table.stdout).toMatch(/^\\x3a:error::x {2}\\x3a:error::x\n/);
    });
  });

  test("JSON keeps the text as it is", async () => {
    await withFolder(async (cwd) => {
      writeFileSync(join(cwd, "directives.yaml"), register("##[error]x"));
      const { stdout } = await run(["list", "--format", "json"], { cwd });
      expect(JSON.parse(stdout).directives[0].id).toBe("##[error]x");
    });
  });
});
