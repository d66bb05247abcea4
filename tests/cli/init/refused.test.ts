/** `init` never writes over anything, and writes nothing where it refuses. */
import { mkdirSync, symlinkSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { describe, expect, it } from "vitest";
import { atDesk } from "./begun.ts";

describe("never over what is there", () => {
  const all = ["--workflow"];
  const taken: readonly (readonly [name: string, words: readonly string[]])[] = [
    ["directives.yaml", []],
    ["directives.schema.json", []],
    [".github/workflows/directives.yml", all],
    ["directives/register.yaml", ["--folder"]],
    ["directives/directives.schema.json", ["--folder"]],
    ["directives/meetings.schema.json", ["--folder"]],
    [".github/workflows/directives.yml", ["--folder", ...all]],
    ["a/b.yaml", ["a/b.yaml", ...all]],
  ];
  it.each(taken)("%s: init %j", async (name, words) => {
    await atDesk(async ({ folder, run, read, files }) => {
      mkdirSync(dirname(join(folder, name)), { recursive: true });
      writeFileSync(join(folder, name), "mine\n");
      const { code, stdout, stderr } = await run(["init", ...words]);
      expect({ code, stdout }).toEqual({ code: 2, stdout: "" });
      expect(stderr).toContain(`directives: ${name} is there already, and nothing was written\n`);
      expect(files()).toEqual([name]);
      expect(read(name)).toBe("mine\n");
    });
  });

  it("several: all are named, before anything is asked", async () => {
    await atDesk(async ({ run, files }) => {
      await run(["init", "--workflow"]);
      const before = files();
      const { code, stderr } = await run(["init", "--workflow"], { answers: [] });
      expect({ code, files: files() }).toEqual({ code: 2, files: before });
      expect(stderr).toMatch(/^directives: directives.yaml and .github\/workflows\/directives.yml are there already/);
    });
  });

  it("a link that leads nowhere", async () => {
    await atDesk(async ({ folder, run, files }) => {
      symlinkSync("nowhere.yaml", join(folder, "directives.yaml"));
      expect((await run(["init"])).stderr).toContain("directives.yaml is there already");
      expect(files()).toEqual(["directives.yaml"]);
    });
  });
});

interface Refusal {
  readonly what: string;
  readonly there?: readonly string[];
  readonly words: readonly string[];
  readonly says: string;
}

const refusals: readonly Refusal[] = [
  { what: "an empty title", words: ["--title", " "], says: "the title is empty" },
  { what: "a title that cannot be shown", words: ["--title", "a\u0007"], says: "has characters that nobody can see" },
  { what: "an unknown calendar", words: ["--calendar", "KK"], says: 'unknown calendar "KK" for --calendar' },
  { what: "a calendar with another weekend", words: ["--calendar", "IR"], says: "the weekend there is not Saturday" },
  { what: "an unknown time zone", words: ["--timezone", "Asia/Alma"], says: 'did you mean "Asia/Almaty"?' },
  { what: "an offset", words: ["--timezone", "+05:00"], says: "name one such as Europe/Berlin" },
  { what: "another kind of file", words: ["notes.txt"], says: '"notes.txt" is neither a YAML file nor a folder' },
  { what: "nothing for a path", words: [""], says: '"" is neither a YAML file nor a folder' },
  { what: "a file for a folder", words: ["a.yaml", "--folder"], says: "--folder goes with a folder" },
  { what: "two paths", words: ["a.yaml", "b.yaml"], says: "does not take the extra argument" },
  {
    what: "a folder that has YAML",
    there: ["board/x/old.yml"],
    words: ["board"],
    says: "board has YAML files already, board/x/old.yml among them",
  },
  {
    what: "a file in a register's folder",
    there: ["board/register.yaml"],
    words: ["board/2018/a.yaml"],
    says: "board/2018/a.yaml would become part of the register that is in its folder: board/register.yaml",
  },
  {
    what: "a folder where a file is",
    there: ["board"],
    words: ["board"],
    says: "board is there already, and is no folder",
  },
  {
    what: "a path below a file",
    there: ["board"],
    words: ["board/a.yaml"],
    says: "cannot write board/a.yaml, and nothing was written: there is a file where a folder has to be",
  },
  {
    what: "a path that a workflow would compute",
    words: [`${"$"}{{ github.token }}.yaml`, "--workflow"],
    says: `the workflow cannot name ${"$"}{{ github.token }}.yaml`,
  },
];
describe("refused, and nothing is written", () => {
  it.each(refusals)("$what", async ({ there = [], words, says }) => {
    await atDesk(async ({ folder, run, files }) => {
      for (const name of there) {
        mkdirSync(dirname(join(folder, name)), { recursive: true });
        writeFileSync(join(folder, name), "");
      }
      const { code, stdout, stderr } = await run(["init", ...words]);
      expect({ code, stdout }).toEqual({ code: 2, stdout: "" });
      expect(stderr).toContain(says);
      expect(files()).toEqual(there);
    });
  });
});
