/** Many processes that edit one register at the same moment: every edit is there in the end, or was refused in words. */
import { execFile } from "node:child_process";
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import process from "node:process";
import { afterAll, beforeAll, expect, test } from "vitest";
import { build, root } from "../packaging/bundle.ts";

let folder = "";
let launcher = "";

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "directives-"));
  build();
  // A copy, since other tests may build at the same time.
  for (const path of ["package.json", "bin", "dist"]) cpSync(join(root, path), join(folder, path), { recursive: true });
  launcher = join(folder, "bin/directives.js");
}, 60_000);

afterAll(() => rmSync(folder, { recursive: true, force: true }));

interface Ended {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

async function directives(words: readonly string[], cwd: string): Promise<Ended> {
  return await new Promise((resolve) => {
    const env = { PATH: process.env["PATH"] };
    const child = execFile(process.execPath, [launcher, ...words], { cwd, env }, (_error, stdout, stderr) => {
      resolve({ code: child.exitCode, stdout, stderr });
    });
  });
}

const ids = Array.from({ length: 50 }, (_, index) => `N-${index + 1}`);
const directive = (id: string): string => `      - id: ${id}\n        title: Report  # ${id}\n        lead: OPS\n`;
const register = `version: 1\nmeetings:\n  - id: m-1\n    date: 2018-03-05\n    directives:\n${ids.map(directive).join("")}`;

test("50 processes mark 50 different directives done", async () => {
  const work = join(folder, "work");
  cpSync(join(folder, "package.json"), join(work, "package.json"));
  const path = join(work, "directives.yaml");
  writeFileSync(path, register);
  const ended = await Promise.all(ids.map((id) => directives(["done", id, "--on", "2018-03-06"], work)));
  const after = readFileSync(path, "utf8");
  let expected = register;
  for (const [index, { code, stdout, stderr }] of ended.entries()) {
    const id = ids[index] ?? "";
    if (code === 0) {
      expect(stdout).toBe(`${id} was done on 6 March 2018; it had no due date.\n`);
      const own = directive(id);
      expected = expected.replace(own, `${own}        status: done\n        done: 2018-03-06\n`);
    } else {
      expect({ id, code, stdout, stderr }).toMatchObject({
        code: 2,
        stdout: "",
        stderr: expect.stringContaining("try again"),
      });
    }
  }
  expect(after).toBe(expected);
  expect(ended.filter(({ code }) => code === 0).length).toBeGreaterThan(0);
  expect(readdirSync(work).sort()).toEqual(["directives.yaml", "package.json"]);
  const { stdout } = await directives(["list", "--done", "--format", "ndjson"], work);
  expect(stdout.trim().split("\n")).toHaveLength(ended.filter(({ code }) => code === 0).length);
}, 240_000);
