/** Random changes of messy and of random registers: each gives what is meant, and leaves the rest as it is. */
import process from "node:process";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Change } from "../../../src/register/edit/change.ts";
import { EditImpossible } from "../../../src/register/edit/impossible.ts";
import { meant, sameData } from "../../../src/register/edit/meant.ts";
import { follow, kinds, type Raw, rootOf } from "../../../src/register/tree.ts";
import { listOf, mapOf } from "../../../src/register/values.ts";
import { apart, changeOf } from "./changes.ts";
import { corpus, type Parsed, parsed, tryEdit } from "./corpus.ts";
import { generated } from "./generated.ts";
import { linesOf, mayChange, missing } from "./untouched.ts";

const registers: readonly (Parsed & { readonly name: string })[] = corpus.map(({ name, text }) => ({
  name,
  ...parsed(text),
}));

/** How many times as many runs as a quick test needs: `DIRECTIVES_RUNS=20`. */
const times = Number(process.env["DIRECTIVES_RUNS"] ?? 1);

/** What is wrong with an edit; `undefined` when nothing is. */
function fault(before: Parsed, changes: readonly Change[], after: string): string | undefined {
  const again = parsed(after);
  const worse = again.codes.filter((code) => !before.codes.includes(code));
  if (worse.length > 0) return `the result is no register: ${worse.join()}`;
  if (!sameData(again.raw, meant(before.raw, changes))) return "the result holds something else";
  const free = mayChange(before.tree, changes);
  // Without a line break at the end of the file another line may come to be the last one.
  const bare = (line: string): string => (before.text.endsWith("\n") ? line : line.trimEnd());
  const kept = linesOf(before.text).filter((_, line) => !free.has(line));
  const lost = missing(kept.map(bare), linesOf(after).map(bare));
  if (lost !== undefined) return `a line is gone: ${JSON.stringify(lost)}`;
  const [kind, ...others] = breaks(before.text);
  return others.length === 0 && kind !== undefined && [...breaks(after)].some((one) => one !== kind)
    ? "a line break is of another kind"
    : undefined;
}

function breaks(text: string): ReadonlySet<string> {
  return new Set(text.match(/\r?\n/g));
}

/** Throws with all that one wants to see. */
function check(before: Parsed, changes: readonly Change[], after: string): void {
  const found = fault(before, changes, after);
  if (found !== undefined) throw new Error(`${found}\n${JSON.stringify(changes)}\n${before.text}\n=>\n${after}`);
}

/** For each register as many runs as make `count` of all. */
function each(count: number, property: (register: Parsed, changes: readonly Change[]) => void): void {
  for (const register of registers) {
    const changes = fc.array(changeOf(register.raw), { minLength: 1, maxLength: 4 }).map(apart);
    fc.assert(
      fc.property(changes, (some) => property(register, some)),
      { numRuns: Math.ceil((count * times) / registers.length) },
    );
  }
}

test("each messy register is valid", () => {
  expect(registers.filter(({ codes }) => codes.length > 0).map(({ name, codes }) => ({ name, codes }))).toEqual([]);
});

describe("of a messy register", () => {
  test("what was meant is there, and every line that need not change", () => {
    let [made, refused] = [0, 0];
    each(1300, (register, changes) => {
      const after = tryEdit(register, changes);
      if (after instanceof EditImpossible) refused += 1;
      else {
        made += 1;
        check(register, changes, after);
      }
    });
    // Nearly all can be made: those that cannot are of values that others share.
    expect(made).toBeGreaterThanOrEqual(1000);
    expect(refused).toBeLessThan(made / 10);
  });

  test("one edit after another", () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...registers),
        fc.array(fc.nat(10_000), { minLength: 2, maxLength: 4 }),
        (first, seeds) => {
          let register: Parsed = first;
          for (const seed of seeds) {
            const [change] = fc.sample(changeOf(register.raw), { numRuns: 1, seed });
            if (change === undefined) return;
            const after = tryEdit(register, [change]);
            if (after instanceof EditImpossible) return;
            check(register, [change], after);
            register = parsed(after);
          }
        },
      ),
      { numRuns: 60 * times },
    );
  });

  test("what is put in and taken out again leaves every byte as it was", () => {
    let count = 0;
    each(500, (register, changes) => {
      const [change] = changes;
      const undo = change && undoOf(register, change);
      if (change === undefined || undo === undefined) return;
      const after = tryEdit(register, [change]);
      if (after instanceof EditImpossible) return;
      count += 1;
      const back = tryEdit(parsed(after), [undo]);
      if (back !== register.text)
        throw new Error(`${JSON.stringify([change, undo])}\n${register.text}\n=>\n${after}\n=>\n${back}`);
    });
    expect(count).toBeGreaterThan(100);
  });
});

test("of a register in a random style", () => {
  fc.assert(
    fc.property(generated, fc.nat(), (text, seed) => {
      const register = parsed(text);
      if (register.codes.length > 0) throw new Error(`${register.codes.join()}\n${text}`);
      const changes = apart(fc.sample(changeOf(register.raw), { numRuns: 3, seed }));
      const after = tryEdit(register, changes);
      if (after instanceof EditImpossible) throw new Error(`${after.message}\n${JSON.stringify(changes)}\n${text}`);
      check(register, changes, after);
      const [change] = changes;
      const undo = change && undoOf(register, change);
      if (change === undefined || undo === undefined) return;
      const one = tryEdit(register, [change]);
      const back = one instanceof EditImpossible ? one : tryEdit(parsed(one), [undo]);
      if (back !== text) throw new Error(`${JSON.stringify([change, undo])}\n${text}\n=>\n${one}\n=>\n${back}`);
    }),
    { numRuns: 250 * times },
  );
});

/** The change that takes out again what a change puts in where nothing was; `undefined` of another. */
function undoOf({ raw, tree }: Parsed, { type, path }: Change): Change | undefined {
  let value: Raw = raw;
  for (const [depth, step] of path.entries()) {
    const isThere = typeof step === "number" ? step < listOf(value).length : Object.hasOwn(mapOf(value), step);
    if (!isThere) return type === "remove" ? undefined : { type: "remove", path: path.slice(0, depth + 1) };
    // What is put under an empty key cannot be told from what was under it before.
    value = typeof step === "number" ? listOf(value)[step] : mapOf(value)[step];
    if (value === undefined || value === null) return undefined;
  }
  // In the place of an alias comes a copy of what it stands for.
  if (tree.cells[follow(tree, rootOf(tree), path).spot.node] === kinds.alias) return undefined;
  const { length } = listOf(value);
  return type === "append" && length > 0 ? { type: "remove", path: [...path, length] } : undefined;
}
