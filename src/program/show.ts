import type { CommandLine } from "./command-line.ts";
import { addRegisterFlags } from "./flags.ts";

/** Adds `show`. */
export function addShow(program: CommandLine): void {
  const show = program.sub("show").argument("<ID...>", program.text.commands.show.arguments["id"]);
  addRegisterFlags(show, undefined, { at: true }).runs(async () => await import("../commands/show.ts"));
}
