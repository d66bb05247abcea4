import type { CommandLine } from "./command-line.ts";
import { addEditFlags } from "./flags.ts";

/** Adds `withdraw`. */
export function addWithdraw(program: CommandLine): void {
  const { flags, titles, commands } = program.text;
  const withdraw = program.sub("withdraw");
  withdraw
    .argument("<ID...>", commands.withdraw.arguments["id"])
    .flag("--reason <WHY>", flags.reason, titles["Options:"])
    .flag("--by <WHO>", flags.by, titles["Options:"])
    .flag("--on <DATE>", flags.on, titles["Options:"]);
  addEditFlags(withdraw).runs(async () => await import("../commands/edit/withdraw.ts"));
}
