/** `init`: what it writes, where, and what it asks. */
import { readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { parse } from "yaml";
import { jsonSchema, jsonSchemaText } from "../../../src/register/json-schema.ts";
import { violations } from "../../support/json-schema.ts";
import { atDesk, expectFile } from "./begun.ts";

const fine = { code: 0, stdout: "", stderr: "" };

describe("what it writes", () => {
  it("a register, which is in order at once, and its schema", async () => {
    await atDesk(async ({ run, read, files }) => {
      expect(await run(["init"])).toEqual({
        code: 0,
        stdout:
          "Wrote directives.yaml and directives.schema.json.\n" +
          "The register holds an example; see it with directives list, then put your first meeting in its place.\n",
        stderr: "",
      });
      expect(files()).toEqual(["directives.schema.json", "directives.yaml"]);
      expectFile("directives.yaml", read("directives.yaml"));
      expect(read("directives.schema.json")).toBe(jsonSchemaText("register"));
      expect(await run(["check"])).toEqual(fine);
      expect(await run(["check", "register", "--strict"])).toEqual(fine);
      const { code, stdout, stderr } = await run(["list", "--columns", "id,due,state"]);
      expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
      expect(stdout.split("\n").slice(1, 3)).toEqual([
        "EX-1  2017-12-19  · in 14 days",
        "EX-2  2018-03-01  · in 86 days",
      ]);
    });
  });

  it("a folder, and both its schemas", async () => {
    await atDesk(async ({ run, read, files }) => {
      const { code, stdout } = await run(["init", "--folder", "--calendar", "KZ"]);
      expect(code).toBe(0);
      expect(stdout).toContain("see it with directives list, then");
      const names = ["directives.schema.json", "example-2017-12-05.yaml", "meetings.schema.json", "register.yaml"];
      expect(files()).toEqual(names.map((name) => `directives/${name}`));
      expectFile("register.yaml", read("directives/register.yaml"));
      expectFile("example-2017-12-05.yaml", read("directives/example-2017-12-05.yaml"));
      expect(await run(["check"])).toEqual(fine);
      expect((await run(["list"])).stdout).toContain("EX-2");
    });
  });

  it("what the flags say", async () => {
    await atDesk(async ({ run, read }) => {
      const flags = ["--title", " Совет: решения ", "--calendar", "de-by", "--timezone", "Europe/Berlin"];
      expect((await run(["init", ...flags])).code).toBe(0);
      const { title, calendar, timezone } = parse(read("directives.yaml"));
      expect({ title, calendar, timezone }).toEqual({
        title: "Совет: решения",
        calendar: "DE-BY",
        timezone: "Europe/Berlin",
      });
      expect(await run(["check"])).toEqual(fine);
    });
  });

  const titles = [
    "Yes",
    "null",
    "2018",
    "a: b",
    "- a",
    "# a",
    "'",
    '"',
    "\\",
    "{a}",
    "!a",
    "&a",
    "*a",
    "a #b",
    "é",
    "💡",
  ];
  it("any title, as it is", async () => {
    const title = fc.oneof(
      fc.constantFrom(...titles),
      fc.string({ unit: "grapheme" }).filter((text) => /\S/.test(text) && !/[\p{C}\p{Zl}\p{Zp}]/u.test(text)),
    );
    await fc.assert(
      fc.asyncProperty(title, async (text) => {
        await atDesk(async ({ run, read }) => {
          expect((await run(["init", `--title=${text}`])).code).toBe(0);
          expect(parse(read("directives.yaml")).title).toBe(text.trim());
          expect((await run(["check", "register"])).code).toBe(0);
        });
      }),
      { numRuns: 30 },
    );
  });

  it("on any day, in any calendar", async () => {
    const now = fc.date({ min: new Date("1990-01-01"), max: new Date("2060-12-31"), noInvalidDate: true });
    const flags = fc.record({
      calendar: fc.constantFrom("none", "KZ", "RU", "US"),
      folder: fc.constantFrom([], ["--folder"]),
    });
    const oddDays = ["2019-11-30", "2020-02-29", "2019-12-31", "2020-11-29"].map((day) => new Date(`${day}T06:00Z`));
    await fc.assert(
      fc.asyncProperty(fc.oneof(fc.constantFrom(...oddDays), now), flags, async (date, { calendar, folder }) => {
        await atDesk(async ({ run }) => {
          const world = { now: date.getTime() };
          expect((await run(["init", "--calendar", calendar, ...folder], world)).code).toBe(0);
          expect(await run(["check", "register", "overdue"], world)).toEqual(fine);
          expect((await run(["list"], world)).stdout).toContain("EX-2");
        });
      }),
      { numRuns: 30 },
    );
  });

  it("comments that become a valid register when the # are taken away", async () => {
    await atDesk(async ({ folder, run, read }) => {
      await run(["init"]);
      const text = read("directives.yaml").replace(/^( *)# ( *(?:- \{|\w+:(?: |$)))/gm, "$1$2");
      expect(text).toMatch(/^rules:$/m);
      expect(text).toMatch(/^calendar: KZ$/m);
      expect(text).toMatch(/^ {8}done: 2017-12-31$/m);
      writeFileSync(join(folder, "directives.yaml"), text);
      expect(await run(["check", "--as-of", "2018-01-20"])).toEqual(fine);
      const { stdout } = await run(["show", "EX-1", "--as-of", "2018-01-20"]);
      expect(stdout).toContain("Memo 17");
    });
  });

  it("for editors: a schema line that leads to a schema, which says that the file is right", async () => {
    await atDesk(async ({ folder, run, files, read }) => {
      await run(["init"]);
      await run(["init", "--folder", "board", "--calendar", "RU"]);
      const registers = files().filter((name) => name.endsWith(".yaml"));
      expect(registers).toHaveLength(3);
      for (const name of registers) {
        const [, schema = ""] = /^# yaml-language-server: \$schema=(\S+)\n/.exec(read(name)) ?? [];
        const found = JSON.parse(readFileSync(join(folder, dirname(name), schema), "utf8"));
        expect(found).toEqual(jsonSchema(name.includes("example") ? "meetings" : "register"));
        expect(violations(parse(read(name)), found)).toEqual([]);
      }
    });
  });
});

describe("where it writes", () => {
  const places: readonly (readonly [words: readonly string[], main: string, list: string])[] = [
    [["board.yaml"], "board.yaml", " --register board.yaml"],
    [["a/b/board.yml"], "a/b/board.yml", " --register a/b/board.yml"],
    [["a b.yaml"], "a b.yaml", ' --register "a b.yaml"'],
    [["data/directives.yaml"], "data/directives.yaml", ""],
    [["board", "--folder"], "board/register.yaml", " --register board"],
    [["board"], "board/register.yaml", " --register board"],
    [["board/"], "board/register.yaml", " --register board"],
    [["v1.2", "--folder"], "v1.2/register.yaml", " --register v1.2"],
    [["directives/register.yaml"], "directives/register.yaml", ""],
    [["./directives"], "directives/register.yaml", ""],
    [["."], "register.yaml", " --register ."],
  ];
  it.each(places)("%j: %s", async (words, main, flag) => {
    await atDesk(async ({ run, files }) => {
      const { stdout } = await run(["init", ...words]);
      expect(files()).toContain(main);
      expect(stdout).toContain(`see it with directives list${flag}, then`);
      const register = flag === "" ? [] : ["--register", flag.replace(/^ --register |"/g, "")];
      expect((await run(["list", ...register])).stdout).toContain("EX-1");
    });
  });

  it("beside another register, whose schema it shares", async () => {
    await atDesk(async ({ run, read }) => {
      await run(["init"]);
      expect((await run(["init", "board.yaml"])).stdout).toContain("Wrote board.yaml.\n");
      expect(read("directives.schema.json")).toBe(jsonSchemaText("register"));
    });
  });
});

describe("questions", () => {
  it("the title, the calendar and the time zone, each with its default", async () => {
    await atDesk(async ({ run, read }) => {
      const { code, stderr } = await run(["init"], { answers: ["The board", "kz", ""] });
      expect(code).toBe(0);
      expect(stderr).toBe(
        "Title of the register [Directives]: " +
          "Working days: the code of a country, such as KZ, or none [none]: " +
          "Time zone [Asia/Almaty]: ",
      );
      expect(parse(read("directives.yaml"))).toMatchObject({
        title: "The board",
        calendar: "KZ",
        timezone: "Asia/Almaty",
      });
    });
  });

  it("again, when an answer means nothing", async () => {
    await atDesk(async ({ run, read }) => {
      const answers = ["", "Kazakhstan", "XX", "none", "Almaty", "Asia/Tokyo"];
      const { code, stderr } = await run(["init"], { answers });
      expect(code).toBe(0);
      expect(stderr.match(/unknown (calendar|time zone) .*\n/g)).toEqual([
        expect.stringContaining('unknown calendar "Kazakhstan"'),
        expect.stringContaining('unknown calendar "XX"'),
        'unknown time zone "Almaty"; did you mean "Asia/Almaty"?\n',
      ]);
      expect(parse(read("directives.yaml"))).toMatchObject({ title: "Directives", timezone: "Asia/Tokyo" });
    });
  });

  it("only what the flags leave out", async () => {
    await atDesk(async ({ run }) => {
      const { stderr } = await run(["init", "--title", "A", "--timezone", "UTC"], { answers: [""] });
      expect(stderr).toBe("Working days: the code of a country, such as KZ, or none [none]: ");
    });
  });

  it.each([
    ["with --yes", ["init", "--yes"], { answers: [] }],
    ["where nobody is there", ["init"], { stdin: "" }],
    ["where stderr goes to a file", ["init"], {}],
  ])("none %s", async (_, words, world) => {
    await atDesk(async ({ run }) => {
      expect(await run(words, world)).toMatchObject({ code: 0, stderr: "" });
    });
  });

  it("given up: nothing is written", async () => {
    await atDesk(async ({ run, files }) => {
      const { code, stderr } = await run(["init"], { answers: ["The board"] });
      expect({ code, files: files() }).toEqual({ code: 2, files: [] });
      expect(stderr).toContain("directives: cancelled; nothing was written\n");
    });
  });

  it.each([
    ["Europe/Berlin", "Europe/Berlin"],
    ["nonsense", Intl.DateTimeFormat().resolvedOptions().timeZone],
  ])("the machine's time zone, where the environment says %s", async (TZ, timezone) => {
    await atDesk(async ({ run, read }) => {
      await run(["init"], { env: { TZ } });
      expect(parse(read("directives.yaml")).timezone).toBe(timezone);
    });
  });
});
