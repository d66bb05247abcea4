/** The words of changes, for all that tell them, and what `diff` says around them. */
import type { ChangeData, ChangeKind } from "../history/changes.ts";

/** A change in plain words without the directive's id, as a line of a list: "due 30 November 2017 → 15 December 2017". */
export type ChangeTexts = { readonly [K in ChangeKind]: (data: ChangeData[K]) => string };

/** Changes of like weight, in the order in which a reviewer reads them. */
export const diffGroups = [
  "moved",
  "removed",
  "reopened",
  "extended",
  "done",
  "withdrawn",
  "created",
  "other",
] as const;
export type DiffGroup = (typeof diffGroups)[number];

/** A state of the register: as the call names it, and its commit's short hash. `null`: the working tree. */
export type RevisionName = { readonly revision: string; readonly commit: string } | null;

export interface DiffTexts {
  readonly change: ChangeTexts;
  /** Of a directive that came or went, beside its title: lead, meeting and due date. */
  readonly whole: (data: ChangeData["created"]) => string;
  /** Above the changes of a group. */
  readonly heading: (group: DiffGroup, count: number) => string;
  /** In the last line: so many changes of the group. */
  readonly counted: (group: DiffGroup, count: number) => string;
  /** The last line. `counts` are in words. */
  readonly summary: (data: {
    readonly from: RevisionName;
    readonly to: RevisionName;
    readonly changes: number;
    readonly directives: number;
    readonly counts: readonly string[];
  }) => string;
  /** The only line when nothing changed; `isFiltered`: nothing of what was asked for. */
  readonly nothing: (from: RevisionName, to: RevisionName, isFiltered: boolean) => string;
  /** A line on stderr: one of the two states has no register, so that all directives came or went. */
  readonly missing: (revision: string, side: "before" | "after") => string;
  /** Lines on stderr: the base of a check has no register; it has one that does not validate. */
  readonly noBase: (base: string) => string;
  readonly brokenBase: (base: string) => string;
  /** Columns of a table of changes. */
  readonly columns: { readonly id: string; readonly change: string; readonly title: string };
}
