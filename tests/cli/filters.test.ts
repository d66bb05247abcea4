/** What filters, limits and flags of checks come to. */
import { describe, expect, test } from "vitest";
import { run } from "./run.ts";

const board = "--register=board/directives.yaml";

describe("tags are free words", () => {
  test.each(["list", "stats"])("%s: one that no directive has gives an empty report, and a hint", async (command) => {
    const { code, stdout, stderr } = await run([command, board, "--tag", "pump"]);
    expect({ code, stderr }).toEqual({ code: 0, stderr: 'no directive has the tag "pump"; did you mean "pumps"?\n' });
    expect(stdout).not.toContain("B-1");
  });

  test("--exit-code says that nothing was listed", async () => {
    expect(await run(["list", board, "--tag", "x", "--exit-code"])).toMatchObject({
      code: 0,
      stderr: 'no directive has the tag "x"\n',
    });
  });
});

test("the heading of a group counts all of it, not what --limit left", async () => {
  const { stdout } = await run(["list", board, "--group", "lead", "--limit", "1"]);
  expect(stdout).toMatch(/\(1 of \d+ shown\)/);
  const whole = await run(["list", board, "--group", "lead"]);
  expect(whole.stdout).not.toContain("shown");
  expect(whole.stdout).toMatch(/\(\d+\)/);
});

test("evidence belongs to the execution: none as of a day before it", async () => {
  const evidence = async (asOf: string, ...more: readonly string[]): Promise<string> =>
    (await run(["list", board, "--as-of", asOf, "--format", "csv", "--columns", "id,done,evidence", ...more])).stdout;
  const executed = (await evidence("2030-01-01", "--done")).split("\r\n").find((line) => /,\d{4}-.*,./.test(line));
  const [id = "", done = "", links = ""] = executed?.split(",") ?? [];
  expect(links).not.toBe("");
  const asOf = "2018-03-05";
  expect(done > asOf).toBe(true);
  expect(await evidence(asOf)).toContain(`${id},,\r\n`);
  const shown = await run(["show", board, id, "--as-of", asOf]);
  expect(shown.stdout).not.toContain(links);
  const json = await run(["show", board, id, "--as-of", asOf, "--format", "json"]);
  expect(JSON.parse(json.stdout).directives[0]).toMatchObject({ done: null, evidence: [] });
});

describe("the flags of check", () => {
  const doubtful = "--register=doubtful/directives.yaml";

  test("--strict with names: the register's warnings fail, too", async () => {
    const lax = await run(["check", "undated", doubtful, "--as-of", "2018-03-05"]);
    const strict = await run(["check", "undated", "--strict", doubtful, "--as-of", "2018-03-05", "--format", "json"]);
    expect(lax.stdout).not.toContain("warning");
    expect(strict.code).toBe(1);
    const checks = JSON.parse(strict.stdout).findings.map(({ check }: { check: string }) => check);
    expect(checks).toContain("register");
    expect(checks).not.toContain("overdue");
  });

  test.each([
    "check undated --grace 3days",
    "check register,soon --grace 3days",
    "check evidence --strict --grace 3days",
  ])("%s is refused", async (call) => {
    const { code, stderr } = await run(
      [...call.replace("3days", "3_days").split(" "), board].map((word) => word.replace("_", " ")),
    );
    expect(code).toBe(2);
    expect(stderr).toContain("--grace goes with the check overdue");
  });

  test.each(["check", "check overdue", "check --strict"])("%s takes --grace", async (call) => {
    const { stderr } = await run([...call.split(" "), board, "--grace", "3 days"]);
    expect(stderr).not.toContain("--grace goes");
  });
});
