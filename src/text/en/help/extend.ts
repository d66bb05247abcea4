import type { CommandText } from "../../cli.ts";

export const extend: CommandText = {
  summary: "record that a due date was moved, by whom and why",
  description:
    "Adds an extension to directives: the new deadline, who granted it, when and why. A term such as 2 weeks runs from the due date that it extends, before that was moved off a day off. What --to, --by and --reason lack is asked for in a terminal.",
  arguments: { id: "the ids of directives" },
  examples: [
    [
      'extend DK-8 --to "15 December 2017" --by "Prime Minister" --reason "the budget is late"',
      "DK-8 is due later, and the record says why",
    ],
    ['extend DK-1 --to "2 weeks" --by PM --reason "new data" --on 2017-10-02', "granted on that day"],
  ],
};
