/** What every report starts from, and how its JSON begins. */
import type { CivilDay } from "../deadline/day.ts";
import type { Status } from "../deadline/status.ts";
import type { Body, Register } from "../register/model.ts";
import type { ReportTexts } from "../text/report.ts";
import type { JsonObject } from "./model.ts";

export interface ReportSource {
  /** At least one; several when several were named. */
  readonly registers: readonly Register[];
  readonly asOf: CivilDay;
  /** Every directive of the registers as of `asOf`, in the order of the files. */
  readonly statuses: readonly Status[];
  readonly texts: ReportTexts;
}

/** Bumped when a member changes its meaning or goes; new members do not change it. */
const schemaVersion = 1;

/** The members that every JSON report begins with. */
export function envelope(kind: string, { registers, asOf }: Pick<ReportSource, "registers" | "asOf">): JsonObject {
  const titles = registers.map(({ title }) => title).filter((title) => title !== null);
  return {
    schemaVersion,
    kind,
    asOf,
    register: { title: titles.length === 0 ? null : titles.join("; "), calendar: calendarOf(registers) },
  };
}

/**
 * The calendar's code; `null` for plain weekends; `"custom"` for days of the register's own on plain weekends. With
 * days of its own on top of a calendar it is that calendar's code. Several registers that differ give `"mixed"`.
 */
function calendarOf(registers: readonly Register[]): string | null {
  const codes = new Set(
    registers.map(({ calendar: { base, holidays, workdays } }) => {
      const hasOwn = Object.keys(holidays).length > 0 || Object.keys(workdays).length > 0;
      return base ?? (hasOwn ? "custom" : null);
    }),
  );
  return codes.size > 1 ? "mixed" : ([...codes][0] ?? null);
}

/** The declared bodies by id. */
export function bodiesOf(registers: readonly Register[]): ReadonlyMap<string, Body> {
  return new Map(registers.flatMap(({ bodies }) => bodies.map((body) => [body.id, body] as const)));
}
