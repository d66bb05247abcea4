/** A repository, by the git command: what it is, its revisions and its objects. */
import { realpathSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { resolve } from "node:path";
import { GitError } from "./git-error.ts";
import { type GitObjects, openObjects } from "./git-objects.ts";
import { type Ended, type Environment, failed, finish, lines, type Place } from "./git-process.ts";

export interface Git {
  /** The top folder of the working tree: absolute, without links. `null` where there is none, in a bare repository. */
  readonly top: string | null;
  /** The history is cut: there may be older commits that were not fetched. */
  readonly shallow: boolean;
  readonly objects: GitObjects;
  /**
   * The full hash of the commit that a revision in git's own words stands for. Throws `GitError` where there is none,
   * whatever the word looks like: it is never taken for an option.
   */
  commitOf(revision: string): Promise<string>;
  /** The best common ancestor of two commits (hashes). Throws `GitError` where there is none. */
  commonCommit(one: string, other: string): Promise<string>;
  /** The full hashes of the commits at which a shallow clone is cut. */
  cuts(): Promise<ReadonlySet<string>>;
  /** The lines that a git command prints, as they come. Throws `GitError` when it fails. */
  lines(words: readonly string[]): AsyncGenerator<string, void>;
}

/**
 * Opens the repository that a folder (absolute) is in. `env` is the caller's environment, in which git is found.
 * Throws `GitError` when there is no git, no repository, or one that git refuses to read.
 */
export async function openGit(folder: string, env: Environment): Promise<Git> {
  const place: Place = { folder, env };
  const asked = ["rev-parse", "--is-shallow-repository", "--show-toplevel"];
  const opened = await finish(asked, place);
  // In a bare repository only the second question fails.
  if (opened.stdout === "") throw refused(asked, opened, folder);
  const [shallow = "", top = ""] = opened.stdout.replace(/\n$/, "").split(/\n(.*)/s);
  const git: Git = {
    top: top === "" ? null : realpathSync.native(top),
    shallow: shallow === "true",
    objects: openObjects(place),
    commitOf: async (revision) => {
      const found = await commitOf(revision, place);
      if (found !== undefined) return found;
      const data = { revision, shallow: git.shallow, empty: (await commitOf("HEAD", place)) === undefined };
      throw new GitError({ problem: "unknown-revision", data });
    },
    commonCommit: async (one, other) => {
      const words = ["merge-base", one, other];
      const { code, stdout, stderr } = await finish(words, place);
      const found = hashIn(stdout);
      if (found !== undefined) return found;
      if (code !== 1) throw failed(words, stderr);
      throw new GitError({ problem: "no-common-commit", data: { one, other, shallow: git.shallow } });
    },
    cuts: async () => {
      if (!git.shallow) return new Set();
      const words = ["rev-parse", "--git-path", "shallow"];
      const { code, stdout, stderr } = await finish(words, place);
      if (code !== 0) throw failed(words, stderr);
      const text = await readFile(resolve(folder, stdout.replace(/\n$/, "")), "utf8");
      return new Set(text.split("\n"));
    },
    lines: (words) => lines(words, place),
  };
  return git;
}

async function commitOf(revision: string, place: Place): Promise<string | undefined> {
  // No argument can hold a zero, and a word that begins with a dash names no revision.
  if (revision === "" || revision.startsWith("-") || revision.includes("\0")) return undefined;
  // What is searched for by `:/` goes to the end of the word, and is a commit already.
  const word = revision.startsWith(":/") ? revision : `${revision}^{commit}`;
  const { stdout } = await finish(["rev-parse", "--verify", "--quiet", "--end-of-options", word], place);
  return hashIn(stdout);
}

/** The hash that is all of a text. */
function hashIn(text: string): string | undefined {
  return /^([0-9a-f]{40}|[0-9a-f]{64})\n$/.exec(text)?.[1];
}

function refused(words: readonly string[], { stderr }: Ended, folder: string): GitError {
  if (/detected dubious ownership|cannot use bare repository/.test(stderr)) {
    return new GitError({ problem: "unsafe-repository", data: { folder } });
  }
  if (/not a git repository/.test(stderr)) return new GitError({ problem: "no-repository", data: { folder } });
  return failed(words, stderr);
}
