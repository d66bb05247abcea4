/** The real process and its pipes. */
import { spawn } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import process from "node:process";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { bin, build, root, runProgram } from "./bundle.ts";

const folder: string = mkdtempSync(join(tmpdir(), "directives-pipe-"));
const register: string = join(folder, "directives.yaml");
const listed: readonly string[] = [bin, "list", "--register", register, "--as-of", "2018-03-01"];

beforeAll(() => {
  build();
  const generator = join(root, "scripts/generate-register.js");
  writeFileSync(register, runProgram(process.execPath, [generator, "10000"], root).stdout);
}, 60_000);

afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Runs the list, and goes away after the first piece of its output, or before it with `pieces` 0. */
async function readOnly(pieces: number): Promise<{ code: number | null; signal: string | null; stderr: string }> {
  const child = spawn(process.execPath, listed, { stdio: ["ignore", "pipe", "pipe"] });
  let stderr = "";
  child.stderr.on("data", (chunk) => {
    stderr += chunk;
  });
  if (pieces === 0) child.stdout.destroy();
  else child.stdout.once("data", () => child.stdout.destroy());
  return await new Promise((done) => child.on("close", (code, signal) => done({ code, signal, stderr })));
}

describe("10,000 directives in a pipe", () => {
  it("arrive whole", () => {
    const { code, stdout, stderr } = runProgram(process.execPath, [...listed, "--format", "ndjson"], folder);
    expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
    expect(
      stdout
        .trimEnd()
        .split("\n")
        .map((line) => JSON.parse(line).id),
    ).toHaveLength(10_000);
  });

  it("whose reader goes away after the first lines end quietly", async () => {
    expect(await readOnly(1)).toEqual({ code: 0, signal: null, stderr: "" });
  });

  it("whose reader is gone from the start end quietly", async () => {
    expect(await readOnly(0)).toEqual({ code: 0, signal: null, stderr: "" });
  });
});
