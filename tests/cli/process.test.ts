/** What only a process of its own shows: pipes, devices, the launcher, and that the process ends. */
import { execFile, execFileSync, spawn } from "node:child_process";
import { cpSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import process from "node:process";
import { setTimeout } from "node:timers/promises";
import { afterAll, beforeAll, describe, expect, test } from "vitest";

const root = join(import.meta.dirname, "../..");
let folder = "";
let launcher = "";

function register(count: number): string {
  const directives = Array.from(
    { length: count },
    (_, index) => `      - { id: N-${index + 1}, title: Report on many things, lead: OPS, due: by 1 April 2018 }\n`,
  );
  return `version: 1\nmeetings:\n  - id: m-1\n    date: 2018-03-05\n    directives:\n${directives.join("")}`;
}

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "directives-"));
  execFileSync(process.execPath, [join(root, "scripts/build.js")]);
  // A copy, since other tests may build at the same time.
  for (const path of ["package.json", "bin", "dist"]) cpSync(join(root, path), join(folder, path), { recursive: true });
  launcher = join(folder, "bin/directives.js");
  writeFileSync(join(folder, "very-many.yaml"), register(10_000));
  // More than any pipe holds, in every format.
  writeFileSync(join(folder, "many.yaml"), register(2000));
}, 60_000);

afterAll(() => rmSync(folder, { recursive: true, force: true }));

interface Ended {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs a line of bash in the folder; `$D` is the command. Its exit code is that of `directives` in a pipe, too. */
async function bash(line: string): Promise<Ended> {
  return await new Promise((resolve) => {
    const env = {
      LAUNCHER: launcher,
      PATH: process.env["PATH"],
      D: `${process.execPath} ${launcher}`,
      D_BARE: `${process.execPath} bare/bin/directives.js`,
    };
    const options = { cwd: folder, env, maxBuffer: 1 << 26 };
    const child = execFile("bash", ["--norc", "-o", "pipefail", "-c", line], options, (_error, stdout, stderr) => {
      resolve({ code: child.exitCode, stdout, stderr });
    });
  });
}

const list = "$D list --register many.yaml --as-of 2018-05-01";

describe("wordings on standard input", () => {
  const explain = "$D explain --register very-many.yaml --from 2018-03-05 --format ndjson";
  const dues = ({ stdout }: Ended): readonly string[] =>
    stdout
      .trim()
      .split("\n")
      .map((line) => String(JSON.parse(line).due));

  const ways: readonly (readonly [what: string, line: string])[] = [
    ["a pipe", `printf 'within two weeks\\nby 1 April' | ${explain}`],
    ["a pipe that is slow, and - for it", `(echo within two weeks; sleep 0.3; echo by 1 April) | ${explain} -`],
    [
      "a file",
      `printf '\\xef\\xbb\\xbfwithin two weeks\\r\\nby 1 April\\r\\n' > wordings.txt; ${explain} < wordings.txt`,
    ],
  ];
  test.each(ways)("%s", async (_, line) => {
    const ended = await bash(line);
    expect({ code: ended.code, stderr: ended.stderr }).toEqual({ code: 0, stderr: "" });
    expect(dues(ended)).toEqual(["2018-03-19", "2018-04-01"]);
  });

  const failures: readonly (readonly [what: string, line: string, stderr: string])[] = [
    ["a folder", `${explain} < .`, "directives: cannot read standard input: it is a folder\n"],
    ["closed", `${explain} <&-`, "directives: "],
    ["endless", `yes 'by 1 April' | ${explain}`, "directives: standard input is longer than 4194304 bytes; "],
  ];
  test.each(failures)("%s: one line, and 2", async (_, line, stderr) => {
    const ended = await bash(line.startsWith("yes") ? `set +o pipefail; ${line}` : line);
    expect(ended.code).toBe(2);
    expect(ended.stdout).toBe("");
    expect(ended.stderr).toContain(stderr);
    expect(ended.stderr.trimEnd().split("\n")).toHaveLength(1);
  });
});

describe("a reader that goes away", () => {
  test("head -1 gets its line, and nothing is said", async () => {
    const { code, stdout, stderr } = await bash(`${list.replace("many", "very-many")} | head -1`);
    expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
    expect(stdout.split("\n")).toHaveLength(2);
  });

  test.each(["table", "json", "ndjson", "csv", "markdown"])("a pipe that nobody reads: %s", async (format) => {
    const result = await bash(`${list} --format ${format} | true`);
    expect(result).toEqual({ code: 0, stdout: "", stderr: "" });
  });

  test("a stdout that is closed from the start", async () => {
    expect(await bash(`${list} >&-`)).toEqual({ code: 0, stdout: "", stderr: "" });
  });

  test("a failing check still says so by its exit code", async () => {
    const { code, stderr } = await bash("$D check --register many.yaml --as-of 2018-05-01 | true");
    expect({ code, stderr }).toEqual({ code: 1, stderr: "" });
  });
});

test("a full disk is an error of one line", async () => {
  expect(await bash(`${list} > /dev/full`)).toEqual({
    code: 2,
    stdout: "",
    stderr: "directives: cannot write the output: no space left on the device\n",
  });
});

test("a slow reader gets everything", async () => {
  const child = spawn(process.execPath, [launcher, "list", "--register", "many.yaml", "--format", "ndjson"], {
    cwd: folder,
    stdio: ["ignore", "pipe", "inherit"],
  });
  let text = "";
  child.stdout.setEncoding("utf8");
  for await (const chunk of child.stdout) {
    if (text.length < 200_000) await setTimeout(20);
    text += chunk;
  }
  const lines = text.trimEnd().split("\n");
  expect(lines).toHaveLength(2000);
  expect(JSON.parse(lines.at(-1) ?? "")).toMatchObject({ kind: "by-date", due: "2018-04-01" });
});

test("without the bundle the launcher says how to make it", async () => {
  cpSync(join(root, "bin"), join(folder, "bare/bin"), { recursive: true });
  cpSync(join(root, "package.json"), join(folder, "bare/package.json"));
  expect(await bash("$D_BARE list")).toEqual({
    code: 2,
    stdout: "",
    stderr: "directives: the bundle is missing; run `npm run build` to make it\n",
  });
});

test("the command runs under the name of a link, as npm installs it", async () => {
  const { code, stdout } = await bash(
    "mkdir -p links && ln -s $LAUNCHER links/directives && links/directives --version",
  );
  expect(code).toBe(0);
  expect(stdout).toMatch(/^\d+\.\d+\.\d+\n$/);
});
