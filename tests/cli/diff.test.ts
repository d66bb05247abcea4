/** `diff` against the working folder, whose state no transcript has. */
import { mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { buildRepository, gitEnv } from "../support/repository.ts";
import { type Result, run, withFolder } from "./run.ts";

const file = "directives.yaml";
const register = (head = ""): string => `version: 1
${head}meetings:
  - id: m-1
    date: 2018-03-05
    directives:
      - { id: A, title: Do A, lead: OPS, due: by 1 April 2018 }
      - { id: B, title: Do B, lead: FIN, due: by 2 April 2018 }
`;

/** Runs `diff` in a repository whose only commit has these files, after `edit` of its folder. */
async function diff(
  call: string,
  edit: (folder: string) => void,
  { files = { [file]: register() }, cwd = "." }: { files?: Readonly<Record<string, string>>; cwd?: string } = {},
): Promise<Result> {
  return await withFolder(async (folder) => {
    buildRepository(folder, [
      {
        name: "start",
        message: "Start",
        time: "2018-03-05T10:00:00+06:00",
        edit: (all) => {
          for (const [path, text] of Object.entries(files)) all.set(path, text);
        },
      },
    ]);
    edit(folder);
    return await run(["diff", ...call.split(" ").filter((word) => word !== "")], {
      cwd: join(folder, cwd),
      env: gitEnv,
    });
  });
}

/** Rewrites the register. */
const rewritten =
  (from: string, to: string, path = file) =>
  (folder: string): void => {
    const text = readFileSync(join(folder, path), "utf8");
    expect(text).toContain(from);
    writeFileSync(join(folder, path), text.replace(from, to));
  };

const unchanged = (): void => undefined;

describe("the working folder", () => {
  test("what is not committed yet", async () => {
    const { code, stdout, stderr } = await diff("", rewritten("2 April", "9 April"));
    expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
    expect(stdout).toContain("B   due 2 April 2018 → 9 April 2018, with no extension recorded");
    expect(stdout).toMatch(/from HEAD \([0-9a-f]{7}\) to the working tree: 1 moved, 1 other\.\n$/);
  });
  test("nothing: exit code 0, with --exit-code too", async () => {
    const { code, stdout } = await diff("HEAD --exit-code", unchanged);
    expect(code).toBe(0);
    expect(stdout).toMatch(/^Nothing changed from HEAD \([0-9a-f]{7}\) to the working tree\.\n$/);
  });
  test("something: exit code 1 with --exit-code", async () => {
    expect((await diff("--exit-code", rewritten("Do A", "Do it"))).code).toBe(1);
    expect((await diff("--exit-code --lead FIN", rewritten("Do A", "Do it"))).code).toBe(0);
  });
  test("another layout of the same", async () => {
    const text = register().replace(
      /\{ id: (.), title: (.*), lead: (.*), due: (.*) \}/g,
      "id: $1\n        due: '$4'\n        title: $2\n        lead: $3",
    );
    const { stdout } = await diff("", (folder) => writeFileSync(join(folder, file), `# new\r\n${text}`));
    expect(stdout).toMatch(/^Nothing changed/);
  });
  test("a move that is not committed", async () => {
    const move = (folder: string): void => {
      mkdirSync(join(folder, "directives"));
      renameSync(join(folder, file), join(folder, "directives", "register.yaml"));
      rewritten("Do B", "Do it", "directives/register.yaml")(folder);
    };
    expect((await diff("--format ndjson", move)).stdout).toMatch(/^\{"kind":"retitled","id":"B"[^\n]*\n$/);
  });
  test("from a folder below", async () => {
    const files = { [file]: register(), "src/readme.txt": "x" };
    const { stdout } = await diff("--format ndjson", rewritten("Do B", "Do it"), { files, cwd: "src" });
    expect(stdout).toMatch(/^\{"kind":"retitled","id":"B"[^\n]*\n$/);
  });
  test("several registers", async () => {
    const files = {
      "a.yaml": register(),
      "b.yaml": register()
        .replaceAll("m-1", "m-2")
        .replaceAll(/id: ([AB])/g, "id: $12"),
    };
    const { stdout } = await diff(
      "--register a.yaml --register b.yaml --format ndjson",
      rewritten("Do A", "Do it", "b.yaml"),
      { files },
    );
    expect(stdout).toMatch(/^\{"kind":"retitled","id":"A2"[^\n]*\n$/);
  });
});

describe("refused, with exit code 2", () => {
  test.each<readonly [string, string, (folder: string) => void, RegExp]>([
    [
      "a register that does not validate",
      "",
      rewritten("2018-03-05", "2018-03-55"),
      /^directives\.yaml:4:11: error\[impossible-date\]/,
    ],
    ["no register any more", "", (folder) => rmSync(join(folder, file)), /no register/i],
    ["to write over the register", `--output ${file}`, unchanged, /it is the register itself/],
    ["that, also between two revisions", `HEAD..HEAD --output ${file}`, unchanged, /it is the register itself/],
    ["a register that neither has", "HEAD..HEAD --register other.yaml", unchanged, /other\.yaml is not in HEAD/],
    ["a body that neither has", "--body XYZ", unchanged, /unknown body "XYZ" for --body/],
    ["an empty revision", "HEAD^..nonesuch", unchanged, /git knows no commit "HEAD\^"/],
    ["a day of the report", "--as-of 2018-03-05", unchanged, /unknown option "--as-of"/],
  ])("%s", async (_, call, edit, says) => {
    const { code, stdout, stderr } = await diff(call, edit);
    expect({ code, stdout }).toEqual({ code: 2, stdout: "" });
    expect(stderr).toMatch(says);
  });

  test("a body that only the earlier state has is known", async () => {
    const head = "bodies: { OPS: Operations, FIN: Finance }\n";
    const files = { [file]: register(head) };
    const edit = (folder: string): void => {
      rewritten(", FIN: Finance", "")(folder);
      rewritten("lead: FIN", "lead: OPS")(folder);
    };
    const { stdout } = await diff("--body Finance --format ndjson", edit, { files });
    expect(stdout).toMatch(/^\{"kind":"lead-changed","id":"B"[^\n]*\n$/);
  });
});
