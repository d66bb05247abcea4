import type { CommandText } from "../../cli.ts";

export const renumber: CommandText = {
  summary: "give new ids to records whose id another one has, as after a merge",
  description:
    "Mends ids that two records have, as after a merge of two branches that both took the next one. The record that was there first keeps the id: in git, what the branch had that was merged into; else the first in the order of the files. The others get the next free ids, and what waits for them with after follows.",
  arguments: { id: "only these ids (default: all that several records have)" },
  examples: [
    ["renumber", "mends all"],
    ["renumber --dry-run", "what would change, written nowhere"],
    ["renumber DK-9 --keep data/2018.yaml:12", "the record at that place keeps DK-9"],
  ],
};
