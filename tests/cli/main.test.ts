import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { baseChecks, defaultChecks } from "../../src/checks/index.ts";
import { stateNames } from "../../src/deadline/status.ts";
import { checkNames } from "../../src/diagnostics/finding.ts";
import { type Output, WriteError } from "../../src/io.ts";
import { main } from "../../src/main.ts";
import { formatNames } from "../../src/render/index.ts";
import { fieldNames } from "../../src/report/fields.ts";
import { groupKeys } from "../../src/report/group.ts";
import { day } from "../support/days.ts";
import { fixtures, run, withFolder } from "./run.ts";

const register = join(fixtures, "board/directives.yaml");

function output(write: (text: string) => boolean): Output {
  return { isTerminal: false, width: undefined, write };
}

/** Runs `stats` with a stdout of the test's own. */
async function withStdout(write: (text: string) => boolean, env: Record<string, string> = {}) {
  const stderr: string[] = [];
  const io = {
    stdout: output(write),
    stderr: output((text) => stderr.push(text) > 0),
    env,
    cwd: fixtures,
    stdin: { isTerminal: true, read: () => "", readLine: () => undefined },
    today: () => day("2017-12-05"),
  };
  return { code: await main(["stats", "--register", register], io), stderr: stderr.join("") };
}

describe("a bug", () => {
  const bug = (): never => {
    throw new TypeError("x is not\na function\u001b");
  };
  test("is one line", async () => {
    expect(await withStdout(bug)).toEqual({
      code: 2,
      stderr:
        "directives: internal error: TypeError: x is not\\na function\\x1b; run again with DEBUG=directives for the trace, and report it\n",
    });
  });
  test.each(["directives", "other, directives", "*"])("shows its trace with DEBUG=%s", async (debug) => {
    const { code, stderr } = await withStdout(bug, { DEBUG: debug });
    expect(code).toBe(2);
    expect(stderr).toMatch(/\n {4}at .*main\.test\.ts/);
  });
  test("does not show it with DEBUG=other", async () => {
    const { stderr } = await withStdout(bug, { DEBUG: "other" });
    expect(stderr.split("\n")).toHaveLength(2);
  });
});

test("a stdout that cannot be written to is an error of one line", async () => {
  const full = (): never => {
    throw new WriteError("ENOSPC");
  };
  expect(await withStdout(full)).toEqual({
    code: 2,
    stderr: "directives: cannot write the output: no space left on the device\n",
  });
});

test("a stdout whose reader has gone away is no error", async () => {
  expect(await withStdout(() => false)).toEqual({ code: 0, stderr: "" });
});

test("when stderr fails too, the exit code still tells", async () => {
  const broken = output(() => {
    throw new WriteError("EIO");
  });
  const stdin = { isTerminal: true, read: () => "", readLine: () => undefined };
  const io = { stdin, stdout: broken, stderr: broken, env: {}, cwd: fixtures, today: () => day("2017-12-05") };
  expect(await main(["frobnicate"], io)).toBe(2);
});

describe("help and version", () => {
  test("a bare call shows help with three examples", async () => {
    const { code, stdout, stderr } = await run([]);
    expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
    const [, examples = ""] = stdout.split("Examples:\n");
    expect(examples.trimEnd().split("\n")).toHaveLength(3);
  });

  test("--help, -h and help say the same", async () => {
    const bare = await run([]);
    expect(await run(["--help"])).toEqual(bare);
    expect(await run(["-h"])).toEqual(bare);
    expect(await run(["help"])).toEqual(bare);
  });

  test.each(["list", "show", "explain", "check", "stats", "help"])("%s has its own help", async (command) => {
    const help = await run([command, "--help"]);
    expect(help).toMatchObject({ code: 0, stderr: "" });
    expect(help.stdout).toMatch(new RegExp(`^Usage: directives ${command} `));
    expect(await run(["help", command])).toEqual(help);
  });

  test("help names all that the flags take", async () => {
    const list = (await run(["list", "--help"])).stdout.replace(/\s+/g, " ");
    expect(list).toContain(`${fieldNames.join(", ")} `);
    expect(list).toContain(`${stateNames.slice(0, -1).join(", ")} or ${stateNames.at(-1)} `);
    expect(list).toContain(`${groupKeys.slice(0, -1).join(", ")} or ${groupKeys.at(-1)} `);
    expect(list).toContain(`${formatNames.join(", ")} `);
    const check = (await run(["check", "--help"])).stdout.replace(/\s+/g, " ");
    const [own, against] = [checkNames.filter((name) => !baseChecks.includes(name)), baseChecks];
    expect(check).toContain(
      `${own.join(", ")}; with --base also ${against.join(", ")} (default: ${defaultChecks.join(" and ")}`,
    );
  });

  test("--version is the package's", async () => {
    const { version } = JSON.parse(readFileSync(join(import.meta.dirname, "../../package.json"), "utf8"));
    expect(await run(["--version"])).toEqual({ code: 0, stdout: `${version}\n`, stderr: "" });
  });

  test("help fits the terminal, and 80 columns in a pipe", async () => {
    for (const [width, most] of [
      [60, 60],
      [undefined, 80],
      [200, 100],
    ] as const) {
      const { stdout } = await run(["list", "--help"], width === undefined ? {} : { width });
      const [options = ""] = stdout.split("Examples:");
      expect(Math.max(...options.split("\n").map((line) => line.length))).toBeLessThanOrEqual(most);
    }
  });
});

describe("which register", () => {
  test("is found from the working folder upward", async () => {
    const { stdout } = await run(["list"], { cwd: join(fixtures, "folder/directives/2018") });
    expect(stdout).toContain("C-1");
  });
  test("DIRECTIVES_REGISTER names it", async () => {
    const { stdout } = await run(["list"], { env: { DIRECTIVES_REGISTER: "folder/directives" } });
    expect(stdout).toContain("C-1");
  });
  test("--register wins, and takes several", async () => {
    const env = { DIRECTIVES_REGISTER: "broken/directives.yaml" };
    const paths = ["--register", "folder/directives", "--register", "board/directives.yaml"];
    const { stdout } = await run(["list", ...paths], { env });
    expect(stdout).toContain("C-1");
    expect(stdout).toContain("B-1");
  });
  test.each(["list", "show X-1", "explain X-1", "check", "stats"])(
    "a missing one ends %s with exit code 2",
    async (call) => {
      await withFolder(async (cwd) => {
        const named = await run([...call.split(" "), "--register", "nowhere.yaml"], { cwd });
        expect(named).toMatchObject({ code: 2, stdout: "" });
        expect(named.stderr).toContain("nowhere.yaml");
        const none = await run(call.split(" "), { cwd });
        expect(none).toMatchObject({ code: 2, stdout: "" });
        expect(none.stderr).toContain("data/directives.yaml");
      });
    },
  );
});

describe("the day", () => {
  const words = ["check", "--register", register, "--format", "json"];
  const asOf = async (more: readonly string[], now: number): Promise<unknown> =>
    JSON.parse((await run([...words, ...more], { now })).stdout).asOf;
  // 20:00 UTC on 5 December 2017 is 02:00 on the 6th in Almaty.
  const evening = 1_512_504_000_000;
  const cases: readonly (readonly [readonly string[], string])[] = [
    [[], "2017-12-06"],
    [["--as-of", "today"], "2017-12-06"],
    [["--as-of", "yesterday"], "2017-12-05"],
    [["--as-of", "Tomorrow"], "2017-12-07"],
    [["--as-of", "2018-04-02"], "2018-04-02"],
  ];
  test.each(cases)("%j is %s in the register's time zone", async (more, day) => {
    expect(await asOf(more, evening)).toBe(day);
  });
  test.each(["0001-01-01", "9999-12-31"])("%s is a day like any other", async (day) => {
    const result = await run(["list", "--register", register, "--as-of", day, "--soon"]);
    expect(result).toMatchObject({ code: 0, stderr: "" });
  });
});
