/** The words of a change. */
import type { ChangeData, ChangeKind, DirectiveChange } from "../history/changes.ts";
import type { ChangeTexts } from "../text/diff.ts";

/** A change in plain words, without the directive's id. */
export function changeText(change: DirectiveChange, texts: ChangeTexts): string {
  // A change's data is that of its kind, which the compiler cannot follow through the catalogue.
  const word = texts[change.kind] as (data: ChangeData[ChangeKind]) => string;
  return word(change.data);
}
