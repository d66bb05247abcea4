/** The command tree: flags and arguments only. Each command is imported when it is called. */
import packageJson from "../package.json" with { type: "json" };
import type { Shell } from "./commands/command.ts";
import { addAdd } from "./program/add.ts";
import { addBlame } from "./program/blame.ts";
import { addCalendar } from "./program/calendar.ts";
import { addCheck } from "./program/check.ts";
import { CommandLine, examples } from "./program/command-line.ts";
import { addDiff } from "./program/diff.ts";
import { addDone } from "./program/done.ts";
import { addExplain } from "./program/explain.ts";
import { addExtend } from "./program/extend.ts";
import { addHelp } from "./program/help.ts";
import { addInit } from "./program/init.ts";
import { addList } from "./program/list.ts";
import { addLog } from "./program/log.ts";
import { addNote } from "./program/note.ts";
import { addRenumber } from "./program/renumber.ts";
import { addReopen } from "./program/reopen.ts";
import { addSet } from "./program/set.ts";
import { addShow } from "./program/show.ts";
import { settleSoon } from "./program/soon.ts";
import { addStats } from "./program/stats.ts";
import { addWithdraw } from "./program/withdraw.ts";

const commands = [
  addList,
  addShow,
  addExplain,
  addCheck,
  addStats,
  addCalendar,
  addAdd,
  addDone,
  addExtend,
  addReopen,
  addWithdraw,
  addNote,
  addSet,
  addLog,
  addDiff,
  addBlame,
  addRenumber,
  addInit,
  addHelp,
];

/**
 * Reads a command line (the words after `directives`) and runs its command. Returns the exit code. Throws `UsageError`
 * for a bad call and whatever the command throws.
 */
export async function runProgram(words: readonly string[], shell: Shell): Promise<number> {
  let code = 0;
  const program = new CommandLine("directives", {
    shell,
    done: (result) => {
      code = result;
    },
  });
  const { cli } = shell.texts;
  program
    .description(cli.description)
    .usage(cli.usage)
    .version(packageJson.version, "-V, --version", cli.flags.version)
    .addHelpText("after", () => examples(cli.examples, cli));
  for (const add of commands) add(program);
  await program.parseAsync(words.length === 0 ? ["--help"] : await settleSoon(words), { from: "user" });
  return code;
}
