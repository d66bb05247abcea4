import type { CommandText } from "../../cli.ts";

export const set: CommandText = {
  summary: "change what a record says under a key",
  description:
    "Changes single values of a directive's or a meeting's record and leaves the rest of the file as it is. KEY is a key of the record, or a way into it, such as due.wording or notes.0.text; items count from 0. With nothing after the = the key is removed. The whole register has to validate afterwards, or nothing is written. A new id also changes what waits for the old one.",
  arguments: {
    id: "the id of a directive, or of a meeting; several ids get the same values",
    "key=value": "what to change; values with spaces need quotes",
  },
  examples: [
    ['set DK-7 title="Submit proposals on digital cooperation"', "another title"],
    ["set DK-9 due.after=DK-8 due.roll=following", "two values at once"],
    ["set DK-1 due.1=2018-01-10 tags.0=budget", "the second of its dates, and its first tag"],
    ["set DK-1 DK-2 lead=MES", "the same for both"],
    ["set DK-1 id=GOV-1", "another id, also where others wait for it"],
    ["set gov-2017-09-19 source=", "the meeting's source is removed"],
  ],
};
