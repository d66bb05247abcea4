/**
 * Who holds a lock: a process, by its machine, its number, and when it started, since numbers are used again. A system
 * without `/proc` does not say when, and 0 stands for that.
 */
import { readFileSync, readlinkSync } from "node:fs";
import { hostname } from "node:os";
import process from "node:process";

let made = 0;

/** A name that no other owner has: `<host>.<pid>.<start>-<random>`. */
export function newOwner(): string {
  made += 1;
  const random = Math.random().toString(36).slice(2, 10);
  return `${host()}.${process.pid}.${startOf(process.pid)?.start ?? 0}-${made}${random}`;
}

/**
 * Whether an owner is certainly gone. Of one on another machine, in another container, or whose name is not of our
 * making, nothing can be said, so it counts as alive.
 */
export function isGone(owner: string): boolean {
  const [, where, number = "", start] = /^(.+)\.([1-9]\d{0,9})\.(\d+)-\w+$/.exec(owner) ?? [];
  if (where !== host()) return false;
  const pid = Number(number);
  if (!isRunning(pid)) return true;
  const now = startOf(pid);
  // A process that was killed and is not yet collected by its parent is still a number, and holds nothing any more.
  if (now === undefined || start === "0") return false;
  return now.state === "Z" || now.state === "X" || now.start !== start;
}

/** Whether a process of this number runs on this machine. */
export function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    // Any other code says that it is there and somebody else's.
    return !(error instanceof Error && "code" in error && error.code === "ESRCH");
  }
}

let known: string | undefined;

/** The machine, and on Linux the container, whose processes have numbers of their own. */
function host(): string {
  known ??= hostNow();
  return known;
}

function hostNow(): string {
  const name = hostname()
    .replace(/[^A-Za-z0-9-]/g, "-")
    .slice(0, 64);
  return `${name}${/\d+/.exec(attempt(() => readlinkSync("/proc/self/ns/pid")) ?? "")?.[0] ?? ""}`;
}

function startOf(pid: number): { readonly state: string; readonly start: string } | undefined {
  const text = attempt(() => readFileSync(`/proc/${pid}/stat`, "latin1"));
  // The second field is the program's name in brackets, in which anything can stand.
  const fields = text?.slice(text.lastIndexOf(")") + 2).split(" ");
  const [state, start] = [fields?.[0], fields?.[19]];
  return state === undefined || start === undefined ? undefined : { state, start };
}

function attempt<T>(action: () => T): T | undefined {
  try {
    return action();
  } catch {
    return undefined;
  }
}
