/** Which directives a report covers, and in which order. */
import type { CivilDay } from "../deadline/day.ts";
import { type State, stateNames } from "../deadline/status.ts";
import { fold } from "../diagnostics/suggest.ts";
import type { Body } from "../register/model.ts";
import { type FieldName, type SortValue, sortValueOf } from "./fields.ts";
import type { Listed } from "./occurrences.ts";

/** A directive must pass every filter that is set; within one filter any of its values will do. */
export interface Filter {
  /** Words that must all occur somewhere in the directive, in any case; empty: no such filter. */
  readonly text: string;
  /** `null`: any state. */
  readonly states: ReadonlySet<State> | null;
  /** Also those of any state in {@link dueStates} that fall due from the as-of day up to and including this day. */
  readonly soonUntil: CivilDay | null;
  /** Ids of bodies that lead or take part. */
  readonly bodies: readonly string[];
  /** Ids of bodies that lead. */
  readonly leads: readonly string[];
  readonly meetings: readonly string[];
  readonly tags: readonly string[];
  /** Due on this day or before it. */
  readonly dueBy: CivilDay | null;
  /** Due on a later day than this one. */
  readonly dueAfter: CivilDay | null;
}

export interface SortKey {
  readonly field: FieldName;
  readonly descending: boolean;
}

/** Everything passes. */
export const noFilter: Filter = {
  text: "",
  states: null,
  soonUntil: null,
  bodies: [],
  leads: [],
  meetings: [],
  tags: [],
  dueBy: null,
  dueAfter: null,
};

/** Every state but done and withdrawn. */
export const openStates: ReadonlySet<State> = new Set<State>([
  "overdue",
  "due-soon",
  "open",
  "waiting",
  "undated",
  "ongoing",
]);

export const doneStates: ReadonlySet<State> = new Set<State>(["done-late", "done"]);

function textOf({ directive, wording }: Listed, bodies: ReadonlyMap<string, Body>): string {
  const { meeting } = directive;
  const names = [directive.lead, ...directive.with].flatMap((id) => {
    const body = bodies.get(id);
    return body === undefined ? [id] : [id, body.name, ...body.aliases];
  });
  const notes = directive.notes.map((note) => note.text);
  const parts = [
    directive.id,
    directive.title,
    wording,
    ...names,
    meeting.id,
    meeting.title,
    ...directive.tags,
    ...notes,
  ];
  return fold(parts.join("\n"));
}

/**
 * The directives that pass a filter, in the order given. `asOf` is the day of the states; `bodies`, by id, let the text
 * filter find a body by its name.
 */
export function filtered(
  statuses: readonly Listed[],
  filter: Filter,
  asOf: CivilDay,
  bodies: ReadonlyMap<string, Body>,
): readonly Listed[] {
  const { states, soonUntil, dueBy, dueAfter } = filter;
  const words = fold(filter.text)
    .split(/\s+/u)
    .filter((word) => word !== "");
  const tests: ((status: Listed) => boolean)[] = [];

  if (states !== null || soonUntil !== null) {
    const soon = ({ state, due }: Listed): boolean =>
      soonUntil !== null && due !== null && openStates.has(state) && due >= asOf && due <= soonUntil;
    tests.push((status) => states?.has(status.state) === true || soon(status));
  }
  if (dueBy !== null) tests.push(({ due }) => due !== null && due <= dueBy);
  if (dueAfter !== null) tests.push(({ due }) => due !== null && due > dueAfter);
  if (filter.leads.length > 0) {
    const leads = new Set(filter.leads);
    tests.push(({ directive }) => leads.has(directive.lead));
  }
  if (filter.bodies.length > 0) {
    const asked = new Set(filter.bodies);
    tests.push(({ directive }) => asked.has(directive.lead) || directive.with.some((body) => asked.has(body)));
  }
  if (filter.meetings.length > 0) {
    const meetings = new Set(filter.meetings);
    tests.push(({ directive }) => meetings.has(directive.meeting.id));
  }
  if (filter.tags.length > 0) {
    const tags = new Set(filter.tags);
    tests.push(({ directive }) => directive.tags.some((tag) => tags.has(tag)));
  }
  if (words.length > 0) {
    tests.push((status) => {
      const text = textOf(status, bodies);
      return words.every((word) => text.includes(word));
    });
  }
  return tests.length === 0 ? statuses : statuses.filter((status) => tests.every((test) => test(status)));
}

const attention: ReadonlyMap<State, number> = new Map(stateNames.map((state, index) => [state, index]));

/** What needs attention first: by state, overdue first, then by due or projected date, undated last. */
function byAttention(a: Listed, b: Listed): number {
  const byState = (attention.get(a.state) ?? 0) - (attention.get(b.state) ?? 0);
  return byState || compareDays(a.due ?? a.projected, b.due ?? b.projected);
}

function compareDays(a: CivilDay | null, b: CivilDay | null): number {
  if (a === b) return 0;
  if (a === null) return 1;
  if (b === null) return -1;
  return a < b ? -1 : 1;
}

/**
 * The directives in order: by the keys, and where these are equal (or there are none) in the order of the register,
 * which `statuses` has. No keys: what needs attention first. A directive without a value comes last either way. Text is
 * compared as people read it, DK-2 before DK-10, the same on every machine.
 */
export function sorted(statuses: readonly Listed[], keys: readonly SortKey[]): readonly Listed[] {
  if (keys.length === 0) return statuses.toSorted(byAttention);
  // Made only here, since making it costs several milliseconds.
  let collator: Intl.Collator | undefined;
  const compare = (a: SortValue, b: SortValue): number => {
    if (a === b) return 0;
    if (typeof a === "number" && typeof b === "number") return a - b;
    collator ??= new Intl.Collator("und", { numeric: true });
    return collator.compare(String(a), String(b));
  };
  const rows = statuses.map((status) => ({ status, values: keys.map(({ field }) => sortValueOf(status, field)) }));
  rows.sort((a, b) => {
    for (const [index, { descending }] of keys.entries()) {
      const [left, right] = [a.values[index] ?? null, b.values[index] ?? null];
      if (left === right) continue;
      if (left === null) return 1;
      if (right === null) return -1;
      const order = compare(left, right);
      if (order !== 0) return descending ? -order : order;
    }
    return 0;
  });
  return rows.map(({ status }) => status);
}
