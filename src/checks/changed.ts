/** What the checks that compare with a base go through. */
import type { ChangeData, ChangeKind } from "../history/changes.ts";
import type { Directive } from "../register/model.ts";
import type { CheckContext } from "./check.ts";

/** A directive that changed in a way. */
export interface Changed<K extends ChangeKind> {
  /** As it is now; of one that is gone, as it was. */
  readonly directive: Directive;
  /** As it was; absent of one that is new. */
  readonly former: Directive | undefined;
  readonly data: ChangeData[K];
}

/** The directives that changed in a way since the base, in the order of the files; none without a base. */
export function changed<K extends ChangeKind>(kind: K, { base }: CheckContext): readonly Changed<K>[] {
  if (!base) return [];
  return base.changes.flatMap((change) => {
    if (change.kind !== kind) return [];
    const former = base.formerOf(change.id);
    const directive = base.directiveOf(change.id) ?? former;
    // The data is that of the kind, which the compiler cannot follow into the union.
    return directive ? { directive, former, data: change.data as ChangeData[K] } : [];
  });
}
