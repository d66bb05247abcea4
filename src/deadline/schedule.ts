/** Registers → the plan: what is wrong with their deadlines, and the status of every directive as of any day. */
import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import type { BrokenDirective, Directive, Register, Rules } from "../register/model.ts";
import { calendarOf, type WorkCalendar } from "./calendar.ts";
import type { Calendars } from "./calendar-data.ts";
import { addTerm } from "./count.ts";
import type { CivilDay } from "./day.ts";
import { evaluate } from "./evaluate.ts";
import type { Completion, Evaluated } from "./item.ts";
import { definedTerm } from "./resolve.ts";
import { ruleDiagnostics } from "./rules.ts";
import { isReportedOn, occurrenceLabels, reportedBy, statusOf } from "./states.ts";
import type { Status } from "./status.ts";
import { parseTerm } from "./term.ts";
import { readWording } from "./wording/read.ts";

export interface Plan {
  /** What is wrong with wordings, extensions and reports, whatever the day. Sorted by nothing in particular. */
  readonly diagnostics: readonly Diagnostic[];
  /** Every directive as of a day, in the order of the registers and their files. */
  statuses(asOf: CivilDay): readonly Status[];
  /** The calendar of a register of the plan. */
  calendarOf(register: Register): WorkCalendar;
}

interface Known {
  readonly directive: Directive;
  readonly calendar: WorkCalendar;
}

/**
 * Computes every deadline of the registers. `countries` holds the calendars that they name; one that is missing counts as a
 * calendar without data. Never throws; all that is wrong is in the plan's diagnostics.
 */
export function schedule(registers: readonly Register[], countries: Calendars): Plan {
  const calendarFor = ({ calendar }: Register): WorkCalendar =>
    calendarOf(calendar, calendar.base === null ? undefined : countries.get(calendar.base));
  const calendars = new Map(registers.map((register) => [register, calendarFor(register)] as const));
  const known = new Map<string, Known>();
  const diagnostics: Diagnostic[] = [];
  for (const register of registers) {
    diagnostics.push(...ruleDiagnostics(register));
    const calendar = calendars.get(register) ?? calendarFor(register);
    for (const directive of register.directives) known.set(directive.id, { directive, calendar });
  }
  const settled = evaluateAll(known, null);
  for (const { directive } of known.values()) {
    const evaluated = settled(directive.id);
    if (evaluated) diagnostics.push(...evaluated.diagnostics, ...reportDiagnostics(directive, evaluated));
  }
  for (const register of registers) {
    const calendar = calendars.get(register) ?? calendarFor(register);
    // Of several records with one id, the plan knows the last; the deadlines of the others are checked as well.
    const doubles = register.directives
      .filter((directive) => known.get(directive.id)?.directive !== directive)
      .map((directive) => ({ directive, dated: true }));
    diagnostics.push(...[...register.broken, ...doubles].flatMap((record) => brokenDiagnostics(record, calendar)));
  }
  return {
    diagnostics,
    calendarOf: (register) => calendars.get(register) ?? calendarFor(register),
    statuses(asOf) {
      const evaluated = evaluateAll(known, asOf);
      const soon = soonWindows(asOf);
      return registers.flatMap((register) =>
        register.directives.flatMap((directive) => {
          const found = known.get(directive.id);
          // What does not change with the day is not computed again.
          const result = dependsOnDay(directive) ? evaluated(directive.id) : settled(directive.id);
          if (!found || !result) return [];
          return [statusOf(directive, result, asOf, soon(directive.meeting.rules, found.calendar))];
        }),
      );
    },
  };
}

function dependsOnDay({ due, extensions }: Directive): boolean {
  return extensions.length > 0 || due.some(({ after }) => after !== null);
}

/** Evaluations by id, each made once and only when asked for. A directive that waits for itself gets no completion. */
function evaluateAll(known: ReadonlyMap<string, Known>, asOf: CivilDay | null): (id: string) => Evaluated | undefined {
  const results = new Map<string, Evaluated>();
  function completionOf(id: string): Completion | undefined {
    const directive = known.get(id)?.directive;
    if (!directive || directive.status === "withdrawn") return undefined;
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
  return (id) => {
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
  };
}

/** The last day of the due-soon window, computed once for each rule and calendar. */
function soonWindows(asOf: CivilDay): (rules: Rules, calendar: WorkCalendar) => CivilDay {
  const windows = new Map<WorkCalendar, Map<string, CivilDay>>();
  return ({ soon }, calendar) => {
    const ofCalendar = windows.get(calendar) ?? new Map<string, CivilDay>();
    windows.set(calendar, ofCalendar);
    const until = ofCalendar.get(soon) ?? soonUntil(asOf, soon, calendar);
    ofCalendar.set(soon, until);
    return until;
  };
}

function soonUntil(asOf: CivilDay, soon: string, calendar: WorkCalendar): CivilDay {
  const amounts = parseTerm(soon);
  try {
    return amounts ? addTerm(asOf, amounts, "day-after", calendar).day : asOf;
  } catch (error) {
    if (error instanceof RangeError) return asOf;
    throw error;
  }
}

/** What is wrong with the deadlines of a record that is broken elsewhere; warnings can wait until it is mended. */
function brokenDiagnostics({ directive, dated }: BrokenDirective, calendar: WorkCalendar): readonly Diagnostic[] {
  const found = dated
    ? evaluate(directive, { calendar, asOf: null, completionOf: () => undefined }).diagnostics
    : directive.due.flatMap(({ wording, date, path }): readonly Diagnostic[] => {
        const reading = wording === null || date !== null ? undefined : readWording(wording);
        if (!reading || "tree" in reading || definedTerm(wording ?? "", directive.meeting.rules.terms)) return [];
        const { code, data, span } = reading.refusal;
        const place = directive.locate(path, span);
        return [
          { code, severity: "error", data, place, ...(directive.id === "" ? {} : { id: directive.id }) } as Diagnostic,
        ];
      });
  return found.filter(({ severity }) => severity === "error");
}

/** Reports that name an occurrence which the directive does not have. */
function reportDiagnostics(directive: Directive, evaluated: Evaluated): readonly Diagnostic[] {
  const { items, diagnostics } = evaluated;
  const { id, reports } = directive;
  // What the reports are for cannot be told while a wording is refused.
  if (reports.length === 0 || diagnostics.some(({ severity }) => severity === "error")) return [];
  if (items.length < 2 && !items[0]?.series) {
    const place = directive.locate(["reports"]);
    return [{ code: "reports-without-occurrences", severity: "error", data: {}, place, id }];
  }
  const last = reports.reduce((latest, { done }) => (done > latest ? done : latest), directive.meeting.date);
  const asked = occurrenceLabels(evaluated, last);
  return reports.flatMap((report, index): Diagnostic[] => {
    if (isReportedOn(report, asked)) return [];
    const place = directive.locate(["reports", index, "for"]);
    const data = { for: report.for, known: asked.slice(0, 4).map(({ label }) => label), more: asked.length > 4 };
    return [{ code: "unknown-occurrence", severity: "error", data, place, id }];
  });
}
