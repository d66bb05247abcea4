/** `stats`: totals by state, and execution discipline. */
import { render } from "../render/index.ts";
import { groupKeys } from "../report/group.ts";
import { noFilter } from "../report/query.ts";
import { statsReport } from "../report/stats.ts";
import type { Run, StatsFlags } from "./command.ts";
import { openRegisters } from "./context.ts";
import { readChoice, readFormat } from "./options.ts";
import { writeReport } from "./output.ts";
import { readFilterIds } from "./register-words.ts";
import { styleOf } from "./style.ts";

/** Counts directives, by lead body unless `--group` says otherwise. */
export const run: Run<StatsFlags> = async (_args, flags, shell) => {
  const { texts, io } = shell;
  const format = readFormat(flags, texts.cli);
  const group = readChoice({ kind: "group-key", flag: "--group" }, flags.group ?? "lead", groupKeys, texts.cli);

  const { registers, asOf, statuses } = await openRegisters(flags, shell);
  const filter = { ...noFilter, ...readFilterIds(flags, registers, shell) };
  const report = statsReport({ registers, asOf, statuses, texts: texts.report }, { filter, group });
  await writeReport(await render(report, format, styleOf(flags, io)), flags, shell, registers);
  return 0;
};
