/** The way back through the commits of a repository, with the state of the registers in each. */
import type { DirectiveChange, Revision } from "./changes.ts";
import { commitsFrom, type Line } from "./commits.ts";
import { compare } from "./compare.ts";
import { type Past, rootBefore } from "./follow.ts";
import type { Git } from "./git.ts";
import { ownChanges } from "./merge.ts";
import { type Snapshot, snapshotOf } from "./snapshot.ts";
import { isEmpty, type State, stateOf } from "./states.ts";
import type { Root } from "./tree-files.ts";

/** A commit's state. */
export interface Step {
  readonly hash: string;
  readonly state: State;
}

/** How many commits are read ahead, so that git is never waited for. */
const mostAhead = 64;

const nothing: Snapshot = snapshotOf([], new Map());

export class Steps {
  readonly start: Step;
  readonly #past: Past;
  readonly #lines: AsyncGenerator<Line, void>;
  /** Commits that were read and not given yet, oldest last. */
  readonly #ahead = new Map<string, Line>();
  /** States of commits to come, each found from a commit after it. */
  readonly #states = new Map<string, State>();
  /** Top folders of commits to come. */
  readonly #tops = new Map<string, Promise<string>>();

  constructor(git: Git, past: Past, start: Step) {
    this.start = start;
    this.#past = past;
    this.#lines = commitsFrom(git, start.hash);
    this.#states.set(start.hash, start.state);
  }

  /** The next older commit; `undefined` after the first. */
  async next(): Promise<Line | undefined> {
    while (this.#ahead.size < mostAhead && (await this.#readLine()));
    const [line] = this.#ahead.values();
    if (line !== undefined) this.#ahead.delete(line.commit.hash);
    return line;
  }

  /** Lets go of git. Where its list of commits is not read to the end, it would wait for a reader, and Node for it. */
  async close(): Promise<void> {
    await this.#lines.return(undefined);
  }

  /** What a commit did; `undefined` where it did not touch the registers. To be asked of each in turn. */
  async revisionOf({ commit, parents }: Line): Promise<Revision | undefined> {
    const { hash } = commit;
    const state = this.#states.get(hash);
    this.#states.delete(hash);
    this.#tops.delete(hash);
    if (state === undefined) return undefined;
    const before = await this.#parentsOf(state, parents);
    // A merge that has what one side has did nothing of its own.
    if (before.length === 0 ? isEmpty(state) : before.some((each) => each.state.key === state.key)) return undefined;
    const after = await state.snapshot();
    if (after === null) return { commit, changes: [], unreadable: true };
    return { commit, changes: changesFrom(await this.readableFrom(before), after), unreadable: false };
  }

  /** The states that can be compared with: of these commits, or of those before them where the registers do not validate. */
  async readableFrom(steps: readonly Step[]): Promise<readonly Snapshot[]> {
    const found = new Map<string, Snapshot>();
    const seen = new Set<string>();
    const open = [...steps].reverse();
    for (let step = open.pop(); step !== undefined; step = open.pop()) {
      const { hash, state } = step;
      if (seen.has(hash)) continue;
      seen.add(hash);
      const snapshot = await state.snapshot();
      if (snapshot !== null) {
        if (!found.has(state.key)) found.set(state.key, snapshot);
        continue;
      }
      const line = await this.#find(hash);
      if (line !== undefined) open.push(...[...(await this.#parentsOf(state, line.parents))].reverse());
    }
    return [...found.values()];
  }

  async #parentsOf(state: State, parents: readonly string[]): Promise<readonly Step[]> {
    const steps: Step[] = [];
    for (const hash of parents) steps.push({ hash, state: await this.#before(state, hash) });
    return steps;
  }

  /** The state of a parent, seen from a commit after it. */
  async #before(after: State, hash: string): Promise<State> {
    const known = this.#states.get(hash);
    // Another commit after it may have come without the registers, and could not tell where they were.
    if (known !== undefined && (known.key === after.key || !isEmpty(known))) return known;
    const top = await this.#topOf(hash);
    const state = top === after.top ? after : await this.#stateBefore(after, top);
    this.#states.set(hash, state);
    return state;
  }

  async #stateBefore(after: State, top: string): Promise<State> {
    const roots: Root[] = [];
    for (const root of after.roots) roots.push(await rootBefore(this.#past, { top: after.top, root }, top));
    const state = stateOf(this.#past, top, roots);
    // What is alike is loaded once; links inside a folder lead to nothing outside it.
    return state.key === after.key ? { ...after, top } : state;
  }

  #topOf(hash: string): Promise<string> {
    const top = this.#tops.get(hash) ?? this.#past.trees.top(hash);
    this.#tops.set(hash, top);
    return top;
  }

  async #readLine(): Promise<boolean> {
    const { value: line } = await this.#lines.next();
    if (line === undefined) return false;
    const { hash } = line.commit;
    this.#ahead.set(hash, line);
    // A failure is told to whoever waits for it.
    this.#topOf(hash).catch(() => undefined);
    return true;
  }

  async #find(hash: string): Promise<Line | undefined> {
    while (!this.#ahead.has(hash) && (await this.#readLine()));
    return this.#ahead.get(hash);
  }
}

/** What became different from these states, one or several of a merge, to the next. */
export function changesFrom(before: readonly Snapshot[], after: Snapshot): readonly DirectiveChange[] {
  return ownChanges((before.length === 0 ? [nothing] : before).map((each) => compare(each, after)));
}
