/** The lock: what is met, and what is made of it. Several processes: `processes.test.ts`. */
import { execFile, spawnSync } from "node:child_process";
import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  realpathSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { hostname, tmpdir } from "node:os";
import { join } from "node:path";
import process from "node:process";
import { setTimeout } from "node:timers/promises";
import { promisify } from "node:util";
import { afterEach, beforeEach, describe, expect, it, test } from "vitest";
import { acquireLock, makeFile, type Patience } from "../../../src/register/edit/lock.ts";
import { isGone, newOwner } from "../../../src/register/edit/owner.ts";
import { whileLocked } from "../../../src/register/edit/store.ts";
import { StoreError } from "../../../src/register/edit/store-error.ts";

const soon: Patience = { owner: 100, total: 2000 };
let folder = "";
let file = "";
const locks = (): readonly string[] => readdirSync(folder).filter((name) => name.includes(".lock"));

beforeEach(() => {
  folder = realpathSync(mkdtempSync(join(tmpdir(), "directives-")));
  file = join(folder, "r.yaml");
  writeFileSync(file, "version: 1\n");
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

/** A process that has ended; its number is not used again so soon. */
const dead = spawnSync(process.execPath, ["--version"]).pid;
const [host = "", , ...start] = newOwner().split(/\.(?=\d+\.)|\.(?=\d+-)/);
const ownerOf = (pid: number, where = host, when = start.join(".")): string => `${where}.${pid}.${when}`;

describe("an owner", () => {
  it("names the machine and the process", () => {
    expect(newOwner()).toMatch(/^[\w-]+\.\d+\.\d+-\w+$/);
    expect(newOwner().startsWith(hostname().replace(/[^\w-]/g, "-"))).toBe(true);
    expect(newOwner()).toContain(`.${process.pid}.`);
    expect(newOwner()).not.toBe(newOwner());
  });

  const cases: readonly (readonly [what: string, owner: string, gone: boolean])[] = [
    ["this process", newOwner(), false],
    ["a process that has ended", ownerOf(dead), true],
    ["a process of another machine", ownerOf(dead, "elsewhere"), false],
    ["a process of another container", ownerOf(dead, `${host}1`), false],
    ["the first process, which is not ours", ownerOf(1, host, "0-x"), false],
    ["no process", `${host}.0.0-x`, false],
    ["no owner", "", false],
    ["something else", "not an owner", false],
  ];
  it.each(cases)("%s", (_, owner, gone) => expect(isGone(owner)).toBe(gone));

  it.runIf(process.platform === "linux")("a process whose number was used before", () => {
    expect(isGone(ownerOf(process.pid, host, "1-x"))).toBe(true);
    expect(isGone(ownerOf(process.pid, host, "0-x"))).toBe(false);
  });

  it.runIf(process.platform === "linux")("a process that was killed and that nobody has collected", async () => {
    // Its parent, a shell that became another program, never asks for it.
    const script = "sleep 0.01 & echo $!; exec sleep 0.2";
    const ended = promisify(execFile)("sh", ["-c", script]);
    let pid = 0;
    ended.child.stdout?.on("data", (text) => {
      pid = Number(text);
    });
    await setTimeout(100);
    expect(readFileSync(`/proc/${pid}/stat`, "utf8")).toContain(" Z ");
    const born = readFileSync(`/proc/${pid}/stat`, "utf8").split(") ")[1]?.split(" ")[19];
    expect(isGone(ownerOf(pid, host, `${born}-x`))).toBe(true);
    await ended;
  });
});

describe("a lock", () => {
  it("is a link to the name of its owner, beside the file, while it is held", async () => {
    await whileLocked([file], async () => {
      expect(locks()).toEqual([".r.yaml.lock"]);
      expect(readlinkSync(join(folder, ".r.yaml.lock"))).toContain(`.${process.pid}.`);
    });
    expect(locks()).toEqual([]);
  });

  it("is given back when the action throws, and gives on what the action gives", async () => {
    await expect(whileLocked([file], async () => Promise.reject(new Error("no")))).rejects.toThrow("no");
    expect(locks()).toEqual([]);
    expect(await whileLocked([file], async () => 7)).toBe(7);
  });

  it("stands beside the file itself, whatever link leads to it", async () => {
    mkdirSync(join(folder, "links"));
    symlinkSync(file, join(folder, "links/other.yaml"));
    symlinkSync(folder, join(folder, "links/folder"));
    const paths = [file, join(folder, "links/other.yaml"), join(folder, "links/folder/r.yaml")];
    await whileLocked(paths, async () => {
      expect(locks()).toEqual([".r.yaml.lock"]);
      expect(readdirSync(join(folder, "links"))).toEqual(["folder", "other.yaml"]);
    });
  });

  it("needs no file", async () => {
    await whileLocked([join(folder, "new.yaml")], async () => expect(locks()).toEqual([".new.yaml.lock"]));
  });

  it("of several registers: each has one, in the same order whatever the call's", async () => {
    const other = join(folder, "a.yaml");
    const order: string[] = [];
    await Promise.all(
      [
        [file, other],
        [other, file],
      ].map(async (paths, index) => {
        await whileLocked(paths, async () => {
          expect(locks()).toEqual([".a.yaml.lock", ".r.yaml.lock"]);
          order.push(`in ${index}`);
          await setTimeout(5);
          order.push(`out ${index}`);
        });
      }),
    );
    expect(order.join(" ")).toMatch(/^in (\d) out \1 in (\d) out \2$/);
    expect(locks()).toEqual([]);
  });

  it("lets one in at a time", async () => {
    let inside = 0;
    let most = 0;
    const runs = Array.from({ length: 20 }, async () => {
      await whileLocked([file], async () => {
        inside += 1;
        most = Math.max(most, inside);
        await setTimeout(1);
        inside -= 1;
      });
    });
    await Promise.all(runs);
    expect(most).toBe(1);
    expect(locks()).toEqual([]);
  });

  it("leaves no handler of signals behind", async () => {
    const count = (): readonly number[] =>
      ["SIGINT", "SIGTERM", "SIGHUP"].map((signal) => process.listenerCount(signal));
    const before = count();
    await whileLocked([file], async () => expect(count()).toEqual(before.map((number) => number + 1)));
    expect(count()).toEqual(before);
  });
});

/** What lies beside the file, by generation: the name of an owner. */
type Found = Readonly<Record<string, string>>;

describe("what was left behind", () => {
  const taken: readonly (readonly [what: string, found: Found, generation: string])[] = [
    ["nothing", {}, ".r.yaml.lock"],
    ["a dead owner's", { ".r.yaml.lock": ownerOf(dead) }, ".r.yaml.lock.1"],
    ["two dead owners'", { ".r.yaml.lock": ownerOf(dead), ".r.yaml.lock.1": ownerOf(dead) }, ".r.yaml.lock.2"],
    ["a dead owner's that had nearly put all away", { ".r.yaml.lock.7": ownerOf(dead) }, ".r.yaml.lock.8"],
    ["another file's", { ".r.yaml.lock.x": newOwner(), ".s.yaml.lock": newOwner() }, ".r.yaml.lock"],
  ];
  it.each(taken)("%s: taken over, and put away", async (_, found, own) => {
    for (const [name, owner] of Object.entries(found)) symlinkSync(owner, join(folder, name));
    await whileLocked(
      [file],
      async () => {
        expect(locks()).toContain(own);
        expect(readlinkSync(join(folder, own))).toContain(`.${process.pid}.`);
      },
      soon,
    );
    expect(locks()).toEqual(Object.keys(found).filter((name) => !/r\.yaml\.lock(\.\d+)?$/.test(name)));
  });

  const kept: readonly (readonly [what: string, found: Found, lock: string])[] = [
    ["a living owner's", { ".r.yaml.lock": newOwner() }, ".r.yaml.lock"],
    ["one of another machine", { ".r.yaml.lock": ownerOf(dead, "elsewhere") }, ".r.yaml.lock"],
    ["no owner's name", { ".r.yaml.lock": "?" }, ".r.yaml.lock"],
    ["the successor of a dead one", { ".r.yaml.lock": ownerOf(dead), ".r.yaml.lock.1": newOwner() }, ".r.yaml.lock.1"],
    ["a living one below a dead one", { ".r.yaml.lock": newOwner(), ".r.yaml.lock.1": ownerOf(dead) }, ".r.yaml.lock"],
  ];
  it.each(kept)("%s: waited for, then refused", async (_, found, lock) => {
    for (const [name, owner] of Object.entries(found)) symlinkSync(owner, join(folder, name));
    const failed = await whileLocked([file], async () => "in", soon).catch((error: unknown) => error);
    expect(failed).toBeInstanceOf(StoreError);
    expect(failed).toMatchObject({ problem: "locked", path: file, lock: join(folder, lock) });
    expect(locks()).toEqual(Object.keys(found));
  });

  it("a lock that changes hands is waited for longer than one that does not", async () => {
    const lock = join(folder, ".r.yaml.lock");
    let isOver = false;
    const others = (async () => {
      for (let turn = 0; turn < 12; turn += 1) {
        rmSync(lock, { force: true });
        symlinkSync(newOwner(), lock);
        await setTimeout(60);
      }
      isOver = true;
      rmSync(lock);
    })();
    await setTimeout(5);
    await whileLocked([file], async () => expect(isOver).toBe(true), { owner: 500, total: 8000 });
    await others;
  });

  it("and not for ever", async () => {
    const lock = join(folder, ".r.yaml.lock");
    let isOver = false;
    const others = (async () => {
      while (!isOver) {
        rmSync(lock, { force: true });
        symlinkSync(newOwner(), lock);
        await setTimeout(20);
      }
    })();
    await setTimeout(5);
    await expect(whileLocked([file], async () => "in", { owner: 250, total: 300 })).rejects.toThrow(StoreError);
    isOver = true;
    await others;
  });
});

describe("takeovers at the same moment", () => {
  it("a lock that was free a moment ago and is held by a later generation is not had", async () => {
    // The list was empty, and before the name is made another run takes over and cleans up.
    const holder = newOwner();
    let attempts = 0;
    const lock = await acquireLock(file, soon, (path, owner) => {
      attempts += 1;
      if (attempts === 1) symlinkSync(holder, join(folder, ".r.yaml.lock.1"));
      symlinkSync(owner, path);
      if (attempts === 1) void setTimeout(50).then(() => rmSync(join(folder, ".r.yaml.lock.1")));
      return true;
    });
    expect(attempts).toBe(2);
    expect(locks()).toEqual([".r.yaml.lock"]);
    lock.release();
    expect(locks()).toEqual([]);
  });

  it("twenty that find the same dead owner go in one after the other", async () => {
    symlinkSync(ownerOf(dead), join(folder, ".r.yaml.lock"));
    let inside = 0;
    let most = 0;
    const runs = Array.from({ length: 20 }, async () => {
      await whileLocked([file], async () => {
        inside += 1;
        most = Math.max(most, inside);
        await setTimeout(1);
        inside -= 1;
      });
    });
    await Promise.all(runs);
    expect(most).toBe(1);
    expect(locks()).toEqual([]);
  });
});

describe("without links", () => {
  test("a file with the owner's name does the same", async () => {
    writeFileSync(join(folder, ".r.yaml.lock"), ownerOf(dead));
    const lock = await acquireLock(file, soon, makeFile);
    expect(readFileSync(join(folder, ".r.yaml.lock.1"), "utf8")).toContain(`.${process.pid}.`);
    await expect(acquireLock(file, soon, makeFile)).rejects.toMatchObject({ problem: "locked" });
    lock.release();
    expect(locks()).toEqual([]);
    expect(makeFile(join(folder, "r.yaml"), "x")).toBe(false);
  });

  test("an empty one is somebody's who has not written yet", async () => {
    writeFileSync(join(folder, ".r.yaml.lock"), "");
    await expect(acquireLock(file, soon)).rejects.toMatchObject({ problem: "locked" });
  });
});

describe("what the system refuses", () => {
  const cases: readonly (readonly [what: string, path: string, code: string])[] = [
    ["no folder", "none/r.yaml", "ENOENT"],
    ["a file for a folder", "r.yaml/r.yaml", "ENOTDIR"],
    ["a name that is too long for its lock", `${"n".repeat(251)}.yaml`.slice(0, 255), "ENAMETOOLONG"],
  ];
  it.each(cases)("%s", async (_, path, code) => {
    const failed = await whileLocked([join(folder, path)], async () => "in").catch((error: unknown) => error);
    expect(failed).toBeInstanceOf(StoreError);
    expect(failed).toMatchObject({ problem: "io", code, path: join(folder, path) });
  });
});
