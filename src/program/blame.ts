import type { CommandLine } from "./command-line.ts";
import { addHistoryFlags } from "./flags.ts";

/** Adds `blame`. */
export function addBlame(program: CommandLine): void {
  const { flags, titles, commands } = program.text;
  const blame = program.sub("blame").argument("<ID...>", commands.blame.arguments["id"]);
  blame.flag("--rev <REV>", flags.rev, titles["Options:"]);
  addHistoryFlags(blame).runs(async () => await import("../commands/blame.ts"));
}
