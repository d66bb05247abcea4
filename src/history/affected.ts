/** Which deadlines may differ between two states, so that no others are computed. */
import type { Directive, Due, Register, Rules } from "../register/model.ts";
import type { Snapshot } from "./snapshot.ts";

/** A directive before and after. */
export interface Pair {
  readonly old: Directive;
  readonly now: Directive;
}

/** Renumbered directives that others wait for, new ids by old ones. */
export type NewIds = ReadonlyMap<string, string>;

/**
 * The ids, as they are after, of those directives whose deadline may differ: what it is made of is not the same, or one
 * that it waits for is not, or was completed.
 */
export function affectedIds(
  before: Snapshot,
  after: Snapshot,
  pairs: readonly Pair[],
  newIds: NewIds,
): ReadonlySet<string> {
  const affected = new Set<string>();
  const queue: string[] = [];
  const sameCalendar = calendarComparison(before, after);
  const rulesKey = memoised(dateRules);
  for (const { old, now } of pairs) {
    const isSame =
      old.meeting.date === now.meeting.date &&
      (old.meeting.rules === now.meeting.rules || rulesKey(old.meeting.rules) === rulesKey(now.meeting.rules)) &&
      sameDues(old.due, now.due, newIds) &&
      sameData(old.extensions, now.extensions) &&
      sameCalendar(old, now);
    if (!isSame) affected.add(now.id);
    if (!(isSame && sameCompletion(old, now))) queue.push(now.id);
  }
  if (queue.length === 0) return affected;
  const waiting = waitingFor(after);
  for (let id = queue.pop(); id !== undefined; id = queue.pop()) {
    for (const dependent of waiting.get(id) ?? []) {
      if (affected.has(dependent)) continue;
      affected.add(dependent);
      queue.push(dependent);
    }
  }
  return affected;
}

/** The ids of those that wait for each directive. */
function waitingFor({ directives }: Snapshot): ReadonlyMap<string, readonly string[]> {
  const waiting = new Map<string, string[]>();
  for (const { id, due } of directives.values()) {
    for (const { after } of due) {
      if (after === null) continue;
      const ids = waiting.get(after);
      if (ids) ids.push(id);
      else waiting.set(after, [id]);
    }
  }
  return waiting;
}

/** What others that wait for it go by. */
function sameCompletion(old: Directive, now: Directive): boolean {
  return old.status === now.status && old.done === now.done && sameData(old.reports, now.reports);
}

/** What a deadline is computed with. The words of terms count whatever their order, which at worst costs a computation. */
function dateRules({ roll, count, until, default: standard, fiscal, terms }: Rules): string {
  return JSON.stringify([roll, count, until, standard, fiscal, terms]);
}

/** Whether the registers of two directives have the same working days. A country's own days come with the tool. */
function calendarComparison(before: Snapshot, after: Snapshot): (old: Directive, now: Directive) => boolean {
  const registers = new Map<Directive, Register>();
  for (const register of [...before.registers, ...after.registers]) {
    for (const directive of register.directives) registers.set(directive, register);
  }
  const keyOf = memoised((register: Register) => JSON.stringify(register.calendar));
  return (old, now) => {
    const [one, other] = [registers.get(old), registers.get(now)];
    return one === other || (one !== undefined && other !== undefined && keyOf(one) === keyOf(other));
  };
}

function memoised<K extends object>(compute: (of: K) => string): (of: K) => string {
  const known = new Map<K, string>();
  return (of) => {
    const found = known.get(of) ?? compute(of);
    known.set(of, found);
    return found;
  };
}

/** Whether deadlines are stated in the same way. Directives that they wait for may have other ids now. */
export function sameDues(olds: readonly Due[], nows: readonly Due[], newIds: NewIds): boolean {
  if (olds === nows) return true;
  if (olds.length !== nows.length) return false;
  return olds.every((old, index) => {
    const now = nows[index];
    return (
      now !== undefined &&
      old.wording === now.wording &&
      old.date === now.date &&
      (old.after === null ? null : (newIds.get(old.after) ?? old.after)) === now.after &&
      old.from === now.from &&
      old.roll === now.roll &&
      old.count === now.count
    );
  });
}

/** Of records that one builder made, so that their keys have one order. */
export function sameData(one: unknown, other: unknown): boolean {
  if (one === other || (isEmpty(one) && isEmpty(other))) return true;
  return JSON.stringify(one) === JSON.stringify(other);
}

function isEmpty(value: unknown): boolean {
  return Array.isArray(value) && value.length === 0;
}
