import type { CommandLine } from "./command-line.ts";

/** Adds `init`. */
export function addInit(program: CommandLine): void {
  const { flags, titles, commands } = program.text;
  const heading = titles["Options:"];
  program
    .sub("init")
    .argument("[PATH]", commands.init.arguments["path"])
    .flag("--title <TEXT>", flags.init.title, heading)
    .flag("--calendar <CODE>", flags.init.calendar, heading)
    .flag("--timezone <NAME>", flags.init.timezone, heading)
    .flag("--folder", flags.init.folder, heading)
    .flag("--workflow", flags.init.workflow, heading)
    .flag("--yes", flags.init.yes, heading)
    .runs(async () => await import("../commands/init.ts"));
}
