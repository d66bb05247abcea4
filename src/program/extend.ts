import type { CommandLine } from "./command-line.ts";
import { addEditFlags } from "./flags.ts";

/** Adds `extend`. */
export function addExtend(program: CommandLine): void {
  const { flags, titles, commands } = program.text;
  const extend = program.sub("extend").argument("<ID...>", commands.extend.arguments["id"]);
  extend
    .flag("--to <WORDING>", flags.to, titles["Options:"])
    .flag("--by <WHO>", flags.by, titles["Options:"])
    .flag("--reason <WHY>", flags.reason, titles["Options:"])
    .flag("--on <DATE>", flags.on, titles["Options:"]);
  addEditFlags(extend).runs(async () => await import("../commands/edit/extend.ts"));
}
