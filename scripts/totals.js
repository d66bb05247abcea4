/**
 * Prints the totals of a test run on a line of their own: `node scripts/totals.js REPORT`, with a report of vitest's
 * json reporter. Prints nothing when the run left no report.
 */
import process from "node:process";
import { totalsOf } from "./lib/totals.js";

const totals = await totalsOf(process.argv[2] ?? "");
if (totals !== undefined) process.stdout.write(`${totals}\n`);
