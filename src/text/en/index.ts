import type { Texts } from "../texts.ts";
import { checkDiagnostics } from "./check-diagnostics.ts";
import { registerDiagnostics } from "./register-diagnostics.ts";
import { wordingDiagnostics } from "./wording-diagnostics.ts";

export const en: Texts = {
  diagnostics: { ...registerDiagnostics, ...wordingDiagnostics, ...checkDiagnostics },
};
