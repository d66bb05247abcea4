/** Which file of a folder a new meeting goes into: named as those of the other meetings are. Pure. */
import type { CivilDay } from "../../deadline/day.ts";
import { doubtful, frameOf, hasPlainDigits, isCertain, namePattern, type Owner, type Pattern } from "./id-pattern.ts";

/** A file that holds meetings. */
export interface MeetingFile {
  /** From the register's folder, with slashes. */
  readonly path: string;
  readonly meetings: readonly Owner[];
}

/** Names for a new meeting's file, the best first, from the register's folder. */
export interface FileName {
  readonly path: string;
  /** Files of this kind hold several meetings, those of a year or a month: where there is one it takes this one too. */
  readonly isShared: boolean;
}

/**
 * The names that a new meeting's file could have: by the pattern of the other files where they have one, and by its id.
 * Empty when its id makes no name for a file.
 */
export function fileNames(files: readonly MeetingFile[], target: Owner): readonly FileName[] {
  const name = fileNameOf(target.id);
  const known = files.flatMap(({ path, meetings }): readonly Stem[] => stemOf(path, meetings));
  const recent = known.reduce<Stem | undefined>(
    (latest, each) => (latest && latest.date > each.date ? latest : each),
    undefined,
  );
  const extension = recent?.extension ?? ".yaml";
  const own = { id: name ?? "", date: target.date };
  const pattern = recent && patternOf(recent, known);
  const byPattern = pattern && { path: frameOf(pattern, own).before + extension, isShared: !isCertain(pattern) };
  const byId =
    name === undefined ? undefined : { path: `${folderFor(recent, own)}${name}${extension}`, isShared: false };
  // What the pattern makes of an id that is no name would be a name without it.
  return (name === undefined ? [] : [byPattern, byId]).flatMap((each) => (each && isSafe(each.path) ? [each] : []));
}

interface Stem {
  /** Without the extension. */
  readonly path: string;
  readonly extension: string;
  /** Its meetings, their ids as file names. */
  readonly meetings: readonly Owner[];
  /** Of the latest of them. */
  readonly date: CivilDay;
}

function stemOf(path: string, meetings: readonly Owner[]): readonly Stem[] {
  const [first] = meetings;
  const extension = /\.ya?ml$/i.exec(path)?.[0] ?? "";
  if (first === undefined) return [];
  const date = meetings.reduce((latest, each) => (each.date > latest ? each.date : latest), first.date);
  const owners = meetings.map((each) => ({ id: fileNameOf(each.id) ?? each.id, date: each.date }));
  return [{ path: path.slice(0, path.length - extension.length), extension, meetings: owners, date }];
}

/** The pattern of the latest file, if at least half of the files have it and nothing in their names is left unexplained. */
function patternOf(recent: Stem, all: readonly Stem[]): Pattern | undefined {
  const [first] = recent.meetings;
  const pattern = first && namePattern(recent.path, first);
  if (pattern === undefined || hasPlainDigits(pattern)) return undefined;
  const fitting = all.filter(({ path, meetings }) => meetings.every((each) => frameOf(pattern, each).before === path));
  if (!fitting.includes(recent) || fitting.length * 2 < all.length) return undefined;
  // A year alone may be there by chance, or only be the beginning of what names the file.
  const values = new Set(fitting.flatMap(({ meetings: [one] }) => (one ? String(doubtful(pattern, one)) : [])));
  return isCertain(pattern) || values.size > 1 ? pattern : undefined;
}

/** The folder of the latest file, or the one of the new meeting's year beside it; the register's where that is not clear. */
function folderFor(recent: Stem | undefined, target: Owner): string {
  const folder = recent?.path.replace(/[^/]*$/, "") ?? "";
  const [first] = recent?.meetings ?? [];
  if (first === undefined || !/\d/.test(folder)) return folder;
  const pattern = namePattern(folder, first);
  return pattern === undefined || hasPlainDigits(pattern) ? "" : frameOf(pattern, target).before;
}

/** More letters than this are no good name, and some file systems have no room for them. */
const longest = 100;
/** Names that Windows keeps for devices. */
const devices = /^(?:con|prn|aux|nul|com\d|lpt\d)(?:\.|$)/i;

/** An id as a file name: no separators, not hidden; `undefined` where nothing is left of it. */
function fileNameOf(id: string): string | undefined {
  const name = id
    .normalize("NFC")
    .replace(/[^\p{L}\p{M}\p{N}._-]+/gu, "-")
    .replace(/^[.-]+|[.-]+$/g, "");
  return name === "" || name.length > longest || devices.test(name) ? undefined : name;
}

function isSafe(path: string): boolean {
  return path.split("/").every((part) => part !== "" && !part.startsWith(".") && part !== "node_modules");
}
