/** Text → a checked file: the half of loading that needs the YAML parser and the schema, imported only when it does. */
import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import { type CheckedFile, type ParsedFile, soundParse } from "./checked.ts";
import type { RegisterFile } from "./files.ts";
import { translateIssues } from "./issues.ts";
import type { RecordPath } from "./model.ts";
import { parseSource } from "./parse.ts";
import { rawOf } from "./raw.ts";
import { reparse } from "./reparse.ts";
import { meetingsSchema, registerSchema } from "./schema.ts";
import type { RawMap } from "./tree.ts";
import { listOf, mapOf, textOf } from "./values.ts";

/** Parses a file and holds it against the schema. Never throws: whatever is wrong is a diagnostic. */
export function checkFile({ source, main }: Pick<RegisterFile, "source" | "main">): CheckedFile {
  return checked(parseSource(source), main);
}

/**
 * As {@link checkFile}, of a file that may differ little from another: if so, far quicker. The places of lists and maps
 * may end elsewhere.
 */
export function checkAgain({ source, main }: Pick<RegisterFile, "source" | "main">, former: CheckedFile): CheckedFile {
  const { parsed } = former;
  const tree = parsed.sound && parsed.diagnostics.length === 0 ? reparse(parsed.tree, source) : undefined;
  return checked(tree === undefined ? parseSource(source) : soundParse(tree), main);
}

function checked(parsed: ParsedFile, main: boolean): CheckedFile {
  const { tree } = parsed;
  // An empty file is a map without keys: it lacks its version.
  const read = rawOf(tree);
  const value = read === undefined ? mapOf(undefined) : read;
  const result = (main ? registerSchema : meetingsSchema).safeParse(value);
  const misfits = result.success ? [] : translateIssues(tree, value, result.error.issues);
  const broken: readonly RecordPath[] = misfits.map((misfit) => misfit.path);
  const raw: RawMap = mapOf(value);
  return { parsed, tree, raw, broken, misfits: misfits.map((misfit) => withId(misfit.diagnostic, misfit.path, raw)) };
}

/** Names the directive that a misfit is in, where it has an id. */
function withId(diagnostic: Diagnostic, path: RecordPath, raw: RawMap): Diagnostic {
  const [first, meeting, second, directive] = path;
  if (first !== "meetings" || second !== "directives" || typeof directive !== "number") return diagnostic;
  const record = mapOf(listOf(raw["meetings"])[Number(meeting)]);
  const id = textOf(mapOf(listOf(record["directives"])[directive])["id"]);
  return id === null ? diagnostic : { ...diagnostic, id };
}
