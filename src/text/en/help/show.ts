import type { CommandText } from "../../cli.ts";

export const show: CommandText = {
  summary: "one directive: the record, its date and history",
  description: "Shows the whole record of a directive with its computed date and what happened to it.",
  arguments: { id: "the ids of directives" },
  examples: [["show DK-7", "all that is known of DK-7"]],
};
