/** The folder of the cache: whose it is, what else may stand in it, and how much is kept. */
import {
  chmodSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";
import process from "node:process";
import { afterEach, beforeEach, describe, expect, it, test } from "vitest";
import { type CacheOptions, cacheFolderOf } from "../../src/register/cache.ts";
import { Desk, text } from "./desk.ts";

let desk: Desk;
beforeEach(() => {
  desk = new Desk();
});
afterEach(() => desk.remove());

describe("something else in place", () => {
  it.each<[string, () => void]>([
    ["a file of somebody else's making", () => writeFileSync(desk.entry(), "not an entry")],
    ["an empty file", () => writeFileSync(desk.entry(), "")],
    ["nothing any more", () => rmSync(desk.folder, { recursive: true })],
  ])("%s is replaced", (_, put) => {
    desk.use();
    put();
    expect([desk.use(), desk.use()]).toEqual(["miss", "hit"]);
  });

  it("a folder means no cache", () => {
    desk.use();
    const entry = desk.entry();
    rmSync(entry);
    mkdirSync(entry);
    expect([desk.use(), desk.use()]).toEqual(["miss", "miss"]);
    expect(desk.entries()).toHaveLength(1);
  });

  it("a link is neither read nor written through", () => {
    desk.use();
    const entry = desk.entry();
    const other = join(desk.root, "other");
    writeFileSync(other, readFileSync(entry));
    const before = readFileSync(other);
    rmSync(entry);
    symlinkSync(other, entry);
    expect([desk.use(), desk.use()]).toEqual(["miss", "hit"]);
    expect(readFileSync(other)).toEqual(before);
    expect(statSync(entry).ino).not.toBe(statSync(other).ino);
  });

  it("a file in place of the folder means no cache", () => {
    writeFileSync(join(desk.root, "cache"), "");
    expect([desk.use(), desk.use()]).toEqual(["miss", "miss"]);
  });

  it("what a killed run left behind does no harm", () => {
    desk.use();
    const [name = ""] = desk.entries();
    rmSync(join(desk.folder, name));
    writeFileSync(join(desk.folder, name.replace(".entry", `.${process.pid}-1.tmp`)), "half");
    expect([desk.use(), desk.use()]).toEqual(["miss", "hit"]);
    expect(desk.entries()).toEqual([name]);
  });
});

// Windows has other owners and modes.
describe.runIf(process.getuid !== undefined)("what others could have written is not believed", () => {
  const modeOf = (at: string): string => (statSync(at).mode & 0o777).toString(8);

  it("so the folder and its files are the user's alone", () => {
    desk.use();
    expect([modeOf(desk.folder), modeOf(desk.entry())]).toEqual(["700", "600"]);
  });

  it("nor is a folder used that others may write to", () => {
    desk.use();
    chmodSync(desk.folder, 0o777);
    expect([desk.use(), desk.use()]).toEqual(["miss", "miss"]);
  });

  it("nor one that is a link", () => {
    mkdirSync(join(desk.root, "cache"));
    mkdirSync(join(desk.root, "elsewhere"), { mode: 0o700 });
    symlinkSync(join(desk.root, "elsewhere"), desk.folder);
    expect([desk.use(), desk.use(), readdirSync(join(desk.root, "elsewhere"))]).toEqual(["miss", "miss", []]);
  });
});

describe("no more is kept than the bounds say", () => {
  const usual = { entries: 3, bytes: 1_000_000, entryBytes: 500_000 };
  const paths = (): readonly string[] => ["a", "b", "c", "d"].map((name) => join(desk.root, `${name}.yaml`));

  function useAll(bounds: CacheOptions["bounds"] = usual): readonly string[] {
    const before = new Set<string>();
    return paths().map((at, age) => {
      writeFileSync(at, text);
      desk.use({ ...(bounds ? { bounds } : {}) }, at);
      const name = desk.entries().find((each) => !before.has(each)) ?? "none";
      // Each was used a day after the one before.
      if (name !== "none") utimesSync(join(desk.folder, name), 86_400 * (age + 1), 86_400 * (age + 1));
      before.add(name);
      return name;
    });
  }

  it("of entries: the one that was not used for longest goes", () => {
    const [, ...left] = useAll();
    expect(desk.entries().toSorted()).toEqual(left.toSorted());
  });

  it("of bytes", () => {
    useAll();
    const { size } = statSync(join(desk.folder, desk.entries()[0] ?? ""));
    rmSync(desk.folder, { recursive: true });
    useAll({ ...usual, bytes: 2 * size });
    expect(desk.entries()).toHaveLength(2);
  });

  it("of one entry", () => {
    useAll({ ...usual, entryBytes: 100 });
    expect(desk.entries()).toEqual([]);
  });

  it("and nothing but entries is ever removed", () => {
    desk.use();
    writeFileSync(join(desk.folder, "README"), "mine");
    useAll({ entries: 1, bytes: 1, entryBytes: 500_000 });
    expect(desk.entries()).toEqual(["README"]);
  });
});

test.each<[NodeJS.Platform, Readonly<Record<string, string>>, string | undefined]>([
  ["linux", { HOME: "/home/a", XDG_CACHE_HOME: "/c" }, "/c/directives"],
  ["linux", { HOME: "/home/a" }, "/home/a/.cache/directives"],
  ["linux", { HOME: "/home/a", XDG_CACHE_HOME: "relative" }, "/home/a/.cache/directives"],
  ["linux", { HOME: "" }, undefined],
  ["linux", {}, undefined],
  ["darwin", { HOME: "/Users/a" }, "/Users/a/Library/Caches/directives"],
  ["darwin", {}, undefined],
  ["win32", { LOCALAPPDATA: "C:\\Users\\a\\AppData\\Local" }, "C:\\Users\\a\\AppData\\Local\\directives\\Cache"],
  ["win32", { HOME: "C:\\Users\\a" }, undefined],
])("on %s with %o the folder is %s", (platform, env, expected) => {
  expect(cacheFolderOf(env, platform)).toBe(expected);
});
