/** The report of `stats`: totals by state, and execution discipline. */
import type { CivilDay } from "../deadline/day.ts";
import type { State, Status } from "../deadline/status.ts";
import type { StatsColumn } from "../text/report.ts";
import { countStates } from "./fields.ts";
import { type GroupKey, grouped } from "./group.ts";
import { groupName } from "./group-heading.ts";
import { bodiesOf, envelope, type ReportSource } from "./head.ts";
import type { Cell, Column, JsonObject, Report, Row, TableModel } from "./model.ts";
import { daysOf } from "./occurrences.ts";
import { type Filter, filtered } from "./query.ts";

export interface StatsQuery {
  readonly filter: Filter;
  readonly group: GroupKey;
}

interface Figures {
  readonly total: number;
  readonly states: ReturnType<typeof countStates>;
  /** What discipline is computed from; of a recurring directive each report counts by itself. */
  readonly deadlines: { readonly inTime: number; readonly late: number; readonly overdue: number };
  readonly hasReports: boolean;
  /** Done in time ÷ (done in time + done late + overdue), of deadlines; `null` where that is nothing. */
  readonly discipline: number | null;
  /** Days late on average, of the deadlines overdue and of those met late; `null` where there are none. */
  readonly averageDaysLate: number | null;
}

interface Line extends Figures {
  readonly key: string | null;
  readonly label: string;
  readonly name: string | null;
}

type CountColumn = Exclude<StatsColumn, "name" | "discipline" | "averageDaysLate">;

const counts: Readonly<Record<CountColumn, (figures: Figures) => number>> = {
  total: ({ total }) => total,
  overdue: ({ states }) => states.overdue,
  soon: ({ states }) => states["due-soon"],
  open: ({ states }) => states.open,
  waiting: ({ states }) => states.waiting,
  undated: ({ states }) => states.undated,
  ongoing: ({ states }) => states.ongoing,
  doneInTime: ({ states }) => states.done,
  doneLate: ({ states }) => states["done-late"],
  withdrawn: ({ states }) => states.withdrawn,
};
const countColumns = Object.keys(counts) as CountColumn[];

/** Columns that are left out for people while they hold nothing but zeros. */
const rare: ReadonlySet<CountColumn> = new Set<CountColumn>(["soon", "waiting", "ongoing", "withdrawn"]);

/** In a narrow terminal the columns with the larger numbers here go first. */
const roomForKey: Partial<Record<StatsColumn, number>> = {
  name: 24,
  averageDaysLate: 20,
  withdrawn: 18,
  ongoing: 17,
  waiting: 16,
  undated: 14,
  doneLate: 13,
  doneInTime: 12,
  open: 11,
  soon: 10,
};

/**
 * The totals and the discipline of each group, those with most directives first (states, meetings and months in their
 * own order), and of all. A directive with several bodies or tags counts in each of their groups and once in all.
 */
export function statsReport(source: ReportSource, query: StatsQuery): Report {
  const { asOf, texts } = source;
  const bodies = bodiesOf(source.registers);
  const matching = filtered(source.statuses, query.filter, asOf, bodies);
  const all = figuresOf(matching, asOf);
  const lines = grouped(matching, query.group).map((group): Line => {
    const { key: label, name } = groupName(group, query.group, bodies, texts);
    return { key: group.key, label, name, ...figuresOf(group.statuses, asOf) };
  });
  if (query.group === "lead" || query.group === "body" || query.group === "tag") {
    lines.sort((a, b) => Number(a.key === null) - Number(b.key === null) || b.total - a.total);
  }

  const table = (isForPeople: boolean): TableModel => {
    const shown = countColumns.filter((column) => !isForPeople || !rare.has(column) || counts[column](all) > 0);
    const hasNames = lines.some(({ name }) => name !== null) || !isForPeople;
    const rowOf = (line: Line): Row => ({
      state: null,
      cells: [
        text(isForPeople ? line.label : line.key),
        ...(hasNames ? [text(line.name)] : []),
        ...shown.map((column): Cell => ({ type: "number", value: counts[column](line) })),
        { type: isForPeople ? "share" : "number", value: line.discipline },
        { type: "number", value: rounded(line.averageDaysLate) },
      ],
    });
    const numbers: readonly StatsColumn[] = [...shown, "discipline", "averageDaysLate"];
    const columns: readonly Column[] = [
      {
        key: isForPeople ? query.group : "key",
        header: texts.stats.group[query.group],
        align: "left",
        wrap: "main",
        narrowest: 10,
      },
      ...(hasNames ? [{ ...columnFor("name", source), align: "left" as const, wrap: "side" as const }] : []),
      ...numbers.map((column) => columnFor(column, source)),
    ];
    const isTotalShown = isForPeople && lines.length > 0;
    return {
      type: "table",
      columns,
      groups: [
        { heading: null, rows: lines.map(rowOf) },
        ...(isTotalShown
          ? [
              {
                heading: null,
                isTotal: true as const,
                rows: [rowOf({ key: null, label: texts.stats.all, name: null, ...all })],
              },
            ]
          : []),
      ],
      summary: isForPeople ? summary(source, all) : null,
    };
  };

  const rows = (): readonly JsonObject[] => lines.map((line) => ({ key: line.key, name: line.name, ...json(line) }));
  return {
    people: () => table(true),
    data: () => table(false),
    lines: rows,
    json: () => ({ ...envelope("stats", source), group: query.group, rows: rows(), totals: json(all) }),
  };
}

const text = (value: string | null): Cell => ({ type: "text", text: value });

function columnFor(key: StatsColumn, { texts }: ReportSource): Column {
  const column: Column = { key, header: texts.stats.columns[key], align: "right", wrap: "none" };
  const room = roomForKey[key];
  return room === undefined ? column : { ...column, yieldsBelow: room };
}

function summary({ asOf, statuses, texts }: ReportSource, all: Figures): string {
  if (statuses.length === 0) return texts.list.empty;
  if (all.total === 0) return texts.list.noMatch(statuses.length);
  const { inTime, late, overdue } = all.deadlines;
  const hasReports = all.hasReports && inTime + late + overdue > 0;
  return texts.stats.summary({ asOf, total: all.total, inTime, judged: inTime + late + overdue, hasReports });
}

function figuresOf(statuses: readonly Status[], asOf: CivilDay): Figures {
  const deadlines = statuses.flatMap((status) => deadlinesOf(status, asOf));
  const of = (state: State): number => deadlines.filter((one) => one.state === state).length;
  const [inTime, late, overdue] = [of("done"), of("done-late"), of("overdue")];
  const judged = inTime + late + overdue;
  const days = deadlines.flatMap(({ daysLate }) => (daysLate === null ? [] : [daysLate]));
  return {
    total: statuses.length,
    states: countStates(statuses),
    deadlines: { inTime, late, overdue },
    hasReports: statuses.some(({ occurrences }) => occurrences.length > 0),
    discipline: judged === 0 ? null : inTime / judged,
    averageDaysLate: days.length === 0 ? null : days.reduce((sum, one) => sum + one, 0) / days.length,
  };
}

type Deadline = Pick<Status, "state" | "daysLate">;

/** A directive is one deadline, or as many as it asks for reports; withdrawn, it is none of them. */
function deadlinesOf(status: Status, asOf: CivilDay): readonly Deadline[] {
  if (status.occurrences.length === 0 || status.state === "withdrawn") return [status];
  return status.occurrences.map((one) => ({ state: one.state, daysLate: daysOf(one, asOf).daysLate }));
}

/** One decimal is what a mean of days can bear. */
function rounded(value: number | null): number | null {
  return value === null ? null : Math.round(value * 10) / 10;
}

function json({ total, states, discipline, averageDaysLate, deadlines }: Figures): JsonObject {
  return { total, states, discipline, averageDaysLate, deadlines };
}
