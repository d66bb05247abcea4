/** Reads the fenced blocks of Markdown pages, and runs the command lines in them. */
import { readFileSync, writeFileSync } from "node:fs";
import { resolve } from "node:path";
import process from "node:process";
import { run, type World } from "../cli/run.ts";

export const root: string = resolve(import.meta.dirname, "../..");

/** Whether pages are to be rewritten rather than compared: `UPDATE=1 npx vitest run tests/docs`. */
export const updates: boolean = (process.env["UPDATE"] ?? "") !== "";

/** Reads a page, by its path from the project's root. */
export function readPage(path: string): string {
  return readFileSync(resolve(root, path), "utf8");
}

/** Writes a page where pages are to be rewritten. */
export function updatePage(path: string, text: string): void {
  if (updates && readPage(path) !== text) writeFileSync(resolve(root, path), text);
}

/** The texts of a page's fenced blocks in a language. */
export function blocksOf(page: string, language: string): readonly string[] {
  const fence = new RegExp(`^\`\`\`${language}\\n([^]*?)^\`\`\`$`, "gm");
  return [...page.matchAll(fence)].map((match) => match[1] ?? "");
}

export interface ConsoleBlock {
  readonly text: string;
  /** Where its commands run; `null`: in the project's root. */
  readonly world: string | null;
}

/** A page's console blocks. A comment before one, `<!-- world: NAME -->`, says where it runs. */
export function consoleBlocks(page: string): readonly ConsoleBlock[] {
  const fence = /(?:^<!-- world: (.+) -->\n+)?^```console\n([\s\S]*?)^```$/gm;
  return [...page.matchAll(fence)].map(([, world = null, text = ""]) => ({ text, world }));
}

/** The words of a command line, as a shell would split them; quotes and no other signs have a meaning. */
export function wordsOf(line: string): readonly string[] {
  if (/[$|&;<>`\\*]/.test(line)) throw new Error(`a command in a page has to work in every shell: ${line}`);
  return [...line.matchAll(/"([^"]*)"|'([^']*)'|(\S+)/g)].map((match) => match[1] ?? match[2] ?? match[3] ?? "");
}

/**
 * Runs the command lines of a console block in a world, by default the project's root, and returns the block with what they print now. A
 * command that does not end with 0 has to be followed by `$ echo $?`.
 */
export async function rerun(block: string, world: World = { cwd: root }): Promise<string> {
  const commands = [...block.matchAll(/^\$ (.*)$/gm)].map((match) => match[1] ?? "");
  let text = "";
  let code = 0;
  for (const [index, command] of commands.entries()) {
    text += `$ ${command}\n`;
    if (command === "echo $?") {
      text += `${code}\n`;
      continue;
    }
    const [, line] = /^(?:npx )?directives(?: (.*))?$/.exec(command) ?? [];
    if (!/^(npx )?directives\b/.test(command)) throw new Error(`not a command of this tool: ${command}`);
    const result = await run(wordsOf(line ?? ""), world);
    // CSV ends its lines as its standard asks; a page is text like any other.
    text += `${result.stdout}${result.stderr}`.replaceAll("\r\n", "\n");
    code = result.code;
    if (code !== 0 && commands[index + 1] !== "echo $?") throw new Error(`${command} ends with ${code}, unsaid`);
  }
  return text;
}
