import type { RegisterDiagnosticData } from "../../diagnostics/register-codes.ts";
import type { DiagnosticText } from "../diagnostics.ts";
import { fileDiagnostics } from "./register-file-diagnostics.ts";
import { recordDiagnostics } from "./register-record-diagnostics.ts";
import { yamlDiagnostics } from "./register-yaml-diagnostics.ts";

/** The English of every register code, by what they are about: files, YAML, and records. */
export const registerDiagnostics: {
  readonly [C in keyof RegisterDiagnosticData]: DiagnosticText<RegisterDiagnosticData[C]>;
} = { ...fileDiagnostics, ...yamlDiagnostics, ...recordDiagnostics };
