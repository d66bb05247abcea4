/**
 * Meetings and directives as far as they can be read, broken ones included: the rules between records look at all of
 * them, so that one mistake does not hide another, and the model is made of the sound ones.
 */

import type { CivilDay } from "../deadline/day.ts";
import { type RuleSetName, ruleSet, ruleSetNames, type SetRule } from "../deadline/rule-sets.ts";
import type { Place } from "../diagnostics/source.ts";
import { counts, readDues, rolls } from "./due.ts";
import type { CalendarSpec, Due, RecordPath, Rules, Span, Until } from "./model.ts";
import { plainRules } from "./plain-rules.ts";
import { child, locate, placeOf, type Raw, type RawMap, rootOf, type Spot, type Tree } from "./tree.ts";
import { choiceOf, dayOf, isMap, listOf, mapOf, textOf } from "./values.ts";

export type Locate = (path: RecordPath, span?: Span) => Place;

export interface MeetingDraft {
  readonly raw: RawMap;
  readonly id: string | null;
  readonly date: CivilDay | null;
  readonly rules: Rules;
  /** Nothing is wrong with its own keys. */
  readonly valid: boolean;
  readonly place: Place;
  readonly path: RecordPath;
  readonly locate: Locate;
  readonly directives: readonly DirectiveDraft[];
}

export interface DirectiveDraft {
  readonly raw: RawMap;
  readonly meeting: MeetingDraft;
  readonly id: string | null;
  /** Its own deadlines, or the meeting's when it states none. */
  readonly due: readonly Due[];
  readonly valid: boolean;
  readonly place: Place;
  readonly path: RecordPath;
  readonly locate: Locate;
}

/** A file's data with what the schema found wrong in it: the paths of the broken values. */
export interface FileDraft {
  readonly tree: Tree;
  readonly raw: RawMap;
  readonly broken: readonly RecordPath[];
}

/** The keys that a meeting can state for its directives. */
const inherited: ReadonlySet<unknown> = new Set(["lead", "with", "due", "tags"]);

/** A value that the directive states itself, or else its meeting's. */
export function stated(draft: Pick<DirectiveDraft, "raw" | "meeting">, key: "lead" | "with" | "due" | "tags"): Raw {
  return draft.raw[key] === undefined ? draft.meeting.raw[key] : draft.raw[key];
}

const untils: readonly Until[] = ["inclusive", "exclusive"];

/** Lays the rules of a register or a meeting over those of the set that they name, and both over those that hold without them. */
export function readRules(value: Raw, plain: Rules = plainRules): Rules {
  const raw = mapOf(value);
  const base = withSet(plain, raw);
  const wording = textOf(raw["default"]);
  const fiscal = Number(textOf(raw["fiscal"]) ?? Number.NaN);
  return {
    roll: choiceOf(raw["roll"], rolls) ?? base.roll,
    count: choiceOf(raw["count"], counts) ?? base.count,
    until: choiceOf(raw["until"], untils) ?? base.until,
    default: wording === "none" ? null : (wording ?? base.default),
    soon: textOf(raw["soon"]) ?? base.soon,
    fiscal: Number.isNaN(fiscal) ? base.fiscal : fiscal,
    terms: texts(base.terms, raw["terms"]),
    ...(base.like === undefined ? {} : { like: base.like }),
  };
}

/** The rules of the set that a record names, with a note of which of them hold: those that it does not state itself. */
function withSet(base: Rules, raw: RawMap): Rules {
  const name = choiceOf(raw["like"], ruleSetNames);
  if (name === null && base.like === undefined) return base;
  const { rules } = name === null ? { rules: {} as Partial<Rules> } : ruleSet(name);
  const like: Partial<Record<SetRule, RuleSetName>> = { ...base.like };
  for (const rule of ["roll", "count", "until"] as const) {
    if (raw[rule] !== undefined) delete like[rule];
    else if (name !== null && rules[rule] !== undefined) like[rule] = name;
  }
  return { ...base, ...rules, like };
}

/** Texts by name, without a prototype: a term may be called `constructor`. */
function texts(base: Readonly<Record<string, string>>, value: Raw): Readonly<Record<string, string>> {
  const all: Record<string, string> = Object.assign(Object.create(null), base);
  for (const [name, entry] of Object.entries(mapOf(value))) {
    const text = textOf(entry);
    if (text !== null) all[name] = text;
  }
  return all;
}

/** The register's calendar: a code, or a map of its own days. */
export function readCalendar(value: Raw): CalendarSpec {
  const raw = mapOf(value);
  const days = (entries: Raw): Readonly<Record<CivilDay, string>> => {
    const all: Record<string, string> = Object.create(null);
    for (const [name, entry] of Object.entries(mapOf(entries))) {
      const text = textOf(entry);
      if (dayOf(name) !== null && text !== null) all[name] = text;
    }
    return all;
  };
  return {
    base: textOf(value) ?? textOf(raw["base"]),
    holidays: days(raw["holidays"]),
    workdays: days(raw["workdays"]),
  };
}

/** Reads the meetings of a file. `locateRules` finds rules that a meeting takes over from the register. */
export function readMeetings(file: FileDraft, rules: Rules, locateRules: Locate): readonly MeetingDraft[] {
  const { tree, raw, broken } = file;
  const meetings = child(tree, rootOf(tree), "meetings");
  if (!meetings) return [];
  const bad = brokenRecords(broken);
  return listOf(raw["meetings"]).flatMap((value, index) => {
    const spot = child(tree, meetings, index);
    if (!spot || !isMap(value)) return [];
    const inDirective = (j: number): boolean => !bad.has(`${index}/${j}`);
    const path = ["meetings", index];
    return [
      readMeeting({ tree, spot, path, raw: value, valid: !bad.has(String(index)) }, rules, locateRules, inDirective),
    ];
  });
}

/** `"0"` for the first meeting's own keys, `"0/2"` for its third directive. */
function brokenRecords(broken: readonly RecordPath[]): ReadonlySet<string> {
  return new Set(
    broken
      .filter(([first, meeting]) => first === "meetings" && typeof meeting === "number")
      .map(([, meeting, key, directive]) =>
        key === "directives" && typeof directive === "number" ? `${meeting}/${directive}` : String(meeting),
      ),
  );
}

interface RecordDraft {
  readonly tree: Tree;
  readonly spot: Spot;
  readonly path: RecordPath;
  readonly raw: RawMap;
  readonly valid: boolean;
}

function readMeeting(
  record: RecordDraft,
  rules: Rules,
  locateRules: Locate,
  isValid: (directive: number) => boolean,
): MeetingDraft {
  const { tree, spot, raw } = record;
  const directives: DirectiveDraft[] = [];
  const meeting: MeetingDraft = {
    raw,
    id: textOf(raw["id"]),
    date: dayOf(raw["date"]),
    rules: raw["rules"] === undefined ? rules : readRules(raw["rules"], rules),
    valid: record.valid,
    place: placeOf(tree, spot),
    path: record.path,
    locate: (path, span) => {
      const [first, second] = path;
      const own = first !== "rules" || second === undefined || mapOf(raw["rules"])[second] !== undefined;
      return own ? locate(tree, spot, path, span) : locateRules(path, span);
    },
    directives,
  };
  const list = child(tree, spot, "directives");
  for (const [index, value] of listOf(raw["directives"]).entries()) {
    const item = list && child(tree, list, index);
    if (item && isMap(value)) {
      const path = [...record.path, "directives", index];
      directives.push(readDirective({ tree, spot: item, path, raw: value, valid: isValid(index) }, meeting));
    }
  }
  return meeting;
}

function readDirective({ tree, spot, path: own, raw, valid }: RecordDraft, meeting: MeetingDraft): DirectiveDraft {
  return {
    raw,
    meeting,
    id: textOf(raw["id"]),
    due: readDues(stated({ raw, meeting }, "due")),
    valid,
    place: placeOf(tree, spot),
    path: own,
    locate: (path, span) => {
      const [key] = path;
      const takenOver = inherited.has(key) && raw[String(key)] === undefined && meeting.raw[String(key)] !== undefined;
      return takenOver ? meeting.locate(path, span) : locate(tree, spot, path, span);
    },
  };
}
