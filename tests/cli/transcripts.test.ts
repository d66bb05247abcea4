/**
 * Runs the command lines of `transcripts/*.txt` and compares what they print. `UPDATE=1` writes what they print now.
 *
 *     @ cwd board              the folder, under fixtures/
 *     @ copy board             the same, a copy of it made for this file, whose commands may edit it
 *     @ repository .           the repository of the written history, or a folder in it, such as directives/2018
 *     @ width 80               a terminal of this width; without it a pipe
 *     @ env NO_COLOR=1         a variable of the environment
 *     @ stdin one\ntwo          what standard input holds, \n for a line break; without it a terminal
 *     $ directives list        a command line, then stdout, stderr with `! ` before each line, and the exit code
 *     = 0
 *
 * Settings hold to the end of the file. ESC is shown as ␛, CR as ␍.
 */
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import process from "node:process";
import { afterAll, describe, expect, test } from "vitest";
import { buildRepository, gitEnv } from "../support/repository.ts";
import { writtenCommits } from "../support/written-history.ts";
import { fixtures, type Result, run, type World } from "./run.ts";

const folder = join(import.meta.dirname, "transcripts");

interface Entry {
  /** Comments, settings and blank lines before the command, and the command line itself. */
  readonly head: readonly string[];
  readonly call: string;
  readonly world: World;
  readonly expected: string;
}

/** Splits at spaces, but for what stands between quotes, single or double. */
function words(call: string): readonly string[] {
  return [...call.matchAll(/(?:[^\s'"]|'[^']*'|"[^"]*")+/g)].map(([word]) =>
    word.replace(/'([^']*)'|"([^"]*)"/g, "$1$2"),
  );
}

let repository: string | undefined;
const copies: string[] = [];
afterAll(() => {
  for (const made of [...copies, ...(repository === undefined ? [] : [repository])])
    rmSync(made, { recursive: true, force: true });
});

/** The path of a fresh copy of a fixture. */
function copyOf(name: string): string {
  const made = mkdtempSync(join(tmpdir(), "directives-"));
  copies.push(made);
  cpSync(join(fixtures, name), made, { recursive: true });
  return made;
}

/** The folder of the repository that transcripts share; made when the first asks for it. */
function writtenRepository(): string {
  repository ??= buildRepository(mkdtempSync(join(tmpdir(), "directives-")), writtenCommits).folder;
  return repository;
}

function setting(world: World, line: string): World {
  const [, name, value = ""] = /^@ (\w+)\s+(.*)$/.exec(line) ?? [];
  if (name === "cwd") return { ...world, cwd: join(fixtures, value) };
  if (name === "copy") return { ...world, cwd: copyOf(value) };
  if (name === "repository")
    return { ...world, cwd: join(writtenRepository(), value), env: { ...world.env, ...gitEnv } };
  if (name === "width") return { ...world, width: Number(value) };
  if (name === "stdin") return { ...world, stdin: value.replaceAll("\\n", "\n") };
  if (name === "env") {
    const [key = "", set = ""] = value.split("=");
    return { ...world, env: { ...world.env, [key]: set } };
  }
  throw new Error(`not a setting: ${line}`);
}

function parse(text: string): readonly Entry[] {
  const entries: Entry[] = [];
  let world: World = {};
  let head: string[] = [];
  let call: string | undefined;
  let expected: string[] = [];
  for (const line of text.split("\n")) {
    if (call === undefined) {
      head.push(line);
      if (line.startsWith("@ ")) world = setting(world, line);
      if (line.startsWith("$ directives")) call = line.slice("$ directives".length);
      continue;
    }
    expected.push(line);
    if (!line.startsWith("= ")) continue;
    entries.push({ head, call, world, expected: expected.join("\n") });
    [head, call, expected] = [[], undefined, []];
  }
  return entries;
}

function transcript({ code, stdout, stderr }: Result): string {
  const lines = (text: string): readonly string[] =>
    text === "" ? [] : text.replaceAll("\u001b", "␛").replaceAll("\r", "␍").replace(/\n$/, "").split("\n");
  return [...lines(stdout), ...lines(stderr).map((line) => `! ${line}`.trimEnd()), `= ${code}`].join("\n");
}

for (const file of readdirSync(folder).filter((name) => name.endsWith(".txt"))) {
  const path = join(folder, file);
  const entries = parse(readFileSync(path, "utf8"));
  const results: string[] = [];
  describe(file, () => {
    test("has calls", () => {
      expect(entries.length).toBeGreaterThan(0);
    });
    test.each(entries)("directives$call", async ({ head, call, world, expected }) => {
      const result = transcript(await run(words(call), world));
      results.push([...head, result].join("\n"));
      const isWhole = results.length === entries.length;
      // A part of the file, run by its names, would take the place of all.
      if (process.env["UPDATE"] === "1" && isWhole) writeFileSync(path, `${results.join("\n")}\n`);
      if (process.env["UPDATE"] !== "1") expect(result).toBe(expected);
    });
  });
}
