/** The other rules of the house that the linter holds. */
import { describe, expect, it } from "vitest";
import { lint } from "./lint.ts";

const cases: readonly (readonly [name: string, line: string, rule: string])[] = [
  ["no process.exit, which cuts piped output", "process.exit(1);", "plugin"],
  ["no process.exit without a code", "process.exit();", "plugin"],
  ["no process but the imported one", "process.cwd();", "noProcessGlobal"],
  ["no console", "console.log(1);", "noConsole"],
  ["no Date", "new Date();", "noRestrictedGlobals"],
  ["no clock", "Date.now();", "noRestrictedGlobals"],
  ["no network", "await fetch(import.meta.url);", "noRestrictedGlobals"],
  ["no promise left alone", "(async () => {})();", "noFloatingPromises"],
  ["no enum", "enum E { A }", "noEnum"],
  ["no default export", "export default 1;", "noDefaultExport"],
  ["no !", "const last = [1].at(-1)!;", "noNonNullAssertion"],
  ["no any", "const loose: any = 1;", "noExplicitAny"],
  ["no CommonJS", 'require("node:fs");', "noCommonJs"],
  ["no package that package.json does not name", 'import "left-pad";', "noUndeclaredDependencies"],
];

describe("the linter refuses", () => {
  const text = cases.map(([, line]) => line).join("\n");
  const found = lint(new Map([["src/x.ts", text]]));
  it.each(cases.map(([name, line, rule], index) => ({ name, line, rule, at: index + 1 })))("$name: $line", (each) => {
    expect(found.filter(({ line }) => line === each.at).map(({ rule }) => rule)).toContain(each.rule);
  });

  it("files over 300 lines", () => {
    const long = lint(new Map([["src/long.ts", "export {};\n".repeat(301)]]));
    expect(long.map(({ rule }) => rule)).toContain("noExcessiveLinesPerFile");
  });

  it("imports in a circle", () => {
    const circle = lint(
      new Map([
        ["src/a.ts", 'import { b } from "./b.ts";\nexport const a = (): number => b() + 1;\n'],
        ["src/b.ts", 'import { a } from "./a.ts";\nexport const b = (): number => a() + 1;\n'],
      ]),
    );
    expect(circle.filter(({ rule }) => rule === "noImportCycles").map(({ file }) => file)).toEqual([
      "src/a.ts",
      "src/b.ts",
    ]);
  });
});
