import type { CommandLine } from "./command-line.ts";
import { addFilterFlags, addRegisterFlags } from "./flags.ts";

/** Adds `stats`. */
export function addStats(program: CommandLine): void {
  const { flags, titles } = program.text;
  const stats = addFilterFlags(program.sub("stats")).flag("--group <KEY>", flags.group, titles.layout);
  addRegisterFlags(stats, undefined, { at: true }).runs(async () => await import("../commands/stats.ts"));
}
