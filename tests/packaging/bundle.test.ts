/** The bundle: what it needs, and what it loads when. */
import { readdirSync, readFileSync } from "node:fs";
import { builtinModules } from "node:module";
import { join } from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import { build, loadedWith, root } from "./bundle.ts";

beforeAll(build);

const chunks = (): readonly string[] => readdirSync(join(root, "dist")).filter((name) => name.endsWith(".js"));
const textOf = (chunk: string): string => readFileSync(join(root, "dist", chunk), "utf8");

/** What gives each package away in the bundle: names, which minifying keeps. */
const marks = {
  commander: "CommanderError",
  yaml: "YAMLParseError",
  zod: "globalRegistry",
  "cli-table3": "repositionCursor|truncateWidth",
  "date-fns": "UTCDateMini|getDaysInMonth",
};

it("asks for nothing but Node and itself", () => {
  const outside = chunks().flatMap((chunk) =>
    [...textOf(chunk).matchAll(/\b(?:from|import|require)\s*\(?\s*["'`]([^"'`]+)["'`]/g)].map(
      (match) => match[1] ?? "",
    ),
  );
  const known = new Set([...builtinModules, ...builtinModules.map((name) => `node:${name}`)]);
  expect(outside.filter((name) => !known.has(name) && !chunks().includes(name.replace(/^\.\//, "")))).toEqual([]);
});

describe("a start that only shows help loads", () => {
  const loaded = (): string => [...loadedWith("main.js"), ...loadedWith("node-io.js")].map(textOf).join("\n");

  it("commander", () => {
    expect(loaded()).toMatch(new RegExp(marks.commander));
  });

  it.each(["yaml", "zod", "cli-table3", "date-fns"] as const)("no %s, though the bundle holds it", (name) => {
    const mark = new RegExp(marks[name]);
    expect(chunks().some((chunk) => mark.test(textOf(chunk)))).toBe(true);
    expect(loaded()).not.toMatch(mark);
  });
});
