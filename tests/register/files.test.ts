/** Which files make up a register, and how they are found. */
import { mkdirSync, mkdtempSync, realpathSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { delimiter, dirname, join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { type LoadResult, loadRegisters } from "../../src/register/load.ts";
import { brief } from "./read.ts";

let folder: string;
beforeEach(() => {
  folder = realpathSync(mkdtempSync(join(tmpdir(), "directives-files-")));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

function write(path: string, content: string | Uint8Array): void {
  mkdirSync(dirname(join(folder, path)), { recursive: true });
  writeFileSync(join(folder, path), content);
}

const main = "version: 1\n";
const meetings = (id: string): string => `meetings: [{ id: ${id}, date: 2017-09-19 }]\n`;

async function load(paths: readonly string[], cwd = "", register?: string): Promise<LoadResult> {
  return await loadRegisters({ paths, env: { DIRECTIVES_REGISTER: register }, cwd: join(folder, cwd) });
}

/** The paths of the registers' files, or the codes of what is wrong. */
function found({ registers, diagnostics }: LoadResult): readonly string[] {
  if (diagnostics.length > 0) return brief(diagnostics);
  return registers.map(({ path, sources }) => `${path}: ${sources.map((source) => source.path).join(" ")}`);
}

describe("discovery", () => {
  it.each<[string, readonly string[], string, string]>([
    ["directives.yaml here", ["directives.yaml"], "", "directives.yaml: directives.yaml"],
    ["the folder directives", ["directives/register.yaml"], "", "directives: directives/register.yaml"],
    ["data/directives.yaml", ["data/directives.yaml"], "", "data/directives.yaml: data/directives.yaml"],
    ["further up", ["directives.yaml", "a/b/x"], "a/b", "../../directives.yaml: ../../directives.yaml"],
    [
      "the nearest",
      ["directives.yaml", "a/data/directives.yaml", "a/b/x"],
      "a/b",
      "../data/directives.yaml: ../data/directives.yaml",
    ],
    ["the first of one folder", ["directives.yaml", "data/directives.yaml"], "", "directives.yaml: directives.yaml"],
    [
      "past a folder of that name",
      ["directives.yaml/x", "data/directives.yaml"],
      "",
      "data/directives.yaml: data/directives.yaml",
    ],
  ])("%s", async (_, paths, cwd, expected) => {
    for (const path of paths) write(path, main);
    expect(found(await load([], cwd))).toEqual([expected]);
  });

  it("says what it looked for", async () => {
    const { diagnostics } = await load([]);
    expect(diagnostics).toMatchObject([
      {
        code: "register-not-found",
        data: { names: ["directives.yaml", "directives/register.yaml", "data/directives.yaml"] },
      },
    ]);
  });
});

describe("naming registers", () => {
  beforeEach(() => {
    write("a.yaml", main);
    write("b.yaml", main);
    write("directives.yaml", main);
  });

  it("several paths", async () => {
    expect(found(await load(["b.yaml", "a.yaml"]))).toEqual(["b.yaml: b.yaml", "a.yaml: a.yaml"]);
  });
  it("one path twice is one register", async () => {
    expect(found(await load(["a.yaml", "./a.yaml", join(folder, "a.yaml")]))).toEqual(["a.yaml: a.yaml"]);
  });
  it("the environment, with several", async () => {
    expect(found(await load([], "", `a.yaml${delimiter}${delimiter}b.yaml`))).toEqual([
      "a.yaml: a.yaml",
      "b.yaml: b.yaml",
    ]);
  });
  it("paths win over the environment, an empty environment leaves discovery", async () => {
    expect(found(await load(["a.yaml"], "", "b.yaml"))).toEqual(["a.yaml: a.yaml"]);
    expect(found(await load([], "", ""))).toEqual(["directives.yaml: directives.yaml"]);
  });
  it("a path that leads nowhere does not hide the others", async () => {
    const { registers, diagnostics } = await load(["x.yaml", "a.yaml/y", "a.yaml"]);
    expect(brief(diagnostics)).toEqual(["file-not-found", "file-not-found"]);
    expect(registers.map(({ path }) => path)).toEqual(["a.yaml"]);
  });
  it("ids are unique across the registers", async () => {
    write("a.yaml", main + meetings("m"));
    write("b.yaml", main + meetings("m"));
    expect(found(await load(["a.yaml", "b.yaml"]))).toEqual(["b.yaml:2:18 duplicate-id"]);
  });
});

describe("a folder", () => {
  beforeEach(() => {
    write("r/register.yaml", main);
    write("r/b.yml", meetings("b"));
    write("r/2017/10.yaml", meetings("c"));
    write("r/2017/09.yaml", meetings("d"));
  });

  it.each<[string, readonly string[], string | undefined]>([
    ["by path", ["r/register.yaml"], undefined],
    ["in the environment", [], "r/register.yaml"],
    ["twice", ["r/register.yaml", "r"], undefined],
  ])("is what its register.yaml stands for, named %s", async (_, paths, variable) => {
    expect(found(await load(paths, "", variable))).toEqual([
      "r: r/register.yaml r/2017/09.yaml r/2017/10.yaml r/b.yml",
    ]);
  });

  it("holds register.yaml, then every other YAML file below it, by path", async () => {
    write("r/.git/x.yaml", "x");
    write("r/.hidden.yaml", "x");
    write("r/node_modules/x/x.yaml", "x");
    write("r/readme.md", "x");
    const loaded = await load(["r"]);
    expect(found(loaded)).toEqual(["r: r/register.yaml r/2017/09.yaml r/2017/10.yaml r/b.yml"]);
    expect(loaded.registers[0]?.meetings.map(({ id }) => id)).toEqual(["d", "c", "b"]);
  });

  it("links inside it are followed once, loops and links to nothing are harmless", async () => {
    write("r/.shared/e.yaml", meetings("e"));
    symlinkSync("..", join(folder, "r/2017/up"));
    symlinkSync("b.yml", join(folder, "r/z.yaml"));
    symlinkSync(".shared", join(folder, "r/shared"));
    symlinkSync("nowhere", join(folder, "r/nowhere"));
    expect(found(await load(["r"]))).toEqual([
      "r: r/register.yaml r/2017/09.yaml r/2017/10.yaml r/b.yml r/shared/e.yaml",
    ]);
  });

  it("links out of it are refused", async () => {
    write("out/x.yaml", meetings("x"));
    symlinkSync("../out", join(folder, "r/out"));
    symlinkSync("../out/x.yaml", join(folder, "r/x.yaml"));
    expect(found(await load(["r"]))).toEqual(["symlink-outside", "symlink-outside"]);
  });

  it("may be a link itself", async () => {
    symlinkSync("r", join(folder, "link"));
    expect(found(await load(["link"]))).toEqual([
      "link: link/register.yaml link/2017/09.yaml link/2017/10.yaml link/b.yml",
    ]);
  });

  it("a link to nothing in the place of a file is told", async () => {
    symlinkSync("nowhere.yaml", join(folder, "r/x.yaml"));
    expect(found(await load(["r"]))).toEqual(["file-not-found"]);
  });
});

describe("encodings", () => {
  it.each<[string, Uint8Array, readonly string[]]>([
    ["UTF-8 with a mark: columns as in an editor", Buffer.from("\ufeffversion: 2\n"), ["r.yaml:1:10 unknown-version"]],
    ["UTF-16 with a mark", Buffer.from("\ufeffversion: 1\n", "utf16le"), ["r.yaml:1:1 file-encoding"]],
    ["UTF-16 without", Buffer.from("version: 1\n", "utf16le"), ["r.yaml:1:1 file-encoding"]],
    ["Windows-1251", Buffer.from([...Buffer.from("version: 1\ntitle: a"), 0xcf, 0xee]), ["r.yaml:2:9 file-encoding"]],
    ["a character cut off", Buffer.from("version: 1\ntitle: я").subarray(0, -1), ["r.yaml:2:8 file-encoding"]],
    ["a NUL", Buffer.from("version: 1\ntitle: a\0\n"), ["r.yaml:2:9 file-encoding"]],
  ])("%s", async (_, bytes, expected) => {
    write("r.yaml", bytes);
    expect(found(await load(["r.yaml"]))).toEqual(expected);
  });
});
