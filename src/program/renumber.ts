import type { CommandLine } from "./command-line.ts";
import { addEditFlags } from "./flags.ts";

/** Adds `renumber`. */
export function addRenumber(program: CommandLine): void {
  const { flags, titles, commands } = program.text;
  const heading = titles["Options:"];
  const renumber = program.sub("renumber").argument("[ID...]", commands.renumber.arguments["id"]);
  renumber
    .flag("--keep <FILE:LINE>", flags.renumber.keep, heading, true)
    .flag("--means <FILE:LINE=FILE:LINE>", flags.renumber.means, heading, true)
    .flag("--to <ID>", flags.renumber.to, heading);
  addEditFlags(renumber).runs(async () => await import("../commands/edit/renumber.ts"));
}
