/** The help of each command; one file a command. */
import type { CliTexts } from "../../cli.ts";
import { add } from "./add.ts";
import { blame } from "./blame.ts";
import { calendar } from "./calendar.ts";
import { check } from "./check.ts";
import { diff } from "./diff.ts";
import { done } from "./done.ts";
import { explain } from "./explain.ts";
import { extend } from "./extend.ts";
import { help } from "./help.ts";
import { init } from "./init.ts";
import { list } from "./list.ts";
import { log } from "./log.ts";
import { note } from "./note.ts";
import { renumber } from "./renumber.ts";
import { reopen } from "./reopen.ts";
import { set } from "./set.ts";
import { show } from "./show.ts";
import { stats } from "./stats.ts";
import { withdraw } from "./withdraw.ts";

export const commands: CliTexts["commands"] = {
  list,
  show,
  explain,
  check,
  stats,
  calendar,
  log,
  diff,
  blame,
  add,
  done,
  extend,
  reopen,
  withdraw,
  note,
  set,
  renumber,
  init,
  help,
};
