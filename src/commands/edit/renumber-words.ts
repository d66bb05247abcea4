/** Places on the command line of `renumber`: `FILE:LINE`. */
import { resolve } from "node:path";
import { lineColumn } from "../../diagnostics/source.ts";
import type { RegisterFile } from "../../register/files.ts";
import { locate, rootOf } from "../../register/tree.ts";
import type { Texts } from "../../text/texts.ts";
import type { Opened } from "../context.ts";
import type { Collision, Numbered, Reference } from "./renumber-plan.ts";
import { refusal } from "./words.ts";

/** A line of a file. */
export interface LinePlace {
  /** As it was written. */
  readonly words: string;
  readonly path: string;
  readonly line: number;
}

/** A reference and the record that it means. */
export interface MeansWish {
  readonly reference: LinePlace;
  readonly record: LinePlace;
}

const place = /^(.+):([1-9]\d{0,8})$/;

/** Reads `--keep FILE:LINE`. Throws `UsageError` for what has another form. */
export function readPlace(flag: string, words: string, { renumber }: Texts): LinePlace {
  const [, path, line] = place.exec(words) ?? [];
  if (path === undefined) throw refusal(renumber.refusals.notAPlace(flag, words));
  return { words, path, line: Number(line) };
}

/** Reads `--means FILE:LINE=FILE:LINE`. Throws `UsageError` for what has another form. */
export function readMeans(words: string, texts: Texts): MeansWish {
  const [, reference = "", record = ""] = /^(.+:\d+)=(.+:\d+)$/.exec(words) ?? [];
  if (reference === "") throw refusal(texts.renumber.refusals.notAMeaning(words));
  return { reference: readPlace("--means", reference, texts), record: readPlace("--means", record, texts) };
}

/** Finds what places of the command line mean in the registers. */
export class Places {
  readonly #files: readonly RegisterFile[];
  readonly #opened: Opened;
  readonly #cwd: string;

  constructor(opened: Opened, cwd: string) {
    this.#opened = opened;
    this.#files = opened.files.flatMap((register) => register.files);
    this.#cwd = cwd;
  }

  /** The record of a collision that a line is in: the last that begins there or above. */
  record(at: LinePlace, collisions: readonly Collision[], texts: Texts): Numbered {
    const file = this.#file(at);
    const { registers } = this.#opened;
    const all: readonly Numbered[] = registers.flatMap(({ meetings, directives }) => [...meetings, ...directives]);
    const around = all.filter((record) => record.place.source === file?.source && lineOf(record) <= at.line);
    const byLine = around.sort((one, other) => lineOf(other) - lineOf(one));
    const colliding = new Set(collisions.flatMap(({ records }) => records));
    // A line of a directive is one of its meeting too.
    const directive = byLine.find((record) => "meeting" in record);
    const meeting = byLine.find((record) => !("meeting" in record));
    const isInside = directive !== undefined && meeting !== undefined && lineOf(directive) >= lineOf(meeting);
    const found = [isInside ? directive : undefined, meeting].find((record) => record && colliding.has(record));
    if (found === undefined) throw refusal(texts.renumber.refusals.noRecordAt(at.words));
    return found;
  }

  /** The references that stand on a line. */
  references(at: LinePlace, references: readonly Reference[], texts: Texts): readonly Reference[] {
    const file = this.#file(at);
    const found = references.filter((one) => one.source === file?.source && this.lineOf(one) === at.line);
    if (found.length === 0) throw refusal(texts.renumber.refusals.noReferenceAt(at.words));
    return found;
  }

  /** The line of a reference, from 1. */
  lineOf({ source, path }: Reference): number {
    const file = this.#files.find((one) => one.source === source);
    const tree = file && this.#opened.checked.get(file)?.tree;
    return tree === undefined ? 0 : lineColumn(source, locate(tree, rootOf(tree), path).start).line;
  }

  #file({ path }: LinePlace): RegisterFile | undefined {
    const target = resolve(this.#cwd, path);
    return (
      this.#files.find(({ origin }) => origin?.path === target) ??
      this.#files.find(({ source }) => source.path === path)
    );
  }
}

/** The line that a record begins at, from 1. */
function lineOf({ place }: Numbered): number {
  return lineColumn(place.source, place.start).line;
}

/** A record's place as shown to the user: that of its id. */
export function placeName(record: Numbered): string {
  const { source, start } = record.locate(["id"]);
  return `${source.path}:${lineColumn(source, start).line}`;
}
