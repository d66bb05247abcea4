import type { CommandText } from "../../cli.ts";

export const reopen: CommandText = {
  summary: "take back that directives are done or withdrawn",
  description:
    "Removes from the register what done or withdraw wrote: the file is then as it was before. Evidence that came with the completion goes with it; what was there before, as git tells, stays. With --for, one report is taken back.",
  arguments: { id: "the ids of directives" },
  examples: [
    ["reopen DK-1", "DK-1 is to be done again"],
    ["reopen DK-1 --keep-evidence", "the same, with its evidence left in the record"],
    ["reopen R-1 --for 2017-Q3", "that report has not come in after all"],
  ],
};
