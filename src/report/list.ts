/** The report of `list`: directives in rows. */
import { type State, stateNames } from "../deadline/status.ts";
import { columnOf, countStates, directiveJson, type FieldName, fieldNames } from "./fields.ts";
import { type GroupKey, grouped, type StatusGroup } from "./group.ts";
import { groupName } from "./group-heading.ts";
import { bodiesOf, envelope, type ReportSource } from "./head.ts";
import type { Column, Group, JsonObject, Report, TableModel } from "./model.ts";
import { byReport, type Listed } from "./occurrences.ts";
import { doneStates, type Filter, filtered, openStates, type SortKey, sorted } from "./query.ts";
import { dataTable, rowsOf } from "./rows.ts";

export interface ListQuery {
  readonly filter: Filter;
  /** Empty: what needs attention first. */
  readonly sort: readonly SortKey[];
  readonly reverse: boolean;
  readonly group: GroupKey | null;
  /** `null`: those that suit the format. In JSON they are the members that each directive keeps. */
  readonly columns: readonly FieldName[] | null;
  readonly limit: number | null;
  /** A row a report of the directives that ask for several; filters, order, limit and totals are then of reports. */
  readonly occurrences: boolean;
}

export interface ListReport extends Report {
  /** How many rows match the filters, limit or not. */
  readonly matches: number;
}

/** A column for people gives way when the title has less room than this, in columns of the terminal. */
const roomForTitle = { meeting: 48, lead: 24 };

/** The report of the directives that a query asks for. Totals count all that match its filters, limit or not. */
export function listReport(source: ReportSource, query: ListQuery): ListReport {
  const { asOf, texts } = source;
  const bodies = bodiesOf(source.registers);
  const listed: readonly Listed[] = query.occurrences ? byReport(source.statuses, asOf) : source.statuses;
  const matching = filtered(listed, query.filter, asOf, bodies);
  const inOrder = sorted(matching, query.sort);
  const ordered = query.reverse ? inOrder.toReversed() : inOrder;
  const allGroups = query.group === null ? null : grouped(ordered, query.group);
  // Grouped rows are limited in the order in which they are read; a directive in two groups counts once.
  const unlimited = allGroups === null ? ordered : [...new Set(allGroups.flatMap(({ statuses }) => statuses))];
  const shown = query.limit === null ? unlimited : unlimited.slice(0, query.limit);
  const groups = allGroups === null ? null : limited(allGroups, new Set(shown));
  const sizes = new Map(allGroups?.map(({ key, statuses }) => [key, statuses.length]));
  const totals = countStates(matching);
  const context = { asOf, texts };

  const summary = (): string => {
    const total = listed.length;
    if (matching.length === 0) return nothing(source, query.filter);
    const states = stateNames.filter((state) => totals[state] > 0).map((state) => [state, totals[state]] as const);
    const counts = { total, count: matching.length, shown: shown.length };
    return texts.list.summary({ asOf, ...counts, states, of: query.occurrences ? "deadlines" : "directives" });
  };

  const groupsFor = (fields: readonly FieldName[]): readonly Group[] => {
    const context = { asOf, texts, people: { hasOccurrence: fields.includes("occurrence") } };
    if (groups === null || query.group === null) return [{ heading: null, rows: rowsOf(shown, fields, context) }];
    const by = query.group;
    return groups.map((group) => {
      const { key, name } = groupName(group, by, bodies, texts);
      const size = sizes.get(group.key) ?? group.statuses.length;
      const heading = texts.list.heading(name === null ? key : `${key} · ${name}`, size, group.statuses.length);
      return { heading, rows: rowsOf(group.statuses, fields, context) };
    });
  };

  const people = (): TableModel => {
    const hasReports = query.occurrences && shown.some(({ occurrence }) => occurrence !== undefined);
    const columns =
      query.columns?.map((field) => columnOf(field, texts)) ?? columnsForPeople(source, query.group, hasReports);
    return {
      type: "table",
      columns,
      groups: groupsFor(columns.map(({ key }) => key as FieldName)),
      summary: summary(),
    };
  };

  const directives = (): readonly JsonObject[] =>
    shown.map((status) => picked(directiveJson(status, asOf), query.columns));

  return {
    matches: matching.length,
    people,
    data: () => dataTable(shown, query.columns ?? fieldNames, context),
    lines: directives,
    json: () => ({
      ...envelope("list", source),
      directives: directives(),
      totals,
      ...(groups === null
        ? {}
        : {
            groups: groups.map(({ key, statuses }) => ({
              key,
              ids: statuses.map(({ directive }) => directive.id),
              ...(query.occurrences ? { occurrences: statuses.map(labelOf) } : {}),
            })),
          }),
    }),
  };
}

function limited(groups: readonly StatusGroup[], shown: ReadonlySet<Listed>): readonly StatusGroup[] {
  return groups
    .map(({ key, statuses }) => ({ key, statuses: statuses.filter((status) => shown.has(status)) }))
    .filter(({ statuses }) => statuses.length > 0);
}

const labelOf = ({ occurrence }: Listed): string | null => occurrence?.label ?? null;

function columnsForPeople(
  { registers, texts }: ReportSource,
  group: GroupKey | null,
  hasReports: boolean,
): readonly Column[] {
  const hasSeveralMeetings = registers.reduce((count, { meetings }) => count + meetings.length, 0) > 1;
  return [
    columnOf("state", texts),
    columnOf("due", texts),
    ...(hasReports ? [columnOf("occurrence", texts)] : []),
    columnOf("id", texts),
    ...(group === "lead" ? [] : [columnOf("lead", texts, roomForTitle.lead)]),
    ...(hasSeveralMeetings && group !== "meeting" ? [columnOf("meeting", texts, roomForTitle.meeting)] : []),
    columnOf("title", texts),
  ];
}

function picked(json: JsonObject, columns: readonly FieldName[] | null): JsonObject {
  if (columns === null) return json;
  return Object.fromEntries(columns.map((field) => [field, json[field] ?? null]));
}

/** Why the list is empty. */
function nothing({ asOf, statuses, texts: { list } }: ReportSource, filter: Filter): string {
  if (statuses.length === 0) return list.empty;
  const { states, soonUntil } = filter;
  if (isNarrowed(filter)) return list.noMatch(statuses.length);
  if (states === null) return soonUntil === null ? list.noMatch(statuses.length) : list.noneDueUntil(asOf, soonUntil);
  if (soonUntil !== null) return list.noMatch(statuses.length);
  const [state, ...others] = states;
  if (state !== undefined && others.length === 0) return list.noneInState(state, asOf);
  if (isSame(states, openStates)) return list.noneOpen(asOf);
  if (isSame(states, doneStates)) return list.noneDone(asOf);
  return list.noMatch(statuses.length);
}

/** Whether anything but states is asked for. */
function isNarrowed({ text, bodies, leads, meetings, tags, dueBy, dueAfter }: Filter): boolean {
  const isListed = [bodies, leads, meetings, tags].some((values) => values.length > 0);
  return isListed || text.trim() !== "" || dueBy !== null || dueAfter !== null;
}

function isSame(a: ReadonlySet<State>, b: ReadonlySet<State>): boolean {
  return a.size === b.size && [...a].every((state) => b.has(state));
}
