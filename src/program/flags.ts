/** The flags that several commands share. */
import type { CommandLine } from "./command-line.ts";

/** `table, json, …`: the formats that a command has. */
const tableFormats = "table, json, ndjson, csv, tsv, markdown";

/** Adds `--register`, `--as-of`, `--format`, `--output`, `--no-cache`, the colour flags, and `--at` where a command has it. */
export function addRegisterFlags(
  command: CommandLine,
  formats: string = tableFormats,
  { at = false }: { readonly at?: boolean } = {},
): CommandLine {
  const { flags, titles } = command.text;
  command.flag("--register <PATH>", flags.register, titles.everywhere, true);
  if (at) command.flag("--at <REV>", flags.at, titles.everywhere);
  return command
    .flag("--as-of <DATE>", flags.asOf, titles.everywhere)
    .flag("--format <FORMAT>", flags.format(formats), titles.everywhere)
    .flag("--output <FILE>", flags.output, titles.everywhere)
    .flag("--no-cache", flags.noCache, titles.everywhere)
    .flag("--color", flags.color, titles.everywhere)
    .flag("--no-color", flags.noColor, titles.everywhere);
}

/** Adds the filters that narrow a report down to bodies, meetings and tags. */
export function addFilterFlags(command: CommandLine): CommandLine {
  const { flags, titles } = command.text;
  return command
    .flag("--body <BODY>", flags.body, titles.filter, true)
    .flag("--lead <BODY>", flags.lead, titles.filter, true)
    .flag("--meeting <MEETING>", flags.meeting, titles.filter, true)
    .flag("--tag <TAG>", flags.tag, titles.filter, true);
}

/** The flags of commands that read the history: those of {@link addRegisterFlags} without a day of the report. */
export function addHistoryFlags(command: CommandLine, { at = false }: { readonly at?: boolean } = {}): CommandLine {
  const { flags, titles } = command.text;
  command.flag("--register <PATH>", flags.register, titles.everywhere, true);
  if (at) command.flag("--at <REV>", flags.at, titles.everywhere);
  return command
    .flag("--format <FORMAT>", flags.format(tableFormats), titles.everywhere)
    .flag("--output <FILE>", flags.output, titles.everywhere)
    .flag("--no-cache", flags.noCache, titles.everywhere)
    .flag("--color", flags.color, titles.everywhere)
    .flag("--no-color", flags.noColor, titles.everywhere);
}

/**
 * Adds `--dry-run` and what an edit shares with reports. It writes no report to a file: a file that cannot be written would
 * leave the register edited and the call failed.
 */
export function addEditFlags(command: CommandLine): CommandLine {
  const { flags, titles } = command.text;
  return command
    .flag("--dry-run", flags.dryRun, titles["Options:"])
    .flag("--register <PATH>", flags.register, titles.everywhere, true)
    .flag("--as-of <DATE>", flags.asOfEdit, titles.everywhere)
    .flag("--format <FORMAT>", flags.format("table, json"), titles.everywhere)
    .flag("--no-cache", flags.noCache, titles.everywhere)
    .flag("--color", flags.color, titles.everywhere)
    .flag("--no-color", flags.noColor, titles.everywhere);
}
