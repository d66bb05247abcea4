/**
 * One bad register a diagnostic code, with its expected output beside it: `bad/CODE.yaml` or the folder `bad/CODE/`, and
 * `bad/CODE.txt`. `UPDATE=1 npx vitest run tests/diagnostics` rewrites the expected output; read the difference.
 */
import { execFileSync } from "node:child_process";
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  truncateSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import process from "node:process";
import { afterAll, describe, expect, it } from "vitest";
import { formatDiagnostic } from "../../src/diagnostics/excerpt.ts";
import { checkDiagnostics } from "../../src/text/en/check-diagnostics.ts";
import { textsOf } from "../../src/text/texts.ts";
import { diagnose, findings } from "./diagnose.ts";

const folder = join(import.meta.dirname, "bad");
const update = process.env["UPDATE"] === "1";
const scratch = mkdtempSync(join(tmpdir(), "directives-bad-"));
afterAll(() => rmSync(scratch, { recursive: true, force: true }));

/** What git cannot hold is made on the spot, in an empty folder. Each returns the paths to name to the tool. */
const made: Readonly<Record<string, (cwd: string) => readonly string[]>> = {
  "register-not-found": () => [],
  "file-not-found": () => ["registr.yaml"],
  "file-unreadable": (cwd) => {
    symlinkSync("register.yaml", join(cwd, "register.yaml"));
    return ["register.yaml"];
  },
  "not-a-file": (cwd) => {
    execFileSync("mkfifo", [join(cwd, "register.yaml")]);
    return ["register.yaml"];
  },
  "file-too-big": (cwd) => {
    writeFileSync(join(cwd, "register.yaml"), "version: 1\n");
    truncateSync(join(cwd, "register.yaml"), 65 * 1024 * 1024);
    return ["register.yaml"];
  },
  "symlink-outside": (cwd) => {
    writeFileSync(join(cwd, "secret.yaml"), "meetings: []\n");
    mkdirSync(join(cwd, "register"));
    writeFileSync(join(cwd, "register", "register.yaml"), "version: 1\n");
    symlinkSync(join("..", "secret.yaml"), join(cwd, "register", "2017.yaml"));
    return ["register"];
  },
};

/** The codes that have a bad register in the folder. */
const kept = readdirSync(folder, { withFileTypes: true })
  .filter((entry) => entry.isDirectory() || entry.name.endsWith(".yaml"))
  .map(({ name }) => name.replace(/\.yaml$/, ""));

async function output(code: string): Promise<string> {
  const make = made[code];
  const name = existsSync(join(folder, code)) ? code : `${code}.yaml`;
  const cwd = make ? join(scratch, code) : folder;
  if (make) mkdirSync(cwd);
  const paths = make ? make(cwd) : [name];
  const found = Object.hasOwn(checkDiagnostics, code) ? await findings(paths, cwd) : await diagnose(paths, cwd);
  // A check's finding is told apart from what else the checks say of the same register.
  const diagnostics = Object.hasOwn(checkDiagnostics, code) ? found.filter((finding) => finding.code === code) : found;
  expect(diagnostics.map((diagnostic) => diagnostic.code)).toContain(code);
  const blocks = diagnostics.map((diagnostic) => formatDiagnostic(diagnostic, textsOf("en")));
  return `${blocks.join("\n\n")}\n`.replaceAll(scratch, "SCRATCH");
}

describe("bad registers", () => {
  it.each(Object.keys(textsOf("en").diagnostics))("there is one for %s", (code) => {
    expect([...kept, ...Object.keys(made)]).toContain(code);
  });

  it("each is for a code that exists", () => {
    expect(Object.keys(textsOf("en").diagnostics)).toEqual(expect.arrayContaining(kept));
  });

  it.each([...kept, ...Object.keys(made)].sort())("%s", async (code) => {
    const expected = join(folder, `${code}.txt`);
    const actual = await output(code);
    if (update) writeFileSync(expected, actual);
    expect(actual).toBe(readFileSync(expected, "utf8"));
  });
});
