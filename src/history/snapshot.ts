/** One state of the registers, with deadlines that are computed only when they are asked for. */
import type { Calendars } from "../deadline/calendar-data.ts";
import type { CivilDay } from "../deadline/day.ts";
import { evaluations, type Known, registerCalendar } from "../deadline/evaluations.ts";
import type { Evaluated } from "../deadline/item.ts";
import type { Directive, Extension, Register } from "../register/model.ts";
import type { Deadline } from "./changes.ts";

export interface Snapshot {
  readonly registers: readonly Register[];
  /** By id, in the order of the registers and their files. */
  readonly directives: ReadonlyMap<string, Directive>;
  /** The deadline of a directive, whatever the day: all that is recorded counts. An unknown id has none. */
  deadlineOf(id: string): Deadline;
  /** As {@link deadlineOf}, had the directive these extensions and no others. */
  deadlineWith(id: string, extensions: readonly Extension[]): Deadline;
}

/** A series may have no end; where it moves, its first due dates do. */
const mostDues = 24;

const none: Deadline = { due: null, dues: [] };

/**
 * A state of valid registers. `calendars` are those that they name. Nothing is computed yet; before a deadline is asked
 * for, the languages of wordings that are not remembered have to be loaded.
 */
export function snapshotOf(registers: readonly Register[], calendars: Calendars): Snapshot {
  const known = new Map<string, Known>();
  const directives = new Map<string, Directive>();
  for (const register of registers) {
    const calendar = registerCalendar(register, calendars);
    for (const directive of register.directives) {
      known.set(directive.id, { directive, calendar });
      directives.set(directive.id, directive);
    }
  }
  const evaluated = evaluations(known, null);
  const deadlines = new Map<string, Deadline>();
  return {
    registers,
    directives,
    deadlineOf(id) {
      const found = deadlines.get(id) ?? deadlineIn(evaluated.of(id));
      deadlines.set(id, found);
      return found;
    },
    deadlineWith: (id, extensions) => deadlineIn(evaluated.with(id, extensions)),
  };
}

function deadlineIn(evaluated: Evaluated | undefined): Deadline {
  const [item, ...others] = evaluated?.items ?? [];
  if (!(evaluated && item)) return none;
  if (others.length === 0 && item.series === null) return { due: item.due, dues: [] };
  const dues = evaluated.items.flatMap(({ due, series, roll }) => {
    if (series === null) return due ?? [];
    const first: CivilDay[] = [];
    for (const { day } of series) {
      if (first.length === mostDues) break;
      first.push(roll(day).day);
    }
    return first;
  });
  return { due: null, dues: dues.sort() };
}
