import type { CommandLine } from "./command-line.ts";
import { addEditFlags } from "./flags.ts";

/** Adds `reopen`. */
export function addReopen(program: CommandLine): void {
  const { flags, titles, commands } = program.text;
  const reopen = program.sub("reopen").argument("<ID...>", commands.reopen.arguments["id"]);
  reopen
    .flag("--for <REPORT>", flags.for, titles["Options:"])
    .flag("--keep-evidence", flags.keepEvidence, titles["Options:"]);
  addEditFlags(reopen).runs(async () => await import("../commands/edit/reopen.ts"));
}
