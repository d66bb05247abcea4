import type { CommandText } from "../../cli.ts";

export const check: CommandText = {
  summary: "the CI gate: silent when all is well, exit code 1 when not",
  description:
    "Runs checks over the register. Exits 0 and prints nothing when all hold, 1 when one fails, 2 when the register does not validate.",
  arguments: {
    name: "the checks to run: register, overdue, undated, soon, evidence, extension; with --base also moved, removed, reopened, renumbered (default: register and overdue, and with --base those four)",
  },
  examples: [
    ["check", "fails when a deadline has lapsed"],
    ['check --grace "3 days"', "the same, three days later"],
    ["check overdue evidence", "just these two"],
    ["check --base main --changed-only", "what a pull request has to answer for"],
  ],
};
