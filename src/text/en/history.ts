import type { HistoryTexts } from "../history.ts";

/** Why a commit of a clone that is cut may be unknown, and how to have it. */
const fetchMore =
  "This clone is shallow: older commits were not fetched. Run git fetch --unshallow, or set fetch-depth: 0 in the checkout step of the workflow.";

export const history: HistoryTexts = {
  git: {
    "no-git": () => ({
      message: "git was not found, and the history of the register is in it",
      hint: "Install git, or add its folder to PATH.",
    }),
    "no-repository": ({ folder }) => ({
      message: `${folder} is in no git repository, so the register has no history there`,
      hint: "Change to the folder of the repository, or name its register with --register.",
    }),
    "unsafe-repository": ({ folder }) => ({
      message: `git does not trust the repository that ${folder} is in, since it belongs to another user`,
      hint: "If you trust it, run git config --global --add safe.directory with the path of the repository, or set this variable in the workflow.",
    }),
    "unknown-revision": ({ revision, shallow, empty }) => {
      if (empty) return { message: "the repository has no commits yet" };
      const message = `git knows no commit "${revision}"`;
      return {
        message,
        hint: shallow
          ? fetchMore
          : "Name a commit as git does: a hash, a branch, a tag, HEAD~2. Branches of a remote may have to be fetched first.",
      };
    },
    "no-common-commit": ({ one, other, shallow }) => ({
      message: `the commits ${one.slice(0, 12)} and ${other.slice(0, 12)} have no history in common`,
      ...(shallow ? { hint: fetchMore } : {}),
    }),
    "outside-repository": ({ path }) => ({
      message: `${path} is in no working folder of the git repository`,
      hint: "All registers of one call have to be in the same repository.",
    }),
    "not-in-revision": ({ revision, path }) => ({
      message:
        path === null ? `there is no register in ${revision}` : `the register ${path || "."} is not in ${revision}`,
      hint: "It was added later, or under a path that it cannot be followed to. Name the path that it had there with --register.",
    }),
    "object-missing": ({ object }) => ({
      message: `this clone lacks the object ${object.slice(0, 12)} of its repository`,
      hint: "It was cloned in part (git clone --filter). Nothing is fetched here: run git fetch --refetch, or clone without --filter.",
    }),
    failed: ({ command, reason }) => ({
      message: `git ${command} failed${reason === "" ? "" : `: ${reason}`}`.replace("  ", " "),
    }),
  },
};
