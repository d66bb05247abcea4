import type { Texts } from "../texts.ts";
import { calendar } from "./calendar.ts";
import { check } from "./check.ts";
import { checkDiagnostics } from "./check-diagnostics.ts";
import { cli } from "./cli.ts";
import { diff } from "./diff.ts";
import { edit } from "./edit.ts";
import { excerpt } from "./excerpt.ts";
import { explain } from "./explain.ts";
import { history } from "./history.ts";
import { registerDiagnostics } from "./register-diagnostics.ts";
import { report } from "./report.ts";
import { steps } from "./steps.ts";
import { wordingDiagnostics } from "./wording-diagnostics.ts";

export const en: Texts = {
  calendar,
  check,
  cli,
  diagnostics: { ...registerDiagnostics, ...wordingDiagnostics, ...checkDiagnostics },
  diff,
  edit,
  excerpt,
  explain,
  history,
  report,
  steps,
};
