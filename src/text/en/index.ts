import type { Texts } from "../texts.ts";
import { add } from "./add.ts";
import { calendar } from "./calendar.ts";
import { check } from "./check.ts";
import { checkDiagnostics } from "./check-diagnostics.ts";
import { cli } from "./cli.ts";
import { diff } from "./diff.ts";
import { edit } from "./edit.ts";
import { excerpt } from "./excerpt.ts";
import { explain } from "./explain.ts";
import { history } from "./history.ts";
import { init } from "./init.ts";
import { blame, log } from "./log.ts";
import { registerDiagnostics } from "./register-diagnostics.ts";
import { renumber } from "./renumber.ts";
import { report } from "./report.ts";
import { set } from "./set.ts";
import { steps } from "./steps.ts";
import { wordingDiagnostics } from "./wording-diagnostics.ts";

export const en: Texts = {
  add,
  blame,
  calendar,
  check,
  cli,
  diagnostics: { ...registerDiagnostics, ...wordingDiagnostics, ...checkDiagnostics },
  diff,
  edit,
  excerpt,
  explain,
  history,
  init,
  log,
  renumber,
  report,
  set,
  steps,
};
