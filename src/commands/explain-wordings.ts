/** `explain` as a calculator: wordings by themselves, from a day and by rules. */
import type { WorkCalendar } from "../deadline/calendar.ts";
import type { CivilDay } from "../deadline/day.ts";
import { explainWording, type WordingAnswer } from "../deadline/explain.ts";
import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import type { Place, Source } from "../diagnostics/source.ts";
import { UsageError } from "../errors.ts";
import type { Rules } from "../register/model.ts";
import type { Explanation } from "../report/explain.ts";
import type { CliTexts } from "../text/cli.ts";
import type { Shell } from "./command.ts";

/** What wordings are computed by. */
export interface Calculator {
  readonly from: CivilDay;
  readonly rules: Rules;
  readonly calendar: WorkCalendar;
}

/** A wording, and where it stands. */
export interface Asked {
  readonly wording: string;
  readonly source: Source;
  /** The offset of its first character in the source. */
  readonly start: number;
}

export interface Answered {
  readonly explanation: Explanation;
  /** What is doubtful about it; a refusal is in the explanation. */
  readonly warnings: readonly Diagnostic[];
}

/** More than this is not a list of wordings. */
const longestInput = 4 << 20;

/** The wordings of standard input, a line each; blank lines and those that begin with `#` are none. */
export function readWordings({ io, texts }: Shell): readonly Asked[] {
  const text = io.stdin.read(longestInput);
  if (text === undefined) throw new UsageError(texts.cli.calls.stdinTooLong(longestInput));
  const source = { path: texts.cli.stdinSource, text };
  const asked: Asked[] = [];
  for (const match of text.matchAll(/[^\r\n]+/g)) {
    const line = match[0].replace(/^\uFEFF/, "");
    const wording = line.trim();
    const start = match.index + match[0].length - line.length + line.indexOf(wording);
    if (wording !== "" && !wording.startsWith("#")) asked.push({ wording, source, start });
  }
  if (asked.length === 0) throw new UsageError(texts.cli.calls.explainNothing);
  return asked;
}

/** A wording of the command line. */
export function askedOf(wording: string, { wordingSource }: CliTexts): Asked {
  return { wording, source: { path: wordingSource, text: wording }, start: 0 };
}

/** Computes a wording. Never throws: what is wrong with it is in the answer. */
export function answer(asked: Asked, { from, rules, calendar }: Calculator): Answered {
  const found = explainWording({ wording: asked.wording, from, rules, calendar });
  const placeOf = (start: number, end: number): Place => ({
    source: asked.source,
    start: asked.start + start,
    end: asked.start + end,
  });
  const refusal = refusalOf(found, placeOf);
  const { wording, kind, due, dueAsWritten, steps, parts, occurrences, goesOn } = found;
  const of = { calendar: calendar.code, missingYears: [] };
  if (refusal !== undefined) {
    const nothing = { due: null, dueAsWritten: null, steps: [], parts: [], occurrences: [], goesOn: false };
    return {
      explanation: { wording, kind: null, from, projected: null, occurrence: null, ...nothing, ...of, refusal },
      warnings: [],
    };
  }
  const occurrence = occurrences[0]?.label ?? null;
  const explanation = {
    wording,
    kind,
    from,
    due,
    dueAsWritten,
    projected: null,
    steps,
    parts,
    occurrences,
    occurrence,
    goesOn,
    ...of,
    missingYears: found.missingYears,
  };
  const place = placeOf(0, wording.length);
  const warnings = found.missingYears.map((year): Diagnostic => {
    const data = { calendar: calendar.code ?? "", year };
    return { code: "calendar-without-year", severity: "warning", data, place };
  });
  return { explanation, warnings };
}

function refusalOf(
  { wording, from, due, refusal }: WordingAnswer,
  placeOf: (start: number, end: number) => Place,
): Diagnostic | undefined {
  if (refusal !== undefined) {
    // The refusal's data is that of its code, which the compiler cannot follow through the union.
    return { ...refusal, severity: "error", place: placeOf(...refusal.span) } as Diagnostic;
  }
  if (due === null || due >= from) return undefined;
  const data = { due, meeting: from };
  return { code: "due-before-meeting", severity: "error", data, place: placeOf(0, wording.length) };
}
