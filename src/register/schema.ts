/**
 * The format of a register, as a schema. It sees plain data in which every scalar is text as written in the file (see
 * raw.ts), and says what shape the data must have; what must hold between records is in rules/. Descriptions are for
 * the JSON Schema that editors read.
 *
 * `zod/mini` and not `zod`: the same checks at a fifth of the code that each start of the tool loads.
 */
import * as z from "zod/mini";
import { parseDay } from "../deadline/day.ts";
import { ruleSetNames } from "../deadline/rule-sets.ts";
import type { RecordKind } from "../diagnostics/register-codes.ts";

/** What a text must be, where that is more than text. The translation of the schema's issues goes by these names. */
export type TextKind = "day" | "day-or-none" | "due" | "month" | "calendar" | "occurrence";

/** Has this the form of an ISO date, be it a day that exists or not? */
export function looksLikeDay(text: string): boolean {
  return /^\d{4}-\d{2}-\d{2}$/.test(text);
}

/** Reads the name of an occurrence: a year, a half-year, a quarter, a month, a week or a day. */
function isOccurrence(text: string): boolean {
  if (looksLikeDay(text)) return parseDay(text) !== undefined;
  return /^(?!0000)\d{4}(?:-(?:Q[1-4]|H[12]|W(?:0[1-9]|[1-4]\d|5[0-3])|0[1-9]|1[0-2]))?$/.test(text);
}

type Meta = Parameters<typeof z.globalRegistry.add>[1];
type Schema = z.ZodMiniType;

/** Text that must be of a kind. `meta` is what the JSON Schema says of it. */
function textOf(kind: TextKind, holds: (text: string) => boolean, meta: Meta): z.ZodMiniString {
  return z
    .string()
    .check(z.refine(holds, { params: { kind } }))
    .register(z.globalRegistry, meta);
}

/** An optional key with its description. */
function key(schema: Schema, description: string): Schema {
  return z.optional(schema).register(z.globalRegistry, { description });
}

/** An optional key that decides a date or a state: with nothing behind it, it is a mistake and not an absent key. */
function deciding(schema: Schema, description: string): Schema {
  return z.exactOptional(schema).register(z.globalRegistry, { description });
}

// Editors read unquoted numbers as numbers; the tool reads them as they are written.
const anyText: Meta = { type: ["string", "number"] };

const text: z.ZodMiniString = z.string().check(z.regex(/\S/)).register(z.globalRegistry, anyText);
const day: z.ZodMiniString = textOf("day", (value) => parseDay(value) !== undefined, { format: "date" });
const dayOrNone: Schema = textOf("day-or-none", (value) => value === "none" || parseDay(value) !== undefined, {
  pattern: "^(\\d{4}-\\d{2}-\\d{2}|none)$",
});
const month: Schema = textOf("month", (value) => /^(?:[1-9]|1[0-2])$/.test(value), {
  type: "integer",
  minimum: 1,
  maximum: 12,
});
const dueText: Schema = textOf(
  "due",
  (value) => /\S/.test(value) && (!looksLikeDay(value) || parseDay(value) !== undefined),
  anyText,
);
const calendarCode: Schema = textOf("calendar", (value) => /^[A-Z]{2}(?:-[A-Z0-9]{1,6})*$/.test(value), {
  pattern: "^[A-Z]{2}(-[A-Z0-9]{1,6})*$",
});
const occurrence: Schema = textOf("occurrence", isOccurrence, anyText);

const texts: Schema = z.union([text, z.array(text)]);
const roll: Schema = z.enum(["none", "following", "preceding"]);
const count: Schema = z.enum(["day-after", "event-day"]);

const rollKey: Schema = deciding(
  roll,
  "A due date on a non-working day: as written, the following or the preceding working day",
);
const countKey: Schema = deciding(count, "What terms count from: the day after the meeting or event, or its own day");
const leadKey: Schema = deciding(text, "The body that answers for it: an id or alias of bodies");
const withKey: Schema = key(texts, "Co-executors: ids or aliases of bodies");
const tagsKey: Schema = key(texts, "Words to select by");

const rules = {
  like: key(z.enum(ruleSetNames), "A named set of rules that these are laid over, described in docs/deadlines.md"),
  roll: rollKey,
  count: countKey,
  until: deciding(z.enum(["inclusive", "exclusive"]), "Whether «до 1 октября» takes in 1 October"),
  default: deciding(text, "The wording that stands for a missing one, or none"),
  soon: deciding(text, "How long before its due date a directive is due soon, such as 7 days"),
  fiscal: deciding(month, "The month that fiscal years start in"),
  terms: key(z.record(text, text), "The register's own names for terms, such as срочно: 3 days"),
};

const calendar = {
  base: deciding(calendarCode, "The calendar that this one extends, such as KZ; plain weekends without it"),
  holidays: key(z.record(day, text), "Days off by date, each with its reason"),
  workdays: key(z.record(day, text), "Working days by date that would be off otherwise, each with its reason"),
};

const body = {
  name: text,
  aliases: key(texts, "Other names that lead and with may use"),
  email: key(text, "Where to write to"),
};

const dueMap = {
  wording: deciding(text, "The deadline as the protocol words it"),
  date: deciding(dayOrNone, "The day that the words were taken to mean, or none"),
  after: deciding(text, "The directive from whose completion the wording runs"),
  from: deciding(day, "The day of the event that the wording runs from"),
  roll: rollKey,
  count: countKey,
};

const dueOne: Schema = z.union([dueText, z.strictObject(dueMap)]);
const dueKey: Schema = deciding(
  z.union([dueText, z.array(dueOne), z.strictObject(dueMap)]),
  "The deadline: the protocol's words, a date, or a list of these",
);

const extension = {
  date: day,
  to: dueText,
  by: key(text, "Who granted it"),
  reason: key(text, "Why it was granted"),
};

const withdrawal = {
  date: day,
  by: key(text, "Who withdrew it"),
  reason: key(text, "Why it was withdrawn"),
};

const note = { date: deciding(day, "The day of the note"), text };

const report = {
  for: occurrence,
  done: day,
  evidence: key(texts, "Links or document numbers that show it"),
};

const directive = {
  id: text,
  title: text,
  lead: leadKey,
  with: withKey,
  due: dueKey,
  status: deciding(z.enum(["open", "done", "withdrawn"]), "Open when absent; done needs the key done"),
  done: deciding(day, "The day of completion"),
  withdrawn: deciding(z.strictObject(withdrawal), "When, by whom and why it was withdrawn; its status says that it is"),
  evidence: key(texts, "Links or document numbers that show execution"),
  extensions: key(
    z.array(z.strictObject(extension)),
    "Granted moves of the due date, in the order in which they were granted",
  ),
  notes: key(z.union([text, z.array(z.union([text, z.strictObject(note)]))]), "What else is worth knowing"),
  reports: key(z.array(z.strictObject(report)), "What was reported of a recurring directive"),
  tags: tagsKey,
};

const meeting = {
  id: text,
  date: day,
  title: key(text, "What kind of meeting it was"),
  source: key(text, "Where its directives were published"),
  rules: key(z.strictObject(rules), "Rules of this meeting, laid over the register's"),
  lead: leadKey,
  with: withKey,
  due: dueKey,
  tags: tagsKey,
  directives: key(z.array(z.strictObject(directive)), "What was directed"),
};

const meetingsKey: Schema = key(z.array(z.strictObject(meeting)), "The meetings with their directives");
const version: Schema = z.literal("1").register(z.globalRegistry, { type: "integer", const: 1 });

const register = {
  version,
  title: key(text, "The register's title"),
  timezone: deciding(text, "The IANA time zone whose day is today, such as Asia/Almaty"),
  calendar: deciding(z.union([calendarCode, z.strictObject(calendar)]), "Which days are working days"),
  rules: key(z.strictObject(rules), "How wordings become dates"),
  bodies: key(z.record(text, z.union([text, z.strictObject(body)])), "Who executes: bodies by id, each with its name"),
  meetings: meetingsKey,
};

/** The register file: everything, with or without meetings. */
export const registerSchema: z.ZodMiniType = z.strictObject(register);

/** Another file of a folder: meetings. Its other known keys are told apart from unknown ones by {@link knownKeys}. */
export const meetingsSchema: z.ZodMiniType = z.strictObject({ version: z.optional(version), meetings: meetingsKey });

/** The keys that each kind of record may have. */
export const knownKeys: Readonly<Record<RecordKind, readonly string[]>> = {
  register: Object.keys(register),
  rules: Object.keys(rules),
  calendar: Object.keys(calendar),
  body: Object.keys(body),
  meeting: Object.keys(meeting),
  directive: Object.keys(directive),
  due: Object.keys(dueMap),
  extension: Object.keys(extension),
  withdrawal: Object.keys(withdrawal),
  note: Object.keys(note),
  report: Object.keys(report),
};
