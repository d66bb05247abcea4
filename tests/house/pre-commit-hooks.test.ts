/** `.pre-commit-hooks.yaml`, by which the pre-commit framework runs the tool. */
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { parse } from "yaml";
import { run, withFolder } from "../cli/run.ts";

const root = join(import.meta.dirname, "../..");

interface Hook {
  readonly id: string;
  readonly name: string;
  readonly entry: string;
  readonly language: string;
  readonly files?: string;
  readonly always_run?: boolean;
  readonly pass_filenames: boolean;
}

const hooks: readonly Hook[] = parse(readFileSync(join(root, ".pre-commit-hooks.yaml"), "utf8"));
const entryOf = (id: string): readonly string[] => hooks.find((hook) => hook.id === id)?.entry.split(" ") ?? [];
const bin: Readonly<Record<string, string>> = JSON.parse(readFileSync(join(root, "package.json"), "utf8")).bin;

it("the hooks are those that people name in their configuration", () => {
  expect(hooks.map(({ id }) => id)).toEqual(["directives-check", "directives-check-all"]);
});

describe.each(hooks)("$id", ({ entry, language, files, always_run, pass_filenames }) => {
  it("runs a command that the package brings, without the names of files", () => {
    expect(bin).toHaveProperty(entry.split(" ")[0] ?? "");
    expect({ language, pass_filenames }).toEqual({ language: "node", pass_filenames: false });
  });

  it("runs when a register may have changed", () => {
    if (always_run === true) return expect(files).toBeUndefined();
    const isRegister = (path: string): boolean => new RegExp(files ?? "").test(path);
    expect(["directives.yaml", "data/a.yml"].filter(isRegister)).toHaveLength(2);
    expect(["README.md", "yaml.txt"].filter(isRegister)).toEqual([]);
  });
});

/** 6 April 2018, after the due date of the first directive and before that of the second. */
const now = Date.UTC(2018, 3, 6);
const register = (due: string): string =>
  "version: 1\ntimezone: UTC\nmeetings:\n  - id: m\n    date: 2018-03-05\n    directives:\n" +
  `      - { id: A, title: B, lead: OPS, due: ${due} }\n`;

const commits: readonly (readonly [what: string, text: string, codes: readonly number[]])[] = [
  ["a register in order", register("by 1 May"), [0, 0]],
  ["a lapsed deadline", register("by 1 April"), [0, 1]],
  ["words that are not understood", register("some day"), [2, 2]],
];
it.each(commits)("%s", async (_, text, codes) => {
  await withFolder(async (folder) => {
    writeFileSync(join(folder, "directives.yaml"), text);
    const found = await Promise.all(
      hooks.map(async ({ id }) => (await run(entryOf(id).slice(1), { cwd: folder, now })).code),
    );
    expect(found).toEqual(codes);
  });
});
