import type { CommandLine } from "./command-line.ts";
import { addFilterFlags, addHistoryFlags } from "./flags.ts";

/** Adds `diff`. */
export function addDiff(program: CommandLine): void {
  const { flags, titles, commands } = program.text;
  const diff = program.sub("diff");
  diff
    .argument("[REV..REV]", commands.diff.arguments["rev..rev"])
    .flag("--kind <KIND>", flags.kind, titles.filter, true);
  addHistoryFlags(addFilterFlags(diff))
    .flag("--exit-code", flags.exitCode, titles.everywhere)
    .runs(async () => await import("../commands/diff.ts"));
}
