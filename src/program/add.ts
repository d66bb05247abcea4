import type { CommandLine } from "./command-line.ts";
import { addEditFlags } from "./flags.ts";

/** Adds `add`. */
export function addAdd(program: CommandLine): void {
  const { flags, titles, commands } = program.text;
  const heading = titles["Options:"];
  const add = program.sub("add").argument("[TITLE]", commands.add.arguments["title"]);
  add
    .flag("--meeting <ID>", flags.add.meeting, heading)
    .flag("--date <DATE>", flags.add.date, heading)
    .flag("--meeting-title <TEXT>", flags.add.meetingTitle, heading)
    .flag("--source <TEXT>", flags.add.source, heading)
    .flag("--id <ID>", flags.add.id, heading)
    .flag("--lead <BODY>", flags.add.lead, heading)
    .flag("--with <BODY>", flags.add.with, heading, true)
    .flag("--due <WORDING>", flags.add.due, heading, true)
    .flag("--due-date <DATE>", flags.add.dueDate, heading)
    .flag("--after <ID>", flags.add.after, heading)
    .flag("--from <DATE>", flags.add.from, heading)
    .flag("--roll <RULE>", flags.add.roll, heading)
    .flag("--count <RULE>", flags.add.count, heading)
    .flag("--tag <TAG>", flags.add.tag, heading, true)
    .flag("--note <TEXT>", flags.add.note, heading)
    .flag("--yes", flags.add.yes, heading);
  addEditFlags(add).runs(async () => await import("../commands/edit/add.ts"));
}
