/** The import direction of the design, as the linter holds it: what each folder may not import, and what it may. */
import { describe, expect, it } from "vitest";
import { lint } from "./lint.ts";

const forbidden: readonly (readonly [file: string, imported: string])[] = [
  // deadline/, checks/ and report/ are pure.
  ...["deadline", "checks", "report"].flatMap((folder) =>
    [
      "node:fs",
      "fs",
      "commander",
      "chalk",
      "yaml",
      "zod",
      "cli-table3",
      "date-fns/addDays",
      "../io.ts",
      "../main.ts",
      "../program.ts",
      "../render/table.ts",
      "../commands/list.ts",
      "../register/load.ts",
      "../history/log.ts",
    ].map((imported) => [`src/${folder}/x.ts`, imported] as const),
  ),
  ["src/deadline/x.ts", "../report/list.ts"],
  ["src/deadline/x.ts", "../checks/index.ts"],
  ["src/deadline/x.ts", "../text/texts.ts"],
  ["src/deadline/lang/x.ts", "node:fs"],
  ["src/deadline/lang/x.ts", "date-fns/addDays"],
  ["src/deadline/lang/x.ts", "../../report/list.ts"],
  ["src/deadline/lang/x.ts", "../../register/load.ts"],
  ["src/deadline/lang/en/x.ts", "node:fs"],
  ["src/deadline/lang/en/x.ts", "../../../report/list.ts"],
  ["src/deadline/lang/en/x.ts", "../../../io.ts"],
  ["src/deadline/day.ts", "date-fns"],
  ["src/deadline/day.ts", "../register/model.ts"],
  ["src/checks/x.ts", "../report/list.ts"],
  ["src/report/x.ts", "../checks/index.ts"],
  // render/ sees only report models.
  ["src/render/x.ts", "node:fs"],
  ["src/render/x.ts", "yaml"],
  ["src/render/x.ts", "../deadline/day.ts"],
  ["src/render/x.ts", "../register/model.ts"],
  ["src/render/x.ts", "../checks/index.ts"],
  ["src/render/x.ts", "../commands/list.ts"],
  ["src/render/x.ts", "../diagnostics/diagnostic.ts"],
  // register/ comes before them all.
  ["src/register/x.ts", "../report/list.ts"],
  ["src/register/x.ts", "../render/table.ts"],
  ["src/register/x.ts", "../commands/list.ts"],
  ["src/register/x.ts", "../checks/index.ts"],
  ["src/register/x.ts", "commander"],
  ["src/history/x.ts", "../report/list.ts"],
  ["src/diagnostics/x.ts", "../register/load.ts"],
  ["src/diagnostics/x.ts", "../report/list.ts"],
  ["src/text/x.ts", "../register/load.ts"],
  ["src/text/en/x.ts", "../../render/table.ts"],
  ["src/text/en/x.ts", "node:fs"],
  // Commands are called by the program, and know neither its flags' library nor the tables'.
  ["src/commands/x.ts", "../program.ts"],
  ["src/commands/x.ts", "commander"],
  ["src/commands/x.ts", "cli-table3"],
  ["src/commands/x.ts", "yaml"],
  ["src/program.ts", "./render/table.ts"],
  ["src/program.ts", "yaml"],
  ["src/program/x.ts", "../register/load.ts"],
  ["src/x.ts", "./commands/list.ts"],
  ["src/x.ts", "commander"],
];

const allowed: readonly (readonly [file: string, imported: string])[] = [
  ["src/deadline/x.ts", "./tree.ts"],
  ["src/deadline/x.ts", "../register/model.ts"],
  ["src/deadline/x.ts", "../diagnostics/diagnostic.ts"],
  ["src/deadline/lang/x.ts", "../tree.ts"],
  ["src/deadline/lang/x.ts", "../../register/model.ts"],
  ["src/deadline/lang/en/x.ts", "../../wording/combine.ts"],
  ["src/deadline/lang/en/x.ts", "../../tree.ts"],
  ["src/deadline/day.ts", "date-fns/addDays"],
  ["src/deadline/day.ts", "@date-fns/utc/date/mini"],
  ["src/checks/x.ts", "../deadline/status.ts"],
  ["src/report/x.ts", "../deadline/status.ts"],
  ["src/report/x.ts", "../text/texts.ts"],
  ["src/render/x.ts", "../report/model.ts"],
  ["src/render/x.ts", "cli-table3"],
  ["src/render/x.ts", "chalk"],
  ["src/register/x.ts", "yaml"],
  ["src/register/x.ts", "zod"],
  ["src/register/x.ts", "node:fs/promises"],
  ["src/register/x.ts", "../deadline/day.ts"],
  ["src/text/en/x.ts", "../../deadline/steps.ts"],
  ["src/commands/x.ts", "../render/index.ts"],
  ["src/commands/x.ts", "../report/list.ts"],
  ["src/program/x.ts", "../commands/list.ts"],
  ["src/program.ts", "commander"],
  ["src/main.ts", "./program.ts"],
];

const importRules = ["noRestrictedImports", "noNodejsModules"];

/** Each way to import, on one line. */
const forms: readonly ((imported: string) => string)[] = [
  (imported) => `import { x } from "${imported}";`,
  (imported) => `import type { X } from "${imported}";`,
  (imported) => `export * from "${imported}";`,
  (imported) => `const y = await import("${imported}");`,
];

/** Lints all cases in one run, each a few lines of its file. Returns for each in how many forms it breaks the rule. */
function breachesOf(cases: readonly (readonly [string, string])[]): readonly number[] {
  const lines = new Map<string, string[]>();
  const owners = new Map<string, number>();
  for (const [index, [file, imported]] of cases.entries()) {
    const text = lines.get(file) ?? [];
    lines.set(file, text);
    for (const form of forms) owners.set(`${file}:${text.push(form(imported))}`, index);
  }
  const broken = new Set<string>();
  for (const { rule, file, line } of lint(new Map([...lines].map(([file, text]) => [file, text.join("\n")])))) {
    if (importRules.includes(rule)) broken.add(`${file}:${line}`);
  }
  const counts = cases.map(() => 0);
  for (const place of broken) {
    const owner = owners.get(place) ?? -1;
    counts[owner] = (counts[owner] ?? 0) + 1;
  }
  return counts;
}

describe("what a folder may not import, in any form", () => {
  const counts = breachesOf(forbidden);
  it.each(forbidden.map(([file, imported], index) => ({ file, imported, index })))("$file: $imported", ({ index }) => {
    expect(counts[index]).toBe(forms.length);
  });
});

describe("what a folder may import", () => {
  const counts = breachesOf(allowed);
  it.each(allowed.map(([file, imported], index) => ({ file, imported, index })))("$file: $imported", ({ index }) => {
    expect(counts[index]).toBe(0);
  });
});
