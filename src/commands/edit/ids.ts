/**
 * The next free ids, by the register's own pattern. Pure. Where the ids leave open what comes next (a number that may be a
 * protocol's, a year that only one year of ids speaks for), there is no next id: nothing is guessed.
 */
import type { CivilDay } from "../../deadline/day.ts";
import { fold } from "../../diagnostics/suggest.ts";
import {
  digitsIn,
  directivePattern,
  doubtful,
  type Frame,
  frameOf,
  hasPlainDigits,
  isCounted,
  literal,
  meetingPattern,
  type Owner,
  type Pattern,
} from "./id-pattern.ts";

/** A meeting with the ids of its directives. */
export interface NumberedMeeting extends Owner {
  readonly directives: readonly string[];
}

export interface Numbering {
  /**
   * The next free id for a directive of a meeting, which may be a new one. It counts as taken from then on. `undefined`
   * where the ids show no pattern that says what comes next.
   */
  nextDirective(meeting: Owner): string | undefined;
  /** The same for a new meeting of a day. */
  nextMeeting(date: CivilDay): string | undefined;
}

/** The ids that share a frame. */
interface Group {
  readonly key: string;
  readonly frame: Frame;
  /** Their running numbers as they are written. */
  readonly digits: string[];
}

/**
 * The numbering of a register. `meetings` in the order of its files; `others` are those of registers that are read with it,
 * whose ids are taken too.
 */
export function numberingOf(meetings: readonly NumberedMeeting[], others: readonly NumberedMeeting[] = []): Numbering {
  const all = [...meetings, ...others];
  const ids = all.flatMap(({ directives }) => directives);
  const known = new Set(ids.map(fold));
  const knownMeetings = new Set(all.map(({ id }) => fold(id)));
  const byDate = [...meetings].sort((one, other) => (one.date < other.date ? -1 : one.date > other.date ? 1 : 0));
  const last = new Map<string, bigint>();
  return {
    nextDirective(meeting) {
      const found = directiveSeries(byDate, meeting);
      if (found === undefined) return undefined;
      const key = keyOf(found.frame);
      const used = last.get(key) ?? largest(ids.flatMap((id) => digitsIn(id, found.frame) ?? []).map(BigInt));
      return count(found, used > found.least ? used : found.least, known, (number) => last.set(key, number));
    },
    nextMeeting: (date) => nextMeeting(byDate, date, knownMeetings),
  };
}

interface Series {
  readonly frame: Frame;
  /** Digits to fill with zeros. */
  readonly width: number;
  /** The numbers begin after this one, whatever is in use in the frame. */
  readonly least: bigint;
}

/** The first free id of a series after a number. */
function count({ frame, width }: Series, after: bigint, known: Set<string>, took: (number: bigint) => void): string {
  for (let number = after + 1n; ; number += 1n) {
    const id = `${frame.before}${String(number).padStart(width, "0")}${frame.after}`;
    if (known.has(fold(id))) continue;
    known.add(fold(id));
    took(number);
    return id;
  }
}

function directiveSeries(byDate: readonly NumberedMeeting[], target: Owner): Series | undefined {
  const own = byDate.filter(({ id, directives }) => id === target.id && directives.length > 0);
  const model = own.at(-1) ?? byDate.findLast(({ directives }) => directives.length > 0);
  if (model === undefined) return undefined;
  const usual = usualPattern(model);
  if (usual === undefined) return undefined;
  const settled = own.length > 0 ? usual : settle(byDate, usual, model, target);
  if (settled === undefined) return undefined;
  const frames = byDate.map((meeting) => ({ frame: frameOf(settled, meeting), ids: meeting.directives }));
  return seriesOf(groupsOf(frames), frameOf(settled, target));
}

/** How many patterns of a meeting are looked at: more than these are none. */
const fewPatterns = 3;

/** The pattern of most ids of a meeting, and of at least half of them. */
function usualPattern(meeting: NumberedMeeting): Pattern | undefined {
  const tally = new Map<string, { readonly pattern: Pattern; count: number }>();
  for (const id of meeting.directives) {
    const pattern = directivePattern(id, meeting);
    if (pattern === undefined) continue;
    const entry = tally.get(pattern.key) ?? { pattern, count: 0 };
    entry.count += 1;
    // Deleted first, so that of equal ones the latest stands last.
    tally.delete(pattern.key);
    tally.set(pattern.key, entry);
  }
  const common = [...tally.values()].reverse().sort((one, other) => other.count - one.count);
  // What looks like a pattern of its own by chance (`827/2017` in 2017) may fit into another one.
  const fits = common.slice(0, fewPatterns).map(({ pattern }) => {
    const frame = frameOf(pattern, meeting);
    return { pattern, count: meeting.directives.filter((id) => digitsIn(id, frame) !== undefined).length };
  });
  const [best] = fits.sort((one, other) => other.count - one.count);
  return best !== undefined && best.count * 2 >= meeting.directives.length ? best.pattern : undefined;
}

/** The pattern as it holds for another meeting than the one it was found in; `undefined` where that cannot be told. */
function settle(
  byDate: readonly NumberedMeeting[],
  pattern: Pattern,
  model: Owner,
  target: Owner,
): Pattern | undefined {
  const here = String(doubtful(pattern, model));
  let settled = pattern;
  if (here !== String(doubtful(pattern, target))) {
    const elsewhere = byDate.filter((meeting) => String(doubtful(pattern, meeting)) !== here);
    if (!elsewhere.some((meeting) => has(meeting, frameOf(pattern, meeting)))) {
      settled = literal(pattern, model);
      if (!elsewhere.some((meeting) => has(meeting, frameOf(settled, meeting)))) return undefined;
    }
  }
  return !hasPlainDigits(settled) || areDigitsFixed(byDate, settled) ? settled : undefined;
}

function has({ directives }: NumberedMeeting, frame: Frame): boolean {
  return directives.some((id) => digitsIn(id, frame) !== undefined);
}

/** Several meetings have ids of the pattern, and none has ids that are alike but for the digits of its plain text. */
function areDigitsFixed(byDate: readonly NumberedMeeting[], pattern: Pattern): boolean {
  let meetings = 0;
  for (const meeting of byDate) {
    const frame = frameOf(pattern, meeting);
    const shape = shapeOf(`${frame.before}0${frame.after}`);
    const fitting = meeting.directives.filter((id) => digitsIn(id, frame) !== undefined).length;
    const alike = meeting.directives.filter((id) => shapeOf(id) === shape).length;
    if (alike > fitting) return false;
    if (fitting > 0) meetings += 1;
  }
  return meetings > 1;
}

function shapeOf(id: string): string {
  return fold(id).replace(/\d+/g, "0");
}

/** The numbers of a pattern's ids, by frame, in the order of the meetings' dates. */
function groupsOf(frames: Iterable<{ readonly frame: Frame; readonly ids: readonly string[] }>): readonly Group[] {
  const groups = new Map<string, Group>();
  for (const { frame, ids } of frames) {
    const digits = ids.flatMap((id) => digitsIn(id, frame) ?? []);
    if (digits.length === 0) continue;
    const key = keyOf(frame);
    const group = groups.get(key) ?? { key, frame, digits: [] };
    group.digits.push(...digits);
    groups.set(key, group);
  }
  return [...groups.values()];
}

const keyOf = ({ before, after }: Frame): string => JSON.stringify([fold(before), fold(after)]);

function seriesOf(groups: readonly Group[], frame: Frame): Series {
  const all = groups.map(({ digits }) => digits.map(BigInt));
  return { frame, width: widthOf(groups), least: goesOn(all) ? largest(all.flat()) : 0n };
}

/** How many digits ids with leading zeros have. */
function widthOf(groups: readonly Group[]): number {
  const padded = groups.flatMap(({ digits }) => digits.filter((each) => /^0\d/.test(each)));
  return padded.reduce((width, { length }) => Math.max(width, length), 0);
}

/** Whether each of several groups begins after the end of the one before it: the numbers do not begin anew. */
function goesOn(groups: readonly (readonly bigint[])[]): boolean {
  return groups.length > 1 && groups.every((group, index) => smallest(group) > largest(groups[index - 1] ?? []));
}

const largest = (numbers: readonly bigint[]): bigint => numbers.reduce((most, each) => (each > most ? each : most), 0n);
const smallest = ([first = 0n, ...rest]: readonly bigint[]): bigint =>
  rest.reduce((least, each) => (each < least ? each : least), first);

/**
 * The id of a meeting often is a number that somebody else gives, such as a protocol's. It is only known to be the next
 * one where the last two follow each other, or where the only one is the first.
 */
function nextMeeting(byDate: readonly NumberedMeeting[], date: CivilDay, known: Set<string>): string | undefined {
  const target: Owner = { id: "", date };
  const model = usualMeeting(byDate);
  if (model === undefined) return undefined;
  const { pattern } = model;
  // Two meetings may share an id, until that is mended.
  const fitting = [...new Map(model.fitting.map((meeting) => [meeting.id, meeting])).values()];
  const [first] = fitting;
  if (first === undefined) return undefined;
  const here = String(doubtful(pattern, first));
  const isDoubtful = here !== String(doubtful(pattern, target));
  if (isDoubtful && fitting.every((meeting) => String(doubtful(pattern, meeting)) === here)) return undefined;
  if (hasPlainDigits(pattern) && fitting.length < 2) return undefined;
  const frame = frameOf(pattern, target);
  if (!isCounted(pattern)) {
    const id = frame.before;
    if (known.has(fold(id))) return undefined;
    known.add(fold(id));
    return id;
  }
  const groups = groupsOf(fitting.map((meeting) => ({ frame: frameOf(pattern, meeting), ids: [meeting.id] })));
  const numbers = groups.map(({ digits }) => digits.map(BigInt));
  const own = groups.findIndex(({ key }) => key === keyOf(frame));
  const run = goesOn(numbers) ? numbers.flat() : own >= 0 ? (numbers[own] ?? []) : undefined;
  if (run === undefined ? numbers.some((group) => smallest(group) !== 1n) : !isConsecutive(run)) return undefined;
  return count(seriesOf(groups, frame), run === undefined ? 0n : largest(run), known, () => undefined);
}

function isConsecutive(run: readonly bigint[]): boolean {
  const last = run.at(-1);
  const before = run.at(-2) ?? 0n;
  return last !== undefined && last === before + 1n && last === largest(run);
}

/** The pattern of at least half of the meetings' ids, and those meetings. */
function usualMeeting(
  byDate: readonly NumberedMeeting[],
): { readonly pattern: Pattern; readonly fitting: readonly NumberedMeeting[] } | undefined {
  const tally = new Map<string, { readonly pattern: Pattern; readonly fitting: NumberedMeeting[] }>();
  for (const meeting of byDate) {
    const pattern = meetingPattern(meeting);
    if (pattern === undefined) continue;
    const entry = tally.get(pattern.key) ?? { pattern, fitting: [] };
    entry.fitting.push(meeting);
    tally.set(pattern.key, entry);
  }
  const [best] = [...tally.values()].sort((one, other) => other.fitting.length - one.fitting.length);
  return best !== undefined && best.fitting.length * 2 >= byDate.length ? best : undefined;
}
