import type { CommandLine } from "./command-line.ts";
import { addRegisterFlags } from "./flags.ts";

/** Adds `calendar`. */
export function addCalendar(program: CommandLine): void {
  const { code = "", year = "" } = program.text.commands.calendar.arguments;
  const calendar = program.sub("calendar").argument("[CODE]", code).argument("[YEAR]", year);
  addRegisterFlags(calendar).runs(async () => await import("../commands/calendar.ts"));
}
