/** `renumber`: ids that collide, as after a merge of two branches that both took the next one. */
import type { Diagnostic } from "../../diagnostics/diagnostic.ts";
import { fold } from "../../diagnostics/suggest.ts";
import { UsageError } from "../../errors.ts";
import { dueItems } from "../../register/due.ts";
import type { Change } from "../../register/edit/change.ts";
import type { Raw } from "../../register/tree.ts";
import { listOf, mapOf, textOf } from "../../register/values.ts";
import type { RenumberedRecord } from "../../text/renumber.ts";
import type { Texts } from "../../text/texts.ts";
import type { RenumberFlags, Run } from "../command.ts";
import { type Opened, requestOf } from "../context.ts";
import { type Home, homesOf, numberingFor } from "./add-target.ts";
import { readId } from "./add-wish.ts";
import type { Numbering } from "./ids.ts";
import { type Collision, collisionsOf, meantBy, type Numbered, type Reference } from "./renumber-plan.ts";
import { type Sides, sidesOf } from "./renumber-sides.ts";
import { type MeansWish, Places, placeName, readMeans, readPlace } from "./renumber-words.ts";
import { type FileEdit, runEdit } from "./session.ts";
import { refusal } from "./words.ts";

/** What is wrong with a register because of ids that collide: the wrong record is waited for. */
const tolerated: ReadonlySet<Diagnostic["code"]> = new Set([
  "duplicate-id",
  "circular-after",
  "due-before-meeting",
  "extension-not-later",
  "unknown-occurrence",
]);

/**
 * Gives new ids to records whose id another one has, and lets what waits for them follow. Throws `UsageError` where it is
 * not clear which record is meant, or what the next id is.
 */
export const run: Run<RenumberFlags> = async (ids, flags, shell) => {
  const { texts, io } = shell;
  const keeps = (flags.keep ?? []).map((words) => readPlace("--keep", words, texts));
  const means = (flags.means ?? []).map((words) => readMeans(words, texts));
  const to = flags.to === undefined ? undefined : readId("--to", flags.to, texts);
  const decide = async (opened: Opened) => {
    const places = new Places(opened, io.cwd);
    const all = collisionsOf(opened.registers, undefined, () => false);
    const wanted = named(ids, all, texts);
    const sides = all.length === 0 ? undefined : await sidesOf(requestOf(flags, io));
    const kept = new Set(keeps.map((place) => places.record(place, all, texts)));
    const collisions = collisionsOf(opened.registers, sides, (record) => kept.has(record)).filter(({ id }) =>
      wanted(id),
    );
    refuseRivals(collisions, kept, texts);
    const moved = newIds(collisions, opened, to, texts);
    const references = referencesTo(collisions, opened);
    const meant = meanings(references, { collisions, sides, means, places, texts });
    const edits = [...moved].map(([record, id]) => setting(record.place.source, [...record.path, "id"], id));
    const following = references.flatMap((reference) => {
      const id = moved.get(meant.get(reference) ?? reference.holder);
      return id === undefined || !meant.has(reference) ? [] : [{ reference, id }];
    });
    const told = [...moved].map(([record, id]) => renumbered(record, id, collisions));
    return {
      edits: [...edits, ...following.map(({ reference, id }) => setting(reference.source, reference.path, id))],
      idle: texts.renumber.none,
      ids: [...moved].flatMap(([record, id]) => ("meeting" in record ? id : [])),
      say: () => [
        ...told.map(texts.renumber.renumbered),
        ...following.map(({ reference, id }) =>
          texts.renumber.followed(`${reference.source.path}:${places.lineOf(reference)}`, reference.id, id),
        ),
      ],
    };
  };
  return await runEdit(flags, shell, decide, ({ code }) => tolerated.has(code));
};

const setting = (source: FileEdit["source"], path: Reference["path"], value: string): FileEdit => ({
  source,
  changes: [{ type: "set", path, value } satisfies Change],
});

/** Which ids the call is about: all that collide where it names none. */
function named(ids: readonly string[], collisions: readonly Collision[], { renumber }: Texts): (id: string) => boolean {
  const wanted = new Set<string>();
  for (const id of ids) {
    const found = collisions.filter((one) => one.id === id || fold(one.id) === fold(id));
    if (found.length === 0)
      throw refusal(renumber.refusals.notTwice(id, [...new Set(collisions.map((one) => one.id))]));
    for (const one of found) wanted.add(one.id);
  }
  return (id) => ids.length === 0 || wanted.has(id);
}

/** Only one of them can keep the id. */
function refuseRivals(collisions: readonly Collision[], kept: ReadonlySet<Numbered>, { renumber }: Texts): void {
  for (const { id, records } of collisions) {
    const rivals = records.filter((record) => kept.has(record));
    if (rivals.length > 1) throw refusal(renumber.refusals.twoKeepers(id, rivals.map(placeName)));
  }
}

/** The new ids of the records that do not keep theirs, in the order of the files. */
function newIds(
  collisions: readonly Collision[],
  opened: Opened,
  to: string | undefined,
  { renumber }: Texts,
): ReadonlyMap<Numbered, string> {
  const losers = collisions.flatMap(({ records, keeper }) => records.filter((record) => record !== keeper));
  if (to !== undefined && losers.length !== 1) throw refusal(renumber.refusals.toOfSeveral(losers.length));
  if (to !== undefined) refuseTaken(to, losers, opened, renumber);
  const homes = homesOf(opened);
  const numberings = new Map<Home, Numbering>();
  const ids = new Map<Numbered, string>();
  for (const record of losers) {
    const home = homes.find(({ register }) => register.sources.includes(record.place.source));
    if (home === undefined) throw new Error(`${record.id} is in no register`);
    const numbering = numberings.get(home) ?? numberingFor(home, opened);
    numberings.set(home, numbering);
    const id = to ?? next(record, numbering, ids);
    if (id === undefined) throw refusal(renumber.refusals.noNext(record.id, placeName(record)));
    ids.set(record, id);
  }
  return ids;
}

function next(record: Numbered, numbering: Numbering, ids: ReadonlyMap<Numbered, string>): string | undefined {
  if (!("meeting" in record)) return numbering.nextMeeting(record.date);
  const { meeting } = record;
  return numbering.nextDirective({ id: ids.get(meeting) ?? meeting.id, date: meeting.date });
}

function refuseTaken(
  id: string,
  [record]: readonly Numbered[],
  { registers }: Opened,
  { refusals }: Texts["renumber"],
): void {
  const isDirective = record !== undefined && "meeting" in record;
  const all = registers.flatMap(({ meetings, directives }): readonly Numbered[] =>
    isDirective ? directives : meetings,
  );
  const taken = all.find((one) => fold(one.id) === fold(id));
  if (taken !== undefined) throw refusal(refusals.taken(taken.id, placeName(taken)));
}

/** Where directives and meetings wait for ids that collide. */
function referencesTo(collisions: readonly Collision[], opened: Opened): readonly Reference[] {
  const byId = new Map(collisions.flatMap((one) => (one.kind === "directive" ? [[one.id, one] as const] : [])));
  return homesOf(opened).flatMap(({ register }) => {
    const holders: readonly Numbered[] = [...register.meetings, ...register.directives];
    return holders.flatMap((holder) =>
      waitsOf(holder, opened).flatMap(({ after, path }): readonly Reference[] => {
        const collision = byId.get(after);
        if (collision === undefined) return [];
        // What another register has under the id is not waited for.
        const candidates = register.directives.filter((directive) => collision.records.includes(directive));
        return [{ holder, source: holder.place.source, path: [...holder.path, ...path], id: after, candidates }];
      }),
    );
  });
}

/** What a record itself says that is waited for. */
function waitsOf(
  holder: Numbered,
  { files, checked }: Opened,
): readonly { readonly after: string; readonly path: Reference["path"] }[] {
  const file = files.flatMap((register) => register.files).find(({ source }) => source === holder.place.source);
  const raw = file && checked.get(file)?.raw;
  const record = holder.path.reduce<Raw>(
    (value, key) => (typeof key === "number" ? listOf(value)[key] : mapOf(value)[key]),
    raw,
  );
  return dueItems(mapOf(record)["due"]).flatMap(({ path, item }) => {
    const after = typeof item === "string" ? null : textOf(item["after"]);
    return after === null ? [] : [{ after, path: [...path, "after"] }];
  });
}

interface Meanings {
  readonly collisions: readonly Collision[];
  readonly sides: Sides | undefined;
  readonly means: readonly MeansWish[];
  readonly places: Places;
  readonly texts: Texts;
}

/** The record that each reference means: as the call says, or else as git tells. */
function meanings(
  references: readonly Reference[],
  { collisions, sides, means, places, texts }: Meanings,
): ReadonlyMap<Reference, Numbered> {
  const { refusals } = texts.renumber;
  const said = new Map<Reference, Numbered>();
  for (const { reference, record } of means) {
    const meant = places.record(record, collisions, texts);
    for (const one of places.references(reference, references, texts)) {
      const known = one.candidates.some((candidate) => candidate === meant);
      if (!known) throw refusal(refusals.otherId(reference.words, one.id, record.words));
      said.set(one, meant);
    }
  }
  const unclear: Reference[] = [];
  for (const reference of references) {
    if (said.has(reference)) continue;
    const meant = meantBy(reference, collisions, sides);
    if (meant === undefined) unclear.push(reference);
    else said.set(reference, meant);
  }
  if (unclear.length > 0) {
    const told = unclear.map((one) => ({
      place: `${one.source.path}:${places.lineOf(one)}`,
      id: one.id,
      records: one.candidates.map(placeName),
    }));
    const { message, hint } = refusals.unclear(told);
    throw new UsageError(message, hint);
  }
  return said;
}

function renumbered(record: Numbered, id: string, collisions: readonly Collision[]): RenumberedRecord {
  const keeper = collisions.find(({ records }) => records.includes(record))?.keeper ?? record;
  return { from: record.id, to: id, place: placeName(record), title: record.title, keeper: placeName(keeper) };
}
