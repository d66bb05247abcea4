/** The records that a call of `set` names, with their data as their files have it. */
import { lineColumn } from "../../../diagnostics/source.ts";
import { fold, nearest } from "../../../diagnostics/suggest.ts";
import { UsageError } from "../../../errors.ts";
import type { Directive, Meeting, RecordPath } from "../../../register/model.ts";
import type { Raw, RawMap } from "../../../register/tree.ts";
import { isMap, listOf, mapOf } from "../../../register/values.ts";
import type { Texts } from "../../../text/texts.ts";
import type { Opened } from "../../context.ts";
import { refusal } from "../words.ts";

/** A record that is to be changed. */
export type Target = { readonly raw: RawMap } & (
  | { readonly kind: "directive"; readonly record: Directive }
  | { readonly kind: "meeting"; readonly record: Meeting }
);

/**
 * The directive with an id, or else the meeting; in any case where there is none with just these letters. Throws
 * `UsageError` with the nearest id when there is neither. A word that is not the first may have been meant as a value.
 */
export function readTarget(id: string, isFirst: boolean, opened: Opened, { set }: Texts): Target {
  const directives = opened.registers.flatMap((register) => register.directives);
  const meetings = opened.registers.flatMap((register) => register.meetings);
  const same = (record: { readonly id: string }): boolean => record.id === id;
  const alike = (record: { readonly id: string }): boolean => fold(record.id) === fold(id);
  for (const matches of [same, alike]) {
    const directive = directives.find(matches);
    if (directive !== undefined) return { kind: "directive", record: directive, raw: rawOf(directive, opened) };
    const meeting = meetings.find(matches);
    if (meeting !== undefined) return { kind: "meeting", record: meeting, raw: rawOf(meeting, opened) };
  }
  const ids = [...directives, ...meetings].map((record) => record.id);
  throw new UsageError(set.calls.unknownId(id, nearest(id, ids)[0]), isFirst ? undefined : set.hints.quotes);
}

/** Refuses an id that another record of the kind has in the opened registers. */
export function refuseTaken(id: string, { kind, record }: Target, { registers }: Opened, { set }: Texts): void {
  const records = registers.flatMap(({ directives, meetings }): readonly (Directive | Meeting)[] =>
    kind === "directive" ? directives : meetings,
  );
  const other = records.find((one) => one.id === id && one !== record);
  if (other === undefined) return;
  const { source, start } = other.place;
  throw refusal(set.refusals.idTaken(id, kind, source.path, lineColumn(source, start).line));
}

function rawOf({ place, path }: Directive | Meeting, { files, checked }: Opened): RawMap {
  const file = files.flatMap((register) => register.files).find(({ source }) => source === place.source);
  return mapOf(file && valueAt(checked.get(file)?.raw, path));
}

function valueAt(raw: Raw, path: RecordPath): Raw {
  return path.reduce<Raw>((value, key) => {
    if (typeof key === "number") return listOf(value)[key];
    return isMap(value) && Object.hasOwn(value, key) ? value[key] : undefined;
  }, raw);
}
