import type { CommandText } from "../../cli.ts";

export const help: CommandText = {
  summary: "help for a command",
  description: "Shows the help of a command.",
  arguments: { command: "the command" },
  examples: [],
};
