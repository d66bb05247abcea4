import type { Mention } from "../diagnostics/register-codes.ts";
import { lineColumn, type Place } from "../diagnostics/source.ts";

/** A place as diagnostics of other places mention it. */
export function mention({ source, start }: Place): Mention {
  return { path: source.path, line: lineColumn(source, start).line };
}
