import type { CommandLine } from "./command-line.ts";

/** Adds `help [COMMAND]`, which does what `COMMAND --help` does. */
export function addHelp(program: CommandLine): void {
  const help = program.sub("help").argument("[COMMAND]", program.text.commands.help.arguments["command"]);
  help.action((name: string | undefined) => {
    const command = program.commands.find((known) => known.name() === name);
    if (name !== undefined && command === undefined) program.unknownCommand(name);
    (command ?? program).help();
  });
}
