/** Directives as of a day, made by hand: the checks see nothing else. */
import type { CheckContext } from "../../src/checks/check.ts";
import { calendarOf } from "../../src/deadline/calendar.ts";
import { type CivilDay, parseDay } from "../../src/deadline/day.ts";
import type { Status } from "../../src/deadline/status.ts";
import { parseTerm } from "../../src/deadline/term.ts";
import type { Place, Source } from "../../src/diagnostics/source.ts";
import type { Directive, Due, Meeting, RecordPath } from "../../src/register/model.ts";

export function day(text: string): CivilDay {
  const found = parseDay(text);
  if (found === undefined) throw new Error(`no such day: ${text}`);
  return found;
}

const source: Source = { path: "directives.yaml", text: "" };

/** A place that remembers the path it was asked for, as the text of its source. */
function placeAt(path: RecordPath): Place {
  return { source: { path: source.path, text: path.join(".") }, start: 0, end: 0 };
}

const meeting: Meeting = {
  id: "m-1",
  date: day("2018-03-05"),
  title: null,
  source: null,
  rules: {
    roll: "none",
    count: "day-after",
    until: "inclusive",
    default: null,
    soon: "7 days",
    fiscal: null,
    terms: {},
  },
  place: placeAt([]),
  path: [],
  locate: placeAt,
};

export function directive(parts: Partial<Directive> = {}): Directive {
  return {
    id: "D-1",
    title: "Do it",
    meeting,
    lead: "OPS",
    with: [],
    due: [],
    status: "open",
    done: null,
    withdrawal: null,
    evidence: [],
    extensions: [],
    notes: [],
    reports: [],
    tags: [],
    place: placeAt([]),
    path: [],
    locate: placeAt,
    ...parts,
  };
}

export function due(parts: Partial<Due> = {}): Due {
  return {
    path: ["due"],
    wording: "by 1 April 2018",
    date: null,
    after: null,
    from: null,
    roll: null,
    count: null,
    ...parts,
  };
}

export function status(parts: Partial<Status> = {}): Status {
  return {
    directive: directive(),
    wording: null,
    kind: "by-date",
    due: null,
    dueAsWritten: null,
    state: "open",
    daysLeft: null,
    daysLate: null,
    projected: null,
    done: null,
    occurrences: [],
    steps: [],
    ...parts,
  };
}

interface Given {
  readonly statuses: readonly Status[];
  readonly asOf: string;
  readonly grace?: string;
  readonly holidays?: Readonly<Record<string, string>>;
  readonly diagnostics?: CheckContext["diagnostics"];
}

/** A context in which Saturday, Sunday and the holidays are off. */
export function context({ statuses, asOf, grace, holidays = {}, diagnostics = [] }: Given): CheckContext {
  const calendar = calendarOf({ base: null, holidays, workdays: {} }, undefined);
  return {
    asOf: day(asOf),
    statuses,
    diagnostics,
    grace: grace === undefined ? [] : (parseTerm(grace) ?? []),
    calendarOf: () => calendar,
  };
}
