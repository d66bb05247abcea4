import type { CommandText } from "../../cli.ts";

export const init: CommandText = {
  summary: "start a register, with comments and an example",
  description:
    "Writes a register with comments, an example meeting and the JSON Schema by which editors complete and check it. At a terminal it asks for the title, the calendar and the time zone. It never writes over a file: when one of them is there, nothing is written.",
  arguments: {
    path: "the register: a file such as board.yaml, or a folder (default: directives.yaml, with --folder directives)",
  },
  examples: [
    ["init", "directives.yaml in this folder"],
    ["init --folder --workflow", "the folder directives, and a workflow for GitHub"],
    ['init board.yaml --title "The board" --calendar KZ --timezone Asia/Almaty', "asks nothing"],
  ],
};
