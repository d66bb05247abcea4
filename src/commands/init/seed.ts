/** The text of a new register: commented, with an example meeting of the day on which it is written. */
import { addDays, addMonths, type CivilDay } from "../../deadline/day.ts";
import { plainRules } from "../../register/plain-rules.ts";
import type { InitRegisterTexts } from "../../text/init.ts";
import type { ReportTexts } from "../../text/report.ts";

/** What a new register says. */
export interface Seed {
  readonly title: string;
  /** An IANA name. */
  readonly timezone: string;
  /** The code of a country; `null` for plain weekends. */
  readonly calendar: string | null;
  readonly today: CivilDay;
}

export interface SeedTexts {
  readonly register: InitRegisterTexts;
  readonly report: ReportTexts;
}

/** The id of the example meeting, which is also the name of its file in a folder. */
export function meetingIdOf({ today }: Seed): string {
  return `example-${today}`;
}

/** The text of a register in one file. `schema` is the path of its JSON Schema, from the file's own folder. */
export function registerText(seed: Seed, schema: string, texts: SeedTexts): string {
  const { register } = texts;
  return textOf([
    ...headOf(seed, schema, register),
    "",
    "meetings:",
    ...comments(register.example, "  "),
    ...meetingOf(seed, texts),
  ]);
}

/** The text of `register.yaml` in a folder: all but the meetings. */
export function mainText(seed: Seed, schema: string, { register }: SeedTexts): string {
  return textOf([...headOf(seed, schema, register), "", ...comments(register.elsewhere)]);
}

/** The text of the example meeting's own file in a folder. */
export function meetingFileText(seed: Seed, schema: string, texts: SeedTexts): string {
  const { register } = texts;
  return textOf([
    schemaLine(schema),
    ...comments(["", ...register.meetingFile]),
    "meetings:",
    ...comments(register.example, "  "),
    ...meetingOf(seed, texts),
  ]);
}

/** A text as YAML: as it is where nothing in it means something, else between double quotes. */
export function yamlText(text: string): string {
  const isPlain = /^\p{L}[\p{L}\p{M}\p{N} ,.()/«»’–—-]*$/u.test(text) && !/\s$/.test(text);
  const isWord = !/^(?:y|n|yes|no|on|off|true|false|null|none)$/i.test(text);
  return isPlain && isWord ? text : JSON.stringify(text);
}

/** Lines as comments. */
export function comments(lines: readonly string[], indent = ""): readonly string[] {
  return lines.map((line) => `${indent}# ${line}`.trimEnd());
}

/** Lines as a file. */
export function textOf(lines: readonly string[]): string {
  return lines.map((line) => `${line}\n`).join("");
}

function schemaLine(schema: string): string {
  return `# yaml-language-server: $schema=${schema}`;
}

function headOf({ title, timezone, calendar }: Seed, schema: string, texts: InitRegisterTexts): readonly string[] {
  const { roll, count, until, soon } = plainRules;
  const rules = Object.entries({ roll, count, until, soon }) as [keyof InitRegisterTexts["ruleComments"], string][];
  return [
    schemaLine(schema),
    ...comments(["", ...texts.about]),
    "version: 1",
    `title: ${yamlText(title)}`,
    `timezone: ${timezone} # ${texts.timezone}`,
    ...(calendar === null
      ? [...comments(texts.noCalendar), "# calendar: KZ"]
      : [`calendar: ${calendar} # ${texts.calendar}`]),
    "",
    ...comments(texts.rules),
    "# rules:",
    ...rules.map(([key, value]) => `#   ${key}: ${value} # ${texts.ruleComments[key]}`),
    "",
    ...comments(texts.bodies),
    "bodies:",
    `  CHAIR: { name: ${texts.chair} }`,
    `  OFFICE: { name: ${texts.office}, aliases: [${texts.officeAlias}] }`,
  ];
}

function meetingOf(seed: Seed, { register: texts, report }: SeedTexts): readonly string[] {
  const { today } = seed;
  const { term, date, extension } = texts;
  const after = (days: number): CivilDay => addDays(today, days);
  const firstOfMonth = addMonths(addDays(today, 1 - Number(today.slice(-2))), 3);
  return [
    `  - id: ${meetingIdOf(seed)}`,
    `    date: ${today}`,
    `    title: ${texts.meetingTitle}`,
    `    source: ${texts.meetingSource(today)}`,
    "    directives:",
    "      - id: EX-1",
    `        title: ${term.title}`,
    "        lead: OFFICE",
    `        due: ${term.due} # ${term.comment}`,
    ...comments(texts.later, "        "),
    "        # extensions:",
    `        #   - { date: ${after(10)}, to: ${report.day(after(28))}, by: ${extension.by}, reason: ${extension.reason} }`,
    "        # status: done",
    `        # done: ${after(26)}`,
    `        # evidence: [${texts.evidence}]`,
    "        # notes:",
    `        #   - { date: ${after(7)}, text: ${texts.note} }`,
    "      - id: EX-2",
    `        title: ${date.title}`,
    "        lead: CHAIR",
    "        with: [OFFICE]",
    `        due: ${date.due(firstOfMonth)} # ${date.comment} ${firstOfMonth}`,
  ];
}
