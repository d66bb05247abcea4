/** Another id for a directive: what waits for it says so too. */

import { dueItems } from "../../../register/due.ts";
import type { RegisterFile } from "../../../register/files.ts";
import type { RecordPath } from "../../../register/model.ts";
import type { Raw } from "../../../register/tree.ts";
import { listOf, mapOf } from "../../../register/values.ts";
import type { Opened } from "../../context.ts";
import type { FileEdit } from "../session.ts";

/**
 * The changes to every `after` that names a directive, of directives and of meetings, in all files of the register that
 * has it in one of its files.
 */
export function referencesTo(id: string, to: string, home: FileEdit["source"], opened: Opened): readonly FileEdit[] {
  const register = opened.files.find(({ files }) => files.some(({ source }) => source === home));
  return (register?.files ?? []).flatMap((file): readonly FileEdit[] => {
    const paths = waitsIn(file, opened).filter(({ after }) => after === id);
    if (paths.length === 0) return [];
    return [{ source: file.source, changes: paths.map(({ path }) => ({ type: "set", path, value: to })) }];
  });
}

interface Wait {
  readonly path: RecordPath;
  readonly after: Raw;
}

function waitsIn(file: RegisterFile, { checked }: Opened): readonly Wait[] {
  const meetings = listOf(checked.get(file)?.raw["meetings"]);
  return meetings.flatMap((item, index) => {
    const meeting = mapOf(item);
    const path: RecordPath = ["meetings", index];
    const own = waitsOf(meeting["due"], path);
    const directives = listOf(meeting["directives"]);
    return [...own, ...directives.flatMap((one, at) => waitsOf(mapOf(one)["due"], [...path, "directives", at]))];
  });
}

function waitsOf(due: Raw, record: RecordPath): readonly Wait[] {
  return dueItems(due).flatMap(({ path, item }) =>
    typeof item === "string" || item["after"] === undefined
      ? []
      : [{ path: [...record, ...path, "after"], after: item["after"] }],
  );
}
