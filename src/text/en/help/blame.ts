import type { CommandText } from "../../cli.ts";

export const blame: CommandText = {
  summary: "who last changed each field of a directive",
  description:
    "Names for each field of a record the commit that gave it its value, with its day and author. It compares values: a file that was formatted anew, renamed or split, or a record that moved between files, changes nothing.",
  arguments: { id: "the ids of directives" },
  examples: [["blame DK-8", "where each value of DK-8 is from"]],
};
