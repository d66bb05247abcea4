/** Builds git repositories for tests: one stream for `git fast-import`, with authors, dates and hashes that never change. */
import { execFileSync } from "node:child_process";
import { mkdirSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import process from "node:process";

/** The environment for git in tests, and for commands that call it: nothing of the machine's own but where git is. */
export const gitEnv: Readonly<Record<string, string>> = {
  PATH: process.env["PATH"] ?? "",
  GIT_CONFIG_GLOBAL: "/dev/null",
  GIT_CONFIG_SYSTEM: "/dev/null",
  GIT_AUTHOR_NAME: "Aigul Bekova",
  GIT_AUTHOR_EMAIL: "aigul@example.org",
  GIT_AUTHOR_DATE: "2018-07-01T10:00:00+06:00",
  GIT_COMMITTER_NAME: "Aigul Bekova",
  GIT_COMMITTER_EMAIL: "aigul@example.org",
  GIT_COMMITTER_DATE: "2018-07-01T10:00:00+06:00",
};

/** Runs git in a folder and gives what it prints, without the last line break. Throws when git fails. */
export function git(folder: string, ...words: readonly string[]): string {
  return execFileSync("git", words, {
    cwd: folder,
    env: gitEnv,
    encoding: "utf8",
    stdio: ["ignore", "pipe", "pipe"],
  }).replace(/\n$/, "");
}

/** What a path holds: text, bytes, a symbolic link, or a submodule at a commit. */
export type Content = string | Uint8Array | { readonly link: string } | { readonly submodule: string };

/** The files of a commit by path. */
export class Files extends Map<string, Content> {
  /** The text at a path. */
  text(path: string): string {
    const content = this.get(path);
    if (typeof content !== "string") throw new Error(`${path} holds no text`);
    return content;
  }

  /** Replaces text that has to stand in the file exactly once. */
  replace(path: string, from: string, to: string): this {
    const [before, after, ...more] = this.text(path).split(from);
    if (after === undefined || more.length > 0) throw new Error(`${path} has not exactly one: ${from}`);
    return this.set(path, `${before}${to}${after}`);
  }

  /** Gives a file another path. */
  rename(from: string, to: string): this {
    const content = this.get(from);
    if (content === undefined) throw new Error(`there is no ${from}`);
    this.delete(from);
    return this.set(to, content);
  }
}

export interface CommitSpec {
  /** What tests call the commit; unique. */
  readonly name: string;
  readonly message: string;
  /** `Name <address>`. */
  readonly author?: string;
  /** ISO 8601 with seconds and offset, such as `2018-03-05T10:00:00+06:00`. */
  readonly time: string;
  /** Default: main. */
  readonly branch?: string;
  /** Names of commits, the first the one whose files are edited; default: the last of the branch. None: a root. */
  readonly parents?: readonly string[];
  /** Changes the files of the first parent. `others` are the files of the further parents. */
  readonly edit?: (files: Files, ...others: readonly Files[]) => void;
}

export interface WrittenCommit {
  readonly name: string;
  readonly hash: string;
  readonly files: Files;
}

export interface Repository {
  readonly folder: string;
  /** In the order in which they were given. */
  readonly commits: readonly WrittenCommit[];
  /** The full hash of a commit by its name. */
  hash(name: string): string;
}

const someone = "Aigul Bekova <aigul@example.org>";

/** Makes a repository in a folder, which need not exist, and checks out its branch main. */
export function buildRepository(folder: string, specs: Iterable<CommitSpec>): Repository {
  mkdirSync(folder, { recursive: true });
  git(folder, "init", "--quiet", "--template=", "--initial-branch=main");
  const known = new Map<string, { readonly mark: number; readonly files: Files }>();
  const heads = new Map<string, string>();
  const stream: Uint8Array[] = [];
  for (const spec of specs) {
    const { name, branch = "main", parents = [heads.get(branch) ?? []].flat() } = spec;
    const from = parents.map((parent) => {
      const found = known.get(parent);
      if (found === undefined) throw new Error(`there is no commit ${parent}`);
      return found;
    });
    const before = from[0]?.files ?? new Files();
    const files = new Files(before);
    spec.edit?.(files, ...from.slice(1).map((each) => each.files));
    if (known.has(name)) throw new Error(`two commits are called ${name}`);
    known.set(name, { mark: known.size + 1, files });
    heads.set(branch, name);
    stream.push(
      ...commitCommands(
        spec,
        branch,
        known.size,
        from.map(({ mark }) => mark),
      ),
    );
    stream.push(...fileCommands(before, files), Buffer.from("\n"));
  }
  const marks = join(folder, ".git", "written-marks");
  execFileSync("git", ["fast-import", "--quiet", "--force", `--export-marks=${marks}`], {
    cwd: folder,
    env: gitEnv,
    input: Buffer.concat(stream),
    stdio: ["pipe", "ignore", "pipe"],
  });
  const hashes = new Map(
    readFileSync(marks, "utf8")
      .trim()
      .split("\n")
      .map((line) => line.split(" ", 2) as [string, string]),
  );
  rmSync(marks);
  if (heads.has("main")) git(folder, "reset", "--quiet", "--hard");
  const commits = [...known].map(([name, { mark, files }]) => ({ name, files, hash: hashes.get(`:${mark}`) ?? "" }));
  const byName = new Map(commits.map(({ name, hash }) => [name, hash]));
  return {
    folder,
    commits,
    hash(name) {
      const hash = byName.get(name);
      if (hash === undefined) throw new Error(`there is no commit ${name}`);
      return hash;
    },
  };
}

function commitCommands(
  spec: CommitSpec,
  branch: string,
  mark: number,
  [first, ...others]: readonly number[],
): readonly Uint8Array[] {
  const { author = someone, message, time } = spec;
  const when = `${Date.parse(time) / 1000} ${time.slice(-6).replace(":", "")}`;
  if (!/^\d+ [+-]\d{4}$/.test(when)) throw new Error(`not a time: ${time}`);
  const lines = [
    // A branch that begins anew may have existed.
    ...(first === undefined ? [`reset refs/heads/${branch}`] : []),
    `commit refs/heads/${branch}`,
    `mark :${mark}`,
    `author ${author} ${when}`,
    `committer ${author} ${when}`,
  ];
  const parents = [
    ...(first === undefined ? [] : [`from :${first}\n`]),
    ...others.map((other) => `merge :${other}\n`),
  ].join("");
  return [Buffer.from(`${lines.join("\n")}\n`), data(Buffer.from(message)), Buffer.from(parents)];
}

function fileCommands(before: Files, after: Files): readonly Uint8Array[] {
  const removed = [...before.keys()].filter((path) => !after.has(path));
  const changed = [...after].filter(([path, content]) => before.get(path) !== content);
  return [
    ...removed.map((path) => Buffer.from(`D ${quoted(path)}\n`)),
    ...changed.flatMap(([path, content]) => {
      const command = (mode: string, what: string): Uint8Array => Buffer.from(`M ${mode} ${what} ${quoted(path)}\n`);
      if (typeof content === "string") return [command("100644", "inline"), data(Buffer.from(content))];
      if (content instanceof Uint8Array) return [command("100644", "inline"), data(content)];
      if ("submodule" in content) return [command("160000", content.submodule)];
      return [command("120000", "inline"), data(Buffer.from(content.link))];
    }),
  ];
}

function data(bytes: Uint8Array): Uint8Array {
  return Buffer.concat([Buffer.from(`data ${bytes.length}\n`), bytes, Buffer.from("\n")]);
}

function quoted(path: string): string {
  return `"${path.replace(/[\\"]/g, "\\$&").replaceAll("\n", "\\n")}"`;
}
