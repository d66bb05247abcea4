/** Revisions made by hand, for the tests of what tells them. */
import type { CivilDay } from "../../src/deadline/day.ts";
import type { Commit, DirectiveChange, Revision } from "../../src/history/changes.ts";
import { day } from "./days.ts";

const aigul: Pick<Commit, "author" | "email"> = { author: "Aigul Bekova", email: "aigul@example.org" };
export const timur: Pick<Commit, "author" | "email"> = { author: "Тимур Оспанов", email: "timur@example.org" };

/** A commit whose hash begins with these digits. */
export function commit(
  digits: string,
  date: string,
  subject: string,
  who: Pick<Commit, "author" | "email"> = aigul,
): Commit {
  return { hash: digits.padEnd(40, "0"), ...who, date: day(date), time: `${date}T10:00:00+06:00`, subject };
}

/** A revision with these changes. `null`: the working tree. */
export function revision(of: Commit | null, ...changes: readonly DirectiveChange[]): Revision {
  return { commit: of, changes, unreadable: false };
}

/** A commit in which the register does not validate. */
export function unreadable(of: Commit): Revision {
  return { commit: of, changes: [], unreadable: true };
}

/** Revisions as git gives them, one by one; `read` is told of each that was asked for. */
export async function* walk(
  revisions: readonly Revision[],
  read?: (revision: Revision) => void,
): AsyncGenerator<Revision> {
  for (const each of revisions) {
    await Promise.resolve();
    read?.(each);
    yield each;
  }
}

export function retitled(id: string, from: string, to: string): DirectiveChange {
  return { kind: "retitled", id, data: { from, to } };
}

export function renumbered(from: string, to: string): DirectiveChange {
  return { kind: "renumbered", id: to, data: { from, to } };
}

export function moved(id: string, from: string | null, to: string | null): DirectiveChange {
  const deadline = (due: string | null): { due: CivilDay | null; dues: readonly CivilDay[] } => ({
    due: due === null ? null : day(due),
    dues: [],
  });
  return { kind: "moved", id, data: { from: deadline(from), to: deadline(to) } };
}

export function created(id: string, title: string = id): DirectiveChange {
  return { kind: "created", id, data: { title, lead: "OPS", meeting: "M", deadline: { due: null, dues: [] } } };
}
