/** One directive → its due dates with their steps, and what is wrong with them. */
import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import type { WordingDiagnosticData } from "../diagnostics/wording-codes.ts";
import type { Directive, Due, Extension, RecordPath, Span } from "../register/model.ts";
import { type Consulted, consult, type WorkCalendar } from "./calendar.ts";
import type { CivilDay } from "./day.ts";
import type { Evaluated, Item, Surroundings } from "./item.ts";
import { missingFacts } from "./missing.ts";
import type { Series } from "./recur.ts";
import { type NoDate, noDate, type Resolved, resolveWording, rolled } from "./resolve.ts";
import type { Kind } from "./status.ts";
import type { Step } from "./steps.ts";
import type { Tree } from "./tree.ts";

type Report = <C extends keyof WordingDiagnosticData>(
  code: C,
  severity: "error" | "warning",
  data: WordingDiagnosticData[C],
  path: RecordPath,
  span?: Span,
) => void;

const defaultPath: RecordPath = [];
/** Where a wording stands that the rules supply. */
const defaultRule: RecordPath = ["rules", "default"];

/** Computes every due date of a directive. Never throws; what is wrong is in the diagnostics. */
export function evaluate(directive: Directive, surroundings: Surroundings): Evaluated {
  const diagnostics: Diagnostic[] = [];
  const report: Report = (code, severity, data, path, span) => {
    const place = path === defaultRule ? directive.meeting.locate(path, span) : directive.locate(path, span);
    diagnostics.push({ code, severity, data, place, id: directive.id } as unknown as Diagnostic);
  };
  const several = directive.due.length > 1;
  if (several && directive.extensions.length > 0) {
    report("extension-of-several", "error", { count: directive.due.length }, ["extensions", 0]);
  }
  const dues = directive.due.length > 0 ? directive.due : [missing];
  const items = dues.map((due) => new Evaluation(directive, due, surroundings, report).item(!several));
  return { items, diagnostics };
}

const missing: Due = { path: defaultPath, wording: null, date: null, after: null, from: null, roll: null, count: null };

const fixedKinds: ReadonlySet<Kind> = new Set<Kind>(["by-date", "before-date", "end-of-period"]);

/** The computation of one due date: start, wording, extensions, rolling. */
class Evaluation {
  readonly #directive: Directive;
  readonly #due: Due;
  readonly #surroundings: Surroundings;
  readonly #report: Report;
  readonly #consulted: Consulted;
  readonly #steps: Step[] = [];

  constructor(directive: Directive, due: Due, surroundings: Surroundings, report: Report) {
    this.#directive = directive;
    this.#due = due;
    this.#surroundings = surroundings;
    this.#report = report;
    this.#consulted = consult(surroundings.calendar);
  }

  item(extendable: boolean): Item {
    const start = this.#start();
    const resolved = this.#asWritten(start.day);
    // A date stays what it is, whatever else has to happen first.
    const isFixed = resolved.outcome === "date" && resolved.tree !== undefined && fixedKinds.has(resolved.tree.kind);
    const waits = start.type === "waiting" && !isFixed;
    const projecting = start.type === "projected" && !isFixed;
    const day = resolved.outcome === "date" && !waits ? resolved.day : null;
    // A term that has no day to run from has no steps.
    const isIdle = waits && resolved.outcome === "date";
    if (resolved.outcome !== "refused" && !isIdle) this.#steps.push(...resolved.steps);
    if (resolved.outcome === "recurring") return this.#recurring(resolved.series, extendable);
    if (day !== null && !projecting) this.#afterMeeting(day);
    const known = projecting ? null : day;
    const extended = extendable ? this.#extended(known) : known;
    const due = extended === null ? null : this.#rolled(extended);
    const projected = projecting && day !== null && due === null ? this.#rolled(day) : null;
    const why = due === null ? this.#why(resolved, waits || projecting) : null;
    this.#warn(why, resolved.tree);
    return {
      wording: this.#due.wording,
      kind: this.#kind(resolved.tree, resolved.outcome === "date"),
      asWritten: known,
      due,
      projected,
      why,
      series: null,
      roll: (day) => ({ day, step: undefined }),
      steps: this.#steps,
    };
  }

  /** Rolled day by day, as far as the series is asked for. */
  #recurring(series: Series, isAlone: boolean): Item {
    const { extensions } = this.#directive;
    const { path, wording } = this.#due;
    if (!isAlone) this.#report("recurring-in-list", "error", { wording: wording ?? "" }, path);
    else if (extensions.length > 0) this.#report("extension-of-several", "error", { count: null }, ["extensions", 0]);
    const [first] = series;
    if (first) this.#afterMeeting(first.day);
    return {
      wording: this.#due.wording,
      kind: "recurring",
      asWritten: null,
      due: null,
      projected: null,
      why: null,
      series,
      roll: (day) => this.#rolledQuietly(day),
      steps: this.#steps,
    };
  }

  /** Where terms run from: the event's day, another directive's completion, or the meeting. */
  #start(): { readonly type: "known" | "projected" | "waiting"; readonly day: CivilDay } {
    const { after, from, date } = this.#due;
    const meeting = this.#directive.meeting.date;
    if (from !== null) {
      this.#steps.push({ rule: "start-event", date: from, data: { event: null } });
      return { type: "known", day: from };
    }
    if (after === null || date !== null) {
      this.#steps.push({ rule: "start-meeting", date: meeting, data: {} });
      return { type: "known", day: meeting };
    }
    const completion = this.#surroundings.completionOf(after);
    if (!completion || completion === "withdrawn") {
      const data = { after, withdrawn: completion === "withdrawn" };
      this.#steps.push({ rule: "waits-for", date: null, data });
      return { type: "waiting", day: meeting };
    }
    const { day, projected } = completion;
    this.#steps.push({ rule: "start-completion", date: day, data: { after, projected } });
    return { type: projected ? "projected" : "known", day };
  }

  #asWritten(start: CivilDay): Resolved & { readonly tree?: Tree } {
    const { wording, date, path, count, from, after } = this.#due;
    const { rules } = this.#directive.meeting;
    const words = wording ?? (date === null ? rules.default : null);
    const situation = {
      start,
      anchor: this.#directive.meeting.date,
      said: this.#directive.meeting.date,
      eventKnown: from !== null || after !== null,
      rules: count === null ? rules : { ...rules, count },
      calendar: this.#consulted.calendar,
    };
    if (date !== null) {
      const read = words === null ? undefined : resolveWording(words, situation);
      const tree = read?.tree === undefined ? {} : { tree: read.tree };
      if (date === "none") return { ...noDate("no-deadline-in-words"), ...tree };
      return {
        outcome: "date",
        day: date,
        steps: [{ rule: "date-given", date, data: { words: words !== null } }],
        ...tree,
      };
    }
    if (words === null) return noDate("no-wording");
    if (wording === null) this.#steps.push({ rule: "default-wording", date: null, data: { wording: words } });
    const resolved = resolveWording(words, situation);
    if (resolved.outcome === "refused") {
      const { code, data, span } = resolved.refusal;
      this.#report(code, "error", data as never, wording === null ? defaultRule : path, span);
    }
    return resolved;
  }

  #kind(tree: Tree | undefined, dated: boolean): Kind {
    if (this.#due.date === "none") return "none";
    if (tree === undefined) return this.#due.date === null ? "none" : "by-date";
    const undatedKind = tree.kind === "ongoing" || tree.kind === "none" || tree.kind === "named-term";
    return this.#due.date !== null && dated && undatedKind ? "by-date" : tree.kind;
  }

  #why(resolved: Resolved, waits: boolean): NoDate | null {
    if (resolved.outcome === "no-date") return resolved.why === "event" && waits ? "waiting" : resolved.why;
    return waits ? "waiting" : null;
  }

  #afterMeeting(due: CivilDay): void {
    const meeting = this.#directive.meeting.date;
    if (due < meeting) this.#report("due-before-meeting", "error", { due, meeting }, this.#due.path);
  }

  #extended(day: CivilDay | null): CivilDay | null {
    const { asOf } = this.#surroundings;
    let current = day;
    for (const [index, extension] of this.#directive.extensions.entries()) {
      if (asOf !== null && extension.date > asOf) break;
      current = this.#extend(current, extension, ["extensions", index, "to"]);
    }
    return current;
  }

  /** Source for the start of a term: it goes on from the due date that it extends, before that was rolled. */
  #extend(day: CivilDay | null, extension: Extension, path: RecordPath): CivilDay | null {
    const { to, date: granted, by, reason } = extension;
    const resolved = resolveWording(to, {
      start: day ?? granted,
      anchor: day ?? granted,
      said: granted,
      eventKnown: false,
      rules: { ...this.#directive.meeting.rules, count: "day-after" },
      calendar: this.#consulted.calendar,
    });
    if (resolved.outcome === "refused") {
      const { code, data, span } = resolved.refusal;
      this.#report(code, "error", data as never, path, span);
      return day;
    }
    if (resolved.outcome !== "date") {
      this.#report("extension-without-day", "error", { to }, path);
      return day;
    }
    if (day === null && (resolved.tree?.kind === "term" || resolved.tree?.kind === "named-term")) {
      this.#report("extension-nothing-to-extend", "error", { to }, path);
      return day;
    }
    if (day !== null && resolved.day <= day) {
      this.#report("extension-not-later", "error", { to: resolved.day, due: day }, path);
    }
    this.#steps.push({ rule: "extension", date: resolved.day, data: { granted, to, by, reason } });
    return resolved.day;
  }

  #rolled(day: CivilDay): CivilDay {
    try {
      const result = this.#moved(day, this.#consulted.calendar);
      if (result.step) this.#steps.push(result.step);
      if (result.step && result.day < this.#directive.meeting.date) this.#afterMeeting(result.day);
      return result.day;
    } catch (error) {
      if (!(error instanceof RangeError)) throw error;
      const wording = this.#due.wording ?? day;
      this.#report("wording-out-of-range", "error", { wording }, this.#due.path);
      return day;
    }
  }

  #moved(day: CivilDay, calendar: WorkCalendar): ReturnType<typeof rolled> {
    const { roll, like } = this.#directive.meeting.rules;
    return this.#due.roll === null ? rolled(day, roll, calendar, like?.roll) : rolled(day, this.#due.roll, calendar);
  }

  /** A calendar without working days has been reported with the first occurrence. */
  #rolledQuietly(day: CivilDay): { readonly day: CivilDay; readonly step: Step | undefined } {
    try {
      return this.#moved(day, this.#surroundings.calendar);
    } catch (error) {
      if (error instanceof RangeError) return { day, step: undefined };
      throw error;
    }
  }

  #warn(why: NoDate | null, tree: Tree | undefined): void {
    if (this.#directive.status !== "open") return;
    const { wording, date, path } = this.#due;
    const words = wording ?? (date === null ? this.#directive.meeting.rules.default : null);
    for (const { code, data } of missingFacts({ ...this.#due, wording: words }, why, tree)) {
      this.#report(code, "warning", data as never, wording === null ? defaultRule : path);
    }
    const { calendar, missingYears } = this.#consulted;
    for (const year of [...missingYears].sort((a, b) => a - b)) {
      this.#report("calendar-without-year", "warning", { calendar: calendar.code ?? "", year }, this.#due.path);
    }
  }
}
