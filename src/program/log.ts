import type { CommandLine } from "./command-line.ts";
import { addFilterFlags, addHistoryFlags } from "./flags.ts";

/** Adds `log`. */
export function addLog(program: CommandLine): void {
  const { flags, titles, commands } = program.text;
  const log = program.sub("log").argument("[ID...]", commands.log.arguments["id"]);
  addFilterFlags(log)
    .flag("--rev <REV>", flags.rev, titles["Options:"])
    .flag("--since <DATE>", flags.since, titles["Options:"])
    .flag("--until <DATE>", flags.untilDay, titles["Options:"])
    .flag("--author <TEXT>", flags.author, titles["Options:"])
    .flag("--kind <KIND>", flags.kind, titles["Options:"], true)
    .flag("--limit <N>", flags.limitCommits, titles["Options:"])
    .flag("--reverse", flags.reverse, titles["Options:"]);
  addHistoryFlags(log).runs(async () => await import("../commands/log.ts"));
}
