import { spawnSync } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, readFileSync, realpathSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join, relative, resolve } from "node:path";
import process from "node:process";

const root = resolve(import.meta.dirname, "../..");

/** A rule that a line breaks. */
export interface Breach {
  /** The rule's name, such as `noRestrictedImports`; `plugin` for a rule of the project's own. */
  readonly rule: string;
  readonly file: string;
  readonly line: number;
}

/** Lints sources (texts by path) by the project's own rules, in a folder of their own. Returns what they break. */
export function lint(files: ReadonlyMap<string, string>): readonly Breach[] {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), "directives-lint-")));
  try {
    const config = JSON.parse(readFileSync(join(root, "biome.json"), "utf8"));
    writeFileSync(join(folder, "biome.json"), JSON.stringify({ ...config, vcs: { enabled: false } }));
    for (const path of ["package.json", ...config.plugins]) cpSync(join(root, path), join(folder, path));
    for (const [path, text] of files) {
      mkdirSync(dirname(join(folder, path)), { recursive: true });
      writeFileSync(join(folder, path), text);
    }
    const biome = join(root, "node_modules/@biomejs/biome/bin/biome");
    const args = [biome, "lint", "--reporter=github", "--max-diagnostics=none", "src"];
    const { stdout, stderr } = spawnSync(process.execPath, args, { cwd: folder, encoding: "utf8" });
    if (!stderr.includes("Checked ") && !stdout.includes("::")) {
      throw new Error(`the linter did not run: ${stdout}${stderr}`);
    }
    return [...stdout.matchAll(/^::\w+ title=([^,]+),file=([^,]+),line=(\d+),/gm)].map((match) => ({
      rule: match[1]?.split("/").at(-1) ?? "",
      file: relative(folder, match[2] ?? "").replaceAll("\\", "/"),
      line: Number(match[3]),
    }));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
