/** Real-life messy registers, and what a test needs to read and edit them. */
import { readdirSync, readFileSync } from "node:fs";
import { checkFile } from "../../../src/register/check-file.ts";
import { applyEdits, editsOf } from "../../../src/register/edit/apply.ts";
import type { Change } from "../../../src/register/edit/change.ts";
import { EditImpossible } from "../../../src/register/edit/impossible.ts";
import { rawOf } from "../../../src/register/raw.ts";
import type { Raw, Tree } from "../../../src/register/tree.ts";

export interface Example {
  readonly name: string;
  readonly text: string;
}

const folder = new URL("messy/", import.meta.url);
const seed = new URL("../../../data/directives.yaml", import.meta.url);

/** The messy registers, and the seed. */
export const corpus: readonly Example[] = [
  ...readdirSync(folder).map((name) => ({ name, text: readFileSync(new URL(name, folder), "utf8") })),
  { name: "seed", text: readFileSync(seed, "utf8") },
];

export interface Parsed {
  readonly text: string;
  readonly tree: Tree;
  readonly raw: Raw;
  /** The codes of what is wrong with it. */
  readonly codes: readonly string[];
}

export function parsed(text: string): Parsed {
  const { parsed: file, tree, misfits } = checkFile({ source: { path: "r.yaml", text }, main: true });
  return { text, tree, raw: rawOf(tree), codes: [...file.diagnostics, ...misfits].map(({ code }) => code) };
}

/** The text after changes. */
export function edited({ text, tree }: Parsed, changes: readonly Change[]): string {
  return applyEdits(text, editsOf(tree.source, tree, changes));
}

/** As {@link edited}; the error where the changes cannot be made. */
export function tryEdit(before: Parsed, changes: readonly Change[]): string | EditImpossible {
  try {
    return edited(before, changes);
  } catch (error) {
    if (error instanceof EditImpossible) return error;
    throw error;
  }
}
