import type { InitFlagTexts, InitRegisterTexts, InitTexts, InitWorkflowTexts } from "../init.ts";
import { report } from "./report.ts";

const { day } = report;

export const initFlags: InitFlagTexts = {
  title: "the register's title",
  calendar: "its working days: the code of a country, such as KZ, or none for all but Saturdays and Sundays",
  timezone: "the time zone whose day is today, such as Asia/Almaty (default: this machine's)",
  workflow: "write a workflow for GitHub too, .github/workflows/directives.yml",
  folder: "a folder with a file for each meeting, instead of one file",
  yes: "ask nothing; what no flag says has its default",
};

const register: InitRegisterTexts = {
  about: [
    "A register of directives: what meetings told somebody to do, and by when.",
    "",
    "  directives list     what is to be done, and what is late",
    "  directives check    fails when a deadline has lapsed",
    "  directives add      adds a directive; this file is yours to edit by hand, too",
  ],
  timezone: "whose day is today",
  calendar: "working days",
  noCalendar: ["The working days of a country, by its code. Without it, all but Saturdays and Sundays are such days."],
  rules: ["How wordings become dates. This is what counts without this key; to change it, take away the #."],
  ruleComments: {
    roll: "a due date on a day off: none (as written), following or preceding (working day)",
    count: "terms count from the day after the meeting, or from its own day: event-day",
    until: "whether «до 1 октября» takes in 1 October, or not: exclusive",
    soon: "how long before its due date a directive is due soon",
  },
  bodies: ["Who executes: an id for each body, its name, and other names that directives may use."],
  chair: "Chair",
  office: "Office of the board",
  officeAlias: "Secretariat",
  example: ["An example, of the day on which this was written. Put your first meeting in its place."],
  meetingTitle: "Example of a meeting",
  meetingSource: (date) => `minutes of ${day(date)}`,
  term: {
    title: "Draw up a plan for the next year",
    due: "within two weeks",
    comment: "the words of the minutes",
  },
  date: {
    title: "Report on how the plan is carried out",
    due: (date) => `by ${day(date)}`,
    comment: "or a date, such as",
  },
  later: ["What is recorded later, by hand or with directives extend, done and note:"],
  extension: { by: "Chair", reason: "the figures come later" },
  evidence: "Memo 17",
  note: "Asked for the figures",
  elsewhere: ["The meetings are in the other files of this folder, one file for each."],
  meetingFile: [
    "A meeting of the register in this folder. A file for the next one may have any name that ends in .yaml.",
  ],
};

const workflow: InitWorkflowTexts = {
  name: "Directives",
  about: [
    "On working days: is a deadline over? On a pull request: is the register in order, and does the change move deadlines",
    "without an extension, or drop directives?",
  ],
  schedule: "at 06:00 in UTC, from Monday to Friday",
  install: [
    "What npm installs: the address of the tool's git repository, or of the file that npm pack made of it. Set it as the",
    "variable DIRECTIVES of this repository. The package of that name in npm's registry is another program.",
  ],
  notSet: "set the variable DIRECTIVES of this repository to what npm is to install",
  deadlines: { name: "Deadlines", about: "Fails when a deadline has lapsed, until that is recorded." },
  change: {
    name: "Change",
    about: [
      "Compares with the branch that the request is for: HEAD is the merge of both, HEAD^1 that branch. What is overdue",
      "fails only where the change touches it, so that a date that passes does not hold up other work.",
    ],
  },
  history: "the whole history, which the comparison needs",
};

/** `a`, `a and b`, `a, b and c`. */
function listed(words: readonly string[]): string {
  return words.length < 2 ? words.join("") : `${words.slice(0, -1).join(", ")} and ${words.at(-1)}`;
}

export const init: InitTexts = {
  asks: {
    title: "Title of the register",
    calendar: "Working days: the code of a country, such as KZ, or none",
    timezone: "Time zone",
  },
  defaultTitle: "Directives",
  noCalendar: "none",
  register,
  workflow,
  written: (paths, path, withWorkflow) => {
    const flag = path === null ? "" : ` --register ${/^[\w./-]+$/.test(path) ? path : `"${path}"`}`;
    return [
      `Wrote ${listed(paths)}.`,
      `The register holds an example; see it with directives list${flag}, then put your first meeting in its place.`,
      ...(withWorkflow
        ? ["The workflow runs once the variable DIRECTIVES of the repository says what npm is to install."]
        : []),
    ];
  },
  refusals: {
    exists: (paths) => ({
      message: `${listed(paths)} ${paths.length === 1 ? "is" : "are"} there already, and nothing was written`,
      hint: "Give another path, as in directives init board.yaml.",
    }),
    notAPath: (value) => ({
      message: `"${value}" is neither a YAML file nor a folder that exists`,
      hint: "A register is a file such as board.yaml; for a folder of files, add --folder.",
    }),
    folderFlag: (path) => ({ message: `--folder goes with a folder, and ${path} is named like a file`, hint: "" }),
    inUse: (folder, path) => ({
      message: `${folder} has YAML files already, ${path} among them, which would all become part of the register`,
      hint: "Give a folder without any, as in directives init --folder board.",
    }),
    inRegister: (path, main) => ({
      message: `${path} would become part of the register that is in its folder: ${main}`,
      hint: "Give a path in another folder, or add to that register with directives add.",
    }),
    notAFolder: (path) => ({ message: `${path} is there already, and is no folder`, hint: "" }),
    title: (value) => ({
      message: value.trim() === "" ? "the title is empty" : "the title has characters that nobody can see",
      hint: "",
    }),
    timezone: (value, nearest) => ({
      message: `unknown time zone "${value}"${nearest === undefined ? "; name one such as Europe/Berlin" : `; did you mean "${nearest}"?`}`,
      hint: "",
    }),
    notWritten: (path, reason) => ({ message: `cannot write ${path}, and nothing was written: ${reason}`, hint: "" }),
    pathInWorkflow: (path) => ({
      message: `the workflow cannot name ${path}, which has characters that mean something there`,
      hint: "",
    }),
  },
};
