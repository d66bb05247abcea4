/** Statuses and registers made by hand, so that reports are tested without files, wordings or a clock. */

import { type CivilDay, daysBetween, parseDay } from "../../src/deadline/day.ts";
import type { State, Status } from "../../src/deadline/status.ts";
import type { Place, Source } from "../../src/diagnostics/source.ts";
import type { Body, Directive, Meeting, Register } from "../../src/register/model.ts";
import { plainRules } from "../../src/register/plain-rules.ts";

/** A day that exists. */
export function day(text: string): CivilDay {
  const parsed = parseDay(text);
  if (parsed === undefined) throw new Error(`no such day: ${text}`);
  return parsed;
}

/** Twenty lines, so that places have lines to lie on. */
const source: Source = { path: "data/directives.yaml", text: "- id: X\n".repeat(200) };

/** The place at the start of a line, from 1. */
function placeAt(line: number): Place {
  const start = (line - 1) * 8;
  return { source, start, end: start + 7 };
}

export function makeMeeting(parts: Partial<Meeting> = {}): Meeting {
  const place = placeAt(1);
  return {
    id: "gov-2017-09-19",
    date: day("2017-09-19"),
    title: "Government meeting",
    source: "zakon.kz 4878826",
    rules: plainRules,
    place,
    path: [],
    locate: () => place,
    ...parts,
  };
}

const meeting = makeMeeting();

export interface StatusParts
  extends Partial<Omit<Status, "directive" | "due" | "dueAsWritten" | "done" | "projected">> {
  readonly id: string;
  readonly title?: string;
  readonly lead?: string;
  readonly due?: string | null;
  readonly dueAsWritten?: string | null;
  readonly done?: string | null;
  readonly projected?: string | null;
  readonly state: State;
  readonly line?: number;
  readonly directive?: Partial<Directive>;
}

const dayOrNull = (text: string | null | undefined): CivilDay | null =>
  text === null || text === undefined ? null : day(text);

/** A status as of a day; days left and late follow from its state and its days. */
export function makeStatus(parts: StatusParts, asOf: CivilDay): Status {
  const { id, title, lead, directive, line = 1, ...rest } = parts;
  const place = placeAt(line);
  const due = dayOrNull(parts.due);
  const done = dayOrNull(parts.done);
  const isOpen = parts.state === "overdue" || parts.state === "due-soon" || parts.state === "open";
  const late = due === null ? null : daysBetween(due, done ?? asOf);
  return {
    wording: null,
    kind: due === null ? "none" : "term",
    daysLeft: isOpen && due !== null ? daysBetween(asOf, due) : null,
    daysLate: parts.state === "overdue" || parts.state === "done-late" ? late : null,
    occurrences: [],
    steps: [],
    ...rest,
    due,
    dueAsWritten: parts.dueAsWritten === undefined ? due : dayOrNull(parts.dueAsWritten),
    projected: dayOrNull(parts.projected),
    done,
    directive: {
      id,
      title: title ?? `Title of ${id}`,
      meeting,
      lead: lead ?? "MIC",
      with: [],
      due: [],
      status: parts.state === "withdrawn" ? "withdrawn" : done === null ? "open" : "done",
      done,
      withdrawal: null,
      evidence: [],
      extensions: [],
      notes: [],
      reports: [],
      tags: [],
      place,
      path: [],
      locate: () => place,
      ...directive,
    },
  };
}

const bodies: readonly Body[] = [
  { id: "MIC", name: "Ministry of Information and Communications", aliases: ["МИК"], email: null },
  { id: "MES", name: "Ministry of Education and Science", aliases: ["МОН"], email: null },
];

/** A register that holds the directives of the statuses. */
export function makeRegister(statuses: readonly Status[], parts: Partial<Register> = {}): Register {
  const place = placeAt(1);
  const directives = statuses.map(({ directive }) => directive);
  return {
    path: source.path,
    sources: [source],
    title: "Digital Kazakhstan, Government directives",
    timezone: "Asia/Almaty",
    calendar: { base: "KZ", holidays: {}, workdays: {} },
    rules: plainRules,
    bodies,
    meetings: [...new Set(directives.map((directive) => directive.meeting))],
    directives,
    broken: [],
    locate: () => place,
    ...parts,
  };
}

/** The eight directives of the seed, as of 5 December 2017. */
export const asOf: CivilDay = day("2017-12-05");

const twoWeeks = { due: "2017-10-03", state: "overdue", wording: "в двухнедельный срок" } as const;
const none = { state: "undated" } as const;

const seedParts: readonly StatusParts[] = [
  {
    ...twoWeeks,
    id: "DK-1",
    title:
      "Report the socio-economic effect and the return on investment of every measure paid from the national budget, Alatau park and the international IT technopark included, and their effect on GDP growth",
    line: 12,
    directive: { with: ["MNE", "akimats"] },
  },
  {
    ...twoWeeks,
    id: "DK-2",
    lead: "MES",
    title: "Submit concrete proposals to rebuild the education system for lifelong learning",
    line: 18,
  },
  {
    ...twoWeeks,
    id: "DK-3",
    lead: "MES",
    title: "Submit proposals for centres of competence at research institutes, universities and innovation clusters",
    line: 22,
    directive: { with: ["MIC", "MID"] },
  },
  { ...none, id: "DK-4", title: "Propose legislation that stimulates new technology, R&D and start-ups", line: 27 },
  {
    ...none,
    id: "DK-5",
    title: "Draw up a public-relations strategy so that citizens understand digitalisation",
    line: 31,
  },
  {
    ...none,
    id: "DK-6",
    title: "Draw up a standard smart-city concept for all regional centres",
    line: 35,
    directive: { tags: ["smart-city"] },
  },
  {
    id: "DK-7",
    title: "Submit proposals on digital cooperation with Russia and Belarus",
    due: "2017-10-01",
    state: "overdue",
    kind: "by-date",
    wording: "до 1 октября текущего года",
    line: 40,
  },
  {
    id: "DK-8",
    title: "Finish the revised programme and bring it to a Government meeting",
    lead: "Deputy PM A. Zhumagaliyev",
    due: "2017-11-30",
    state: "overdue",
    kind: "end-of-period",
    wording: "до конца ноября",
    line: 44,
    directive: { with: ["MIC"] },
  },
];

export const seed: readonly Status[] = seedParts.map((parts) => makeStatus(parts, asOf));
