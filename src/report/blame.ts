/** The report of `blame`: for each field of a record the commit that its value is from. */
import type { ChangeData, Commit, Deadline, DirectiveChange, Revision } from "../history/changes.ts";
import type { Directive } from "../register/model.ts";
import type { BlameTexts } from "../text/log.ts";
import type { ReportTexts } from "../text/report.ts";
import { type BlameField, type RecordField, recordFields } from "./blame-fields.ts";
import { Trail } from "./follow.ts";
import { commitJson, shortHash } from "./log.ts";
import type { Cell, Json, JsonObject, Report, Row, TableModel } from "./model.ts";

export type BlameColumn = "commit" | "day" | "author" | "field" | "value";

/** Where a value is from. */
export type Origin =
  /** `isCut`: a shallow clone is cut there, and the value may be older. */
  | { readonly type: "commit"; readonly commit: Commit; readonly isCut: boolean }
  /** The working tree. */
  | { readonly type: "not-committed" }
  /** No revision that could be read has it. */
  | { readonly type: "unknown" };

export interface BlamedField extends RecordField {
  readonly origin: Origin;
  /** It has no value, and never had one. */
  readonly isBlank: boolean;
}

export interface BlamedDirective {
  readonly id: string;
  readonly title: string;
  readonly fields: readonly BlamedField[];
}

/** What a report of `blame` words its values with. */
export interface BlameWords {
  readonly blame: BlameTexts;
  readonly report: ReportTexts;
  /** In the place of a commit: the working tree. */
  readonly notCommitted: string;
}

/** A directive as it is now, and its deadline. */
export interface Blamed {
  readonly directive: Directive;
  readonly deadline: Deadline;
}

/**
 * Finds for each field of the directives the newest revision that gave it its value. `revisions`, newest first, begin
 * with the state that the directives are of; no more of them are read than it takes.
 */
export async function blame(
  directives: readonly Blamed[],
  revisions: AsyncIterable<Revision>,
  words: BlameWords,
): Promise<readonly BlamedDirective[]> {
  const searches = directives.map((each) => new Search(each, words));
  if (searches.length > 0) {
    for await (const revision of revisions) {
      for (const search of searches) search.take(revision);
      if (searches.every(({ isOver }) => isOver)) break;
    }
  }
  return searches.map((search) => search.result);
}

/** A field whose revision is looked for. */
interface Sought {
  readonly of: RecordField;
  origin: Origin;
  isBlank: boolean;
  isOpen: boolean;
}

class Search {
  readonly #directive: Directive;
  readonly #trail: Trail;
  readonly #fields: readonly Sought[];
  /** The creation of another directive with the same id, which counts only where its own is not found. */
  #other: Origin | undefined;

  constructor({ directive, deadline }: Blamed, words: BlameWords) {
    this.#directive = directive;
    this.#trail = new Trail([directive.id]);
    this.#fields = recordFields(directive, deadline, words).map((of) => ({
      of,
      origin: { type: "unknown" },
      isBlank: false,
      isOpen: true,
    }));
  }

  get isOver(): boolean {
    return this.#fields.every(({ isOpen }) => !isOpen);
  }

  get result(): BlamedDirective {
    const { id, title } = this.#directive;
    if (this.#other !== undefined) this.#end(this.#other);
    return { id, title, fields: this.#fields.map(({ of, origin, isBlank }) => ({ ...of, origin, isBlank })) };
  }

  take({ commit, changes, cut }: Revision): void {
    if (this.isOver) return;
    const origin = (isCut: boolean): Origin =>
      commit === null ? { type: "not-committed" } : { type: "commit", commit, isCut };
    for (const change of this.#trail.take(changes)) {
      if (change.kind !== "created") this.#judge(change, origin(false));
      else if (this.#isOwn(change.data)) this.#end(origin(cut === true));
      else this.#other ??= origin(cut === true);
    }
  }

  /** On two branches the same id may have been given to two directives: what has not changed since is as it was created. */
  #isOwn(data: ChangeData["created"]): boolean {
    return this.#fields.every(({ of: { field, json }, isOpen }) => {
      const isTold = field === "title" || field === "lead" || field === "meeting";
      return !(isOpen && isTold) || json === data[field];
    });
  }

  /** The record began here, and with it all that no later revision accounts for. */
  #end(origin: Origin): void {
    for (const sought of this.#fields) {
      if (!sought.isOpen) continue;
      if (sought.origin.type === "unknown") sought.origin = origin;
      sought.isBlank = isEmpty(sought.of.json);
      sought.isOpen = false;
    }
  }

  #judge(change: DirectiveChange, origin: Origin): void {
    const told = new Set<BlameField>();
    for (const sought of this.#fields) {
      const { field } = sought.of;
      // Of two notes that say the same each is from a change of its own.
      const isTold = told.has(field) && field !== "evidence";
      const verdict = sought.isOpen && !isTold ? sought.of.judge(change) : null;
      if (verdict === null) continue;
      told.add(field);
      if (verdict !== "no-older") sought.origin = origin;
      sought.isOpen = verdict === "perhaps" || (verdict === "no-older" && sought.origin.type === "unknown");
    }
  }
}

function isEmpty(value: Json): boolean {
  return value === null || (Array.isArray(value) && value.length === 0);
}

const text = (value: string | null): Cell => ({ type: "text", text: value });

/** The report of what was found. */
export function blameReport(directives: readonly BlamedDirective[], words: BlameWords): Report {
  const objects = directives.map((directive) => ({
    id: directive.id,
    title: directive.title,
    fields: directive.fields.map(fieldJson),
  }));
  return {
    people: () => peopleTable(directives, words),
    data: () => dataTable(directives),
    json: () => ({ schemaVersion: 1, kind: "blame", directives: objects }),
    lines: () => directives.flatMap(({ id, fields }) => fields.map((field) => ({ id, ...fieldJson(field) }))),
  };
}

function commitOf(origin: Origin): Commit | null {
  return origin.type === "commit" ? origin.commit : null;
}

/** Before a hash, as git has it: the value may be older. */
const cutSign = "^";

function isCut(origin: Origin): boolean {
  return origin.type === "commit" && origin.isCut;
}

function fieldJson({ field, json, origin }: BlamedField): JsonObject {
  const cut = isCut(origin) ? { cut: true } : {};
  return { field, value: json, ...commitJson(commitOf(origin)), committed: origin.type === "commit", ...cut };
}

function peopleTable(directives: readonly BlamedDirective[], { blame: texts, notCommitted }: BlameWords): TableModel {
  const keys: readonly BlameColumn[] = ["commit", "day", "author", "field", "value"];
  const rowOf = ({ field, cell, origin }: BlamedField): Row => {
    const commit = commitOf(origin);
    const instead = origin.type === "unknown" ? texts.unknown : notCommitted;
    const cells: readonly Cell[] =
      commit === null
        ? [text(null), text(null), text(instead)]
        : [
            text(`${isCut(origin) ? cutSign : ""}${shortHash(commit)}`),
            { type: "day", day: commit.date },
            text(commit.author),
          ];
    return { cells: [...cells, text(texts.fields[field]), cell], state: null };
  };
  return {
    type: "table",
    columns: keys.map((key) => ({
      key,
      header: texts.columns[key],
      align: "left",
      wrap: key === "value" ? "main" : key === "author" ? "side" : "none",
      ...(key === "value" ? { narrowest: 20 } : {}),
    })),
    groups: directives.map(({ id, title, fields }) => ({
      heading: `${id} ${title}`,
      rows: fields.filter(({ isBlank }) => !isBlank).map(rowOf),
    })),
    summary: directives.some(({ fields }) => fields.some(({ origin }) => isCut(origin))) ? texts.cut : null,
  };
}

function dataTable(directives: readonly BlamedDirective[]): TableModel {
  const keys = ["id", "field", "value", "commit", "date", "author", "email", "time", "subject"] as const;
  const rowsOf = ({ id, fields }: BlamedDirective): readonly Row[] =>
    fields.map(({ field, cell, origin }) => {
      const commit = commitOf(origin);
      const words = [commit?.author, commit?.email, commit?.time, commit?.subject].map((each) => text(each ?? null));
      const day: Cell = { type: "day", day: commit?.date ?? null };
      return { cells: [text(id), text(field), cell, text(commit?.hash ?? null), day, ...words], state: null };
    });
  return {
    type: "table",
    columns: keys.map((key) => ({ key, header: key, align: "left", wrap: "none" })),
    groups: [{ heading: null, rows: directives.flatMap(rowsOf) }],
    summary: null,
  };
}
