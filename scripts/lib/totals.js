/** The totals of a test run, from vitest's JSON report. */
import { readFile } from "node:fs/promises";

/**
 * @param {string} path a report of vitest's json reporter
 * @returns {Promise<string | undefined>} `N passed, N failed` (`, N skipped` when some were); `undefined` when the run
 *   left no report
 */
export async function totalsOf(path) {
  const text = await readFile(path, "utf8").catch(() => "");
  if (text === "") return undefined;
  const report = JSON.parse(text);
  // A file that cannot even be loaded holds no tests, and has failed all the same.
  const unloaded = report.testResults.filter(
    /** @param {{ status: string, assertionResults: unknown[] }} file */
    (file) => file.status === "failed" && file.assertionResults.length === 0,
  ).length;
  const skipped = report.numPendingTests + report.numTodoTests;
  const failed = report.numFailedTests + unloaded;
  return `${report.numPassedTests} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ""}`;
}
