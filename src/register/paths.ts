/** Where registers are looked for, and which of the files there are theirs. */
import { type Stats, statSync } from "node:fs";
import { basename, delimiter, dirname, join, resolve } from "node:path";

/** Where registers are looked for, as the command line and the environment say. */
export interface RegisterRequest {
  /** From `--register`: files or folders, relative to `cwd`. Empty when the flag is not given. */
  readonly paths: readonly string[];
  readonly env: Readonly<Record<string, string | undefined>>;
  /** The working folder, absolute. */
  readonly cwd: string;
  /** The folder of the cache; absent: none. */
  readonly cache?: string | undefined;
}

/** What discovery looks for in each folder, the nearest folder first. */
export const discovered: readonly string[] = ["directives.yaml", "directives/register.yaml", "data/directives.yaml"];
/** The file of a folder that holds everything, not only meetings. */
export const mainFile: string = "register.yaml";
/** How big a file may be, in megabytes. */
export const sizeLimit = 64;
export const megabyte: number = 1024 * 1024;

/** What a request asks for: absolute paths, of a folder where its main file is meant. */
export interface AskedPaths {
  readonly paths: readonly string[];
  /** The call or the environment names them; else they were found, or none was. */
  readonly named: boolean;
}

/** The paths of the registers that the request names, or of the one that discovery finds. */
export function pathsOf(request: RegisterRequest): AskedPaths {
  const named = namedPaths(request);
  if (named.length === 0) return { paths: discover(request.cwd), named: false };
  return { paths: named.map((path) => standsFor(resolve(request.cwd, path))), named: true };
}

function namedPaths({ paths, env }: RegisterRequest): readonly string[] {
  if (paths.length > 0) return paths;
  return (env["DIRECTIVES_REGISTER"] ?? "").split(delimiter).filter((path) => path.trim() !== "");
}

/** Looks upward from the working folder, as git looks for its own. */
function discover(cwd: string): readonly string[] {
  for (let folder = cwd; ; folder = dirname(folder)) {
    for (const name of discovered) {
      const path = join(folder, name);
      const stat = statOf(path);
      if (stat && !stat.isDirectory()) return [standsFor(path)];
    }
    if (dirname(folder) === folder) return [];
  }
}

/** A file `register.yaml` stands for the folder that it is in, named or discovered. */
function standsFor(path: string): string {
  return basename(path) === mainFile && statOf(path)?.isFile() ? dirname(path) : path;
}

/** Whether a file is read by its name. */
export function isYaml(name: string): boolean {
  return /\.ya?ml$/i.test(name);
}

/** What a path leads to; `undefined` for nothing that can be had. An error would cost more than all else that a start reads. */
export function statOf(path: string): Stats | undefined {
  return attempt(() => statSync(path, { throwIfNoEntry: false }));
}

/** What a call gives; `undefined` when it throws. */
export function attempt<T>(action: () => T): T | undefined {
  try {
    return action();
  } catch {
    return undefined;
  }
}
