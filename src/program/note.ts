import type { CommandLine } from "./command-line.ts";
import { addEditFlags } from "./flags.ts";

/** Adds `note`. */
export function addNote(program: CommandLine): void {
  const { flags, titles, commands } = program.text;
  const note = program.sub("note");
  note
    .argument("<ID>", commands.note.arguments["id"])
    .argument("<TEXT...>", commands.note.arguments["text"])
    .flag("--on <DATE>", flags.on, titles["Options:"]);
  addEditFlags(note).runs(async () => await import("../commands/edit/note.ts"));
}
