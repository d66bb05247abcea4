/** The bundle with the cache: what a second run does not load, and several runs at once. */
import { execFile, spawnSync } from "node:child_process";
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import process from "node:process";
import { promisify } from "node:util";
import { afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { build, root } from "./bundle.ts";

let folder = "";
let launcher = "";

beforeAll(build);
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "directives-"));
  for (const path of ["package.json", "bin", "dist", "data"]) {
    cpSync(join(root, path), join(folder, path), { recursive: true });
  }
  launcher = join(folder, "bin/directives.js");
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const env = (): NodeJS.ProcessEnv => ({
  PATH: process.env["PATH"],
  HOME: join(folder, "home"),
  LOCALAPPDATA: join(folder, "home"),
});
const words = ["list", "--as-of", "2017-12-05"];

function list(...more: readonly string[]): { readonly code: number | null; readonly stdout: string } {
  const args = [launcher, ...words, ...more];
  const { status, stdout } = spawnSync(process.execPath, args, { cwd: folder, env: env(), encoding: "utf8" });
  return { code: status, stdout };
}

const kept = (): readonly string[] =>
  readdirSync(join(folder, "home"), { recursive: true, encoding: "utf8" }).filter((name) =>
    /[/\\]directives[/\\].*\.\w+$/.test(name),
  );

/** Takes the chunks with the YAML parser and the schema out of the bundle; names stay when it is minified. */
function removeParsers(): readonly string[] {
  const dist = join(folder, "dist");
  const chunks = readdirSync(dist).filter(
    (name) => name.endsWith(".js") && /YAMLParseError|globalRegistry/.test(readFileSync(join(dist, name), "utf8")),
  );
  for (const chunk of chunks) rmSync(join(dist, chunk));
  return chunks;
}

describe("once a register was read", () => {
  it("list loads neither the YAML parser nor the schema", () => {
    const first = list();
    expect(first.code).toBe(0);
    expect(removeParsers()).not.toEqual([]);
    expect(list()).toEqual(first);
    expect(list("--no-cache").code).toBe(2);
  });

  it("every format says what it says without the cache", () => {
    list();
    for (const format of ["table", "json", "csv"]) {
      expect(list("--format", format)).toEqual(list("--format", format, "--no-cache"));
    }
  });
});

it("several runs at once put one whole entry in place", async () => {
  const start = promisify(execFile);
  const runs = Array.from({ length: 6 }, () =>
    start(process.execPath, [launcher, ...words], { cwd: folder, env: env() }),
  );
  const outputs = (await Promise.all(runs)).map(({ stdout }) => stdout);
  expect(new Set(outputs).size).toBe(1);
  expect(kept()).toEqual([expect.stringMatching(/\.entry$/)]);
  removeParsers();
  expect(list()).toEqual({ code: 0, stdout: outputs[0] });
});

it("an entry is for one build: the chunk that names it has a hash in its name", () => {
  const dist = join(folder, "dist");
  const chunks = readdirSync(dist).filter(
    (name) => name.endsWith(".js") && readFileSync(join(dist, name), "utf8").includes("XDG_CACHE_HOME"),
  );
  expect(chunks).toEqual([expect.stringMatching(/^[\w-]+-[\w-]{8}\.js$/)]);
  expect(readFileSync(join(dist, chunks[0] ?? ""), "utf8")).toContain("(__filename)");
});
