/** Registers from their files: the model, and everything that is wrong, at once. */
import { loadLanguages } from "../deadline/wording/read.ts";
import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import { sortDiagnostics } from "../diagnostics/sort.ts";
import type { Source } from "../diagnostics/source.ts";
import { checkBodies, readBodies } from "./bodies.ts";
import { buildRegister } from "./build.ts";
import { openCache } from "./cache.ts";
import { type CheckedFile, type CheckedFiles, type ParsedFile, soundFile } from "./checked.ts";
import { type Locate, type MeetingDraft, readMeetings, readRules } from "./draft.ts";
import { type ReadFiles, type RegisterFile, type RegisterFiles, type RegisterRequest, readRegisters } from "./files.ts";
import type { Register } from "./model.ts";
import { checkDueMaps, checkWaits } from "./rules-due.ts";
import { checkExecutors } from "./rules-executors.ts";
import { checkHistory } from "./rules-history.ts";
import { checkIds } from "./rules-ids.ts";
import { checkRegister } from "./rules-register.ts";
import { emptyTree, locate, rootOf } from "./tree.ts";
import { mapOf } from "./values.ts";

export interface LoadResult {
  /** One for each path whose main file could be read; what is broken in it is left out. */
  readonly registers: readonly Register[];
  /** Sorted by file in the order of reading, place and code. With an error among them, the registers are not whole. */
  readonly diagnostics: readonly Diagnostic[];
}

/** What was loaded, with the files that it was made of. */
export interface LoadedFiles extends LoadResult {
  /** In the order of {@link LoadResult.registers}, but for those whose main file could not be read. */
  readonly files: readonly RegisterFiles[];
  readonly checked: CheckedFiles;
}

/**
 * Reads and validates the registers that a request names, or the one that is found from the working folder upward.
 * Whatever is wrong with a file or its text is a diagnostic; nothing is thrown. What is found valid is kept in the
 * user's cache where the request has one, so that neither the parser nor the schema is loaded for it the next time.
 */
export async function loadRegisters(request: RegisterRequest): Promise<LoadedFiles> {
  return await loadFiles(readRegisters(request), request.cache);
}

/** As {@link loadRegisters}, from files that are read already. `cache` is the folder of the cache, if there is one. */
export async function loadFiles(
  { registers, diagnostics }: ReadFiles,
  cache: string | undefined,
): Promise<LoadedFiles> {
  const checked = await checkFiles(
    registers.flatMap((register) => register.files),
    cache,
  );
  const loaded = buildRegisters(registers, checked);
  return {
    registers: loaded.registers,
    diagnostics: [...diagnostics, ...loaded.diagnostics],
    files: registers,
    checked,
  };
}

async function checkFiles(files: readonly RegisterFile[], folder: string | undefined): Promise<CheckedFiles> {
  const cache = folder === undefined ? undefined : openCache(folder);
  const checked = new Map<RegisterFile, CheckedFile>();
  for (const file of files) {
    const tree = cache?.find(file);
    if (tree) checked.set(file, soundFile(tree));
  }
  const missed = files.filter((file) => !checked.has(file));
  if (missed.length === 0) return checked;
  const [{ checkFile }] = await Promise.all([import("./check-file.ts"), loadLanguages()]);
  for (const file of missed) checked.set(file, checkFile(file));
  cache?.keep(missed, checked);
  return checked;
}

/** As {@link loadRegisters}, from files that are read and checked already. */
export function buildRegisters(files: readonly RegisterFiles[], checked: CheckedFiles): LoadResult {
  const drafts = files.map((each) => readDraft(each, checked));
  const sources = drafts.flatMap((draft) => draft.sources);
  const trusted = drafts.flatMap(({ parsed }) => parsed);
  const diagnostics = [
    ...drafts.flatMap((draft) => draft.diagnostics),
    ...believable(checkIds(drafts.flatMap(({ meetings }) => meetings)), trusted),
  ];
  return {
    registers: drafts.flatMap(({ register }) => register ?? []),
    diagnostics: sortDiagnostics(diagnostics, sources),
  };
}

interface RegisterDraft {
  /** Absent when the main file could not be read. */
  readonly register: Register | undefined;
  readonly meetings: readonly MeetingDraft[];
  readonly parsed: readonly ParsedFile[];
  readonly sources: readonly Source[];
  readonly diagnostics: readonly Diagnostic[];
}

function readDraft({ path, files, diagnostics: unread, complete }: RegisterFiles, all: CheckedFiles): RegisterDraft {
  const checked = files.flatMap((file) => all.get(file) ?? []);
  const parsed = checked.map((file) => file.parsed);
  const [main] = files.filter((file) => file.main).flatMap((file) => all.get(file) ?? []);
  const root = main?.tree ?? emptyTree({ path, text: "" });
  const locateRoot: Locate = (keys, span) => locate(root, rootOf(root), keys, span);
  const raw = main?.raw ?? mapOf(undefined);
  const rules = readRules(raw["rules"]);
  const bodies = readBodies(raw["bodies"]);
  const meetings = checked.flatMap((file) => readMeetings(file, rules, locateRoot));
  // Bodies and directives may be declared in what could not be read: then nothing is told to be missing.
  const known = complete && parsed.every(({ sound }) => sound);
  const found = [
    ...checked.flatMap((file) => file.misfits),
    ...checkRegister(raw, locateRoot),
    ...checkBodies(bodies, locateRoot),
    ...checkExecutors(meetings, bodies, known),
    ...meetings.flatMap(checkMeeting),
    ...checkWaits(meetings, known),
  ];
  const sources = files.map(({ source }) => source);
  const diagnostics = [...unread, ...parsed.flatMap((file) => file.diagnostics), ...believable(found, parsed)];
  const register = main && buildRegister({ path, sources, raw, rules, bodies, meetings, locate: locateRoot });
  return { register, meetings, parsed, sources, diagnostics };
}

function checkMeeting(meeting: MeetingDraft): readonly Diagnostic[] {
  return [
    ...checkDueMaps(meeting.raw["due"], meeting.locate),
    ...meeting.directives.flatMap((directive) => {
      const found = [...checkDueMaps(directive.raw["due"], directive.locate), ...checkHistory(directive)];
      const { id } = directive;
      return id === null ? found : found.map((each) => ({ ...each, id }));
    }),
  ];
}

/** Leaves out what may only follow from a mistake in the syntax, or is told as one at the same place. */
function believable(diagnostics: readonly Diagnostic[], parsed: readonly ParsedFile[]): readonly Diagnostic[] {
  const files = new Map(parsed.map((file) => [file.tree.source, file]));
  const told = new Map(
    parsed.map((file) => [file.tree.source, new Set(file.diagnostics.map(({ place }) => place?.start))]),
  );
  return diagnostics.filter(({ place }) => {
    if (place === undefined) return true;
    if (files.get(place.source)?.trusts(place) === false) return false;
    return told.get(place.source)?.has(place.start) !== true;
  });
}
