/**
 * Report models: what a report says, in typed cells, before any format decides how it looks. Text that came from the
 * register is untrusted and unescaped here; each format makes it safe in its own way.
 */
import type { CivilDay } from "../deadline/day.ts";
import type { State } from "../deadline/status.ts";

/** A value of a table or of a record. `null` everywhere means that there is none. */
export type Cell =
  | { readonly type: "text"; readonly text: string | null }
  | { readonly type: "day"; readonly day: CivilDay | null }
  | { readonly type: "number"; readonly value: number | null }
  /** From 0 to 1. */
  | { readonly type: "share"; readonly value: number | null }
  /** `phrase` is the state in words that fit its row: "65 days late". */
  | { readonly type: "state"; readonly state: State; readonly phrase: string }
  | { readonly type: "list"; readonly items: readonly string[] };

export interface Column {
  /** The name of the field, the same in every format and language. */
  readonly key: string;
  /** What people read above it. */
  readonly header: string;
  readonly align: "left" | "right";
  /** Whether its text may be wrapped: not at all, as the column that takes the room there is, or as one beside it. */
  readonly wrap: "none" | "main" | "side";
  /** Leave the column out where the main one would become narrower than this; absent: never leave it out. */
  readonly yieldsBelow?: number;
  /** Of the main column: rows are stacked rather than this column made narrower. */
  readonly narrowest?: number;
}

export interface Row {
  /** One for each column. */
  readonly cells: readonly Cell[];
  /** The state of the directive that the row is about, if it is about one. */
  readonly state: State | null;
}

export interface Group {
  /** `null` when the rows are not grouped. */
  readonly heading: string | null;
  readonly rows: readonly Row[];
  /** The sum of all rows above, as in a line "all". */
  readonly isTotal?: true;
}

/** Rows in columns; what every row format shares. */
export interface TableModel {
  readonly type: "table";
  readonly columns: readonly Column[];
  readonly groups: readonly Group[];
  /** The last line: totals, or why there is nothing. */
  readonly summary: string | null;
}

export interface Field {
  readonly label: string;
  readonly cell: Cell;
}

export interface Event {
  readonly day: CivilDay | null;
  readonly text: string;
}

/** A list of dated lines under a heading. */
export interface Section {
  readonly heading: string;
  readonly events: readonly Event[];
}

/** One directive with all that is known of it. */
export interface RecordModel {
  readonly id: string;
  readonly title: string;
  readonly state: State;
  /** How it stands, as a sentence. */
  readonly sentence: string;
  readonly fields: readonly Field[];
  readonly sections: readonly Section[];
}

export interface RecordsModel {
  readonly type: "records";
  readonly records: readonly RecordModel[];
}

/** A value of JSON. */
export type Json = string | number | boolean | null | readonly Json[] | { readonly [key: string]: Json };
export type JsonObject = { readonly [key: string]: Json };

/** A report in the forms that formats need; each is made when asked for, since a format needs one of them. */
export interface Report {
  /** For people: a table or records with words and signs. */
  readonly people: () => TableModel | RecordsModel;
  /** For spreadsheets: every field a column of its own, named as in JSON. */
  readonly data: () => TableModel;
  readonly json: () => JsonObject;
  /** One object a line. */
  readonly lines: () => readonly JsonObject[];
}
