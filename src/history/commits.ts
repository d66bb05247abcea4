/** The commits that lead to one, as git tells them: children before their parents. */
import { type CivilDay, parseDay } from "../deadline/day.ts";
import type { Commit } from "./changes.ts";
import type { Git } from "./git.ts";

export interface Line {
  readonly commit: Commit;
  /** Full hashes. */
  readonly parents: readonly string[];
}

/** The commits from one (a hash) back to the first. Throws `GitError`. */
export async function* commitsFrom(git: Git, hash: string): AsyncGenerator<Line, void> {
  // The message comes last, and whatever is in it, it is one line.
  const format = "--format=%H%x00%P%x00%aN%x00%aE%x00%aI%x00%s";
  const words = ["rev-list", "--topo-order", "--encoding=UTF-8", format, hash];
  for await (const line of git.lines(words)) {
    const [own, parents, author, email, told, ...subject] = line.split("\0");
    // The line before says only the hash.
    if (own === undefined || parents === undefined || author === undefined || email === undefined) continue;
    if (told === undefined) continue;
    // Git leaves the placeholder where the commit says no time that there is.
    const time = told.startsWith("%") ? noTime : told;
    yield {
      commit: { hash: own, author, email, date: dayOf(time), time, subject: subject.join(" ").trim() },
      parents: parents === "" ? [] : parents.split(" "),
    };
  }
}

/** The moment that computers count from. */
const noTime = "1970-01-01T00:00:00+00:00";

/** The day in the zone that the time names. What is out of all calendars counts as the day that computers begin with. */
function dayOf(time: string): CivilDay {
  return parseDay(time.slice(0, "YYYY-MM-DD".length)) ?? ("1970-01-01" as CivilDay);
}
