import type { Calendars } from "../../src/deadline/calendar-data.ts";
import { type Plan, schedule } from "../../src/deadline/schedule.ts";
import type { Status } from "../../src/deadline/status.ts";
import type { Diagnostic } from "../../src/diagnostics/diagnostic.ts";
import { lineColumn } from "../../src/diagnostics/source.ts";
import { checkFile } from "../../src/register/check-file.ts";
import { buildRegisters } from "../../src/register/load.ts";
import { day } from "./days.ts";

export interface Planned {
  readonly plan: Plan;
  readonly diagnostics: readonly Diagnostic[];
  /** The status of a directive as of a day. */
  status(id: string, asOf: string): Status;
}

/** Loads and schedules a register from its text, without files. `calendars` are those that it may name. */
export function planned(text: string, calendars: Calendars = new Map()): Planned {
  const file = { source: { path: "register.yaml", text }, main: true };
  const files = [{ path: "register.yaml", files: [file], diagnostics: [], complete: true }];
  const { registers, diagnostics } = buildRegisters(files, new Map([[file, checkFile(file)]]));
  const plan = schedule(registers, calendars);
  return {
    plan,
    diagnostics: [...diagnostics, ...plan.diagnostics],
    status(id, asOf) {
      const found = plan.statuses(day(asOf)).find(({ directive }) => directive.id === id);
      if (!found) throw new Error(`there is no ${id}`);
      return found;
    },
  };
}

/** `severity code line:column`, for comparison. */
export function brief({ severity, code, place }: Diagnostic): string {
  if (!place) return `${severity} ${code}`;
  const { line, column } = lineColumn(place.source, place.start);
  return `${severity} ${code} ${line}:${column}`;
}

/** A register of one meeting on 19 September 2017 whose directives are given as YAML, each without the dash. */
export function meetingWith(directives: readonly string[], head = ""): string {
  const items = directives.map((text) => `      - ${text.trim().split("\n").join("\n        ")}`).join("\n");
  return `version: 1\n${head}meetings:\n  - id: M\n    date: 2017-09-19\n    directives:\n${items}\n`;
}
