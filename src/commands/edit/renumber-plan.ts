/** Which of several records with one id keeps it, and which of them is meant where the id is used. Pure. */

import type { Source } from "../../diagnostics/source.ts";
import type { Directive, Due, Meeting, RecordPath, Register } from "../../register/model.ts";
import { byId, type Side, type Sides } from "./renumber-sides.ts";

/** A record that is named by an id: a meeting or a directive. */
export type Numbered = Directive | Meeting;

/** Records that share an id, in the order of the files. */
export interface Collision {
  readonly id: string;
  readonly kind: "meeting" | "directive";
  readonly records: readonly [Numbered, Numbered, ...Numbered[]];
  readonly keeper: Numbered;
  /** The records that the sides of a merge have under the id, as far as they can be told; maybe one and the same. */
  readonly ours: Numbered | undefined;
  readonly theirs: Numbered | undefined;
}

/** Where a directive or a whole meeting waits for an id that several have. */
export interface Reference {
  readonly holder: Numbered;
  readonly source: Source;
  /** To the value, from the file's root. */
  readonly path: RecordPath;
  readonly id: string;
  /** Those that it could mean. */
  readonly candidates: readonly Directive[];
}

/** What the caller has said: records that keep their ids. */
export type Kept = (record: Numbered) => boolean;

/** The ids that several records have, those of meetings first. */
export function collisionsOf(
  registers: readonly Register[],
  sides: Sides | undefined,
  kept: Kept,
): readonly Collision[] {
  const meetings = several(registers.flatMap((register) => register.meetings));
  const directives = several(registers.flatMap((register) => register.directives));
  const titles = titlesOf(registers);
  const sameMeeting = (side: Side) => {
    const before = titlesOf(side.registers);
    return (one: Meeting, other: Meeting) => [
      one.date === other.date && one.title === other.title && shares(titles.get(one), before.get(other)),
      shares(titles.get(one), before.get(other)),
      one.date === other.date && one.title === other.title,
    ];
  };
  return [
    ...meetings.map(([id, records]) =>
      collision(
        { id, kind: "meeting", records },
        kept,
        (side) => pick(records, side.meetings.get(id), sameMeeting(side)),
        sides,
      ),
    ),
    ...directives.map(([id, records]) =>
      collision(
        { id, kind: "directive", records },
        kept,
        (side) => pick(records, side.directives.get(id), sameDirective),
        sides,
      ),
    ),
  ];
}

type Several<R> = readonly [R, R, ...R[]];

function several<R extends { readonly id: string }>(records: readonly R[]): readonly (readonly [string, Several<R>])[] {
  return [...byId(records)].flatMap(([id, [first, second, ...rest]]) =>
    first && second ? [[id, [first, second, ...rest]] as const] : [],
  );
}

function collision(
  { id, kind, records }: Pick<Collision, "id" | "kind" | "records">,
  kept: Kept,
  find: (side: Side) => Numbered | undefined,
  sides: Sides | undefined,
): Collision {
  const ours = sides && find(sides.ours);
  const theirs = sides?.theirs && find(sides.theirs);
  return { id, kind, records, ours, theirs, keeper: records.find(kept) ?? ours ?? theirs ?? records[0] };
}

/** The record that is what a side has under its id: the only one that is like it, by the strictest measure that tells. */
function pick<R>(
  records: readonly R[],
  [before, another]: readonly R[] = [],
  likeness: (one: R, other: R) => readonly boolean[],
): R | undefined {
  if (before === undefined || another !== undefined) return undefined;
  const all = records.map((record) => likeness(record, before));
  for (const measure of all[0]?.keys() ?? []) {
    const like = records.filter((_, index) => all[index]?.[measure]);
    if (like.length === 1) return like[0];
  }
  return undefined;
}

function sameDirective(one: Directive, other: Directive): readonly boolean[] {
  const inMeeting = one.meeting.id === other.meeting.id && one.meeting.date === other.meeting.date;
  const sameWords = one.lead === other.lead && wordsOf(one.due) === wordsOf(other.due);
  const sameTitle = one.title === other.title;
  return [sameTitle && inMeeting && sameWords, sameTitle && inMeeting, sameTitle, inMeeting];
}

function wordsOf(due: readonly Due[]): string {
  return JSON.stringify(due.map(({ wording, date, after, from }) => [wording, date, after, from]));
}

/** The directives of each meeting, by id and title. */
function titlesOf(registers: readonly Register[]): ReadonlyMap<Meeting, ReadonlySet<string>> {
  const titles = new Map<Meeting, Set<string>>();
  for (const { id, title, meeting } of registers.flatMap(({ directives }) => directives)) {
    const own = titles.get(meeting) ?? new Set();
    titles.set(meeting, own.add(JSON.stringify([id, title])));
  }
  return titles;
}

function shares(one: ReadonlySet<string> = new Set(), other: ReadonlySet<string> = new Set()): boolean {
  return [...one].some((each) => other.has(each));
}

/**
 * The record that a reference means: the only candidate, or what the side of the merge that has the reference has under
 * the id. `undefined` where that is not clear.
 */
export function meantBy(
  reference: Reference,
  collisions: readonly Collision[],
  sides: Sides | undefined,
): Directive | undefined {
  const { candidates, id } = reference;
  const [only, another] = candidates;
  if (another === undefined) return only;
  const own = collisions.find((one) => one.kind === "directive" && one.id === id);
  const [inOurs, inTheirs] = [isIn(sides?.ours, "ours"), isIn(sides?.theirs, "theirs")];
  if (own === undefined || !(inOurs || inTheirs)) return undefined;
  // What both sides had before they parted is one record.
  if (inOurs && inTheirs && own.ours !== own.theirs) return undefined;
  const meant = inOurs ? own.ours : own.theirs;
  return candidates.find((candidate) => candidate === meant);

  /** Whether a side has the reference: the same record, waiting for the same id. */
  function isIn(side: Side | undefined, name: "ours" | "theirs"): boolean {
    const { holder } = reference;
    const collision = collisions.find(({ records }) => records.includes(holder));
    if (side === undefined || (collision !== undefined && collision[name] !== holder)) return false;
    const waits = ({ due }: Directive): boolean => due.some(({ after }) => after === id);
    if ("meeting" in holder) return side.directives.get(holder.id)?.some(waits) === true;
    const all = side.registers.flatMap(({ directives }) => directives);
    return all.some((directive) => directive.meeting.id === holder.id && waits(directive));
  }
}
