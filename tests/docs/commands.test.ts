/**
 * Every command in the pages, run: what it prints is what the page says.
 *
 * `UPDATE=1 npx vitest run tests/docs` rewrites the pages instead; read the difference before you commit it.
 */
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { run, withFolder } from "../cli/run.ts";
import { blocksOf, consoleBlocks, readPage, rerun, root, updatePage, updates } from "./markdown.ts";
import { Worlds } from "./worlds.ts";

const pages = [
  "README.md",
  "CONTRIBUTING.md",
  "docs/register.md",
  "docs/deadlines.md",
  "docs/performance.md",
  "docs/calendars.md",
  "docs/git.md",
];

const fresh = new Map<string, Map<string, string>>(pages.map((path) => [path, new Map()]));

describe("the command lines of console blocks print what the page says", () => {
  const worlds = new Worlds();
  const blocks = pages.flatMap((path) =>
    consoleBlocks(readPage(path)).map(({ text, world }) => ({ path, block: text, world, line: text.split("\n")[0] })),
  );

  it.each(blocks)("$path: $line", async ({ path, block, world }) => {
    const now = await rerun(block, world === null ? undefined : worlds.copy(world));
    fresh.get(path)?.set(block, now);
    if (!updates) expect(block).toBe(now);
  });

  afterAll(() => {
    worlds.remove();
    for (const [path, blocksNow] of fresh) {
      // A function, since `$` has a meaning in a replacement text.
      const text = [...blocksNow].reduce(
        (old, [block, now]) => old.replace(`\n${block}`, () => `\n${now}`),
        readPage(path),
      );
      updatePage(path, text);
    }
  });
});

describe("the registers of yaml blocks are valid", () => {
  const registers = pages.flatMap((path) =>
    blocksOf(readPage(path), "yaml")
      .filter((text) => text.startsWith("# directives.yaml"))
      .map((text, index) => ({ path, text, number: index + 1 })),
  );

  it.each(registers)("$path: number $number", async ({ text }) => {
    await withFolder(async (folder) => {
      writeFileSync(join(folder, "directives.yaml"), text);
      expect(await run(["check", "register"], { cwd: folder })).toEqual({ code: 0, stdout: "", stderr: "" });
    });
  });
});

describe("the commands of shell blocks", () => {
  const manifest: { version: string; scripts: Record<string, string> } = JSON.parse(readPage("package.json"));
  /** Each with what runs it. */
  const known = [
    "npm cit", // .ci/run
    "npm ci && npx directives list --overdue", // .ci/run, and below
    "npm pack", // tests/packaging, as the next
    `npm install --global ./directives-${manifest.version}.tgz`,
    "UPDATE=1 npx vitest run tests/docs", // this file
  ];
  // Scripts are run by the tests of what they are for.
  const lines = pages
    .flatMap((path) => blocksOf(readPage(path), "sh"))
    .filter((block) => !block.startsWith("#!"))
    .flatMap((block) => block.trim().split("\n"));

  it.each([...new Set(lines)])("%s", (line) => {
    const command = line.replace(/\s+#.*$/, "");
    const script = /^npm run (\w+)/.exec(command)?.[1];
    if (script !== undefined) expect(manifest.scripts).toHaveProperty(script);
    else expect(known).toContain(command);
  });

  it("npm cit is what the CI script runs, so it runs the tests", () => {
    expect(readPage(".ci/run")).toMatch(/^npm cit\b/m);
    expect(manifest.scripts["test"]).toBe("vitest run");
  });
});

describe("the README's main command, on any day", () => {
  it("finds the register of the clone and lists what is overdue", async () => {
    expect(blocksOf(readPage("README.md"), "sh")[0]).toBe("npm ci && npx directives list --overdue\n");
    const { code, stdout, stderr } = await run(["list", "--overdue"], { cwd: root, now: Date.now() });
    expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
    expect(stdout.match(/\bDK-\d\b/g)?.toSorted()).toEqual(["DK-1", "DK-2", "DK-3", "DK-7", "DK-8"]);
  });

  it("finds it from a folder below, too", async () => {
    await withFolder(async (folder) => {
      mkdirSync(join(folder, "a/b"), { recursive: true });
      writeFileSync(join(folder, "directives.yaml"), readPage("data/directives.yaml"));
      const { code, stdout } = await run(["list", "--overdue"], { cwd: join(folder, "a/b") });
      expect(code).toBe(0);
      expect(stdout).toContain("DK-7");
    });
  });
});
