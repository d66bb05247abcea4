import { describe, expect, test } from "vitest";
import { EditImpossible } from "../../../src/register/edit/impossible.ts";
import { meant, sameData } from "../../../src/register/edit/meant.ts";
import type { Raw } from "../../../src/register/tree.ts";
import { append, remove, set } from "./table.ts";

const raw: Raw = { title: "x", empty: undefined, nothing: null, list: ["a", "b", "c"], map: { key: "v" }, flag: true };

describe("what a file must hold", () => {
  test.each([
    ["a value", [set(["title"], "y")], { ...raw, title: "y" }],
    ["a new key", [set(["new"], ["y"])], { ...raw, new: ["y"] }],
    [
      "a key in a map that is new",
      [set(["new", "a"], "1"), set(["new", "b"], "2")],
      { ...raw, new: { a: "1", b: "2" } },
    ],
    ["a key in nothing", [set(["nothing", "a"], "1")], { ...raw, nothing: { a: "1" } }],
    ["a key gone", [remove(["title"])], (({ title, ...rest }) => rest)(raw as { title: Raw })],
    ["an item", [set(["list", 1], "y")], { ...raw, list: ["a", "y", "c"] }],
    ["an item more", [append(["list"], "d"), append(["list"], "e")], { ...raw, list: ["a", "b", "c", "d", "e"] }],
    ["a list of one", [append(["new"], "a")], { ...raw, new: ["a"] }],
    ["a list where nothing was", [append(["empty"], "a")], { ...raw, empty: ["a"] }],
    ["a list of two", [append(["title"], "y")], { ...raw, title: ["x", "y"] }],
    ["a map and another", [append(["map"], { key: "w" })], { ...raw, map: [{ key: "v" }, { key: "w" }] }],
    ["the only item of what is no list", [set(["title", 0], "y")], { ...raw, title: "y" }],
    ["that item gone", [remove(["title", 0])], (({ title, ...rest }) => rest)(raw as { title: Raw })],
    [
      "items by the indexes that they had",
      [remove(["list", 0]), set(["list", 2], "z"), append(["list"], "d"), remove(["list", 1])],
      { ...raw, list: ["z", "d"] },
    ],
  ])("%s", (_, changes, expected) => {
    const before = structuredClone(raw);
    expect(sameData(meant(raw, changes), expected as Raw)).toBe(true);
    // What was read stays as it was.
    expect(raw).toEqual(before);
  });

  test.each([
    ["missing", [remove(["other"])]],
    ["missing", [set(["list", 3], "x")]],
    ["missing", [set(["list", "key"], "x")]],
    ["missing", [remove(["list", 0]), set(["list", 0], "x")]],
    ["missing", [set(["map", 0, "key"], "x")]],
    ["shape", [set(["title", "key"], "x")]],
    ["shape", [set([], "x")]],
  ] as const)("%s: %j", (reason, changes) => {
    let error: unknown;
    try {
      meant(raw, changes);
    } catch (thrown) {
      error = thrown;
    }
    expect(error).toBeInstanceOf(EditImpossible);
    expect(error).toMatchObject({ reason });
  });

  test("keys that mean something elsewhere are keys", () => {
    const after = meant({ map: {} }, [set(["map", "__proto__"], { polluted: "x" })]);
    expect(JSON.stringify(after)).toBe('{"map":{"__proto__":{"polluted":"x"}}}');
    expect(({} as { polluted?: string }).polluted).toBeUndefined();
  });
});

describe("the same data", () => {
  test.each<readonly [Raw, Raw, boolean]>([
    ["a", "a", true],
    ["true", true, false],
    [null, undefined, false],
    [null, null, true],
    [{ a: "1", b: "2" }, { b: "2", a: "1" }, true],
    [{ a: "1" }, { a: "1", b: undefined }, false],
    [{ a: undefined }, { b: undefined }, false],
    [{}, { toString: "x" }, false],
    [{}, [], false],
    [{}, undefined, false],
    [["a", "b"], ["a", "b"], true],
    [["a", "b"], ["b", "a"], false],
    [["a"], ["a", "b"], false],
    [["a"], { 0: "a", length: "1" }, false],
    [{ a: [{ b: "c" }] }, { a: [{ b: "c" }] }, true],
    [{ a: [{ b: "c" }] }, { a: [{ b: "d" }] }, false],
    [JSON.parse('{"__proto__":"a"}'), {}, false],
    [JSON.parse('{"__proto__":"a"}'), JSON.parse('{"__proto__":"a"}'), true],
  ])("%j and %j: %s", (a, b, expected) => {
    expect(sameData(a, b)).toBe(expected);
    expect(sameData(b, a)).toBe(expected);
  });
});
