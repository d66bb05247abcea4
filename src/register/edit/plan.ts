/** Changes → a tree of what is to be done at each key and index. */
import type { RecordPath } from "../model.ts";
import type { Change, Value } from "./change.ts";
import { EditImpossible } from "./impossible.ts";

export interface Plan {
  /** From the file's root. */
  readonly path: RecordPath;
  readonly set?: Value;
  readonly isRemoved?: true;
  /** In the order of the changes. */
  readonly appended: readonly Value[];
  readonly children: ReadonlyMap<string | number, Plan>;
}

interface Growing extends Plan {
  set?: Value;
  isRemoved?: true;
  readonly appended: Value[];
  readonly children: Map<string | number, Growing>;
}

function grow(path: RecordPath): Growing {
  return { path, appended: [], children: new Map() };
}

/** The plan of a file. Throws {@link EditImpossible} when two changes concern the same value. */
export function planOf(changes: readonly Change[]): Plan {
  const root = grow([]);
  for (const change of changes) {
    let plan = root;
    for (const [index, step] of change.path.entries()) {
      if (isWhole(plan)) throw new EditImpossible("overlap", change.path);
      let next = plan.children.get(step);
      if (next === undefined) {
        next = grow(change.path.slice(0, index + 1));
        plan.children.set(step, next);
      }
      plan = next;
    }
    if (plan === root) throw new EditImpossible("shape", change.path);
    record(plan, change);
  }
  return root;
}

function record(plan: Growing, change: Change): void {
  const isNew = plan.appended.length === 0 && plan.children.size === 0;
  if (isWhole(plan) || (change.type !== "append" && !isNew)) throw new EditImpossible("overlap", change.path);
  if (change.type === "append") plan.appended.push(change.value);
  else if (change.type === "set") plan.set = change.value;
  else plan.isRemoved = true;
}

function isWhole({ set, isRemoved }: Plan): boolean {
  return set !== undefined || isRemoved === true;
}

/** A plan that puts a value in the place of another of its kind, part by part. */
export function planOfParts(
  path: RecordPath,
  parts: Iterable<readonly [string | number, Value | undefined]>,
  appended: readonly Value[] = [],
): Plan {
  const children = [...parts].map(([step, value]): [string | number, Plan] => {
    const child = { path: [...path, step], appended: [], children: new Map() };
    return [step, value === undefined ? { ...child, isRemoved: true } : { ...child, set: value }];
  });
  return { path, appended, children: new Map(children) };
}

/** What is to stand where nothing is yet. */
export function newValue({ path, set, isRemoved, appended, children }: Plan): Value {
  if (set !== undefined) return set;
  if (isRemoved) throw new EditImpossible("missing", path);
  if (appended.length > 0) {
    if (children.size > 0) throw new EditImpossible("missing", path);
    return appended;
  }
  const entries = [...children].map(([step, child]): [string, Value] => {
    if (typeof step === "number") throw new EditImpossible("missing", child.path);
    return [step, newValue(child)];
  });
  return Object.fromEntries(entries);
}
