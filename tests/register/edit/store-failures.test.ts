/** Writing where the file system fails at any call, and where somebody else writes at the same moment. */
import {
  chmodSync,
  existsSync,
  lstatSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  realpathSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import process from "node:process";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { type FileWrite, writeFiles } from "../../../src/register/edit/store.ts";

/** Which call of the file system fails, of those that the store makes after `arm`. */
const broken = vi.hoisted(() => {
  /** All that can fail but the removal of files, after which they are of course still there. */
  const names = [
    ...["accessSync", "closeSync", "copyFileSync", "fchmodSync", "fchownSync", "fsyncSync", "ftruncateSync"],
    ...["linkSync", "lstatSync", "mkdirSync", "openSync", "readdirSync", "readFileSync", "renameSync", "statSync"],
    "writeSync",
  ];
  const state = { fails: (_name: string, _call: number): string | undefined => undefined, call: 0, armed: false };
  const wrap =
    (name: string, real: (...args: unknown[]) => unknown) =>
    (...args: unknown[]): unknown => {
      if (!state.armed) return real(...args);
      state.call += 1;
      const code = state.fails(name, state.call);
      // Node closes a file even when the system says that it could not.
      if (code !== undefined && name === "closeSync") real(...args);
      if (code !== undefined) throw Object.assign(new Error(code), { code });
      return real(...args);
    };
  return { names, state, wrap };
});

vi.mock("node:fs", async (original) => {
  const fs = await original<Record<string, (...args: unknown[]) => unknown>>();
  const wrapped = broken.names.map((name) => {
    const real = fs[name];
    if (real === undefined) throw new Error(`no ${name}`);
    return [name, broken.wrap(name, real)];
  });
  return { ...fs, ...Object.fromEntries(wrapped) };
});

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

/** Writes with a broken file system. */
async function writeBroken(writes: readonly FileWrite[], fails: typeof broken.state.fails): Promise<unknown> {
  Object.assign(broken.state, { fails, call: 0, armed: true });
  try {
    await writeFiles(writes);
    return undefined;
  } catch (error) {
    return error;
  } finally {
    broken.state.armed = false;
  }
}

beforeEach(() => {
  folder = realpathSync(mkdtempSync(join(tmpdir(), "directives-")));
  writeFileSync(at("a.yaml"), "old a\n");
  writeFileSync(at("b.yaml"), "old b\n");
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const good = (): FileWrite => write("b.yaml", "old b\n", "new b\n");

describe("what the system cannot do, and need not", () => {
  it("where the group cannot stay, the other one gets what everybody has", async () => {
    chmodSync(at("a.yaml"), 0o664);
    await writeBroken([write("a.yaml", "old a\n", "new a\n")], (name) => (name === "fchownSync" ? "EPERM" : undefined));
    expect(statSync(at("a.yaml")).mode & 0o7777).toBe(0o644);
  });

  it("a new file where the system has no hard links", async () => {
    const failed = await writeBroken([write("c.yaml", null, "c\n")], (name) =>
      name === "linkSync" ? "EPERM" : undefined,
    );
    expect(failed).toBeUndefined();
    expect(everything()).toEqual({ "a.yaml": "old a\n", "b.yaml": "old b\n", "c.yaml": "c\n" });
  });

  it("where a folder cannot be put on the disk by itself", async () => {
    const failed = await writeBroken([write("a.yaml", "old a\n", "new a\n")], (name, call) =>
      name === "openSync" && call > 10 ? "EISDIR" : undefined,
    );
    expect(failed).toBeUndefined();
    expect(read("a.yaml")).toBe("new a\n");
  });
});

/** Changes that somebody else makes just before a call of the store. */
describe("somebody else at the same moment", () => {
  it("a file that changes while the new text is written is left as it then is", async () => {
    const failed = await writeBroken([good(), write("a.yaml", "old a\n", "new a\n")], (name, call) => {
      if (name === "fsyncSync" && call > 30) writeFileSync(at("a.yaml"), "theirs\n");
      return undefined;
    });
    expect(failed).toMatchObject({ problem: "changed", path: at("a.yaml") });
    expect(everything()).toEqual({ "a.yaml": "theirs\n", "b.yaml": "old b\n" });
  });

  it.each(["EEXIST by the link", "EPERM for the link, and the name is taken"])("a new file: %s", async (way) => {
    const failed = await writeBroken([write("c.yaml", null, "ours\n")], (name) => {
      if (name !== "linkSync") return undefined;
      writeFileSync(at("c.yaml"), "theirs\n");
      return way.startsWith("EPERM") ? "EPERM" : undefined;
    });
    expect(failed).toMatchObject({ problem: "exists", path: at("c.yaml") });
    expect(everything()).toEqual({ "a.yaml": "old a\n", "b.yaml": "old b\n", "c.yaml": "theirs\n" });
  });

  it("what they wrote over ours is not taken back", async () => {
    const failed = await writeBroken([good(), write("a.yaml", "old a\n", "new a\n")], (name) => {
      if (name !== "renameSync" || read("b.yaml") === "old b\n") return undefined;
      writeFileSync(at("b.yaml"), "theirs\n");
      return "EROFS";
    });
    expect(failed).toMatchObject({ problem: "io", code: "EROFS", path: at("a.yaml") });
    expect(everything()).toEqual({ "a.yaml": "old a\n", "b.yaml": "theirs\n" });
  });
});

describe("a file system that fails", () => {
  const before = { "a.yaml": "old a\n", "b.yaml": "old b\n" };
  const after = { "a.yaml": "new a\n", "b.yaml": "new b\n", new: "folder", "new/c.yaml": "c\n" };
  const writes = (): readonly FileWrite[] => [
    write("a.yaml", "old a\n", "new a\n"),
    write("new/c.yaml", null, "c\n"),
    good(),
  ];

  it.each(["ENOSPC", "EACCES", "EROFS", "EXDEV", "EIO", "EMFILE"])(
    "%s at any call: all files are old and nothing is left, or all are new",
    async (code) => {
      const told = new Set<string>();
      for (let failing = 1; ; failing += 1) {
        let failed: string | undefined;
        const error = await writeBroken(writes(), (name, call) => {
          if (call === failing) failed = name;
          return call === failing ? code : undefined;
        });
        if (failed === undefined) break;
        if (error === undefined) {
          expect({ failed, ...everything() }).toEqual({ failed, ...after });
        } else {
          told.add(failed);
          expect(error).toMatchObject({ name: "StoreError", problem: "io", code });
          expect({ failed, ...everything() }).toEqual({ failed, ...before });
        }
        rmSync(at("new"), { recursive: true, force: true });
        for (const [name, text] of Object.entries(before)) writeFileSync(at(name), text);
      }
      expect([...told]).toEqual(expect.arrayContaining(["writeSync", "fsyncSync", "renameSync", "copyFileSync"]));
    },
    20_000,
  );

  it("a disk that gives back other bytes than it was given", async () => {
    const error = await writeBroken([write("a.yaml", "old a\n", "new a\n")], (name, call) => {
      const temporary = at(`.a.yaml.${process.pid}.tmp`);
      if (name === "readFileSync" && call > 3 && existsSync(temporary)) writeFileSync(temporary, "new b\n");
      return undefined;
    });
    expect(error).toMatchObject({ problem: "io", code: "EIO", path: at("a.yaml") });
    expect(everything()).toEqual(before);
  });
});
