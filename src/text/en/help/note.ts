import type { CommandText } from "../../cli.ts";

export const note: CommandText = {
  summary: "add a note to a directive",
  description:
    "Adds a note to the record of a directive, with its day, and leaves the rest of the file as it is. What the record's notes are written like stays.",
  arguments: {
    id: "the id of a directive",
    text: "the note; several words are one text, and - reads it from standard input",
  },
  examples: [
    ['note DK-7 "Draft sent to the ministries"', "a note of today"],
    ["note DK-7 Asked for the figures again --on 2017-10-20", "a note of that day"],
    ["note DK-7 - < minutes.txt", "what a file says"],
  ],
};
