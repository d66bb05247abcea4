/** Processes of git: never a shell, never the network, and nothing of the user's configuration that changes what is printed. */
import { type ChildProcessByStdio, spawn } from "node:child_process";
import { dirname } from "node:path";
import process from "node:process";
import type { Readable, Writable } from "node:stream";
import { GitError } from "./git-error.ts";

export type Environment = Readonly<Record<string, string | undefined>>;

/** Where git is called. */
export interface Place {
  /** Absolute. */
  readonly folder: string;
  readonly env: Environment;
}

export type GitProcess = ChildProcessByStdio<Writable, Readable, Readable>;

const settings: readonly string[] = [
  // A partial clone fetches what it lacks; it is told instead.
  "protocol.allow=never",
  "i18n.logOutputEncoding=UTF-8",
  "core.quotePath=false",
  "core.fsmonitor=false",
  "color.ui=false",
  "log.showSignature=false",
];

const overrides: Environment = {
  LC_ALL: "C",
  GIT_OPTIONAL_LOCKS: "0",
  GIT_TERMINAL_PROMPT: "0",
  GIT_NO_LAZY_FETCH: "1",
  GIT_ALLOW_PROTOCOL: "none",
  GIT_PAGER: "cat",
};

/** How much of git's complaints is kept. */
const mostComplaints = 4096;

/** What git says to stderr, as it comes. */
export interface Complaints {
  text: string;
}

/** Starts git. Its complaints are gathered, so that it never waits for a reader of them. */
export function start(
  words: readonly string[],
  { folder, env }: Place,
): { readonly child: GitProcess; readonly complaints: Complaints } {
  const all = [...settings.flatMap((setting) => ["-c", setting]), "--no-pager", "-C", folder, ...words];
  // Windows looks for programs in the working folder first, and there may be anything in a repository.
  const cwd = dirname(process.execPath);
  const child = spawn("git", all, { cwd, env: { ...env, ...overrides }, stdio: "pipe", windowsHide: true });
  const complaints: Complaints = { text: "" };
  child.stderr.setEncoding("utf8").on("data", (text: string) => {
    if (complaints.text.length < mostComplaints) complaints.text += text;
  });
  // A process that has ended reads nothing more; how it ended is told by its exit.
  child.stdin.on("error", () => undefined);
  return { child, complaints };
}

export interface Ended {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs git to its end. Throws `GitError` when there is no git; any exit code is for the caller to judge. */
export async function finish(words: readonly string[], place: Place): Promise<Ended> {
  const { child, complaints } = start(words, place);
  child.stdin.end();
  const pieces: string[] = [];
  child.stdout.setEncoding("utf8").on("data", (text: string) => pieces.push(text));
  const code = await exitOf(child);
  return { code, stdout: pieces.join(""), stderr: complaints.text };
}

/** The lines that git prints, as they come. Throws `GitError` when git fails; ends git when the caller wants no more. */
export async function* lines(words: readonly string[], place: Place): AsyncGenerator<string, void> {
  const { child, complaints } = start(words, place);
  child.stdin.end();
  const ended = exitOf(child);
  // It may fail while nobody waits for it yet.
  ended.catch(() => undefined);
  let isWhole = false;
  try {
    let rest = "";
    for await (const piece of child.stdout.setEncoding("utf8")) {
      const parts = (rest + String(piece)).split("\n");
      rest = parts.pop() ?? "";
      yield* parts;
    }
    if (rest !== "") yield rest;
    isWhole = true;
  } finally {
    if (!isWhole) child.kill();
  }
  const code = await ended;
  if (code !== 0) throw failed(words, complaints.text);
}

/** The exit code, when all output has come; `null` when a signal ended it. Throws `GitError` when there is no git. */
export function exitOf(child: GitProcess): Promise<number | null> {
  return new Promise((resolve, reject) => {
    child.on("error", (error) => reject(noStart(error)));
    child.on("close", resolve);
  });
}

function noStart(error: Error): Error {
  const code = "code" in error ? error.code : undefined;
  if (code === "ENOENT") return new GitError({ problem: "no-git", data: {} }, { cause: error });
  if (typeof code !== "string") return error;
  return new GitError({ problem: "failed", data: { command: "", reason: code } }, { cause: error });
}

/** Git refused a command. */
export function failed(words: readonly string[], complaint: string): GitError {
  // Cut off, and lost: what a partial clone lacks is in no other words.
  const lost = /could not fetch ([0-9a-f]{40,64}) from promisor remote/.exec(complaint)?.[1];
  if (lost !== undefined) return new GitError({ problem: "object-missing", data: { object: lost } });
  const [first = ""] = complaint.split("\n").filter((line) => /^(?:fatal|error): /.test(line));
  const reason = first.replace(/^\w+: /, "");
  return new GitError({ problem: "failed", data: { command: words[0] ?? "", reason } });
}
