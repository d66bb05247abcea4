/** A register's states in commits: loaded when they are asked for, and only as long as a commit needs them. */
import { schedule } from "../deadline/schedule.ts";
import { loadLanguages } from "../deadline/wording/read.ts";
import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import type { Source } from "../diagnostics/source.ts";
import { resolveCalendars } from "../register/calendars.ts";
import type { CheckedFile } from "../register/checked.ts";
import type { RegisterFile, RegisterFiles } from "../register/files.ts";
import { buildRegisters, type LoadResult } from "../register/load.ts";
import type { Past } from "./follow.ts";
import { type Snapshot, snapshotOf } from "./snapshot.ts";
import { listRegister, type Root, readListing } from "./tree-files.ts";

/** The registers of a commit. Commits that have them alike share one. */
export interface State {
  /** The hash of the commit's top folder. */
  readonly top: string;
  readonly roots: readonly Root[];
  /** Says what is there: the same for the same files at the same paths. */
  readonly key: string;
  /** `null`: the registers do not validate. Of a commit without them there are none, and that is valid. */
  snapshot(): Promise<Snapshot | null>;
}

/** Nothing of the registers is there. */
export function isEmpty({ roots }: State): boolean {
  return roots.every(({ found }) => found === null);
}

/** The state of a commit that has these registers; those at the same path are one. */
export function stateOf(past: Past, top: string, roots: readonly Root[]): State {
  const own = [...new Map(roots.map((root) => [root.path, root])).values()];
  const key = own
    .map(({ path, found }) => (found === null ? "" : `${path}\0${found.kind}\0${found.hash}`))
    .join("\0\0");
  let loaded: Promise<Snapshot | null> | undefined;
  return {
    top,
    roots: own,
    key,
    snapshot() {
      loaded ??= load(past, top, own);
      return loaded;
    },
  };
}

async function load(past: Past, top: string, roots: readonly Root[]): Promise<Snapshot | null> {
  const checked = new Map<Source, CheckedFile>();
  const registers: RegisterFiles[] = [];
  for (const root of roots) {
    if (root.found === null) continue;
    const listing = await listRegister(past, top, root);
    const read = await readListing(root, listing, {
      show: (path) => path,
      async read(file) {
        const { read: own, checked: result } = await past.files.file(file);
        if (own.source && result) checked.set(own.source, result);
        return own;
      },
    });
    if (!read.complete) return null;
    registers.push(read);
  }
  const byFile = new Map<RegisterFile, CheckedFile>();
  for (const file of registers.flatMap(({ files }) => files)) {
    const found = checked.get(file.source);
    if (found) byFile.set(file, found);
  }
  return await snapshotIfValid(buildRegisters(registers, byFile));
}

/** The snapshot of registers that validate; `null` of others. */
export async function snapshotIfValid(loaded: LoadResult): Promise<Snapshot | null> {
  if (hasErrors(loaded.diagnostics)) return null;
  const { calendars, diagnostics } = await resolveCalendars(loaded.registers);
  if (hasErrors(diagnostics)) return null;
  await loadLanguages();
  if (hasErrors(schedule(loaded.registers, calendars).diagnostics)) return null;
  return snapshotOf(loaded.registers, calendars);
}

function hasErrors(diagnostics: readonly Diagnostic[]): boolean {
  return diagnostics.some(({ severity }) => severity === "error");
}
