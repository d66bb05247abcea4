/** What the history tells, in lines. */
import type { DirectiveChange, Revision } from "../../src/history/changes.ts";
import { openRepository } from "../../src/history/places.ts";
import { revisions } from "../../src/history/walk.ts";
import { withFolder } from "../cli/run.ts";
import { buildRepository, type CommitSpec, type Files, gitEnv, type Repository } from "../support/repository.ts";

export interface Asked {
  /** `null`: with what is not committed. */
  readonly revision?: string | null;
  readonly paths?: readonly string[];
  readonly cwd?: string;
}

/** The revisions of a repository's register, newest first. */
export async function revisionsOf(
  { folder }: Pick<Repository, "folder">,
  { revision = "HEAD", paths = [], cwd = folder }: Asked = {},
): Promise<readonly Revision[]> {
  const request = { paths, env: gitEnv, cwd };
  const git = await openRepository(request);
  const found: Revision[] = [];
  try {
    for await (const each of revisions(git, revision, request)) found.push(each);
  } finally {
    git.objects.close();
  }
  return found;
}

/** `commit: A-1 done, A-2 created`, by the names that the test gave to commits. */
export async function told(repository: Repository, asked: Asked = {}): Promise<readonly string[]> {
  const names = new Map(repository.commits.map(({ hash, name }) => [hash, name]));
  return (await revisionsOf(repository, asked)).map(({ commit, changes, unreadable, cut }) => {
    const name = commit === null ? "now" : (names.get(commit.hash) ?? commit.hash);
    const what = unreadable ? "unreadable" : changes.map(brief).join(", ") || "nothing";
    return `${name}: ${what}${cut === true ? ", cut" : ""}`;
  });
}

/** A change without its data, but for where a directive had another id. */
function brief(change: DirectiveChange): string {
  return change.kind === "renumbered" ? `${change.id} was ${change.data.from}` : `${change.id} ${change.kind}`;
}

/** Builds a history and tells it. */
export async function tell(specs: readonly CommitSpec[], asked?: Asked): Promise<readonly string[]> {
  return await withFolder(async (folder) => await told(buildRepository(folder, specs), asked));
}

/** The edit that changes a title. */
export function retitle(path: string, from: string, to: string): (files: Files) => Files {
  return (files) => files.replace(path, `title: ${from},`, `title: ${to},`);
}
