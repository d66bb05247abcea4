import type { CommandText } from "../../cli.ts";

export const diff: CommandText = {
  summary: "what changed between two revisions, in plain words",
  description:
    "Compares two states of the register and tells what became of each directive, due dates that moved without an extension first. Without revisions it compares the last commit with the working folder.",
  arguments: {
    "rev..rev":
      "a revision, compared with the working folder; two of them, as in main..HEAD; or main...HEAD, from where HEAD left main (default: HEAD)",
  },
  examples: [
    ["diff", "what is not committed yet"],
    ["diff main...HEAD --format markdown", "what a branch changes, for the pull request"],
    ["diff v1..v2 --kind moved,extended", "only the due dates that moved"],
  ],
};
