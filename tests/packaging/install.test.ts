/** The package as users get it: packed, installed into an empty folder without a registry, and run there. */
import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import process from "node:process";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { build, type Run, root, runProgram } from "./bundle.ts";

const manifest: { name: string; version: string } = JSON.parse(readFileSync(join(root, "package.json"), "utf8"));
const folder: string = mkdtempSync(join(tmpdir(), "directives-package-"));
let packed: readonly string[] = [];

/** Runs npm, which may not ask a registry. */
function npm(args: readonly string[]): Run {
  const result = runProgram("npm", [...args, "--offline", `--cache=${join(folder, "cache")}`], folder);
  if (result.code !== 0) throw new Error(`npm ${args.join(" ")} failed: ${result.stdout}${result.stderr}`);
  return result;
}

/** Runs the installed command. */
function directives(...args: readonly string[]): Run {
  const installed = join(folder, "node_modules/.bin", process.platform === "win32" ? "directives.cmd" : "directives");
  return runProgram(installed, args, folder);
}

beforeAll(() => {
  build();
  const { stdout } = npm(["pack", root, "--json", "--ignore-scripts"]);
  const [info] = JSON.parse(stdout);
  packed = info.files.map(({ path }: { path: string }) => path).toSorted();
  npm(["install", "--no-audit", "--no-fund", `./${info.filename}`]);
}, 120_000);

afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe("the tarball", () => {
  it("holds the launcher, the bundle, the data and the papers", () => {
    const outside = packed.filter((path) => !/^(dist|data)\//.test(path));
    const bin = ["bin/directives.js", "bin/load.js", "bin/package.json"];
    expect(outside).toEqual(["CHANGELOG.md", "LICENSE", "README.md", ...bin, "package.json"]);
    expect(packed).toEqual(
      expect.arrayContaining(["data/directives.yaml", "dist/THIRD-PARTY-LICENSES.txt", "dist/main.js"]),
    );
  });

  it("holds in dist/ nothing but modules and their licences, and no code cache, which is of one version of Node", () => {
    const inDist = packed.filter((path) => path.startsWith("dist/") && !/^dist\/[\w.-]+\.js$/.test(path));
    expect(inDist).toEqual(["dist/THIRD-PARTY-LICENSES.txt", "dist/package.json"]);
  });

  it("names the licence of each package in the bundle", () => {
    const licences = readFileSync(join(root, "dist/THIRD-PARTY-LICENSES.txt"), "utf8");
    for (const name of ["commander", "yaml", "zod", "chalk", "cli-table3", "date-fns"]) {
      expect(licences).toMatch(new RegExp(`^${name} \\d+\\.\\d+\\.\\d+ \\((MIT|ISC)\\)$`, "m"));
    }
  });
});

describe("installed into an empty folder", () => {
  it("brings no other package", () => {
    const installed = readdirSync(join(folder, "node_modules")).filter((name) => !name.startsWith("."));
    expect(installed).toEqual([manifest.name]);
  });

  it("says its version", () => {
    expect(directives("--version")).toEqual({ code: 0, stdout: `${manifest.version}\n`, stderr: "" });
  });

  it("shows its help", () => {
    const { code, stdout, stderr } = directives();
    expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
    expect(stdout).toMatch(/^Usage: directives/);
  });

  const seed = ["--register", "node_modules/directives/data/directives.yaml", "--as-of", "2017-12-05"];

  it.each(["table", "json", "ndjson", "csv", "tsv", "markdown"])("lists as %s", (format) => {
    const { code, stdout, stderr } = directives("list", "--overdue", ...seed, "--format", format);
    expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
    expect(stdout.match(/\bDK-\d\b/g)).toEqual(["DK-7", "DK-1", "DK-2", "DK-3", "DK-8"]);
  });

  it("runs the other commands", () => {
    expect(directives("show", "DK-7", ...seed)).toMatchObject({ code: 0, stderr: "" });
    expect(directives("explain", "DK-7", ...seed)).toMatchObject({ code: 0, stderr: "" });
    expect(directives("stats", ...seed)).toMatchObject({ code: 0, stderr: "" });
    expect(directives("check", ...seed).code).toBe(1);
  });

  it("finds no register in an empty folder, and says so", () => {
    const { code, stdout, stderr } = directives("list");
    expect({ code, stdout }).toEqual({ code: 2, stdout: "" });
    expect(stderr).toMatch(/register/);
  });
});
