/** States of a register from its text, and what is different between two of them. */
import type { Calendars } from "../../src/deadline/calendar-data.ts";
import { schedule } from "../../src/deadline/schedule.ts";
import type { DirectiveChange } from "../../src/history/changes.ts";
import { compare } from "../../src/history/compare.ts";
import { type Snapshot, snapshotOf } from "../../src/history/snapshot.ts";
import { checkFile } from "../../src/register/check-file.ts";
import type { RegisterFile } from "../../src/register/files.ts";
import { buildRegisters } from "../../src/register/load.ts";
import { brief } from "../support/register.ts";

const noCalendars: Calendars = new Map();

/** The state that these files make, the first of them the main one. Throws when they do not validate. */
export function stateOf(...texts: readonly string[]): Snapshot {
  const files = texts.map((text, index): RegisterFile => {
    return { source: { path: `file-${index}.yaml`, text }, main: index === 0 };
  });
  const whole = [{ path: "register", files, diagnostics: [], complete: true }];
  const { registers, diagnostics } = buildRegisters(whole, new Map(files.map((file) => [file, checkFile(file)])));
  const wrong = [...diagnostics, ...schedule(registers, noCalendars).diagnostics].filter(
    ({ severity }) => severity === "error",
  );
  if (wrong.length > 0) throw new Error(`not valid: ${wrong.map(brief).join("; ")}\n${texts.join("\n---\n")}`);
  return snapshotOf(registers, noCalendars);
}

/** The changes from one text to another. */
export function changesOf(before: string, after: string): readonly DirectiveChange[] {
  return compare(stateOf(before), stateOf(after));
}

/** `kind id data`, for tables of cases. */
export function shown({ kind, id, data }: DirectiveChange): string {
  return `${kind} ${id} ${JSON.stringify(data)}`;
}
