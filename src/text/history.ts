/** What stands between the tool and git, in words. */
import type { GitError, GitProblem, GitProblems } from "../history/git-error.ts";

/** One sentence without the final stop, and what to do about it, where there is something to do. */
export interface GitErrorText {
  readonly message: string;
  readonly hint?: string;
}

export interface HistoryTexts {
  /** By problem. */
  readonly git: { readonly [K in GitProblem]: (data: GitProblems[K]) => GitErrorText };
}

/** What is said of a failure of git. */
export function gitErrorText({ failure }: GitError, { git }: HistoryTexts): GitErrorText {
  // Each problem has its own data, which the types of a lookup do not tell apart.
  return (git[failure.problem] as (data: typeof failure.data) => GitErrorText)(failure.data);
}
