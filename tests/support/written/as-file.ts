/** The first half of the written history: the register is one file. */
import type { CommitSpec } from "../repository.ts";
import { dana, timur } from "./people.ts";

const file = "directives.yaml";
/** Where the register is after the last of these commits. */
export const movedFile: string = "data/directives.yaml";

const head = `# The decisions of the water board
version: 1
title: Water board
timezone: Asia/Almaty
bodies:
  OPS: { name: Operations department }
  FIN: { name: Finance department }
  LAW: { name: Legal department }
`;

const firstMeeting = `  - id: board-2018-03-05
    date: 2018-03-05
    title: Board meeting
    directives:
      - id: B-1
        title: Survey the pumps
        lead: OPS
        due: within two weeks
      - id: B-2
        title: Propose a budget for the survey
        lead: FIN
        due: by 1 April
      - id: B-3
        title: Keep the emergency line manned
        lead: OPS
        due: on an ongoing basis
`;

const secondMeeting = `  - id: board-2018-03-19
    date: 2018-03-19
    title: Extraordinary meeting
    directives:
      - id: B-4
        title: Draft the flood plan
        lead: OPS
        due: в двухнедельный срок
      - id: B-5
        title: Hire a second caretaker
        lead: FIN
        due: by 30 March 2018
      - id: B-6
        title: Report the outages
        lead: OPS
        due: quarterly by the 10th
`;

const budget = `      - id: B-2
        title: "Propose a budget for the survey"
        lead: FIN
        due: by the end of April
`;

export const asFile: readonly CommitSpec[] = [
  {
    name: "start",
    message: "Start the repository",
    time: "2018-03-05T09:00:00+06:00",
    edit: (files) => files.set("README.md", "The water board\n"),
  },
  {
    name: "create",
    message: "Record the board meeting of 5 March",
    time: "2018-03-05T16:30:00+06:00",
    edit: (files) => files.set(file, `${head}meetings:\n${firstMeeting}`),
  },
  {
    name: "second-meeting",
    message: "Record the extraordinary meeting of 19 March\n\nThe protocol is in Russian.\n",
    author: timur,
    time: "2018-03-19T18:05:00+06:00",
    edit: (files) => files.set(file, files.text(file) + secondMeeting),
  },
  {
    name: "retitle-b1",
    message: "B-1 is about the northern district",
    time: "2018-03-19T19:00:00+06:00",
    edit: (files) => files.replace(file, "Survey the pumps", "Survey the pumps of the northern district"),
  },
  {
    name: "reword-b2",
    message: "B-2: the protocol says the end of April",
    author: timur,
    // Still the 20th in UTC, and already the 21st where the author is.
    time: "2018-03-21T01:15:00+06:00",
    edit: (files) => files.replace(file, "due: by 1 April", "due: by the end of April"),
  },
  {
    name: "extend-b1",
    message: "Give B-1 until 9 April: late thaw",
    time: "2018-03-22T10:00:00+06:00",
    edit: (files) =>
      files.replace(
        file,
        "due: within two weeks\n",
        `due: within two weeks
        extensions:
          - { date: 2018-03-22, to: 9 April 2018, by: Chair, reason: late thaw }
`,
      ),
  },
  {
    name: "done-b4",
    message: "План подготовлен (B-4)",
    author: timur,
    time: "2018-03-29T11:20:00+06:00",
    edit: (files) =>
      files.replace(
        file,
        "due: в двухнедельный срок\n",
        `due: в двухнедельный срок
        status: done
        done: 2018-03-29
        evidence: ["No. 14"]
`,
      ),
  },
  {
    name: "reopen-b4",
    message: "Reopen B-4: the plan was sent back",
    time: "2018-03-30T09:45:00+06:00",
    edit: (files) =>
      files.replace(
        file,
        `        status: done
        done: 2018-03-29
        evidence: ["No. 14"]
`,
        "",
      ),
  },
  {
    name: "withdraw-b5",
    message: "Withdraw B-5: the post was cut",
    author: dana,
    time: "2018-03-30T17:00:00-05:00",
    edit: (files) =>
      files.replace(
        file,
        "due: by 30 March 2018\n",
        `due: by 30 March 2018
        status: withdrawn
        withdrawn: { date: 2018-03-30, by: Chair, reason: the post was cut }
`,
      ),
  },
  {
    name: "renumber-b6",
    message: "Reports have a series of their own: B-6 is W-6",
    time: "2018-04-02T10:00:00+06:00",
    edit: (files) => files.replace(file, "id: B-6", "id: W-6"),
  },
  {
    name: "reformat",
    message: "Quote the titles, indent with care",
    time: "2018-04-02T10:30:00+06:00",
    edit: (files) => files.set(file, files.text(file).replace(/^( {8}title: )(.*)$/gm, '$1"$2"')),
  },
  {
    name: "comment",
    message: "Say where the protocols are",
    author: timur,
    time: "2018-04-02T11:00:00+06:00",
    edit: (files) =>
      files.replace(
        file,
        "# The decisions of the water board\n",
        "# The decisions of the water board; the protocols are on the third floor\n",
      ),
  },
  {
    name: "move-b2",
    message: "B-2 was given at the extraordinary meeting",
    author: timur,
    time: "2018-04-03T09:00:00+06:00",
    edit: (files) => files.replace(file, budget, "").replace(file, "      - id: B-4\n", `${budget}      - id: B-4\n`),
  },
  {
    name: "readme",
    message: "Explain the register",
    time: "2018-04-03T12:00:00+06:00",
    edit: (files) => files.set("README.md", "The water board. Its directives are in YAML.\n"),
  },
  {
    name: "rename-file",
    message: "Keep data apart",
    time: "2018-04-04T08:00:00+06:00",
    edit: (files) => files.rename(file, movedFile),
  },
];
