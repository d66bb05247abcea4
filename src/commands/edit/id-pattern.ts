/** What an id is made of: plain text, a running number, and what it takes over from its meeting. Pure. */
import type { CivilDay } from "../../deadline/day.ts";
import { fold } from "../../diagnostics/suggest.ts";

/** What ids can take something over from. */
export interface Owner {
  readonly id: string;
  readonly date: CivilDay;
}

/** How a text of the meeting stands in ids, such as its date with dots. */
interface Slot {
  readonly name: string;
  /** Nobody writes this by chance: it is taken for the meeting's own without another meeting that does the same. */
  readonly isCertain: boolean;
  /** Whether the running number has to come after it. */
  readonly leads: boolean;
  /** Whether digits may follow at once: `20170919001`. */
  readonly joins: boolean;
  textOf(owner: Owner): string | undefined;
}

/** The running number's place in a pattern. */
const counter: unique symbol = Symbol("counter");
type Part = string | Slot | typeof counter;

/** Of ids that are alike. */
export interface Pattern {
  readonly parts: readonly Part[];
  /** The same for equal patterns. */
  readonly key: string;
}

/** The text before and after the running number, for one meeting. Without a number, `before` is all. */
export interface Frame {
  readonly before: string;
  readonly after: string;
}

/** Longer ids are no pattern's. */
const longest = 200;

/** A date's parts, `YMD` or `DMY`, joined by each of these. */
const joints = ["-", ".", "_", "/", ""] as const;

function dateSlots(): readonly Slot[] {
  const base = { isCertain: true, leads: false };
  return joints.flatMap((joint) => {
    const slot = (
      name: string,
      write: (y: string, m: string, d: string) => readonly string[],
      certain: boolean,
    ): Slot => ({
      ...base,
      name: `${name}${joint}`,
      isCertain: certain,
      joins: joint === "" && certain,
      textOf: ({ date }) => write(date.slice(0, 4), date.slice(5, 7), date.slice(8, 10)).join(joint),
    });
    const days = [
      slot("YMD", (y, m, d) => [y, m, d], true),
      slot("DMY", (y, m, d) => [d, m, y], true),
      slot("yMD", (y, m, d) => [y.slice(2), m, d], true),
      slot("DMy", (y, m, d) => [d, m, y.slice(2)], true),
    ];
    if (joint === "") return days;
    const parts = [
      slot("YM", (y, m) => [y, m], false),
      slot("MY", (y, m) => [m, y], false),
      slot("MD", (_, m, d) => [m, d], false),
      slot("DM", (_, m, d) => [d, m], false),
    ];
    return [...days, ...parts];
  });
}

const ofDate: readonly Slot[] = [
  ...dateSlots(),
  { name: "Y", isCertain: false, leads: false, joins: true, textOf: ({ date }) => date.slice(0, 4) },
  { name: "y", isCertain: false, leads: true, joins: false, textOf: ({ date }) => date.slice(2, 4) },
];

const idSlot: Slot = { name: "id", isCertain: true, leads: true, joins: false, textOf: ({ id }) => id };

/** What is left of a date whose year and month are folders. */
const daySlot: Slot = { name: "D", isCertain: false, leads: false, joins: false, textOf: ({ date }) => date.slice(8) };

const ofMeeting: readonly Slot[] = [
  idSlot,
  ...ofDate,
  { name: "number", isCertain: false, leads: true, joins: false, textOf: ({ id }) => /\d+(?=\D*$)/.exec(id)?.[0] },
];

/** The pattern of a directive's id in a meeting; `undefined` when it has no running number. */
export function directivePattern(id: string, meeting: Owner): Pattern | undefined {
  return id.length > longest ? undefined : numbered(split(id, meeting, ofMeeting, true));
}

/** The pattern of a meeting's own id; it may do without a running number where it has the date. */
export function meetingPattern(meeting: Owner): Pattern | undefined {
  if (meeting.id.length > longest) return undefined;
  const parts = split(meeting.id, meeting, ofDate, false);
  const isNumbered = parts.some((part) => typeof part === "string" && /\d/.test(part));
  if (isNumbered) return numbered(parts);
  return parts.some((part) => typeof part === "object") ? pattern(parts) : undefined;
}

/** The pattern of the name of a meeting's file, where it takes something over from the meeting. No running numbers. */
export function namePattern(name: string, meeting: Owner): Pattern | undefined {
  if (name.length > longest) return undefined;
  const parts = split(name, meeting, [idSlot, ...ofDate, daySlot], false);
  return parts.some((part) => typeof part === "object") ? pattern(parts) : undefined;
}

function pattern(parts: readonly Part[]): Pattern {
  const names = parts.map((part) =>
    typeof part === "string" ? fold(part) : typeof part === "symbol" ? 1 : [part.name],
  );
  return { parts, key: JSON.stringify(names) };
}

/** Finds what the id takes over, the longest first. `spare`: digits have to be left for the running number. */
function split(id: string, owner: Owner, slots: readonly Slot[], spare: boolean): readonly Part[] {
  const texts = slots.flatMap((slot) => {
    const text = slot.textOf(owner);
    return text === undefined ? [] : [{ slot, text }];
  });
  texts.sort((one, other) => other.text.length - one.text.length);
  let parts: readonly Part[] = [id];
  for (const { slot, text } of texts) {
    const index = parts.findIndex((part) => typeof part === "string" && find(part, text, slot.joins) !== undefined);
    const part = parts[index];
    if (typeof part !== "string") continue;
    const at = find(part, text, slot.joins) ?? 0;
    const behind = [part.slice(at + text.length), ...parts.slice(index + 1)];
    const before = [...parts.slice(0, index), part.slice(0, at)];
    const left = (slot.leads ? behind : [...before, ...behind]).some(
      (one) => typeof one === "string" && /\d/.test(one),
    );
    if (left || !spare) parts = [...before, slot, ...behind].filter((one) => one !== "");
  }
  return parts;
}

const kindOf = (character: string | undefined): string =>
  character === undefined ? "" : /\d/.test(character) ? "digit" : /[\p{L}\p{M}]/u.test(character) ? "letter" : "";

/** Where a text stands as a word or number of its own. */
function find(within: string, text: string, joins: boolean): number | undefined {
  const first = kindOf(text[0]);
  const last = kindOf(text.at(-1));
  for (let at = within.indexOf(text); at >= 0; at = within.indexOf(text, at + 1)) {
    const follows = kindOf(within[at + text.length]);
    const rest = /^\d*/.exec(within.slice(at + text.length))?.[0] ?? "";
    const isJoined = joins && rest.length >= 2;
    const begins = first === "" || kindOf(within[at - 1]) !== first;
    if (begins && (last === "" || follows !== last || isJoined)) return at;
  }
  return undefined;
}

/** The last digits that are no slot's become the running number; a letter behind them (`8a`) may count on its own. */
function numbered(parts: readonly Part[]): Pattern | undefined {
  const index = parts.findLastIndex((part) => typeof part === "string" && /\d/.test(part));
  const part = parts[index];
  if (typeof part !== "string") return undefined;
  const [, before = "", after = ""] = /^(.*?)\d+(\D*)$/su.exec(part) ?? [];
  if (kindOf(after[0]) === "letter") return undefined;
  const whole: readonly Part[] = [...parts.slice(0, index), before, counter, after, ...parts.slice(index + 1)];
  return pattern(whole.filter((one) => one !== ""));
}

/** The pattern's text for a meeting. */
export function frameOf({ parts }: Pattern, owner: Owner): Frame {
  const text = (some: readonly Part[]): string =>
    some
      .map((part) => (typeof part === "string" ? part : typeof part === "symbol" ? "" : (part.textOf(owner) ?? "")))
      .join("");
  const at = parts.indexOf(counter);
  return at < 0
    ? { before: text(parts), after: "" }
    : { before: text(parts.slice(0, at)), after: text(parts.slice(at + 1)) };
}

/** Whether the pattern has a running number. */
export function isCounted({ parts }: Pattern): boolean {
  return parts.includes(counter);
}

/** The texts for a meeting of the slots that may be there by chance. */
export function doubtful({ parts }: Pattern, owner: Owner): readonly string[] {
  return parts.flatMap((part) => (typeof part === "object" && !part.isCertain ? [part.textOf(owner) ?? ""] : []));
}

/** Whether it has a slot that is not there by chance. */
export function isCertain({ parts }: Pattern): boolean {
  return parts.some((part) => typeof part === "object" && part.isCertain);
}

/** The pattern with the texts that they have for one meeting in the place of the doubtful slots. */
export function literal({ parts }: Pattern, owner: Owner): Pattern {
  return pattern(
    parts.map((part): Part => (typeof part === "object" && !part.isCertain ? (part.textOf(owner) ?? "") : part)),
  );
}

/** Whether its plain text has digits, which may stand for anything. */
export function hasPlainDigits({ parts }: Pattern): boolean {
  return parts.some((part) => typeof part === "string" && /\d/.test(part));
}

/** The digits in an id at a frame's number; `undefined` when the id is not in the frame. */
export function digitsIn(id: string, { before, after }: Frame): string | undefined {
  if (id.length > longest || id.length <= before.length + after.length) return undefined;
  const digits = id.slice(before.length, id.length - after.length);
  if (!/^\d+$/.test(digits)) return undefined;
  return fold(id.slice(0, before.length)) === fold(before) && fold(id.slice(id.length - after.length)) === fold(after)
    ? digits
    : undefined;
}
