/** The schema's issues → our own diagnostics, each at its node. */
import type * as z from "zod/mini";
import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import type { RecordKind, ValueKind } from "../diagnostics/register-codes.ts";
import { nearest } from "../diagnostics/suggest.ts";
import type { RecordPath } from "./model.ts";
import { knownKeys, looksLikeDay, type TextKind } from "./schema.ts";
import {
  child,
  follow,
  isEmpty,
  noNode,
  placeOf,
  type Raw,
  rootOf,
  type Spot,
  type Tree,
  target,
  textAt,
} from "./tree.ts";

type Issue = z.core.$ZodIssue;

/** Which record a key leads into, by the record that has the key. */
const inner: Readonly<Partial<Record<RecordKind, Readonly<Record<string, RecordKind>>>>> = {
  register: { rules: "rules", calendar: "calendar", bodies: "body", meetings: "meeting" },
  meeting: { rules: "rules", due: "due", directives: "directive" },
  directive: { due: "due", extensions: "extension", withdrawn: "withdrawal", notes: "note", reports: "report" },
};

/** The kind of record that a path leads to or into. */
function recordAt(path: RecordPath): RecordKind {
  let record: RecordKind = "register";
  for (const step of path) {
    const keys: Readonly<Record<string, RecordKind>> = inner[record] ?? {};
    if (typeof step === "string" && Object.hasOwn(keys, step)) record = keys[step] ?? record;
  }
  return record;
}

/** The key that a value stands under: of an item, the key of its list. */
function keyOf(path: RecordPath): string {
  return String(path.findLast((step) => typeof step === "string") ?? "");
}

const kinds: Readonly<Record<string, ValueKind>> = { string: "text", array: "list", object: "map", record: "map" };

function kindOf(value: Raw): ValueKind {
  if (value === null) return "null";
  if (value === undefined) return "empty";
  if (typeof value === "string") return "text";
  if (typeof value === "boolean") return "boolean";
  return Array.isArray(value) ? "list" : "map";
}

function valueAt(value: Raw, path: RecordPath): Raw {
  let current = value;
  for (const step of path) {
    if (typeof current !== "object" || current === null) return undefined;
    current = (current as Readonly<Record<string | number, Raw>>)[step];
  }
  return current;
}

class Translator {
  readonly #tree: Tree;
  readonly #value: Raw;

  constructor(tree: Tree, value: Raw) {
    this.#tree = tree;
    this.#value = value;
  }

  /** `base` is the path of the value that a union's branch was tried on. */
  *translate(issue: Issue, base: RecordPath = []): Generator<Diagnostic> {
    const path: RecordPath = [...base, ...(issue.path as RecordPath)];
    if (issue.code === "unrecognized_keys") {
      for (const key of issue.keys) yield this.#unknownKey(path, key);
    } else if (issue.code === "invalid_key") {
      yield this.#badKey(issue, path);
    } else if (issue.code === "invalid_union") {
      yield* this.#union(issue.errors, path);
    } else {
      yield this.#badValue(issue, path);
    }
  }

  #spot(path: RecordPath): { readonly spot: Spot; readonly whole: boolean } {
    return follow(this.#tree, rootOf(this.#tree), path);
  }

  #unknownKey(path: RecordPath, key: string): Diagnostic {
    const record = recordAt(path);
    const known = knownKeys[record];
    const spot = child(this.#tree, this.#spot(path).spot, key);
    const place = placeOf(this.#tree, { node: spot?.key ?? noNode, key: spot?.key ?? noNode });
    // Only the files of a folder beside its register.yaml refuse keys that are known.
    if (known.includes(key)) return { code: "misplaced-key", severity: "error", data: { key }, place };
    const data = { key, record, nearest: nearest(key, known)[0] ?? null, known };
    return { code: "unknown-key", severity: "error", data, place };
  }

  #badKey(issue: Issue & { code: "invalid_key" }, path: RecordPath): Diagnostic {
    const { spot } = this.#spot(path);
    const place = placeOf(this.#tree, { node: spot.key, key: spot.key });
    const value = String(path.at(-1));
    const key = keyOf(path.slice(0, -1));
    const kind = textKind(issue.issues[0] as Issue | undefined);
    if (kind === undefined) return { code: "empty-value", severity: "error", data: { key, item: false }, place };
    return looksLikeDay(value)
      ? { code: "impossible-date", severity: "error", data: { value }, place }
      : { code: "not-a-date", severity: "error", data: { key, value }, place };
  }

  /** A value that fits no branch: the branch of its own type says what is wrong inside, if there is one. */
  *#union(branches: readonly (readonly Issue[])[], path: RecordPath): Generator<Diagnostic> {
    const isOtherType = (issue: Issue | undefined): boolean =>
      issue?.code === "invalid_type" && issue.path.length === 0;
    const fitting = branches.find((issues) => !isOtherType(issues[0]));
    if (fitting) {
      for (const issue of fitting) yield* this.translate(issue, path);
      return;
    }
    const expected = branches.map(([issue]) => (issue?.code === "invalid_type" ? issue.expected : "string"));
    yield this.#wrongType(path, [...new Set(expected)]);
  }

  #badValue(issue: Issue, path: RecordPath): Diagnostic {
    const value = valueAt(this.#value, path);
    if (typeof value !== "string" || issue.code === "invalid_type") {
      return this.#wrongType(path, [issue.code === "invalid_type" ? issue.expected : "string"]);
    }
    const place = placeOf(this.#tree, this.#spot(path).spot);
    const key = keyOf(path);
    const severity = "error";
    if (issue.code === "invalid_value") {
      if (key === "version") return { code: "unknown-version", severity, data: { value }, place };
      const known = issue.values.map(String);
      return {
        code: "unknown-value",
        severity,
        data: { key, value, nearest: nearest(value, known)[0] ?? null, known },
        place,
      };
    }
    const kind = textKind(issue);
    if (kind === undefined || value.trim() === "")
      return { code: "empty-value", severity, data: { key, item: typeof path.at(-1) === "number" }, place };
    if (looksLikeDay(value) && kind !== "month" && kind !== "calendar") {
      return { code: "impossible-date", severity, data: { value }, place };
    }
    if (kind === "month") return { code: "not-a-month", severity, data: { value }, place };
    if (kind === "calendar") return { code: "not-a-calendar", severity, data: { value }, place };
    if (kind === "occurrence") return { code: "not-an-occurrence", severity, data: { value }, place };
    return { code: "not-a-date", severity, data: { key, value }, place };
  }

  #wrongType(path: RecordPath, types: readonly string[]): Diagnostic {
    const { spot, whole } = this.#spot(path);
    const key = keyOf(path);
    const severity = "error";
    const place = placeOf(this.#tree, spot);
    if (!whole) return { code: "missing-key", severity, data: { key, record: recordAt(path.slice(0, -1)) }, place };
    if (isEmpty(this.#tree, spot.node))
      return { code: "empty-value", severity, data: { key, item: typeof path.at(-1) === "number" }, place };
    const expected = types.map((type) => kinds[type] ?? "text");
    const actual = kindOf(valueAt(this.#value, path));
    if ((actual === "boolean" || actual === "null") && expected.includes("text")) {
      const value = textAt(this.#tree, target(this.#tree, spot.node)) ?? "";
      return { code: "unquoted-text", severity, data: { key, value }, place };
    }
    return {
      code: "wrong-type",
      severity,
      data: { key, item: typeof path.at(-1) === "number", expected, actual },
      place,
    };
  }
}

function textKind(issue: Issue | undefined): TextKind | undefined {
  return issue?.code === "custom" ? (issue.params?.["kind"] as TextKind | undefined) : undefined;
}

/** A diagnostic of the schema with the path of the value that it is about. */
export interface Misfit {
  readonly path: RecordPath;
  readonly diagnostic: Diagnostic;
}

/** Words the schema's issues about a file's data. */
export function translateIssues(tree: Tree, value: Raw, issues: readonly Issue[]): readonly Misfit[] {
  const translator = new Translator(tree, value);
  return issues.flatMap((issue) => {
    const path = issue.path as RecordPath;
    return [...translator.translate(issue)].map((diagnostic) => ({ path, diagnostic }));
  });
}
