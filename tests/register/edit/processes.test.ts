/** Several processes that write to one register, and some that are killed. */
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout } from "node:timers/promises";
import { afterAll, beforeAll, expect, it } from "vitest";
import { whileLocked, writeFiles } from "../../../src/register/edit/store.ts";
import { otherText, textOf } from "./texts.ts";
import { bundleWorker, start } from "./writer.ts";

let folder = "";
let worker = "";

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "directives-"));
  worker = await bundleWorker(folder);
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** A folder of its own with a file in it. */
function place(name: string, text: string): string {
  mkdirSync(join(folder, name));
  writeFileSync(join(folder, name, "r.yaml"), text);
  return join(folder, name, "r.yaml");
}

it("50 processes that add a line each: all 50 lines are there, and nothing else", async () => {
  const file = place("fifty", "version: 1\n");
  const lines = Array.from({ length: 50 }, (_, index) => `# ${index}`);
  const ended = await Promise.all(lines.map(async (line) => await start(worker, "add", file, line).ended));
  expect(ended.filter(({ code }) => code !== 0)).toEqual([]);
  const [first, ...added] = readFileSync(file, "utf8").trimEnd().split("\n");
  expect(first).toBe("version: 1");
  expect(added.toSorted()).toEqual(lines.toSorted());
  expect(readdirSync(join(folder, "fifty"))).toEqual(["r.yaml"]);
}, 120_000);

it("kill -9 at any moment leaves the old text or the new, and the next run is not kept waiting", async () => {
  const [rounds, lanes] = [40, 4];
  const met = { locks: 0, temporaries: 0 };
  let slowest = 0;
  const lane = async (name: string): Promise<void> => {
    const file = place(name, textOf("a"));
    for (let round = 0; round < rounds / lanes; round += 1) {
      const { child, ready, ended } = start(worker, "swap", file);
      await ready;
      await setTimeout(Math.random() * 10);
      child.kill("SIGKILL");
      expect(await ended).toMatchObject({ signal: "SIGKILL", stderr: "" });

      const left = readdirSync(join(folder, name));
      if (left.some((each) => each.includes(".lock"))) met.locks += 1;
      if (left.some((each) => each.endsWith(".tmp"))) met.temporaries += 1;
      const began = performance.now();
      await whileLocked([file], async () => {
        const before = readFileSync(file);
        await writeFiles([{ path: file, before, after: Buffer.from(otherText(before.toString())) }]);
      });
      slowest = Math.max(slowest, performance.now() - began);
      expect(readdirSync(join(folder, name))).toEqual(["r.yaml"]);
    }
  };
  await Promise.all(Array.from({ length: lanes }, async (_, index) => await lane(`kill-${index}`)));
  // Otherwise the test would show nothing.
  expect(met.locks).toBeGreaterThan(5);
  expect(met.temporaries).toBeGreaterThan(0);
  expect(slowest).toBeLessThan(5000);
}, 120_000);

it.each(["SIGINT", "SIGTERM", "SIGHUP"] as const)("%s gives the lock back and ends the process", async (signal) => {
  const file = place(signal, "version: 1\n");
  const { child, ready, ended } = start(worker, "hold", file);
  await ready;
  expect(readdirSync(join(folder, signal))).toEqual([".r.yaml.lock", "r.yaml"]);
  child.kill(signal);
  expect(await ended).toEqual({ code: null, signal, stderr: "" });
  expect(readdirSync(join(folder, signal))).toEqual(["r.yaml"]);
});

it("a signal during the writing waits until it is done", async () => {
  const file = place("writing", textOf("a"));
  expect(await start(worker, "write", file).ended).toEqual({ code: null, signal: "SIGTERM", stderr: "" });
  expect(readFileSync(file, "utf8") === textOf("b")).toBe(true);
  expect(readdirSync(join(folder, "writing"))).toEqual(["r.yaml"]);
});
