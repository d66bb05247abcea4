import type { CommandLine } from "./command-line.ts";
import { addRegisterFlags } from "./flags.ts";

/** Adds `explain`. */
export function addExplain(program: CommandLine): void {
  const { flags, titles, commands } = program.text;
  const explain = program.sub("explain");
  explain
    .argument("[ID|WORDING]", commands.explain.arguments["id-or-wording"])
    .flag("--from <DATE>", flags.from, titles["Options:"])
    .flag("--roll <RULE>", flags.roll, titles["Options:"])
    .flag("--count <RULE>", flags.count, titles["Options:"])
    .flag("--until <RULE>", flags.until, titles["Options:"])
    .flag("--fiscal <MONTH>", flags.fiscal, titles["Options:"])
    .flag("--calendar <CODE>", flags.calendar, titles["Options:"]);
  addRegisterFlags(explain, "table, json, ndjson, markdown", { at: true }).runs(
    async () => await import("../commands/explain.ts"),
  );
}
