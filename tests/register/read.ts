import type { Diagnostic } from "../../src/diagnostics/diagnostic.ts";
import { lineColumn } from "../../src/diagnostics/source.ts";
import { checkFile } from "../../src/register/check-file.ts";
import { buildRegisters, type LoadResult } from "../../src/register/load.ts";
import type { Register } from "../../src/register/model.ts";

/** Reads a register from texts: of one file, or of a folder's files by name (`register.yaml` first). */
export function read(texts: string | Readonly<Record<string, string>>): LoadResult {
  const files = typeof texts === "string" ? { "r.yaml": texts } : texts;
  const read = Object.entries(files).map(([path, text], index) => ({ source: { path, text }, main: index === 0 }));
  const checked = new Map(read.map((file) => [file, checkFile(file)]));
  return buildRegisters([{ path: "r", files: read, diagnostics: [], complete: true }], checked);
}

/** The one register in a text that has nothing wrong with it. */
export function sound(text: string): Register {
  const { registers, diagnostics } = read(text);
  if (diagnostics.length > 0) throw new Error(brief(diagnostics).join("\n"));
  const [register] = registers;
  if (!register) throw new Error("no register");
  return register;
}

/** Diagnostics as `file:line:column code`. */
export function brief(diagnostics: readonly Diagnostic[]): readonly string[] {
  return diagnostics.map(({ code, place }) => {
    if (!place) return code;
    const { line, column } = lineColumn(place.source, place.start);
    return `${place.source.path}:${line}:${column} ${code}`;
  });
}
