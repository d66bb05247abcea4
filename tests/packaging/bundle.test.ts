/** The bundle: what it needs, and what it loads when. */
import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { builtinModules } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import process from "node:process";
import { beforeAll, describe, expect, it } from "vitest";
import { build, loadedBy, root, runProgram } from "./bundle.ts";

beforeAll(build);

const chunks = (): readonly string[] => readdirSync(join(root, "dist")).filter((name) => name.endsWith(".js"));
const textOf = (chunk: string): string => readFileSync(join(root, "dist", chunk), "utf8");

/** What gives each package away in the bundle: names, which minifying keeps. */
const marks = {
  commander: /CommanderError=class/,
  yaml: /YAMLParseError=class/,
  zod: /globalRegistry=/,
  "cli-table3": /truncateWidth/,
  editing: /StoreError=class/,
  git: /cat-file/,
};
type Mark = keyof typeof marks;

/** What a chunk requires. */
function importsOf(chunk: string): readonly string[] {
  return [...textOf(chunk).matchAll(/\brequire\(\s*(["'`])([^"'`]+)\1\s*\)/g)].map((match) => match[2] ?? "");
}

it("asks for nothing but Node and itself", () => {
  const imported = chunks().flatMap(importsOf);
  const known = new Set([...builtinModules, ...builtinModules.map((name) => `node:${name}`)]);
  expect(imported).toContain("node:fs");
  expect(imported.filter((name) => !known.has(name) && !chunks().includes(name.replace(/^\.\//, "")))).toEqual([]);
});

const seed = ["--register", "data/directives.yaml", "--as-of", "2017-12-05"];

/** What each command line must load, and what it has no use for. */
type LoadCase = readonly [words: readonly string[], loaded: readonly Mark[], spared: readonly Mark[]];
const cases: readonly LoadCase[] = [
  [["--version"], ["commander"], ["yaml", "zod", "cli-table3"]],
  [["--help"], ["commander"], ["yaml", "zod", "cli-table3"]],
  [["list", "--help"], ["commander"], ["yaml", "zod", "cli-table3"]],
  [
    ["list", ...seed],
    ["commander", "yaml", "zod"],
    ["cli-table3", "editing", "git"],
  ],
  [["list", "--format", "json", ...seed], ["commander", "yaml", "zod"], ["cli-table3"]],
];

describe("a command loads what it uses", () => {
  it.each(cases)("%j: loads %j and not %j", (words, loaded, spared) => {
    const text = loadedBy(words).map(textOf).join("\n");
    const found = (names: readonly Mark[]): readonly Mark[] => names.filter((name) => marks[name].test(text));
    expect({ loaded: found(loaded), spared: found(spared) }).toEqual({ loaded, spared: [] });
  });

  it.each(["list", "show DK-1", "check overdue", "stats"])(
    "%s of a register that did not change loads neither the parser nor what other commands need",
    (line) => {
      const folder = mkdtempSync(join(tmpdir(), "directives-bundle-"));
      try {
        const words = [...line.split(" "), ...seed];
        const warm = (): readonly string[] => loadedBy(words, { XDG_CACHE_HOME: folder });
        expect(warm().map(textOf).join("\n")).toMatch(marks.yaml);
        const text = warm().map(textOf).join("\n");
        const spared: readonly Mark[] = ["yaml", "zod", "cli-table3", "editing", "git"];
        expect(spared.filter((name) => marks[name].test(text))).toEqual([]);
      } finally {
        rmSync(folder, { recursive: true, force: true });
      }
    },
  );

  it.each(Object.keys(marks) as Mark[])("the bundle holds %s", (name) => {
    expect(chunks().some((chunk) => marks[name].test(textOf(chunk)))).toBe(true);
  });
});

describe("the code cache", () => {
  it("is there for this version of Node, and V8 takes it", () => {
    const program = `
      const { chunks, load } = require("./bin/load.js");
      load("main.js");
      process.stdout.write(JSON.stringify([...chunks].map(([name, { script }]) => [name, script.cachedDataRejected])));
    `;
    const { stdout } = runProgram(process.execPath, ["--input-type=commonjs", "-e", program], root);
    const rejected = new Map<string, boolean | undefined>(JSON.parse(stdout));
    // main.js has none: its name has no hash, so V8 could not tell a stale one.
    expect(rejected.get("main.js") ?? null).toBeNull();
    rejected.delete("main.js");
    expect(rejected.size).toBeGreaterThan(0);
    expect([...rejected.values()]).not.toContain(true);
    expect([...rejected.values()]).not.toContain(null);
  });
});
