/** The bodies of a register, by any name that a record may use for them. */
import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import { fold, nearest } from "../diagnostics/suggest.ts";
import type { Locate } from "./draft.ts";
import type { Body } from "./model.ts";
import type { Raw } from "./tree.ts";
import { isMap, mapOf, textOf, textsOf } from "./values.ts";

export interface Bodies {
  readonly all: readonly Body[];
  /** The register names its bodies, so that no others may be used. */
  readonly declared: boolean;
  /** The id of the body with this id or alias, case aside; `undefined` when there is none. */
  resolve(name: string): string | undefined;
  /** The id, alias or (by its full name) id that `name` may be a slip for. */
  suggest(name: string): string | undefined;
}

/** Reads the bodies; whatever is broken is left out. */
export function readBodies(value: Raw): Bodies {
  const all = Object.entries(mapOf(value)).flatMap(([id, entry]) => readBody(id, entry) ?? []);
  const ids = new Map<string, string>();
  const spoken = new Map<string, string>();
  for (const { id, name, aliases } of all) {
    for (const other of [id, ...aliases]) {
      if (!ids.has(fold(other))) ids.set(fold(other), id);
      spoken.set(other, other);
    }
    if (!spoken.has(name)) spoken.set(name, id);
  }
  // The same few names stand in every record, and folding takes its time.
  const resolved = new Map<string, string | undefined>();
  const resolve = (name: string): string | undefined => {
    if (!resolved.has(name)) resolved.set(name, ids.get(fold(name)));
    return resolved.get(name);
  };
  return {
    all,
    declared: isMap(value),
    resolve,
    suggest: (name) => {
      const [close] = nearest(name, spoken.keys());
      return close === undefined ? undefined : spoken.get(close);
    },
  };
}

function readBody(id: string, entry: Raw): Body | undefined {
  if (typeof entry === "string") return { id, name: textOf(entry) ?? id, aliases: [], email: null };
  if (!isMap(entry)) return { id, name: id, aliases: [], email: null };
  const { name, aliases, email } = entry as Readonly<Record<"name" | "aliases" | "email", Raw>>;
  return { id, name: textOf(name) ?? id, aliases: textsOf(aliases), email: textOf(email) };
}

/** Names that two bodies share: nobody could tell which of them is meant. */
export function checkBodies({ all }: Bodies, locate: Locate): readonly Diagnostic[] {
  const owners = new Map<string, string>();
  const diagnostics: Diagnostic[] = [];
  for (const { id, aliases } of all) {
    for (const [index, name] of [id, ...aliases].entries()) {
      const owner = owners.get(fold(name));
      if (owner === undefined) owners.set(fold(name), id);
      if (owner === undefined || owner === id) continue;
      const place = locate(index === 0 ? ["bodies", id] : ["bodies", id, "aliases", index - 1]);
      diagnostics.push({ code: "duplicate-body", severity: "error", data: { name, other: owner }, place });
    }
  }
  return diagnostics;
}
