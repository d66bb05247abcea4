import type { CommandLine } from "./command-line.ts";
import { addEditFlags } from "./flags.ts";

/** Adds `done`. */
export function addDone(program: CommandLine): void {
  const { flags, titles, commands } = program.text;
  const done = program.sub("done").argument("<ID...>", commands.done.arguments["id"]);
  done
    .flag("--on <DATE>", flags.on, titles["Options:"])
    .flag("--evidence <TEXT>", flags.evidence, titles["Options:"], true)
    .flag("--for <REPORT>", flags.for, titles["Options:"])
    .flag("--all", flags.all, titles["Options:"]);
  addEditFlags(done).runs(async () => await import("../commands/edit/done.ts"));
}
