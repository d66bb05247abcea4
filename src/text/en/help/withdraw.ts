import type { CommandText } from "../../cli.ts";

export const withdraw: CommandText = {
  summary: "record that directives are no longer to be executed, and why",
  description:
    "Writes into the register that directives are withdrawn: since when, by whom and why. From that day on they are neither due nor late. Several ids at once are all written or none. A reason that --reason lacks is asked for in a terminal.",
  arguments: { id: "the ids of directives" },
  examples: [
    ['withdraw DK-3 --reason "merged into DK-9" --by "Prime Minister"', "DK-3 is withdrawn from today on"],
    ['withdraw DK-4 DK-5 --reason "no longer needed" --on 2017-11-01', "both, since that day"],
  ],
};
