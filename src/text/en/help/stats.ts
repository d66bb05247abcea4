import type { CommandText } from "../../cli.ts";

export const stats: CommandText = {
  summary: "totals and execution discipline by lead body",
  description:
    "Counts directives by state and computes execution discipline: done in time ÷ (done in time + done late + overdue).",
  arguments: {},
  examples: [["stats", "by lead body"]],
};
