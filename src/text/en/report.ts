import type { CivilDay } from "../../deadline/day.ts";
import type { Extension, Withdrawal } from "../../register/model.ts";
import type { ReportTexts } from "../report.ts";
import { monthName } from "./days.ts";

const count = (number: number, one: string, many: string): string => `${number} ${number === 1 ? one : many}`;
const days = (number: number): string => count(number, "day", "days");
const directives = (number: number): string => count(number, "directive", "directives");

const month = (year: number, number: number): string => `${monthName(number)} ${year}`;

const day = (value: CivilDay): string =>
  `${Number(value.slice(8, 10))} ${month(Number(value.slice(0, 4)), Number(value.slice(5, 7)))}`;

const ahead = (left: number): string => (left === 0 ? "today" : left === 1 ? "tomorrow" : `in ${days(left)}`);

const extension = ({ to, by, reason }: Extension): string => `extended to ${to}${grounds({ by, reason })}`;

const grounds = ({ by, reason }: Pick<Withdrawal, "by" | "reason">): string =>
  `${by === null ? "" : ` by ${by}`}${reason === null ? "" : `: ${reason}`}`;

const named = (states: Parameters<ReportTexts["list"]["summary"]>[0]["states"]): string =>
  states.map(([state, number]) => `${number} ${report.state[state]}`).join(", ");

/** "for 2017-Q3; 3 overdue"; empty when there is nothing to say. */
function reportWords(label: string | null, overdue: number): string {
  const parts = [...(label === null ? [] : [`for ${label}`]), ...(overdue > 1 ? [`${overdue} overdue`] : [])];
  return parts.join("; ");
}

const withEvidence = (text: string, evidence: readonly string[]): string =>
  evidence.length === 0 ? text : `${text}: ${evidence.join(", ")}`;

export const report: ReportTexts = {
  day,
  month,
  state: {
    overdue: "overdue",
    "due-soon": "due soon",
    open: "open",
    waiting: "waiting",
    undated: "undated",
    ongoing: "ongoing",
    "done-late": "done late",
    done: "done",
    withdrawn: "withdrawn",
  },
  stateHeading: {
    overdue: "Overdue",
    "due-soon": "Due soon",
    open: "Open",
    waiting: "Waiting for an event",
    undated: "Undated",
    ongoing: "Ongoing",
    "done-late": "Done late",
    done: "Done in time",
    withdrawn: "Withdrawn",
  },
  phrase: (state, number) => {
    switch (state) {
      case "overdue":
        return number === null ? "overdue" : `${days(number)} late`;
      case "due-soon":
      case "open":
        return number === null ? "open" : ahead(number);
      case "done-late":
        return number === null ? "done late" : `done ${days(number)} late`;
      case "undated":
        return "no date";
      case "waiting":
      case "ongoing":
      case "done":
      case "withdrawn":
        return state;
    }
  },
  sentence: (state, number, when) => {
    const on = when === null ? "" : ` on ${day(when)}`;
    switch (state) {
      case "overdue":
        return `${days(number ?? 0)} overdue: it was due${on}.`;
      case "due-soon":
      case "open":
        return `Due ${ahead(number ?? 0)},${on}.`;
      case "done":
        return `Done${on}.`;
      case "done-late":
        return `Done${on}, ${days(number ?? 0)} late.`;
      case "undated":
        return "To be done, with no due date.";
      case "waiting":
        return "Waiting: its term has not begun to run.";
      case "ongoing":
        return "Ongoing, with no due date.";
      case "withdrawn":
        return `Withdrawn${on}.`;
    }
  },
  projected: (when) => `~${when}, projected`,
  titleOf: (title, label, overdue) => {
    const words = reportWords(label, overdue);
    return words === "" ? title : `${title} (${words})`;
  },
  columns: {
    id: "ID",
    title: "TITLE",
    meeting: "MEETING",
    meetingDate: "MEETING DATE",
    lead: "LEAD",
    with: "WITH",
    wording: "WORDING",
    kind: "KIND",
    due: "DUE",
    dueAsWritten: "DUE AS WRITTEN",
    state: "STATE",
    daysLeft: "DAYS LEFT",
    daysLate: "DAYS LATE",
    projected: "PROJECTED",
    done: "DONE",
    evidence: "EVIDENCE",
    extensions: "EXTENSIONS",
    tags: "TAGS",
    file: "FILE",
    line: "LINE",
    occurrence: "FOR",
    withdrawal: "WITHDRAWAL",
  },
  list: {
    summary: ({ asOf, total, count: matched, shown, states, of }) => {
      const all = of === "directives" ? directives(total) : count(total, "deadline", "deadlines");
      const what = matched === total ? all : `${matched} of ${all}`;
      const by = named(states);
      const limit = shown < matched ? ` The first ${shown} of them ${shown === 1 ? "is" : "are"} shown.` : "";
      return `${what} as of ${day(asOf)}: ${by}.${limit}`;
    },
    noneInState: (state, asOf) => `Nothing is ${report.state[state]} as of ${day(asOf)}.`,
    noneOpen: (asOf) => `Nothing is open as of ${day(asOf)}.`,
    noneDone: (asOf) => `Nothing is done as of ${day(asOf)}.`,
    noneDueUntil: (asOf, until) => `Nothing is due from ${day(asOf)} to ${day(until)}.`,
    noMatch: (total) => `No directive matches; the register has ${total}.`,
    empty: "The register has no directives yet.",
    heading: (name, number, shown) => `${name} (${shown === number ? number : `${shown} of ${number} shown`})`,
    without: {
      state: "No state",
      lead: "No lead",
      body: "No body",
      meeting: "No meeting",
      tag: "No tags",
      month: "No due date",
    },
  },
  show: {
    labels: {
      lead: "Lead",
      with: "With",
      meeting: "Meeting",
      wording: "Wording",
      due: "Due",
      dueAsWritten: "As written",
      waitsFor: "Waits for",
      done: "Done",
      withdrawn: "Withdrawn",
      evidence: "Evidence",
      tags: "Tags",
      place: "Place",
    },
    reports: "Reports",
    history: "History",
    computation: "How the date was found",
    given: (meeting) => `given at ${meeting}`,
    extended: extension,
    note: (text) => `note: ${text}`,
    reported: (label, evidence) => withEvidence(`reported for ${label}`, evidence),
    completed: (evidence) => withEvidence("done", evidence),
    withdrawn: (withdrawal) => `withdrawn${grounds(withdrawal)}`,
    reportNote: (label, overdue) => {
      const which = label === null ? "" : `That is the report for ${label}`;
      if (overdue < 2) return which === "" ? "" : ` ${which}.`;
      return which === "" ? ` ${overdue} reports are overdue.` : ` ${which}, the earliest of ${overdue} overdue ones.`;
    },
    projectedNote: (when, after) =>
      ` It would be due on ${day(when)}${after.length === 0 ? "" : `, were ${after.join(" and ")} done when due`}.`,
    report: ({ label, state, days: number, done, evidence }) => {
      const stands = `${report.phrase(state, number)}${done === null ? "" : ` on ${done}`}`;
      return withEvidence(label === null ? stands : `${label}: ${stands}`, evidence);
    },
    moreReports: (place, states) => {
      const total = states.reduce((sum, [, number]) => sum + number, 0);
      const reports = `… ${total} ${place === "earlier" ? "earlier" : "more"} ${total === 1 ? "report" : "reports"}`;
      const late = states.find(([state]) => state === "done-late")?.[1] ?? 0;
      const isDone = states.every(([state]) => state === "done" || state === "done-late");
      if (!isDone) return `${reports}: ${named(states)}`;
      return `${reports}, ${total === 1 ? "done" : "all done"}${late === 0 ? "" : ` (${late} late)`}`;
    },
    earlierReports: (number) => `… ${count(number, "earlier report", "earlier reports")}`,
  },
  stats: {
    columns: {
      name: "NAME",
      total: "TOTAL",
      overdue: "OVERDUE",
      soon: "SOON",
      open: "OPEN",
      waiting: "WAITING",
      undated: "UNDATED",
      ongoing: "ONGOING",
      doneInTime: "DONE",
      doneLate: "DONE LATE",
      withdrawn: "WITHDRAWN",
      discipline: "DISCIPLINE",
      averageDaysLate: "DAYS LATE",
    },
    group: { state: "STATE", lead: "LEAD", body: "BODY", meeting: "MEETING", tag: "TAG", month: "MONTH" },
    all: "all",
    summary: ({ asOf, total, inTime, judged, hasReports }) =>
      `${directives(total)} as of ${day(asOf)}: ${
        judged === 0
          ? "none is done or overdue yet."
          : `of the ${judged} ${hasReports ? "deadlines " : ""}done or overdue, ${inTime} ${inTime === 1 ? "was" : "were"} done in time (${Math.round((inTime / judged) * 100)}%).`
      }`,
  },
};
