/** The deadlines of all directives of some registers, each computed once and only when it is asked for. */
import type { Directive, Extension, Register } from "../register/model.ts";
import { calendarOf, type WorkCalendar } from "./calendar.ts";
import type { Calendars } from "./calendar-data.ts";
import type { CivilDay } from "./day.ts";
import { evaluate } from "./evaluate.ts";
import type { Completion, Evaluated } from "./item.ts";
import { isWithdrawn, reportedBy } from "./states.ts";

/** A directive with the working days of its register. */
export interface Known {
  readonly directive: Directive;
  readonly calendar: WorkCalendar;
}

export interface Evaluations {
  /** The due dates of a directive; `undefined` for an id that there is none of. */
  of(id: string): Evaluated | undefined;
  /** As {@link of}, had the directive these extensions and no others. Not remembered. */
  with(id: string, extensions: readonly Extension[]): Evaluated | undefined;
}

/** The working days of a register. A calendar that is missing from `countries` counts as one without data. */
export function registerCalendar({ calendar }: Register, countries: Calendars): WorkCalendar {
  return calendarOf(calendar, calendar.base === null ? undefined : countries.get(calendar.base));
}

/** Evaluations as of a day (`null`: all that is recorded counts). A directive that waits for itself gets no completion. */
export function evaluations(known: ReadonlyMap<string, Known>, asOf: CivilDay | null): Evaluations {
  const results = new Map<string, Evaluated>();
  function completionOf(id: string): Completion | "withdrawn" | undefined {
    const directive = known.get(id)?.directive;
    if (!directive) return undefined;
    if (isWithdrawn(directive, asOf)) return "withdrawn";
    if (directive.done !== null && (asOf === null || directive.done <= asOf)) {
      return { day: directive.done, projected: false };
    }
    const found = results.get(id);
    // All its reports are in.
    const reported = found && reportedBy(directive, found, asOf);
    if (reported) return { day: reported, projected: false };
    const days = (found?.items ?? []).map((item) => item.due ?? item.projected).filter((day) => day !== null);
    const last = days.reduce<CivilDay | undefined>((latest, day) => (latest && latest > day ? latest : day), undefined);
    return last && { day: last, projected: true };
  }
  function of(id: string): Evaluated | undefined {
    // A stack of our own: a chain of waiting directives may be longer than the call stack.
    const stack = [id];
    const underWay = new Set(stack);
    for (let top = stack.at(-1); top !== undefined; top = stack.at(-1)) {
      const found = results.has(top) ? undefined : known.get(top);
      const next = found?.directive.due.find(
        ({ after }) => after !== null && !results.has(after) && !underWay.has(after) && known.has(after),
      );
      if (next?.after) {
        stack.push(next.after);
        underWay.add(next.after);
        continue;
      }
      if (found) results.set(top, evaluate(found.directive, { calendar: found.calendar, asOf, completionOf }));
      stack.pop();
    }
    return results.get(id);
  }
  return {
    of,
    with(id, extensions) {
      const found = known.get(id);
      // First with its own, so that what it waits for is computed.
      if (!(found && of(id))) return undefined;
      return evaluate({ ...found.directive, extensions }, { calendar: found.calendar, asOf, completionOf });
    },
  };
}
