import type { CommandLine } from "./command-line.ts";
import { addEditFlags } from "./flags.ts";

/** Adds `set`. */
export function addSet(program: CommandLine): void {
  const { arguments: words } = program.text.commands.set;
  const set = program.sub("set");
  set.argument("<ID>", words["id"]).argument("<KEY=VALUE...>", words["key=value"]);
  addEditFlags(set).runs(async () => await import("../commands/edit/set.ts"));
}
