/** Registers → the plan: what is wrong with their deadlines, and the status of every directive as of any day. */
import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import type { BrokenDirective, Directive, Register, Rules } from "../register/model.ts";
import type { WorkCalendar } from "./calendar.ts";
import type { Calendars } from "./calendar-data.ts";
import { addTerm } from "./count.ts";
import type { CivilDay } from "./day.ts";
import { evaluate } from "./evaluate.ts";
import { evaluations, type Known, registerCalendar } from "./evaluations.ts";
import type { Evaluated } from "./item.ts";
import { definedTerm } from "./resolve.ts";
import { ruleDiagnostics } from "./rules.ts";
import { isReportedOn, occurrenceLabels, statusOf } from "./states.ts";
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

/**
 * Computes every deadline of the registers. `countries` holds the calendars that they name; one that is missing counts as a
 * calendar without data. Never throws; all that is wrong is in the plan's diagnostics.
 */
export function schedule(registers: readonly Register[], countries: Calendars): Plan {
  const calendarFor = (register: Register): WorkCalendar => registerCalendar(register, countries);
  const calendars = new Map(registers.map((register) => [register, calendarFor(register)] as const));
  const known = new Map<string, Known>();
  const diagnostics: Diagnostic[] = [];
  for (const register of registers) {
    diagnostics.push(...ruleDiagnostics(register));
    const calendar = calendars.get(register) ?? calendarFor(register);
    for (const directive of register.directives) known.set(directive.id, { directive, calendar });
  }
  const settled = evaluations(known, null);
  for (const { directive } of known.values()) {
    const evaluated = settled.of(directive.id);
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
      const evaluated = evaluations(known, asOf);
      const soon = soonWindows(asOf);
      return registers.flatMap((register) =>
        register.directives.flatMap((directive) => {
          const found = known.get(directive.id);
          // What does not change with the day is not computed again.
          const result = dependsOnDay(directive) ? evaluated.of(directive.id) : settled.of(directive.id);
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
