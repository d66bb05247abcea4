/** What is to be added, as far as the flags of `add` say it; what needs the register comes later. */
import { type CivilDay, parseDay } from "../../deadline/day.ts";
import { UsageError } from "../../errors.ts";
import { counts, rolls } from "../../register/due.ts";
import type { Count, Roll } from "../../register/model.ts";
import type { Texts } from "../../text/texts.ts";
import type { AddFlags } from "../command.ts";
import { readChoice, readDay } from "../options.ts";
import { readText, refusal } from "./words.ts";

/** A new meeting, or an existing one by its id. */
export interface MeetingWish {
  readonly id?: string;
  readonly date?: CivilDay;
  readonly title?: string;
  readonly source?: string;
}

export interface DueWish {
  /** Words or dates; several for several dated reports. Empty: nothing is said, unless `date` says it. */
  readonly wordings: readonly string[];
  readonly date?: CivilDay | "none";
  /** The id of a directive. */
  readonly after?: string;
  readonly from?: CivilDay;
  readonly roll?: Roll;
  readonly count?: Count;
}

export interface Wish {
  readonly title?: string;
  readonly meeting: MeetingWish;
  readonly id?: string;
  /** A body as the caller names it. */
  readonly lead?: string;
  readonly with: readonly string[];
  readonly due: DueWish;
  readonly tags: readonly string[];
  readonly note?: string;
}

/** Reads what the flags say by themselves. Throws `UsageError` for what cannot be read or does not go together. */
export function readWish([title]: readonly string[], flags: AddFlags, texts: Texts): Wish {
  const { id, lead, note } = flags;
  return {
    ...(title === undefined ? {} : { title: readText("TITLE", title, texts).trim() }),
    meeting: readMeetingWish(flags, texts),
    ...(id === undefined ? {} : { id: readId("--id", id, texts) }),
    ...(lead === undefined ? {} : { lead: readText("--lead", lead, texts) }),
    with: (flags.with ?? []).map((name) => readText("--with", name, texts)),
    due: readDueWish(flags, texts),
    tags: [...new Set((flags.tag ?? []).map((tag) => readText("--tag", tag, texts).trim()))],
    ...(note === undefined ? {} : { note: readText("--note", note, texts) }),
  };
}

function readMeetingWish({ meeting, date, meetingTitle, source }: AddFlags, texts: Texts): MeetingWish {
  return {
    ...(meeting === undefined ? {} : { id: readId("--meeting", meeting, texts) }),
    ...(date === undefined ? {} : { date: readDay("--date", date, texts.cli) }),
    ...(meetingTitle === undefined ? {} : { title: readText("--meeting-title", meetingTitle, texts).trim() }),
    ...(source === undefined ? {} : { source: readText("--source", source, texts).trim() }),
  };
}

/** Reads an id: one line of characters that can be seen. */
export function readId(flag: string, value: string, texts: Texts): string {
  const id = readText(flag, value, texts).trim();
  if (/[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/u.test(id)) throw refusal(texts.add.refusals.notAnId(flag, id));
  return id;
}

/** Reads a wording, or a date that exists. */
export function readWording(flag: string, value: string, texts: Texts): string {
  const words = readText(flag, value, texts).trim();
  return /^\d{4}-\d{2}-\d{2}$/.test(words) ? readDay(flag, words, texts.cli) : words;
}

function readDueWish(flags: AddFlags, texts: Texts): DueWish {
  const { cli, add } = texts;
  const { dueDate, after, from, roll, count } = flags;
  const wordings = (flags.due ?? []).map((words) => readWording("--due", words, texts));
  const deciding = [
    ["--due-date", dueDate],
    ["--after", after],
    ["--from", from],
  ] as const;
  const [first, second] = deciding.filter(([, value]) => value !== undefined);
  if (first !== undefined && second !== undefined) throw new UsageError(cli.calls.flagsConflict(first[0], second[0]));
  const [one] = wordings;
  for (const [flag, value] of [...deciding.slice(1), ["--roll", roll], ["--count", count]] as const) {
    if (value !== undefined && one === undefined) throw refusal(add.refusals.needsDue(flag));
  }
  if (first !== undefined && wordings.length > 1) throw refusal(add.refusals.needsOneDue(first[0]));
  // A date has no other date, and nothing that it runs from.
  if (first !== undefined && one !== undefined && parseDay(one) !== undefined) {
    throw new UsageError(cli.calls.flagsConflict("--due DATE", first[0]));
  }
  return {
    wordings,
    ...(dueDate === undefined ? {} : { date: readDueDate("--due-date", dueDate, texts) }),
    ...(after === undefined ? {} : { after }),
    ...(from === undefined ? {} : { from: readDay("--from", from, cli) }),
    ...(roll === undefined ? {} : { roll: readChoice({ kind: "roll", flag: "--roll" }, roll, rolls, cli) }),
    ...(count === undefined ? {} : { count: readChoice({ kind: "count", flag: "--count" }, count, counts, cli) }),
  };
}

/** Reads the day that words were taken to mean, or `none`. */
export function readDueDate(flag: string, value: string, { cli }: Texts): CivilDay | "none" {
  return value.trim().toLowerCase() === "none" ? "none" : readDay(flag, value, cli, ["none"]);
}
