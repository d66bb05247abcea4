/** The checks, by name. */
import { type CheckName, checkNames, type Finding } from "../diagnostics/finding.ts";
import type { CheckContext, Named } from "./check.ts";
import { evidence } from "./evidence.ts";
import { extension } from "./extension.ts";
import { overdue } from "./overdue.ts";
import { register } from "./register.ts";
import { soon } from "./soon.ts";
import { undated } from "./undated.ts";

const checks: { readonly [N in CheckName]: Named<N> } = {
  register,
  overdue,
  undated,
  soon,
  evidence,
  extension,
};

/** The checks that run when none is named. */
export const defaultChecks: readonly CheckName[] = checkNames.filter((name) => checks[name].isDefault);

/** Runs the named checks. Returns their findings by check, and in the order of the files within a check. */
export function runChecks(names: Iterable<CheckName>, context: CheckContext): readonly Finding[] {
  const asked = new Set(names);
  return checkNames.filter((name) => asked.has(name)).flatMap((name) => checks[name].run(context));
}
