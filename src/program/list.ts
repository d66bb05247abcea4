import type { CommandLine } from "./command-line.ts";
import { addFilterFlags, addRegisterFlags } from "./flags.ts";

/** Adds `list`. */
export function addList(program: CommandLine): void {
  const { flags, titles, commands } = program.text;
  const list = program.sub("list");
  list
    .argument("[TEXT]", commands.list.arguments["text"])
    .flag("--overdue", flags.overdue, titles.filter)
    .flag("--soon [TERM]", flags.soon, titles.filter)
    .flag("--open", flags.open, titles.filter)
    .flag("--done", flags.done, titles.filter)
    .flag("--undated", flags.undated, titles.filter)
    .flag("--state <STATE>", flags.state, titles.filter, true);
  addFilterFlags(list)
    .flag("--due-by <DATE>", flags.dueBy, titles.filter)
    .flag("--due-after <DATE>", flags.dueAfter, titles.filter)
    .flag("--sort <KEYS>", flags.sort, titles.layout)
    .flag("--reverse", flags.reverse, titles.layout)
    .flag("--group <KEY>", flags.group, titles.layout)
    .flag("--columns <LIST>", flags.columns, titles.layout)
    .flag("--limit <N>", flags.limit, titles.layout)
    .flag("--occurrences", flags.occurrences, titles.layout);
  addRegisterFlags(list, undefined, { at: true })
    .flag("--exit-code", flags.exitCode, titles.everywhere)
    .runs(async () => await import("../commands/list.ts"));
}
