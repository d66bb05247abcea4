import type { AddFlagTexts, AddTexts } from "../add.ts";
import { report } from "./report.ts";

const { day } = report;
const quoted = (text: string): string => `"${text}"`;

export const addFlags: AddFlagTexts = {
  meeting: "the meeting that gave it, by id; with --date the id of a new one",
  date: "the day of a new meeting: YYYY-MM-DD",
  meetingTitle: "what kind of meeting the new one was",
  source: "where the new meeting's directives were published",
  id: "the id (default: the next one, as the register numbers them)",
  lead: "the body that answers for it, by id, name or alias (default: the meeting's)",
  with: "a co-executor, by id, name or alias (repeatable)",
  due: "the deadline: the protocol's own words, or a date (repeatable for several dated reports)",
  dueDate: "the day that the words were taken to mean: YYYY-MM-DD, or none",
  after: "the directive from whose completion the words run",
  from: "the day of the event that the words run from: YYYY-MM-DD",
  roll: "its own rule for a due date on a non-working day: none, following or preceding",
  count: "its own rule for terms: day-after or event-day",
  tag: "a word to select by (repeatable)",
  note: "a note, with the day of today",
  yes: "write without asking; ask only for what cannot be left out",
};

export const add: AddTexts = {
  asks: {
    title: "What is to be done",
    meetings: (choices, isNumbered) => {
      const width = Math.max(3, ...choices.map(({ id }) => id.length));
      const lines = choices.map(
        ({ id, date, title }, index) =>
          `  ${isNumbered ? index + 1 : "-"}  ${id.padEnd(width)}  ${day(date)}${title === null ? "" : `, ${title}`}`,
      );
      return [...lines, `  n  ${"new".padEnd(width)}  a new meeting`];
    },
    meeting: (isNumbered) => (isNumbered ? "Meeting: its number or id, or n" : "Meeting: its id, or n"),
    newMeeting: ["n", "new"],
    date: "Date of the meeting, YYYY-MM-DD",
    meetingId: "Id of the meeting",
    meetingTitle: "Title of the meeting, or nothing",
    lead: "Lead body",
    due: "Deadline in the protocol's words, or nothing",
    meant: "Day that these words were taken to mean, or none; nothing to say it in other words",
    id: "Id of the directive",
    named: { meeting: "the meeting", directive: "the directive", due: "the deadline" },
    write: (path) => `Write it to ${path}?`,
  },
  preview: (id, title, meeting) => `${id} of ${meeting}: ${title}`,
  stands: ({ state, due, projected }) => {
    if (due !== null) return `due on ${day(due)}`;
    if (projected !== null) return `due on ${day(projected)} if what it waits for is done on time`;
    if (state === "waiting") return "no due date until its term begins to run";
    return state === "ongoing" ? "ongoing, with no due date" : "no due date";
  },
  outcome: (status) => {
    const words = add.stands(status);
    return `${words.charAt(0).toUpperCase()}${words.slice(1)}.`;
  },
  added: ({ status, isNewMeeting, place }) => {
    const { id, meeting } = status.directive;
    return `Added ${id} to ${isNewMeeting ? "the new meeting " : ""}${meeting.id} in ${place}: ${add.stands(status)}.`;
  },
  refusals: {
    whichMeeting: (latest) => ({
      message: "add needs --meeting ID, or --date DATE for a new meeting",
      hint: `The latest ${latest.length === 1 ? "meeting is" : "meetings are"} ${latest.join(", ")}.`,
    }),
    noMeeting: {
      message: "the register has no meeting yet, so add needs --date DATE, the day of the first one",
      hint: "",
    },
    unknownMeeting: (value, nearest) => ({
      message: `there is no meeting ${quoted(value)}${nearest === undefined ? "" : `; did you mean ${quoted(nearest)}?`}`,
      hint: "For a new meeting, give its day too, as in --date 2017-09-19.",
    }),
    meetingsOfDay: (date, ids) => ({
      message: `there are several meetings of ${date}; name one by its id: ${ids.join(", ")}`,
      hint: "",
    }),
    otherDay: (id, date) => ({
      message: `the meeting ${id} is in the register already, and was on ${date}`,
      hint: "To add to it, leave --date out; a new meeting needs an id of its own.",
    }),
    dayTaken: (date, id) => ({
      message: `the register has a meeting of ${date} already: ${id}`,
      hint: `To add to it: --meeting ${id}. For another one of that day, give it an id of its own with --meeting.`,
    }),
    notNew: (flag, id) => ({
      message: `${flag} goes with a new meeting, and ${id} is in the register already`,
      hint: "",
    }),
    severalRegisters: {
      message: "a new meeting goes into one register, and several are named; name only that one with --register",
      hint: "",
    },
    noMeetingId: (date) => ({
      message: "the ids of the register's meetings do not say what comes next",
      hint: `Name the new meeting, as in --meeting ID --date ${date}.`,
    }),
    noId: { message: "the ids of the register do not say what comes next", hint: "Give one with --id ID." },
    idTaken: (id, place) => ({ message: `the id ${quoted(id)} is taken by the one at ${place}`, hint: "" }),
    notAnId: (flag, value) => ({
      message: `${quoted(value)} cannot be an id (${flag}): it has characters that nobody can see or type`,
      hint: "",
    }),
    noTitle: { message: "add needs an argument: directives add TITLE", hint: "See directives add --help." },
    noLead: { message: "add needs --lead BODY, since the meeting states none", hint: "" },
    needsDue: (flag) => ({ message: `${flag} goes with the words of the deadline, --due WORDING`, hint: "" }),
    needsOneDue: (flag) => ({ message: `${flag} goes with one deadline, and --due is given several times`, hint: "" }),
    refused: {
      message: "the deadline is refused, and nothing was written",
      hint: "To keep such words with the day that they were taken to mean: --due-date DATE, or --due-date none.",
    },
    fileTaken: (path) => ({
      message: `${path} is there already, so the new meeting would need another file`,
      hint: "Give the meeting another id with --meeting, or put it into that file by hand.",
    }),
    noFileName: (id) => ({
      message: `a file cannot be named after the id ${quoted(id)}; give the meeting another one with --meeting`,
      hint: "",
    }),
    changed: {
      message:
        "the register was changed while you were answering, and what was shown no longer holds; nothing was written",
      hint: "Run the command again.",
    },
  },
};
