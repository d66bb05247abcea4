/** Directives in groups: by state, body, meeting, tag or month. */
import { type State, stateNames } from "../deadline/status.ts";
import type { Listed } from "./occurrences.ts";

export const groupKeys = ["state", "lead", "body", "meeting", "tag", "month"] as const;
export type GroupKey = (typeof groupKeys)[number];

export interface StatusGroup {
  /** The state, the body's or the meeting's id, the tag, or the month as `2017-10`; `null` for those without. */
  readonly key: string | null;
  readonly statuses: readonly Listed[];
}

const keysOf: Readonly<Record<GroupKey, (status: Listed) => readonly (string | null)[]>> = {
  state: ({ state }) => [state],
  lead: ({ directive }) => [directive.lead],
  body: ({ directive }) => [...new Set([directive.lead, ...directive.with])],
  meeting: ({ directive }) => [directive.meeting.id],
  tag: ({ directive }) => (directive.tags.length === 0 ? [null] : [...new Set(directive.tags)]),
  month: ({ due }) => [due === null ? null : due.slice(0, 7)],
};

/** Where the groups have an order of their own; else the first that has a directive comes first. */
const orderOf: Partial<Record<GroupKey, (a: StatusGroup, b: StatusGroup) => number>> = {
  state: (a, b) => stateNames.indexOf(a.key as State) - stateNames.indexOf(b.key as State),
  month: (a, b) => ((a.key ?? "") < (b.key ?? "") ? -1 : 1),
  meeting: (a, b) => compareText(meetingDate(a), meetingDate(b)),
};

const compareText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
const meetingDate = ({ statuses }: StatusGroup): string => statuses[0]?.directive.meeting.date ?? "";

/**
 * The directives in groups, in the order given within each. States come in the order of attention, months and meetings
 * by date, other groups by their first directive; the group of those that have no such value comes last. With `body`
 * and `tag` a directive is in as many groups as it has bodies or tags.
 */
export function grouped(statuses: readonly Listed[], by: GroupKey): readonly StatusGroup[] {
  const groups = new Map<string | null, Listed[]>();
  for (const status of statuses) {
    for (const key of keysOf[by](status)) {
      const group = groups.get(key);
      if (group) group.push(status);
      else groups.set(key, [status]);
    }
  }
  const list = [...groups].map(([key, members]): StatusGroup => ({ key, statuses: members }));
  const order = orderOf[by] ?? (() => 0);
  return list.sort((a, b) => Number(a.key === null) - Number(b.key === null) || order(a, b));
}
