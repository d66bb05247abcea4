/** Files are written whole, all or none, whatever fails. */
import {
  chmodSync,
  chownSync,
  linkSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  realpathSync,
  rmSync,
  statSync,
  symlinkSync,
  unlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import process from "node:process";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { type FileWrite, StoreError, writeFiles } from "../../../src/register/edit/store.ts";

let folder = "";
const at = (name: string): string => join(folder, name);
const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
const read = (name: string): string => readFileSync(at(name), "utf8");
const write = (name: string, before: string | null, after: string): FileWrite => ({
  path: at(name),
  before: before === null ? null : bytes(before),
  after: bytes(after),
});

/** All that is in the folder, with what it holds. */
function everything(): Readonly<Record<string, string>> {
  const names = readdirSync(folder, { recursive: true, encoding: "utf8" }).toSorted();
  return Object.fromEntries(names.map((name) => [name, lstatSync(at(name)).isDirectory() ? "folder" : read(name)]));
}

beforeEach(() => {
  folder = realpathSync(mkdtempSync(join(tmpdir(), "directives-")));
  writeFileSync(at("a.yaml"), "old a\n");
  writeFileSync(at("b.yaml"), "old b\n");
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

describe("written", () => {
  it("one file, and nothing is left beside it", async () => {
    await writeFiles([write("a.yaml", "old a\n", "new a\n")]);
    expect(everything()).toEqual({ "a.yaml": "new a\n", "b.yaml": "old b\n" });
  });

  it("several files, a new one in a new folder among them", async () => {
    await writeFiles([
      write("a.yaml", "old a\n", "new a\n"),
      write("2018/march/c.yaml", null, "c\n"),
      write("b.yaml", "old b\n", ""),
    ]);
    const folders = { 2018: "folder", "2018/march": "folder" };
    expect(everything()).toEqual({ ...folders, "2018/march/c.yaml": "c\n", "a.yaml": "new a\n", "b.yaml": "" });
    expect(statSync(at("2018/march/c.yaml")).nlink).toBe(1);
  });

  it("more than is written in one piece", async () => {
    const long = "длинная строка\n".repeat(300_000);
    await writeFiles([write("a.yaml", "old a\n", long)]);
    expect(read("a.yaml") === long).toBe(true);
  });

  it("none", async () => {
    await writeFiles([]);
    expect(everything()).toEqual({ "a.yaml": "old a\n", "b.yaml": "old b\n" });
  });

  it.each([0o600, 0o640, 0o644, 0o664, 0o755, 0o200 | 0o444])("mode %o stays", async (mode) => {
    chmodSync(at("a.yaml"), mode);
    await writeFiles([write("a.yaml", "old a\n", "new a\n")]);
    expect(statSync(at("a.yaml")).mode & 0o7777).toBe(mode);
  });

  it("a new file gets the rights of any new file", async () => {
    writeFileSync(at("plain.yaml"), "");
    await writeFiles([write("c.yaml", null, "c\n")]);
    expect(statSync(at("c.yaml")).mode).toBe(statSync(at("plain.yaml")).mode);
  });

  it.runIf(process.getuid?.() === 0)("owner and group stay", async () => {
    chownSync(at("a.yaml"), 1234, 4321);
    chmodSync(at("a.yaml"), 0o2664);
    await writeFiles([write("a.yaml", "old a\n", "new a\n")]);
    expect(statSync(at("a.yaml"))).toMatchObject({ uid: 1234, gid: 4321, mode: 0o102664 });
  });

  it("a link stays a link, also through links of folders", async () => {
    mkdirSync(at("real"));
    writeFileSync(at("real/r.yaml"), "old\n");
    symlinkSync("real", at("folder"));
    symlinkSync("folder/r.yaml", at("link.yaml"));
    symlinkSync("link.yaml", at("second.yaml"));
    await writeFiles([write("second.yaml", "old\n", "new\n")]);
    expect(["second.yaml", "link.yaml"].map((name) => lstatSync(at(name)).isSymbolicLink())).toEqual([true, true]);
    expect(read("real/r.yaml")).toBe("new\n");
    expect(readdirSync(at("real"))).toEqual(["r.yaml"]);
  });
});

/** The number of a process that is not there. */
const nobody = 2 ** 22 + 1;

describe("what dead runs left", () => {
  it("is removed, and what living ones have stays", async () => {
    const gone = [`.a.yaml.${nobody}.tmp`, `.a.yaml.${nobody}.old.tmp`, `.other.yml.${nobody}.tmp`];
    const kept = [`.b.yaml.${process.ppid}.tmp`, `.notes.txt.${nobody}.tmp`, ".a.yaml.tmp", `a.yaml.${nobody}.tmp`];
    for (const name of [...gone, ...kept]) writeFileSync(at(name), "");
    await writeFiles([write("a.yaml", "old a\n", "new a\n")]);
    expect(readdirSync(folder)).toEqual([...kept, "a.yaml", "b.yaml"].toSorted());
  });

  it("with this run's number is in nobody's way", async () => {
    writeFileSync(at(`.a.yaml.${process.pid}.tmp`), "left");
    symlinkSync("b.yaml", at(`.b.yaml.${process.pid}.tmp`));
    await writeFiles([write("a.yaml", "old a\n", "new a\n"), write("b.yaml", "old b\n", "new b\n")]);
    expect(everything()).toEqual({ "a.yaml": "new a\n", "b.yaml": "new b\n" });
  });

  it("as a second name of a new file does not make it one with several names", async () => {
    for (const pid of [nobody, process.ppid]) {
      const name = `.a.yaml.${pid}.tmp`;
      linkSync(at("a.yaml"), at(name));
      const text = read("a.yaml");
      await writeFiles([write("a.yaml", text, `${text}.`)]);
      expect(readdirSync(folder)).toEqual(["a.yaml", "b.yaml"]);
    }
  });
});

interface Refusal {
  readonly what: string;
  readonly prepare?: () => void;
  readonly writes: () => readonly FileWrite[];
  readonly problem: string;
  readonly code?: string;
  readonly path: string;
}

const good = (): FileWrite => write("b.yaml", "old b\n", "new b\n");

const refusals: readonly Refusal[] = [
  {
    what: "a file that has changed",
    writes: () => [good(), write("a.yaml", "older a\n", "new a\n")],
    problem: "changed",
    path: "a.yaml",
  },
  {
    what: "a file that is gone",
    prepare: () => unlinkSync(at("a.yaml")),
    writes: () => [good(), write("a.yaml", "old a\n", "new a\n")],
    problem: "changed",
    path: "a.yaml",
  },
  {
    what: "a new file that exists",
    writes: () => [good(), write("new/c.yaml", null, "c\n"), write("a.yaml", null, "new a\n")],
    problem: "exists",
    path: "a.yaml",
  },
  {
    what: "a new file that is a link to nothing",
    prepare: () => symlinkSync("nothing.yaml", at("c.yaml")),
    writes: () => [good(), write("c.yaml", null, "c\n")],
    problem: "exists",
    path: "c.yaml",
  },
  {
    what: "a file that is write protected, for the administrator too",
    prepare: () => chmodSync(at("a.yaml"), 0o444),
    writes: () => [good(), write("a.yaml", "old a\n", "new a\n")],
    problem: "io",
    code: "EACCES",
    path: "a.yaml",
  },
  {
    what: "a file with several names",
    prepare: () => linkSync(at("a.yaml"), at("second.yaml")),
    writes: () => [good(), write("a.yaml", "old a\n", "new a\n")],
    problem: "io",
    code: "EMLINK",
    path: "a.yaml",
  },
  {
    what: "a folder",
    prepare: () => mkdirSync(at("c.yaml")),
    writes: () => [good(), write("c.yaml", "", "c\n")],
    problem: "io",
    code: "EISDIR",
    path: "c.yaml",
  },
  {
    what: "links in a circle",
    prepare: () => symlinkSync("c.yaml", at("c.yaml")),
    writes: () => [good(), write("c.yaml", "", "c\n")],
    problem: "io",
    code: "ELOOP",
    path: "c.yaml",
  },
  {
    what: "a new file below a file",
    writes: () => [good(), write("a.yaml/c.yaml", null, "c\n")],
    problem: "io",
    code: "ENOTDIR",
    path: "a.yaml/c.yaml",
  },
];

describe("refused, with nothing changed", () => {
  it.each(refusals)("$what", async ({ prepare, writes, problem, code, path }) => {
    prepare?.();
    const names = readdirSync(folder);
    const failed = await writeFiles(writes()).catch((error: unknown) => error);
    expect(failed).toBeInstanceOf(StoreError);
    expect(failed).toMatchObject({ problem, path: at(path), ...(code === undefined ? {} : { code }) });
    expect(readdirSync(folder)).toEqual(names);
    expect(read("b.yaml")).toBe("old b\n");
  });

  it("the same file twice, which is a mistake of the caller", async () => {
    symlinkSync("a.yaml", at("link.yaml"));
    const both = [write("a.yaml", "old a\n", "new a\n"), write("link.yaml", "old a\n", "newer a\n")];
    await expect(writeFiles(both)).rejects.toThrow("written twice");
    expect(read("a.yaml")).toBe("old a\n");
  });
});
