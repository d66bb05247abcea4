/** The words of `renumber`. */
import type { RefusalText } from "./edit.ts";

export interface RenumberFlagTexts {
  readonly keep: string;
  readonly means: string;
  readonly to: string;
}

/** A record with a new id. Places are `FILE:LINE`. */
export interface RenumberedRecord {
  readonly from: string;
  readonly to: string;
  readonly place: string;
  readonly title: string | null;
  /** Of the record that keeps the id. */
  readonly keeper: string;
}

/** A reference that could mean several records. */
export interface UnclearReference {
  readonly place: string;
  readonly id: string;
  readonly records: readonly string[];
}

export interface RenumberTexts {
  /** Lines on stdout; {@link none} on stderr. */
  readonly renumbered: (record: RenumberedRecord) => string;
  readonly followed: (place: string, from: string, to: string) => string;
  readonly none: string;
  readonly refusals: {
    readonly notAPlace: (flag: string, value: string) => RefusalText;
    readonly notAMeaning: (value: string) => RefusalText;
    readonly noRecordAt: (place: string) => RefusalText;
    readonly noReferenceAt: (place: string) => RefusalText;
    /** `ids`: those that collide. */
    readonly notTwice: (id: string, ids: readonly string[]) => RefusalText;
    readonly twoKeepers: (id: string, places: readonly string[]) => RefusalText;
    readonly toOfSeveral: (count: number) => RefusalText;
    readonly taken: (id: string, place: string) => RefusalText;
    readonly noNext: (id: string, place: string) => RefusalText;
    readonly otherId: (reference: string, id: string, record: string) => RefusalText;
    readonly unclear: (references: readonly UnclearReference[]) => RefusalText;
  };
}
