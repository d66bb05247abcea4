/** Drafts → the register's model: what is sound, with names resolved and what a meeting states for its directives. */
import type { CivilDay } from "../deadline/day.ts";
import type { Source } from "../diagnostics/source.ts";
import type { Bodies } from "./bodies.ts";
import { type DirectiveDraft, type Locate, type MeetingDraft, readCalendar, stated } from "./draft.ts";
import type {
  Directive,
  Extension,
  Meeting,
  Note,
  OccurrenceReport,
  Register,
  Rules,
  Status,
  Withdrawal,
} from "./model.ts";
import type { Raw, RawMap } from "./tree.ts";
import { choiceOf, dayOf, listOf, mapOf, textOf, textsOf } from "./values.ts";

/** What a register is made of. */
export interface Parts {
  readonly path: string;
  readonly sources: readonly Source[];
  /** The keys of its main file. */
  readonly raw: RawMap;
  readonly rules: Rules;
  readonly bodies: Bodies;
  readonly meetings: readonly MeetingDraft[];
  readonly locate: Locate;
}

const statuses: readonly Status[] = ["open", "done", "withdrawn"];

/** Makes the model of a register; meetings and directives with broken keys are kept apart. */
export function buildRegister({ path, sources, raw, rules, bodies, meetings, locate }: Parts): Register {
  const built = meetings.map((draft) => {
    const meeting = buildMeeting(draft);
    const directives = draft.directives.map((each) => buildDirective(each, meeting, bodies));
    return { draft, meeting, directives, isSound: isSoundMeeting(draft) };
  });
  const isWhole = (draft: DirectiveDraft, directive: Directive): boolean =>
    draft.valid && draft.id !== null && textOf(draft.raw["title"]) !== null && directive.lead !== "";
  const all = built.flatMap(({ draft, directives, isSound }) =>
    directives.map((directive, index) => {
      const own = draft.directives[index];
      return {
        directive,
        isSound: isSound && own !== undefined && isWhole(own, directive),
        dated: draft.date !== null,
      };
    }),
  );
  return {
    path,
    sources,
    title: textOf(raw["title"]),
    timezone: textOf(raw["timezone"]),
    calendar: readCalendar(raw["calendar"]),
    rules,
    bodies: bodies.all,
    meetings: built.filter(({ isSound }) => isSound).map(({ meeting }) => meeting),
    directives: all.filter(({ isSound }) => isSound).map(({ directive }) => directive),
    broken: all.filter(({ isSound }) => !isSound).map(({ directive, dated }) => ({ directive, dated })),
    locate,
  };
}

const isSoundMeeting = ({ valid, id, date }: MeetingDraft): boolean => valid && id !== null && date !== null;

/** Stands in for the date of a meeting that has none; nothing is computed from it. */
const noDay = "0001-01-01" as CivilDay;

function buildMeeting({ id, date, raw, rules, place, path, locate }: MeetingDraft): Meeting {
  const title = textOf(raw["title"]);
  return { id: id ?? "", date: date ?? noDay, title, source: textOf(raw["source"]), rules, place, path, locate };
}

function buildDirective(draft: DirectiveDraft, meeting: Meeting, bodies: Bodies): Directive {
  const { raw, id, due, place, path, locate } = draft;
  const title = textOf(raw["title"]);
  const lead = textOf(stated(draft, "lead")) ?? "";
  const resolve = (name: string): string => bodies.resolve(name) ?? name;
  return {
    id: id ?? "",
    title: title ?? "",
    meeting,
    lead: resolve(lead),
    with: textsOf(stated(draft, "with")).map(resolve),
    due,
    status: choiceOf(raw["status"], statuses) ?? "open",
    done: dayOf(raw["done"]),
    withdrawal: readWithdrawal(mapOf(raw["withdrawn"])),
    evidence: textsOf(raw["evidence"]),
    extensions: listOf(raw["extensions"]).flatMap((item) => readExtension(mapOf(item)) ?? []),
    notes: readNotes(raw["notes"]),
    reports: listOf(raw["reports"]).flatMap((item) => readReport(mapOf(item)) ?? []),
    tags: textsOf(stated(draft, "tags")),
    place,
    path,
    locate,
  };
}

function readExtension(raw: RawMap): Extension | undefined {
  const date = dayOf(raw["date"]);
  const to = textOf(raw["to"]);
  return date === null || to === null ? undefined : { date, to, by: textOf(raw["by"]), reason: textOf(raw["reason"]) };
}

function readWithdrawal(raw: RawMap): Withdrawal | null {
  const date = dayOf(raw["date"]);
  return date === null ? null : { date, by: textOf(raw["by"]), reason: textOf(raw["reason"]) };
}

function readNotes(value: Raw): readonly Note[] {
  const items = typeof value === "string" ? [value] : listOf(value);
  return items.flatMap((item) => {
    const text = textOf(item) ?? textOf(mapOf(item)["text"]);
    return text === null ? [] : [{ date: dayOf(mapOf(item)["date"]), text }];
  });
}

function readReport(raw: RawMap): OccurrenceReport | undefined {
  const occurrence = textOf(raw["for"]);
  const done = dayOf(raw["done"]);
  return occurrence === null || done === null
    ? undefined
    : { for: occurrence, done, evidence: textsOf(raw["evidence"]) };
}
