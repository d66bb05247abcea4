import type { CommandText } from "../../cli.ts";

export const log: CommandText = {
  summary: "who changed what and when, from the commits",
  description:
    "Tells from git what each commit changed in the register, newest first: directives that came, due dates that moved, extensions, what was done. What is not committed yet comes first. A directive is followed through moves between files and through its earlier ids; an id that it had once finds it, too.",
  arguments: { id: "the ids of directives (default: all)" },
  examples: [
    ["log DK-8", "the life of DK-8"],
    ["log --kind moved,extended --since 2017-10-01", "whose deadlines moved since October"],
    ["log --lead MIC --limit 5", "the last commits about what MIC leads"],
  ],
};
