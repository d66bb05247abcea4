/** The record that is added: as the model has it, to compute its deadline from, and as the file is to have it. */
import { type CivilDay, parseDay } from "../../deadline/day.ts";
import type { Place } from "../../diagnostics/source.ts";
import { fold, nearest } from "../../diagnostics/suggest.ts";
import { UsageError } from "../../errors.ts";
import { readDues } from "../../register/due.ts";
import type { Value } from "../../register/edit/change.ts";
import { mention } from "../../register/mention.ts";
import type { Directive, Meeting, Register } from "../../register/model.ts";
import type { Raw, RawMap } from "../../register/tree.ts";
import { listOf, mapOf, textOf, textsOf } from "../../register/values.ts";
import type { Texts } from "../../text/texts.ts";
import type { Opened } from "../context.ts";
import { readDirective } from "../register-words.ts";
import { numberingFor, recordOf, type Target } from "./add-target.ts";
import type { DueWish, Wish } from "./add-wish.ts";
import { refusal } from "./words.ts";

/** A new directive. */
export interface Addition {
  readonly target: Target;
  /** As it will be read; a wording of the call has its place there. */
  readonly directive: Directive;
  /** As it is to be written. */
  readonly value: Value;
}

/** What the record of a meeting states for all its directives. */
type Stated = Readonly<Partial<Record<"lead" | "with" | "due" | "tags", Raw>>>;

/** Makes the record. Throws `UsageError` for what the wish lacks, and for bodies and directives that are not there. */
export function additionOf(wish: Wish, target: Target, opened: Opened, texts: Texts): Addition {
  const { refusals } = texts.add;
  const { register } = target.home;
  const { title } = wish;
  if (title === undefined) throw refusal(refusals.noTitle);
  const stated: Stated = target.isNew ? {} : recordOf(target.meeting, target.home, opened);
  const lead = wish.lead === undefined ? null : readBody("--lead", wish.lead, register, texts);
  const statedLead = textOf(stated.lead);
  if (lead === null && statedLead === null) throw refusal(refusals.noLead);
  const others = wish.with.map((name) => readBody("--with", name, register, texts));
  const id = wish.id ?? numberingFor(target.home, opened).nextDirective(target.meeting);
  if (id === undefined) throw refusal(refusals.noId);
  refuseTaken(id, opened, texts);
  const due = dueValue(wish.due, opened, texts);
  const bodyOf = (name: string): string => findBody(name, register) ?? name;
  const own = {
    lead: lead === null || (statedLead !== null && bodyOf(statedLead) === lead) ? undefined : lead,
    with: isSame(others, textsOf(stated.with).map(bodyOf)) ? undefined : others,
    due: due === undefined || (typeof due === "string" && due === stated.due) ? undefined : due,
    tags: isSame(wish.tags, textsOf(stated.tags)) ? undefined : wish.tags,
  };
  const notes = wish.note === undefined ? undefined : [{ date: opened.asOf, text: wish.note }];
  const value = ordered({ id, title, lead: own.lead, with: own.with, due: own.due, notes, tags: own.tags });
  return { target, value, directive: asRead(value, stated, target, texts) };
}

/** Nothing of it has to be written: it is not there, or says what the meeting says. */
function isSame(own: readonly string[], stated: readonly string[]): boolean {
  return own.length === 0 || (own.length === stated.length && own.every((each, index) => each === stated[index]));
}

function ordered(values: Readonly<Record<string, Value | undefined>>): { readonly [key: string]: Value } {
  const known = Object.entries(values).filter((entry): entry is [string, Value] => entry[1] !== undefined);
  return Object.fromEntries(known);
}

/** The value of `due`; `undefined` for nothing. */
function dueValue(
  { wordings, date, after, from, roll, count }: DueWish,
  { registers }: Opened,
  { cli }: Texts,
): Value | undefined {
  const [first] = wordings;
  if (first === undefined) return date === "none" ? { date } : date;
  const before = after === undefined ? undefined : readDirective(after, registers, cli).id;
  const items = wordings.map((words): Value => {
    const isDate = parseDay(words) !== undefined;
    const map = ordered({
      wording: isDate ? undefined : words,
      date: isDate ? words : date,
      after: before,
      from,
      roll,
      count,
    });
    return Object.keys(map).length > 1 ? map : words;
  });
  return items.length === 1 ? items[0] : items;
}

/** The body of the register with this id, alias or name, case aside. */
function findBody(name: string, { bodies }: Register): string | undefined {
  const wanted = fold(name.trim());
  const called = bodies.find(({ id, aliases }) => [id, ...aliases].some((each) => fold(each) === wanted));
  return (called ?? bodies.find((body) => fold(body.name) === wanted))?.id;
}

/** Reads the name of a body. Where the register declares none, every name is one. */
export function readBody(flag: string | undefined, name: string, register: Register, { cli }: Texts): string {
  const { bodies } = register;
  const found = bodies.length === 0 ? name.trim() : findBody(name, register);
  if (found !== undefined) return found;
  const names = bodies.flatMap((body) => [body.id, ...body.aliases, body.name]);
  const choices = bodies.length > 12 ? [] : bodies.map(({ id }) => id);
  throw new UsageError(
    cli.calls.unknownChoice({
      kind: "body",
      value: name,
      ...(flag === undefined ? {} : { flag }),
      nearest: nearest(name, names)[0],
      choices,
    }),
  );
}

/** Case does not count: two ids that people read as one would be one to them. */
export function refuseTaken(id: string, { registers }: Opened, { add }: Texts): void {
  const taken = registers.flatMap(({ directives }) => directives).find((one) => fold(one.id) === fold(id));
  if (taken === undefined) return;
  const { path, line } = mention(taken.place);
  throw refusal(add.refusals.idTaken(taken.id, `${path}:${line}`));
}

/** The directive as the register will have it. */
function asRead(value: { readonly [key: string]: Value }, stated: Stated, target: Target, texts: Texts): Directive {
  const raw = value as RawMap;
  const meeting = target.isNew ? newMeeting(target) : target.meeting;
  const text = (key: "lead"): string => textOf(raw[key] ?? stated[key]) ?? "";
  const isOwn = raw["due"] !== undefined;
  const place = placeOf(textOf(raw["title"]) ?? "", texts);
  const resolve = (name: string): string => findBody(name, target.home.register) ?? name;
  return {
    id: textOf(raw["id"]) ?? "",
    title: textOf(raw["title"]) ?? "",
    meeting,
    lead: resolve(text("lead")),
    with: textsOf(raw["with"] ?? stated.with).map(resolve),
    due: readDues(isOwn ? raw["due"] : stated.due),
    status: "open",
    done: null,
    withdrawal: null,
    evidence: [],
    extensions: [],
    notes: [],
    reports: [],
    tags: textsOf(raw["tags"] ?? stated.tags),
    place,
    path: [],
    locate: (path, span) => {
      if (path[0] !== "due") return place;
      if (!isOwn) return meeting.locate(path, span);
      const words = wordsAt(raw["due"], path);
      return words === null ? place : placeOf(words, texts, span);
    },
  };
}

/** The words of the deadline that a path leads to or into. */
function wordsAt(due: Raw, [, index]: readonly unknown[]): string | null {
  const item = Array.isArray(due) ? listOf(due)[Number(index)] : due;
  return textOf(item) ?? textOf(mapOf(item)["wording"]) ?? textOf(mapOf(item)["date"]);
}

function placeOf(text: string, { cli }: Texts, [start, end]: readonly [number, number] = [0, text.length]): Place {
  return { source: { path: cli.wordingSource, text }, start, end };
}

/** A meeting that is not written yet: it has the register's rules. */
function newMeeting({
  meeting: { id, date },
  home: { register },
}: {
  readonly meeting: { readonly id: string; readonly date: CivilDay };
  readonly home: { readonly register: Register };
}): Meeting {
  const { rules } = register;
  const place = register.locate([]);
  return {
    id,
    date,
    title: null,
    source: null,
    rules,
    place,
    path: [],
    locate: (path, span) => register.locate(path, span),
  };
}
