import {
  chmodSync,
  linkSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { fixtures, type Result, run, withFolder } from "./run.ts";

const register = join(fixtures, "board/directives.yaml");

/** Lists the board's register into a file, from a folder of its own. */
async function listInto(folder: string, output: string, ...more: readonly string[]): Promise<Result> {
  return await run(["list", "--as-of", "2018-04-02", "--register", register, "--output", output, ...more], {
    cwd: folder,
    width: 80,
  });
}

describe("--output", () => {
  test("writes what a pipe would get, and nothing to stdout", async () => {
    await withFolder(async (folder) => {
      const result = await listInto(folder, "report.txt");
      expect(result).toEqual({ code: 0, stdout: "", stderr: "" });
      const piped = await run(["list", "--as-of", "2018-04-02", "--register", register], { cwd: folder });
      expect(readFileSync(join(folder, "report.txt"), "utf8")).toBe(piped.stdout);
      expect(piped.stdout).toContain("B-1");
      expect(readdirSync(folder)).toEqual(["report.txt"]);
    });
  });

  test("replaces a file and keeps its rights", async () => {
    await withFolder(async (folder) => {
      const path = join(folder, "report.txt");
      writeFileSync(path, "old");
      chmodSync(path, 0o640);
      await listInto(folder, "report.txt");
      expect(readFileSync(path, "utf8")).toContain("B-1");
      expect(statSync(path).mode & 0o777).toBe(0o640);
    });
  });

  test("writes through a link to the file behind it", async () => {
    await withFolder(async (folder) => {
      mkdirSync(join(folder, "public"));
      writeFileSync(join(folder, "public/report.txt"), "old");
      symlinkSync("public/report.txt", join(folder, "latest.txt"));
      await listInto(folder, "latest.txt");
      expect(readFileSync(join(folder, "public/report.txt"), "utf8")).toContain("B-1");
    });
  });

  test("is plain under FORCE_COLOR, and coloured only when --color says so", async () => {
    await withFolder(async (folder) => {
      const words = ["list", "--as-of", "2018-04-02", "--register", register, "--output", "report.txt"];
      await run(words, { cwd: folder, env: { FORCE_COLOR: "1" }, width: 80 });
      expect(readFileSync(join(folder, "report.txt"), "utf8")).not.toContain("\u001b");
      await run([...words, "--color"], { cwd: folder });
      expect(readFileSync(join(folder, "report.txt"), "utf8")).toContain("\u001b[");
    });
  });

  const refused: readonly (readonly [output: string, says: string])[] = [
    ["missing/report.txt", "cannot write missing/report.txt: its folder does not exist"],
    ["file.txt/report.txt", "cannot write file.txt/report.txt: its folder does not exist"],
    [".", "cannot write .: it is a folder"],
    ["new/", "cannot write new/: it is a folder"],
    ["copy.yaml", "cannot write copy.yaml: it is the register itself; choose another file for --output"],
    ["hard.yaml", "cannot write hard.yaml: it is the register itself; choose another file for --output"],
    ["link.yaml", "cannot write link.yaml: it is the register itself; choose another file for --output"],
    [`${"x".repeat(300)}.txt`, `cannot write ${"x".repeat(300)}.txt: the name is too long`],
  ];
  test.each(refused)("%s is refused", async (output, says) => {
    await withFolder(async (folder) => {
      const text = readFileSync(register, "utf8");
      writeFileSync(join(folder, "copy.yaml"), text);
      linkSync(join(folder, "copy.yaml"), join(folder, "hard.yaml"));
      symlinkSync("copy.yaml", join(folder, "link.yaml"));
      writeFileSync(join(folder, "file.txt"), "");
      const before = readdirSync(folder);
      const result = await run(["list", "--register", "copy.yaml", "--output", output], { cwd: folder });
      expect(result).toEqual({ code: 2, stdout: "", stderr: `directives: ${says}\n` });
      expect(readFileSync(join(folder, "copy.yaml"), "utf8")).toBe(text);
      expect(readdirSync(folder)).toEqual(before);
    });
  });

  test("a device is written to, not replaced", async () => {
    await withFolder(async (folder) => {
      const before = statSync("/dev/null").ino;
      expect(await listInto(folder, "/dev/null")).toEqual({ code: 0, stdout: "", stderr: "" });
      expect(statSync("/dev/null").ino).toBe(before);
    });
  });

  test("a report that does not fit says so and leaves nothing behind", async () => {
    await withFolder(async (folder) => {
      const result = await listInto(folder, "/dev/full");
      expect(result).toEqual({
        code: 2,
        stdout: "",
        stderr: "directives: cannot write /dev/full: no space left on the device\n",
      });
    });
  });
});

describe("colour", () => {
  const words = ["list", "--as-of", "2018-04-02", "--register", register];
  const cases: readonly (readonly [
    flags: readonly string[],
    env: Record<string, string>,
    width: number | undefined,
    isColoured: boolean,
  ])[] = [
    [[], {}, undefined, false],
    [[], {}, 80, true],
    [[], { NO_COLOR: "1" }, 80, false],
    [[], { NO_COLOR: "" }, 80, true],
    [[], { TERM: "dumb" }, 80, false],
    [[], { FORCE_COLOR: "1" }, undefined, true],
    [[], { FORCE_COLOR: "" }, undefined, true],
    [[], { FORCE_COLOR: "0" }, 80, false],
    [[], { FORCE_COLOR: "1", NO_COLOR: "1" }, 80, true],
    [["--color"], {}, undefined, true],
    [["--color"], { NO_COLOR: "1" }, undefined, true],
    [["--color"], { FORCE_COLOR: "0" }, undefined, true],
    [["--no-color"], { FORCE_COLOR: "1" }, 80, false],
    [["--no-color", "--color"], {}, undefined, true],
  ];
  test.each(cases)("%j with %j at width %s: %s", async (flags, env, width, isColoured) => {
    const { stdout } = await run([...words, ...flags], { env, ...(width === undefined ? {} : { width }) });
    expect(stdout).toContain("B-1");
    expect(stdout.includes("\u001b[")).toBe(isColoured);
  });
});
