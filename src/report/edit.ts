/** What an edit did, as JSON. */
import { directiveJson } from "./fields.ts";
import { envelope, type ReportSource } from "./head.ts";
import type { JsonObject } from "./model.ts";

export interface EditedFiles {
  /** Nothing was written. */
  readonly isDryRun: boolean;
  /** Each file that is different, with a unified diff. */
  readonly files: readonly { readonly file: string; readonly diff: string }[];
}

/** The envelope of an edit; `source` has the states of the directives that it was about, as they are afterwards. */
export function editJson(source: ReportSource, { isDryRun, files }: EditedFiles): JsonObject {
  return {
    ...envelope("edit", source),
    dryRun: isDryRun,
    files: files.map(({ file, diff }) => ({ file, diff })),
    directives: source.statuses.map((status) => directiveJson(status, source.asOf)),
  };
}
