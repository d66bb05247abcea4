import type { Diagnostic } from "../../src/diagnostics/diagnostic.ts";
import { loadRegisters } from "../../src/register/load.ts";

/** Everything that is wrong with a register: the one place that the bad files go through. */
export async function diagnose(paths: readonly string[], cwd: string): Promise<readonly Diagnostic[]> {
  const { diagnostics } = await loadRegisters({ paths, env: {}, cwd });
  return diagnostics;
}
