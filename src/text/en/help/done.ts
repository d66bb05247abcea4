import type { CommandText } from "../../cli.ts";

export const done: CommandText = {
  summary: "record that directives are done, or one report of them",
  description:
    "Writes into the register that directives are done, with the day and what shows it, and leaves the rest of the file as it is. Several ids at once are all written or none. Of a directive that asks for several reports, --for records one report and --all closes the whole.",
  arguments: { id: "the ids of directives" },
  examples: [
    ['done DK-1 --on 2017-10-02 --evidence "№ 827"', "DK-1 was done on that day, as the letter shows"],
    ["done DK-2 DK-3 --dry-run", "what the file would look like, written nowhere"],
    ["done R-1 --for 2017-Q3", "one report of a directive that asks for one each quarter"],
  ],
};
