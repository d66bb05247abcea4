/** A register in a folder of its own with a cache beside it, for the tests of the cache. */
import { existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type Cache, type CacheOptions, openCache } from "../../src/register/cache.ts";
import { checkFile } from "../../src/register/check-file.ts";
import { type RegisterFile, readRegisters } from "../../src/register/files.ts";

export const text = `version: 1
rules: { soon: 10 days, terms: { срочно: 3 days } }
meetings:
  - id: m
    date: 2017-09-19
    directives:
      - { id: DK-1, title: "Отчёт\\tA", lead: MIC, due: в двухнедельный срок }
      - id: DK-2
        title: >-
          Propose
          more
        lead: &lead MNE
        with: *lead
        due: [by 1 October, 2017-12-01]
        tags:
`;

export class Desk {
  readonly root: string = mkdtempSync(join(tmpdir(), "directives-cache-"));
  /** The cache's, which does not exist yet. */
  readonly folder: string = join(this.root, "cache/directives");
  readonly path: string = join(this.root, "directives.yaml");

  constructor() {
    this.write(text);
  }

  remove(): void {
    rmSync(this.root, { recursive: true, force: true });
  }

  write(content: string): void {
    writeFileSync(this.path, content);
  }

  file(path: string = this.path): RegisterFile {
    const [register] = readRegisters({ paths: [path], env: {}, cwd: this.root }).registers;
    const [only] = register?.files ?? [];
    if (!only) throw new Error(`no file ${path}`);
    return only;
  }

  /** What a run does with a file: a hit, or a miss after which the file is kept. */
  use(options?: CacheOptions, path: string = this.path): "hit" | "miss" {
    const cache = openCache(this.folder, options);
    const file = this.file(path);
    if (cache.find(file)) return "hit";
    keep(cache, file);
    return "miss";
  }

  entries(): readonly string[] {
    return existsSync(this.folder) ? readdirSync(this.folder) : [];
  }

  /** The path of the only entry. */
  entry(): string {
    const [name, ...others] = this.entries();
    if (name === undefined || others.length > 0) throw new Error(`one entry expected: ${this.entries().join(", ")}`);
    return join(this.folder, name);
  }
}

export function keep(cache: Cache, file: RegisterFile): void {
  cache.keep([file], new Map([[file, checkFile(file)]]));
}
