/** Values as JSON that is safe to show. */
import type { Json } from "../report/model.ts";

/**
 * What JSON lets through and a terminal would act on or not show: C1 controls, separators, bidi and zero-width; and the
 * first sign of what CI systems take for a command anywhere in a line.
 */
const unseen =
  /[\u007f-\u009f\u00ad\u061c\u180e\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb]|#(?=#(?:\[|vso\[))/gi;

/** A value as JSON in one line, in which every character can be seen. */
export function jsonText(value: Json): string {
  return JSON.stringify(value).replace(unseen, (char) => `\\u${char.charCodeAt(0).toString(16).padStart(4, "0")}`);
}
