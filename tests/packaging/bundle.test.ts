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
};

/** What a chunk imports, statically, on demand, or by CommonJS. */
function importsOf(chunk: string): readonly string[] {
  const forms = [
    /(?:^|[;\n])(?:import|export)(?:[\w*{][^"`;]*?from)?"([^"]+)"/g,
    /\bimport\(\s*["`]([^"`]+)["`]\s*\)/g,
    /\b__require\(\s*["`]([^"`]+)["`]\s*\)/g,
  ];
  return forms.flatMap((form) => [...textOf(chunk).matchAll(form)].map((match) => match[1] ?? ""));
}

it("asks for nothing but Node and itself", () => {
  const imported = chunks().flatMap(importsOf);
  const known = new Set([...builtinModules, ...builtinModules.map((name) => `node:${name}`)]);
  expect(imported).toContain("node:fs");
  expect(imported.filter((name) => !known.has(name) && !chunks().includes(name.replace(/^\.\//, "")))).toEqual([]);
});

describe("a start that only shows help loads", () => {
  const loaded = (): string => [...loadedWith("main.js")].map(textOf).join("\n");

  it("commander", () => {
    expect(new RegExp(marks.commander).test(loaded())).toBe(true);
  });

  it.each(["yaml", "zod", "cli-table3"] as const)("no %s, though the bundle holds it", (name) => {
    const mark = new RegExp(marks[name]);
    expect(chunks().some((chunk) => mark.test(textOf(chunk)))).toBe(true);
    // Not `toMatch`, which would print the bundle.
    expect(mark.test(loaded())).toBe(false);
  });
});
