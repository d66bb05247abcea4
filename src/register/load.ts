/** Registers from their files: the model, and everything that is wrong, at once. */
import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import { sortDiagnostics } from "../diagnostics/sort.ts";
import type { Source } from "../diagnostics/source.ts";
import { checkBodies, readBodies } from "./bodies.ts";
import { buildRegister } from "./build.ts";
import { type FileDraft, type Locate, type MeetingDraft, readMeetings, readRules } from "./draft.ts";
import { type RegisterFile, type RegisterFiles, type RegisterRequest, readRegisters } from "./files.ts";
import { translateIssues } from "./issues.ts";
import type { RecordPath, Register } from "./model.ts";
import { type ParsedFile, parseSource } from "./parse.ts";
import { checkDueMaps, checkWaits } from "./rules-due.ts";
import { checkExecutors } from "./rules-executors.ts";
import { checkHistory } from "./rules-history.ts";
import { checkIds } from "./rules-ids.ts";
import { checkRegister } from "./rules-register.ts";
import { meetingsSchema, registerSchema } from "./schema.ts";
import { locate, type Raw, type RawMap, type Tree } from "./tree.ts";
import { listOf, mapOf, textOf } from "./values.ts";

export interface LoadResult {
  /** One for each path whose main file could be read; what is broken in it is left out. */
  readonly registers: readonly Register[];
  /** Sorted by file in the order of reading, place and code. With an error among them, the registers are not whole. */
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * Reads and validates the registers that a request names, or the one that is found from the working folder upward.
 * Whatever is wrong with a file or its text is a diagnostic; nothing is thrown.
 */
export async function loadRegisters(request: RegisterRequest): Promise<LoadResult> {
  const { registers, diagnostics } = readRegisters(request);
  const loaded = buildRegisters(registers);
  return { registers: loaded.registers, diagnostics: [...diagnostics, ...loaded.diagnostics] };
}

/** As {@link loadRegisters}, from files that are read already. */
export function buildRegisters(files: readonly RegisterFiles[]): LoadResult {
  const drafts = files.map(readDraft);
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

interface CheckedFile extends FileDraft {
  readonly parsed: ParsedFile;
  readonly misfits: readonly Diagnostic[];
}

function readDraft({ path, files, diagnostics: unread, complete }: RegisterFiles): RegisterDraft {
  const checked = files.map(checkFile);
  const parsed = checked.map((file) => file.parsed);
  const main = checked.find((_, index) => files[index]?.main);
  const root = main?.tree ?? emptyTree(path);
  const locateRoot: Locate = (keys, span) => locate(root, { node: root.root, key: null }, keys, span);
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

function emptyTree(path: string): Tree {
  return { source: { path, text: "" }, root: null, targets: new Map() };
}

function checkFile({ source, main }: RegisterFile): CheckedFile {
  const parsed = parseSource(source);
  const { tree } = parsed;
  // An empty file is a map without keys: it lacks its version.
  const value: Raw = parsed.value === undefined ? mapOf(undefined) : parsed.value;
  const result = (main ? registerSchema : meetingsSchema).safeParse(value);
  const misfits = result.success ? [] : translateIssues(tree, value, result.error.issues);
  const broken: readonly RecordPath[] = misfits.map((misfit) => misfit.path);
  const raw: RawMap = mapOf(value);
  return { parsed, tree, raw, broken, misfits: misfits.map((misfit) => withId(misfit.diagnostic, misfit.path, raw)) };
}

/** Names the directive that a misfit is in, where it has an id. */
function withId(diagnostic: Diagnostic, path: RecordPath, raw: RawMap): Diagnostic {
  const [first, meeting, second, directive] = path;
  if (first !== "meetings" || second !== "directives" || typeof directive !== "number") return diagnostic;
  const record = mapOf(listOf(raw["meetings"])[Number(meeting)]);
  const id = textOf(mapOf(listOf(record["directives"])[directive])["id"]);
  return id === null ? diagnostic : { ...diagnostic, id };
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
