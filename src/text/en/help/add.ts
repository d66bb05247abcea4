import type { CommandText } from "../../cli.ts";

export const add: CommandText = {
  summary: "add a directive, to a meeting of the register or to a new one",
  description:
    "Writes a new directive into the register, in the style of its neighbours, and leaves the rest of the file as it is. At a terminal it asks for what the flags leave out, shows the due date and how it was computed, and asks before it writes. What the meeting states for all its directives need not be said again.",
  arguments: { title: "what is to be done" },
  examples: [
    ["add", "asks for everything"],
    ['add "Draft it" --lead MIC --due "within a month"', "under the next id"],
    ['add "Draft it" --lead MIC --date 2017-10-03', "of a new meeting on that day"],
  ],
};
