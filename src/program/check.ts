import type { CommandLine } from "./command-line.ts";
import { addRegisterFlags } from "./flags.ts";

/** Adds `check`. */
export function addCheck(program: CommandLine): void {
  const { flags, titles, commands } = program.text;
  const check = program.sub("check");
  check
    .argument("[NAME...]", commands.check.arguments["name"])
    .flag("--strict", flags.strict, titles["Options:"])
    .flag("--grace <TERM>", flags.grace, titles["Options:"])
    .flag("--base <REV>", flags.base, titles["Options:"])
    .flag("--changed-only", flags.changedOnly, titles["Options:"]);
  addRegisterFlags(check, undefined, { at: true }).runs(async () => await import("../commands/check.ts"));
}
