import type { CommandLine } from "./command-line.ts";
import { addHistoryFlags } from "./flags.ts";

/** Adds `blame`. */
export function addBlame(program: CommandLine): void {
  const { commands } = program.text;
  const blame = program.sub("blame").argument("<ID...>", commands.blame.arguments["id"]);
  addHistoryFlags(blame, { at: true }).runs(async () => await import("../commands/blame.ts"));
}
