/** Where a directive is added: the register, the meeting, and the file of a new one. */
import { basename, dirname, join, posix, relative, sep } from "node:path";
import { fold, nearest } from "../../diagnostics/suggest.ts";
import type { RegisterFile } from "../../register/files.ts";
import type { Meeting, Register } from "../../register/model.ts";
import type { RawMap } from "../../register/tree.ts";
import { listOf, mapOf } from "../../register/values.ts";
import type { Texts } from "../../text/texts.ts";
import type { Opened } from "../context.ts";
import { fileNames, type MeetingFile } from "./add-file.ts";
import type { MeetingWish } from "./add-wish.ts";
import type { Owner } from "./id-pattern.ts";
import { type NumberedMeeting, type Numbering, numberingOf } from "./ids.ts";
import { refusal } from "./words.ts";

/** A register with its files. */
export interface Home {
  readonly register: Register;
  readonly files: readonly RegisterFile[];
}

/** A meeting to add to: one of the register, or a new one. */
export type Target =
  | { readonly isNew: false; readonly home: Home; readonly meeting: Meeting }
  | { readonly isNew: true; readonly home: Home; readonly meeting: Owner };

/** The meeting that a wish means. Throws `UsageError` when it means none, or could mean several. */
export function targetOf(wish: MeetingWish, opened: Opened, texts: Texts): Target {
  const { refusals } = texts.add;
  const meetings = opened.registers.flatMap((register) => register.meetings);
  const existing = existingMeeting(wish, meetings, texts);
  if (existing !== undefined) {
    if (wish.date !== undefined && wish.date !== existing.date)
      throw refusal(refusals.otherDay(existing.id, existing.date));
    if (wish.title !== undefined) throw refusal(refusals.notNew("--meeting-title", existing.id));
    if (wish.source !== undefined) throw refusal(refusals.notNew("--source", existing.id));
    return { isNew: false, home: homeOf(existing, opened), meeting: existing };
  }
  const { date } = wish;
  if (date === undefined)
    throw refusal(meetings.length === 0 ? refusals.noMeeting : refusals.whichMeeting(latestOf(meetings)));
  const [home, another] = homesOf(opened);
  if (home === undefined || another !== undefined) throw refusal(refusals.severalRegisters);
  const sameDay = meetings.find((meeting) => meeting.date === date);
  if (wish.id === undefined && sameDay !== undefined) throw refusal(refusals.dayTaken(date, sameDay.id));
  const id = wish.id ?? numberingFor(home, opened).nextMeeting(date);
  if (id === undefined) throw refusal(refusals.noMeetingId(date));
  return { isNew: true, home, meeting: { id, date } };
}

/** The meeting of the register that a wish names, or its only one; `undefined` when the wish is for a new one. */
function existingMeeting({ id, date }: MeetingWish, meetings: readonly Meeting[], { add }: Texts): Meeting | undefined {
  if (id === undefined) return date === undefined && meetings.length === 1 ? meetings[0] : undefined;
  const named =
    meetings.find((meeting) => meeting.id === id) ?? meetings.find((meeting) => fold(meeting.id) === fold(id));
  if (named !== undefined || date !== undefined) return named;
  const onDay = meetings.filter((meeting) => meeting.date === id);
  const [first] = onDay;
  if (first !== undefined && onDay.length > 1) {
    throw refusal(
      add.refusals.meetingsOfDay(
        first.date,
        onDay.map((one) => one.id),
      ),
    );
  }
  if (first !== undefined) return first;
  throw refusal(
    add.refusals.unknownMeeting(
      id,
      nearest(
        id,
        meetings.map((meeting) => meeting.id),
      )[0],
    ),
  );
}

/** How many meetings are named to choose from. */
const fewMeetings = 5;

/** The ids of the latest meetings, the latest first. */
function latestOf(meetings: readonly Meeting[]): readonly string[] {
  return latestMeetings(meetings).map(({ id }) => id);
}

/** The latest meetings, the latest first; of those of a day the one that stands last. */
export function latestMeetings(meetings: readonly Meeting[]): readonly Meeting[] {
  const byDate = [...meetings].sort((one, other) => (one.date < other.date ? -1 : one.date > other.date ? 1 : 0));
  return byDate.reverse().slice(0, fewMeetings);
}

/** The registers with their files; those whose main file could not be read are not among them. */
export function homesOf({ registers, files }: Opened): readonly Home[] {
  return registers.flatMap((register) => {
    const own = files.find((each) => each.files.some(({ source }) => register.sources.includes(source)));
    return own === undefined ? [] : [{ register, files: own.files }];
  });
}

function homeOf(meeting: Meeting, opened: Opened): Home {
  const home = homesOf(opened).find(({ register }) => register.meetings.includes(meeting));
  if (home === undefined) throw new Error(`the meeting ${meeting.id} is in no register`);
  return home;
}

/** The numbering of a register among those that are read with it. */
export function numberingFor({ register }: Home, { registers }: Opened): Numbering {
  return numberingOf(numberedMeetings(register), registers.filter((one) => one !== register).flatMap(numberedMeetings));
}

/** The meetings of a register with the ids of their directives. */
function numberedMeetings({ meetings, directives }: Register): readonly NumberedMeeting[] {
  const ids = new Map<Meeting, string[]>(meetings.map((meeting) => [meeting, []]));
  for (const { id, meeting } of directives) ids.get(meeting)?.push(id);
  return [...ids].map(([{ id, date }, own]) => ({ id, date, directives: own }));
}

/** A meeting's record as the file has it. */
export function recordOf(meeting: Meeting, { files }: Home, { checked }: Opened): RawMap {
  const file = files.find(({ source }) => source === meeting.place.source);
  const raw = file && checked.get(file)?.raw;
  return mapOf(listOf(raw?.["meetings"])[Number(meeting.path[1])]);
}

/** A file that a new meeting goes into, which may be new itself. */
export type MeetingPlace =
  | { readonly type: "file"; readonly file: RegisterFile }
  | {
      readonly type: "new-file";
      /** Absolute. */
      readonly path: string;
      /** As shown to the user. */
      readonly shown: string;
      readonly like: RegisterFile | undefined;
    };

/**
 * Where a new meeting goes: into the file that holds the latest one, where that is the register's main file; else into
 * a file of its own beside the others. Throws `UsageError` when there is no name for that.
 */
export function placeOf(target: Target, { add }: Texts): MeetingPlace {
  const { register, files } = target.home;
  const main = files.find((file) => file.main);
  const path = main?.origin?.path;
  if (main === undefined || path === undefined) throw new Error(`the register ${register.path} has no main file`);
  const [latest] = latestMeetings(register.meetings);
  const last = files.find(({ source }) => source === latest?.place.source);
  if (basename(path) !== folderFile || last === main) return { type: "file", file: main };
  const folder = dirname(path);
  const known = new Map(
    files.flatMap((file) => (file.origin ? [[nameIn(folder, file.origin.path), file] as const] : [])),
  );
  const taken: string[] = [];
  for (const { path: name, isShared } of fileNames(meetingFiles(known, register), target.meeting)) {
    const file = known.get(name);
    if (file === undefined) {
      const shown = posix.join(posix.dirname(main.source.path), name);
      return { type: "new-file", path: join(folder, name), shown, like: last };
    }
    if (isShared && !file.main) return { type: "file", file };
    taken.push(file.source.path);
  }
  const [first] = taken;
  throw refusal(first === undefined ? add.refusals.noFileName(target.meeting.id) : add.refusals.fileTaken(first));
}

/** The main file of a folder. */
const folderFile = "register.yaml";

function nameIn(folder: string, path: string): string {
  return relative(folder, path).replaceAll(sep, "/");
}

function meetingFiles(files: ReadonlyMap<string, RegisterFile>, { meetings }: Register): readonly MeetingFile[] {
  return [...files].flatMap(([path, { source, main }]) => {
    const own = meetings.filter(({ place }) => place.source === source);
    return main || own.length === 0 ? [] : [{ path, meetings: own }];
  });
}
