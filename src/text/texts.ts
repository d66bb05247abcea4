/**
 * All text that a user reads. Each area has its interface beside this file and a file a language: `steps.ts` with
 * `en/steps.ts`, and so on. A language that misses an entry does not compile.
 */

import type { AddTexts } from "./add.ts";
import type { CalendarTexts } from "./calendar.ts";
import type { CheckTexts } from "./check.ts";
import type { CliTexts } from "./cli.ts";
import type { DiagnosticTexts } from "./diagnostics.ts";
import type { DiffTexts } from "./diff.ts";
import type { EditTexts } from "./edit.ts";
import { en } from "./en/index.ts";
import type { ExcerptTexts } from "./excerpt.ts";
import type { ExplainTexts } from "./explain.ts";
import type { HistoryTexts } from "./history.ts";
import type { InitTexts } from "./init.ts";
import type { BlameTexts, LogTexts } from "./log.ts";
import type { RenumberTexts } from "./renumber.ts";
import type { ReportTexts } from "./report.ts";
import type { SetTexts } from "./set.ts";
import type { StepTexts } from "./steps.ts";

export interface Texts {
  readonly add: AddTexts;
  readonly blame: BlameTexts;
  readonly calendar: CalendarTexts;
  readonly check: CheckTexts;
  readonly cli: CliTexts;
  readonly diagnostics: DiagnosticTexts;
  readonly diff: DiffTexts;
  readonly edit: EditTexts;
  readonly excerpt: ExcerptTexts;
  readonly explain: ExplainTexts;
  readonly history: HistoryTexts;
  readonly init: InitTexts;
  readonly log: LogTexts;
  readonly renumber: RenumberTexts;
  readonly report: ReportTexts;
  readonly set: SetTexts;
  readonly steps: StepTexts;
}

export type Language = "en";

const languages: Readonly<Record<Language, Texts>> = { en };

/** The catalogue of a language. */
export function textsOf(language: Language): Texts {
  return languages[language];
}
