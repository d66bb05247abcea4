/** The repositories that examples of the pages run in, each made once by what the page says happened in it. */
import { cpSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { buildRepository, type CommitSpec, git, gitEnv } from "../support/repository.ts";
import { writtenCommits } from "../support/written-history.ts";
import { root } from "./markdown.ts";

const last = "correct-b1";

/** A directive as its lines at the end of a list. */
export function record(id: string, title: string): string {
  return `      - id: ${id}\n        title: ${title}\n        lead: OPS\n        due: within a month\n`;
}

function meeting(day: string, ...records: readonly string[]): string {
  return `meetings:\n  - id: board-${day}\n    date: ${day}\n    directives:\n${records.join("")}`;
}

/** A commit on the branch of somebody else, and one of one's own meanwhile. */
function twoSides(theirs: CommitSpec["edit"], ours: CommitSpec["edit"]): readonly CommitSpec[] {
  const common = { parents: [last] };
  return [
    ...writtenCommits,
    {
      ...common,
      name: "theirs",
      branch: "theirs",
      message: "Theirs",
      time: "2018-05-07T10:00:00+06:00",
      ...(theirs ? { edit: theirs } : {}),
    },
    { ...common, name: "ours", message: "Ours", time: "2018-05-07T11:00:00+06:00", ...(ours ? { edit: ours } : {}) },
  ];
}

const april = "directives/2018/04-16.yaml";

/** Two people add to one meeting. */
export const sameMeeting: readonly CommitSpec[] = twoSides(
  (files) => files.set(april, files.text(april) + record("B-9", "Publish the tariffs")),
  (files) => files.set(april, files.text(april) + record("B-9", "Hire a second caretaker")),
);

/** Two people record a meeting each, with these ids. */
export function twoMeetings(theirs: string, ours: string): readonly CommitSpec[] {
  return twoSides(
    (files) => files.set("directives/2018/05-07.yaml", meeting("2018-05-07", record(theirs, "Publish the tariffs"))),
    (files) => files.set("directives/2018/05-02.yaml", meeting("2018-05-02", record(ours, "Hire a second caretaker"))),
  );
}

/** Merges the other side. Whether git could. */
export function merge(folder: string): boolean {
  try {
    git(folder, "merge", "--quiet", "--message=Merge branch 'theirs'", "theirs");
    return true;
  } catch {
    return false;
  }
}

const makers: Readonly<Record<string, (folder: string) => void>> = {
  "the written history": (folder) => {
    buildRepository(folder, writtenCommits);
  },
  "a conflict": (folder) => {
    buildRepository(folder, sameMeeting);
    if (merge(folder)) throw new Error("git merged what was to be a conflict");
  },
  "a copy of the clone's register": (folder) => {
    const register = readFileSync(join(root, "data/directives.yaml"), "utf8");
    buildRepository(folder, [
      {
        name: "seed",
        message: "The register",
        time: "2017-09-20T10:00:00+06:00",
        edit: (files) => files.set("data/directives.yaml", register),
      },
    ]);
  },
  "an id twice": (folder) => {
    buildRepository(folder, twoMeetings("B-9", "B-9"));
    if (!merge(folder)) throw new Error("git did not merge two files");
  },
};

/** Copies of the worlds, as many as are asked for. */
export class Worlds {
  readonly #folder = mkdtempSync(join(tmpdir(), "directives-docs-"));
  readonly #made = new Set<string>();
  #copies = 0;

  /** A fresh copy of a world: its folder and the environment for commands in it. */
  copy(name: string): { readonly cwd: string; readonly env: typeof gitEnv } {
    const make = Object.hasOwn(makers, name) ? makers[name] : undefined;
    if (make === undefined) throw new Error(`there is no world ${name}; there are ${Object.keys(makers).join(", ")}`);
    const original = join(this.#folder, name.replaceAll(" ", "-"));
    if (!this.#made.has(name)) make(original);
    this.#made.add(name);
    this.#copies += 1;
    const cwd = `${original}-${this.#copies}`;
    cpSync(original, cwd, { recursive: true });
    return { cwd, env: gitEnv };
  }

  remove(): void {
    rmSync(this.#folder, { recursive: true, force: true });
  }
}
