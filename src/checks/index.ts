/** The checks, by name. */
import { type CheckName, checkNames, type Finding } from "../diagnostics/finding.ts";
import type { CheckContext, Named } from "./check.ts";
import { evidence } from "./evidence.ts";
import { extension } from "./extension.ts";
import { moved } from "./moved.ts";
import { overdue } from "./overdue.ts";
import { register } from "./register.ts";
import { removed } from "./removed.ts";
import { renumbered } from "./renumbered.ts";
import { reopened } from "./reopened.ts";
import { soon } from "./soon.ts";
import { undated } from "./undated.ts";

const checks: { readonly [N in CheckName]: Named<N> } = {
  register,
  overdue,
  undated,
  soon,
  evidence,
  extension,
  moved,
  removed,
  reopened,
  renumbered,
};

/** The checks that run when none is named. */
export const defaultChecks: readonly CheckName[] = checkNames.filter((name) => checks[name].isDefault === true);

/** The checks that compare with a base: they run when there is one and none is named, and cannot run without one. */
export const baseChecks: readonly CheckName[] = checkNames.filter((name) => checks[name].isDefault === "base");

/** Runs the named checks. Returns their findings by check, and in the order of the files within a check. */
export function runChecks(names: Iterable<CheckName>, context: CheckContext): readonly Finding[] {
  const asked = new Set(names);
  return checkNames.filter((name) => asked.has(name)).flatMap((name) => checks[name].run(context));
}
