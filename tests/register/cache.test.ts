/** When a file counts as known, and when an entry counts as none. */
import { readFileSync, writeFileSync } from "node:fs";
import * as fc from "fast-check";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { readWording } from "../../src/deadline/wording/read.ts";
import { openCache } from "../../src/register/cache.ts";
import { decodeEntry, type EntryKey, encodeEntry } from "../../src/register/cache-entry.ts";
import { checkFile } from "../../src/register/check-file.ts";
import { Desk, keep, text } from "./desk.ts";
import { found } from "./found.ts";

let desk: Desk;
beforeEach(() => {
  desk = new Desk();
});
afterEach(() => desk.remove());

describe("a file counts as known", () => {
  it("once it was read, and the tree is the same", () => {
    expect([desk.use(), desk.use()]).toEqual(["miss", "hit"]);
    const tree = openCache(desk.folder).find(desk.file());
    expect(tree).toEqual(checkFile(desk.file()).tree);
  });

  it("until a letter of it changes, even one of a comment", () => {
    desk.use();
    desk.write(text.replace("2017-09-19", "2017-09-20"));
    expect([desk.use(), desk.use()]).toEqual(["miss", "hit"]);
    desk.write(`${text}# the end\n`);
    expect(desk.use()).toBe("miss");
    expect(desk.entries()).toHaveLength(1);
  });

  it("with a byte order mark only with it", () => {
    desk.use();
    desk.write(`\ufeff${text}`);
    expect([desk.use(), desk.use()]).toEqual(["miss", "hit"]);
  });

  it("for the build of the tool that read it", () => {
    expect([desk.use({ build: "a" }), desk.use({ build: "b" }), desk.use({ build: "a" })]).toEqual([
      "miss",
      "miss",
      "hit",
    ]);
    const key: EntryKey = { build: "a", main: true, bytes: Buffer.from(text) };
    const entry = encodeEntry(key, { tree: checkFile(desk.file()).tree, readings: [] });
    expect(decodeEntry(key, entry)).toBeDefined();
    expect(decodeEntry({ ...key, build: "b" }, entry)).toBeUndefined();
  });

  it("as a register or as another file of a folder, not as both", () => {
    const cache = openCache(desk.folder);
    keep(cache, desk.file());
    expect(cache.find({ ...desk.file(), main: false })).toBeUndefined();
    const key: EntryKey = { build: "a", main: true, bytes: Buffer.from(text) };
    const entry = encodeEntry(key, { tree: checkFile(desk.file()).tree, readings: [] });
    expect(decodeEntry({ ...key, main: false }, entry)).toBeUndefined();
  });

  it("when nothing is wrong with its YAML and its shape, and not otherwise", () => {
    for (const broken of [
      `${text}  id: twice\n`,
      text.replace("lead: MIC", "laed: MIC"),
      text.replace("*lead", "*l"),
    ]) {
      desk.write(broken);
      expect([desk.use(), desk.use(), desk.entries()]).toEqual(["miss", "miss", []]);
    }
  });

  it("when only its words are wrong, which is told each time", async () => {
    desk.write(text.replace("by 1 October", "by November"));
    const results = [await found(desk.path, desk.folder), await found(desk.path, desk.folder)];
    expect(desk.use()).toBe("hit");
    expect(results[1]).toEqual(results[0]);
    expect(results[0]?.diagnostics).toContain("wording-ambiguous");
  });
});

it("keeps what wordings were read as, but no refusals", () => {
  const words = text.replace("by 1 October", "by the day after tomorrow or so");
  desk.write(words);
  desk.use();
  const key: EntryKey = { build: "", main: true, bytes: Buffer.from(words) };
  const { readings } = decodeEntry(key, withoutBuild(readFileSync(desk.entry()))) ?? { readings: [] };
  expect(readings.map(([wording]) => wording)).toEqual(["10 days", "3 days", "в двухнедельный срок"]);
  for (const [wording, reading] of readings) expect(reading).toEqual(readWording(wording));
});

/** An entry of this build as one of the build "". */
function withoutBuild(bytes: Uint8Array): Uint8Array {
  const entry = decodeEntry({ build: "cache.ts", main: true, bytes: readFileSync(desk.path) }, bytes);
  if (!entry) throw new Error("not an entry of this build");
  return encodeEntry({ build: "", main: true, bytes: readFileSync(desk.path) }, entry);
}

describe("a damaged entry counts as none", () => {
  const key: EntryKey = { build: "a", main: true, bytes: Buffer.from(text) };
  const tree = checkFile({ source: { path: "r.yaml", text }, main: true }).tree;
  const entry = encodeEntry(key, { tree, readings: [["3 days", { tree: { kind: "ongoing" }, parts: [] }]] });

  it("at every byte", () => {
    const undetected: number[] = [];
    for (const flip of [0x01, 0x80, 0xff]) {
      for (let index = 0; index < entry.length; index += 1) {
        const damaged = Uint8Array.from(entry);
        damaged[index] = (damaged[index] ?? 0) ^ flip;
        if (decodeEntry(key, damaged)) undetected.push(index);
      }
    }
    expect(undetected).toEqual([]);
  });

  it("at several", () => {
    const damage = fc.array(fc.tuple(fc.nat(entry.length - 1), fc.nat(255)), { minLength: 2, maxLength: 20 });
    const unnoticed = fc.check(
      fc.property(damage, (changes): void => {
        const damaged = Uint8Array.from(entry);
        for (const [index, byte] of changes) damaged[index] = byte;
        fc.pre(!Buffer.from(damaged).equals(entry));
        expect(decodeEntry(key, damaged)).toBeUndefined();
      }),
      { numRuns: 2000 },
    );
    expect(unnoticed.failed).toBe(false);
  });

  it("cut off anywhere, or with more behind it", () => {
    for (let length = 0; length < entry.length; length += 1) {
      expect(decodeEntry(key, entry.subarray(0, length))).toBeUndefined();
    }
    expect(decodeEntry(key, Buffer.concat([entry, Buffer.alloc(4)]))).toBeUndefined();
  });

  it("and is replaced by the next run", () => {
    desk.use();
    writeFileSync(desk.entry(), readFileSync(desk.entry()).fill(0, 100, 104));
    expect([desk.use(), desk.use()]).toEqual(["miss", "hit"]);
  });

  it("wherever in memory it lies", () => {
    const shifted = Buffer.concat([Buffer.alloc(1), entry]).subarray(1);
    expect(decodeEntry(key, shifted)?.tree.cells).toEqual(tree.cells);
  });
});
