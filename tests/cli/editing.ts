/** Registers in folders of their own, for commands that edit them. */
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { type Result, run, type World, withFolder } from "./run.ts";

/** A folder with files that commands may edit. */
export interface Desk {
  readonly folder: string;
  /** Runs `directives` in the folder. */
  run(words: readonly string[], world?: World): Promise<Result>;
  /** As {@link run}; throws when the call fails, with what it said. */
  must(words: readonly string[], world?: World): Promise<Result>;
  text(name?: string): string;
  bytes(name?: string): Buffer;
  write(name: string, content: string | Uint8Array): void;
}

const main = "directives.yaml";

/** Calls `use` with a folder that holds these files and is gone afterwards; one text is a whole register. */
export async function withDesk(
  files: string | Readonly<Record<string, string | Uint8Array>>,
  use: (desk: Desk) => Promise<void>,
): Promise<void> {
  await withFolder(async (folder) => {
    const desk: Desk = {
      folder,
      run: (words, world) => run(words, { cwd: folder, ...world }),
      async must(words, world) {
        const result = await desk.run(words, world);
        if (result.code !== 0) throw new Error(`${words.join(" ")}: ${result.stderr}`);
        return result;
      },
      text: (name = main) => readFileSync(join(folder, name), "utf8"),
      bytes: (name = main) => readFileSync(join(folder, name)),
      write(name, content) {
        mkdirSync(dirname(join(folder, name)), { recursive: true });
        writeFileSync(join(folder, name), content);
      },
    };
    const all = typeof files === "string" ? { [main]: files } : files;
    for (const [name, content] of Object.entries(all)) desk.write(name, content);
    await use(desk);
  });
}

/** The seed of the project. */
export const seed: string = readFileSync(join(import.meta.dirname, "../../data/directives.yaml"), "utf8");

/** The lines of `after` that are not in `before`, and the other way round, each with its sign. */
export function difference(before: string, after: string): readonly string[] {
  const [old, young] = [before.split("\n"), after.split("\n")];
  let head = 0;
  while (head < old.length && old[head] === young[head]) head += 1;
  let tail = 0;
  while (tail < Math.min(old.length, young.length) - head && old.at(-1 - tail) === young.at(-1 - tail)) tail += 1;
  return [
    ...old.slice(head, old.length - tail).map((line) => `-${line}`),
    ...young.slice(head, young.length - tail).map((line) => `+${line}`),
  ];
}
