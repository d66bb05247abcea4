/** What an edit comes to, before anything is written: the new texts, and the registers as they make them. */
import { Buffer } from "node:buffer";
import { dirname, isAbsolute, join, relative, sep } from "node:path";
import type { Status } from "../../deadline/status.ts";
import { loadLanguages } from "../../deadline/wording/read.ts";
import type { Diagnostic } from "../../diagnostics/diagnostic.ts";
import { openCache } from "../../register/cache.ts";
import { checkFile } from "../../register/check-file.ts";
import type { CheckedFile } from "../../register/checked.ts";
import { decode } from "../../register/decode.ts";
import { applyEdits, editsOf } from "../../register/edit/apply.ts";
import type { Change } from "../../register/edit/change.ts";
import { meant, sameData } from "../../register/edit/meant.ts";
import type { FileWrite } from "../../register/edit/store.ts";
import { unifiedDiff } from "../../register/edit/unified-diff.ts";
import type { RegisterFile, RegisterFiles } from "../../register/files.ts";
import { buildRegisters } from "../../register/load.ts";
import { hasErrors, type Loaded, type Opened, planOf } from "../context.ts";
import type { Decision, NewFile } from "./session.ts";

/** A file as it is and as it is to be. */
export interface FileChange extends FileWrite {
  /** The file that was read; absent for a new one. */
  readonly old: RegisterFile | undefined;
  readonly new: RegisterFile;
  readonly checked: CheckedFile;
  /** What is wrong with its bytes. */
  readonly diagnostics: readonly Diagnostic[];
  readonly diff: string;
}

export interface Outcome {
  readonly before: Opened;
  readonly after: Loaded;
  /** None that stays as it is. */
  readonly changes: readonly FileChange[];
  /** What is wrong with the registers afterwards and was not before. */
  readonly found: readonly Diagnostic[];
  /** Errors are among that. */
  readonly isRejected: boolean;
  /** The directives that the edit was about, as they stand afterwards. */
  readonly statuses: readonly Status[];
  /** What was done, a line each. */
  readonly lines: readonly string[];
}

/** Computes what an edit comes to. Throws what `decide` throws, and `Error` when a new text does not say what was meant. */
export async function outcomeOf(
  before: Opened,
  decide: (opened: Opened) => Decision | Promise<Decision>,
): Promise<Outcome> {
  const decision = await decide(before);
  await loadLanguages();
  const changes = [...changesOf(before, decision), ...(decision.newFiles ?? []).map((file) => created(before, file))];
  const after = changes.length === 0 ? before : await planOf(rebuilt(before, changes), () => before.asOf);
  const found = unlike(after.diagnostics, before.diagnostics);
  const isRejected = hasErrors(found);
  const all = new Map(isRejected ? [] : after.plan.statuses(after.asOf).map((one) => [one.directive.id, one] as const));
  const statuses = decision.ids.flatMap((id) => all.get(id) ?? []);
  return { before, after, changes, found, isRejected, statuses, lines: isRejected ? [] : decision.say(statuses) };
}

/** The new text of each file that is edited, in the order of the files. */
function changesOf({ files, checked }: Opened, { edits }: Decision): readonly FileChange[] {
  const wanted = new Map<unknown, Change[]>();
  for (const { source, changes } of edits) wanted.set(source, [...(wanted.get(source) ?? []), ...changes]);
  return files
    .flatMap((register) => register.files)
    .flatMap((file) => {
      const changes = wanted.get(file.source);
      const known = checked.get(file);
      return changes === undefined || known === undefined ? [] : edited(file, known, changes);
    });
}

const mark = Buffer.from([0xef, 0xbb, 0xbf]);

function edited(file: RegisterFile, { tree, raw }: CheckedFile, changes: readonly Change[]): readonly FileChange[] {
  const { source, main, origin } = file;
  if (origin === undefined) throw new Error(`${source.path} was read from no file`);
  const edits = editsOf(source, tree, changes);
  const text = applyEdits(source.text, edits);
  if (text === source.text) return [];
  const bytes = Buffer.from(text, "utf8");
  // The text of a file lacks its byte order mark.
  const hasMark = mark.equals(origin.bytes.subarray(0, mark.length));
  const after = hasMark ? Buffer.concat([mark, bytes]) : bytes;
  const change = changeTo({ path: origin.path, shown: source.path, main, before: origin.bytes, after });
  // The last guard against a bug: no file is written that does not say what was asked for.
  if (!sameData(meant(raw, changes), change.checked.raw)) {
    throw new Error(`the edit of ${source.path} would not say what was meant; nothing was written`);
  }
  const diff = unifiedDiff({ path: source.path, before: source.text, edits });
  return [{ ...change, old: file, diff }];
}

function created({ files }: Opened, { path, text }: NewFile): FileChange {
  const home = homeOf(files, path);
  const [shown, folder] = [dirname(home.source.path), dirname(home.origin?.path ?? path)];
  const name = join(shown, relative(folder, path)).replaceAll(sep, "/");
  const change = changeTo({ path, shown: name, main: false, before: null, after: Buffer.from(text, "utf8") });
  return { ...change, diff: unifiedDiff({ path: name, before: null, edits: [{ start: 0, end: 0, text }] }) };
}

interface Bytes extends FileWrite {
  readonly shown: string;
  readonly main: boolean;
}

/** The change to bytes that are read back as they would be from the file. */
function changeTo({ path, shown, main, before, after }: Bytes): Omit<FileChange, "diff"> {
  const { source, diagnostics } = decode(shown, after);
  const file: RegisterFile = { source, main, origin: { path, bytes: after } };
  return { path, before, after, old: undefined, new: file, checked: checkFile(file), diagnostics };
}

/** The main file of the register whose folder a path lies in. */
function homeOf(files: readonly RegisterFiles[], path: string): RegisterFile {
  const mains = files.flatMap((register) => register.files.filter(({ main }) => main));
  const home = mains.find(({ origin }) => origin !== undefined && isBelow(path, dirname(origin.path)));
  if (home === undefined) throw new Error(`${path} lies in the folder of no register`);
  return home;
}

function isBelow(path: string, folder: string): boolean {
  const way = relative(folder, path);
  return way !== "" && way !== ".." && !way.startsWith(`..${sep}`) && !isAbsolute(way);
}

/** The registers as the changed files make them, in memory. */
function rebuilt({ files, checked }: Opened, changes: readonly FileChange[]): Parameters<typeof planOf>[0] {
  const replaced = new Map(
    changes.flatMap((change) => (change.old === undefined ? [] : [[change.old, change] as const])),
  );
  const added = changes.filter(({ old }) => old === undefined);
  const all = new Map(checked);
  for (const change of changes) all.set(change.new, change.checked);
  const registers = files.map((register): RegisterFiles => {
    const kept = register.files.map((file) => replaced.get(file)?.new ?? file);
    const home = register.files.find(({ main }) => main);
    const own = added.filter((change) => home !== undefined && homeOf(files, change.path) === home);
    const [main, others] = [kept.filter((file) => file.main), kept.filter((file) => !file.main)];
    const sorted = [...others, ...own.map((change) => change.new)].sort((a, b) =>
      (a.origin?.path ?? "") < (b.origin?.path ?? "") ? -1 : 1,
    );
    const diagnostics = changes
      .filter((change) => kept.includes(change.new) || own.includes(change))
      .flatMap((change) => change.diagnostics);
    return {
      ...register,
      files: own.length === 0 ? kept : [...main, ...sorted],
      diagnostics: [...register.diagnostics, ...diagnostics],
    };
  });
  return { ...buildRegisters(registers, all), files: registers, checked: all };
}

/** The diagnostics that are not among earlier ones, wherever they stand. */
function unlike(diagnostics: readonly Diagnostic[], earlier: readonly Diagnostic[]): readonly Diagnostic[] {
  const nameOf = ({ code, id, data }: Diagnostic): string => JSON.stringify([code, id, data]);
  const counts = new Map<string, number>();
  for (const one of earlier) counts.set(nameOf(one), (counts.get(nameOf(one)) ?? 0) + 1);
  return diagnostics.filter((one) => {
    const left = counts.get(nameOf(one)) ?? 0;
    counts.set(nameOf(one), left - 1);
    return left <= 0;
  });
}

/** Keeps the new files in the user's cache, so that the next run does not parse what this one has parsed. */
export function keepInCache({ changes }: Outcome, folder: string | undefined): void {
  if (folder === undefined) return;
  const files = changes.map((change) => change.new);
  openCache(folder).keep(files, new Map(changes.map((change) => [change.new, change.checked])));
}
