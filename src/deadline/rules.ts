/** The wordings that rules are made of: each must be understood before any directive rests on it. */
import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import type { Place } from "../diagnostics/source.ts";
import type { Register, Rules, Span } from "../register/model.ts";
import { isPlainDays, parseTerm } from "./term.ts";
import { readWording } from "./wording/read.ts";

type Locate = (path: readonly string[], span?: Span) => Place;

/** What is wrong with `soon`, `default` and `terms`, of the register and of the meetings that state their own. */
export function ruleDiagnostics(register: Register): readonly Diagnostic[] {
  const found = check(register.rules, undefined, (path, span) => register.locate(path, span));
  for (const meeting of register.meetings) {
    if (meeting.rules !== register.rules) {
      found.push(...check(meeting.rules, register.rules, (path, span) => meeting.locate(path, span)));
    }
  }
  return found;
}

/** Rules that are only inherited have been reported where they stand. */
function check(rules: Rules, inherited: Rules | undefined, locate: Locate): Diagnostic[] {
  const found: Diagnostic[] = [];
  if (rules.soon !== inherited?.soon) found.push(...checkTerm("soon", rules.soon, locate, ["rules", "soon"]));
  for (const [name, wording] of Object.entries(rules.terms)) {
    const own = inherited === undefined || !Object.hasOwn(inherited.terms, name) || inherited.terms[name] !== wording;
    if (own) found.push(...checkTerm(name, wording, locate, ["rules", "terms", name]));
  }
  if (rules.default !== null && rules.default !== inherited?.default) {
    const reading = readWording(rules.default);
    if ("refusal" in reading) {
      const { code, data, span } = reading.refusal;
      found.push({ code, severity: "error", data, place: locate(["rules", "default"], span) } as Diagnostic);
    }
  }
  return found;
}

function checkTerm(where: string, wording: string, locate: Locate, path: readonly string[]): Diagnostic[] {
  if (parseTerm(wording)) return [];
  return [{ code: "not-a-term", severity: "error", data: { where, wording }, place: locate(path) }];
}

/** Every wording that a register's dates are made of. Those that need no grammar, the register's own terms among them, are there too. */
export function wordingsOf(register: Register): readonly string[] {
  const ofRules = ({ soon, default: standard, terms }: Rules): readonly (string | null)[] => [
    isPlainDays(soon) ? null : soon,
    standard,
    ...Object.values(terms),
  ];
  const all = [
    ...ofRules(register.rules),
    ...register.meetings.flatMap(({ rules }) => (rules === register.rules ? [] : ofRules(rules))),
    ...[...register.directives, ...register.broken.map(({ directive }) => directive)].flatMap(({ due, extensions }) => [
      ...due.map(({ wording }) => wording),
      ...extensions.map(({ to }) => to),
    ]),
  ];
  return all.filter((wording) => wording !== null);
}
