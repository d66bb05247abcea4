/** The report of `diff`: what became different between two states of the registers, what matters most first. */
import type { ChangeKind, DirectiveChange } from "../history/changes.ts";
import type { Directive } from "../register/model.ts";
import { type ChangeTexts, type DiffGroup, type DiffTexts, diffGroups, type RevisionName } from "../text/diff.ts";
import { changeText } from "./change-text.ts";
import { endsOf } from "./log.ts";
import type { Cell, Column, Json, JsonObject, Report, Row, TableModel } from "./model.ts";

/** The group of each kind of change. */
const groupOf: Readonly<Record<ChangeKind, DiffGroup>> = {
  moved: "moved",
  removed: "removed",
  reopened: "reopened",
  extended: "extended",
  "extension-changed": "extended",
  done: "done",
  "done-changed": "done",
  reported: "done",
  "report-changed": "done",
  "report-removed": "done",
  withdrawn: "withdrawn",
  "withdrawal-changed": "withdrawn",
  created: "created",
  renumbered: "other",
  retitled: "other",
  "meeting-changed": "other",
  "lead-changed": "other",
  "with-changed": "other",
  "tags-changed": "other",
  reworded: "other",
  dated: "other",
  "evidence-changed": "other",
  noted: "other",
  "note-removed": "other",
};

/** The names of all kinds, those first that are told first. */
export const changeKinds: readonly ChangeKind[] = diffGroups.flatMap((group) =>
  (Object.keys(groupOf) as ChangeKind[]).filter((kind) => groupOf[kind] === group),
);

/** A state of the registers. */
export interface DiffSide {
  /** Its commit, and what the call named it; `null`: the working tree. */
  readonly revision: { readonly name: string; readonly hash: string } | null;
  readonly directives: ReadonlyMap<string, Directive>;
}

/** A change must pass every filter that is set, by its directive as it was or as it is; empty: no such filter. */
export interface DiffFilter {
  /** Ids of bodies that lead or take part. */
  readonly bodies: readonly string[];
  readonly leads: readonly string[];
  readonly meetings: readonly string[];
  readonly tags: readonly string[];
  readonly kinds: readonly ChangeKind[];
}

export interface DiffSource {
  readonly from: DiffSide;
  readonly to: DiffSide;
  /** From one to the other, in the order of the files. */
  readonly changes: readonly DirectiveChange[];
  readonly filter: DiffFilter;
  readonly texts: DiffTexts;
}

export interface DiffReport extends Report {
  /** How many changes pass the filter. */
  readonly count: number;
}

/** A change with what is said of it. */
interface Told {
  readonly change: DirectiveChange;
  readonly title: string;
  readonly lead: string;
  readonly meeting: string;
}

/** The report of the changes between two states that pass a filter. */
export function diffReport({ from, to, changes, filter, texts }: DiffSource): DiffReport {
  const found = filtered(changes, from, to, filter);
  const groups = diffGroups
    .map((group) => ({ group, members: found.filter(({ change }) => groupOf[change.kind] === group) }))
    .filter(({ members }) => members.length > 0);
  const told = groups.flatMap(({ members }) => members);
  const names = [nameOf(from), nameOf(to)] as const;
  const isFiltered = Object.values(filter).some(({ length }) => length > 0);
  const summary = (): string =>
    told.length === 0
      ? texts.nothing(...names, isFiltered)
      : texts.summary({
          from: names[0],
          to: names[1],
          changes: told.length,
          directives: new Set(told.map(({ change }) => change.id)).size,
          counts: groups.map(({ group, members }) => texts.counted(group, members.length)),
        });
  const objects = (): readonly JsonObject[] => told.map((one) => jsonOf(one, texts.change));
  return {
    count: told.length,
    people: () => ({
      type: "table",
      columns: columnsForPeople(texts),
      groups: groups.map(({ group, members }) => ({
        heading: texts.heading(group, members.length),
        rows: members.map((one) => rowForPeople(one, texts)),
      })),
      summary: summary(),
    }),
    data: () => dataTable(told, texts.change),
    json: () => ({
      schemaVersion: 1,
      kind: "diff",
      from: sideJson(from),
      to: sideJson(to),
      changes: objects(),
      totals: Object.fromEntries(
        changeKinds.map((kind) => [kind, told.filter(({ change }) => change.kind === kind).length]),
      ),
    }),
    lines: objects,
  };
}

function filtered(
  changes: readonly DirectiveChange[],
  from: DiffSide,
  to: DiffSide,
  { bodies, leads, meetings, tags, kinds }: DiffFilter,
): readonly Told[] {
  const oldIds = new Map(
    changes.flatMap((change) => (change.kind === "renumbered" ? [[change.id, change.data.from] as const] : [])),
  );
  const isAny = (asked: readonly string[], values: readonly string[]): boolean =>
    asked.length === 0 || asked.some((one) => values.includes(one));
  return changes.flatMap((change) => {
    const now = to.directives.get(change.id);
    const states = [from.directives.get(oldIds.get(change.id) ?? change.id), now].filter((one) => one !== undefined);
    const last = states.at(-1);
    const passes =
      last !== undefined &&
      (kinds.length === 0 || kinds.includes(change.kind)) &&
      states.some(
        (one) =>
          isAny(bodies, [one.lead, ...one.with]) &&
          isAny(leads, [one.lead]) &&
          isAny(meetings, [one.meeting.id]) &&
          isAny(tags, one.tags),
      );
    return passes ? { change, title: last.title, lead: last.lead, meeting: last.meeting.id } : [];
  });
}

/** As people name a commit: the hash shortened as git does. */
function nameOf({ revision }: DiffSide): RevisionName {
  return revision && { revision: revision.name, commit: revision.hash.slice(0, 7) };
}

function sideJson({ revision }: DiffSide): JsonObject {
  return { revision: revision?.name ?? null, commit: revision?.hash ?? null };
}

const text = (value: string): Cell => ({ type: "text", text: value });

function columnsForPeople({ columns }: DiffTexts): readonly Column[] {
  return [
    { key: "id", header: columns.id, align: "left", wrap: "none" },
    { key: "change", header: columns.change, align: "left", wrap: "main" },
    // What changed is worth more than of what; the id says that, too.
    { key: "title", header: columns.title, align: "left", wrap: "side", yieldsBelow: 40 },
  ];
}

function rowForPeople({ change, title }: Told, texts: DiffTexts): Row {
  const isWhole = change.kind === "created" || change.kind === "removed";
  const words = isWhole ? texts.whole(change.data) : changeText(change, texts.change);
  return { cells: [text(change.id), text(words), text(title)], state: null };
}

function jsonOf({ change, title }: Told, texts: ChangeTexts): JsonObject {
  const { kind, id, data } = change;
  return { kind, id, title, text: changeText(change, texts), ...(data as Readonly<Record<string, Json>>) };
}

function dataTable(told: readonly Told[], texts: ChangeTexts): TableModel {
  const keys = ["kind", "id", "title", "lead", "meeting", "from", "to", "text"] as const;
  const rows = told.map(({ change, title, lead, meeting }): Row => {
    const { from, to } = endsOf(change);
    const cells = [text(change.kind), text(change.id), text(title), text(lead), text(meeting), from, to];
    return { cells: [...cells, text(changeText(change, texts))], state: null };
  });
  return {
    type: "table",
    columns: keys.map((key) => ({ key, header: key, align: "left", wrap: "none" })),
    groups: [{ heading: null, rows }],
    summary: null,
  };
}
