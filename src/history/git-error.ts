/** What can go wrong between this tool and git, as data; `src/text/history.ts` words it. */

/** Each problem with its data. */
export interface GitProblems {
  /** There is no git to call. */
  "no-git": Record<never, never>;
  "no-repository": { readonly folder: string };
  /** The repository belongs to someone else, or is bare where git is told to trust none, and git refuses it. */
  "unsafe-repository": { readonly folder: string };
  /** `empty`: the repository has no commit yet. `shallow`: the commit may be among those that were not fetched. */
  "unknown-revision": { readonly revision: string; readonly shallow: boolean; readonly empty: boolean };
  "no-common-commit": { readonly one: string; readonly other: string; readonly shallow: boolean };
  /** A register that is named, and in no working tree of the repository. */
  "outside-repository": { readonly path: string };
  /** `path` is `null` where none is named: nothing was found. */
  "not-in-revision": { readonly revision: string; readonly path: string | null };
  /** A clone without some of its objects; they are never fetched. */
  "object-missing": { readonly object: string };
  /** Whatever else git refuses, with its own words. */
  failed: { readonly command: string; readonly reason: string };
}

export type GitProblem = keyof GitProblems;
export type GitFailure = {
  readonly [K in GitProblem]: { readonly problem: K; readonly data: GitProblems[K] };
}[GitProblem];

/** Git could not tell what it was asked. `main` words it, with exit code 2. */
export class GitError extends Error {
  override name = "GitError";
  readonly failure: GitFailure;

  constructor(failure: GitFailure, options?: ErrorOptions) {
    super(failure.problem, options);
    this.failure = failure;
  }
}
